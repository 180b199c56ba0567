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

/** The lines that hold words. Lines end at LF, CR LF, a lone CR and whatever else ends one; a page's end is no empty line. */
export function splitLines(source: string): readonly Line[] {
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
  return singleSpaced(source, withoutStrayLetters(source, lines));
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

/**
 * A text that was pasted with an empty line behind every line is read without them: nearly all its lines are set apart, yet most
 * end no sentence, hold clauses that end, and are of one width.
 */
function singleSpaced(source: string, lines: readonly Line[]): readonly Line[] {
  if (lines.length < fewestLines) return lines;
  const share = (has: (line: Line, index: number) => boolean): number => lines.filter(has).length / lines.length;
  if (share(({ gap }, i) => i > 0 && gap === 0) > 0.1 || share(({ span }) => endsSentence(source, span)) > 0.4 || share(({ span }) => endsClauseInside(source, span)) < 0.5) return lines;
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b);
  const usual = widths[widths.length >> 1]!;
  return share(({ width }) => Math.abs(width - usual) <= alike) < 0.6 ? lines : lines.map(line => ({ ...line, gap: Math.max(0, line.gap - 1) }));
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

/**
 * Some pages append letters to their lines: the same ones (`予以审议。kQz`) or others each time. Two to four letters are stray
 * where they end at least three lines, two of them right behind a Chinese character or mark: behind numbers alone they are a unit.
 * If they differ, groups of one length must end at least three lines behind a mark. Capitals alone are a word: `占GDP`.
 */
function withoutStrayLetters(source: string, lines: readonly Line[]): readonly Line[] {
  const tails = lines.map(line => tailOf(source, line.span));
  const all = new Map<string, number>();
  const behindWords = new Map<string, number>();
  const behindMarks = new Map<number, number>();
  const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const tail of tails) {
    if (tail === null) continue;
    add(all, tail.letters);
    if (tail.behind !== 'number') add(behindWords, tail.letters);
    if (tail.behind === 'mark') add(behindMarks, tail.letters.length);
  }
  const strays = new Set([...behindWords].filter(([letters, count]) => count > 1 && all.get(letters)! >= fewestStrays).map(([letters]) => letters));
  const strayLengths = [...behindMarks].filter(([, count]) => count >= fewestStrays).map(([length]) => length);
  if (strays.size + strayLengths.length === 0) return lines;
  const strayLength = (line: Line, tail: Tail | null): number => {
    for (let length = longestStray; length > 1; length--) {
      if (line.span.end - line.span.start > length && strays.has(source.slice(line.span.end - length, line.span.end))) return length;
    }
    const isStray = tail !== null && strayLengths.includes(tail.letters.length) && (tail.behind === 'mark' || /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(tail.letters));
    return isStray ? tail.letters.length : 0;
  };
  return lines.map((line, i) => {
    const length = strayLength(line, tails[i]!);
    if (length === 0) return line;
    const end = line.span.end - length;
    return { ...line, span: { start: line.span.start, end }, width: widthOf(source, line.span.start, end) };
  });
}

function tailOf(source: string, span: Span): Tail | null {
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
