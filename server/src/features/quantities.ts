// A figure's value in words and plain units: `超6.15亿元` is more than 615,000,000 yuan.
import type { Bound, Figure, Quantity } from '../analysis/model';
import type { Translate } from './messages';

/** The value with its unit and bound, in the language of `translate`. */
export function valueInWords(figure: Figure, translate: Translate): string {
  const amount = amountOf(figure.quantity, translate);
  if (figure.unit === 'rank') {
    return figure.bound === '≤' ? translate('among the first {0}', amount) : bounded(figure.bound, translate('rank {0}', amount), translate);
  }
  return bounded(figure.bound, withUnit(amount, figure.unit, translate), translate);
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

/** Fifteen digits are what a double surely holds; a third is then 33.3333333333333 and not a digit of noise more. */
const format = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 });

function grouped(value: number): string {
  return format.format(value);
}

function withUnit(amount: string, unit: string, translate: Translate): string {
  switch (unit) {
    case '': return amount;
    case '%': return `${amount}%`;
    case 'pp': return translate('{0} percentage points', amount);
    case 'CNY': return translate('{0} yuan', amount);
    case '倍': return translate('{0} times', amount);
    default: return `${amount} ${unit}`;
  }
}
