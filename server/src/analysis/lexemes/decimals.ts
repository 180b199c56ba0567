// Decimal arithmetic without the errors of binary fractions. A number stands for the shortest decimal that a double shows,
// which is what was written as long as it has no more than fifteen digits.

/** `value` times ten to the `power`: 0.25 for 25 and −2. */
export function scale(value: number, power: number): number {
  if (power === 0) return value;
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

/** The sum to the last digit: 0.3 for 0.1 and 0.2. */
export function plus(one: number, other: number): number {
  const sum = one + other;
  if (Number.isInteger(sum) && Number.isInteger(one)) return sum;
  const decimals = Math.max(decimalsOf(one), decimalsOf(other));
  return decimals > 15 ? sum : Number(sum.toFixed(decimals));
}

/** The product to the last digit: 0.14 for 0.7 and 0.2. */
export function times(one: number, other: number): number {
  const product = one * other;
  if (Number.isInteger(one) && Number.isInteger(other)) return product;
  const decimals = decimalsOf(one) + decimalsOf(other);
  return decimals > 15 ? product : Number(product.toFixed(decimals));
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
