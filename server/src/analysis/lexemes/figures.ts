// A figure: a numeral with its unit and the words that bound it.
import { unitsOf } from '../text/characters';
import { plus, scale, times } from './decimals';
import { readCurrencySign, unitBehindSign, withCoins } from './money';
import { isPartOfName, isStandalone } from './names';
import { beginsNumeral, readNumeral, signBefore, type Numeral } from './numerals';
import { readProportion } from './proportions';
import { readRange } from './ranges';
import { readRank } from './ranks';
import { readRatio } from './ratios';
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
  /** A place in an order without a ranking: `第三名` before any verb or scope. It states nothing. */
  readonly isOrdinal: boolean;
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
  readonly isOrdinal: boolean;
}

/** Whether a figure's number may begin with this folded unit. */
export function beginsFigure(code: number): boolean {
  return beginsNumeral(code) || firstUnits.has(code);
}
const firstUnits = unitsOf('第前首翻减过半');

/** Reads the figure whose number begins at an offset, bounding words on both sides included; `null` where none stands. */
export function readFigure(text: string, at: number, words: FigureWords, floor: number): FigureReading | null {
  const core = readCore(text, at, words, floor);
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
    isOrdinal: core.isOrdinal,
  };
}

/** `至少九千元以上` and `超过3500余家` say one thing twice; where words differ, those around the number outweigh those within. */
function combine(before: Bound | null, after: Bound | null, within: Bound): Bound {
  if (before !== null && after !== null && before === '<' && after === '≥') return after;
  return before ?? after ?? within;
}

function readCore(text: string, at: number, words: FigureWords, floor: number): Core | null {
  const special = readRank(text, at, words) ?? readProportion(text, at);
  if (special !== null) return special;
  const first = readNumeral(text, at);
  if (first === null || isPartOfName(text, first, words)) return null;
  const sign = readCurrencySign(text, first.start, floor, words);
  const unit = readUnit(text, first, words);
  const range = readRange(text, first, unit, words);
  if (range !== null) return range;
  // `人民币5000元`: what the sign says of 元; `港币账户5个` is none of it.
  if (sign !== null && (unit === null || words.plainUnits.longest(text, first.end) !== null || unit.unit === sign.unit)) {
    const amount = core(text, first, unit?.unit === sign.unit ? unit : unitBehindSign(text, first.end, sign.unit, words));
    return withCoins(text, { ...amount, start: sign.start }, words);
  }
  const ratio = readRatio(text, first);
  if (ratio !== null) return ratio;
  if (unit !== null) return withCoins(text, core(text, first, unit), words);
  return isStandalone(text, first, words) ? core(text, first, { type: first.hasMagnitude ? 'count' : 'measure', unit: '', power: 0, factor: 1, end: first.end, more: null, half: 0 }) : null;
}

function core(text: string, numeral: Numeral, unit: UnitReading): Core {
  const sign = signBefore(text, numeral.start);
  const above = numeral.above ?? unit.more;
  const valueOf = (number: number): number => sign * times(plus(scale(number, unit.power), unit.half), unit.factor);
  return {
    start: sign < 0 ? numeral.start - 1 : numeral.start,
    end: unit.end,
    type: unit.type,
    unit: unit.unit,
    quantity:
      numeral.tooLarge !== null ? { kind: 'tooLarge', digits: numeral.tooLarge }
      : numeral.high !== null ? { kind: 'range', low: valueOf(numeral.value), high: valueOf(numeral.high) }
      : { kind: 'exact', value: valueOf(numeral.value) },
    bound: above === null ? '=' : '>',
    boundWords: above === null ? [] : [above],
    script: numeral.script,
    hasMagnitude: numeral.hasMagnitude,
    isBareMagnitude: numeral.isBareMagnitude,
    isOrdinal: false,
  };
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
