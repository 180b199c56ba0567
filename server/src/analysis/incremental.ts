// An edit inside a paragraph costs that paragraph: it is read again, and all other blocks are kept and moved along. What an edit
// could change besides (where blocks begin and end, whose an article is, which places and programmes it names) is compared; where
// it does change, the text is read anew.
import { readWhole } from './analyze';
import { contextOf, programmesIn, type TextContext } from './assemble';
import { isTableRow } from './claims/table';
import { findingsOf } from './findings';
import { readLayout, type LogicalBlock, type TextHabits } from './layout/blocks';
import { isIndented } from './layout/joining';
import { endsClauseInside, readLines, spacesOut, tailOf, type Line } from './layout/lines';
import { endsSentence } from './layout/markers';
import { edgesOfPageLine, mayBePageLine } from './layout/pages';
import { speaksOfNation, type PlacedBlock } from './layout/structure';
import { mayContinue } from './layout/readingOrder';
import { seamLength } from './layout/seams';
import { evidenceKey } from './places/evidence';
import type { Gazetteer } from './places/gazetteer';
import { readMentions } from './places/mentions';
import { readBlock } from './reading';
import { TextAnalysis, type FoundBlock } from './textAnalysis';
import { linkProgrammes, relinkProgrammes } from './textProgrammes';
import type { Programme, Span } from './model';
import type { Knowledge } from '../knowledge/knowledge';

/** A text by its lines, which end at LF, CR LF or CR; offsets in UTF-16 units. */
export interface LinedText {
  readonly length: number;
  readonly lineCount: number;
  lineAt(offset: number): number;
  startOf(line: number): number;
  slice(start: number, end: number): string;
  toString(): string;
  /** The whole lines that differ from those of an earlier version; `null` where nobody knows. */
  changesSince(before: LinedText): readonly LineChange[] | null;
}

/** Whole lines that gave way to others. */
export interface LineChange {
  readonly before: LineRange;
  readonly after: LineRange;
}

export interface LineRange extends Span {
  readonly firstLine: number;
  readonly endLine: number;
}

/** What is known of one version of a text, for the next one. */
export class ReadText {
  private constructor(
    readonly text: LinedText,
    readonly analysis: TextAnalysis,
    private readonly habits: TextHabits,
    private readonly gazetteer: Gazetteer,
    private readonly context: TextContext,
    private readonly knowledge: Knowledge,
  ) {}

  /** Reads a text from its beginning to its end. */
  static of(text: LinedText, knowledge: Knowledge): ReadText {
    const { analysis, habits, gazetteer, context } = readWhole(text.toString(), knowledge);
    return new ReadText(text, analysis, habits, gazetteer, context, knowledge);
  }

  /** The same for another version: what `of` gives for it, at the cost of one paragraph where the edits lie in one. */
  next(text: LinedText): ReadText {
    return this.withOneBlock(text) ?? ReadText.of(text, this.knowledge);
  }

  private withOneBlock(text: LinedText): ReadText | null {
    const changes = text.changesSince(this.text);
    if (changes?.length !== 1) return changes?.length === 0 ? this : null;
    const { before, after } = changes[0]!;
    if (before.endLine - before.firstLine !== after.endLine - after.firstLine) return null;
    const habits = this.habitsAfter(text, before, after);
    const index = this.blockOf(before);
    if (habits === null || index === null) return null;
    const by = text.length - this.text.length;
    const logicalBlock = this.readAgain(text, index, by, habits);
    if (logicalBlock === null) return null;
    const found = this.foundAgain(logicalBlock, index);
    if (found === null) return null;
    const blocks = [...this.analysis.found];
    blocks[index] = found;
    const { structure } = this.analysis;
    const context = found.programmes === unlinked ? this.linkAll(blocks) : this.context;
    const shifts = this.analysis.shifts.slice();
    shifts[index] = 0;
    for (let behind = index + 1; behind < shifts.length; behind++) shifts[behind]! += by;
    return new ReadText(text, new TextAnalysis(text.length, blocks, shifts, structure), habits, this.gazetteer, context, this.knowledge);
  }

  /** Links the programmes of all blocks anew, where one names others than it did. */
  private linkAll(blocks: FoundBlock[]): TextContext {
    const { analysis: { structure }, knowledge } = this;
    const { own, mentions } = linkProgrammes(blocks.map(({ placed, findings }, index) => programmesIn(placed, findings, structure, index)), knowledge.programmes);
    for (const [index, block] of blocks.entries()) blocks[index] = { ...block, programmes: mentions[index]! };
    return { ...this.context, own };
  }

  /** The habits of the text with some lines changed; `null` where they may be others, or where lines that pages add are about. */
  private habitsAfter(text: LinedText, before: LineRange, after: LineRange): TextHabits | null {
    const { habits } = this;
    if (habits.hasPages || habits.isSpacedOut) return null;
    const old = writtenLines(this.text, before);
    const now = writtenLines(text, after);
    if (old.lines.length !== now.lines.length) return null;
    const spacing = { ...habits.spacing, widths: [...habits.spacing.widths] };
    for (const [i, line] of now.lines.entries()) {
      const last = old.lines[i]!;
      if (line.gap !== last.gap || isIndented(line) !== isIndented(last) || mayBePageLine(now.source, line) || mayBePageLine(old.source, last) || edgesOfLine(now.source, line) !== edgesOfLine(old.source, last)) return null;
      if (spacing.widths.length === 0) continue;
      spacing.ending += Number(endsSentence(now.source, line.span)) - Number(endsSentence(old.source, last.span));
      spacing.broken += Number(endsClauseInside(now.source, line.span)) - Number(endsClauseInside(old.source, last.span));
      spacing.widths[spacing.widths.indexOf(last.width)] = line.width;
    }
    return spacesOut(spacing) ? null : { ...habits, spacing };
  }

  /** The paragraph that may have changed with some lines, by its index: the last that begins there; what else stands there must be the same. */
  private blockOf({ start, end }: Span): number | null {
    const { analysis } = this;
    const behind = analysis.firstBehind(end - 1);
    const index = behind - 1;
    // What two blocks say together must stay together.
    const isTorn = analysis.structure.continuations.some(({ head, tail }) => head === index || tail === index || head > index !== tail > index);
    if (index < 0 || isTorn) return null;
    const { placed } = analysis.found[index]!;
    return analysis.spanOf(index).end > start && placed.kind === 'paragraph' && !isTableRow(placed.logical.text) ? index : null;
  }

  /** The block as layout makes it in the edited text, if all around it stays as it was. */
  private readAgain(text: LinedText, index: number, by: number, habits: TextHabits): LogicalBlock | null {
    const { analysis } = this;
    const [first, last] = this.windowOf(index);
    const oldStart = this.text.startOf(this.text.lineAt(analysis.spanOf(first).start));
    const oldEnd = this.text.startOf(this.text.lineAt(analysis.reach(last) - 1) + 1);
    const source = text.slice(oldStart, oldEnd + by);
    const { blocks } = readLayout(source, this.knowledge.layout, habits);
    if (blocks.length !== last - first + 1) return null;
    for (const [i, block] of blocks.entries()) {
      const at = first + i;
      const { start, end } = analysis.spanOf(at);
      const isSame = block.span.start + oldStart === start + (at > index ? by : 0) && block.span.end + oldStart === end + (at >= index ? by : 0);
      if (!isSame || (at !== index && block.logical.text !== analysis.found[at]!.placed.logical.text)) return null;
    }
    const block = blocks[index - first]!;
    if (block.kind !== 'paragraph' || isTableRow(block.logical.text)) return null;
    return { ...block, logical: block.logical.moved(oldStart), span: { start: block.span.start + oldStart, end: block.span.end + oldStart } };
  }

  /** From which block to which layout must be read again, so that all that bears on one is seen: some blocks and some lines on either side. */
  private windowOf(index: number): readonly [number, number] {
    const { analysis, text } = this;
    const firstLine = text.lineAt(analysis.spanOf(index).start);
    const lastLine = text.lineAt(analysis.spanOf(index).end - 1);
    let first = index;
    const lineOf = (block: number): number => text.lineAt(analysis.spanOf(block).start);
    while (first > 0 && (index - first < fewestBlocks || firstLine - lineOf(first) < fewestLines || analysis.reach(first - 1) > text.startOf(lineOf(first)))) first--;
    let last = index;
    while (last < analysis.found.length - 1 && (last - index < fewestBlocks || text.lineAt(analysis.spanOf(last).end - 1) - lastLine < fewestLines || analysis.reach(last) > text.startOf(lineOf(last + 1)))) last++;
    return [first, last];
  }

  /** What the block says now, if that changes nothing for the others. */
  private foundAgain(block: LogicalBlock, index: number): FoundBlock | null {
    const { analysis, gazetteer, knowledge } = this;
    const { structure } = analysis;
    const old = analysis.found[index]!;
    const { text } = block.logical;
    const oldText = old.placed.logical.text;
    if (evidenceKey(text, knowledge.places) !== evidenceKey(oldText, knowledge.places)) return null;
    const placed: PlacedBlock = { ...block, mentions: readMentions(text, gazetteer, knowledge.places) };
    if (placesIn(placed) !== placesIn(old.placed)) return null;
    if (mayContinue(structure.articles.length) && edgesOf(placed) !== edgesOf(old.placed)) return null;
    const findings = findingsOf(readBlock(text, placed.mentions, knowledge), contextOf(placed, index, structure, this.context, knowledge));
    const programmes = relinkProgrammes(programmesIn(placed, findings, structure, index), programmesIn(old.placed, old.findings, structure, index), old.programmes, this.context.own, knowledge.programmes);
    return { placed, findings, programmes: programmes ?? unlinked };
  }
}

/** Stands for the programmes of a block that names others than before. */
const unlinked: readonly Programme[] = [];

const fewestBlocks = 2;
/** Twice as many lines as layout compares a line with. */
const fewestLines = 10;

interface SomeLines {
  readonly source: string;
  readonly lines: readonly Line[];
}

/** Some whole lines as they are written, whatever the habits of their text. */
function writtenLines(text: LinedText, { start, end }: Span): SomeLines {
  const source = text.slice(start, end);
  return { source, lines: readLines(source, unhabitual).lines };
}

const unhabitual = { strays: { letters: new Set<string>(), lengths: [] }, isSpacedOut: false, spacing: { lines: 0, close: 0, ending: 0, broken: 0, widths: [] } };

/** What a line says of the habits of its text: the letters at its end, and whether a number beside it may be torn from it. */
function edgesOfLine(source: string, line: Line): string {
  const tail = tailOf(source, line.span);
  return `${tail?.letters ?? ''}|${tail?.behind ?? ''}|${edgesOfPageLine(source, line)}`;
}

/** What a block says of whose its article is. */
function placesIn(block: PlacedBlock): string {
  return `${block.mentions.map(({ place, ownLevel }) => `${place?.name ?? ''}${place?.code ?? ''}${ownLevel ?? ''}`).join()}|${speaksOfNation(block)}`;
}

/** What tells whether a paragraph breaks off or carries another one on. */
function edgesOf({ logical: { text }, mentions }: PlacedBlock): string {
  const stop = text.indexOf('。');
  return [text.slice(0, seamLength), text.slice(-seamLength), stop < 0, mentions.some(({ start }) => start < stop)].join('|');
}
