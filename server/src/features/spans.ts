// Small questions about spans that several features ask.
import type { Phrase, Span } from '../analysis/model';

/** Whether the character at `offset` lies in the span; the end is excluded. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/**
 * The smallest span that holds all the given ones. They may come in reading order, which column breaks can turn
 * against the order in the source. Throws when there are none.
 */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new Error('cover of no spans');
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Of the places where a phrase stands, those that lie wholly between two offsets. */
export function rangesWithin(phrase: Phrase, start: number, end: number): readonly Span[] {
  return phrase.ranges.filter(range => start <= range.start && range.end <= end);
}
