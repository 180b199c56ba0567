// What follows from a tie in few words, with the numbers that it is worked out from: `48.59 − 12.4 = 36.19%`.
import type { Derivation } from '../analysis/derivations';
import { scale } from '../analysis/lexemes/decimals';
import type { Claim } from '../analysis/model';
import { foldText } from '../analysis/text/characters';
import { hasUnits } from './equivalents';
import { grouped, scaleOf, withUnit } from './quantities';
import { inOneLine, ours, workedOut, type Quote, type Teller, type Told } from './told';

/** The derivations of one tie in one line; `null` where there are none. */
export function derivedInWords(derivations: readonly Derivation[], claims: readonly Claim[], teller: Teller): Told | null {
  if (derivations.length === 0) return null;
  const sum = derivations.find(({ kind }) => kind === 'sum');
  return derivations.map(derivation => inWords(derivation, sum, claims, teller)).reduce((all, each) => teller.say('{0}, {1}', all, each));
}

function inWords(derivation: Derivation, sum: Derivation | undefined, claims: readonly Claim[], teller: Teller): Told {
  const { say } = teller;
  switch (derivation.kind) {
    case 'growth':
    case 'growthRate': return growth(derivation, claims, teller);
    case 'yearlyGrowth': {
      const [to, from] = derivation.operands.map((operand): Quote => ({ uri: null, ranges: claims[operand]!.period!.words.ranges }));
      const years = workedOut(String(derivation.years), { name: 'years', of: [from!, to!] });
      return say('{0} a year over {1} years', growth(derivation, claims, teller), years);
    }
    case 'before': return say(derivation.isYearBefore ? 'a year before: {0}' : 'before: {0}', equation(derivation, claims, teller));
    case 'rest': return say('rest: {0}', equation(derivation, claims, teller, sum));
    case 'reference':
    case 'sum':
    case 'share':
    case 'whole':
    case 'part': return equation(derivation, claims, teller);
  }
}

/** `+14.4亿元`, `−3.5%`. The row that it stands in has told from what to what. */
function growth(derivation: Derivation, claims: readonly Claim[], teller: Teller): Told {
  const magnitude = magnitudeOf(derivation, claims, teller);
  return [...ours(derivation.value < 0 ? '−' : '+'), ...result(derivation, Math.abs(derivation.value), claims, magnitude, teller)];
}

/** `512 ÷ (1 + 3.4%) ≈ 495.2亿元`. The rest of a whole goes from the sum of the parts where that was told. */
function equation(derivation: Derivation, claims: readonly Claim[], teller: Teller, sum?: Derivation): Told {
  const { formula, operands, value, isRounded } = derivation;
  const magnitude = magnitudeOf(derivation, claims, teller);
  const operand = (index: number, power: number): Told => workedOut(number(valueOf(claims[index]!), power), { name: 'plain', of: quoteOf(claims[index]!), part: 0, power });
  const amounts = operands.map(index => operand(index, magnitude.power));
  const [first = [], ...others] = sum === undefined ? amounts : [amounts[0]!, derivedNumber(sum, sum.value, claims, magnitude.power)];
  const isPercent = claims[operands[1]!]!.figure.type === 'percent';
  const rate = (): Told => [...operand(operands[1]!, 0), ...ours(isPercent ? '%' : '')];
  const terms = (): Told => {
    switch (formula) {
      case 'sum': return inOneLine([first, ...others], ' + ');
      case 'difference': return inOneLine([first, ...others], ' − ');
      case 'share':
      case 'growth':
      case 'yearlyGrowth': return inOneLine([first, ...others], ' ÷ ');
      case 'quotient': return inOneLine([first, rate()], ' ÷ ');
      case 'product': return inOneLine([first, rate()], ' × ');
      case 'beforeRise': return [...first, ...ours(' ÷ (1 + '), ...rate(), ...ours(')')];
      case 'beforeFall': return [...first, ...ours(' ÷ (1 − '), ...rate(), ...ours(')')];
    }
  };
  return [...terms(), ...ours(isRounded ? ' ≈ ' : ' = '), ...result(derivation, value, claims, magnitude, teller)];
}

/** A power of ten and the word for it: 亿, ` billion`. */
interface Magnitude {
  readonly power: number;
  readonly word: string;
}

const none: Magnitude = { power: 0, word: '' };

function result(derivation: Derivation, value: number, claims: readonly Claim[], magnitude: Magnitude, teller: Teller): Told {
  const { type, unit } = derivation;
  if (type === 'rank') return teller.say('rank {0}', derivedNumber(derivation, value, claims, 0));
  const { power, word } = hasUnits({ type }) ? magnitude : none;
  return withUnit([...derivedNumber(derivation, value, claims, power), ...ours(word)], { type, unit }, teller);
}

/** The result of a derivation, or the same without its sign. */
function derivedNumber(derivation: Derivation, value: number, claims: readonly Claim[], power: number): Told {
  const { formula, operands, place, isRounded } = derivation;
  const years = derivation.kind === 'yearlyGrowth' ? derivation.years : 1;
  return workedOut(number(value, power), { name: 'derived', formula, operands: operands.map(index => quoteOf(claims[index]!)), years, power, place, isRounded });
}

function quoteOf({ figure: { ranges } }: Claim): Quote {
  return { uri: null, ranges };
}

/**
 * The magnitude in which a formula's amounts are told, that of the greatest: in Chinese as the article has it, in 亿 or 万, in English in
 * millions and more. Percentages and multiples have none.
 */
function magnitudeOf({ operands, type, value }: Derivation, claims: readonly Claim[], { isChinese }: Teller): Magnitude {
  const amounts = operands.map(operand => claims[operand]!).filter(({ figure }) => hasUnits(figure));
  const greatest = amounts.reduce<Claim | null>((most, claim) => (most === null || valueOf(claim) > valueOf(most) ? claim : most), null);
  if (greatest === null) return none;
  if (!isChinese) return scaleOf(hasUnits({ type }) ? Math.max(value, valueOf(greatest)) : valueOf(greatest));
  const [word] = /万亿|亿|万/.exec(foldText(greatest.figure.text)) ?? [];
  return word === undefined ? none : { power: word === '万' ? 4 : word === '亿' ? 8 : 12, word };
}

/** The value in units of ten to the `power`, with the sign that stands in formulas. */
function number(value: number, power: number): string {
  return grouped(scale(value, -power)).replace('-', '−');
}

/** Operands are exact. */
function valueOf({ figure: { quantity } }: Claim): number {
  return quantity.kind === 'exact' ? quantity.value : NaN;
}
