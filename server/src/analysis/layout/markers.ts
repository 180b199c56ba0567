// What the beginning of a line says: Markdown, list items, heading numbers; and whether its end ends a sentence.
import { foldedAt, isOneOf, sentenceEnds } from '../text/characters';
import type { Span } from '../model';

/** A number that heads a section, and how deep it lies below an article's title (depth 1). */
export interface HeadingMark {
  readonly depth: number;
  /** In UTF-16 units. */
  readonly length: number;
}

/** No mark is longer: of a line no more need be looked at. */
export const longestMark = 24;

/** Behind a point: `3.5亿元` and `3. 5%,` are numbers, `3. 5G网络` is numbered. */
const notInNumber = '(?!\\d|[ \\u3000]{1,3}\\d+(?:[%‰倍万亿。,;、:]|$))';
const markdownItem = new RegExp(`^(?:[-*+] |[1-9]\\d?\\.${notInNumber} )`);

const headingMarks: readonly { readonly depth: number; readonly pattern: RegExp }[] = [
  { depth: 2, pattern: /^第 ?[一二三四五六七八九十百\d]{1,4} ?[章篇编部][ \u3000]?/ },
  { depth: 3, pattern: /^第 ?[一二三四五六七八九十百\d]{1,4} ?节[ \u3000]?/ },
  { depth: 2, pattern: /^[一二三四五六七八九十]{1,3} ?[、.．]/ },
  { depth: 3, pattern: /^[(（] ?[一二三四五六七八九十]{1,3} ?[)）]/ },
  { depth: 4, pattern: new RegExp(`^[1-9]\\d?(?: ?、|[.．]${notInNumber})[ \\u3000]?`) },
  { depth: 5, pattern: /^[(（] ?\d{1,2} ?[)）]/ },
];
/** What a heading's number begins with; most lines begin with something else. */
const headingBeginning = /^[#第一二三四五六七八九十(（\d]/;

/** The heading number at the beginning of the words, or `null`. */
export function headingMark(text: string): HeadingMark | null {
  if (!headingBeginning.test(text)) return null;
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
export function beginsLikeHeading(text: string): boolean {
  return headingMark(text) !== null || isListItem(text) || text.startsWith('——');
}

/** Whether the words begin with the mark of a list without numbers; `-1.6%` and `**规划**` do not. */
export function isListItem(text: string): boolean {
  return /^(?:[-+](?![\d-])|\*(?!\*)|[•·●■◆▲►▪◦‣➢❖◇□※★☆✓√\uf000-\uf0ff①-⑳]|〇(?![〇零一二两三四五六七八九十\d]))/.test(text);
}

/** Whether a line is Markdown that begins on a line of its own: a heading, list item, table row, rule or fence. */
export function beginsMarkdown(text: string): boolean {
  return markdownItem.test(text) || isMarkdownLine(text);
}

/** Whether a line is Markdown that ends with the line: a heading, table row, rule or fence. */
export function isMarkdownLine(text: string): boolean {
  return /^(?:#{1,6} |\||-{3,}$|```)/.test(text);
}

/** Whether the words of a stretch of the source end a sentence, closing quotes and brackets behind the full stop included. */
export function endsSentence(source: string, span: Span): boolean {
  let at = span.end - 1;
  while (at > span.start && isOneOf(foldedAt(source, at), '”’)》')) at--;
  const code = foldedAt(source, at);
  return isOneOf(code, sentenceEnds) || (at === span.end - 1 && isOneOf(code, ':;'));
}
