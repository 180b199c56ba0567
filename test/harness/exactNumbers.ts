// Numbers read and worked out anew, exactly and by other means than the product's, to check what it shows: fractions of big integers,
// read from the letters of a figure.

/** A fraction; the denominator is above zero. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

export function fraction(above: bigint, below = 1n): Fraction {
  return below < 0n ? { above: -above, below: -below } : { above, below };
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.below + b.above * a.below, a.below * b.below);
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, fraction(-b.above, b.below));
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.above, a.below * b.below);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.below, a.below * b.above);
export const isEqual = (a: Fraction, b: Fraction): boolean => a.above * b.below === b.above * a.below;

/** Ten to the power. */
export function ten(power: number): Fraction {
  return power >= 0 ? fraction(10n ** BigInt(power)) : fraction(1n, 10n ** BigInt(-power));
}

/** A decimal as digits: `-1,234.5`, also with the sign − and an exponent. */
export function decimal(text: string): Fraction {
  const match = /^([-−+]?)(\d[\d,]*)(?:\.(\d+))?(?:e([-+]?\d+))?$/.exec(text);
  if (match === null) throw new Error(`no decimal: ${text}`);
  const [, sign = '', whole = '', part = '', exponent = '0'] = match;
  const digits = BigInt(whole.replaceAll(',', '') + part);
  return multiply(fraction(sign === '-' || sign === '−' ? -digits : digits), ten(Number(exponent) - part.length));
}

/** The whole multiple of ten to the place that is nearest, a half away from zero. */
export function roundTo(value: Fraction, place: number): Fraction {
  const { above, below } = divide(value, ten(place));
  const size = above < 0n ? -above : above;
  const multiple = (2n * size + below) / (2n * below);
  return multiply(fraction(above < 0n ? -multiple : multiple), ten(place));
}

/** Numbers as a reader of Arabic digits sees them: `2023`, `1,234.5`. */
export function numbersSeen(text: string): readonly string[] {
  return text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
}

const digitValues = new Map(Array.from('零〇一二三四五六七八九').map((digit, i) => [digit, BigInt(Math.max(0, i - 1))]));
digitValues.set('两', 2n).set('俩', 2n);
const magnitudes = new Map([['十', 1], ['百', 2], ['千', 3], ['万', 4], ['亿', 8], ['兆', 12]]);

/**
 * The numbers that the letters of a figure spell, in base units without their units: 615000000 for `超6.15亿元`. `null` where this reader knows
 * no way to read them.
 */
export function numbersSpelled(letters: string): readonly Fraction[] | null {
  const text = letters.replace(/[\s,，]/g, '').replace(/[０-９．％]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/个?百分点|千瓦|千升|千克|千米|千卡|千伏/g, '').replace(/[多余](?=[万亿千百])/g, '');
  if (/^(?:全[国省市县区]?)?首位?$/.test(text)) return [fraction(1n)];
  if (/翻了?一?番/.test(text)) return [fraction(2n)];
  const parts = /^\D*?([一二三四五六七八九十百千万]+|\d+)分之(.+)$/.exec(text);
  if (parts !== null) {
    const [below, above] = [spelled(parts[1]!), numbersSpelled(parts[2]!)?.[0]];
    return below === null || above === undefined ? null : [divide(multiply(above, fraction(100n)), below.value)];
  }
  const tenths = /([一二两三四五六七八九]|\d(?:\.\d)?)成(半?)/.exec(text);
  if (tenths !== null) return [add(multiply(numbersSpelled(tenths[1]!)?.[0] ?? fraction(0n), fraction(10n)), fraction(tenths[2] === '' ? 0n : 5n))];
  const thousandths = /(\d+(?:\.\d+)?)‰/.exec(text);
  if (thousandths !== null) return [divide(decimal(thousandths[1]!), fraction(10n))];
  if (/[半打双几]|季/.test(text)) return null;
  const runs = text.match(/-?\d+(?:\.\d+)?[十百千万亿兆]*|[零〇一二两三四五六七八九十百千万亿]+/g) ?? [];
  const read = runs.map(spelled);
  if (read.some(value => value === null)) return null;
  const values = read as readonly { readonly value: Fraction; readonly power: number }[];
  // In `10—15万亩` the 万 is said once.
  const last = values.at(-1);
  if (values.length === 2 && last !== undefined && values[0]!.power === 0 && last.power > 0 && /\d\s*[-—–~～至到]/.test(text)) return [multiply(values[0]!.value, ten(last.power)), last.value];
  return values.map(({ value }) => value);
}

/** One numeral, and the power of its magnitudes where it begins with Arabic digits. */
function spelled(run: string): { readonly value: Fraction; readonly power: number } | null {
  const arabic = /^(-?\d+(?:\.\d+)?)([十百千万亿兆]*)$/.exec(run);
  if (arabic !== null) {
    const power = Array.from(arabic[2]!).reduce((sum, sign) => sum + magnitudes.get(sign)!, 0);
    return { value: multiply(decimal(arabic[1]!), ten(power)), power };
  }
  if (/^[零〇一二三四五六七八九]{2,}$/.test(run)) return null;
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  for (const sign of run) {
    const value = digitValues.get(sign);
    if (value !== undefined) {
      digit = value;
      continue;
    }
    const power = magnitudes.get(sign)!;
    const factor = 10n ** BigInt(power);
    if (power < 4) section += (digit ?? 1n) * factor;
    else {
      total = (total + (section + (digit ?? 0n) || 1n)) * factor;
      section = 0n;
    }
    digit = null;
  }
  return { value: fraction(total + section + (digit ?? 0n)), power: 0 };
}
