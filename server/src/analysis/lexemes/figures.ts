// A figure: a numeral with its unit and the words that bound it.
import { isDigit, isLatin, unitsOf } from '../text/characters';
import { beginsNumeral, readNumeral, skipBlanks, type Numeral } from './numerals';
import { plus, scale } from './decimals';
import { readProportion } from './proportions';
import { readRank } from './ranks';
import { readUnit, type UnitReading } from './units';
import type { Bound, FigureType, Quantity } from '../model';
import type { FigureWords } from '../../knowledge/knowledge';

/** A stretch of a logical text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A figure in logical offsets. */
export interface FigureReading extends Stretch {
  readonly type: FigureType;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly bound: Bound;
  readonly boundWords: readonly Stretch[];
  /** Where the numeral begins, behind bounding words. */
  readonly numeralStart: number;
  /** How the number is spelled: a Chinese `四` with a classifier rarely states anything, an Arabic one does. */
  readonly script: 'arabic' | 'chinese';
  readonly hasMagnitude: boolean;
}

/** A number with its unit, before bounding words. */
export interface Core extends Stretch {
  readonly type: FigureType;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly script: 'arabic' | 'chinese';
  readonly hasMagnitude: boolean;
  /** The bound that words within the number set: `>` for `50余万`, `≤` for `前三`. */
  readonly bound: Bound;
  readonly boundWords: readonly Stretch[];
  /** A magnitude without a number (`百亿元`) needs a unit or a bounding word to be a figure. */
  readonly isBareMagnitude: boolean;
}

/** Whether a figure's number may begin with this folded unit. */
export function beginsFigure(code: number): boolean {
  return beginsNumeral(code) || firstUnits.has(code);
}
const firstUnits = unitsOf('第前首翻减过半');

/** Reads the figure whose number begins at an offset, bounding words on both sides included; `null` where none stands. */
export function readFigure(text: string, at: number, words: FigureWords, floor: number): FigureReading | null {
  const core = readCore(text, at, words);
  if (core === null) return null;
  const before = readBoundsBefore(text, core.start, words, floor, core.isBareMagnitude);
  if (core.isBareMagnitude && ((core.type === 'count' && before.words.length === 0) || text[before.start - 1] === '(')) return null;
  // `百亿级企业`, `50亿级企业`: a class of size, part of a name.
  if (core.hasMagnitude && (text[core.end] === '级' || core.unit === '级')) return null;
  const after = words.boundsAfter.longest(text, core.end);
  const end = core.end + (after?.length ?? 0);
  const boundWords = [...before.words, ...core.boundWords, ...(after === null ? [] : [{ start: core.end, end }])];
  return {
    start: before.start,
    end,
    type: core.type,
    quantity: core.quantity,
    unit: core.unit,
    bound: combine(before.bound, after?.value ?? null, core.bound),
    boundWords,
    numeralStart: core.start,
    script: core.script,
    hasMagnitude: core.hasMagnitude,
  };
}

/** `至少九千元以上` and `超过3500余家` say one thing twice; where words differ, those around the number outweigh those within. */
function combine(before: Bound | null, after: Bound | null, within: Bound): Bound {
  if (before !== null && after !== null && before === '<' && after === '≥') return after;
  return before ?? after ?? within;
}

function readCore(text: string, at: number, words: FigureWords): Core | null {
  const special = readRank(text, at, words) ?? readProportion(text, at);
  if (special !== null) return special;
  const sign = signBefore(text, at);
  const first = readNumeral(text, at);
  if (first === null || isPartOfName(text, first)) return null;
  const unit = readUnit(text, first, words);
  const range = readRange(text, first, unit, words);
  if (range !== null) return range;
  const ratio = readRatio(text, first);
  if (ratio !== null) return ratio;
  if (unit === null) return isStandalone(text, first) ? core(first, { type: first.hasMagnitude ? 'count' : 'measure', unit: '', power: 0, end: first.end, more: null, half: 0 }, sign) : null;
  return core(first, unit, sign);
}

function core(numeral: Numeral, unit: UnitReading, sign: 1 | -1): Core {
  const start = sign < 0 ? numeral.start - 1 : numeral.start;
  const above = numeral.above ?? unit.more;
  const value = sign * plus(scale(numeral.value, unit.power), unit.half);
  return {
    start,
    end: unit.end,
    type: unit.type,
    unit: unit.unit,
    quantity:
      numeral.tooLarge !== null ? { kind: 'tooLarge', digits: numeral.tooLarge }
      : numeral.high !== null ? { kind: 'range', low: value, high: scale(numeral.high, unit.power) }
      : { kind: 'exact', value },
    bound: above === null ? '=' : '>',
    boundWords: above === null ? [] : [above],
    script: numeral.script,
    hasMagnitude: numeral.hasMagnitude,
    isBareMagnitude: numeral.isBareMagnitude,
  };
}


/** A minus sign, or 负, right before the number and not between two numbers. */
function signBefore(text: string, at: number): 1 | -1 {
  const sign = text[at - 1];
  if (sign === '负') return '减担背自胜抱欠肩'.includes(text[at - 2] ?? '。') ? 1 : -1;
  if (sign !== '-') return 1;
  const before = text.charCodeAt(at - 2);
  return isDigit(before) || isLatin(before) || before === 37 ? 1 : -1;
}

/** `5G`, `PM2.5`, `R&D100`: digits that touch Latin letters which are no unit belong to a name; so do those of `1号` and `4.0版`. */
function isPartOfName(text: string, { start, end, script }: Numeral): boolean {
  if (text[start - 1] === '第') return true;
  if (script === 'chinese') return text[end] === '号';
  const before = text.charCodeAt(start - 1);
  if (isLatin(before) || before === 95 || (before === 45 && isLatin(text.charCodeAt(start - 2))) || (before === 46 && isDigit(text.charCodeAt(start - 2)))) return true;
  return '版号届'.includes(text[end] ?? '。') || (text[start] === '0' && isDigit(text.charCodeAt(start + 1)));
}

/** A number without a unit counts where it has a magnitude (`1.4亿`) or stands alone in digits (`160以上`): `图3`, `1+1` and a telephone's do not. */
function isStandalone(text: string, { start, end, script, hasMagnitude, isBareMagnitude }: Numeral): boolean {
  if (isBareMagnitude || isLatin(text.charCodeAt(end))) return false;
  if (hasMagnitude) return true;
  const before = text[start - 1] ?? '。';
  const after = text[end] ?? '。';
  return script === 'arabic' && !'/-.〔[第:+×图表'.includes(before) && !'/-〕]:+×年月日时'.includes(after) && !/^1[3-9]\d{9}$/.test(text.slice(start, end));
}

const rangeMarks = unitsOf('—-~至到');

/** `10—15万亩`, `3.1%—3.4%`, `10至15家`: the first number takes unit and magnitude from the second where it has none. */
function readRange(text: string, first: Numeral, firstUnit: UnitReading | null, words: FigureWords): Core | null {
  const firstEnd = firstUnit?.end ?? first.end;
  let at = skipBlanks(text, firstEnd);
  if (!rangeMarks.has(text.charCodeAt(at))) return null;
  // `从3%到5%` are two claims.
  const isWord = text[at] === '至' || text[at] === '到';
  if (isWord && '从由自'.includes(text[first.start - 1] ?? '。')) return null;
  while (rangeMarks.has(text.charCodeAt(at))) at++;
  at = skipBlanks(text, at);
  if (!beginsNumeral(text.charCodeAt(at))) return null;
  const second = readNumeral(text, at);
  if (second?.script !== first.script || second.isBareMagnitude) return null;
  const unit = readUnit(text, second, words);
  if (unit === null || (firstUnit !== null && (firstUnit.unit !== unit.unit || firstUnit.type !== unit.type))) return null;
  const high = scale(second.value, unit.power);
  const above = second.above ?? unit.more;
  return {
    ...core(second, unit, 1),
    start: first.start,
    quantity: { kind: 'range', low: firstUnit === null ? sharedLow(first, second, unit, high) : scale(first.value, firstUnit.power), high },
    bound: above === null ? '=' : '>',
  };
}

/** What `10` is in `10—15万`, `三` in `三到五千`, `一百二十` in `一百二十到一百五十万`: the most of the magnitude behind that keeps it the lower end. */
function sharedLow(first: Numeral, second: Numeral, unit: UnitReading, high: number): number {
  const hasOwn = first.hasMagnitude && first.value >= 10_000;
  const powers = hasOwn ? [] : [second.endPower, second.endPower - (second.endPower % 4)];
  for (const power of powers) {
    const low = scale(first.value, unit.power + power);
    if (low <= high) return low;
  }
  return scale(first.value, unit.power);
}

/** `9:43:48`, and `8.5:1` of two parts where a decimal or a word of ratio shows that it is no time of day. */
function readRatio(text: string, first: Numeral): Core | null {
  const parts = [first];
  while (parts.length < 5) {
    const last = parts[parts.length - 1]!;
    const colon = skipBlanks(text, last.end);
    if (text[colon] !== ':' || last.script !== 'arabic' || last.hasMagnitude) break;
    const next = skipBlanks(text, colon + 1);
    const numeral = isDigit(text.charCodeAt(next)) ? readNumeral(text, next) : null;
    if (numeral === null || numeral.hasMagnitude) break;
    parts.push(numeral);
  }
  if (parts.length < 2) return null;
  const end = parts[parts.length - 1]!.end;
  const written = text.slice(first.start, end);
  const isTime = /^\d{1,2}:\s*[0-5]\d(:\s*[0-5]\d)?$/.test(written);
  if (isTime && !/(结构|比例|比|之比)[^,。;]{0,8}$/.test(text.slice(Math.max(0, first.start - 16), first.start))) return null;
  return { start: first.start, end, type: 'ratio', unit: '', quantity: { kind: 'ratio', parts: parts.map(part => part.value) }, bound: '=', boundWords: [], script: 'arabic', hasMagnitude: false, isBareMagnitude: false };
}

/** Words such as 超过 that touch the number from the left, one or two of them. */
function readBoundsBefore(text: string, end: number, { boundsBefore }: FigureWords, floor: number, isBareMagnitude: boolean): { start: number; bound: Bound | null; words: Stretch[] } {
  let start = end;
  let bound: Bound | null = null;
  const found: Stretch[] = [];
  while (found.length < 2) {
    const match = boundsBefore.longest(text, start, floor);
    if (match === null) break;
    const { bound: own, notAfter, needsMagnitude } = match.value;
    const before = text[start - match.length - 1] ?? '';
    if ((before !== '' && notAfter.includes(before)) || (needsMagnitude && !isBareMagnitude)) break;
    found.unshift({ start: start - match.length, end: start });
    start -= match.length;
    bound ??= own;
  }
  return { start, bound, words: found };
}
