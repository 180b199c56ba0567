// Paragraphs, headings and what else a page holds: each a logical text with its kind.
import { charAt, clauseEnds, fold, foldedAt, isBlank, isDigit, isHan, isInvisible, isOneOf } from '../text/characters';
import { LogicalText } from '../text/logicalText';
import { headingMark, isListItem, type HeadingMark } from './markers';
import { endsSentence, joinLines, type Run } from './joining';
import { splitLines } from './lines';
import type { BlockKind, Span } from '../model';
import type { LayoutWords } from '../../knowledge/knowledge';

/** One unit of layout as it is read. */
export interface LogicalBlock {
  readonly kind: BlockKind;
  readonly logical: LogicalText;
  /** From the first to the last character in the source. */
  readonly span: Span;
  /** The number that heads it, for headings. */
  readonly mark: HeadingMark | null;
}

/** Splits a source into blocks, in the order of their first characters. */
export function readBlocks(source: string, words: LayoutWords): readonly LogicalBlock[] {
  const blocks: LogicalBlock[] = [];
  let hasTitle = false;
  for (const run of joinLines(source, splitLines(source))) {
    const first = run.lines[0]!;
    const span = { start: first.span.start, end: run.lines[run.lines.length - 1]!.span.end };
    const isProse = holdsProse(source, run);
    const logical = LogicalText.join(source, run.lines.flatMap(line => piecesOf(source, line.span, isProse)));
    if (logical.text === '') continue;
    const mark = headingMark(logical.text);
    const view: BlockView = { text: logical.text, mark, gap: first.gap, previous: blocks[blocks.length - 1]?.kind ?? null, isProse, isTableRow: isTableRow(source.slice(span.start, span.end), mark), endsSentence: endsSentence(source, span), hasTitle, words };
    const kind = rules.find(rule => rule.applies(view))?.kind ?? 'paragraph';
    hasTitle ||= kind === 'title';
    blocks.push(...splitRunInHeading({ kind, logical, span, mark }));
  }
  return withCaptions(blocks);
}

const longestRunIn = 40;

/** `(一)资源总量持续扩大。截至年底,…`: a numbered paragraph's first sentence heads the rest, if it is short. */
function splitRunInHeading(block: LogicalBlock): readonly LogicalBlock[] {
  const { kind, logical, span, mark } = block;
  const end = logical.text.indexOf('。') + 1;
  if (kind !== 'paragraph' || mark === null || end === 0 || end > longestRunIn || end === logical.text.length) return [block];
  const middle = logical.toSource(end);
  return [
    { kind: 'heading', logical: logical.slice(0, end), span: { start: span.start, end: logical.toSource(end - 1) + 1 }, mark },
    { kind, logical: logical.slice(end, logical.text.length), span: { start: middle, end: span.end }, mark: null },
  ];
}

/** A line that heads nothing, between a paragraph and the next headline, stands under a picture: `江阴临港一家特钢企业的热轧车间`. */
function withCaptions(blocks: readonly LogicalBlock[]): readonly LogicalBlock[] {
  const isHeadline = (block: LogicalBlock | undefined): boolean => (block?.kind === 'heading' || block?.kind === 'title') && block.mark === null;
  return blocks.map((block, i) => (block.kind === 'heading' && isHeadline(block) && blocks[i - 1]?.kind === 'paragraph' && isHeadline(blocks[i + 1]) ? { ...block, kind: 'caption' } : block));
}

/** What a rule looks at to tell a block's kind. */
interface BlockView {
  readonly text: string;
  readonly mark: HeadingMark | null;
  /** Empty lines before it. */
  readonly gap: number;
  readonly previous: BlockKind | null;
  readonly isProse: boolean;
  readonly isTableRow: boolean;
  readonly endsSentence: boolean;
  /** Whether the page has had a title already. */
  readonly hasTitle: boolean;
  readonly words: LayoutWords;
}

const longestHeading = 60;
const longestCaption = 16;

/** In this order; the first that applies names the kind, and what none claims is a paragraph. */
const rules: readonly { readonly kind: BlockKind; readonly applies: (block: BlockView) => boolean }[] = [
  // `来源:新华财经`, `2022 09/27 16:59:28`, `字体:`
  { kind: 'furniture', applies: ({ text, words }) => isLabelled(text, words.furniture) || (/^[\d年月日时分秒:：/.\-— ]+$/.test(text) && !/^-?\d*\.\d+$|^-\d+$|^\d{6,}$/.test(text)) || /^[^\u3400-\u9fff\d]*$/.test(text) },
  // `潍政办字〔2025〕46号`
  { kind: 'furniture', applies: ({ text }) => /^[\u3400-\u9fff]{2,12}[〔[(]20\d\d[〕\])]\d{1,5}号$/.test(text) },
  // `(本文作者为中共杭州市西湖区委书记)`, `——编者`
  { kind: 'note', applies: ({ text, words }) => isNote(text, words.notes) },
  // `图为杭州市西湖区云栖小镇`
  { kind: 'caption', applies: ({ text, words, isProse }) => !isProse && text.length <= longestHeading && words.captions.some(word => text.startsWith(word)) },
  // `**表1 主要指标**`, `图3 …`
  { kind: 'caption', applies: ({ text }) => text.length <= longestHeading && /^\**[表图附]{1,2} ?[\d一二三四五六七八九十]/.test(text) },
  { kind: 'paragraph', applies: ({ text, mark, endsSentence: ends, isProse, isTableRow }) => ends || isProse || isTableRow || isListItem(text) || text.length > (mark === null ? longestHeading : 2 * longestHeading) },
  // `高国飞`, `谷城县人民政府县长 黄克立`
  { kind: 'byline', applies: ({ text, previous, words, mark }) => mark === null && isByline(text, previous, words.bylines) },
  { kind: 'title', applies: ({ mark, hasTitle, text }) => mark?.depth === 1 || (!hasTitle && mark === null && text.length >= 4) },
  // `西湖大学`, `上虞“两江两岸”`: apart from all else and without the blanks and commas of a headline.
  { kind: 'caption', applies: ({ text, mark, gap }) => mark === null && gap >= 2 && text.length <= longestCaption && !/[ ,，、:：\u3000]/.test(text) },
  // The next article of a page begins behind the last one's note; a comma marks a section's couplet instead.
  { kind: 'title', applies: ({ mark, previous, text }) => mark === null && previous === 'note' && !/[,，]/.test(text) },
  { kind: 'heading', applies: () => true },
];

function isLabelled(text: string, labels: readonly string[]): boolean {
  if (text.length > 120) return false;
  return labels.some(label => text.startsWith(label) && (text.length === label.length || isOneOf(foldedAt(text, label.length), ':】]')));
}

function isNote(text: string, notes: readonly string[]): boolean {
  const bare = text.replace(/^[(（【[]|^——/, '');
  return text.length <= longestHeading && bare !== text && notes.some(word => bare.includes(word));
}

function isByline(text: string, previous: BlockKind | null, words: readonly string[]): boolean {
  if (/^[\u3400-\u9fff]{2,4}$/.test(text) || /^[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff]{1,2}$/.test(text)) return previous === 'title' || (previous === 'heading' && text.length <= 3);
  if (text.length > 40) return false;
  // `——2026年1月20日在…第六次会议上`
  if (/(?:会议|大会|全会)上$/.test(text)) return true;
  const name = /^(.*?)[ \u3000:：]+[\u3400-\u9fff]{1,4}([ \u3000·][\u3400-\u9fff]{1,4})*$/.exec(text);
  return name !== null && words.some(word => name[1]!.endsWith(word));
}

/** Cells parted by strokes or tabs, looked for in the source, where a tab is not folded into a blank. */
function isTableRow(written: string, mark: HeadingMark | null): boolean {
  return written.startsWith('|') || (mark === null && written.includes('\t'));
}

/** Prose holds a full stop or a comma and is longer than a headline's half; its blanks are layout. */
function holdsProse(source: string, run: Run): boolean {
  let length = 0;
  let ends = 0;
  for (const { span } of run.lines) {
    length += span.end - span.start;
    for (let at = span.start; at < span.end; at++) {
      const code = foldedAt(source, at);
      if (code === 0x3002 || code === 59) ends++;
      else if (charAt(source, at) === '\t' || code === 124) return false;
    }
  }
  const last = run.lines[run.lines.length - 1]!.span;
  return ends > 0 || (length > longestHeading && run.lines.length > 1) || isOneOf(foldedAt(source, last.end - 1), clauseEnds);
}

/** The stretches of a line that are read: invisible characters go, and in prose the blanks beside Chinese too. */
function piecesOf(source: string, span: Span, isProse: boolean): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at++) {
    const code = fold(source.charCodeAt(at));
    if (!isBlank(code) || !(isInvisible(code) || (isProse && isLayoutBlank(source, at, span)))) continue;
    if (at > start) pieces.push({ start, end: at });
    start = at + 1;
  }
  if (span.end > start) pieces.push({ start, end: span.end });
  return pieces;
}

/** A blank is layout unless it parts two words of a script that writes blanks, or two numbers. */
function isLayoutBlank(source: string, at: number, span: Span): boolean {
  let before = at;
  let after = at;
  while (before > span.start && isBlank(foldedAt(source, before))) before--;
  while (after < span.end - 1 && isBlank(foldedAt(source, after))) after++;
  const left = foldedAt(source, before);
  const right = foldedAt(source, after);
  return !isWordUnit(left) || !isWordUnit(right) || (isDigit(left) && right === 46) || (left === 46 && isDigit(right));
}

/** Units of scripts with blanks between words: anything that is neither Chinese nor a mark used with it. */
function isWordUnit(code: number): boolean {
  return !isHan(code) && !isOneOf(code, ',。;:!?、“”《》()%—…·');
}
