// Text as it is read, beside the source as it stands: layout breaks and blanks are left out, and one map leads back.
// Nothing else does this arithmetic.
import { copySlice, foldSlice, foldText } from './characters';
import type { Phrase, Span } from '../model';

/** The further pieces of a text that has none, as nearly all have. */
const none: readonly number[] = [];

/**
 * A stretch of the source with its layout taken out. Offsets into `text` are logical; `phrase` and `toSource` lead back to
 * the source. Both count UTF-16 units.
 */
export class LogicalText {
  private constructor(
    /** What the pieces were cut from; it stands `shift` units further behind in the source. */
    private readonly cutFrom: string,
    private readonly shift: number,
    /** The characters that are read, folded to half-width forms and Simplified numerals: what every later stage looks at. */
    readonly text: string,
    /** Where the first piece starts in what it was cut from. */
    private readonly first: number,
    /** Logical start of each further piece, ascending. */
    private readonly starts: readonly number[],
    /** Where each of these starts in what it was cut from. */
    private readonly origins: readonly number[],
  ) {}

  /** Joins the given stretches of the source in order; empty ones are dropped. */
  static join(source: string, pieces: readonly Span[]): LogicalText {
    const starts: number[] = [];
    const origins: number[] = [];
    const written: string[] = [];
    let length = 0;
    let first = 0;
    let previousEnd = -1;
    for (const { start, end } of pieces) {
      if (end <= start) continue;
      if (length === 0) first = start;
      else if (start !== previousEnd) {
        starts.push(length);
        origins.push(start);
      }
      written.push(source.slice(start, end));
      length += end - start;
      previousEnd = end;
    }
    if (starts.length === 0) return LogicalText.of(source, { start: first, end: first + length });
    return new LogicalText(source, 0, foldText(written.join('')), first, starts, origins);
  }

  /** One stretch of the source; `folded` are its characters as they are read, where somebody has folded them already. */
  static of(source: string, { start, end }: Span, folded = foldSlice(source, start, end)): LogicalText {
    return new LogicalText(source, 0, folded, start, none, none);
  }

  /** Two texts of one source read as one; the second may stand before the first. */
  static concat(one: LogicalText, other: LogicalText): LogicalText {
    if (one.cutFrom !== other.cutFrom || one.shift !== other.shift) throw new RangeError('two logical texts of one source are read as one, not of two');
    const { length } = one.text;
    const starts = [...one.starts, length, ...other.starts.map(start => start + length)];
    return new LogicalText(one.cutFrom, one.shift, [one.text, other.text].join(''), one.first, starts, [...one.origins, other.first, ...other.origins]);
  }

  /** The same text of a source in which it stands `by` UTF-16 units further behind. */
  moved(by: number): LogicalText {
    return new LogicalText(this.cutFrom, this.shift + by, this.text, this.first, this.starts, this.origins);
  }

  /** A stretch of the text as a logical text of its own. */
  slice(start: number, end: number): LogicalText {
    const text = copySlice(this.text, start, end);
    const first = this.originOf(start);
    if (this.starts.length === 0) return new LogicalText(this.cutFrom, this.shift, text, first, none, none);
    const starts: number[] = [];
    const origins: number[] = [];
    for (let piece = this.pieceAt(start) + 1; piece < this.starts.length && this.starts[piece]! < end; piece++) {
      starts.push(this.starts[piece]! - start);
      origins.push(this.origins[piece]!);
    }
    return new LogicalText(this.cutFrom, this.shift, text, first, starts, origins);
  }

  /** The source offset of the character at a logical offset; the end of the text leads behind its last character. */
  toSource(offset: number): number {
    const { length } = this.text;
    if (offset < 0 || offset > length) throw new RangeError(`no offset ${offset} in a logical text of ${length}`);
    if (length === 0) return 0;
    return this.shift + (offset === length ? this.originOf(offset - 1) + 1 : this.originOf(offset));
  }

  /** The words of a logical span as written, with their source ranges. */
  phrase(start: number, end: number): Phrase {
    if (start < 0 || end > this.text.length || end <= start) {
      throw new RangeError(`no phrase ${start}..${end} in a logical text of ${this.text.length}`);
    }
    if (this.starts.length > 0) return this.brokenPhrase(start, end);
    const from = this.first + start;
    const to = this.first + end;
    return { text: this.cutFrom.slice(from, to), ranges: [{ start: from + this.shift, end: to + this.shift }] };
  }

  private brokenPhrase(start: number, end: number): Phrase {
    const { cutFrom, shift, starts, origins } = this;
    let piece = this.pieceAt(start);
    let from = this.originOf(start);
    // Mostly one range all the same; an array that grows from nothing would keep room for seventeen.
    if (end <= (starts[piece + 1] ?? end)) {
      const to = from + end - start;
      return { text: cutFrom.slice(from, to), ranges: [{ start: from + shift, end: to + shift }] };
    }
    const ranges: Span[] = [];
    let text = '';
    for (let done = start; done < end;) {
      const behind = Math.min(end, starts[piece + 1] ?? end);
      const to = from + behind - done;
      text += cutFrom.slice(from, to);
      ranges.push({ start: from + shift, end: to + shift });
      done = behind;
      piece++;
      from = origins[piece] ?? 0;
    }
    return { text, ranges };
  }

  /** Where the character at a logical offset stands in what it was cut from. */
  private originOf(offset: number): number {
    const piece = this.pieceAt(offset);
    return piece < 0 ? this.first + offset : this.origins[piece]! + offset - this.starts[piece]!;
  }

  /** The further piece that holds an offset; -1 for the first piece. */
  private pieceAt(offset: number): number {
    let low = -1;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
