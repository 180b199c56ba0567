// One pass over a block: its figures, times, places, quotes and marks, in order and not overlapping.
import { addFigures, figureBeginnings, readFigure, type FigureReading, type Stretch } from './figures';
import { scale } from './decimals';
import { addPeriods, readPeriod, type PeriodReading } from './periods';
import { chineseDigit, numeralBeginnings, readNumeral } from './numerals';
import { isDigit, isHan, isLatin } from '../text/characters';
import { hitKinds } from '../hits';
import { UnitSet } from '../text/unitSet';
import type { Hits, WordFilter } from '../text/wordFilter';
import type { PlaceMention } from '../places/mentions';
import type { Knowledge } from '../../knowledge/knowledge';

export type MarkKind = 'comma' | 'semicolon' | 'colon' | 'list' | 'open' | 'close' | 'end';

export type Token =
  | (Stretch & { readonly kind: 'figure'; readonly figure: FigureReading })
  | (Stretch & { readonly kind: 'period'; readonly period: PeriodReading })
  | (Stretch & { readonly kind: 'place'; readonly mention: PlaceMention })
  /** `“…”` or `《…》` with the marks. */
  | (Stretch & { readonly kind: 'quoted' | 'titled' })
  | (Stretch & { readonly kind: MarkKind });

const marks: readonly (readonly [kind: MarkKind, units: string])[] = [['comma', ','], ['semicolon', ';'], ['colon', ':'], ['list', '、'], ['open', '([【〔'], ['close', ')]】〕'], ['end', '。!?…']];
const markUnits = UnitSet.of(marks.map(([, units]) => units).join(''));
/** By unit: the place of its kind in `marks`. Every tenth character is a mark, so that a hash table would be the dearest part of the reading. */
const markIndex = new Uint8Array(0x10000);
for (const [index, [, units]] of marks.entries()) for (const unit of units) markIndex[unit.charCodeAt(0)] = index;

/** A quotation longer than this is speech: what stands in it is read like the rest. */
const longestName = 40;
const openQuote = '“'.charCodeAt(0);
const openTitle = '《'.charCodeAt(0);
const dot = '.'.charCodeAt(0);

const begins = hitKinds.mark | hitKinds.token;

/** Makes a filter hit wherever a mark, or any other token or fixed word but a place may begin. */
export function addTokens(filter: WordFilter, { figures, periods }: Knowledge): void {
  filter.addUnits(markUnits, hitKinds.mark).addUnits(UnitSet.of('“《'), hitKinds.token).addWords(figures.fixed, hitKinds.token);
  addFigures(filter, hitKinds.token);
  addPeriods(filter, periods, hitKinds.token);
}

/**
 * Reads a block's folded text. `mentions` are its places, in order, `hits` those of its filter. Marks only matter to figures: a block
 * without a figure has none.
 */
export function scan(text: string, mentions: readonly PlaceMention[], { start, end, offsets, lists }: Hits, knowledge: Knowledge): readonly Token[] {
  let tokens: Token[] = [];
  const marksAhead: number[] = [];
  let nextMention = 0;
  let nextHit = start;
  let floor = 0;
  let lastFigure = -Infinity;
  let hasNeighbours = false;
  for (;;) {
    while (nextMention < mentions.length && mentions[nextMention]!.start < floor) nextMention++;
    while (nextHit < end && (offsets[nextHit]! < floor || (lists[nextHit]! & begins) === 0)) nextHit++;
    const place = nextMention < mentions.length ? mentions[nextMention]!.start : text.length;
    const at = nextHit < end ? offsets[nextHit]! : text.length;
    if (place <= at) {
      if (place === text.length) break;
      const mention = mentions[nextMention]!;
      floor = mention.end;
      tokens.push({ kind: 'place', start: place, end: floor, mention });
    } else if ((lists[nextHit]! & hitKinds.mark) !== 0) {
      floor = at + 1;
      if (lastFigure < 0) marksAhead.push(at);
      else tokens.push(markAt(text, at));
    } else {
      nextHit++;
      const read = readWords(text, at, knowledge, floor);
      if (read === null) continue;
      floor = read.end;
      if (read.kind === 'passed') continue;
      if (read.kind === 'figure') {
        if (lastFigure < 0) tokens = withMarks(text, tokens, marksAhead);
        hasNeighbours ||= tokens.length - lastFigure <= 2;
        lastFigure = tokens.length;
      }
      tokens.push(read);
    }
  }
  return hasNeighbours ? shareUnits(text, tokens) : tokens;
}

function markAt(text: string, at: number): Token {
  return { kind: marks[markIndex[text.charCodeAt(at)]!]![0], start: at, end: at + 1 };
}

/** Tokens with the marks between them. */
function withMarks(text: string, tokens: readonly Token[], offsets: readonly number[]): Token[] {
  const all: Token[] = [];
  let next = 0;
  for (const token of tokens) {
    while (next < offsets.length && offsets[next]! < token.start) all.push(markAt(text, offsets[next++]!));
    all.push(token);
  }
  while (next < offsets.length) all.push(markAt(text, offsets[next++]!));
  return all;
}

/** A stretch that is no token, and in which none begins: 一体化, `三区三线`. */
type Passed = Stretch & { readonly kind: 'passed' };

/** What begins at an offset besides places and marks. Words that bound a figure begin no earlier than `floor`. */
function readWords(text: string, at: number, knowledge: Knowledge, floor: number): Token | Passed | null {
  const code = text.charCodeAt(at);
  const period = readPeriod(text, at, knowledge.periods);
  const named = code === openQuote && period === null ? nameEnd(text, at, '”') : code === openTitle ? nameEnd(text, at, '》') : -1;
  if (named > 0) return { kind: code === openQuote ? 'quoted' : 'titled', start: at, end: named };
  const sloganEnd = readSlogan(text, at);
  if (sloganEnd > at) return { kind: 'passed', start: at, end: sloganEnd };
  const figure = figureBeginnings.has(code) ? readFigure(text, at, knowledge.figures, floor) : null;
  const fixed = knowledge.figures.fixed.longest(text, at);
  const fixedEnd = fixed === null || isFraction(text, at, fixed.length) ? at : at + fixed.length;
  if (period !== null && period.end >= fixedEnd && !isMeasuredSpan(period, figure, text)) return { kind: 'period', start: at, end: period.end, period };
  if (fixedEnd > at && (figure === null || !outlasts(figure, fixedEnd))) return { kind: 'passed', start: at, end: fixedEnd };
  if (figure !== null) return { kind: 'figure', start: figure.start, end: figure.end, figure };
  return numeralBeginnings.has(code) ? { kind: 'passed', start: at, end: numeralEnd(text, at) } : null;
}

/** `高2.2个、1.3个和1.6个百分点`, `高0.7、1.4个百分点`, `分别为3.5、2.1亿元`: the last of a list names the unit of all. */
function shareUnits(text: string, tokens: Token[]): readonly Token[] {
  for (let i = tokens.length - 2; i >= 0; i--) {
    const token = tokens[i]!;
    const mark = tokens[i + 1]!;
    const next = mark.kind === 'list' ? tokens[i + 2] : mark;
    if (token.kind !== 'figure' || next?.kind !== 'figure' || !['、', '和', '与', '及'].includes(text.slice(token.end, next.start))) continue;
    const shared = sharingUnit(text, token.figure, next.figure);
    if (shared !== null) tokens[i] = { kind: 'figure', start: token.start, end: token.end, figure: shared };
  }
  return tokens;
}

/** A figure with the unit and the magnitude of the next one in its list; `null` where it has its own, or counts something else. */
function sharingUnit(text: string, figure: FigureReading, next: FigureReading): FigureReading | null {
  if (figure.unit === '个' && next.type === 'percentagePoint') return { ...figure, type: 'percentagePoint', unit: 'pp' };
  if (figure.unit !== '' || figure.type !== 'measure' || next.unit === '' || next.type === 'rank') return null;
  if (figure.quantity.kind !== 'exact' || next.quantity.kind !== 'exact' || figure.boundWords.length > 0) return null;
  // `1、2个`: whole numbers may be anything, unless they are dealt out.
  if (Number.isInteger(figure.quantity.value) && !text.slice(Math.max(0, figure.start - 24), figure.start).includes('分别')) return null;
  const coefficient = /^-?[\d,]+(?:\.\d+)?/.exec(text.slice(next.numeralStart, next.end));
  if (coefficient === null) return null;
  const power = Math.round(Math.log10(next.quantity.value / Number(coefficient[0].replaceAll(',', ''))));
  if (!Number.isFinite(power)) return null;
  return { ...figure, type: next.type, unit: next.unit, quantity: { kind: 'exact', value: scale(figure.quantity.value, power) }, hasMagnitude: next.hasMagnitude };
}

/** Behind the closing mark of a name; -1 where it is too far, or a sentence ends before it. */
function nameEnd(text: string, open: number, close: string): number {
  const within = text.slice(open + 1, open + 1 + longestName);
  const length = within.indexOf(close);
  return length < 0 || /[。!?“《]/.test(within.slice(0, length)) ? -1 : open + length + 2;
}

/** `十分` is a fixed word, the beginning of `十分之一` is not. */
function isFraction(text: string, at: number, length: number): boolean {
  return text.startsWith('分之', at + length - 1) || text.startsWith('分之', at + length);
}

/** `一核两翼三带`, `三区三线`, `一村一品`: digits and single nouns by turns. Money, times and magnitudes are no nouns. */
function readSlogan(text: string, at: number): number {
  if (chineseDigit(text.charCodeAt(at)) < 1) return at;
  let end = at;
  let pairs = 0;
  while (chineseDigit(text.charCodeAt(end)) > 0 && isHan(text.charCodeAt(end + 1)) && chineseDigit(text.charCodeAt(end + 1)) < 0 && !notInSlogans.has(text.charCodeAt(end + 1))) {
    end += 2;
    pairs++;
  }
  return pairs > 1 ? end : at;
}
const notInSlogans = UnitSet.of('十百千万亿兆拾佰仟元角分块毛年月日时点个位成倍几多余来半之至到或');

/** A figure that runs on behind a fixed word's last character is the better reading: `百万` of `百万亩`. */
function outlasts(figure: FigureReading, fixedEnd: number): boolean {
  return figure.end > fixedEnd && (figure.script === 'arabic' || figure.unit === '分钟');
}

/** `提高到14年`, `为期3年`: a span of time that a verb of level measures is a figure. */
function isMeasuredSpan(period: PeriodReading, figure: FigureReading | null, text: string): boolean {
  if (period.form.form !== 'span' || figure === null) return false;
  return /(提高|延长|缩短|增加|减少|上升|下降)[至到为]$|(延长|缩短)了?$|[达为](?:到)?$|超过$|不足$/.test(text.slice(Math.max(0, figure.start - 4), figure.numeralStart));
}

/** The end of a numeral that is no figure and of what is written with it, so that its tail is not read as a number of its own: `5G`, `第十五次`. */
function numeralEnd(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); isDigit(code) || isLatin(code) || code === dot; code = text.charCodeAt(end)) end++;
  return Math.max(end, readNumeral(text, at)?.end ?? at);
}
