// Twice the text takes twice the time, whatever it says: doubling up to a million characters. Time of processors, as what else a
// machine does would look like growth.
import { wholeAnalysis } from '../wholeAnalysis';
import { createKnowledge } from '../../../server/src/knowledge/knowledge';
import { collectGarbage } from '../heap';
import type { Row } from '../rows';
import { sparseText } from '../texts';
import { processorTimeOf } from '../timing';

const units: Readonly<Record<string, string>> = {
  'digits in one line': '7',
  '一': '一',
  '万': '万',
  '“': '“',
  '”': '”',
  '（': '（',
  '《': '《',
  '分别': '分别',
  '其中': '其中',
  '增长': '增长',
  '超过': '超过',
  '年': '年',
  '亿元': '亿元',
  'line breaks': '\n',
  'lone carriage returns': '\r',
  'blanks': ' ',
  'full stops': '。',
  'enumeration commas': '、',
  'colons between digits': '1:',
  'commas between digits': '1,',
  'dashes between digits': '3—',
  'short lines': '的\n',
  'digits on every line': '12345678\n',
  'letters on every line': '的kQz\n',
  'open quotes on every line': '“的\n',
  'verbs before open quotes': '实施“的',
  'quotations': '“飞鹰”',
  'ranks': '居全省第一',
  'places': '西湖区',
  'times': '2021年',
  'changes of changes': '增长5%。',
  'parts of parts': '其中国家级3家、省级2家。',
  'a list without an end': '出口3亿元、进口5亿元、',
  'a sentence without an end': '全县生产总值增长5.8%，',
};

const longest = 1_000_000;
const doublings = 4;
const target = { atMost: 2.5 };
/** Milliseconds that are long enough to be timed: a shorter analysis is done several times. */
const measurable = 10;
/** Milliseconds; where the next text may take longer, the growth has shown already. */
const patience = 10_000;

type TimeOf = (text: string) => number;

export function linearity(): readonly Row[] {
  const knowledge = createKnowledge();
  const read = (text: string): void => { wholeAnalysis(text, knowledge); };
  const timeOfAnalysis: TimeOf = text => {
    // Nobody pays for the garbage of the text before.
    collectGarbage();
    const once = processorTimeOf(() => { read(text); });
    if (once >= measurable) return once;
    const count = Math.ceil(measurable / Math.max(once, 0.001));
    return processorTimeOf(() => { for (let i = 0; i < count; i++) read(text); }) / count;
  };
  for (let i = 0; i < 5; i++) read(sparseText(200_000));
  const texts: Readonly<Record<string, (length: number) => string>> = {
    prose: sparseText,
    ...Object.fromEntries(Object.entries(units).map(([name, unit]) => [name, (length: number): string => repeated(unit, length)])),
  };
  return Object.entries(texts).map(([name, make]) => growthOf(name, make, timeOfAnalysis));
}

/** The worst growth of the time from one doubling of a text to the next. */
function growthOf(name: string, make: (length: number) => string, timeOfAnalysis: TimeOf): Row {
  let worst = 0;
  let before: Measured | undefined;
  for (let halvings = doublings; halvings >= 0; halvings--) {
    const next = measure(make(longest / 2 ** halvings), timeOfAnalysis);
    if (before !== undefined) worst = Math.max(worst, growth(before, next, timeOfAnalysis));
    before = next;
    if (next.time * 4 > patience) break;
  }
  const { text, time } = before!;
  return {
    name, value: worst, unit: '×', target,
    remark: `${(text.length / time / 1000).toPrecision(3)} M chars/s${text.length < longest ? `; given up after ${text.length} characters` : ''}`,
  };
}

interface Measured {
  readonly text: string;
  time: number;
}

/** What disturbs a run only makes it slower, so the best of a few counts; long ones are disturbed less. */
function measure(text: string, timeOfAnalysis: TimeOf): Measured {
  let time = timeOfAnalysis(text);
  for (let run = 1; run < 4 && time < 300; run++) time = Math.min(time, timeOfAnalysis(text));
  return { text, time };
}

/** How many times as long the longer text takes. Where that is near the limit, both are measured again. */
function growth(shorter: Measured, longer: Measured, timeOfAnalysis: TimeOf): number {
  for (let attempt = 0; attempt < 5 && longer.time / shorter.time > target.atMost * 0.9; attempt++) {
    for (const measured of [shorter, longer]) measured.time = Math.min(measured.time, timeOfAnalysis(measured.text));
  }
  return longer.time / shorter.time;
}

/** The unit over and over, as one string whose characters stand side by side. */
function repeated(unit: string, length: number): string {
  return Buffer.from(unit.repeat(Math.ceil(length / unit.length)).slice(0, length), 'utf16le').toString('utf16le');
}
