// Into which units people convert a value, with exact factors: 亩 into hectares, 斤 into tonnes.
import conversions from './data/conversions.json';

/** A unit that values are converted to. */
export type Target = 'hectare' | 'mu' | 'tonne' | 'kilogram' | 'kilometre' | 'metre' | 'squareMetre' | 'cubicMetre' | 'TWh' | 'GWh' | 'GW' | 'MW';

/** A value is multiplied by the numerator and divided by the denominator. */
export interface Conversion {
  readonly to: Target;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The conversion for a value of so much in a unit of figures; `null` where nobody converts it. A 方 is a square or a cubic metre as the first
 * of the `contexts` has it that says so: words around the figure, those that say most first. Where none does, or one says both, nobody knows.
 */
export function conversionOf(unit: string, value: number, contexts: readonly string[]): Conversion | null {
  if (conversions.cubicOrSquare.units.includes(unit)) {
    const to = squareOrCubic(contexts);
    return to === null ? null : { to, numerator: 1, denominator: 1 };
  }
  const found = byUnit.get(unit)?.find(({ least = 0 }) => Math.abs(value) >= least);
  return found === undefined ? null : { to: found.to as Target, numerator: found.factor[0]!, denominator: found.factor[1]! };
}

type Entry = (typeof conversions.conversions)[number];
const byUnit = new Map<string, Entry[]>();
for (const entry of conversions.conversions) for (const unit of entry.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), entry]);

function squareOrCubic(contexts: readonly string[]): Target | null {
  const { square, cubic } = conversions.cubicOrSquare;
  for (const context of contexts) {
    const isSquare = square.some(word => context.includes(word));
    const isCubic = cubic.some(word => context.includes(word));
    if (isSquare || isCubic) return isSquare && isCubic ? null : isSquare ? 'squareMetre' : 'cubicMetre';
  }
  return null;
}
