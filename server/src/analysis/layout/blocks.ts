// Paragraphs, headings and what else a page holds: each a logical text with its kind.
import { clauseEnds, foldedAt, foldSlice, isBlank, isDigit, isHan, isInvisible, isLatin } from '../text/characters';
import { LogicalText } from '../text/logicalText';
import { oncePer } from '../text/oncePer';
import { UnitSet } from '../text/unitSet';
import { isCellRow } from './cells';
import { joiningHabits, joinLines, type JoiningHabits, type Run } from './joining';
import { kindOf, longestHeading, opensLinks } from './kinds';
import { isCredit, PageWords } from './labels';
import { readLines, type Line, type LineHabits } from './lines';
import { endsSentence, headingMark, type HeadingMark } from './markers';
import { holdsMenu } from './pages';
import { addPieces, type Blanks } from './pieces';
import { wordsOf } from './snippets';
import type { SeamWords } from './seams';
import { Unit } from './units';
import type { BlockKind, Span } from '../model';
import type { LayoutWords } from '../../knowledge/knowledge';

/** One unit of layout as it is read. */
export interface LogicalBlock {
  readonly kind: BlockKind;
  readonly logical: LogicalText;
  /** From the first to the last character in the source. */
  readonly span: Span;
  /** The number that heads it, for headings. */
  readonly mark: HeadingMark | null;
  /** Whether strokes, tabs or wide blanks set off cells. */
  readonly isRow: boolean;
}

/** What all lines of a text have in common, by which a part of it is read as it is read in the whole. */
export interface TextHabits extends LineHabits, JoiningHabits {
  /** Whether anything in the text looks as what a page adds. */
  readonly hasPages: boolean;
}

/** A source as blocks, in the order of their first characters, with the habits that its lines show. */
export interface Layout {
  readonly blocks: readonly LogicalBlock[];
  readonly habits: TextHabits;
}

const pageWordsOf = oncePer((words: LayoutWords & SeamWords) => new PageWords(words));

/** Splits a source into blocks, in the order of their first characters, with the habits of the whole text. */
export function readLayout(source: string, layoutWords: LayoutWords & SeamWords): Layout {
  const words = pageWordsOf(layoutWords);
  const { lines, habits: lineHabits } = readLines(source);
  const joining = joiningHabits(source, lines, words);
  const habits = { ...lineHabits, ...joining, hasPages: joining.page.size > 0 || lines.some(line => line.beginsPage) };
  return { blocks: blocksOf(source, joinLines(source, lines, words, joining), words, false), habits };
}

/** What must be known of a whole text, one without pages, to read a part of it. */
export interface Part {
  readonly habits: TextHabits;
  /** Where its first block begins, behind some lines that are only looked back at. */
  readonly from: number;
  /** Whether there is a title above it. */
  readonly hasTitle: boolean;
}

/** The blocks of a part of a text, as they are in the whole if the first one begins where its words begin in the whole; `null` where a page's menu is among them. */
export function readPart(source: string, layoutWords: LayoutWords & SeamWords, { habits, from, hasTitle }: Part): readonly LogicalBlock[] | null {
  const words = pageWordsOf(layoutWords);
  const { lines } = readLines(source, habits);
  return holdsMenu(source, lines, words) ? null : blocksOf(source, joinLines(source, lines, words, habits, from), words, hasTitle);
}

/** Whether a line of a text begins the words under a picture, which may go on. */
export function beginsCaption(source: string, layoutWords: LayoutWords & SeamWords, habits: TextHabits): boolean {
  const [line] = readLines(source, habits).lines;
  return line !== undefined && pageWordsOf(layoutWords).isCaptionAside(wordsOf(source, line));
}

function blocksOf(source: string, runs: readonly Run[], words: PageWords, isBelowTitle: boolean): readonly LogicalBlock[] {
  const blocks: LogicalBlock[] = [];
  let hasTitle = isBelowTitle;
  let isAmongLinks = false;
  for (const run of runs) {
    const { lines } = run;
    const first = lines[0]!;
    const span = lines.length === 1 ? first.span : { start: first.span.start, end: lines[lines.length - 1]!.span.end };
    let units = 0;
    for (const line of lines) units |= line.units;
    const { blanks, isProse } = blanksOf(source, run, units);
    const isRow = blanks === 'row';
    // A blank may part the words of two lines.
    if (lines.length > 1) units |= Unit.blank;
    const logical = logicalOf(source, run, units, blanks).withPairedQuotes();
    const { text } = logical;
    if (text === '') continue;
    const mark = headingMark(text);
    const previous = blocks.length === 0 ? null : blocks[blocks.length - 1]!;
    const kind: BlockKind = run.isPageLine
      ? 'furniture'
      : kindOf({ text, first: text.charCodeAt(0), last: text.charCodeAt(text.length - 1), units, mark, gap: first.gap, previous, isProse, isRow, endsSentence: endsSentence(source, span), hasTitle, isAmongLinks, words });
    hasTitle ||= kind === 'title';
    isAmongLinks = kind === 'furniture' ? isAmongLinks || opensLinks(text) : isAmongLinks && kind === 'heading';
    if (kind === 'paragraph' && mark !== null) addNumbered(blocks, { kind, logical, span, mark, isRow });
    else blocks.push({ kind, logical, span, mark, isRow });
  }
  nameCaptions(blocks);
  return blocks;
}

/** What is read of a run. */
function logicalOf(source: string, run: Run, units: number, blanks: Blanks): LogicalText {
  // Lines without a blank are read as they stand.
  if (run.lines.length > 1 || (units & Unit.blank) !== 0) return LogicalText.join(source, piecesOfRun(source, run, blanks));
  const { span } = run.lines[0]!;
  return LogicalText.of(source, span, run.words ?? foldSlice(source, span.start, span.end));
}

/** Whether a text holds a number other than a year; words under a picture have none. */
function holdsNumber(text: string): boolean {
  return /\d|[一二三四五六七八九十百千万亿]{2}/.test(text.replace(/(?:19|20)\d\d年/, ''));
}

const [tab, blank, comma, stroke] = [9, 32, 44, 124] as const;
const longestRunIn = 40;

/** Adds a numbered paragraph. `(一)资源总量持续扩大。截至年底,…`: its first sentence heads the rest, if it is short. */
function addNumbered(blocks: LogicalBlock[], block: LogicalBlock): void {
  const { logical, span, mark, isRow } = block;
  const end = logical.text.indexOf('。') + 1;
  if (end === 0 || end > longestRunIn || end === logical.text.length) {
    blocks.push(block);
    return;
  }
  blocks.push({ kind: 'heading', logical: logical.slice(0, end), span: { start: span.start, end: logical.toSource(end - 1) + 1 }, mark, isRow });
  blocks.push({ kind: 'paragraph', logical: logical.slice(end, logical.text.length), span: { start: logical.toSource(end), end: span.end }, mark: null, isRow });
}

/** A line that heads nothing, between a paragraph and the next headline or over a picture's source, stands under a picture: `江阴临港一家特钢企业的热轧车间`. */
function nameCaptions(blocks: LogicalBlock[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (!isHeadline(block)) continue;
    const next = blocks[i + 1];
    const isOverCredit = next?.kind === 'caption' && isCredit(next.logical.text);
    const isBetween = block.kind === 'heading' && isHeadline(next) && blocks[i - 1]?.kind === 'paragraph';
    if (isOverCredit || (isBetween && !holdsNumber(block.logical.text))) blocks[i] = { kind: 'caption', logical: block.logical, span: block.span, mark: block.mark, isRow: block.isRow };
  }
}

function isHeadline(block: LogicalBlock | undefined): boolean {
  return block?.mark === null && (block.kind === 'heading' || block.kind === 'title');
}

/** How many characters of prose stand between two of its tabs at least, on the average; cells of a table are shorter. */
const shortestTabbed = 12;
/** A name's characters may be set apart: `高 建 国`. */
const fewestSpaced = 4;
/** Blanks among a text's characters, at least, where they stand between nearly all. */
const spacedShare = { prose: 0.12, headline: 0.25 };

/** How a run's blanks are meant, and whether it is prose. */
interface Setting {
  readonly blanks: Blanks;
  readonly isProse: boolean;
}

const row: Setting = { blanks: 'row', isProse: false };
const plain = { prose: { blanks: 'prose', isProse: true }, headline: { blanks: 'headline', isProse: false } } as const;
const spaced = { prose: { blanks: 'spaced', isProse: true }, headline: { blanks: 'spaced', isProse: false } } as const;

const sentenceParts = Unit.fullStop | Unit.semicolon;
const endsOfClauses = UnitSet.of(clauseEnds);

/** Prose holds a full stop, a semicolon or several commas and is longer than a headline's half; cells are set off by strokes or tabs. */
function blanksOf(source: string, { lines }: Run, units: number): Setting {
  let length = 0;
  for (const { span } of lines) length += span.end - span.start;
  const hasEnd = (units & sentenceParts) !== 0;
  const hasBlank = (units & Unit.blank) !== 0;
  const tabs = hasBlank ? tabsIn(source, lines) : 0;
  if (hasBlank && lines.length === 1 && isCellRow(source, lines[0]!)) return row;
  if (foldedAt(source, lines[0]!.span.start) === stroke || (tabs > 0 && (!hasEnd || length < shortestTabbed * (tabs + 1)))) return row;
  const style = hasEnd || isLongEnough(source, lines, length, units) || endsOfClauses.has(foldedAt(source, lines[lines.length - 1]!.span.end - 1)) ? 'prose' : 'headline';
  const gaps = hasBlank ? gapsIn(source, lines) : 0;
  return gaps >= fewestSpaced && gaps >= length * spacedShare[style] ? spaced[style] : plain[style];
}

/** Whether lines without the end of a sentence are too long for a headline, or too many. */
function isLongEnough(source: string, lines: readonly Line[], length: number, units: number): boolean {
  const hasComma = (units & Unit.comma) !== 0;
  return (lines.length > 2 && hasComma) || (length > longestHeading && (lines.length > 1 || (hasComma && commasIn(source, lines[0]!.span) > 1)));
}

function commasIn(source: string, { start, end }: Span): number {
  let commas = 0;
  for (let at = start; at < end; at++) if (foldedAt(source, at) === comma) commas++;
  return commas;
}

/** Tabs that set off cells. */
function tabsIn(source: string, lines: readonly Line[]): number {
  let tabs = 0;
  for (const { span } of lines) {
    for (let at = span.start; at < span.end; at++) if (source.charCodeAt(at) === tab && !isBehindMark(source, at, span)) tabs++;
  }
  return tabs;
}

/** How many single characters stand between blanks. */
function gapsIn(source: string, lines: readonly Line[]): number {
  let gaps = 0;
  for (const { span } of lines) {
    let isBehindBlank = true;
    for (let at = span.start; at < span.end; at++) {
      const code = foldedAt(source, at);
      if (isBehindBlank && (isHan(code) || isDigit(code)) && foldedAt(source, at + 1) === blank) gaps++;
      isBehindBlank = code === blank;
    }
  }
  return gaps;
}

const headMarks = UnitSet.of('、.)');

/** Word processors put a tab behind a heading's number and a list's mark. */
function isBehindMark(source: string, at: number, span: Span): boolean {
  return at === span.start + 1 || headMarks.has(foldedAt(source, at - 1));
}

/** The pieces of all lines; blanks at a line's end or beginning are read where they part two Latin words, not where they tear `GDP`. */
function piecesOfRun(source: string, { lines }: Run, blanks: Blanks): Span[] {
  const pieces: Span[] = [];
  let last = -1;
  for (const { span, units } of lines) {
    if (last >= 0 && partsLatin(foldedAt(source, last - 1), foldedAt(source, span.start))) {
      const blank = [last, span.start - 1].find(at => isBlank(foldedAt(source, at)) && !isInvisible(foldedAt(source, at)));
      if (blank !== undefined) pieces.push({ start: blank, end: blank + 1 });
    }
    if ((units & Unit.blank) === 0) pieces.push(span);
    else addPieces(pieces, source, span, blanks);
    last = span.end;
  }
  return pieces;
}

function partsLatin(left: number, right: number): boolean {
  return isLatin(left) && isLatin(right) && !(isCapital(left) && isCapital(right));
}

function isCapital(code: number): boolean {
  return code < 97;
}
