// What became of a text's lines from one version to another, out of the single edits in between.
import type { Span } from '../analysis/model';

/** One edit by its lines, counted in the text as it stood just before: `removedLines` lines from `firstLine` on gave way to `addedLines`. */
export interface LineEdit {
  readonly firstLine: number;
  readonly removedLines: number;
  readonly addedLines: number;
}

/** Whole lines next to each other, each with its break: by their zero-based numbers, the end excluded, and as a span in UTF-16 units. */
export interface LineRange extends Span {
  readonly firstLine: number;
  readonly endLine: number;
}

/** Where `before` stood in the earlier text, `after` stands in the later one. Either may be empty, never both. */
export interface LineChange {
  readonly before: LineRange;
  readonly after: LineRange;
}

/** What is asked of a text here: a line with its break, and the offset at which a line begins; for the line behind the last, the text's end. */
export interface Lined {
  line(line: number): string;
  startOf(line: number): number;
}

/** A change by its lines only, while edits are still added to it. */
interface Hunk {
  before: number;
  beforeEnd: number;
  after: number;
  afterEnd: number;
}

/**
 * How `later` differs from `earlier`, out of which the edits made it one after the other. The changes are in order, with at
 * least one line between them, and outside of them all lines are the same; lines that an edit left as they were, or that a
 * later edit put back, count as the same wherever a change begins or ends with them.
 */
export function changesBetween(earlier: Lined, later: Lined, edits: readonly LineEdit[]): readonly LineChange[] {
  const hunks: Hunk[] = [];
  for (const edit of edits) addEdit(hunks, edit);
  return hunks
    .map(hunk => withoutSameLines(earlier, later, hunk))
    .filter(({ before, beforeEnd, after, afterEnd }) => before < beforeEnd || after < afterEnd)
    .map(({ before, beforeEnd, after, afterEnd }) => ({ before: lineRange(earlier, before, beforeEnd), after: lineRange(later, after, afterEnd) }));
}

/** Adds one more edit: the hunks that it touches become one with it, those behind it move. */
function addEdit(hunks: Hunk[], { firstLine, removedLines, addedLines }: LineEdit): void {
  const endLine = firstLine + removedLines;
  let from = 0;
  while (from < hunks.length && hunks[from]!.afterEnd < firstLine) from++;
  let to = from;
  while (to < hunks.length && hunks[to]!.after <= endLine) to++;

  // Between hunks a line's number in the earlier text is its number in the later one, moved as at the end of the hunk before.
  const shiftBefore = from === 0 ? 0 : shiftBehind(hunks[from - 1]!);
  const shiftAfter = to === from ? shiftBefore : shiftBehind(hunks[to - 1]!);
  const after = to === from ? firstLine : Math.min(firstLine, hunks[from]!.after);
  const afterEnd = to === from ? endLine : Math.max(endLine, hunks[to - 1]!.afterEnd);
  const grown = addedLines - removedLines;
  hunks.splice(from, to - from, { before: after + shiftBefore, beforeEnd: afterEnd + shiftAfter, after, afterEnd: afterEnd + grown });
  for (const hunk of hunks.slice(from + 1)) {
    hunk.after += grown;
    hunk.afterEnd += grown;
  }
}

function shiftBehind({ beforeEnd, afterEnd }: Hunk): number {
  return beforeEnd - afterEnd;
}

function withoutSameLines(earlier: Lined, later: Lined, { before, beforeEnd, after, afterEnd }: Hunk): Hunk {
  while (before < beforeEnd && after < afterEnd && earlier.line(before) === later.line(after)) {
    before++;
    after++;
  }
  while (before < beforeEnd && after < afterEnd && earlier.line(beforeEnd - 1) === later.line(afterEnd - 1)) {
    beforeEnd--;
    afterEnd--;
  }
  return { before, beforeEnd, after, afterEnd };
}

function lineRange(text: Lined, firstLine: number, endLine: number): LineRange {
  return { firstLine, endLine, start: text.startOf(firstLine), end: text.startOf(endLine) };
}
