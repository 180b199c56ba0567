// What the beginning of a line says: Markdown, list items, heading numbers; and whether its end ends a sentence.
import { foldedAt, sentenceEnds } from '../text/characters';
import { UnitSet } from '../text/unitSet';
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

const numerals = '一二三四五六七八九十';
const digits = '0123456789';
/** In this order, each with the units that it may begin with: most lines begin with none of them. */
const headingMarks: readonly { readonly depth: number; readonly begins: UnitSet; readonly pattern: RegExp }[] = [
  { depth: 2, begins: UnitSet.of('第'), pattern: /^第 ?[一二三四五六七八九十百\d]{1,4} ?[章篇编部][ \u3000]?/ },
  { depth: 3, begins: UnitSet.of('第'), pattern: /^第 ?[一二三四五六七八九十百\d]{1,4} ?节[ \u3000]?/ },
  { depth: 2, begins: UnitSet.of(numerals), pattern: /^[一二三四五六七八九十]{1,3} ?[、.．]/ },
  { depth: 3, begins: UnitSet.of('(（'), pattern: /^[(（] ?[一二三四五六七八九十]{1,3} ?[)）]/ },
  { depth: 4, begins: UnitSet.of(digits), pattern: new RegExp(`^[1-9]\\d?(?: ?、|[.．]${notInNumber})[ \\u3000]?`) },
  { depth: 5, begins: UnitSet.of('(（'), pattern: /^[(（] ?\d{1,2} ?[)）]/ },
];
const markdownHeading = /^(#{1,6}) +/;
const headingBeginnings = UnitSet.of(`#第${numerals}(（${digits}`);

/** The heading number at the beginning of the words, or `null`. */
export function headingMark(text: string): HeadingMark | null {
  const first = firstUnit(text);
  if (!headingBeginnings.has(first)) return null;
  const start = text.slice(0, longestMark);
  const markdown = first === hash ? markdownHeading.exec(start) : null;
  if (markdown !== null) return { depth: markdown[1]!.length, length: markdown[0].length };
  for (const { depth, begins, pattern } of headingMarks) {
    const match = begins.has(first) ? pattern.exec(start) : null;
    if (match !== null) return { depth, length: match[0].length };
  }
  return null;
}

function isNumbered(text: string): boolean {
  const first = firstUnit(text);
  const start = text.slice(0, longestMark);
  return (first === hash && markdownHeading.test(start)) || headingMarks.some(({ begins, pattern }) => begins.has(first) && pattern.test(start));
}

const [hash, dash] = [35, 0x2014] as const;
const listMarks = UnitSet.of('-+*•·●■◆▲►▪◦‣➢❖◇□※★☆✓√〇①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
const firstSymbol = 0xf000;
const lastSymbol = 0xf0ff;
const markdownBeginnings = UnitSet.of('-*+123456789#|`');

/** A text's first unit; 0 where it has none. */
function firstUnit(text: string): number {
  return text === '' ? 0 : text.charCodeAt(0);
}

/** Whether a line with such a first unit may begin like a heading; else there is no need to ask. */
export function mayBeginLikeHeading(first: number): boolean {
  return headingBeginnings.has(first) || mayBeListMark(first) || first === dash;
}

/** Whether a line with such a first unit may be Markdown. */
export function mayBeMarkdown(first: number): boolean {
  return markdownBeginnings.has(first);
}

function mayBeListMark(first: number): boolean {
  return listMarks.has(first) || (first >= firstSymbol && first <= lastSymbol);
}

/** Whether a line begins with a heading number, a list mark or a dash. */
export function beginsLikeHeading(text: string): boolean {
  return isNumbered(text) || isListItem(text) || text.startsWith('——');
}

/** Whether the words begin with the mark of a list without numbers; `-1.6%` and `**规划**` do not. */
export function isListItem(text: string): boolean {
  return mayBeListMark(firstUnit(text)) && /^(?:[-+](?![\d-])|\*(?!\*)|[•·●■◆▲►▪◦‣➢❖◇□※★☆✓√\uf000-\uf0ff①-⑳]|〇(?![〇零一二两三四五六七八九十\d]))/.test(text);
}

/** Whether a line is Markdown that begins on a line of its own: a heading, list item, table row, rule or fence. */
export function beginsMarkdown(text: string): boolean {
  return markdownItem.test(text) || isMarkdownLine(text);
}

/** Whether a line is Markdown that ends with the line: a heading, table row, rule or fence. */
export function isMarkdownLine(text: string): boolean {
  return /^(?:#{1,6} |\||-{3,}$|```)/.test(text);
}

const closers = UnitSet.of('”’)》');
const sentenceUnits = UnitSet.of(sentenceEnds);
const leadIns = UnitSet.of(':;');

/** Whether the words of a stretch of the source end a sentence, closing quotes and brackets behind the full stop included. */
export function endsSentence(source: string, span: Span): boolean {
  let at = span.end - 1;
  while (at > span.start && closers.has(foldedAt(source, at))) at--;
  const code = foldedAt(source, at);
  return sentenceUnits.has(code) || (at === span.end - 1 && leadIns.has(code)) || endsInAside(source, span);
}

/** `…取得新成效。”(本报记者 高建国)`: whether a bracket stands behind a full stop at the end of a stretch. */
function endsInAside(source: string, { start, end }: Span): boolean {
  if (foldedAt(source, end - 1) !== closeBracket) return false;
  let at = end - 2;
  while (at > start && at >= end - longestAside && foldedAt(source, at) !== openBracket) at--;
  if (foldedAt(source, at) !== openBracket) return false;
  at--;
  while (at > start && closers.has(foldedAt(source, at))) at--;
  return at >= start && sentenceUnits.has(foldedAt(source, at));
}

const longestAside = 30;
const [openBracket, closeBracket] = ['(', ')'].map(unit => unit.charCodeAt(0));
