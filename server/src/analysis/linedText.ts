// What the analysis asks of a text that is edited: its lines, and what became of them since an earlier version.
import type { Span } from './model';

/** A text by its lines, which end at LF, CR LF or CR; offsets in UTF-16 units. */
export interface LinedText {
  readonly length: number;
  readonly lineCount: number;
  lineAt(offset: number): number;
  startOf(line: number): number;
  slice(start: number, end: number): string;
  toString(): string;
  /** The whole lines that differ from those of an earlier version, in order; `null` where nobody knows. */
  changesSince(before: LinedText): readonly LineChange[] | null;
}

/** Whole lines that gave way to others. */
export interface LineChange {
  readonly before: LineRange;
  readonly after: LineRange;
}

export interface LineRange extends Span {
  readonly firstLine: number;
  readonly endLine: number;
}

/** All between the first and the last of some changes as one. */
export function asOne(changes: readonly LineChange[]): LineChange {
  const [first, last] = [changes[0]!, changes[changes.length - 1]!];
  const over = (one: LineRange, other: LineRange): LineRange => ({ start: one.start, end: other.end, firstLine: one.firstLine, endLine: other.endLine });
  return { before: over(first.before, last.before), after: over(first.after, last.after) };
}

/** The line behind so many lines with words, counted from `line` on in steps of 1 or -1; `null` where the text ends before. */
export function linePast(text: LinedText, line: number, count: number, step: 1 | -1, isWritten: (words: string) => boolean): number | null {
  let at = step === 1 ? line : line - 1;
  for (let left = count; at >= 0 && at < text.lineCount; at += step) {
    if (isWritten(text.slice(text.startOf(at), text.startOf(at + 1))) && --left === 0) return step === 1 ? at + 1 : at;
  }
  return null;
}
