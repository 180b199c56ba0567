// A figure's value in words and plain units: `超6.15亿元` is more than 615,000,000 yuan (CNY 615 million).
import { scale } from '../analysis/lexemes/decimals';
import type { Bound, Figure, Quantity } from '../analysis/model';
import type { Message, Translate } from './messages';

/** What of a figure its value in words hangs on. */
export type Amount = Pick<Figure, 'type' | 'quantity' | 'unit' | 'bound'>;

/** The value with its unit and bound, in the language of `translate`; what is large is said in millions besides. */
export function valueInWords(figure: Amount, translate: Translate): string {
  const amount = amountOf(figure.quantity, translate);
  if (figure.unit === 'rank') {
    return figure.bound === '≤' ? translate('among the first {0}', amount) : bounded(figure.bound, translate('rank {0}', amount), translate);
  }
  const plain = bounded(figure.bound, withUnit(amount, figure, translate), translate);
  const short = inMillions(figure);
  return short === null ? plain : translate('{0} ({1})', plain, short);
}

function bounded(bound: Bound, value: string, translate: Translate): string {
  switch (bound) {
    case '=': return value;
    case '>': return translate('more than {0}', value);
    case '≥': return translate('at least {0}', value);
    case '<': return translate('less than {0}', value);
    case '≤': return translate('at most {0}', value);
    case '≈': return translate('about {0}', value);
  }
}

function amountOf(quantity: Quantity, translate: Translate): string {
  switch (quantity.kind) {
    case 'exact': return grouped(quantity.value);
    case 'range': return translate('{0} to {1}', grouped(quantity.low), grouped(quantity.high));
    case 'ratio': return quantity.parts.map(grouped).join(' : ');
    case 'tooLarge': return quantity.digits;
  }
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
export function withUnit(amount: string, { unit, type }: Pick<Amount, 'type' | 'unit'>, translate: Translate): string {
  const currency = type === 'money' ? currencies[unit] : undefined;
  if (currency !== undefined) return translate(currency, amount);
  switch (unit) {
    case '': return amount;
    case '%': return `${amount}%`;
    case 'pp': return amount === '1' ? translate('1 percentage point') : translate('{0} percentage points', amount);
    case '倍': return amount === '1' ? translate('1 time') : translate('{0} times', amount);
    default: return translate('{0} {1}', amount, unit);
  }
}

const scales = [[12, ' trillion'], [9, ' billion'], [6, ' million']] as const;

/** The power of ten in which English tells a value, and its word with the blank before it; 0 and no word below a million. */
export function scaleOf(value: number): { readonly power: number; readonly word: string } {
  const [power, word] = scales.find(([least]) => Math.abs(value) >= 10 ** least) ?? [0, ''];
  return { power, word };
}

/** `CNY 615 million`, `2–3.5 billion`; `null` below a million. English in every language: it is what a reader of English looks for. */
function inMillions({ quantity, unit, type }: Amount): string | null {
  const ends = quantity.kind === 'exact' ? [quantity.value] : quantity.kind === 'range' ? [quantity.low, quantity.high] : [];
  const scaled = ends.map(value => {
    const { power, word } = scaleOf(value);
    return { number: grouped(scale(value, -power)), word };
  });
  const last = scaled[scaled.length - 1];
  if (last === undefined || scaled.every(({ word }) => word === '')) return null;
  const isShared = scaled.every(({ word }) => word === last.word);
  const words = isShared ? `${scaled.map(({ number }) => number).join('–')}${last.word}` : scaled.map(({ number, word }) => `${number}${word}`).join(' – ');
  return type === 'money' ? `${unit} ${words}` : words;
}
