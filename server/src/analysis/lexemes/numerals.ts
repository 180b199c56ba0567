// One numeral in any spelling: `1,075`, `2.35万`, `5千3百万`, `两百五十万`, `壹万贰仟`, `八九亿`, `50余万`, `数十`, `十七八`.
import { isBlank, isDigit, isHan, isLatin } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import { scale } from './decimals';

/** A numeral as read, before any unit. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** The value, or the lower end of `八九`. */
  readonly value: number;
  /** The upper end of `八九`, else `null`. */
  readonly high: number | null;
  /** Offsets of the word inside that makes it a lower bound: `余` in `50余万`, `数` in `数十`. */
  readonly above: { readonly start: number; readonly end: number } | null;
  readonly script: 'arabic' | 'chinese';
  /** Whether it stands for no number of its own: the `百` of `百亿元`. */
  readonly isBareMagnitude: boolean;
  /** Whether 十 百 千 万 亿 multiply it. */
  readonly hasMagnitude: boolean;
  /** The power of ten of the magnitudes that end it, which a number before it in a range shares: 4 for `15万`, 7 for `三千万`. */
  readonly endPower: number;
  /** Digits as written when no double can hold them. */
  readonly tooLarge: string | null;
}

/** A digit's value and one; 0 for what is no digit. */
const digitValues = new Uint8Array(0x10000);
const powers = new Uint8Array(0x10000);
/** The folded units that a numeral may begin with. */
export const numeralBeginnings = UnitSet.of('0123456789.数几');
for (const [unit, value] of Object.entries({ 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 俩: 2, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 })) {
  digitValues[unit.charCodeAt(0)] = value + 1;
  numeralBeginnings.add(unit.charCodeAt(0));
}
for (const [unit, power] of Object.entries({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12, 拾: 1, 佰: 2, 仟: 3 })) {
  powers[unit.charCodeAt(0)] = power;
  numeralBeginnings.add(unit.charCodeAt(0));
}

/** The value of a Chinese digit (folded unit), or -1. */
export function chineseDigit(code: number): number {
  return (digitValues[code] ?? 0) - 1;
}

/** The power of ten of 十 百 千 万 亿 兆 (folded unit), or 0. */
export function magnitudePower(code: number): number {
  return powers[code] ?? 0;
}

/** `亿亿亿`; what multiplies further is no number but a row of characters. */
const largest = 1e25;

const several = UnitSet.of('数几');
const more = UnitSet.of('余多来');
const [few, zero, ring, point, comma, dot, half, ge, minus, negative, come] = Array.from('几零〇点,.半个-负来', unit => unit.charCodeAt(0)) as [number, number, number, number, number, number, number, number, number, number, number];
/** What may go on with a number behind Arabic digits: magnitudes, `个` before one, and words that make it a lower bound. */
const goingOn = UnitSet.of('十百千万亿兆拾佰仟个余多来');
/** 两 is a digit where a number begins, and before these: behind others it is a weight, `三千两百两`. */
const both = UnitSet.of('两俩');

/** Reads the longest numeral at an offset, signs left to the caller; `null` where none stands. */
export function readNumeral(text: string, start: number): Numeral | null {
  const code = text.charCodeAt(start);
  if (!numeralBeginnings.has(code)) return null;
  if (code === dot && (!isDigit(text.charCodeAt(start + 1)) || isDigit(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === dot)) return null;
  if (several.has(code)) return readSeveral(text, start);
  const digits = isDigit(code) || code === dot ? readPlain(text, start) : readDigits(text, start);
  if (digits !== null) return digits;
  const terms = new Terms(text, start, 'low');
  const numeral = terms.read();
  if (numeral === null || !terms.isRange) return numeral;
  return { ...numeral, high: new Terms(text, start, 'high').read()?.value ?? null };
}

/** What makes 负 part of another word: 减负. */
const notNegative = UnitSet.of('减担背自胜抱欠肩');

/** -1 where a minus sign, or 负, stands right before the number and not between two numbers. */
export function signBefore(text: string, at: number): 1 | -1 {
  const sign = text.charCodeAt(at - 1);
  if (sign === negative) return notNegative.has(text.charCodeAt(at - 2)) ? 1 : -1;
  if (sign !== minus) return 1;
  const before = text.charCodeAt(at - 2);
  return isDigit(before) || isLatin(before) || before === 37 ? 1 : -1;
}

/** `1,075`, `5.8`: Arabic digits with nothing behind them that would go on. */
function readPlain(text: string, start: number): Numeral | null {
  const { value, end } = readArabic(text, start);
  if (goingOn.has(text.charCodeAt(skipBlanks(text, end)))) return null;
  return { start, end, value, high: null, above: null, script: 'arabic', isBareMagnitude: false, hasMagnitude: false, endPower: 0, tooLarge: tooLarge(value, text, start, end) };
}

/** The digits of a number that no double can hold. */
function tooLarge(value: number, text: string, start: number, end: number): string | null {
  return Number.isFinite(value) ? null : /^\d+/.exec(text.slice(start, end))?.[0] ?? null;
}

/** `二〇二一`, `一一三`: digits one by one, and no magnitude behind them. */
function readDigits(text: string, start: number): Numeral | null {
  let end = start;
  while (chineseDigit(text.charCodeAt(end)) >= 0) end++;
  const isNumber = end - start >= 3 || (end - start === 2 && (isZero(text.charCodeAt(start)) || isZero(text.charCodeAt(start + 1))));
  if (!isNumber || magnitudePower(text.charCodeAt(end)) > 0 || text.charCodeAt(end) === point) return null;
  const digits = Array.from(text.slice(start, end), digit => chineseDigit(digit.charCodeAt(0))).join('');
  const value = Number(digits);
  return { start, end, value, high: null, above: null, script: 'chinese', isBareMagnitude: false, hasMagnitude: false, endPower: 0, tooLarge: Number.isFinite(value) ? null : digits };
}

function isZero(code: number): boolean {
  return code === zero || code === ring;
}

/** `数十亿`, `几千`, `几十万`: one of the magnitude, and more. */
function readSeveral(text: string, start: number): Numeral | null {
  const first = skipBlanks(text, start + 1);
  if (magnitudePower(text.charCodeAt(first)) === 0) return null;
  const numeral = new Terms(text, first, 'low').read();
  return numeral === null ? null : { ...numeral, start, above: { start, end: start + 1 }, isBareMagnitude: false };
}

/** What a magnitude multiplies: digits with separators and decimals, or a Chinese digit, or two neighbours (`八九`). */
interface Coefficient {
  readonly value: number;
  readonly end: number;
  readonly isArabic: boolean;
  /** How many digits, where they are nothing but digits; else 0. */
  readonly width: number;
  readonly isRange: boolean;
}

/**
 * Reads terms of falling magnitude, which are summed up to 千 and multiplied by 万, 亿 and 兆: `一百二十`, `5千3百万`, `4亿3000万`,
 * `1.2万亿`. `side` decides which of two neighbouring digits counts.
 */
class Terms {
  private total = 0;
  private section = 0;
  private pending: Coefficient | null = null;
  private above: Numeral['above'] = null;
  /** The last magnitude, and the last below 万 since the last from 万 on. */
  private lastPower = 0;
  private lastSmall = 0;
  /** The magnitudes since the last digits, multiplied. */
  private powersInRow = 0;
  private coefficients = 0;
  private sawZero = false;
  private isArabic = false;
  /** Behind what surely belongs to the numeral, and where reading goes on. */
  private end: number;
  private at: number;
  isRange = false;

  constructor(private readonly text: string, private readonly start: number, private readonly side: 'low' | 'high') {
    this.end = start;
    this.at = start;
  }

  read(): Numeral | null {
    while (this.takeMagnitude() || this.takeMore() || this.takeFew() || this.takeZero() || this.takeCoefficient());
    if (this.end === this.start) return null;
    const { pending, lastPower, above, coefficients } = this;
    // `四百五` is 450, `一万三` and `1万3` 13,000; `一百零五` and `3万4000` are not short.
    const isShort = pending?.width === 1 && lastPower > 1 && !this.sawZero;
    const rest = pending === null ? 0 : scale(pending.value, isShort ? lastPower - 1 : 0);
    const value = this.total + this.section + rest;
    const numeral: Numeral = {
      start: this.start,
      end: this.end,
      value,
      high: null,
      above,
      script: this.isArabic ? 'arabic' : 'chinese',
      // 十 says how many by itself.
      isBareMagnitude: coefficients === 0 && above === null && value !== 10,
      hasMagnitude: lastPower > 0,
      endPower: rest > 0 || lastPower === 0 ? 0 : this.isArabic ? (coefficients === 1 ? this.powersInRow : 0) : roundPower(value) ?? (lastPower >= 4 ? lastPower : 0),
      tooLarge: tooLarge(value, this.text, this.start, this.end),
    };
    return this.isArabic || above !== null ? numeral : this.withDecimals(numeral);
  }

  private accept(end: number): true {
    this.end = end;
    this.at = skipBlanks(this.text, end);
    return true;
  }

  private takeMagnitude(): boolean {
    const power = magnitudePower(this.text.charCodeAt(this.at));
    if (power === 0) return this.takeGe();
    if (beginsUnit(this.text, this.at)) return false;
    // 零 at the beginning of `零十` is a digit, but multiplies nothing.
    const coefficient = this.pending === null || (this.pending.value === 0 && !this.pending.isArabic) ? null : this.pending.value;
    if (power < 4) {
      // Magnitudes fall. `一百十五` is a number, `千百` are two words.
      if (this.lastSmall > 0 && power >= this.lastSmall) return false;
      if (this.lastSmall > 0 && this.coefficients === 0) return false;
      if (this.above !== null && this.pending === null) return false;
      this.section += scale(coefficient ?? 1, power);
      this.lastSmall = power;
    } else {
      const multiplied = this.section + (coefficient ?? 0);
      // `三万亿`, `一百零一万亿`: what was multiplied already is multiplied again.
      const isOuter = this.total > 0 && (multiplied === 0 || (power > 4 && this.total < 10 ** power));
      const next = isOuter ? scale(this.total + multiplied, power) : this.total + scale(multiplied === 0 && coefficient === null ? 1 : multiplied, power);
      if (next >= largest) return false;
      this.total = next;
      this.section = 0;
      this.lastSmall = 0;
    }
    this.powersInRow += power;
    this.lastPower = power;
    this.pending = null;
    this.sawZero = false;
    return this.accept(this.at + 1);
  }

  /** `20个亿`: 个 adds nothing, unless it counts what follows (`5个亿元级产业`). */
  private takeGe(): boolean {
    const { text, at } = this;
    if (text.charCodeAt(at) !== ge || this.pending === null || magnitudePower(text.charCodeAt(at + 1)) < 4) return false;
    let end = at + 2;
    while (magnitudePower(text.charCodeAt(end)) > 0) end++;
    if (isHan(text.charCodeAt(end)) && !'元美以的左多和'.includes(text[end]!)) return false;
    if (text.startsWith('元级', end) || text.startsWith('元产', end)) return false;
    this.at = at + 1;
    return true;
  }

  /** `50余`, `三百多万`, `百余`. */
  private takeMore(): boolean {
    const { text, at } = this;
    if (this.above !== null || !more.has(text.charCodeAt(at)) || isWordAhead(text, at) || text.charCodeAt(at + 1) === half) return false;
    if (!this.isArabic && this.lastPower === 0) return false;
    this.above = { start: at, end: at + 1 };
    return this.accept(at + 1);
  }

  /** `二十几万`, `一百零几万`: a few more of the last digit. */
  private takeFew(): boolean {
    const { text, at } = this;
    if (this.above !== null || this.pending !== null || text.charCodeAt(at) !== few || at + 1 >= text.length) return false;
    if (!(this.lastSmall === 1 || (this.coefficients > 0 && (this.lastSmall > 0 || this.sawZero)))) return false;
    this.above = { start: at, end: at + 1 };
    return this.accept(at + 1);
  }

  /** 零 between terms: it belongs to the numeral only if a term follows. */
  private takeZero(): boolean {
    const { text, at } = this;
    if (!isZero(text.charCodeAt(at)) || this.lastPower === 0 || this.sawZero || this.pending !== null || this.above !== null) return false;
    this.sawZero = true;
    this.at = skipBlanks(text, at + 1);
    return true;
  }

  private takeCoefficient(): boolean {
    if (this.pending !== null || this.above !== null) return false;
    const { text, at } = this;
    const code = text.charCodeAt(at);
    const coefficient = isDigit(code) || (code === dot && at === this.start) ? readArabic(text, at) : readChinese(text, at, this.side, this.lastPower);
    if (coefficient === null || (this.lastPower > 0 && !this.isTail(coefficient))) return false;
    this.pending = coefficient;
    this.coefficients++;
    this.powersInRow = 0;
    this.isArabic ||= coefficient.isArabic;
    this.isRange ||= coefficient.isRange;
    return this.accept(coefficient.end);
  }

  /** Whether digits behind a magnitude go on with the number: `5万4千`, `3万4000`, `1万3`, `一万三`, but not `3万 2024年`. */
  private isTail({ isArabic, width, end }: Coefficient): boolean {
    const { text, at, lastPower, lastSmall } = this;
    const next = skipBlanks(text, end);
    const power = beginsUnit(text, next) ? 0 : magnitudePower(text.charCodeAt(next));
    if (power > 0 && power < 4) return power < (lastSmall === 0 ? lastPower : lastSmall);
    if (power >= 4) return power < lastPower || lastSmall > 0 || this.sawZero;
    if (isArabic !== this.isArabic && this.coefficients > 0) return false;
    if (!isArabic) return true;
    return width > 0 && at === this.end && (width === lastPower || (width === 1 && lastPower > 1)) || (width > 0 && this.sawZero && width < lastPower);
  }

  /** `三十五点六亿`, `四百亿点零五`; `三点二十分` is a time of day. */
  private withDecimals(numeral: Numeral): Numeral {
    const { text } = this;
    const pointAt = skipBlanks(text, numeral.end);
    if (text.charCodeAt(pointAt) !== point || numeral.isBareMagnitude) return numeral;
    let at = skipBlanks(text, pointAt + 1);
    let end = at;
    let digits = '';
    for (let digit = chineseDigit(text.charCodeAt(at)); digit >= 0 && !both.has(text.charCodeAt(at)); digit = chineseDigit(text.charCodeAt(at))) {
      digits += String(digit);
      end = at + 1;
      at = skipBlanks(text, end);
    }
    const follows = magnitudePower(text.charCodeAt(at));
    if (digits === '' || (follows > 0 && follows < 3) || text.startsWith('分钟', end) || text.charCodeAt(end) === 0x523b) return numeral;
    const tail = new Terms(text, at, 'low');
    while (tail.takeMagnitude());
    const isScaled = tail.end > at;
    const power = isScaled ? tail.powersInRow : 0;
    return { ...numeral, end: isScaled ? tail.end : end, value: Number(`${numeral.value}.${digits}e${power}`), hasMagnitude: numeral.hasMagnitude || isScaled, isBareMagnitude: false, endPower: power };
  }
}

/** `12.50`, `1,075`, `82,225.00`, `3 .4`, `.5`. */
function readArabic(text: string, start: number): Coefficient {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  let isPlain = true;
  if (end - start <= 3) {
    while (isSeparator(text, end)) {
      end += 4;
      isPlain = false;
    }
  }
  const width = isPlain ? end - start : 0;
  const pointAt = skipBlanks(text, end);
  const fraction = skipBlanks(text, pointAt + 1);
  if (text.charCodeAt(pointAt) !== dot || !isDigit(text.charCodeAt(fraction)) || fraction - end > 3) {
    return { value: valueOf(text, start, end, 0), end, isArabic: true, width, isRange: false };
  }
  end = fraction;
  while (isDigit(text.charCodeAt(end))) end++;
  return { value: valueOf(text, start, end, end - fraction), end, isArabic: true, width: 0, isRange: false };
}

/** The value of the digits of a stretch, of which the last are `decimals`, whatever stands between them. */
function valueOf(text: string, start: number, end: number, decimals: number): number {
  // Fifteen digits are held exactly.
  if (end - start > 15) return Number(`${digitsIn(text, start, end - decimals)}.${digitsIn(text, end - decimals, end)}`);
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) value = value * 10 + code - 48;
  }
  return scale(value, -decimals);
}

function digitsIn(text: string, start: number, end: number): string {
  return text.slice(start, end).replaceAll(/\D/g, '');
}

/** A comma before exactly three digits separates thousands. */
function isSeparator(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== comma) return false;
  for (let i = 1; i <= 3; i++) if (!isDigit(text.charCodeAt(at + i))) return false;
  return !isDigit(text.charCodeAt(at + 4));
}

/** One digit, or two neighbours (`八九`, `三五`) that say about how many. `lastPower` is the magnitude before it, 0 at the beginning. */
function readChinese(text: string, at: number, side: 'low' | 'high', lastPower: number): Coefficient | null {
  const digit = chineseDigit(text.charCodeAt(at));
  if (digit < 0) return null;
  const behind = skipBlanks(text, at + 1);
  if (lastPower > 0 && both.has(text.charCodeAt(at)) && (lastPower < 2 || magnitudePower(text.charCodeAt(behind)) < 2)) return null;
  const next = chineseDigit(text.charCodeAt(at + 1));
  const isRange = digit > 0 && (next === digit + 1 || (digit === 3 && next === 5)) && chineseDigit(text.charCodeAt(at + 2)) < 0;
  return { value: isRange && side === 'high' ? next : digit, end: isRange ? at + 2 : at + 1, isArabic: false, width: isRange ? 0 : 1, isRange };
}

const mayBeginUnit = UnitSet.of('百千兆');
const behindPrefix = UnitSet.of('瓦克米卡伏焦赫帕升乏字比');

/** 千 and 兆 before the name of a unit belong to it, and so does the 百 of 百分点. */
function beginsUnit(text: string, at: number): boolean {
  if (!mayBeginUnit.has(text.charCodeAt(at))) return false;
  return text.startsWith('百分点', at) || (text[at] !== '百' && behindPrefix.has(text.charCodeAt(at + 1)));
}

const behindCome = UnitSet.of('自源华访看说讲年');

/** `来` begins words of its own (`来自`); behind a number it counts only before what is counted. */
function isWordAhead(text: string, at: number): boolean {
  return text.charCodeAt(at) === come && behindCome.has(text.charCodeAt(at + 1));
}

/** 3 for 5,000: one digit and 百 or more; `null` for what has further digits, and for tens, which `一到二十` does not share. */
function roundPower(value: number): number | null {
  const zeros = /^[1-9](0{2,})$/.exec(String(value));
  return zeros === null ? null : zeros[1]!.length;
}

export function skipBlanks(text: string, at: number): number {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}
