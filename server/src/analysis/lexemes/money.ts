// Amounts of money that are more than a number and a unit: `123元1角`, `两美元又三美分`, `$5亿`, `US$3亿`, `港币两千元`.
import { plus, scale } from './decimals';
import { isHan } from '../text/characters';
import { numeralBeginnings, readNumeral, skipBlanks, type Numeral } from './numerals';
import type { Core } from './figures';
import type { UnitReading } from './units';
import type { FigureWords } from '../../knowledge/knowledge';

/** The amount with the smaller coins that follow it, or the amount itself. */
export function withCoins(text: string, amount: Core, words: FigureWords): Core {
  if (amount.type !== 'money' || amount.quantity.kind !== 'exact' || amount.bound !== '=') return amount;
  let { end } = amount;
  let { value } = amount.quantity;
  for (let power = 0; ;) {
    let at = skipBlanks(text, end);
    if (text[at] === '又' || text[at] === '零') at++;
    if (!numeralBeginnings.has(text.charCodeAt(at))) break;
    const numeral = readNumeral(text, at);
    const coin = numeral === null || numeral.hasMagnitude || numeral.value >= 100 ? null : words.subunits.longest(text, skipBlanks(text, numeral.end));
    if (numeral === null || coin === null || coin.value >= power) break;
    power = coin.value;
    value = plus(value, scale(numeral.value, power));
    end = skipBlanks(text, numeral.end) + coin.length;
  }
  return end === amount.end ? amount : { ...amount, end, quantity: { kind: 'exact', value } };
}

/** `三块五`: the digit behind 块 is of 角. `null` where 块 counts pieces. */
export function readSpokenAmount(text: string, { value, hasMagnitude, high }: Numeral, unit: UnitReading): { readonly end: number; readonly value: number } | null {
  if (unit.unit !== '块' || high !== null) return null;
  const digit = readNumeral(text, unit.end);
  const isTenths = digit !== null && digit.end === unit.end + 1 && digit.value > 0 && digit.value < 10 && !hasMagnitude;
  return isTenths && !isHan(text.charCodeAt(digit.end)) ? { end: digit.end, value: plus(value, scale(digit.value, -1)) } : null;
}

/** A sign or name of a currency right before a number, blanks between them allowed: where it begins, and the currency. */
export function readCurrencySign(text: string, numeralStart: number, floor: number, { currencySigns }: FigureWords): { readonly start: number; readonly unit: string } | null {
  let end = numeralStart;
  while (end > floor && text[end - 1] === ' ') end--;
  const match = currencySigns.longest(text, end, floor);
  return match === null ? null : { start: end - match.length, unit: match.value };
}

/** The unit of a number behind a currency's sign: none, or 元 and the like, which the sign tells more of. */
export function unitBehindSign(text: string, numeralEnd: number, currency: string, { plainUnits }: FigureWords): UnitReading {
  const at = skipBlanks(text, numeralEnd);
  const plain = plainUnits.longest(text, at);
  return { type: 'money', unit: currency, power: 0, factor: 1, end: plain === null ? numeralEnd : at + plain.length, more: null, half: 0 };
}
