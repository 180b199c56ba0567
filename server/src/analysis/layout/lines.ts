// The source as lines: where each one's words begin and end, and what stands around them.
import { foldedAt, isBlank, isDigit, isHan, isLatin } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import { endsSentence } from './markers';
import { clauseUnits, Unit, unitAt, unitsIn } from './units';
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
  /** What kinds of unit its words hold. */
  readonly units: number;
  /** Whether a clause ends inside the words, not with them; and whether a sentence does. */
  readonly endsClauseInside: boolean;
  readonly endsSentenceInside: boolean;
}

/** A line while it is read. */
type OpenLine = { -readonly [field in keyof Line]: Line[field] } & { readonly span: { end: number } };

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
  const lines = writtenLines(source);
  const strays = known?.strays ?? findStrays(source, lines);
  cutStrayLetters(source, lines, strays);
  const spacing = known?.spacing ?? spacingOf(source, lines);
  const isSpacedOut = known?.isSpacedOut ?? spacesOut(spacing);
  if (isSpacedOut) for (const line of lines) line.gap = Math.max(0, line.gap - 1);
  return { lines, habits: { strays, isSpacedOut, spacing } };
}

function writtenLines(source: string): OpenLine[] {
  const lines: OpenLine[] = [];
  let gap = 0;
  let beginsPage = false;
  for (let at = 0; at <= source.length; at++) {
    let quote = 0;
    let indent = 0;
    for (; at < source.length; at++) {
      const units = unitAt(source, at);
      if (isQuoteMark(source, at)) {
        quote++;
        indent = -1;
      } else if ((units & Unit.blank) === 0) break;
      else if ((units & Unit.width) > 0) indent += isDoubleBlank(source.charCodeAt(at)) ? 2 : 1;
    }
    const isEmpty = at === source.length || (unitAt(source, at) & Unit.lineEnd) !== 0;
    if (!isEmpty) {
      const line: OpenLine = { span: { start: at, end: at }, gap, indent: Math.max(0, indent), quote, beginsPage, width: 0, units: 0, endsClauseInside: false, endsSentenceInside: false };
      lines.push(line);
      gap = 0;
      beginsPage = false;
      at = readWords(source, line);
    }
    const ender = at < source.length ? source.charCodeAt(at) : 0;
    if (isEmpty && ender !== formFeed) gap++;
    beginsPage ||= ender === formFeed;
    if (ender === carriageReturn && source.charCodeAt(at + 1) === lineFeed) at++;
  }
  return lines;
}

function isDoubleBlank(code: number): boolean {
  return code === wideBlank || code === tab;
}

/** Reads the words of a line that has begun, in one pass, and tells where it ends. */
function readWords(source: string, line: OpenLine): number {
  const { start } = line.span;
  let halves = 0;
  let last = 0;
  let beforeLast = 0;
  let end = start;
  for (; end < source.length; end++) {
    const units = unitAt(source, end);
    if ((units & Unit.lineEnd) !== 0) break;
    beforeLast |= last;
    last = units;
    halves += units & Unit.width;
  }
  if ((last & Unit.blank) === 0) setWords(source, line, end, halves, beforeLast, last);
  else endWords(source, line, endOfWords(source, start, end));
  return end;
}

function endOfWords(source: string, start: number, lineEnds: number): number {
  let end = lineEnds;
  while (end > start && (unitAt(source, end - 1) & Unit.blank) !== 0) end--;
  return end;
}

/** Ends the words of a line earlier than what is written. */
function endWords(source: string, line: OpenLine, end: number): void {
  const { start } = line.span;
  let halves = 0;
  for (let at = start; at < end; at++) halves += unitAt(source, at) & Unit.width;
  setWords(source, line, end, halves, unitsIn(source, start, end - 1), unitAt(source, end - 1));
}

/** `beforeLast` is what all units but the last are. */
function setWords(source: string, line: OpenLine, end: number, halves: number, beforeLast: number, last: number): void {
  line.span.end = end;
  line.width = halves / 2;
  line.units = beforeLast | last;
  // Most lines that hold the end of a clause do not begin with one.
  line.endsClauseInside = (beforeLast & clauseUnits) !== 0 && ((unitAt(source, line.span.start) & clauseUnits) === 0 || endsClauseInside(source, line.span));
  line.endsSentenceInside = (beforeLast & Unit.fullStop) !== 0;
}

/** `> 原文`, `>> 原文`, `>原文`; `>50%` is a bound. */
function isQuoteMark(source: string, at: number): boolean {
  if (source.charCodeAt(at) !== quoteMark) return false;
  const next = foldedAt(source, at + 1);
  return at + 1 === source.length || (unitAt(source, at + 1) & Unit.lineEnd) !== 0 || next === quoteMark || isBlank(next) || isHan(next);
}

/** A text of fewer lines shows no habit. */
const fewestLines = 6;

function spacingOf(source: string, lines: readonly Line[]): Spacing {
  let close = 0;
  for (let i = 1; i < lines.length; i++) if (lines[i]!.gap === 0) close++;
  // The rest decides nothing where lines stand close.
  if (!standsApart({ lines: lines.length, close })) return { lines: lines.length, close, ending: 0, broken: 0, widths: [] };
  let ending = 0;
  let broken = 0;
  for (const line of lines) {
    if (endsSentence(source, line.span)) ending++;
    if (line.endsClauseInside) broken++;
  }
  return { lines: lines.length, close, ending, broken, widths: lines.map(({ width }) => width) };
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

/** Whether a clause ends inside the words, not with them. */
function endsClauseInside(source: string, { start, end }: Span): boolean {
  return (unitsIn(source, start + 1, end - 1) & clauseUnits) !== 0;
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

function cutStrayLetters(source: string, lines: readonly OpenLine[], strays: Strays): void {
  if (strays.letters.size + strays.lengths.length === 0) return;
  for (const line of lines) {
    const length = strayLength(source, line.span, strays);
    if (length > 0) endWords(source, line, line.span.end - length);
  }
}

function strayLength(source: string, span: Span, { letters, lengths }: Strays): number {
  if (!isLatin(source.charCodeAt(span.end - 1))) return 0;
  for (let length = longestStray; length > 1; length--) {
    if (span.end - span.start > length && letters.has(source.slice(span.end - length, span.end))) return length;
  }
  const tail = tailOf(source, span);
  const isStray = tail !== null && lengths.includes(tail.letters.length) && (tail.behind === 'mark' || /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(tail.letters));
  return isStray ? tail.letters.length : 0;
}

/** What a number may be torn behind, and marks of a half's width. */
const numberMarks = UnitSet.of('.%/~-');
const narrowMarks = UnitSet.of(',;:!?)');

/** The letters that may be stray at a line's end, or `null`. */
export function tailOf(source: string, span: Span): Tail | null {
  let start = span.end;
  while (start > span.start && span.end - start <= longestStray && isLatin(source.charCodeAt(start - 1))) start--;
  const length = span.end - start;
  if (start === span.start || length < 2 || length > longestStray) return null;
  const letters = source.slice(start, span.end);
  if (letters === letters.toUpperCase()) return null;
  const before = foldedAt(source, start - 1);
  const behind = isDigit(before) || numberMarks.has(before) ? 'number' : isHan(before) ? 'character' : before > 0x2000 || narrowMarks.has(before) ? 'mark' : null;
  return behind === null ? null : { letters, behind };
}
