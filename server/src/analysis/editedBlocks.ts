// The blocks of an edited text, each told from those it had before.
import { headLength } from './assemble';
import { isTableRow } from './claims/table';
import { beforeNote, type BlockChange, type Exchange } from './editedStructure';
import type { LayoutChange } from './editedLayout';
import type { LogicalBlock } from './layout/blocks';
import { placedBlock, type PlacedBlock } from './layout/structure';
import type { BlockPlaces } from './blockPlaces';
import type { PlaceMention } from './places/mentions';
import type { TextAnalysis } from './textAnalysis';
import type { Span } from './model';

type MentionsIn = (block: LogicalBlock) => readonly PlaceMention[];

export class EditedBlocks {
  /** How many there are. */
  readonly count: number;
  /** Where they stand. */
  readonly places: BlockPlaces;
  /** The numbers of all between the first and the last block that came or went. */
  private readonly before: Span;
  private readonly after: Span;
  /** For each block that was laid out again its number before the edit; -1 where there was none of its words and kind. */
  private readonly origins: Int32Array;
  /** The blocks that were laid out again, of which those that are new do without the string they were cut out of: they are kept longer. */
  private readonly blocks: readonly LogicalBlock[];

  /** @param by how many UTF-16 units the text has become longer */
  constructor(private readonly analysis: TextAnalysis, private readonly layout: LayoutChange, by: number) {
    const { found, places } = analysis;
    const { start, end, blocks } = layout;
    this.count = found.length - (end - start) + blocks.length;
    this.places = places.edited({ start, end }, blocks.map(({ span }) => span), by, index => analysis.spanOf(index).end);
    this.origins = new Int32Array(blocks.length).fill(-1);
    [this.before, this.after] = this.matchBlocks();
    this.blocks = blocks.map((block, i) => (this.origins[i]! >= 0 ? found[this.origins[i]!]!.alone : { ...block, logical: block.logical.copied() }));
  }

  get removed(): readonly PlacedBlock[] {
    return this.analysis.found.slice(this.before.start, this.before.end).map(({ alone }) => alone);
  }

  get added(): readonly LogicalBlock[] {
    return this.all(this.after);
  }

  /** Those in which an article's date is looked for. */
  get head(): readonly LogicalBlock[] {
    return this.all({ start: 0, end: Math.min(headLength, this.count) });
  }

  /** A block where layout read it. */
  blockAt(index: number): LogicalBlock {
    const { start } = this.layout;
    return index < start || index >= start + this.blocks.length ? this.analysis.found[this.originOf(index)]!.alone : this.blocks[index - start]!;
  }

  /** The number of the same block before the edit; -1 where there was none. */
  originOf(index: number): number {
    const { start, end } = this.layout;
    if (index < start) return index;
    const behind = start + this.origins.length;
    return index < behind ? this.origins[index - start]! : index - behind + end;
  }

  /** How far a block stands behind where layout read it. */
  shiftOf(index: number): number {
    return this.places.startOf(index) - this.blockAt(index).span.start;
  }

  /** Each block by its number with the places that it names; those that were there before keep theirs. */
  placedInPart(mentionsIn: MentionsIn): (index: number) => PlacedBlock {
    const { start } = this.layout;
    const placed = this.blocks.map((block, i) => (this.origins[i]! >= 0 ? this.analysis.found[this.origins[i]!]!.alone : placedBlock(block, mentionsIn(block))));
    return index => (index >= start && index < start + placed.length ? placed[index - start]! : this.analysis.found[this.originOf(index)]!.alone);
  }

  /** The same with the places of all looked for again. */
  placedAnew(mentionsIn: MentionsIn): (index: number) => PlacedBlock {
    const placed = this.all({ start: 0, end: this.count }).map(block => placedBlock(block, mentionsIn(block)));
    return index => placed[index]!;
  }

  change(blockAt: (index: number) => PlacedBlock): BlockChange {
    const { before, after, removed, count } = this;
    const added = Array.from({ length: after.end - after.start }, (_, i) => blockAt(after.start + i));
    return { before, after, removed, added, laidOut: this.layout, behind: this.all({ start: after.end, end: Math.min(after.end + beforeNote, count) }) };
  }

  get wholeText(): Exchange {
    return { before: { start: 0, end: this.analysis.found.length }, after: { start: 0, end: this.count } };
  }

  /** All blocks that were laid out again, since they may have moved apart, and the rows of tables around them. */
  get part(): Exchange {
    const { start, end } = this.layout;
    const after = { start, end: start + this.blocks.length };
    const isRow = (index: number): boolean => index >= 0 && index < this.count && isTableRow(this.blockAt(index));
    let above = 0;
    while (isRow(start - above - 1)) above++;
    let below = 0;
    while (isRow(after.end + below)) below++;
    return { before: { start: start - above, end: end + below }, after: { start: start - above, end: after.end + below } };
  }

  private all({ start, end }: Span): readonly LogicalBlock[] {
    return Array.from({ length: end - start }, (_, i) => this.blockAt(start + i));
  }

  /** Keeps what says the same: at the beginning, at the end, and then wherever it stands. */
  private matchBlocks(): readonly [before: Span, after: Span] {
    const { analysis: { found }, layout: { start, end, blocks } } = this;
    const shorter = Math.min(blocks.length, end - start);
    let first = 0;
    while (first < shorter && this.keepIfSame(start + first, first)) first++;
    let behind = 0;
    while (behind < shorter - first && this.keepIfSame(end - 1 - behind, blocks.length - 1 - behind)) behind++;
    const before = { start: start + first, end: end - behind };
    const byText = new Map<string, number[]>();
    for (let origin = before.end - 1; origin >= before.start; origin--) {
      const { text } = found[origin]!.alone.logical;
      (byText.get(text) ?? byText.set(text, []).get(text)!).push(origin);
    }
    for (let i = first; i < blocks.length - behind; i++) {
      const origin = byText.get(blocks[i]!.logical.text)?.pop();
      if (origin !== undefined) this.keepIfSame(origin, i);
    }
    return [before, { start: start + first, end: start + blocks.length - behind }];
  }

  private keepIfSame(origin: number, i: number): boolean {
    const { kind, mark, logical, span, isRow } = this.layout.blocks[i]!;
    const { alone } = this.analysis.found[origin]!;
    const by = span.start - alone.span.start;
    if (alone.kind !== kind || alone.isRow !== isRow || alone.mark?.depth !== mark?.depth || alone.span.end + by !== span.end || !logical.isMoved(alone.logical, by)) return false;
    this.origins[i] = origin;
    return true;
  }
}
