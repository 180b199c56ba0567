// The words of a stretch of the source as rules look at them: folded, without invisible characters, whole or only an end.
import { copySlice, foldedAt, foldSlice, isBlank, isInvisible } from '../text/characters';
import { Unit } from './units';
import type { Span } from '../model';

/** A stretch of the source, and what kinds of unit it holds: without blanks it needs no look at each unit. */
export interface Words {
  readonly span: Span;
  readonly units: number;
}

/** All words, as a string of its own. */
export function wordsOf(source: string, words: Words): string {
  const { start, end } = words.span;
  const text = (words.units & Unit.folded) === 0 ? copySlice(source, start, end) : foldSlice(source, start, end);
  return holdsBlank(words) ? without(text, isInvisible) : text;
}

/** The first words, up to a length. */
export function firstWords(source: string, words: Words, longest: number): string {
  const { start, end } = words.span;
  if (!holdsBlank(words)) return folded(source, start, Math.min(end, start + longest), words);
  let behind = start;
  let length = 0;
  for (; behind < end && length < longest; behind++) if (!isInvisible(source.charCodeAt(behind))) length++;
  return without(folded(source, start, behind, words), isInvisible);
}

/** The last words without blanks, up to a length. */
export function lastWords(source: string, words: Words, longest: number): string {
  const { start, end } = words.span;
  if (!holdsBlank(words)) return folded(source, Math.max(start, end - longest), end, words);
  let first = end;
  let length = 0;
  for (; first > start && length < longest; first--) if (!isBlank(foldedAt(source, first - 1))) length++;
  return without(folded(source, first, end, words), isBlank);
}

/** The last unit that is no blank. */
export function lastUnit(source: string, { span: { start, end } }: Words): number {
  let last = end - 1;
  while (last > start && isBlank(foldedAt(source, last))) last--;
  return foldedAt(source, last);
}

function holdsBlank({ units }: Words): boolean {
  return (units & Unit.blank) !== 0;
}

function folded(source: string, start: number, end: number, { units }: Words): string {
  return (units & Unit.folded) === 0 ? source.slice(start, end) : foldSlice(source, start, end);
}

/** Most texts hold nothing to be left out and stay as they are. */
function without(text: string, isLeftOut: (code: number) => boolean): string {
  let kept: string | null = null;
  for (let at = 0; at < text.length; at++) {
    if (isLeftOut(text.charCodeAt(at))) kept ??= text.slice(0, at);
    else if (kept !== null) kept += text[at]!;
  }
  return kept ?? text;
}
