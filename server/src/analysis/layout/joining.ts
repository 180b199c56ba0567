// Which lines go on: a column break or a hard wrap splits words and numbers, a paragraph's end does not.
import { clauseEnds, fold, foldedAt, isHan, isOneOf } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import { isPhotographers, type PageWords } from './labels';
import { beginsLikeHeading, beginsMarkdown, endsSentence, isMarkdownLine, longestMark } from './markers';
import { seamLength, tearsClause, tearsNumber, type Seam } from './seams';
import { pageLines } from './pages';
import { alike, endsClauseInside, type Line } from './lines';
import { firstWords, lastWords, wordsOf } from './snippets';
import type { Span } from '../model';

/** Lines that are read as one, in order. */
export interface Run {
  readonly lines: readonly Line[];
  /** Whether a page added it: its number, its running head. */
  readonly isPageLine: boolean;
}

/** What a joining rule looks at: the text read so far and the line that may go on with it. */
interface Junction extends Seam {
  readonly source: string;
  /** The last line joined so far, and its beginning. */
  readonly last: Line;
  readonly lastHead: string;
  readonly next: Line;
  readonly nextHead: string;
  /** Empty lines between them; none where a page ends in between and no sentence. */
  readonly gap: number;
  /** How many lines were joined so far, and their width. */
  readonly lines: number;
  readonly width: number;
  readonly hasComma: boolean;
  /** Whether a sentence has ended somewhere in the run: then it is prose, whatever its last line looks like. */
  readonly isProse: boolean;
  readonly hasOpenMark: boolean;
  /** Whether the last line is as long as its neighbours, as hard-wrapped lines are. */
  readonly isWrapped: boolean;
  /** Whether the text indents its paragraphs by two characters. */
  readonly indentsParagraphs: boolean;
  readonly tearsFigure: (seam: Seam) => boolean;
}

/** Two wide blanks or four narrow ones; less may be a word's end that a wrap put on the next line. */
const fullIndent = 4;

const [comma, fullStop] = [44, 0x3002] as const;

/** The first rule that applies decides; `null` leaves it to the next. */
const rules: readonly { readonly name: string; readonly goesOn: (junction: Junction) => boolean | null }[] = [
  { name: 'a letter and what it quotes', goesOn: ({ last, next }) => (last.quote === next.quote ? null : false) },
  { name: 'Markdown structure stands alone', goesOn: ({ lastHead, nextHead }) => (isMarkdownLine(lastHead) || beginsMarkdown(nextHead) ? false : null) },
  // `固定资产投资25⏎0.3亿元`, `外贸出口2⏎.5亿美元`
  { name: 'a torn number', goesOn: junction => (tearsNumber(junction) ? true : null) },
  // A number alone may be torn: `提高到37.⏎2公里`.
  { name: 'a new item or heading', goesOn: ({ nextHead, isProse, before }) => (beginsLikeHeading(nextHead) && !(/^\d{1,2}\.$/.test(nextHead) && (isProse || /[\u3400-\u9fff-]$/.test(before))) ? false : null) },
  // `增长不⏎低于5.5%`, `15平方公⏎里`
  { name: 'a torn figure', goesOn: junction => (junction.tearsFigure(junction) ? true : null) },
  { name: 'a sentence has ended', goesOn: ({ source, last, isWrapped, next, gap }) => (endsSentence(source, last.span) ? isWrapped && gap === 0 && next.indent < 2 && next.width > 12 : null) },
  // `克难攻坚促跨越,⏎务实重行`, `中国工程院⏎、中国科学院`
  { name: 'a mark that goes on', goesOn: ({ source, last, next }) => (isOneOf(foldedAt(source, last.span.end - 1), ',、(“《') || isOneOf(foldedAt(source, next.span.start), ',、。;:!?)”》%') ? true : null) },
  { name: 'an indented paragraph', goesOn: ({ next, last, isWrapped, gap }) => (last.indent < 2 && (next.indent >= fullIndent || (next.indent >= 2 && !(isWrapped && gap === 0))) ? false : null) },
  // `…产业,加⏎快打造`, `获省科学技术⏎奖,高新技术…`
  { name: 'a torn clause', goesOn: junction => (tearsClause(junction) ? true : null) },
  { name: 'an open bracket or quote', goesOn: ({ hasOpenMark, gap }) => (hasOpenMark && gap <= 1 ? true : null) },
  // `18项科技成果获省科学技术⏎⏎奖励,高新技术产业…`
  { name: 'prose that breaks off', goesOn: ({ isProse, source, last }) => (isProse && !isOneOf(foldedAt(source, last.span.end - 1), clauseEnds) ? true : null) },
  { name: 'a wrapped line', goesOn: ({ isWrapped, gap }) => (isWrapped && gap === 0 ? true : null) },
  {
    name: 'the second line of an indented paragraph',
    goesOn: ({ indentsParagraphs, last, lastHead, lines, next, gap }) => (indentsParagraphs && lines === 1 && last.indent === fullIndent && last.width >= 10 && next.indent === 0 && gap === 0 && !beginsLikeHeading(lastHead) ? true : null),
  },
  // The first line of a paragraph, broken by a column before its first full stop.
  { name: 'a long line with a comma', goesOn: ({ gap, width, hasComma }) => width >= 30 && gap <= 1 && hasComma },
];

/** What the lines of a whole text have in common that says which of them go on. */
export interface JoiningHabits {
  /** The indexes of lines that a page adds. */
  readonly page: ReadonlySet<number>;
  /** Whether there are numbers that would be a page's, were more or fewer lines between them. */
  readonly mayCountOn: boolean;
  /** How many lines are indented as paragraphs are. */
  readonly indented: number;
}

export function joiningHabits(source: string, lines: readonly Line[], words: PageWords): JoiningHabits {
  const { added, mayCountOn } = pageLines(source, lines, words);
  return { page: added, mayCountOn, indented: lines.filter(isIndented).length };
}

/** Whether indented lines are this text's habit. */
export function indentsParagraphs({ indented }: Pick<JoiningHabits, 'indented'>): boolean {
  return indented > 1;
}

/** Whether a line is indented as a paragraph's first is. */
export function isIndented({ indent }: Line): boolean {
  return indent === fullIndent;
}

/**
 * Groups lines into runs. Captions, labels and what a page adds inside a broken paragraph become runs of their own, and the
 * paragraph goes on behind them. Lines that begin before `from` are only looked back at.
 */
export function joinLines(source: string, lines: readonly Line[], words: PageWords, habits = joiningHabits(source, lines, words), from = 0): readonly Run[] {
  const { page } = habits;
  const document: Document = { source, lines, indentsParagraphs: indentsParagraphs(habits), tearsFigure: words.tearsFigure };
  const runs: OpenRun[] = [];
  let open: OpenRun | null = null;
  /** A picture's words, which may go on. */
  let caption: OpenRun | null = null;
  /** What stands between the open run and the next line. */
  let between: Between = 'nothing';
  for (const [index, next] of lines.entries()) {
    if (next.span.start < from) continue;
    if (page.has(index)) {
      runs.push(openRun(source, next, index, true));
      if (between === 'nothing') between = 'page';
      continue;
    }
    if (caption !== null && captionGoesOn(document, caption, next)) {
      extend(caption, source, next, index);
      continue;
    }
    caption = null;
    const aside = asideOf(source, next, words);
    if (aside !== null) {
      const run = openRun(source, next, index);
      runs.push(run);
      if (aside === 'caption') caption = run;
      // Only prose that broke off goes on behind it.
      if (open !== null && !(open.isProse && !endsSentence(source, open.lines[open.lines.length - 1]!.span))) open = null;
      between = 'aside';
      continue;
    }
    const junction = open === null ? null : junctionOf(document, open, next, between);
    between = 'nothing';
    if (open !== null && junction !== null && goesOn(junction)) {
      // A picture's words may stand where a word is torn, but a number is not torn for them.
      if (!junction.isWrapped && isCaptionLike(source, lines, index) && !tearsNumber(junction) && !junction.tearsFigure(junction) && !isTornBehind(document, index)) runs.push(openRun(source, next, index));
      else extend(open, source, next, index);
      continue;
    }
    open = openRun(source, next, index);
    runs.push(open);
  }
  return runs;
}

interface Document {
  readonly source: string;
  readonly lines: readonly Line[];
  readonly indentsParagraphs: boolean;
  readonly tearsFigure: (seam: Seam) => boolean;
}

type Between = 'nothing' | 'page' | 'aside';

interface OpenRun extends Run {
  readonly lines: Line[];
  lastIndex: number;
  width: number;
  hasComma: boolean;
  isProse: boolean;
  openMarks: number;
  /** The first words of the last line, and the last words of all, as a seam has them. */
  head: string;
  tail: string;
}

function openRun(source: string, line: Line, index: number, isPageLine = false): OpenRun {
  const run: OpenRun = { lines: [], isPageLine, lastIndex: index, width: 0, hasComma: false, isProse: false, openMarks: 0, head: '', tail: '' };
  extend(run, source, line, index);
  return run;
}

function extend(run: OpenRun, source: string, line: Line, index: number): void {
  run.lines.push(line);
  run.lastIndex = index;
  run.width += line.width;
  addMarks(run, source, line.span);
  run.head = firstWords(source, line.span, longestMark);
  run.tail = (run.tail + lastWords(source, line.span, seamLength)).slice(-seamLength);
}

function junctionOf({ source, lines, indentsParagraphs, tearsFigure }: Document, run: OpenRun, next: Line, between: Between): Junction {
  const last = lines[run.lastIndex]!;
  const { width, hasComma, isProse, head, tail } = run;
  const ended = endsSentence(source, last.span);
  const gap = between === 'nothing' ? next.gap : ended ? Math.max(1, next.gap) : between === 'page' ? 0 : next.gap;
  const nextHead = firstWords(source, next.span, longestMark);
  return {
    source, last, lastHead: head, next, nextHead, before: tail, after: afterOf(nextHead), gap, lines: run.lines.length, width,
    hasComma, isProse, hasOpenMark: run.openMarks > 0, isWrapped: isWrapped(source, lines, run.lastIndex), indentsParagraphs, tearsFigure,
  };
}

function goesOn(junction: Junction): boolean {
  for (const rule of rules) {
    const answer = rule.goesOn(junction);
    if (answer !== null) return answer;
  }
  return false;
}

/** Whether a figure runs from a line to the next. */
function isTornBehind({ source, lines, tearsFigure }: Document, index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && tearsFigure({ before: lastWords(source, lines[index]!.span, seamLength), after: afterOf(firstWords(source, next.span, longestMark)) });
}

/** The first words of a line without blanks, as a seam has them. */
function afterOf(head: string): string {
  return head.replaceAll(' ', '').slice(0, seamLength);
}

/** Wider lines are prose, whatever they begin with. */
const widestAside = 60;

function asideOf(source: string, { span, width }: Line, words: PageWords): 'label' | 'caption' | null {
  if (width > widestAside) return null;
  const text = wordsOf(source, span);
  return words.isFurniture(text) ? 'label' : words.isCaptionAside(text) ? 'caption' : null;
}

/** `图为一家企业的质检员正在⏎工作。(通讯员 王某 摄)` */
function captionGoesOn(document: Document, caption: OpenRun, next: Line): boolean {
  const { source } = document;
  const last = caption.lines[caption.lines.length - 1]!;
  if (next.gap > 0 || endsSentence(source, last.span) || isPhotographers(caption.tail)) return false;
  const junction = junctionOf(document, caption, next, 'nothing');
  return junction.isWrapped || tearsNumber(junction) || junction.tearsFigure(junction) || tearsClause(junction) || isPhotographers(lastWords(source, next.span, seamLength));
}

/** How far back from a line's end a mark counts that stays open: one further back says nothing. */
const markReach = 200;
const marks = UnitSet.of(',。“《”》');
const openMarks = UnitSet.of('“《');

/** Counts a line's marks into its run. */
function addMarks(run: OpenRun, source: string, { start, end }: Span): void {
  for (let at = start; at < end; at++) {
    const code = fold(source.charCodeAt(at));
    if (!marks.has(code)) continue;
    if (code === comma) run.hasComma = true;
    else if (code === fullStop) run.isProse ||= at < end - 1;
    else if (end - at <= markReach) run.openMarks += openMarks.has(code) ? 1 : -1;
  }
}

/** How far lines are compared. */
const neighbours = 4;
const narrowest = 6;
const narrow = 15;
const widest = 80;

/**
 * Whether a line is as long as its neighbours, as a hard wrap's are: two of them are enough, but short lines may be names or
 * cells as well, so that of those nearly all must be alike, with clauses that end inside them.
 */
function isWrapped(source: string, lines: readonly Line[], index: number): boolean {
  const { width } = lines[index]!;
  if (width < narrowest || width > widest) return false;
  let same = 0;
  let all = 0;
  let broken = 0;
  for (let i = Math.max(0, index - neighbours); i <= index + neighbours && i < lines.length; i++) {
    if (width < narrow && endsClauseInside(source, lines[i]!.span)) broken++;
    if (i === index) continue;
    all++;
    if (Math.abs(lines[i]!.width - width) <= alike) same++;
  }
  return width < narrow ? same >= 4 && same * 2 > all && broken > 1 : same > 1;
}

const notInCaptions = UnitSet.of(',。;:!?、0123456789');

/** A short line without punctuation and numbers, apart from its surroundings: words under a picture. */
function isCaptionLike(source: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  if (line.width > 24) return false;
  for (let at = line.span.start; at < line.span.end; at++) if (notInCaptions.has(fold(source.charCodeAt(at)))) return false;
  const gapAfter = lines[index + 1]?.gap ?? 0;
  return isHan(foldedAt(source, line.span.start)) && (line.gap >= 2 || gapAfter >= 2);
}
