// Text as it is read, beside the source as it stands: layout breaks and blanks are left out, and one map leads back.
// Nothing else does this arithmetic.
import { copySlice, foldSlice, foldText } from './characters';
import { pairQuotes } from './quotes';
import type { Phrase, Span } from '../model';

/** The further pieces of a text that has none, as nearly all have. */
const none: readonly number[] = [];

/**
 * A stretch of the source with its layout taken out. Offsets into `text` are logical; `phrase` and `toSource` lead back to
 * the source. Both count UTF-16 units.
 */
export class LogicalText {
  private constructor(
    /** What the pieces were cut from. */
    private readonly cutFrom: string,
    /** The characters that are read, folded to half-width forms, Simplified numerals and paired quotes: what every later stage looks at. */
    readonly text: string,
    /** Where the first piece starts in what it was cut from, and in the source. */
    private readonly first: number,
    private readonly source: number,
    /** Logical start of each further piece, ascending. */
    private readonly starts: readonly number[],
    /** Where each of these starts in what it was cut from, and in the source. */
    private readonly origins: readonly number[],
    private readonly sources: readonly number[],
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
    return new LogicalText(source, foldText(written.join('')), first, first, starts, origins, origins);
  }

  /** One stretch of the source; `folded` are its characters as they are read, where somebody has folded them already. */
  static of(source: string, { start, end }: Span, folded = foldSlice(source, start, end)): LogicalText {
    return new LogicalText(source, folded, start, start, none, none, none);
  }

  /** Two texts of one source read as one; the second may stand before the first. */
  static concat(one: LogicalText, other: LogicalText): LogicalText {
    const { length } = one.text;
    const starts = [...one.starts, length, ...other.starts.map(start => start + length)];
    const sources = [...one.sources, other.source, ...other.sources];
    const text = [one.text, other.text].join('');
    if (one.cutFrom === other.cutFrom) return new LogicalText(one.cutFrom, text, one.first, one.source, starts, [...one.origins, other.first, ...other.origins], sources);
    return new LogicalText([one.written(), other.written()].join(''), text, 0, one.source, starts, starts, sources);
  }

  /** The same with its straight quotes read as pairs. */
  withPairedQuotes(): LogicalText {
    const text = pairQuotes(this.text);
    return text === this.text ? this : new LogicalText(this.cutFrom, text, this.first, this.source, this.starts, this.origins, this.sources);
  }

  /** The same text of a source in which it stands `by` UTF-16 units further behind. */
  moved(by: number): LogicalText {
    const sources = this.sources.length === 0 ? none : this.sources.map(source => source + by);
    return new LogicalText(this.cutFrom, this.text, this.first, this.source + by, this.starts, this.origins, sources);
  }

  /** Whether this is another text's, `by` UTF-16 units further behind. */
  isMoved(other: LogicalText, by: number): boolean {
    return this.source === other.source + by && this.starts.length === other.starts.length && this.text === other.text
      && this.starts.every((start, i) => start === other.starts[i] && this.sources[i] === other.sources[i]! + by)
      && this.written() === other.written();
  }

  /** The same with characters of its own: in V8 a part of a string keeps all of it in memory. */
  copied(): LogicalText {
    return new LogicalText(copyOf(this.written()), this.text, 0, this.source, this.starts, this.starts, this.sources);
  }

  /** A stretch of the text as a logical text of its own. */
  slice(start: number, end: number): LogicalText {
    const text = copySlice(this.text, start, end);
    const piece = this.pieceAt(start);
    const first = this.originIn(piece, start);
    const source = this.sourceIn(piece, start);
    if (this.starts.length === 0) return new LogicalText(this.cutFrom, text, first, source, none, none, none);
    const starts: number[] = [];
    const origins: number[] = [];
    const sources: number[] = [];
    for (let next = piece + 1; next < this.starts.length && this.starts[next]! < end; next++) {
      starts.push(this.starts[next]! - start);
      origins.push(this.origins[next]!);
      sources.push(this.sources[next]!);
    }
    return new LogicalText(this.cutFrom, text, first, source, starts, origins, sources);
  }

  /** The source offset of the character at a logical offset; the end of the text leads behind its last character. */
  toSource(offset: number): number {
    const { length } = this.text;
    if (offset < 0 || offset > length) throw new RangeError(`no offset ${offset} in a logical text of ${length}`);
    if (length === 0) return 0;
    const within = Math.min(offset, length - 1);
    return this.sourceIn(this.pieceAt(within), within) + offset - within;
  }

  /** The words of a logical span as written, with their source ranges. */
  phrase(start: number, end: number): Phrase {
    if (start < 0 || end > this.text.length || end <= start) {
      throw new RangeError(`no phrase ${start}..${end} in a logical text of ${this.text.length}`);
    }
    if (this.starts.length > 0) return this.brokenPhrase(start, end);
    const { first, source } = this;
    return { text: this.cutFrom.slice(first + start, first + end), ranges: [{ start: source + start, end: source + end }] };
  }

  private brokenPhrase(start: number, end: number): Phrase {
    const { cutFrom, starts } = this;
    let piece = this.pieceAt(start);
    // Mostly one range all the same; an array that grows from nothing would keep room for seventeen.
    if (end <= (starts[piece + 1] ?? end)) {
      const from = this.originIn(piece, start);
      const source = this.sourceIn(piece, start);
      return { text: cutFrom.slice(from, from + end - start), ranges: [{ start: source, end: source + end - start }] };
    }
    const ranges: Span[] = [];
    let text = '';
    for (let done = start; done < end; piece++) {
      const behind = Math.min(end, starts[piece + 1] ?? end);
      const from = this.originIn(piece, done);
      const source = this.sourceIn(piece, done);
      text += cutFrom.slice(from, from + behind - done);
      ranges.push({ start: source, end: source + behind - done });
      done = behind;
    }
    return { text, ranges };
  }

  /** The characters as they are written. */
  written(): string {
    const { length } = this.text;
    if (this.starts.length === 0) return this.cutFrom.slice(this.first, this.first + length);
    return this.brokenPhrase(0, length).text;
  }

  /** Where the character at a logical offset, which lies in a further piece or at -1 in the first one, stands in what it was cut from. */
  private originIn(piece: number, offset: number): number {
    return piece < 0 ? this.first + offset : this.origins[piece]! + offset - this.starts[piece]!;
  }

  /** The same in the source. */
  private sourceIn(piece: number, offset: number): number {
    return piece < 0 ? this.source + offset : this.sources[piece]! + offset - this.starts[piece]!;
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

/** The same characters in another place: a part of a text would keep all of it in memory. What two parts are joined to is written anew. */
export function copyOf(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}
