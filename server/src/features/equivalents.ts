// What a figure comes to in other units: in 亿 and 万, in plain digits, in millions, and in the units that people convert it to.
import { over, times } from '../analysis/lexemes/decimals';
import type { Claim, Figure } from '../analysis/model';
import { uncertaintyOf } from '../analysis/precision';
import { foldText } from '../analysis/text/characters';
import { conversionOf, type Conversion, type Target } from '../knowledge/conversions';
import type { Message } from './messages';
import { amountOf, grouped, inMillions, valuesOf, withUnit } from './quantities';
import { inOneLine, ours, quoted, textOf, told, workedOut, type Teller, type Told } from './told';

/** `6.15亿元 = 615,000,000 yuan = CNY 615 million`; `null` where nothing says more than the figure itself. `claim` is the figure's, if it makes one. */
export function equivalents(figure: Figure, claim: Claim | undefined, teller: Teller): Told | null {
  if (!hasUnits(figure) || figure.quantity.kind === 'tooLarge' || figure.quantity.kind === 'ratio') return null;
  const written = withoutBounds(figure);
  const equal = [inChineseGroups(figure, teller), withUnit(amountOf(figure, teller), figure, teller)]
    .filter(each => each !== null)
    .filter(each => bare(textOf(each)) !== bare(textOf(written)));
  const millions = inMillions(figure);
  if (millions !== null) equal.push(millions);
  const converted = convertedIn(figure, claim, teller);
  if (equal.length === 0 && converted === null) return null;
  const line = inOneLine([written, ...equal], ' = ');
  return converted === null ? line : [...line, ...ours(converted.isRounded ? ' ≈ ' : ' = '), ...converted.words];
}

/** The figure as written, without the words that bound it: `6.15亿元` of `超6.15亿元`. */
export function withoutBounds(figure: Figure): Told {
  const bounds = figure.boundWords.flatMap(({ ranges }) => ranges);
  const isBound = (offset: number): boolean => bounds.some(({ start, end }) => start <= offset && offset < end);
  const offsets = figure.ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_unit, i) => start + i));
  // Where blanks were left out of the words, these cannot be told by their offsets.
  if (offsets.length !== figure.text.length || offsets.every(isBound)) return quoted(figure);
  return quoted({ text: offsets.map((offset, i) => (isBound(offset) ? '' : figure.text[i]!)).join(''), ranges: figure.ranges });
}

/** Whether it is an amount of something. */
export function hasUnits({ type }: Pick<Figure, 'type'>): boolean {
  return type === 'money' || type === 'count' || type === 'measure';
}

function bare(words: string): string {
  return foldText(words).replaceAll(/[\s,]/g, '');
}

/** `152.6万亩` for 1526000亩; `null` where the figure has its 万 or 亿 already, or is too small for one. */
function inChineseGroups(figure: Figure, teller: Teller): Told | null {
  const least = Math.min(...valuesOf(figure).map(Math.abs));
  if (least < 10_000 || /[万亿兆]/.test(foldText(figure.text))) return null;
  const [power, word] = least < 1e8 ? [4, '万'] : [8, '亿'];
  return [...amountOf(figure, teller, power), ...ours(word), ...told(figure.unit === 'CNY' ? '元' : figure.unit, { kind: 'unit' })];
}

const targets: Readonly<Record<Target, Message>> = {
  hectare: '{0} ha',
  mu: '{0} mu',
  tonne: '{0} t',
  kilogram: '{0} kg',
  kilometre: '{0} km',
  metre: '{0} m',
  squareMetre: '{0} m²',
  cubicMetre: '{0} m³',
  TWh: '{0} TWh',
  GWh: '{0} GWh',
  GW: '{0} GW',
  MW: '{0} MW',
};

function convertedIn(figure: Figure, claim: Claim | undefined, teller: Teller): { readonly words: Told; readonly isRounded: boolean } | null {
  const values = valuesOf(figure);
  const conversion = conversionOf(figure.unit, Math.max(...values), claim === undefined ? [] : contextsOf(claim));
  if (conversion === null || figure.type !== 'measure') return null;
  const results = values.map(value => converted(figure, value, conversion));
  const isRounded = results.some(result => result.isRounded);
  const of = { uri: null, ranges: figure.ranges };
  const numbers = results.map(({ value, place }, part) => workedOut(grouped(value), { name: 'conversion', of, part, from: figure.unit, to: conversion.to, place, isRounded }));
  return { words: teller.say(targets[conversion.to], numbers.length === 1 ? numbers[0]! : teller.say('{0} to {1}', ...numbers)), isRounded };
}

/** Rounded to what the figure's own rounding allows: at most one digit beyond what it leaves uncertain. */
function converted(figure: Figure, value: number, { numerator, denominator }: Conversion): { readonly value: number; readonly place: number; readonly isRounded: boolean } {
  const product = times(value, numerator);
  const uncertainty = (uncertaintyOf(figure, Math.abs(value)) * numerator) / denominator;
  const place = Math.ceil(Math.log10(uncertainty)) - 1;
  const result = over(product, denominator, place);
  return { value: result, place, isRounded: times(result, denominator) !== product };
}

/** Behind the figure first, where what it counts stands; then its metric, and its clause. */
function contextsOf({ figure, metric, sentence }: Claim): readonly string[] {
  const at = sentence.text.indexOf(figure.text);
  const behind = at < 0 ? '' : sentence.text.slice(at + figure.text.length).split(/[，,、；;。]/)[0]!;
  const before = at < 0 ? '' : sentence.text.slice(0, at).split(/[，,；;。]/).at(-1)!;
  return [behind, metric?.text ?? '', before];
}
