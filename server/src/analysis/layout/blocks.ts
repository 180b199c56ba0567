// Paragraphs, headings and what else a page holds: each a logical text with its kind.
import { clauseEnds, foldedAt, isBlank, isDigit, isHan, isInvisible, isLatin, isOneOf } from '../text/characters';
import { LogicalText } from '../text/logicalText';
import { joiningHabits, joinLines, type JoiningHabits, type Run } from './joining';
import { kindOf, longestHeading, opensLinks } from './kinds';
import { isCredit, PageWords } from './labels';
import { readLines, type LineHabits } from './lines';
import { endsSentence, headingMark, type HeadingMark } from './markers';
import { holdsMenu } from './pages';
import { addPieces, type Blanks } from './pieces';
import { wordsOf } from './snippets';
import type { SeamWords } from './seams';
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

const pageWords = new WeakMap<LayoutWords, PageWords>();

/** The words of layout, made ready once. */
export function pageWordsOf(words: LayoutWords & SeamWords): PageWords {
  let ready = pageWords.get(words);
  if (ready === undefined) pageWords.set(words, (ready = new PageWords(words)));
  return ready;
}

/** Splits a source into blocks, in the order of their first characters. */
export function readBlocks(source: string, layoutWords: LayoutWords & SeamWords): readonly LogicalBlock[] {
  return readLayout(source, layoutWords).blocks;
}

/** The same with the habits of the whole text. */
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
  return line !== undefined && pageWordsOf(layoutWords).isCaptionAside(wordsOf(source, line.span));
}

function blocksOf(source: string, runs: readonly Run[], words: PageWords, isBelowTitle: boolean): readonly LogicalBlock[] {
  const blocks: LogicalBlock[] = [];
  let hasTitle = isBelowTitle;
  let isAmongLinks = false;
  for (const run of runs) {
    const first = run.lines[0]!;
    const span = { start: first.span.start, end: run.lines[run.lines.length - 1]!.span.end };
    const { blanks, isProse } = blanksOf(source, run);
    const logical = LogicalText.join(source, piecesOfRun(source, run, blanks));
    if (logical.text === '') continue;
    const { text } = logical;
    const mark = headingMark(text);
    const kind: BlockKind = run.isPageLine ? 'furniture' : kindOf({ text, mark, gap: first.gap, previous: blocks[blocks.length - 1] ?? null, isProse, isRow: blanks === 'row', endsSentence: endsSentence(source, span), hasTitle, isAmongLinks, words });
    hasTitle ||= kind === 'title';
    isAmongLinks = kind === 'furniture' ? isAmongLinks || opensLinks(text) : isAmongLinks && kind === 'heading';
    blocks.push(...splitRunInHeading({ kind, logical, span, mark }));
  }
  return withCaptions(blocks);
}

/** Whether a text holds a number other than a year; words under a picture have none. */
function holdsNumber(text: string): boolean {
  return /\d|[一二三四五六七八九十百千万亿]{2}/.test(text.replace(/(?:19|20)\d\d年/, ''));
}

const [tab, blank, comma, semicolon, stroke, fullStop] = [9, 32, 44, 59, 124, 0x3002] as const;
const longestRunIn = 40;

/** `(一)资源总量持续扩大。截至年底,…`: a numbered paragraph's first sentence heads the rest, if it is short. */
function splitRunInHeading(block: LogicalBlock): readonly LogicalBlock[] {
  const { kind, logical, span, mark } = block;
  const end = logical.text.indexOf('。') + 1;
  if (kind !== 'paragraph' || mark === null || end === 0 || end > longestRunIn || end === logical.text.length) return [block];
  const middle = logical.toSource(end);
  return [
    { kind: 'heading', logical: logical.slice(0, end), span: { start: span.start, end: logical.toSource(end - 1) + 1 }, mark },
    { kind, logical: logical.slice(end, logical.text.length), span: { start: middle, end: span.end }, mark: null },
  ];
}

/** A line that heads nothing, between a paragraph and the next headline or over a picture's source, stands under a picture: `江阴临港一家特钢企业的热轧车间`. */
function withCaptions(blocks: readonly LogicalBlock[]): readonly LogicalBlock[] {
  const isHeadline = (block: LogicalBlock | undefined): boolean => (block?.kind === 'heading' || block?.kind === 'title') && block.mark === null;
  const isOverCredit = (next: LogicalBlock | undefined): boolean => next?.kind === 'caption' && isCredit(next.logical.text);
  return blocks.map((block, i) => (isHeadline(block) && isOverCredit(blocks[i + 1]) ? { ...block, kind: 'caption' } : block.kind === 'heading' && isHeadline(block) && !holdsNumber(block.logical.text) && blocks[i - 1]?.kind === 'paragraph' && isHeadline(blocks[i + 1]) ? { ...block, kind: 'caption' } : block));
}

/** How many characters of prose stand between two of its tabs at least, on the average; cells of a table are shorter. */
const shortestTabbed = 12;
/** A name's characters may be set apart: `高 建 国`. */
const fewestSpaced = 4;
/** Blanks among a text's characters, at least, where they stand between nearly all. */
const spacedShare = { prose: 0.12, headline: 0.25 };

/** Prose holds a full stop, a semicolon or several commas and is longer than a headline's half; cells are set off by strokes or tabs. */
function blanksOf(source: string, run: Run): { readonly blanks: Blanks; readonly isProse: boolean } {
  let length = 0;
  let ends = 0;
  let commas = 0;
  let tabs = 0;
  let gaps = 0;
  for (const { span } of run.lines) {
    length += span.end - span.start;
    let isBehindBlank = true;
    for (let at = span.start; at < span.end; at++) {
      const code = foldedAt(source, at);
      if (code === fullStop || code === semicolon) ends++;
      else if (code === comma) commas++;
      else if (source.charCodeAt(at) === tab && !isBehindMark(source, at, span)) tabs++;
      // A single character between blanks.
      if (code === blank) isBehindBlank = true;
      else {
        if (isBehindBlank && (isHan(code) || isDigit(code)) && foldedAt(source, at + 1) === blank) gaps++;
        isBehindBlank = false;
      }
    }
  }
  if (foldedAt(source, run.lines[0]!.span.start) === stroke || (tabs > 0 && (ends === 0 || length < shortestTabbed * (tabs + 1)))) return { blanks: 'row', isProse: false };
  const last = run.lines[run.lines.length - 1]!.span;
  const isProse = ends > 0 || (length > longestHeading && (run.lines.length > 1 || commas > 1)) || (run.lines.length > 2 && commas > 0) || isOneOf(foldedAt(source, last.end - 1), clauseEnds);
  return { blanks: gaps >= fewestSpaced && gaps >= length * spacedShare[isProse ? 'prose' : 'headline'] ? 'spaced' : isProse ? 'prose' : 'headline', isProse };
}

/** Word processors put a tab behind a heading's number and a list's mark. */
function isBehindMark(source: string, at: number, span: Span): boolean {
  return at === span.start + 1 || isOneOf(foldedAt(source, at - 1), '、.)');
}

/** The pieces of all lines; blanks at a line's end or beginning are read where they part two Latin words, not where they tear `GDP`. */
function piecesOfRun(source: string, { lines }: Run, blanks: Blanks): Span[] {
  const pieces: Span[] = [];
  for (const [i, { span }] of lines.entries()) {
    const last = lines[i - 1]?.span.end;
    if (last !== undefined && partsLatin(foldedAt(source, last - 1), foldedAt(source, span.start))) {
      const blank = [last, span.start - 1].find(at => isBlank(foldedAt(source, at)) && !isInvisible(foldedAt(source, at)));
      if (blank !== undefined) pieces.push({ start: blank, end: blank + 1 });
    }
    addPieces(pieces, source, span, blanks);
  }
  return pieces;
}

function partsLatin(left: number, right: number): boolean {
  return isLatin(left) && isLatin(right) && !(isCapital(left) && isCapital(right));
}

function isCapital(code: number): boolean {
  return code < 97;
}
