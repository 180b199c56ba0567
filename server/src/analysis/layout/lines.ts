// The source as lines: where each one's words begin and end, and what stands around them.
import { fold, foldedAt, isBlank, isDigit, isHan, isInvisible, isLatin, isLineEnd, isOneOf } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import { endsSentence } from './markers';
import type { Span } from '../model';

/** One line that holds words. */
export interface Line {
  /** The words, without the blanks around them, the marks of a quoted letter before them and stray letters at the end. */
  readonly span: Span;
  /** How many empty lines stand before it. */
  readonly gap: number;
  /** Blanks before it, a wide one or a tab counted twice: 4 before most paragraphs' first lines. */
  readonly indent: number;
  /** How many `>` stand before it: a letter that is quoted, or Markdown. */
  readonly quote: number;
  /** Whether a page of the source begins with it. */
  readonly beginsPage: boolean;
  /** Width in the cells of a Chinese character: Latin letters and digits count half. */
  readonly width: number;
}

const [carriageReturn, lineFeed, formFeed, tab, wideBlank, quoteMark] = [13, 10, 12, 9, 0x3000, 62] as const;

/** What the lines of a whole text have in common: a part of it is read by the same. */
export interface LineHabits {
  readonly strays: Strays;
  /** Whether an empty line behind every line stands for nothing. */
  readonly isSpacedOut: boolean;
  readonly spacing: Spacing;
}

/** How many lines a text has, and how many of them follow another at once, end a sentence, or hold the end of a clause. */
export interface Spacing {
  readonly lines: number;
  readonly close: number;
  readonly ending: number;
  readonly broken: number;
  /** How wide the lines are, in any order; empty where they stand so close that nothing else counts. */
  readonly widths: readonly number[];
}

/** The lines that hold words. Lines end at LF, CR LF, a lone CR and whatever else ends one; a page's end is no empty line. */
export function splitLines(source: string): readonly Line[] {
  return readLines(source).lines;
}

/** The same with the habits that they show, or, where `known` are those of a whole text, a part's lines by these. */
export function readLines(source: string, known?: LineHabits): { readonly lines: readonly Line[]; readonly habits: LineHabits } {
  const written = writtenLines(source);
  const strays = known?.strays ?? findStrays(source, written);
  const lines = withoutStrayLetters(source, written, strays);
  const spacing = known?.spacing ?? spacingOf(source, lines);
  const isSpacedOut = known?.isSpacedOut ?? spacesOut(spacing);
  return { lines: isSpacedOut ? lines.map(line => ({ ...line, gap: Math.max(0, line.gap - 1) })) : lines, habits: { strays, isSpacedOut, spacing } };
}

function writtenLines(source: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let beginsPage = false;
  for (let start = 0; start <= source.length; ) {
    const end = lineEnd(source, start);
    const ender = source.charCodeAt(end);
    const line = lineAt(source, start, end, gap, beginsPage);
    if (line !== null) {
      lines.push(line);
      gap = 0;
      beginsPage = false;
    } else if (ender !== formFeed) gap++;
    beginsPage ||= ender === formFeed;
    start = end + (ender === carriageReturn && source.charCodeAt(end + 1) === lineFeed ? 2 : 1);
  }
  return lines;
}

function lineEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) if (isLineEnd(source.charCodeAt(at))) return at;
  return source.length;
}

function lineAt(source: string, from: number, to: number, gap: number, beginsPage: boolean): Line | null {
  let start = from;
  let end = to;
  let quote = 0;
  let indent = 0;
  for (; start < end; start++) {
    const code = source.charCodeAt(start);
    if (isQuoteMark(source, start, to)) {
      quote++;
      indent = -1;
    } else if (!isBlank(fold(code))) break;
    else if (!isInvisible(code)) indent += code === wideBlank || code === tab ? 2 : 1;
  }
  while (end > start && isBlank(foldedAt(source, end - 1))) end--;
  return start === end ? null : { span: { start, end }, gap, indent: Math.max(0, indent), quote, beginsPage, width: widthOf(source, start, end) };
}

/** `> 原文`, `>> 原文`, `>原文`; `>50%` is a bound. */
function isQuoteMark(source: string, at: number, lineEnds: number): boolean {
  if (source.charCodeAt(at) !== quoteMark) return false;
  const next = foldedAt(source, at + 1);
  return at + 1 === lineEnds || next === quoteMark || isBlank(next) || isHan(next);
}

function widthOf(source: string, start: number, end: number): number {
  let halves = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code >= 0x2000) halves += isInvisible(code) ? 0 : 2;
    else if (!isInvisible(code)) halves++;
  }
  return halves / 2;
}

/** A text of fewer lines shows no habit. */
const fewestLines = 6;

function spacingOf(source: string, lines: readonly Line[]): Spacing {
  const count = (has: (line: Line, index: number) => boolean): number => lines.reduce((sum, line, index) => sum + Number(has(line, index)), 0);
  const close = count(({ gap }, i) => i > 0 && gap === 0);
  // The rest decides nothing where lines stand close.
  if (!standsApart({ lines: lines.length, close })) return { lines: lines.length, close, ending: 0, broken: 0, widths: [] };
  return { lines: lines.length, close, ending: count(({ span }) => endsSentence(source, span)), broken: count(({ span }) => endsClauseInside(source, span)), widths: lines.map(({ width }) => width) };
}

/** Whether a text's lines are enough, and stand far enough from one another, to show a habit. */
export function standsApart({ lines, close }: Pick<Spacing, 'lines' | 'close'>): boolean {
  return lines >= fewestLines && close <= lines * mostClose;
}

/** A text may have this share of lines that follow another at once and still be spaced out. */
const mostClose = 0.1;

/**
 * Whether a text was pasted with an empty line behind every line: nearly all its lines are set apart, yet most end no sentence,
 * hold clauses that end, and are of one width. Then it is read without the empty ones.
 */
export function spacesOut({ lines, close, ending, broken, widths }: Spacing): boolean {
  if (!standsApart({ lines, close }) || ending > lines * 0.4 || broken < lines * 0.5) return false;
  const usual = [...widths].sort((a, b) => a - b)[lines >> 1]!;
  return widths.filter(width => Math.abs(width - usual) <= alike).length >= lines * 0.6;
}

/** Lines that a wrap made differ by no more than this. */
export const alike = 1.5;

const clauseMarks = UnitSet.of(',。;、');

/** Whether a clause ends inside the words, not with them. */
export function endsClauseInside(source: string, { start, end }: Span): boolean {
  for (let at = start + 1; at < end - 1; at++) if (clauseMarks.has(fold(source.charCodeAt(at)))) return true;
  return false;
}

/** Letters that end a line, and what stands before them; `number` is a digit or what a number may be torn behind. */
interface Tail {
  readonly letters: string;
  readonly behind: 'mark' | 'character' | 'number';
}

const fewestStrays = 3;
const longestStray = 4;

/** The letters that a page appends to its lines. */
export interface Strays {
  readonly letters: ReadonlySet<string>;
  /** The lengths of groups that differ from line to line. */
  readonly lengths: readonly number[];
}

/**
 * Some pages append letters to their lines: the same ones (`予以审议。kQz`) or others each time. Two to four letters are stray
 * where they end at least three lines, two of them right behind a Chinese character or mark: behind numbers alone they are a unit.
 * If they differ, groups of one length must end at least three lines behind a mark. Capitals alone are a word: `占GDP`.
 */
function findStrays(source: string, lines: readonly Line[]): Strays {
  const all = new Map<string, number>();
  const behindWords = new Map<string, number>();
  const behindMarks = new Map<number, number>();
  const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { span } of lines) {
    const tail = tailOf(source, span);
    if (tail === null) continue;
    add(all, tail.letters);
    if (tail.behind !== 'number') add(behindWords, tail.letters);
    if (tail.behind === 'mark') add(behindMarks, tail.letters.length);
  }
  return {
    letters: new Set([...behindWords].filter(([letters, count]) => count > 1 && all.get(letters)! >= fewestStrays).map(([letters]) => letters)),
    lengths: [...behindMarks].filter(([, count]) => count >= fewestStrays).map(([length]) => length),
  };
}

function withoutStrayLetters(source: string, lines: readonly Line[], strays: Strays): readonly Line[] {
  if (strays.letters.size + strays.lengths.length === 0) return lines;
  return lines.map(line => {
    const length = strayLength(source, line, strays);
    if (length === 0) return line;
    const end = line.span.end - length;
    return { ...line, span: { start: line.span.start, end }, width: widthOf(source, line.span.start, end) };
  });
}

function strayLength(source: string, { span }: Line, { letters, lengths }: Strays): number {
  for (let length = longestStray; length > 1; length--) {
    if (span.end - span.start > length && letters.has(source.slice(span.end - length, span.end))) return length;
  }
  const tail = tailOf(source, span);
  const isStray = tail !== null && lengths.includes(tail.letters.length) && (tail.behind === 'mark' || /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(tail.letters));
  return isStray ? tail.letters.length : 0;
}

/** The letters that may be stray at a line's end, or `null`. */
export function tailOf(source: string, span: Span): Tail | null {
  let start = span.end;
  while (start > span.start && span.end - start <= longestStray && isLatin(source.charCodeAt(start - 1))) start--;
  const length = span.end - start;
  if (start === span.start || length < 2 || length > longestStray) return null;
  const letters = source.slice(start, span.end);
  if (letters === letters.toUpperCase()) return null;
  const before = foldedAt(source, start - 1);
  const behind = isDigit(before) || isOneOf(before, '.%/~-') ? 'number' : isHan(before) ? 'character' : before > 0x2000 || isOneOf(before, ',;:!?)') ? 'mark' : null;
  return behind === null ? null : { letters, behind };
}
