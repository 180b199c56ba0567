// One numeral in any spelling: `1,075`, `2.35万`, `两百五十万`, `壹万贰仟`, `八九亿`, `50余万`, `数十`.
import { isBlank, isDigit, unitsOf } from '../text/characters';

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

const digitValues = new Map<number, number>();
for (const [unit, value] of Object.entries({ 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 俩: 2, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 })) digitValues.set(unit.charCodeAt(0), value);
const powers = new Map<number, number>();
for (const [unit, power] of Object.entries({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12, 拾: 1, 佰: 2, 仟: 3 })) powers.set(unit.charCodeAt(0), power);

/** The value of a Chinese digit (folded unit), or -1. */
export function chineseDigit(code: number): number {
  return digitValues.get(code) ?? -1;
}

/** The power of ten of 十 百 千 万 亿 兆 (folded unit), or 0. */
export function magnitudePower(code: number): number {
  return powers.get(code) ?? 0;
}

/** `亿亿亿`; what multiplies further is no number but a row of characters. */
const largestPower = 24;

const several = unitsOf('数几');
const more = unitsOf('余多来');

/** Whether a numeral may begin with this folded unit. */
export function beginsNumeral(code: number): boolean {
  return isDigit(code) || digitValues.has(code) || powers.has(code) || several.has(code);
}

/** Reads the longest numeral at an offset, signs left to the caller; `null` where none stands. */
export function readNumeral(text: string, start: number): Numeral | null {
  const code = text.charCodeAt(start);
  if (isDigit(code)) return readArabic(text, start);
  if (several.has(code)) return readSeveral(text, start);
  return digitValues.has(code) || powers.has(code) ? readChinese(text, start) : null;
}

/** Digits with separators and decimals, then magnitudes: `82,225.00`, `1.2万亿`, `3千万`, `50余万`, `5万4千6百`. */
function readArabic(text: string, start: number): Numeral {
  let at = start;
  let digits = '';
  while (isDigit(text.charCodeAt(at))) digits += text[at++]!;
  if (digits.length <= 3) {
    while (isSeparator(text, at)) {
      for (let i = 1; i <= 3; i++) digits += text[at + i]!;
      at += 4;
    }
  }
  const point = skipBlanks(text, at);
  const fraction = skipBlanks(text, point + 1);
  if (text.charCodeAt(point) === 46 && isDigit(text.charCodeAt(fraction)) && fraction - at <= 3) {
    digits += '.';
    at = fraction;
    while (isDigit(text.charCodeAt(at))) digits += text[at++]!;
  }
  const scaled = readMagnitudes(text, at);
  let value = Number(`${digits}e${scaled.power}`);
  let end = scaled.end;
  let endPower = scaled.power;
  // `5万4千6百`: smaller terms behind a magnitude add up.
  for (let power = scaled.power; power > 0 && scaled.above === null; ) {
    const next = skipBlanks(text, end);
    if (!isDigit(text.charCodeAt(next))) break;
    let after = next;
    while (isDigit(text.charCodeAt(after))) after++;
    const term = readMagnitudes(text, after);
    if (term.power === 0 || term.power >= power) break;
    value += Number(`${text.slice(next, after)}e${term.power}`);
    power = term.power;
    end = term.end;
    endPower = 0;
  }
  const isTooLarge = !Number.isFinite(value);
  return { start, end, value, high: null, above: scaled.above, script: 'arabic', isBareMagnitude: false, hasMagnitude: scaled.power > 0, endPower, tooLarge: isTooLarge ? digits : null };
}

/** A comma before exactly three digits separates thousands. */
function isSeparator(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 44) return false;
  for (let i = 1; i <= 3; i++) if (!isDigit(text.charCodeAt(at + i))) return false;
  return !isDigit(text.charCodeAt(at + 4));
}

interface Magnitudes {
  readonly power: number;
  readonly end: number;
  readonly above: { readonly start: number; readonly end: number } | null;
}

/** Magnitudes with a word of `more` before, between or behind them: `余万`, `多`, `万余`, `万亿`. */
function readMagnitudes(text: string, from: number): Magnitudes {
  let power = 0;
  let end = from;
  let above: Magnitudes['above'] = null;
  for (;;) {
    const at = skipBlanks(text, end);
    const code = text.charCodeAt(at);
    const own = magnitudePower(code);
    // `13.05亿千瓦时`: the 千 is the unit's.
    if (own > 0 && power + own <= largestPower && !beginsUnit(text, at)) {
      power += own;
      end = at + 1;
    } else if (above === null && more.has(code) && !isWordAhead(text, at)) {
      above = { start: at, end: at + 1 };
      end = at + 1;
    } else return { power, end, above };
  }
}

/** 千 and 兆 before the name of a unit belong to it, and so does the 百 of 百分点. */
function beginsUnit(text: string, at: number): boolean {
  if (text.startsWith('百分点', at)) return true;
  return '千兆'.includes(text[at]!) && '瓦克米卡伏焦赫帕升乏'.includes(text[at + 1] ?? '。');
}

/** `来` begins words of its own (`来自`); behind a number it counts only before what is counted. */
function isWordAhead(text: string, at: number): boolean {
  return text[at] === '来' && '自源华访看说讲年'.includes(text[at + 1] ?? '。');
}

/** `数十亿`, `几千`, `几十万`: one of the magnitude, and more. */
function readSeveral(text: string, start: number): Numeral | null {
  const first = skipBlanks(text, start + 1);
  if (magnitudePower(text.charCodeAt(first)) === 0) return null;
  const scaled = readMagnitudes(text, first);
  return { start, end: scaled.end, value: 10 ** scaled.power, high: null, above: { start, end: start + 1 }, script: 'chinese', isBareMagnitude: false, hasMagnitude: true, endPower: scaled.power, tooLarge: null };
}

/** Chinese numerals: positional (`二〇二一`), with magnitudes (`一百零五`), short (`四百五`), adjacent (`八九亿`), decimal (`三点五`). */
function readChinese(text: string, start: number): Numeral | null {
  let at = start;
  let run = '';
  while (digitValues.has(text.charCodeAt(at))) run += String(digitValues.get(text.charCodeAt(at++)));
  const isNumber = run.length >= 3 || (run.length === 2 && /[〇零]/.test(text.slice(start, at)));
  if (isNumber && magnitudePower(text.charCodeAt(at)) === 0) return plain(start, at, Number(run));
  if (run.length === 2 && isAdjacent(run)) return readAdjacent(text, start, at, run);
  const whole = readPositional(text, start);
  if (whole?.above !== null || text.charCodeAt(whole.end) !== pointUnit || !digitValues.has(text.charCodeAt(whole.end + 1))) return whole;
  return readDecimal(text, whole);
}

const pointUnit = '点'.charCodeAt(0);

function plain(start: number, end: number, value: number): Numeral {
  return { start, end, value, high: null, above: null, script: 'chinese', isBareMagnitude: false, hasMagnitude: false, endPower: 0, tooLarge: null };
}

function readDecimal(text: string, { start, end: point, value, hasMagnitude }: Numeral): Numeral {
  let at = point + 1;
  let digits = `${value}.`;
  while (digitValues.has(text.charCodeAt(at))) digits += String(digitValues.get(text.charCodeAt(at++)));
  const scaled = readMagnitudes(text, at);
  return { ...plain(start, scaled.end, Number(`${digits}e${scaled.power}`)), above: scaled.above, hasMagnitude: hasMagnitude || scaled.power > 0, endPower: scaled.power };
}

/** `八九`, `三五`, `两三`: two digits that say about how many. */
function isAdjacent(run: string): boolean {
  const [low, high] = [Number(run[0]), Number(run[1])];
  return low > 0 && (high === low + 1 || (low === 3 && high === 5));
}

function readAdjacent(text: string, start: number, at: number, run: string): Numeral {
  const scaled = readMagnitudes(text, at);
  return { ...plain(start, scaled.end, Number(`${run[0]}e${scaled.power}`)), high: Number(`${run[1]}e${scaled.power}`), hasMagnitude: scaled.power > 0, endPower: scaled.power };
}

/** Sections of four powers, each a sum of digits times 十 百 千, multiplied by 万 and 亿. */
function readPositional(text: string, start: number): Numeral | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastPower = 0;
  let sawZero = false;
  let isBare = true;
  let above: Numeral['above'] = null;
  let end = start;
  for (let at = start; ; at = skipBlanks(text, end)) {
    const code = text.charCodeAt(at);
    const value = chineseDigit(code);
    const power = magnitudePower(code);
    if (value >= 0 && above === null) {
      if (digit > 0) break;
      if (value === 0) sawZero = true;
      digit = value;
      isBare = false;
    } else if (power > 0 && power < 4) {
      // `千百`: magnitudes that stand for no number together; `一百十五` is one.
      if (digit < 0 && lastPower > 0 && lastPower < 4 && (isBare || power >= lastPower)) break;
      section += (digit < 0 ? 1 : digit) * 10 ** power;
      digit = -1;
      lastPower = power;
      sawZero = false;
    } else if (power >= 4) {
      const multiplied = section + Math.max(digit, 0);
      const isOuter = total > 0 && (multiplied === 0 || (power > 4 && total < 10 ** power));
      const next = isOuter ? (total + multiplied) * 10 ** power : total + Math.max(multiplied, 1) * 10 ** power;
      if (next >= 10 ** (largestPower + 1)) break;
      total = next;
      section = 0;
      digit = -1;
      lastPower = power;
      sawZero = false;
    } else if (above === null && more.has(code) && lastPower + Math.max(digit, 0) > 0 && !isWordAhead(text, at) && isCounted(text, at)) {
      above = { start: at, end: at + 1 };
    } else break;
    end = at + 1;
  }
  if (end === start) return null;
  // `四百五` is 450, `一万三` 13,000; `一百零五` and `二十五` are not short.
  const rest = Math.max(digit, 0) * (lastPower > 1 && !sawZero ? 10 ** (lastPower - 1) : 1);
  const value = total + section + rest;
  const endPower = rest > 0 ? 0 : roundPower(value) ?? (lastPower >= 4 ? lastPower : 0);
  return { ...plain(start, end, value), above, isBareMagnitude: isBare && lastPower > 0 && above === null, hasMagnitude: lastPower > 0, endPower };
}

/** 3 for 5,000: one digit and 百 or more; `null` for what has further digits, and for tens, which `一到二十` does not share. */
function roundPower(value: number): number | null {
  const zeros = /^[1-9](0{2,})$/.exec(String(value));
  return zeros === null ? null : zeros[1]!.length;
}

/** `多` behind Chinese digits must be followed by what is counted: `十多家` but not `一多半`. */
function isCounted(text: string, at: number): boolean {
  return at + 1 < text.length && text.charCodeAt(at + 1) !== 0x534a;
}

export function skipBlanks(text: string, at: number): number {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}
