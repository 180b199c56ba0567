// Follows each piece of a hover back to where it says that it comes from: the letters of a text, an entry of a data file, or a formula,
// which is worked out again here by other means. What cannot be followed is told as a complaint.
import metricNeighbours from '../../server/src/knowledge/data/metricNeighbours.json';
import divisionChanges from '../../server/src/knowledge/data/divisionChanges.json';
import metrics from '../../server/src/knowledge/data/metrics.json';
import programmes from '../../server/src/knowledge/data/programmes.json';
import terms from '../../server/src/knowledge/data/terms.json';
import units from '../../server/src/knowledge/data/units.json';
import type { Analysis, Span } from '../../server/src/analysis/model';
import { piecesOf, type Card } from '../../server/src/features/markup';
import type { Piece, Quote, Worked } from '../../server/src/features/told';
import { listDivisions } from '../../server/src/knowledge/divisions';
import { add, decimal, divide, fraction, isEqual, multiply, numbersSeen, numbersSpelled, roundTo, subtract, ten, type Fraction } from './exactNumbers';

/** A text by its address, with what was found in it for the few figures that only the analysis can read. */
export interface ReadText {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Pick<Analysis, 'figures' | 'periods'>;
}

/** What was followed, in numbers, so that a test can tell whether the check is awake. */
export interface Tally {
  pieces: number;
  worked: number;
  /** Operands that were read from their letters, and those for which the analysis had to be believed. */
  read: number;
  believed: number;
}

/** What is wrong with the pieces of a card; its article is the first of the texts. */
export function complaints(card: Card, texts: readonly [ReadText, ...ReadText[]], tally: Tally): readonly string[] {
  const pieces = piecesOf(card);
  return pieces.flatMap(piece => {
    tally.pieces++;
    const complaint = complaintOf(piece, pieces, texts, tally);
    return complaint === null ? [] : [`${complaint}: ${JSON.stringify(piece)}`];
  });
}

type Texts = readonly [ReadText, ...ReadText[]];

function complaintOf(piece: Piece, pieces: readonly Piece[], texts: Texts, tally: Tally): string | null {
  const { text, origin } = piece;
  switch (origin.kind) {
    // The 1 of `512 ÷ (1 + 3.4%)` is the formula's own.
    case 'sentence': return numbersSeen(text).length === 0 || /^ ÷ \(1 [+−] $/.test(text) ? null : 'a sentence of ours holds a number';
    case 'quote': {
      if (!isPartOf(text, lettersOf(origin.quote, texts))) return 'the words do not stand there';
      return origin.quote.uri === null || pieces.some(({ link }) => link?.startsWith(origin.quote.uri!) === true) ? null : 'no link leads to the other text';
    }
    case 'file': return texts.some(({ uri }) => uri === origin.uri) && decodeURIComponent(origin.uri).endsWith(text) ? null : 'no such file';
    case 'entry': return entryComplaint(text, origin.id, pieces);
    case 'division': return divisions.has(`${origin.code} ${text}`) || text === origin.code || (origin.code === '000000' && numbersSeen(text).length === 0) || origin.code === text ? null : 'no such division';
    case 'divisionChange': return changes.some(change => change.source === origin.source && numbersSeen(text).every(number => JSON.stringify(change).includes(number))) ? null : 'no document says so';
    case 'unit': return numbersSeen(text).length === 0 || JSON.stringify(units).includes(text) || texts.some(each => each.text.includes(text)) ? null : 'no such unit';
    case 'worked': {
      tally.worked++;
      return workedComplaint(text, origin.worked, texts, tally) ?? linkComplaint(piece, texts);
    }
  }
}

const divisions = new Set(listDivisions().map(({ code, name }) => `${code} ${name}`));
const { changes } = divisionChanges;
const entries = new Map<string, object>([
  ...metrics.metrics.map(entry => [`metric ${entry.id}`, entry] as const),
  ...programmes.programmes.map(entry => [`programme ${entry.id}`, entry] as const),
  ...terms.terms.map(entry => [`term ${entry.id}`, entry] as const),
]);

/** Numbers of an entry stand in it, and the hover names its source; only names need none. */
function entryComplaint(text: string, id: string, pieces: readonly Piece[]): string | null {
  if (id.startsWith('neighbour ')) {
    const isKnown = metricNeighbours.neighbours.some(pair => pair.metrics.includes(id.slice('neighbour '.length)) && [pair.zh, pair.en].includes(text));
    return isKnown ? null : 'no such neighbour';
  }
  const entry = entries.get(id) as { readonly zh?: string; readonly en?: string; readonly aliases?: readonly string[]; readonly source?: { readonly title: string } } | undefined;
  if (entry === undefined) return 'no such entry';
  // `2017-03` is 2017年3月.
  const inEntry = new Set(numbersSeen(JSON.stringify(entry)).map(Number));
  const numbers = numbersSeen(text);
  if (!numbers.every(number => inEntry.has(Number(number)))) return 'a number that the entry does not have';
  const isName = [entry.zh, entry.en, ...(entry.aliases ?? [])].includes(text);
  if (numbers.length === 0 || isName) return null;
  const { source } = entry;
  return source !== undefined && pieces.some(other => other.text.includes(source.title)) ? null : 'a number without its source';
}

function textAt(uri: string | null, texts: Texts): ReadText {
  const found = uri === null ? texts[0] : texts.find(text => text.uri === uri);
  if (found === undefined) throw new Error(`no text ${uri ?? ''}`);
  return found;
}

function lettersOf({ uri, ranges }: Quote, texts: Texts): string {
  const { text } = textAt(uri, texts);
  return ranges.map(({ start, end }) => text.slice(start, end)).join('');
}

/** Whether all characters of some words stand in others in this order, and all its numbers. Layout and words of bound may be left out. */
function isPartOf(words: string, whole: string): boolean {
  const [part, all] = [words, whole].map(each => each.replace(/\s/g, ''));
  let at = 0;
  for (const character of all!) if (character === part![at]) at++;
  const known = numbersSeen(all!);
  return at === part!.length && numbersSeen(part!).every(number => known.includes(number));
}

/** The numbers of a figure, read from its letters; where they cannot be, as the analysis has them. */
function valuesOf(quote: Quote, texts: Texts, tally: Tally): readonly Fraction[] {
  const { analysis } = textAt(quote.uri, texts);
  const figure = analysis.figures.find(({ ranges }) => isSamePlace(ranges, quote.ranges));
  if (figure === undefined) throw new Error('no figure stands there');
  const { quantity } = figure;
  const found = (quantity.kind === 'exact' ? [quantity.value] : quantity.kind === 'range' ? [quantity.low, quantity.high] : quantity.kind === 'ratio' ? quantity.parts : []).map(value => decimal(String(value)));
  const read = numbersSpelled(lettersOf(quote, texts));
  // A list may tell the unit once, behind its last value, and a figure may be a sum of terms: those are believed. A third is none that a double holds.
  const isRead = read !== null && read.length === found.length && read.every((value, i) => isClose(value, found[i]!));
  if (isRead) tally.read++;
  else tally.believed++;
  return isRead ? read : found;
}

function isSamePlace(one: readonly Span[], other: readonly Span[]): boolean {
  return one.length === other.length && one.every(({ start, end }, i) => start === other[i]!.start && end === other[i]!.end);
}

const factors: Readonly<Record<string, readonly [bigint, bigint]>> = {
  '亩 hectare': [1n, 15n], '公顷 mu': [15n, 1n], '平方公里 hectare': [100n, 1n], '斤 tonne': [1n, 2000n], '斤 kilogram': [1n, 2n], '公斤 tonne': [1n, 1000n],
  '里 kilometre': [1n, 2n], '海里 kilometre': [1852n, 1000n], '千瓦时 GWh': [1n, 1_000_000n], '千瓦时 TWh': [1n, 1_000_000_000n], '千瓦 MW': [1n, 1000n],
  '千瓦 GW': [1n, 1_000_000n], '方 squareMetre': [1n, 1n], '方 cubicMetre': [1n, 1n], '度 GWh': [1n, 1_000_000n], '度 TWh': [1n, 1_000_000_000n],
};

function workedComplaint(shown: string, worked: Worked, texts: Texts, tally: Tally): string | null {
  switch (worked.name) {
    case 'plain': {
      const value = valuesOf(worked.of, texts, tally)[worked.part];
      const exact = value && divide(value, ten(worked.power));
      return exact !== undefined && isShownAs(shown, exact) ? null : 'not the number of the figure';
    }
    case 'conversion': {
      const factor = factors[`${worked.from} ${worked.to}`];
      if (factor === undefined) return 'a conversion that nobody knows';
      const exact = multiply(valuesOf(worked.of, texts, tally)[worked.part]!, fraction(...factor));
      return isEqual(decimal(shown), worked.isRounded ? roundTo(exact, worked.place) : exact) ? null : 'wrongly converted';
    }
    case 'derived': return derivedComplaint(shown, worked, texts, tally);
    case 'years': {
      const [from, to] = worked.of.map(quote => yearOf(quote, texts));
      return Number(shown) === to! - from! ? null : 'not so many years';
    }
    case 'date': return dateComplaint(shown, worked, texts);
    case 'line': return textAt(worked.uri, texts).text.slice(0, worked.offset).split(/\r\n|\r|\n/).length === Number(shown) ? null : 'not its line';
    case 'count': {
      const places = new Set(worked.of.map(({ uri, ranges }) => `${uri ?? ''} ${ranges[0]!.start}`));
      return places.size === Number(shown) && worked.of.every(quote => lettersOf(quote, texts).trim() !== '') ? null : 'not so many';
    }
  }
}

/** A third has more digits than are shown. */
function isShownAs(shown: string, exact: Fraction): boolean {
  const number = decimal(shown);
  return isEqual(number, exact) || (shown.replace(/\D/g, '').length >= 15 && isClose(number, exact));
}

/** Whether two numbers are one for a double. */
function isClose(one: Fraction, other: Fraction): boolean {
  if (isEqual(one, other)) return true;
  if (other.above === 0n) return false;
  const { above, below } = divide(subtract(one, other), other);
  return Math.abs(Number(above) / Number(below)) < 1e-14;
}

/** Every formula once more, from its operands. */
function derivedComplaint(shown: string, { formula, operands, years, power, place, isRounded }: Extract<Worked, { name: 'derived' }>, texts: Texts, tally: Tally): string | null {
  const values = operands.map(quote => valuesOf(quote, texts, tally)[0]!);
  const [a, b] = [values[0]!, values[1]!];
  const isPercent = /[%％‰半]|百分|分之|成/.test(lettersOf(operands[1]!, texts));
  const rate = isPercent ? divide(b, fraction(100n)) : b;
  const one = fraction(1n);
  const exact = (): Fraction => {
    switch (formula) {
      case 'sum': return values.reduce(add);
      case 'difference': return values.reduce(subtract);
      case 'share': return multiply(divide(a, b), fraction(100n));
      case 'growth': return multiply(subtract(divide(a, b), one), fraction(100n));
      case 'yearlyGrowth': return decimal(((asNumber(divide(a, b)) ** (1 / years) - 1) * 100).toFixed(12));
      case 'quotient': return divide(a, rate);
      case 'product': return multiply(a, rate);
      case 'beforeRise': return divide(a, add(one, rate));
      case 'beforeFall': return divide(a, subtract(one, rate));
    }
  };
  const told = multiply(decimal(shown), ten(power));
  const expected = isRounded ? roundTo(exact(), place) : exact();
  return [expected, multiply(expected, fraction(-1n))].some(value => isEqual(value, told)) ? null : `${formula} does not give this`;
}

function asNumber({ above, below }: Fraction): number {
  return Number((above * 10n ** 18n) / below) / 1e18;
}

function periodAt(quote: Quote, texts: Texts): string | null {
  return textAt(quote.uri, texts).analysis.periods.find(({ words }) => isSamePlace(words.ranges, quote.ranges))?.iso ?? null;
}

/** The year of a time: the one that its words tell, else as the analysis has it. */
function yearOf(quote: Quote, texts: Texts): number {
  return Number(/\d{4}/.exec(lettersOf(quote, texts))?.[0] ?? periodAt(quote, texts)?.slice(0, 4));
}

const planned: Readonly<Record<string, string>> = { 十一五: '2006/2010', 十二五: '2011/2015', 十三五: '2016/2020', 十四五: '2021/2025', 十五五: '2026/2030' };

/** A date's years stand in its words, or follow from a year that the text names; its months stand there as numbers or as a part of the year. */
function dateComplaint(shown: string, { of, iso }: Extract<Worked, { name: 'date' }>, texts: Texts): string | null {
  if (shown !== iso) return 'not the date';
  const words = lettersOf(of, texts).replace(/\s/g, '');
  const plan = Object.entries(planned).find(([name]) => words.replace(/[“”"]/g, '').includes(name))?.[1];
  if (plan !== undefined) return plan.slice(0, 4) <= iso.slice(0, 4) && iso.slice(0, 4) <= plan.slice(-4) ? null : 'not in the plan';
  const { text } = textAt(of.uri, texts);
  const named = [...text.replace(/[〇零]/g, '0').replace(/[一二三四五六七八九]/g, digit => String('一二三四五六七八九'.indexOf(digit) + 1)).replace(/\s/g, '').matchAll(/(?<!\d)(?:19|20)\d\d/g)].map(([year]) => Number(year));
  const isNear = (year: number): boolean => named.some(other => Math.abs(other - year) <= 2);
  return (iso.match(/\d{4}/g) ?? []).every(year => words.includes(year) || words.includes(year.slice(2)) || isNear(Number(year))) ? null : 'no text names the year';
}

/** A link leads to the line that it names, in the text that it names. */
function linkComplaint({ text, link, origin }: Piece, texts: Texts): string | null {
  if (link === undefined || origin.kind !== 'worked' || origin.worked.name !== 'line') return null;
  return link === `${textAt(origin.worked.uri, texts).uri}#L${text}` ? null : 'a link that leads elsewhere';
}
