// The source as lines: where each one's words begin and end, and what stands around them.
import { foldedAt, isBlank, isHan, isLatin, isOneOf } from '../text/characters';
import type { Span } from '../model';

/** One line that holds words. */
export interface Line {
  /** The words, without the blanks around them and without stray letters at the end. */
  readonly span: Span;
  /** How many empty lines stand before it. */
  readonly gap: number;
  /** Whether blanks indent it, as they do the first line of a paragraph. */
  readonly isIndented: boolean;
  /** Width in the cells of a Chinese character: Latin letters and digits count half. */
  readonly width: number;
}

/** The lines that hold words. Lines end at LF, CR LF or a lone CR. */
export function splitLines(source: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let start = 0; start <= source.length; ) {
    const end = lineEnd(source, start);
    const line = trimmed(source, start, end, gap);
    if (line === null) gap++;
    else {
      lines.push(line);
      gap = 0;
    }
    start = end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return withoutStrayLetters(source, lines);
}

function lineEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return source.length;
}

function trimmed(source: string, from: number, to: number, gap: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(foldedAt(source, start))) start++;
  while (end > start && isBlank(foldedAt(source, end - 1))) end--;
  return start === end ? null : { span: { start, end }, gap, isIndented: start - from >= 2 || source.charCodeAt(from) === 0x3000, width: widthOf(source, start, end) };
}

function widthOf(source: string, start: number, end: number): number {
  let halves = 0;
  for (let at = start; at < end; at++) halves += source.charCodeAt(at) < 0x2000 ? 1 : 2;
  return halves / 2;
}

/**
 * Some pages append the same few letters to each line (`予以审议。kQz`). Letters are stray where one group of two to four ends
 * at least three lines, each time right after a Chinese character or its punctuation. Capitals alone are a word: `占GDP`.
 */
function withoutStrayLetters(source: string, lines: readonly Line[]): readonly Line[] {
  const counts = new Map<string, number>();
  const tails = lines.map(line => lettersAtEnd(source, line.span));
  for (const tail of tails) if (tail !== '') counts.set(tail, (counts.get(tail) ?? 0) + 1);
  if (![...counts.values()].some(count => count >= 3)) return lines;
  return lines.map((line, i) => {
    const tail = tails[i]!;
    if ((counts.get(tail) ?? 0) < 3) return line;
    const end = line.span.end - tail.length;
    return { ...line, span: { start: line.span.start, end }, width: widthOf(source, line.span.start, end) };
  });
}

function lettersAtEnd(source: string, span: Span): string {
  let start = span.end;
  while (start > span.start && span.end - start <= 4 && isLatin(source.charCodeAt(start - 1))) start--;
  const letters = source.slice(start, span.end);
  const before = source.charCodeAt(start - 1);
  const followsChinese = start > span.start && (isHan(before) || before > 0x2000 || isOneOf(before, ',;:!?)'));
  return followsChinese && /^(?![A-Z]+$).{2,4}$/.test(letters) ? letters : '';
}
