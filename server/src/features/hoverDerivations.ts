// What follows from a tie in few words, with the numbers that it is worked out from: `48.59 − 12.4 = 36.19%`.
import type { Derivation } from '../analysis/derivations';
import { scale } from '../analysis/lexemes/decimals';
import type { Claim } from '../analysis/model';
import { foldText } from '../analysis/text/characters';
import { isChinese, type Translate } from './messages';
import { grouped, scaleOf, withUnit } from './quantities';

/** The derivations of one tie in one line; `null` where there are none. */
export function derivedInWords(derivations: readonly Derivation[], claims: readonly Claim[], translate: Translate): string | null {
  if (derivations.length === 0) return null;
  const sum = derivations.find(({ kind }) => kind === 'sum')?.value;
  return derivations.map(derivation => inWords(derivation, sum, claims, translate)).reduce((all, each) => translate('{0}, {1}', all, each));
}

function inWords(derivation: Derivation, sum: number | undefined, claims: readonly Claim[], translate: Translate): string {
  switch (derivation.kind) {
    case 'growth':
    case 'growthRate': return growth(derivation, claims, translate);
    case 'yearlyGrowth': return translate('{0} a year over {1} years', growth(derivation, claims, translate), derivation.years);
    case 'before': return translate(derivation.isYearBefore ? 'a year before: {0}' : 'before: {0}', equation(derivation, claims, translate));
    case 'rest': return translate('rest: {0}', equation(derivation, claims, translate, sum));
    case 'reference':
    case 'sum':
    case 'share':
    case 'whole':
    case 'part': return equation(derivation, claims, translate);
  }
}

/** `+14.4亿元`, `−3.5%`. The row that it stands in has told from what to what. */
function growth(derivation: Derivation, claims: readonly Claim[], translate: Translate): string {
  const { value } = derivation;
  return `${value < 0 ? '−' : '+'}${result(derivation, Math.abs(value), magnitudeOf(derivation, claims, translate), translate)}`;
}

/** `512 ÷ (1 + 3.4%) ≈ 495.2亿元`. The rest of a whole goes from the sum of the parts where that was told. */
function equation(derivation: Derivation, claims: readonly Claim[], translate: Translate, sum?: number): string {
  const { formula, operands, value, isRounded } = derivation;
  const magnitude = magnitudeOf(derivation, claims, translate);
  const values = operands.map(operand => valueOf(claims[operand]!));
  const [first = '', ...others] = (sum === undefined ? values : [values[0]!, sum]).map(each => number(each, magnitude.power));
  const isPercent = claims[operands[1]!]!.figure.type === 'percent';
  const rate = `${number(values[1]!, 0)}${isPercent ? '%' : ''}`;
  const terms = (): string => {
    switch (formula) {
      case 'sum': return [first, ...others].join(' + ');
      case 'difference': return [first, ...others].join(' − ');
      case 'share':
      case 'growth':
      case 'yearlyGrowth': return `${first} ÷ ${others.join('')}`;
      case 'quotient': return `${first} ÷ ${rate}`;
      case 'product': return `${first} × ${rate}`;
      case 'beforeRise': return `${first} ÷ (1 + ${rate})`;
      case 'beforeFall': return `${first} ÷ (1 − ${rate})`;
    }
  };
  return `${terms()} ${isRounded ? '≈' : '='} ${result(derivation, value, magnitude, translate)}`;
}

/** A power of ten and the word for it: 亿, ` billion`. */
interface Magnitude {
  readonly power: number;
  readonly word: string;
}

const none: Magnitude = { power: 0, word: '' };

function result({ type, unit }: Pick<Derivation, 'type' | 'unit'>, value: number, magnitude: Magnitude, translate: Translate): string {
  if (type === 'rank') return translate('rank {0}', number(value, 0));
  const { power, word } = hasMagnitude(type) ? magnitude : none;
  return withUnit(`${number(value, power)}${word}`, { type, unit }, translate);
}

/**
 * The magnitude in which a formula's amounts are told, that of the greatest: in Chinese as the article has it, in 亿 or 万, in English in
 * millions and more. Percentages and multiples have none.
 */
function magnitudeOf({ operands, type, value }: Derivation, claims: readonly Claim[], translate: Translate): Magnitude {
  const amounts = operands.map(operand => claims[operand]!).filter(({ figure }) => hasMagnitude(figure.type));
  const greatest = amounts.reduce<Claim | null>((most, claim) => (most === null || valueOf(claim) > valueOf(most) ? claim : most), null);
  if (greatest === null) return none;
  if (!isChinese(translate)) return scaleOf(hasMagnitude(type) ? Math.max(value, valueOf(greatest)) : valueOf(greatest));
  const [word] = /万亿|亿|万/.exec(foldText(greatest.figure.text)) ?? [];
  return word === undefined ? none : { power: word === '万' ? 4 : word === '亿' ? 8 : 12, word };
}

function hasMagnitude(type: Derivation['type']): boolean {
  return type === 'money' || type === 'count' || type === 'measure';
}

/** The value in units of ten to the `power`, with the sign that stands in formulas. */
function number(value: number, power: number): string {
  return grouped(scale(value, -power)).replace('-', '−');
}

/** Operands are exact. */
function valueOf({ figure: { quantity } }: Claim): number {
  return quantity.kind === 'exact' ? quantity.value : NaN;
}
