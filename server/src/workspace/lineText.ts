// An immutable text that knows its lines, and of which an edit makes another one without copying more than its surroundings.
import { changesBetween, type LineChange, type LineEdit } from './lineChanges';

/** A part of a text, cut anywhere but between a `\r` and its `\n`. */
interface Piece {
  readonly text: string;
  /** Where each line break ends, as an offset into the piece. */
  readonly breakEnds: readonly number[];
}

/** How many UTF-16 units a piece has, more or less: an edit copies about so many, and a few numbers for each piece. */
const usualLength = 2048;
/** So many edits a text remembers, enough for a replacement all over an article; who is further behind has to read it anew. */
const rememberedEdits = 1000;

/**
 * A text of lines that end at `\n`, `\r\n` or `\r` and nowhere else, as the Language Server Protocol has it. Lines count from
 * zero, offsets in UTF-16 units, ends are excluded; both may lie beyond the text and then mean its beginning or end.
 *
 * Texts share the pieces that no edit touched. In V8 a piece, or a slice of one, keeps the string alive out of which it was
 * cut: the opened text stays in memory until hardly any of it is left, and whoever keeps a slice of an edited text keeps
 * the piece round it.
 */
export class LineText {
  /** In UTF-16 units. */
  readonly length: number;
  /** One more than the text has line breaks. */
  readonly lineCount: number;
  /** The offset at which each piece begins. */
  private readonly pieceStarts: readonly number[];
  /** How many line breaks stand before each piece. */
  private readonly breaksBefore: readonly number[];

  /** `edits`: the last ones that led here, of which the very last stands for this text and no other; `whole`: the text where it is known in one. */
  private constructor(private readonly pieces: readonly Piece[], private readonly edits: readonly LineEdit[], private whole?: string) {
    const starts: number[] = [];
    const breaksBefore: number[] = [];
    let length = 0;
    let breaks = 0;
    for (const piece of pieces) {
      starts.push(length);
      breaksBefore.push(breaks);
      length += piece.text.length;
      breaks += piece.breakEnds.length;
    }
    this.pieceStarts = starts;
    this.breaksBefore = breaksBefore;
    this.length = length;
    this.lineCount = breaks + 1;
  }

  static of(text: string): LineText {
    return new LineText(cut(text), [{ firstLine: 0, removedLines: 0, addedLines: 0 }], text);
  }

  /** The line in which an offset lies. A line's break belongs to it; the text's end belongs to the last line. */
  lineAt(offset: number): number {
    const within = this.clamp(offset);
    const piece = this.pieceAt(within);
    return this.breaksBefore[piece]! + countUpTo(this.pieces[piece]!.breakEnds, within - this.pieceStarts[piece]!);
  }

  /** The offset at which a line begins; for the line behind the last, the text's length. */
  startOf(line: number): number {
    if (line <= 0) return 0;
    if (line >= this.lineCount) return this.length;
    const lastBreak = line - 1;
    const piece = countUpTo(this.breaksBefore, lastBreak) - 1;
    return this.pieceStarts[piece]! + this.pieces[piece]!.breakEnds[lastBreak - this.breaksBefore[piece]!]!;
  }

  /** Where a line ends before its break. */
  wordsEnd(line: number): number {
    const end = this.startOf(line + 1);
    const last = this.slice(Math.max(this.startOf(line), end - 2), end);
    return end - (last === '\r\n' ? 2 : last.endsWith('\n') || last.endsWith('\r') ? 1 : 0);
  }

  /** A line with its break; the last one has none. Lines that the text does not have are empty. */
  line(line: number): string {
    return this.slice(this.startOf(line), this.startOf(line + 1));
  }

  /** The text between two offsets, whichever comes first. */
  slice(start: number, end: number): string {
    const from = this.clamp(Math.min(start, end));
    const to = this.clamp(Math.max(start, end));
    const first = this.pieceAt(from);
    const last = to <= this.pieceEnd(first) ? first : this.pieceAt(to);
    const fromInPiece = from - this.pieceStarts[first]!;
    const toInPiece = to - this.pieceStarts[last]!;
    // Never cut from the whole, even where that is known: who keeps the slice would keep each version's whole alive.
    if (first === last) return this.pieces[first]!.text.slice(fromInPiece, toInPiece);
    return [
      this.pieces[first]!.text.slice(fromInPiece),
      ...this.pieces.slice(first + 1, last).map(({ text }) => text),
      this.pieces[last]!.text.slice(0, toInPiece),
    ].join('');
  }

  /** The whole text; made when first asked for. */
  toString(): string {
    this.whole ??= this.pieces.map(({ text }) => text).join('');
    return this.whole;
  }

  /** This text with `replacement` in place of what stands between two offsets, whichever comes first; itself, where that is the same. */
  edited(start: number, end: number, replacement: string): LineText {
    const from = this.clamp(Math.min(start, end));
    const to = this.clamp(Math.max(start, end));
    // Some editors send long stretches, or all, for a change of few characters. What they leave as it was is kept as it was.
    const comparable = Math.min(to - from, replacement.length);
    const before = commonStart(this.slice(from, from + comparable), replacement);
    const behind = commonEnd(this.slice(to - comparable + before, to), replacement);
    return this.replaced(from + before, to - behind, replacement.slice(before, replacement.length - behind));
  }

  /**
   * How this text differs from one out of which edits made it: in order, by whole lines, with at least one same line between
   * two changes. `null` when it was not made from `before`, or by more edits than are remembered.
   */
  changesSince(before: LineText): readonly LineChange[] | null {
    const made = this.edits.lastIndexOf(before.edits.at(-1)!);
    return made < 0 ? null : changesBetween(before, this, this.edits.slice(made + 1));
  }

  private replaced(from: number, to: number, replacement: string): LineText {
    if (from === to && replacement === '') return this;

    // A `\r` before the edit and a `\n` that now follows it are one break, and it ends the line before.
    const next = replacement === '' ? this.slice(to, to + 1) : replacement;
    const touched = next.startsWith('\n') && this.slice(from - 1, from) === '\r' ? from - 1 : from;
    const firstLine = this.lineAt(touched);
    const removedLines = this.lineAt(to) - firstLine + 1;

    let first = this.pieceAt(touched);
    let last = this.pieceAt(to);
    if (this.pieceEnd(last) - this.pieceStarts[first]! - (to - from) + replacement.length < usualLength / 2) {
      // Pieces would crumble away, were one that became small not put together with its neighbours.
      first = Math.max(first - 1, 0);
      last = Math.min(last + 1, this.pieces.length - 1);
    }
    const removed = this.pieces.slice(first, last + 1);
    const added = cut(this.slice(this.pieceStarts[first]!, from) + replacement + this.slice(to, this.pieceEnd(last)));
    const edit = { firstLine, removedLines, addedLines: removedLines + countBreaks(added) - countBreaks(removed) };
    return new LineText(
      [...this.pieces.slice(0, first), ...added, ...this.pieces.slice(last + 1)],
      [...this.edits.slice(-rememberedEdits), edit],
    );
  }

  private clamp(offset: number): number {
    return Math.max(0, Math.min(offset, this.length));
  }

  /** The piece in which an offset lies; where one ends and the next begins, the next. */
  private pieceAt(offset: number): number {
    return countUpTo(this.pieceStarts, offset) - 1;
  }

  private pieceEnd(piece: number): number {
    return this.pieceStarts[piece]! + this.pieces[piece]!.text.length;
  }
}

/** Cuts a text into pieces of about the same length. */
function cut(text: string): readonly Piece[] {
  const count = Math.max(1, Math.round(text.length / usualLength));
  const pieces: Piece[] = [];
  let start = 0;
  for (let i = 1; i <= count; i++) {
    let end = Math.floor((i / count) * text.length);
    if (text.charCodeAt(end - 1) === carriageReturn && text.charCodeAt(end) === lineFeed) end++;
    const part = text.slice(start, end);
    pieces.push({ text: part, breakEnds: breakEnds(part) });
    start = end;
  }
  return pieces;
}

const [lineFeed, carriageReturn] = [10, 13] as const;

function breakEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) ends.push(at + 1);
  }
  return ends;
}

function countBreaks(pieces: readonly Piece[]): number {
  return pieces.reduce((count, { breakEnds: ends }) => count + ends.length, 0);
}

/** How many UTF-16 units at their beginnings two texts have in common. */
function commonStart(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  let common = 0;
  while (common < length && one.charCodeAt(common) === other.charCodeAt(common)) common++;
  return common;
}

/** How many UTF-16 units at their ends two texts have in common. */
function commonEnd(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  let common = 0;
  while (common < length && one.charCodeAt(one.length - 1 - common) === other.charCodeAt(other.length - 1 - common)) common++;
  return common;
}

/** How many of the ascending numbers are not above `value`. */
function countUpTo(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
