// From offsets in a text to lines and characters, as the Language Server Protocol counts them.
import type { Phrase, Span } from '../analysis/model';
import type { Place } from './entry';

/** The places of a text. Lines end with LF, CR LF or CR. They are counted once; a place then costs a search. */
export class LinePlaces {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === lf || (unit === cr && text.charCodeAt(at + 1) !== lf)) starts.push(at + 1);
    }
    this.starts = starts;
  }

  /** Where words stand: from the first to the last where only blanks and breaks part them; else the first of them that stand together. */
  ofPhrase({ ranges }: Phrase): Place {
    const { start } = ranges[0]!;
    let { end } = ranges[0]!;
    for (const next of ranges.slice(1)) {
      if (next.start < end || this.text.slice(end, next.start).trim() !== '') break;
      ({ end } = next);
    }
    return this.ofSpan({ start, end });
  }

  private ofSpan({ start, end }: Span): Place {
    const startLine = this.lineOf(start);
    const endLine = this.lineOf(end);
    return { startLine, startCharacter: start - this.starts[startLine]!, endLine, endCharacter: end - this.starts[endLine]! };
  }

  private lineOf(offset: number): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

const lf = 10;
const cr = 13;
