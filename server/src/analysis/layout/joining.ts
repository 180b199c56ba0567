// Which lines go on: a column break or a hard wrap splits words and numbers, a paragraph's end does not.
import { clauseEnds, fold, foldedAt, isHan, isIdeograph } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import { isPhotographers, type PageWords } from './labels';
import { beginsLikeHeading, beginsMarkdown, endsSentence, isMarkdownLine, longestMark, mayBeginLikeHeading, mayBeMarkdown } from './markers';
import { isCellRow } from './cells';
import { seamLength, seamOf, tearsClause, tearsNumber, type Seam } from './seams';
import { pageLines } from './pages';
import { alike, type Line } from './lines';
import { firstWords, lastUnit, lastWords, wordsOf } from './snippets';
import { Unit } from './units';

/** Lines that are read as one, in order. */
export interface Run {
  readonly lines: readonly Line[];
  /** Whether a page added it: its number, its running head. */
  readonly isPageLine: boolean;
  /** The words of its only line, where somebody has taken them already. */
  readonly words: string | null;
}

/** Two wide blanks or four narrow ones; less may be a word's end that a wrap put on the next line. */
const fullIndent = 4;

const minus = 45;
const semicolon = 59;

const goingOnEnds = UnitSet.of(',、(“《');
const goingOnBeginnings = UnitSet.of(',、。;:!?)”》%');
const endsOfClauses = UnitSet.of(clauseEnds);

/** The first rule that applies decides; `null` leaves it to the next. */
const rules: readonly { readonly name: string; readonly goesOn: (junction: Junction) => boolean | null }[] = [
  { name: 'a letter and what it quotes', goesOn: ({ last, next }) => (last.quote === next.quote ? null : false) },
  // `城镇化率⇥69%⇥73%`
  { name: 'a row of cells stands alone', goesOn: ({ source, run, last, next }) => (isCellRow(source, next) || (run.lines.length === 1 && isCellRow(source, last)) ? false : null) },
  { name: 'Markdown structure stands alone', goesOn: junction => ((mayBeMarkdown(junction.lastBeginning) && isMarkdownLine(junction.lastHead)) || (mayBeMarkdown(junction.firstUnit) && beginsMarkdown(junction.nextHead)) ? false : null) },
  // `固定资产投资25⏎0.3亿元`, `外贸出口2⏎.5亿美元`
  { name: 'a torn number', goesOn: junction => (tearsNumber(junction) ? true : null) },
  // A number alone may be torn: `提高到37.⏎2公里`.
  { name: 'a new item or heading', goesOn: junction => (mayBeginLikeHeading(junction.firstUnit) && beginsLikeHeading(junction.nextHead) && !(/^\d{1,2}\.$/.test(junction.nextHead) && (junction.run.isProse || isIdeograph(junction.lastUnit) || junction.lastUnit === minus)) ? false : null) },
  // `增长不⏎低于5.5%`, `15平方公⏎里`
  { name: 'a torn figure', goesOn: junction => (junction.tearsFigure(junction) ? true : null) },
  // `…。全区出口35.4亿元,增长0.5%;⏎进口80.2亿元`: behind a full stop a semicolon ends no item of a list.
  { name: 'prose that breaks off behind a semicolon', goesOn: ({ run, ending, next, gap }) => (run.isProse && ending === semicolon && gap === 0 && next.indent < 2 ? true : null) },
  { name: 'a sentence has ended', goesOn: junction => (endsSentence(junction.source, junction.last.span) ? junction.next.width > 12 && junction.gap === 0 && junction.next.indent < 2 && junction.isWrapped : null) },
  // `克难攻坚促跨越,⏎务实重行`, `中国工程院⏎、中国科学院`
  { name: 'a mark that goes on', goesOn: ({ ending, firstUnit }) => (goingOnEnds.has(ending) || goingOnBeginnings.has(firstUnit) ? true : null) },
  { name: 'an indented paragraph', goesOn: junction => (junction.last.indent < 2 && (junction.next.indent >= fullIndent || (junction.next.indent >= 2 && !(junction.gap === 0 && junction.isWrapped))) ? false : null) },
  // `…产业,加⏎快打造`, `获省科学技术⏎奖,高新技术…`
  { name: 'a torn clause', goesOn: junction => (tearsClause(junction) ? true : null) },
  { name: 'an open bracket or quote', goesOn: junction => (junction.gap <= 1 && junction.hasOpenMark ? true : null) },
  // `18项科技成果获省科学技术⏎⏎奖励,高新技术产业…`
  { name: 'prose that breaks off', goesOn: ({ run, ending }) => (run.isProse && !endsOfClauses.has(ending) ? true : null) },
  { name: 'a wrapped line', goesOn: junction => (junction.gap === 0 && junction.isWrapped ? true : null) },
  {
    name: 'the second line of an indented paragraph',
    goesOn: ({ indentsParagraphs, run, last, lastHead, next, gap }) => (indentsParagraphs && run.lines.length === 1 && last.indent === fullIndent && last.width >= 10 && next.indent === 0 && gap === 0 && !beginsLikeHeading(lastHead) ? true : null),
  },
  // The first line of a paragraph, broken by a column before its first full stop.
  { name: 'a long line with a comma', goesOn: ({ gap, run }) => run.width >= 30 && gap <= 1 && run.hasComma },
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
  let indented = 0;
  for (const line of lines) if (isIndented(line)) indented++;
  return { page: added, mayCountOn, indented };
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
  for (let index = 0; index < lines.length; index++) {
    const next = lines[index]!;
    if (next.span.start < from) continue;
    if (page.has(index)) {
      runs.push(new OpenRun(next, index, null, true));
      if (between === 'nothing') between = 'page';
      continue;
    }
    if (caption !== null && captionGoesOn(document, caption, next)) {
      caption.extend(next, index);
      continue;
    }
    caption = null;
    // Wider lines are prose, whatever they begin with.
    const text = next.width <= widestAside ? wordsOf(source, next) : null;
    const aside = text === null ? null : asideOf(text, next, words);
    if (aside !== null) {
      const run = new OpenRun(next, index, text);
      runs.push(run);
      if (aside === 'caption') caption = run;
      // Only prose that broke off goes on behind it.
      if (open !== null && !(open.isProse && !endsSentence(source, open.last.span))) open = null;
      between = 'aside';
      continue;
    }
    const junction: Junction | null = open === null ? null : new Junction(document, open, next, between);
    between = 'nothing';
    if (open !== null && junction !== null && goesOn(junction)) {
      // A picture's words may stand where a word is torn, but a number is not torn for them.
      if (isCaptionLike(source, lines, index) && !junction.isWrapped && !tearsNumber(junction) && !junction.tearsFigure(junction) && !isTornBehind(document, index)) runs.push(new OpenRun(next, index, text));
      else open.extend(next, index);
      continue;
    }
    open = new OpenRun(next, index, text);
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

/** A run that may go on. */
class OpenRun implements Run {
  readonly lines: Line[];
  width: number;
  hasComma: boolean;
  /** Whether a sentence has ended somewhere in the run: then it is prose, whatever its last line looks like. */
  isProse: boolean;
  private marked = 0;
  private openMarks = 0;

  constructor(line: Line, public lastIndex: number, public words: string | null, readonly isPageLine = false) {
    // Made with its line, since most runs have one: a list that grows takes room for many.
    this.lines = [line];
    this.width = line.width;
    this.hasComma = holdsComma(line);
    this.isProse = line.endsSentenceInside;
  }

  /** The last line joined so far. */
  get last(): Line {
    return this.lines[this.lines.length - 1]!;
  }

  extend(line: Line, index: number): void {
    this.lastIndex = index;
    this.words = null;
    this.lines.push(line);
    this.width += line.width;
    this.hasComma ||= holdsComma(line);
    this.isProse ||= line.endsSentenceInside;
  }

  /** Whether more quotes open than close; each line is counted when somebody asks, and once. */
  hasOpenMark(source: string): boolean {
    for (; this.marked < this.lines.length; this.marked++) this.openMarks += openMarksIn(source, this.lines[this.marked]!);
    return this.openMarks > 0;
  }

  /** The last words of all, as a seam has them. */
  tail(source: string): string {
    let tail = '';
    for (let i = this.lines.length - 1; i >= 0 && tail.length < seamLength; i--) tail = lastWords(source, this.lines[i]!, seamLength) + tail;
    return tail.slice(-seamLength);
  }
}

function holdsComma({ units }: Line): boolean {
  return (units & Unit.comma) !== 0;
}

/** What a joining rule looks at: the text read so far and the line that may go on with it. Most rules need no words of either. */
class Junction implements Seam {
  readonly source: string;
  /** The last line joined so far. */
  readonly last: Line;
  /** The last unit of what was joined, with and without blanks, and the first ones of either line. */
  readonly ending: number;
  readonly lastUnit: number;
  readonly lastBeginning: number;
  readonly firstUnit: number;
  /** Empty lines between them; none where a page ends in between and no sentence. */
  readonly gap: number;
  private words: { readonly before: string; readonly after: string } | null = null;
  private beginning: string | null = null;

  constructor(
    private readonly document: Document,
    readonly run: OpenRun,
    readonly next: Line,
    between: Between,
  ) {
    const { source } = document;
    const { last } = run;
    this.source = source;
    this.last = last;
    this.ending = foldedAt(source, last.span.end - 1);
    this.lastUnit = lastUnit(source, last);
    this.lastBeginning = foldedAt(source, last.span.start);
    this.firstUnit = foldedAt(source, next.span.start);
    this.gap = between === 'nothing' ? next.gap : endsSentence(source, last.span) ? Math.max(1, next.gap) : between === 'page' ? 0 : next.gap;
  }

  /** Whether the text indents its paragraphs by two characters. */
  get indentsParagraphs(): boolean {
    return this.document.indentsParagraphs;
  }

  get tearsFigure(): (seam: Seam) => boolean {
    return this.document.tearsFigure;
  }

  get before(): string {
    return this.seam.before;
  }

  get after(): string {
    return this.seam.after;
  }

  /** The beginning of the last line joined so far. */
  get lastHead(): string {
    return firstWords(this.source, this.last, longestMark);
  }

  get nextHead(): string {
    return (this.beginning ??= firstWords(this.source, this.next, longestMark));
  }

  get hasOpenMark(): boolean {
    return this.run.hasOpenMark(this.source);
  }

  /** Whether the last line is as long as its neighbours, as hard-wrapped lines are. */
  get isWrapped(): boolean {
    return isWrapped(this.document.lines, this.run.lastIndex);
  }

  private get seam(): { readonly before: string; readonly after: string } {
    return (this.words ??= { before: this.run.tail(this.source), after: afterOf(this.nextHead) });
  }
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
  return next !== undefined && tearsFigure(seamOf(lastWords(source, lines[index]!, seamLength), afterOf(firstWords(source, next, longestMark))));
}

/** The first words of a line without blanks, as a seam has them. */
function afterOf(head: string): string {
  return (head.includes(' ') ? head.replaceAll(' ', '') : head).slice(0, seamLength);
}

const widestAside = 60;

function asideOf(text: string, { units }: Line, words: PageWords): 'label' | 'caption' | null {
  return words.isFurniture(text, units) ? 'label' : words.isCaptionAside(text, units) ? 'caption' : null;
}

/** `图为一家企业的质检员正在⏎工作。(通讯员 王某 摄)` */
function captionGoesOn(document: Document, caption: OpenRun, next: Line): boolean {
  const { source } = document;
  if (next.gap > 0 || endsSentence(source, caption.last.span) || isPhotographers(caption.tail(source))) return false;
  const junction = new Junction(document, caption, next, 'nothing');
  return junction.isWrapped || tearsNumber(junction) || junction.tearsFigure(junction) || tearsClause(junction) || isPhotographers(lastWords(source, next, seamLength));
}

/** How far back from a line's end a mark counts that stays open: one further back says nothing. */
const markReach = 200;
const openingMarks = UnitSet.of('“《');
const closingMarks = UnitSet.of('”》');

function openMarksIn(source: string, { span: { start, end }, units }: Line): number {
  if ((units & Unit.quote) === 0) return 0;
  let open = 0;
  for (let at = Math.max(start, end - markReach); at < end; at++) {
    const code = fold(source.charCodeAt(at));
    if (openingMarks.has(code)) open++;
    else if (closingMarks.has(code)) open--;
  }
  return open;
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
function isWrapped(lines: readonly Line[], index: number): boolean {
  const { width } = lines[index]!;
  if (width < narrowest || width > widest) return false;
  let same = 0;
  let all = 0;
  let broken = 0;
  for (let i = Math.max(0, index - neighbours); i <= index + neighbours && i < lines.length; i++) {
    if (width < narrow && lines[i]!.endsClauseInside) broken++;
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
  if (line.width > 24 || (line.gap < 2 && (lines[index + 1]?.gap ?? 0) < 2) || !isHan(foldedAt(source, line.span.start))) return false;
  for (let at = line.span.start; at < line.span.end; at++) if (notInCaptions.has(fold(source.charCodeAt(at)))) return false;
  return true;
}
