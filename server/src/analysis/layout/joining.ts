// Which lines go on: a column break or a hard wrap splits words and numbers, a paragraph's end does not.
import { charAt, clauseEnds, fold, foldedAt, isDigit, isHan, isOneOf, sentenceEnds } from '../text/characters';
import { beginsLikeHeading, isMarkdownLine } from './markers';
import type { Line } from './lines';
import type { Span } from '../model';

/** Lines that are read as one, in order. */
export interface Run {
  readonly lines: readonly Line[];
}

/** What a joining rule looks at: the text read so far and the line that may go on with it. */
interface Seam {
  readonly source: string;
  /** The last line joined so far. */
  readonly last: Line;
  readonly next: Line;
  /** Width of all that was joined so far. */
  readonly width: number;
  /** Whether a sentence has ended somewhere in the run: then it is prose, whatever its last line looks like. */
  readonly isProse: boolean;
  readonly hasOpenMark: boolean;
  /** Whether the last line is as long as its neighbours, as hard-wrapped lines are. */
  readonly isWrapped: boolean;
}

/** The first rule that applies decides; `null` leaves it to the next. */
const rules: readonly { readonly name: string; readonly goesOn: (seam: Seam) => boolean | null }[] = [
  { name: 'Markdown structure stands alone', goesOn: ({ source, last, next }) => (isMarkdownLine(source, last.span) || isMarkdownLine(source, next.span) ? false : null) },
  // `固定资产投资25⏎0.3亿元`, `外贸出口2⏎.5亿美元`
  { name: 'a torn number', goesOn: ({ source, last, next }) => (isTornNumber(source, last.span, next.span) ? true : null) },
  { name: 'a new item or heading', goesOn: ({ source, next }) => (beginsLikeHeading(source, next.span) ? false : null) },
  { name: 'a sentence has ended', goesOn: ({ source, last, isWrapped, next }) => (endsSentence(source, last.span) ? isWrapped && next.gap === 0 && !next.isIndented && next.width > 12 : null) },
  // `克难攻坚促跨越,⏎务实重行`, `中国工程院⏎、中国科学院`
  { name: 'a mark that goes on', goesOn: ({ source, last, next }) => (isOneOf(foldedAt(source, last.span.end - 1), ',、(“《') || isOneOf(foldedAt(source, next.span.start), ',、。;:!?)”》%') ? true : null) },
  { name: 'an indented paragraph', goesOn: ({ next, last }) => (next.isIndented && !last.isIndented ? false : null) },
  { name: 'an open bracket or quote', goesOn: ({ hasOpenMark, next }) => (hasOpenMark && next.gap <= 1 ? true : null) },
  // `18项科技成果获省科学技术⏎⏎奖,高新技术产业…`
  { name: 'prose that breaks off', goesOn: ({ isProse, source, last }) => (isProse && !isOneOf(foldedAt(source, last.span.end - 1), clauseEnds) ? true : null) },
  { name: 'a wrapped line', goesOn: ({ isWrapped, next }) => (isWrapped && next.gap === 0 ? true : null) },
  // The first line of a paragraph, broken by a column before its first full stop.
  { name: 'a long line with a comma', goesOn: ({ source, last, next, width }) => width >= 30 && next.gap <= 1 && hasComma(source, last.span) },
];

/** Groups lines into runs. Captions inside a broken paragraph become runs of their own and the paragraph goes on behind them. */
export function joinLines(source: string, lines: readonly Line[]): readonly Run[] {
  const runs: OpenRun[] = [];
  let open: OpenRun | null = null;
  for (const [index, next] of lines.entries()) {
    if (open !== null) {
      const seam = seamOf(source, lines, open, next);
      if (goesOn(seam)) {
        if (isCaptionLike(source, lines, index) && !seam.isWrapped) runs.push(openRun(source, next, index));
        else extend(open, source, next, index);
        continue;
      }
    }
    open = openRun(source, next, index);
    runs.push(open);
  }
  return runs;
}

interface OpenRun extends Run {
  readonly lines: Line[];
  lastIndex: number;
  width: number;
  isProse: boolean;
  openMarks: number;
}

function openRun(source: string, line: Line, index: number): OpenRun {
  const run: OpenRun = { lines: [], lastIndex: index, width: 0, isProse: false, openMarks: 0 };
  extend(run, source, line, index);
  return run;
}

function extend(run: OpenRun, source: string, line: Line, index: number): void {
  run.lines.push(line);
  run.lastIndex = index;
  run.width += line.width;
  run.isProse ||= holdsSentenceEnd(source, line.span);
  run.openMarks += openMarks(source, line.span);
}

function seamOf(source: string, lines: readonly Line[], run: OpenRun, next: Line): Seam {
  const last = lines[run.lastIndex]!;
  const { width, isProse } = run;
  return { source, last, next, width, isProse, hasOpenMark: run.openMarks > 0, isWrapped: isWrapped(lines, run.lastIndex) };
}

function goesOn(seam: Seam): boolean {
  for (const rule of rules) {
    const answer = rule.goesOn(seam);
    if (answer !== null) return answer;
  }
  return false;
}

function isTornNumber(source: string, last: Span, next: Span): boolean {
  const before = foldedAt(source, last.end - 1);
  const after = foldedAt(source, next.start);
  if (last.end - last.start < 8) return false;
  if (isDigit(before)) return isDigit(after) ? !/^\d{1,2}(?:[、)]|\.(?!\d))/.test(source.slice(next.start, next.start + 4)) : after === 46 && isDigit(foldedAt(source, next.start + 1));
  return before === 46 && isDigit(foldedAt(source, last.end - 2)) && isDigit(after);
}

/** Whether the words end a sentence, closing quotes and brackets behind the full stop included. */
export function endsSentence(source: string, span: Span): boolean {
  let at = span.end - 1;
  while (at > span.start && isOneOf(foldedAt(source, at), '”’)》')) at--;
  const code = foldedAt(source, at);
  return isOneOf(code, sentenceEnds) || (at === span.end - 1 && isOneOf(code, ':;'));
}

function holdsSentenceEnd(source: string, span: Span): boolean {
  for (let at = span.start; at < span.end - 1; at++) if (charAt(source, at) === '。') return true;
  return false;
}

function hasComma(source: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at++) if (fold(source.charCodeAt(at)) === 44) return true;
  return false;
}

/** Opening less closing marks of a line, within a line's reach: an unclosed one far back says nothing. */
function openMarks(source: string, span: Span): number {
  let open = 0;
  for (let at = Math.max(span.start, span.end - 200); at < span.end; at++) {
    const code = foldedAt(source, at);
    if (isOneOf(code, '“《')) open++;
    else if (isOneOf(code, '”》')) open--;
  }
  return open;
}

/** Three lines of about the same length near each other are a hard wrap's. */
function isWrapped(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.width < 15 || line.width > 80) return false;
  let alike = 0;
  for (let i = Math.max(0, index - 4); i <= index + 4 && i < lines.length; i++) {
    if (i !== index && Math.abs(lines[i]!.width - line.width) <= 1.5) alike++;
  }
  return alike >= 2;
}

/** A short line without punctuation, apart from its surroundings: words under a picture. */
function isCaptionLike(source: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  if (line.width > 24) return false;
  for (let at = line.span.start; at < line.span.end; at++) if (isOneOf(foldedAt(source, at), ',。;:!?、')) return false;
  const first = foldedAt(source, line.span.start);
  const gapAfter = lines[index + 1]?.gap ?? 0;
  return isHan(first) && (line.gap >= 2 || gapAfter >= 2 || (line.gap === 1 && gapAfter === 1 && charAt(source, line.span.start) === '图'));
}
