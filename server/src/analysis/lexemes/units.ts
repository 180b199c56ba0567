// The unit behind a numeral: percent, money, measures, classifiers, multiples, and compounds such as `公斤/亩`.
import { chineseDigit, magnitudePower, skipBlanks, type Numeral } from './numerals';
import { isDigit, isHan, isLatin } from '../text/characters';
import { Lexicon } from '../text/lexicon';
import { UnitSet } from '../text/unitSet';
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

/** Signs and words of proportion. */
const proportions = new Lexicon<Pick<UnitReading, 'type' | 'unit' | 'power'>>([
  ...['个百分点', '百分点'].map(word => [word, { type: 'percentagePoint', unit: 'pp', power: 0 }] as const),
  ...['个基点', '基点', '个BP', 'BP', 'bp'].map(word => [word, { type: 'percentagePoint', unit: 'pp', power: -2 }] as const),
  ...['个千分点', '千分点'].map(word => [word, { type: 'percentagePoint', unit: 'pp', power: -1 }] as const),
  ['%', { type: 'percent', unit: '%', power: 0 }],
  ['‰', { type: 'percent', unit: '%', power: -1 }],
  ['倍', { type: 'multiple', unit: '倍', power: 0 }],
]);

const [andMore, andHalf, ge, stroke, tenth, point, openBracket, closeBracket] = Array.from('多半个/成点()', unit => unit.charCodeAt(0)) as [number, number, number, number, number, number, number, number];

/** Reads the unit of a numeral, blanks between them allowed; `null` where none stands. */
export function readUnit(text: string, numeral: Numeral, words: FigureWords): UnitReading | null {
  const at = skipBlanks(text, numeral.end);
  const found = proportions.longest(text, at);
  if (found !== null) return readProportionUnit(text, at + found.length, found.value);
  switch (text.charCodeAt(at)) {
    case ge: return readSplit(text, at, words) ?? readListed(text, at, numeral, words);
    case stroke: return readPerMany(text, at) ?? readListed(text, at, numeral, words);
    // `成` must not begin a word of its own.
    case tenth: return readTenths(text, at, numeral) ?? readListed(text, at, numeral, words);
    default: return readListed(text, at, numeral, words);
  }
}

/** A sign or word of proportion that ends at an offset, with what may follow: `两倍多`, but `3倍多种`. */
function readProportionUnit(text: string, end: number, { type, unit, power }: Pick<UnitReading, 'type' | 'unit' | 'power'>): UnitReading {
  const next = text.charCodeAt(end);
  const isLast = !isHan(text.charCodeAt(end + 1));
  const hasMore = next === andMore && isLast;
  const hasHalf = next === andHalf && isLast && type === 'multiple';
  return { type, unit, power, factor: 1, end: hasMore || hasHalf ? end + 1 : end, more: hasMore ? { start: end, end: end + 1 } : null, half: hasHalf ? 0.5 : 0 };
}

/** `一个半小时`, `一个多月`, `8个多百分点`: 半 and 多 stand within the unit. */
function readSplit(text: string, at: number, words: FigureWords): UnitReading | null {
  const within = text[at + 1];
  if (within !== '半' && within !== '多') return null;
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
  if (value > 10 || hasMagnitude || tenthWords.includes(text[at + 1] ?? '。')) return null;
  const next = at + 1;
  if (text[next] === '多') return { type: 'percent', unit: '%', power: 1, factor: 1, end: next + 1, more: { start: next, end: next + 1 }, half: 0 };
  // `七成半` is 75%, `八成五` 85%.
  const rest = text[next] === '半' ? 5 : Math.max(0, chineseDigit(text.charCodeAt(next)));
  return { type: 'percent', unit: '%', power: 1, factor: 1, end: rest > 0 ? next + 1 : next, more: null, half: rest };
}

/** Units that are as often other words. */
const ambiguous = UnitSet.of('两钱里');

function readListed(text: string, at: number, numeral: Numeral, words: FigureWords): UnitReading | null {
  if (text.charCodeAt(at) === point && words.pointNouns.longest(text, at + 1) !== null) return { type: 'count', unit: '点', power: 0, factor: 1, end: at + 1, more: null, half: 0 };
  const match = words.units.longest(text, at);
  // `人民` of `人民群众` is no unit, 人民币 is one.
  if (match === null || (words.notUnits.longest(text, at)?.length ?? 0) >= match.length) return null;
  const { type, unit, power, factor } = match.value;
  let end = at + match.length;
  if (match.length === 1 && ambiguous.has(text.charCodeAt(at)) && !isMeasureWord(text, end, numeral)) return null;
  const behind = text.charCodeAt(end);
  if (isLatin(text.charCodeAt(end - 1)) && (isLatin(behind) || isDigit(behind))) return null;
  const other = type === 'count' && behind === openBracket ? otherClassifierEnd(text, end, words) : null;
  if (other !== null) return { type, unit: text.slice(at, other), power, factor, end: other, more: null, half: 0 };
  const compound = readPer(text, end, words);
  const written = unit === '' ? text.slice(at, end) : unit;
  if (compound !== null) return { type: 'measure', unit: text.slice(at, compound), power: 0, factor: 1, end: compound, more: null, half: 0 };
  const hasHalf = behind === andHalf && !numeral.hasMagnitude && type !== 'count' && !'年径数导岛'.includes(text[end + 1] ?? '。');
  if (hasHalf) end++;
  const hasMore = text.charCodeAt(end) === andMore && numeral.above === null && type !== 'count' && /^[,。;、)]?$/.test(text[end + 1] ?? '');
  return { type, unit: written, power, factor, end: hasMore ? end + 1 : end, more: hasMore ? { start: end, end: end + 1 } : null, half: hasHalf ? 0.5 : 0 };
}

/** Behind a second classifier in brackets: `500块(面)`; `null` where there is none. */
function otherClassifierEnd(text: string, open: number, words: FigureWords): number | null {
  const match = words.units.longest(text, open + 1);
  const close = open + 1 + (match?.length ?? 0);
  return match?.value.type === 'count' && text.charCodeAt(close) === closeBracket ? close + 1 : null;
}

/** `二两` is a weight, `二两油` too; before other nouns 两 is a number (`2023两会`), and 里 a part of names (`三里屯`). */
function isMeasureWord(text: string, end: number, { script, value, start }: Numeral): boolean {
  if (text[start] === '两') return false;
  if (!isHan(text.charCodeAt(end)) || '多以左上的'.includes(text[end]!)) return true;
  return script === 'chinese' && value < 10 && text[end - 1] !== '里' && !'岸国会地年级侧翼个天人句江塘包学'.includes(text[end]!);
}

/** The end of `/亩`, `/万人`, `/百户` behind a unit; `null` where no unit follows the stroke. */
function readPer(text: string, from: number, words: FigureWords): number | null {
  if (text.charCodeAt(from) !== stroke) return null;
  let at = from + 1;
  while (magnitudePower(text.charCodeAt(at)) > 0) at++;
  const match = words.units.longest(text, at) ?? words.perUnits.longest(text, at);
  return match === null ? null : at + match.length;
}
