// How exactly a figure says its number: an author who writes `15.7亿元` has rounded.
import { lastDigit, scale } from './lexemes/decimals';
import { magnitudePower } from './lexemes/numerals';
import { foldText } from './text/characters';
import type { Figure } from './model';

/** The power of ten, in base units, of the last digit that was written: 7 for `15.7亿元`, −1 for `50.0%`. `value` is the figure's own. */
export function lastPlace({ text }: Pick<Figure, 'text'>, value: number): number {
  const [written, ...others] = foldText(text).matchAll(/(\d[\d,]*)(?:\.(\d+))?([十百千万亿兆]*)/g);
  if (written === undefined || others.length > 0) return lastDigit(value);
  const [, whole = '', fraction = '', magnitudes = ''] = written;
  const number = Number(`${whole.replaceAll(',', '')}.${fraction}`);
  const power = Array.from(magnitudes).reduce((sum, magnitude) => sum + magnitudePower(magnitude.charCodeAt(0)), 0);
  if (number === 0) return power - fraction.length;
  // The unit may hold a power of its own (`5‰`), or the list in which the figure stands (`3.5、2.1亿元`); 打 is no power of ten.
  const all = Math.round(Math.log10(Math.abs(value) / number));
  return scale(number, all) === Math.abs(value) ? all - fraction.length : lastDigit(value);
}

/** How far the true number may be from the one that was written: half of its last digit, and nothing where things are counted to the last. */
export function uncertaintyOf({ text, type }: Pick<Figure, 'text' | 'type'>, value: number): number {
  const place = lastPlace({ text }, value);
  return type === 'count' && place <= 0 ? 0 : scale(5, place - 1);
}
