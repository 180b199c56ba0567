// The words of a stretch of the source as rules look at them: folded, without invisible characters, whole or only an end.
import { foldedAt, foldText, isBlank, isInvisible } from '../text/characters';
import type { Span } from '../model';

/** All words. */
export function wordsOf(source: string, { start, end }: Span): string {
  return visible(foldText(source.slice(start, end)));
}

/** The first words, up to a length. */
export function firstWords(source: string, span: Span, longest: number): string {
  let end = span.start;
  let length = 0;
  for (; end < span.end && length < longest; end++) if (!isInvisible(source.charCodeAt(end))) length++;
  return visible(foldText(source.slice(span.start, end)));
}

/** The last words without blanks, up to a length. */
export function lastWords(source: string, span: Span, longest: number): string {
  let start = span.end;
  let length = 0;
  for (; start > span.start && length < longest; start--) if (!isBlank(foldedAt(source, start - 1))) length++;
  const text = foldText(source.slice(start, span.end));
  return text.length === length ? text : without(text, isBlank);
}

/** Most texts hold nothing invisible and stay as they are. */
function visible(text: string): string {
  for (let at = 0; at < text.length; at++) if (isInvisible(text.charCodeAt(at))) return without(text, isInvisible);
  return text;
}

function without(text: string, isLeftOut: (code: number) => boolean): string {
  let kept = '';
  for (let at = 0; at < text.length; at++) if (!isLeftOut(text.charCodeAt(at))) kept += text[at]!;
  return kept;
}
