// A figure: a numeral with its unit and the words that bound it.
import { none } from '../added';
import { UnitSet } from '../text/unitSet';
import { plus, scale, times } from './decimals';
import { readCurrencySign, readSpokenAmount, unitBehindSign, withCoins } from './money';
import { isPartOfName, isStandalone, readUnknownClassifier } from './names';
import { numeralBeginnings, readNumeral, signBefore, type Numeral } from './numerals';
import { readProportion } from './proportions';
import { readRange } from './ranges';
import { readRank } from './ranks';
import { readRatio } from './ratios';
import { readUnit, type UnitReading } from './units';
import type { Bound, FigureType, Quantity } from '../model';
import type { WordFilter } from '../text/wordFilter';
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

/** The folded units that a figure's number may begin with. */
export const figureBeginnings = UnitSet.of('第前首榜翻减过半');
figureBeginnings.addAll(numeralBeginnings);

/** Makes a filter hit wherever a figure's number may begin: at numerals, and at `第一`, `前3`, `首位`, `翻番`, `减半`, `半数`, `过半`. */
export function addFigures(filter: WordFilter, list: number): void {
  filter.addUnits(numeralBeginnings, list).addPairs(UnitSet.of('第前翻'), numeralBeginnings, list);
  for (const pair of ['首位', '榜首', '翻番', '翻了', '翻近', '翻约', '翻超', '减半', '半数', '过半']) filter.addPairs(UnitSet.of(pair[0]!), UnitSet.of(pair[1]!), list);
}

/** Reads the figure whose number begins at an offset, bounding words on both sides included; `null` where none stands. */
export function readFigure(text: string, at: number, words: FigureWords, floor: number): FigureReading | null {
  const core = readClass(text, readCore(text, at, words, floor));
  if (core === null) return null;
  const before = readBoundsBefore(text, core, words, floor);
  const after = words.boundsAfter.longest(text, core.end);
  if (core.isBareMagnitude && before.words.length === 0 && after === null && !saysHowMany(text, core)) return null;
  const end = core.end + (after?.length ?? 0);
  const boundWords = before.words.length === 0 && after === null ? core.boundWords : [...before.words, ...core.boundWords, ...(after === null ? [] : [{ start: core.end, end }])];
  return {
    start: before.start,
    end,
    ...(isMoneyLeftOut(text, before.start, core, words) ? moneyLeftOut : { type: core.type, unit: core.unit }),
    quantity: core.quantity,
    bound: combine(before.bound, after?.value ?? null, core.bound),
    boundWords,
    numeralStart: core.start,
    script: core.script,
    hasMagnitude: core.hasMagnitude,
    isOrdinal: core.isOrdinal,
  };
}

const moneyLeftOut: Pick<FigureReading, 'type' | 'unit'> = { type: 'money', unit: 'CNY' };

/** `GDP突破6000亿`: hundreds of millions of what only money measures. `at` is where the words for the figure begin. */
function isMoneyLeftOut(text: string, at: number, { type, unit, hasMagnitude, end }: Core, { moneyNouns }: FigureWords): boolean {
  if (type !== 'count' || unit !== '' || !hasMagnitude || text[end - 1] !== '亿') return false;
  return moneyNouns.longest(text, '达为过到'.includes(text[at - 1] ?? '。') ? at - 1 : at) !== null;
}

/** `百亿级企业`, `50亿元级产业`: an order of size, which 级 says. */
function readClass(text: string, core: Core | null): Core | null {
  if (core?.hasMagnitude !== true) return core;
  const at = core.unit === '级' ? core.end - 1 : core.end;
  if (text[at] !== '级') return core;
  return { ...core, end: at + 1, unit: core.unit === '级' ? '' : core.unit, bound: '≈', boundWords: [{ start: at, end: at + 1 }], isBareMagnitude: false };
}

/** `百亿元`, `百万人次` say how many, `每百元`, `单位:万元` and `千人计划` do not. */
function saysHowMany(text: string, { start, type, unit }: Core): boolean {
  const isCompound = /^[十百千万亿]{2}/.test(text.slice(start, start + 2));
  return isCompound && (type !== 'count' || unit.length > 1) && !'(每位:'.includes(text[start - 1] ?? '。');
}

/** `至少九千元以上` and `超过3500余家` say one thing twice; where words differ, those around the number outweigh those within. */
function combine(before: Bound | null, after: Bound | null, within: Bound): Bound {
  if (before !== null && after !== null && before === '<' && after === '≥') return after;
  return before ?? after ?? within;
}

function readCore(text: string, at: number, words: FigureWords, floor: number): Core | null {
  const first = readNumeral(text, at);
  if (first === null) return readRank(text, at, words) ?? readProportion(text, at, null);
  const proportion = readProportion(text, at, first);
  if (proportion !== null) return proportion;
  const unit = readUnit(text, first, words);
  if (isPartOfName(text, first, unit, words)) return null;
  const sign = readCurrencySign(text, first.start, floor, words);
  const range = readRange(text, first, unit, words);
  if (range !== null) return range;
  // `人民币5000元`: what the sign says of 元; `港币账户5个` is none of it.
  if (sign !== null && (unit === null || words.plainUnits.longest(text, first.end) !== null || unit.unit === sign.unit)) {
    const amount = core(text, first, unit?.unit === sign.unit ? unit : unitBehindSign(text, first.end, sign.unit, words));
    return withCoins(text, { ...amount, start: sign.start }, words);
  }
  const ratio = readRatio(text, first);
  if (ratio !== null) return ratio;
  if (unit !== null) {
    const spoken = readSpokenAmount(text, first, unit);
    if (spoken === null) return withCoins(text, core(text, first, unit), words);
    return { ...core(text, first, { ...unit, type: 'money', unit: 'CNY', end: spoken.end }), quantity: { kind: 'exact', value: spoken.value } };
  }
  // `上亿群众`: the word before it must bound it.
  if (first.isBareMagnitude) return core(text, first, { type: 'count', unit: '', power: 0, factor: 1, end: first.end, more: null, half: 0 });
  const unknown = readUnknownClassifier(text, first, words);
  if (unknown !== null) return core(text, first, unknown);
  return isStandalone(text, first, words) ? core(text, first, { type: first.hasMagnitude || first.above !== null ? 'count' : 'measure', unit: '', power: 0, factor: 1, end: first.end, more: null, half: 0 }) : null;
}

function core(text: string, numeral: Numeral, unit: UnitReading): Core {
  const sign = signBefore(text, numeral.start);
  const above = numeral.above ?? unit.more;
  return {
    start: sign < 0 ? numeral.start - 1 : numeral.start,
    end: unit.end,
    type: unit.type,
    unit: unit.unit,
    quantity:
      numeral.tooLarge !== null ? { kind: 'tooLarge', digits: numeral.tooLarge }
      : numeral.high !== null ? { kind: 'range', low: sign * inUnits(numeral.value, unit), high: sign * inUnits(numeral.high, unit) }
      : { kind: 'exact', value: sign * inUnits(numeral.value, unit) },
    bound: above === null ? '=' : '>',
    boundWords: above === null ? none : [above],
    script: numeral.script,
    hasMagnitude: numeral.hasMagnitude,
    isBareMagnitude: numeral.isBareMagnitude,
    isOrdinal: false,
  };
}

/** A numeral in the base units of what it counts: `3.5` 亿元 in yuan. */
function inUnits(number: number, { power, half, factor }: UnitReading): number {
  return times(plus(scale(number, power), half), factor);
}

/** Words such as 超过 that touch the number from the left, one or two of them. */
function readBoundsBefore(text: string, core: Core, words: FigureWords, floor: number): { start: number; bound: Bound | null; words: readonly Stretch[] } {
  const { boundsBefore } = words;
  let { start } = core;
  let bound: Bound | null = null;
  let found: readonly Stretch[] = none;
  while (found.length < 2) {
    const match = boundsBefore.longest(text, start, floor);
    if (match === null) break;
    const { bound: own, notAfter, needsMagnitude } = match.value;
    const before = text[start - match.length - 1] ?? '';
    if ((before !== '' && notAfter.includes(before)) || (needsMagnitude && !core.isBareMagnitude)) break;
    if (isBrokenThrough(text, start - match.length, core, words)) break;
    found = [{ start: start - match.length, end: start }, ...found];
    start -= match.length;
    bound ??= own;
  }
  return { start, bound, words: found };
}

/** `突破5项关键技术`: the verb takes the things and not their number. */
function isBrokenThrough(text: string, at: number, { type, end, unit }: Core, { brokenThrough }: FigureWords): boolean {
  if (type !== 'count' || unit === '' || !text.startsWith('突破', at)) return false;
  const behind = /^[^,。;!?]{0,12}/.exec(text.slice(end, end + 12))![0];
  return brokenThrough.some(word => behind.includes(word));
}
