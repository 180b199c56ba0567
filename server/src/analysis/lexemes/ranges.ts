// Ranges: `10—15万亩`, `3.1%—3.4%`, `10至15家`, `百分之五到百分之八`.
import { UnitSet } from '../text/unitSet';
import { scale } from './decimals';
import { numeralBeginnings, readNumeral, signBefore, skipBlanks, type Numeral } from './numerals';
import { readUnit, type UnitReading } from './units';
import type { Core } from './figures';
import type { FigureWords } from '../../knowledge/knowledge';

const marks = UnitSet.of('—-~至到');

/** Where the second number of a range may begin, or `null`: `从3%到5%` is no range but two claims. */
export function behindRangeMark(text: string, firstStart: number, firstEnd: number): number | null {
  let at = skipBlanks(text, firstEnd);
  if (!marks.has(text.charCodeAt(at))) return null;
  const isWord = text[at] === '至' || text[at] === '到';
  if (isWord && '从由自'.includes(text[firstStart - 1] ?? '。')) return null;
  while (marks.has(text.charCodeAt(at))) at++;
  return skipBlanks(text, at);
}

/** A range whose first number has been read; it takes unit and magnitude from the second where it has none of its own. */
export function readRange(text: string, first: Numeral, firstUnit: UnitReading | null, words: FigureWords): Core | null {
  const at = behindRangeMark(text, first.start, firstUnit?.end ?? first.end);
  if (at === null || !numeralBeginnings.has(text.charCodeAt(at))) return null;
  const second = readNumeral(text, at);
  if (second?.script !== first.script || second.isBareMagnitude) return null;
  const unit = readUnit(text, second, words);
  if (unit === null || isYears(first, second) || (firstUnit !== null && (firstUnit.unit !== unit.unit || firstUnit.type !== unit.type))) return null;
  const sign = signBefore(text, first.start);
  const high = scale(second.high ?? second.value, unit.power);
  const low = sign * (firstUnit === null ? sharedLow(first, second, unit, high) : scale(first.value, firstUnit.power));
  // `122025—2030年`: what falls is no range.
  if (low > high) return null;
  const above = second.above ?? unit.more;
  return {
    start: sign < 0 ? first.start - 1 : first.start,
    end: unit.end,
    type: unit.type,
    unit: unit.unit,
    quantity: { kind: 'range', low, high },
    bound: above === null ? '=' : '>',
    boundWords: above === null ? [] : [above],
    script: second.script,
    hasMagnitude: second.hasMagnitude,
    isBareMagnitude: false,
    isOrdinal: false,
  };
}

/** `2020—2021学年`. */
function isYears(first: Numeral, second: Numeral): boolean {
  return [first, second].every(({ start, end, value }) => end - start === 4 && value > 1900 && value < 2100);
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
