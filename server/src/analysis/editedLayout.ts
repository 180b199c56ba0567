// Where an edit's lines are laid out again, the blocks that take the place of others. Joining lines and naming kinds of blocks look a
// few lines around, and at what stands open; nothing is open where a line of prose begins a block.
import { beginsCaption, readPart, type LogicalBlock, type TextHabits } from './layout/blocks';
import { isWritten } from './editedHabits';
import { linePast, type LineChange, type LinedText } from './linedText';
import type { TextAnalysis } from './textAnalysis';
import type { LayoutWords } from '../knowledge/knowledge';

/** Blocks of a text, and the ones of an earlier version whose place they take: from `start` to before `end`. */
export interface LayoutChange {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly LogicalBlock[];
}

/** How many lines layout looks ahead of a line, and back from it. */
const reach = 4;

/**
 * Lays out again what may read otherwise once some lines have changed.
 *
 * @param analysis of the text `before`
 * @param habits of the text `after`, which are those of `before` in all that bears on other lines
 * @returns `null` where only the whole text can be laid out
 */
export function layoutAround(before: LinedText, after: LinedText, { before: old }: LineChange, analysis: TextAnalysis, habits: TextHabits, words: LayoutWords): LayoutChange | null {
  const { found } = analysis;
  const lineStart = (line: number | null, otherwise: number): number => (line === null ? otherwise : before.startOf(line));
  // The line before the first that changed looks `reach` lines ahead.
  const above = lineStart(linePast(before, old.firstLine, reach + 1, -1, isWritten), 0);
  let start = Math.max(0, analysis.places.firstBehind(above) - 1);
  const beginsAnew = (index: number): boolean => isProse(analysis, index, before) && !beginsCaption(lineOf(before, analysis.spanOf(index).start), words, habits);
  while (start > 0 && !beginsAnew(start)) start--;
  const firstLine = start === 0 ? 0 : before.lineAt(analysis.places.startOf(start));
  const from = before.startOf(firstLine);
  const sourceStart = lineStart(linePast(before, firstLine, reach, -1, isWritten), 0);

  const below = lineStart(linePast(before, old.endLine, reach + 1, 1, isWritten), before.length);
  let end = analysis.places.firstBehind(below - 1);
  while (end < found.length && !beginsAnew(end)) end++;
  const sourceEnd = end === found.length ? before.length : lineStart(linePast(before, before.lineAt(analysis.spanOf(end).end - 1) + 1, reach, 1, isWritten), before.length);

  const by = after.length - before.length;
  const isBelowTitle = hasTitle(analysis, 0, start);
  const part = readPart(after.slice(sourceStart, sourceEnd + by), words, { habits, from: from - sourceStart, hasTitle: isBelowTitle });
  if (part === null) return null;
  const blocks = part.map(block => movedBlock(block, sourceStart));
  if (end === found.length) return { start, end, blocks };
  const next = found[end]!.alone;
  const met = blocks.findIndex(block => block.span.start === analysis.places.startOf(end) + by && block.kind === next.kind && block.logical.text === next.logical.text);
  if (met < 0 || (!isBelowTitle && hasTitle(analysis, start, end) !== blocks.slice(0, met).some(({ kind }) => kind === 'title'))) return null;
  return { start, end, blocks: blocks.slice(0, met) };
}

/** Whether a block is prose that begins on a line of its own, behind all that began before. A label or a picture's words hold no full stop. */
function isProse(analysis: TextAnalysis, index: number, text: LinedText): boolean {
  const { kind, logical } = analysis.found[index]!.alone;
  if ((kind !== 'paragraph' && kind !== 'heading') || !logical.text.includes('。')) return false;
  return analysis.places.reachOf(index - 1) <= text.startOf(text.lineAt(analysis.spanOf(index).start));
}

function lineOf(text: LinedText, offset: number): string {
  const line = text.lineAt(offset);
  return text.slice(text.startOf(line), text.startOf(line + 1));
}

function hasTitle({ found }: TextAnalysis, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (found[index]!.alone.kind === 'title') return true;
  return false;
}

function movedBlock(block: LogicalBlock, by: number): LogicalBlock {
  return { ...block, logical: block.logical.moved(by), span: { start: block.span.start + by, end: block.span.end + by } };
}
