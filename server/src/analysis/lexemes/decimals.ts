// Decimal arithmetic without the errors of binary fractions. A number stands for the shortest decimal that a double shows,
// which is what was written as long as it has no more than fifteen digits.

/** `value` times ten to the `power`: 0.25 for 25 and −2. */
export function scale(value: number, power: number): number {
  if (power === 0) return value;
  if (value === 0) return 0;
  const decimals = fewDecimals(value);
  const shift = power - decimals;
  if (decimals >= 0 && Math.abs(shift) < powersOfTen.length) {
    // One operation on two whole numbers that doubles hold exactly is rounded once, as digits are when they are read.
    const whole = Math.round(value * powersOfTen[decimals]!);
    return shift < 0 ? whole / powersOfTen[-shift]! : whole * powersOfTen[shift]!;
  }
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

/** The powers of ten that a double holds exactly. */
const powersOfTen = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** The sum to the last digit: 0.3 for 0.1 and 0.2. */
export function plus(one: number, other: number): number {
  const sum = one + other;
  if (other === 0) return sum;
  if (Number.isInteger(sum) && Number.isInteger(one)) return sum;
  const decimals = Math.max(decimalsOf(one), decimalsOf(other));
  return decimals > 15 ? sum : Number(sum.toFixed(decimals));
}

/** The product to the last digit: 0.14 for 0.7 and 0.2. */
export function times(one: number, other: number): number {
  const product = one * other;
  if (other === 1) return product;
  if (Number.isInteger(one) && Number.isInteger(other)) return product;
  const decimals = decimalsOf(one) + decimalsOf(other);
  return decimals > 15 ? product : Number(product.toFixed(decimals));
}

/** The quotient as a whole multiple of ten to the `place`, a half rounded away from zero: 35.4 for 1700, 48 and −1. Throws on a divisor of 0. */
export function over(dividend: number, divisor: number, place: number): number {
  const [above, below] = [wholeOf(dividend), wholeOf(divisor)];
  const power = above.power - below.power - place;
  const numerator = above.digits * 10n ** BigInt(Math.max(0, power));
  const denominator = below.digits * 10n ** BigInt(Math.max(0, -power));
  const isNegative = numerator < 0n !== denominator < 0n;
  const [upper, lower] = [absolute(numerator), absolute(denominator)];
  const multiple = (2n * upper + lower) / (2n * lower);
  return Number(`${isNegative && multiple > 0n ? '-' : ''}${multiple}e${place}`);
}

/** The value as a whole multiple of ten to the `place`, a half rounded away from zero: 495.2 for 495.16 and −1. */
export function rounded(value: number, place: number): number {
  return over(value, 1, place);
}

/** The power of ten of the last digit that is not zero: 7 for 1,570,000,000, −1 for 3.4; 0 for 0. */
export function lastDigit(value: number): number {
  const { digits, power } = wholeOf(value);
  const zeros = /0*$/.exec(String(digits))![0].length;
  return digits === 0n ? 0 : power + zeros;
}

/** A decimal as whole units of a power of ten. */
function wholeOf(value: number): { readonly digits: bigint; readonly power: number } {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  return { digits: BigInt(whole + fraction), power: Number(exponent) - fraction.length };
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function decimalsOf(value: number): number {
  const few = fewDecimals(value);
  if (few >= 0) return few;
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** How many decimals a number has where that is told without writing it down: up to four, in a number of fifteen digits; else -1. */
function fewDecimals(value: number): number {
  for (let decimals = 0; decimals <= 4; decimals++) {
    const power = powersOfTen[decimals]!;
    const whole = Math.round(value * power);
    if (whole / power === value && Math.abs(whole) < 1e15) return decimals;
  }
  return -1;
}
