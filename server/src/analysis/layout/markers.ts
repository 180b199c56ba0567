// What the beginning of a line says: Markdown, list items, heading numbers.
import type { Span } from '../model';

/** A number that heads a section, and how deep it lies below an article's title (depth 1). */
export interface HeadingMark {
  readonly depth: number;
  /** In UTF-16 units. */
  readonly length: number;
}

const longestMark = 24;

const headingMarks: readonly { readonly depth: number; readonly pattern: RegExp }[] = [
  { depth: 2, pattern: /^第[一二三四五六七八九十百\d]{1,4}[章篇编部][ \u3000]?/ },
  { depth: 3, pattern: /^第[一二三四五六七八九十百\d]{1,4}节[ \u3000]?/ },
  { depth: 2, pattern: /^[一二三四五六七八九十]{1,3}[、.．]/ },
  { depth: 3, pattern: /^[(（][一二三四五六七八九十]{1,3}[)）]/ },
  { depth: 4, pattern: /^\d{1,2}[、.．](?!\d)[ \u3000]?/ },
  { depth: 5, pattern: /^[(（]\d{1,2}[)）]/ },
];

/** The heading number at the beginning of the words, or `null`. */
export function headingMark(text: string): HeadingMark | null {
  const start = text.slice(0, longestMark);
  const markdown = /^(#{1,6}) +/.exec(start);
  if (markdown !== null) return { depth: markdown[1]!.length, length: markdown[0].length };
  for (const { depth, pattern } of headingMarks) {
    const match = pattern.exec(start);
    if (match !== null) return { depth, length: match[0].length };
  }
  return null;
}

/** Whether a line begins with a heading number, a list mark or a dash. */
export function beginsLikeHeading(source: string, span: Span): boolean {
  const start = source.slice(span.start, Math.min(span.end, span.start + longestMark));
  return headingMark(start) !== null || isListItem(start) || start.startsWith('——');
}

/** Whether the words begin with the mark of a list without numbers. */
export function isListItem(text: string): boolean {
  return /^[-*+•·●■◆▲►①-⑳]/.test(text);
}

/** Whether a line is Markdown whose ends are its own: a heading, list item, quote, table row, rule or fence. */
export function isMarkdownLine(source: string, span: Span): boolean {
  const start = source.slice(span.start, Math.min(span.end, span.start + longestMark));
  return /^(#{1,6} |[-*+] |\d{1,2}\. |> |\||-{3,}$|```)/.test(start);
}
