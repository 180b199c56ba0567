// A figure's value in words and plain units: `超6.15亿元` is more than 615,000,000 yuan (CNY 615 million).
import { scale } from '../analysis/lexemes/decimals';
import type { Bound, Figure } from '../analysis/model';
import type { Message, Translate } from './messages';
import { ours, tellerFor, textOf, told, workedOut, type Quote, type Teller, type Told } from './told';

/** What of a figure its value in words hangs on. */
export type Amount = Pick<Figure, 'type' | 'quantity' | 'unit' | 'bound'>;

/** The value with its unit and bound, in the language of `translate`; what is large is said in millions besides. */
export function valueInWords(figure: Amount, translate: Translate): string {
  const teller = tellerFor(translate);
  const plain = plainValue({ ...figure, text: '', ranges: [] }, teller);
  const short = inMillions({ ...figure, text: '', ranges: [] });
  return textOf(short === null ? plain : teller.say('{0} ({1})', plain, short));
}

/** An amount and where it stands. */
export type StatedAmount = Amount & Pick<Figure, 'text' | 'ranges'>;

/** The value with its unit and bound: `more than 615,000,000 yuan`. */
export function plainValue(figure: StatedAmount, teller: Teller): Told {
  const amount = amountOf(figure, teller);
  if (figure.unit === 'rank') {
    return figure.bound === '≤' ? teller.say('among the first {0}', amount) : bounded(figure.bound, teller.say('rank {0}', amount), teller);
  }
  return bounded(figure.bound, withUnit(amount, figure, teller), teller);
}

/** A value with the words for its bound. */
export function bounded(bound: Bound, value: Told, { say }: Teller): Told {
  switch (bound) {
    case '=': return value;
    case '>': return say('more than {0}', value);
    case '≥': return say('at least {0}', value);
    case '<': return say('less than {0}', value);
    case '≤': return say('at most {0}', value);
    case '≈': return say('about {0}', value);
  }
}

/** The numbers of a figure, in their order; none for one that no double can hold. */
export function valuesOf({ quantity }: Pick<Figure, 'quantity'>): readonly number[] {
  switch (quantity.kind) {
    case 'exact': return [quantity.value];
    case 'range': return [quantity.low, quantity.high];
    case 'ratio': return quantity.parts;
    case 'tooLarge': return [];
  }
}

/** The number of a figure without its unit, in units of ten to the `power`. */
export function amountOf(figure: StatedAmount, { say }: Teller, power = 0): Told {
  const numbers = valuesOf(figure).map((value, part) => plainNumber(figure, value, part, power));
  switch (figure.quantity.kind) {
    case 'exact': return numbers[0]!;
    case 'range': return say('{0} to {1}', ...numbers);
    case 'ratio': return numbers.flatMap((number, i) => (i === 0 ? number : [...ours(' : '), ...number]));
    case 'tooLarge': return workedOut(figure.quantity.digits, { name: 'plain', of: quoteOf(figure), part: 0, power });
  }
}

function plainNumber(figure: StatedAmount, value: number, part: number, power: number): Told {
  return workedOut(grouped(scale(value, -power)), { name: 'plain', of: quoteOf(figure), part, power });
}

function quoteOf({ ranges }: Pick<Figure, 'ranges'>): Quote {
  return { uri: null, ranges };
}

/** Made when it is first needed, for making it costs more than all else at the start of the command line. */
let format: Intl.NumberFormat | undefined;

/**
 * A number with separators between thousands. Fifteen digits are what a double surely holds; a third is then 33.3333333333333 and
 * not a digit of noise more.
 */
export function grouped(value: number): string {
  return (format ??= new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 })).format(value);
}

/** Currencies by name; the rest go by their codes. */
const currencies: Readonly<Partial<Record<string, Message>>> = {
  CNY: '{0} yuan',
  USD: '{0} US dollars',
  EUR: '{0} euros',
  GBP: '{0} pounds sterling',
  JPY: '{0} Japanese yen',
  KRW: '{0} Korean won',
  HKD: '{0} Hong Kong dollars',
  MOP: '{0} Macao patacas',
  TWD: '{0} New Taiwan dollars',
  SGD: '{0} Singapore dollars',
  AUD: '{0} Australian dollars',
  CAD: '{0} Canadian dollars',
  CHF: '{0} Swiss francs',
  RUB: '{0} Russian roubles',
};

/** An amount with its unit behind it, or before it where the language has it so. */
export function withUnit(amount: Told, { unit, type }: Pick<Amount, 'type' | 'unit'>, { say }: Teller): Told {
  const currency = type === 'money' ? currencies[unit] : undefined;
  if (currency !== undefined) return say(currency, amount);
  const isOne = textOf(amount) === '1';
  switch (unit) {
    case '': return amount;
    case '%': return [...amount, ...ours('%')];
    case 'pp': return say(isOne ? '{0} percentage point' : '{0} percentage points', amount);
    case '倍': return say(isOne ? '{0} time' : '{0} times', amount);
    default: return say('{0} {1}', amount, told(unit, { kind: 'unit' }));
  }
}

const scales = [[12, ' trillion'], [9, ' billion'], [6, ' million']] as const;

/** The power of ten in which English tells a value, and its word with the blank before it; 0 and no word below a million. */
export function scaleOf(value: number): { readonly power: number; readonly word: string } {
  const [power, word] = scales.find(([least]) => Math.abs(value) >= 10 ** least) ?? [0, ''];
  return { power, word };
}

/** `CNY 615 million`, `2–3.5 billion`; `null` below a million. English in every language: it is what a reader of English looks for. */
export function inMillions(figure: StatedAmount): Told | null {
  if (figure.quantity.kind === 'ratio') return null;
  const scaled = valuesOf(figure).map((value, part) => {
    const { power, word } = scaleOf(value);
    return { number: plainNumber(figure, value, part, power), word };
  });
  const last = scaled.at(-1);
  if (last === undefined || scaled.every(({ word }) => word === '')) return null;
  const isShared = scaled.every(({ word }) => word === last.word);
  const numbers = scaled.flatMap(({ number, word }, i) => [...(i === 0 ? [] : ours(isShared ? '–' : ' – ')), ...number, ...ours(isShared ? '' : word)]);
  return [...ours(figure.type === 'money' ? `${figure.unit} ` : ''), ...numbers, ...ours(isShared ? last.word : '')];
}
