// Numbers that measure nothing: parts of names, of versions, of telephone numbers, of slogans.
import { isDigit, isHan, isLatin } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import type { UnitReading } from './units';
import type { Numeral } from './numerals';
import type { FigureWords } from '../../knowledge/knowledge';

const [ordinal, nought, cross, dot, houseNumber, minus, openBracket, closeBracket] = Array.from('第0×.号-()', unit => unit.charCodeAt(0)) as [number, number, number, number, number, number, number, number];
/** What joins two ordinal numbers: `第3至5章`. */
const ordinalLinks = UnitSet.of('至到、—-~');

/** `5G`, `PM2.5`, `第3`, `十七届人大`, `1号`, `4.0版`, `国道318`, `12345热线`, `世界500强`: whether the number belongs to a name, whatever follows. */
export function isPartOfName(text: string, numeral: Numeral, unit: UnitReading | null, words: FigureWords): boolean {
  const { start, end, script } = numeral;
  const before = text.charCodeAt(start - 1);
  if (before === ordinal || (ordinalLinks.has(before) && /第[一二三四五六七八九十百0-9]{1,4}.$/.test(text.slice(Math.max(0, start - 6), start)))) return true;
  if (isAddress(text, numeral, unit) || isYearOfSchool(numeral, unit) || countsDigits(text, unit) || (unit?.unit === '届' && words.assemblies.longest(text, unit.end) !== null)) return true;
  if (script === 'chinese') return text.charCodeAt(end) === houseNumber && !text.startsWith('号码', end);
  const beforeThat = text.charCodeAt(start - 2);
  // `R&D100`, `A_3`, `GB-2`, and the second part of `1.2.3`; but `GDP1.2万亿元`.
  const isMeasured = numeral.hasMagnitude || (unit !== null && unit.type !== 'count' && unit.type !== 'measure');
  if ((isLatin(before) && !isMeasured && !isCurrency(text, start, words)) || before === 95 || (before === 45 && isLatin(beforeThat)) || (before === dot && isDigit(beforeThat))) return true;
  // `021`, `90后`, `7×24小时`, `5.1.2`.
  const behind = text.charCodeAt(end);
  if ((text.charCodeAt(start) === nought && isDigit(text.charCodeAt(start + 1))) || behind === cross || (before === cross && isDigit(beforeThat))) return true;
  if (behind === dot && isDigit(text.charCodeAt(end + 1))) return true;
  return !numeral.hasMagnitude && words.nameAfter.longest(text, end) !== null;
}

const partsOfAddresses: ReadonlySet<string> = new Set(['幢', '栋', '楼', '室', '单', '单元', '元', '层', '弄', '巷', '路']);

/** `128号3幢501室`, `文三路90号`. */
function isAddress(text: string, { start, script }: Numeral, unit: UnitReading | null): boolean {
  if (unit?.type !== 'count' || !partsOfAddresses.has(unit.unit)) return false;
  if (unit.unit === '路' && script === 'chinese') return true;
  return isDigit(text.charCodeAt(unit.end)) || '号幢栋楼弄巷'.includes(text[start - 1] ?? '。');
}

/** `两位数增长`; but `三位数学家`. */
function countsDigits(text: string, unit: UnitReading | null): boolean {
  return unit?.unit === '位' && text[unit.end] === '数' && !behindNumber.has(text.charCodeAt(unit.end + 1));
}
/** With these behind it 数 begins a word: 数据, 数学, 数字, 数控, 数理. */
const behindNumber = UnitSet.of('据学字控理');

/** `2021学年`. */
function isYearOfSchool({ value, end, start }: Numeral, unit: UnitReading | null): boolean {
  return end - start === 4 && value > 1900 && value < 2100 && unit !== null && /^(?:学?年|年度|年期)$/.test(unit.unit);
}

function isCurrency(text: string, start: number, { currencySigns }: FigureWords): boolean {
  return currencySigns.longest(text, start) !== null;
}

/** `1.加大投入`, `2)建成`, `3、培训`: counts the points of a text. */
function isListNumber(text: string, start: number, end: number, value: number): boolean {
  if (value >= 100 || !Number.isInteger(value) || !isHan(text.charCodeAt(end + 1))) return false;
  return '.)'.includes(text[end] ?? '。') ? start === 0 || '。;:,('.includes(text[start - 1]!) : start === 0 && text[end] === '、';
}

/**
 * The classifier that nobody has listed: one character between digits and a noun (`5000墩红柳`), or behind a noun (`古戏台7楹`).
 * What begins a word is none: `315维权`, `100以上`.
 */
export function readUnknownClassifier(text: string, { start, end, script, hasMagnitude, above }: Numeral, words: FigureWords): UnitReading | null {
  const code = text.charCodeAt(end);
  // `2025苏州大会`
  if (end - start === 4 && /^(?:19|20)/.test(text.slice(start, end))) return null;
  // `2万农户`, `130余农户`: here the noun needs no classifier.
  if (script !== 'arabic' || hasMagnitude || above !== null || !isHan(code) || followers.has(code) || notClassifiers.has(code) || words.serviceNumbers.has(text.slice(start, end))) return null;
  if (words.nameBefore.longest(text, start) !== null || words.notUnits.longest(text, end) !== null || words.commonWords.longest(text, end) !== null) return null;
  const before = text.charCodeAt(start - 1);
  const next = text.charCodeAt(end + 1);
  if (isLatin(before) || isDigit(before) || beforeNames.has(before)) return null;
  return behindNouns.has(next) || isLatin(next) ? null : { type: 'count', unit: text[end]!, power: 0, factor: 1, end: end + 1, more: null, half: 0 };
}
const notClassifiers = UnitSet.of('年月日时点的了是在为而则之也都就还又并被把对从向给让使由于经按以所其此该这那各每某本我你他它们是否不没未无非已将要能可会应须需请若如但虽因故');
const beforeNames = UnitSet.of('“《(—~-');
const behindNouns = UnitSet.of('的了是在而则之');

/** What may follow a number that has no unit: a bound, a connective, a verb of change. What else follows is a noun, and the number a name's. */
const followers = UnitSet.of('以左上下开有不和与及或至到的降增升提高减扩缩回涨跌变改优跃');

/** What makes a number without a unit part of something else. */
const joinedBefore = UnitSet.of('/.〔[第:+×_');
const joinedBehind = UnitSet.of('/〕]:+×年月日时—~-');

/** A number without a unit counts where it has a magnitude (`1.4亿`) or stands alone in digits (`160以上`): `图3`, `1+1` and a telephone's do not. */
export function isStandalone(text: string, { start, end, script, hasMagnitude, isBareMagnitude, value, above }: Numeral, words: FigureWords): boolean {
  const isTelephone = end - start === 11 && /^1[3-9]\d{9}$/.test(text.slice(start, end));
  // A cell of a table, or a line of its own.
  if (start === 0 && end === text.length) return !isBareMagnitude && !isTelephone;
  const after = text.charCodeAt(end);
  if (isBareMagnitude || isLatin(after)) return false;
  if (hasMagnitude) return script === 'arabic' || value >= 10_000 || !isHan(after) || followers.has(after);
  if (script === 'chinese') return value % 1 !== 0 && !isHan(after);
  const before = text.charCodeAt(start - 1);
  if (joinedBefore.has(before) || joinedBehind.has(after) || (before === minus && /[0-9A-Za-z]/.test(text[start - 2] ?? '。'))) return false;
  if (isTelephone || isListNumber(text, start, end, value) || (before === openBracket && after === closeBracket) || words.serviceNumbers.has(text.slice(start, end)) || words.nameBefore.longest(text, start) !== null) return false;
  return above !== null || !isHan(after) || followers.has(after);
}
