// Twice the text takes about twice the time, whatever it says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../knowledge/knowledge';
import { plain } from '../../../test/harness/plain';
import { analyze } from './analyze';
import { TextNames } from './textNames';

const knowledge = createKnowledge();

/** The best of several times in milliseconds of the processor: what disturbs a run only ever makes it slower. */
function timeOf(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    const analysis = analyze(text, knowledge);
    plain(analysis);
    TextNames.of(analysis, knowledge).mentionsOf('');
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const shortest = 2_000;
const longest = 500_000;
/** In milliseconds; less is noise. */
const measurable = 4;
/** For each doubling: linear code takes 2 and a little more for the collector of garbage, quadratic code 4. */
const allowed = 2.7;

function check(unit: string): void {
  let text = unit.repeat(Math.ceil(shortest / unit.length));
  while (text.length < longest && timeOf(text) < measurable) text += text;
  let [short, long, growth] = [Infinity, Infinity, Infinity];
  // A disturbed measurement is taken again.
  for (let attempt = 0; attempt < 6 && growth > allowed; attempt++) {
    [short, long] = [Math.min(short, timeOf(text)), Math.min(long, timeOf(text.repeat(4)))];
    growth = Math.sqrt(long / short);
  }
  assert.ok(growth <= allowed, `twice the text takes ${growth.toFixed(1)} times as long`);
}

const hostile = {
  'Chinese digits': '一',
  'digits': '1',
  'magnitudes': '万',
  'open quotes': '“',
  'verbs before open quotes': '实施“的',
  'quotations': '“飞鹰”',
  'announced names': '实施小微企业三年成长计划,',
  'announcements': '(以下简称“甲乙”)',
  'names with short ones': '云山实验室(以下简称“云山”)、',
  'metrics without figures': '地区生产总值',
  'open brackets': '(',
  'line breaks': '\n',
  'short lines': '的\n',
  'lines with open quotes': '“的\n',
  'digits on every line': '12345678\n',
  'letters on every line': '的kQz\n',
  'commas between digits': '1,',
  'ranks': '居全省第一',
  'places': '西湖区',
  'places for short': '“浙江宜昌宜都',
  'pronouns for places': '该省',
  'straight quotes': '"',
  'changes of changes': '增长5%。',
  'parts of parts': '其中国家级3家、省级2家。',
  'a long list': '出口3亿元、进口5亿元、',
  'rows of brackets': '出口(3亿元,增长5%)、',
  'wholes and their sums': '外贸8亿元,出口3亿元、进口5亿元,',
  'programmes in other forms': '“飞鹰”计划、飞鹰计划、“飞鹰行动”、',
};

for (const [name, unit] of Object.entries(hostile)) test(`${name}: ${JSON.stringify(unit)}`, () => check(unit));

test('prose', () => check('2021年,西湖区实现地区生产总值1820亿元,增长8.5%,总量居全省第一,“飞鹰行动”计划落地。\n'));
