// Text as it is read, beside the source as it stands: layout breaks and blanks are left out, and one map leads back.
// Nothing else does this arithmetic.
import { foldText } from './characters';
import type { Phrase, Span } from '../model';

/**
 * A stretch of the source with its layout taken out. Offsets into `text` are logical; `phrase` and `toSource` lead back to
 * the source. Both count UTF-16 units.
 */
export class LogicalText {
  private constructor(
    /** The characters of the source that are read. */
    private readonly written: string,
    /** The same, folded to half-width forms and Simplified numerals: what every later stage looks at. */
    readonly text: string,
    /** Logical start of each piece, ascending, the first 0. */
    private readonly starts: readonly number[],
    /** Source start of each piece. */
    private readonly sources: readonly number[],
  ) {}

  /** Joins the given stretches of the source in order; empty ones are dropped. */
  static join(source: string, pieces: readonly Span[]): LogicalText {
    const starts: number[] = [];
    const sources: number[] = [];
    let text = '';
    let previousEnd = -1;
    for (const piece of pieces) {
      if (piece.end <= piece.start) continue;
      if (piece.start !== previousEnd) {
        starts.push(text.length);
        sources.push(piece.start);
      }
      text += source.slice(piece.start, piece.end);
      previousEnd = piece.end;
    }
    return new LogicalText(text, foldText(text), starts, sources);
  }

  /** Two texts of one source read as one; the second may stand before the first. */
  static concat(first: LogicalText, second: LogicalText): LogicalText {
    const starts = second.starts.map(start => start + first.text.length);
    return new LogicalText(first.written + second.written, first.text + second.text, [...first.starts, ...starts], [...first.sources, ...second.sources]);
  }

  /** The same text of a source in which it stands `by` UTF-16 units further behind. */
  moved(by: number): LogicalText {
    return new LogicalText(this.written, this.text, this.starts, this.sources.map(source => source + by));
  }

  /** Whether this is another text's, `by` UTF-16 units further behind. */
  isMoved(other: LogicalText, by: number): boolean {
    return this.starts.length === other.starts.length && this.written === other.written
      && this.starts.every((start, i) => start === other.starts[i] && this.sources[i] === other.sources[i]! + by);
  }

  /** The same with characters of its own: in V8 a part of a string keeps all of it in memory. */
  copied(): LogicalText {
    const written = copyOf(this.written);
    return new LogicalText(written, this.text === this.written ? written : copyOf(this.text), this.starts, this.sources);
  }

  /** A stretch of the text as a logical text of its own. */
  slice(start: number, end: number): LogicalText {
    const starts: number[] = [];
    const sources: number[] = [];
    for (let piece = this.pieceAt(start); piece < this.starts.length && this.starts[piece]! < end; piece++) {
      const skipped = Math.max(0, start - this.starts[piece]!);
      starts.push(this.starts[piece]! + skipped - start);
      sources.push(this.sources[piece]! + skipped);
    }
    return new LogicalText(this.written.slice(start, end), this.text.slice(start, end), starts, sources);
  }

  /** The source offset of the character at a logical offset; the end of the text leads behind its last character. */
  toSource(offset: number): number {
    if (offset < 0 || offset > this.text.length) throw new RangeError(`no offset ${offset} in a logical text of ${this.text.length}`);
    if (this.text.length === 0) return 0;
    if (offset === this.text.length) return this.toSource(offset - 1) + 1;
    const piece = this.pieceAt(offset);
    return this.sources[piece]! + offset - this.starts[piece]!;
  }

  /** The words of a logical span as written, with their source ranges. */
  phrase(start: number, end: number): Phrase {
    return { text: this.written.slice(start, end), ranges: this.ranges(start, end) };
  }

  private ranges(start: number, end: number): Span[] {
    if (start < 0 || end > this.text.length || end <= start) {
      throw new RangeError(`no phrase ${start}..${end} in a logical text of ${this.text.length}`);
    }
    const ranges: Span[] = [];
    for (let piece = this.pieceAt(start); piece < this.starts.length && this.starts[piece]! < end; piece++) {
      const pieceStart = this.starts[piece]!;
      const pieceEnd = this.starts[piece + 1] ?? this.text.length;
      const shift = this.sources[piece]! - pieceStart;
      ranges.push({ start: Math.max(start, pieceStart) + shift, end: Math.min(end, pieceEnd) + shift });
    }
    return ranges;
  }

  private pieceAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The same characters in another place; what two parts are joined to is written anew. */
function copyOf(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}
