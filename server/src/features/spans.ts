// Small questions about spans that several features ask.
import type { Phrase, Span } from '../analysis/model';

/** Whether the character at `offset` lies in the span; the end is excluded. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/** Of the places where a phrase stands, those that lie wholly between two offsets. */
export function rangesWithin(phrase: Phrase, start: number, end: number): readonly Span[] {
  return phrase.ranges.filter(range => start <= range.start && range.end <= end);
}
