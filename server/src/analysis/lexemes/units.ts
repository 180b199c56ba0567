// The unit behind a numeral: percent, money, measures, classifiers, multiples, and compounds such as `公斤/亩`.
import { chineseDigit, magnitudePower, skipBlanks, type Numeral } from './numerals';
import { isHan } from '../text/characters';
import type { FigureType } from '../model';
import type { FigureWords } from '../../knowledge/knowledge';

export interface UnitReading {
  readonly type: FigureType;
  readonly unit: string;
  /** The power of ten that leads to the base unit: 1 for 成 (ten percent each), -1 for 角. */
  readonly power: number;
  /** What the number is multiplied by besides: 12 for 打. */
  readonly factor: number;
  /** Behind the unit. */
  readonly end: number;
  /** `多` between the unit's parts, as in `3元多`. */
  readonly more: { readonly start: number; readonly end: number } | null;
  /** What `半` behind the unit adds, in base units: 5 for `七成半`. */
  readonly half: number;
}

/** Signs and words of proportion, the longest first. `成` must not begin a word of its own. */
const proportions: readonly { readonly word: string; readonly type: FigureType; readonly unit: string; readonly power: number }[] = [
  { word: '个百分点', type: 'percentagePoint', unit: 'pp', power: 0 },
  { word: '百分点', type: 'percentagePoint', unit: 'pp', power: 0 },
  { word: '个基点', type: 'percentagePoint', unit: 'pp', power: -2 },
  { word: '基点', type: 'percentagePoint', unit: 'pp', power: -2 },
  { word: '%', type: 'percent', unit: '%', power: 0 },
  { word: '‰', type: 'percent', unit: '%', power: -1 },
  { word: '个BP', type: 'percentagePoint', unit: 'pp', power: -2 },
  { word: 'BP', type: 'percentagePoint', unit: 'pp', power: -2 },
  { word: 'bp', type: 'percentagePoint', unit: 'pp', power: -2 },
  { word: '倍', type: 'multiple', unit: '倍', power: 0 },
];

/** Reads the unit of a numeral, blanks between them allowed; `null` where none stands. */
export function readUnit(text: string, numeral: Numeral, words: FigureWords): UnitReading | null {
  const at = skipBlanks(text, numeral.end);
  for (const { word, type, unit, power } of proportions) {
    if (!text.startsWith(word, at)) continue;
    const end = at + word.length;
    // `两倍多`, but `3倍多种`.
    const isLast = !isHan(text.charCodeAt(end + 1));
    const hasMore = text[end] === '多' && isLast;
    const hasHalf = text[end] === '半' && isLast && type === 'multiple';
    return { type, unit, power, factor: 1, end: hasMore || hasHalf ? end + 1 : end, more: hasMore ? { start: end, end: end + 1 } : null, half: hasHalf ? 0.5 : 0 };
  }
  return readSplit(text, at, words) ?? readPerMany(text, at) ?? readTenths(text, at, numeral) ?? readListed(text, at, numeral, words);
}

/** `一个半小时`, `一个多月`, `8个多百分点`: 半 and 多 stand within the unit. */
function readSplit(text: string, at: number, words: FigureWords): UnitReading | null {
  const within = text[at + 1];
  if (text[at] !== '个' || (within !== '半' && within !== '多')) return null;
  const rest = at + 2;
  const half = within === '半' ? 0.5 : 0;
  const more = half > 0 ? null : { start: at + 1, end: rest };
  if (text.startsWith('百分点', rest)) return { type: 'percentagePoint', unit: 'pp', power: 0, factor: 1, end: rest + 3, more, half };
  const match = words.units.longest(text, rest);
  const isSpan = match?.value.type === 'measure' || text[rest] === '月' || text[rest] === '星';
  if (!isSpan) return null;
  const name = text[rest] === '月' ? '个月' : text.slice(rest, rest + (match?.length ?? 0));
  return name === '' ? null : { type: 'measure', unit: name, power: 0, factor: 1, end: text[rest] === '月' ? rest + 1 : rest + (match?.length ?? 0), more, half };
}

/** `20.1/10万`: a rate per so many, as health statistics write it. */
function readPerMany(text: string, at: number): UnitReading | null {
  const per = /^\/\d{0,4}[千万](?![\u3400-\u9fff])/.exec(text.slice(at, at + 7));
  return per === null ? null : { type: 'measure', unit: per[0], power: 0, factor: 1, end: at + per[0].length, more: null, half: 0 };
}

const tenthWords = '为功果员立效绩本长熟品交片都人分份套年才林型就因对';

/** `七成`, `七成半`, `3.5成`: tenths. */
function readTenths(text: string, at: number, { value, hasMagnitude }: Numeral): UnitReading | null {
  if (text[at] !== '成' || value > 10 || hasMagnitude || tenthWords.includes(text[at + 1] ?? '。')) return null;
  const next = at + 1;
  if (text[next] === '多') return { type: 'percent', unit: '%', power: 1, factor: 1, end: next + 1, more: { start: next, end: next + 1 }, half: 0 };
  // `七成半` is 75%, `八成五` 85%.
  const rest = text[next] === '半' ? 5 : Math.max(0, chineseDigit(text.charCodeAt(next)));
  return { type: 'percent', unit: '%', power: 1, factor: 1, end: rest > 0 ? next + 1 : next, more: null, half: rest };
}

function readListed(text: string, at: number, numeral: Numeral, words: FigureWords): UnitReading | null {
  if (text[at] === '点' && words.pointNouns.longest(text, at + 1) !== null) return { type: 'count', unit: '点', power: 0, factor: 1, end: at + 1, more: null, half: 0 };
  const match = words.units.longest(text, at);
  // `人民` of `人民群众` is no unit, 人民币 is one.
  if (match === null || (words.notUnits.longest(text, at)?.length ?? 0) >= match.length) return null;
  const { type, unit, power, factor } = match.value;
  let end = at + match.length;
  if (match.length === 1 && '两钱里'.includes(text[at]!) && !isMeasureWord(text, end, numeral)) return null;
  const isLatinUnit = /[A-Za-z]$/.test(text.slice(at, end));
  if (isLatinUnit && /[A-Za-z0-9]/.test(text[end] ?? '')) return null;
  const compound = readPer(text, end, words);
  const written = unit === '' ? text.slice(at, end) : unit;
  if (compound !== null) return { type: 'measure', unit: text.slice(at, compound), power: 0, factor: 1, end: compound, more: null, half: 0 };
  let half = 0;
  if (!numeral.hasMagnitude && type !== 'count' && text[end] === '半' && !'年径数导岛'.includes(text[end + 1] ?? '。')) {
    half = 0.5;
    end++;
  }
  const hasMore = numeral.above === null && text[end] === '多' && type !== 'count' && /^[,。;、)]?$/.test(text[end + 1] ?? '');
  return { type, unit: written, power, factor, end: hasMore ? end + 1 : end, more: hasMore ? { start: end, end: end + 1 } : null, half };
}

/** `二两` is a weight, `二两油` too; before other nouns 两 is a number (`2023两会`), and 里 a part of names (`三里屯`). */
function isMeasureWord(text: string, end: number, { script, value, start }: Numeral): boolean {
  if (text[start] === '两') return false;
  if (!isHan(text.charCodeAt(end)) || '多以左上的'.includes(text[end]!)) return true;
  return script === 'chinese' && value < 10 && text[end - 1] !== '里' && !'岸国会地年级侧翼个天人句江塘包学'.includes(text[end]!);
}

/** The end of `/亩`, `/万人`, `/百户` behind a unit; `null` where no unit follows the stroke. */
function readPer(text: string, from: number, words: FigureWords): number | null {
  if (text[from] !== '/') return null;
  let at = from + 1;
  while (magnitudePower(text.charCodeAt(at)) > 0) at++;
  const match = words.units.longest(text, at) ?? words.perUnits.longest(text, at);
  return match === null ? null : at + match.length;
}
