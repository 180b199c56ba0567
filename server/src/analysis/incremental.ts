// An edit costs what it changes: the lines around it are laid out again, blocks that say something new are read again, and all others
// are kept and moved along. What an edit could change besides (the habits of the text's lines, its places, whose an article is) is
// compared; where it does change, that stage is done anew for the whole text, and what comes of it for a block is compared in turn.
import { readWhole } from './analyze';
import { blockFilter } from './blockFilter';
import { articleYear, findBlocks, readTimes, type TextTimes } from './assemble';
import { EditedBlocks } from './editedBlocks';
import { habitsAfter } from './editedHabits';
import { layoutAround, type LayoutChange } from './editedLayout';
import { structureAfter } from './editedStructure';
import { readLayout, type LogicalBlock, type TextHabits } from './layout/blocks';
import { asOne, type LinedText } from './linedText';
import { readStructure, type PlacedBlock } from './layout/structure';
import { evidenceKey } from './places/evidence';
import { readGazetteer, type Gazetteer } from './places/gazetteer';
import { readMentions, type PlaceMention } from './places/mentions';
import { TextAnalysis, type FoundBlock } from './textAnalysis';
import type { FilteredText } from './text/wordFilter';
import type { Knowledge } from '../knowledge/knowledge';

/** What is known of one version of a text, for the next one. */
export class ReadText {
  private constructor(
    readonly text: LinedText,
    readonly analysis: TextAnalysis,
    private readonly habits: TextHabits,
    private readonly gazetteer: Gazetteer,
    private readonly times: TextTimes,
    private readonly knowledge: Knowledge,
  ) {}

  /** Reads a text from its beginning to its end. */
  static of(text: LinedText, knowledge: Knowledge): ReadText {
    const { analysis, habits, gazetteer, times } = readWhole(text.toString(), knowledge);
    return new ReadText(text, analysis, habits, gazetteer, times, knowledge);
  }

  /** The same for another version: what `of` gives for it, at the cost of what changed. */
  next(text: LinedText): ReadText {
    const changes = text.changesSince(this.text);
    if (changes?.length === 0) return this;
    const { analysis, knowledge } = this;
    const change = changes === null ? null : asOne(changes);
    const habits = change === null ? null : habitsAfter(this.text, text, change, this.habits);
    const around = change === null || habits === null ? null : layoutAround(this.text, text, change, analysis, habits, knowledge.layout);
    if (around !== null) return this.withLayout(text, around, habits!);
    const whole = readLayout(text.toString(), knowledge.layout);
    return this.withLayout(text, { start: 0, end: analysis.found.length, blocks: whole.blocks }, whole.habits);
  }

  private withLayout(text: LinedText, layout: LayoutChange, habits: TextHabits): ReadText {
    const { analysis, knowledge } = this;
    const edited = new EditedBlocks(analysis, layout, text.length - this.text.length);
    const gazetteer = this.gazetteerOf(edited);
    const filter = blockFilter(knowledge);
    const read = (block: LogicalBlock): readonly PlaceMention[] => readMentions(filter.filter(block.logical.text), gazetteer, knowledge.places);
    const blockAt = gazetteer === this.gazetteer ? edited.placedInPart(read) : edited.placedAnew(read);
    const change = edited.change(blockAt);
    const kept = gazetteer === this.gazetteer ? structureAfter(change, analysis.structure, knowledge.places) : null;
    const blocks = kept === null ? Array.from({ length: edited.count }, (_, index) => blockAt(index)) : [];
    const structure = kept ?? readStructure(blocks, gazetteer, knowledge.places);
    const times = kept === null ? readTimes(blocks, structure) : { ...this.times, year: articleYear(edited.head) };
    const [whole, part] = [edited.wholeText, edited.part];
    const { before, after } = kept !== null && times.year === this.times.year ? part : whole;
    const again = findBlocks({ blockAt, textAt: index => filter.filter(blockAt(index).logical.text), shiftOf: index => edited.shiftOf(index), structure, gazetteer, times }, after, index => this.lastFound(edited.originOf(index), blockAt(index)), knowledge);
    const found = analysis.found.slice(0, before.start).concat(again, analysis.found.slice(before.end));
    // What carries a paragraph on may bring it names from anywhere.
    const bringsNames = gazetteer !== this.gazetteer || structure.continuations.length + analysis.structure.continuations.length > 0;
    const next = new TextAnalysis(text.length, found, edited.places, structure, analysis.named.next(found, bringsNames ? whole : part));
    return new ReadText(text, next, habits, gazetteer, times, knowledge);
  }

  /** The places of the edited text: these ones, where the blocks that changed say no more and no less of them. */
  private gazetteerOf(edited: EditedBlocks): Gazetteer {
    const { gazetteer: { inFull }, knowledge: { places } } = this;
    const { removed, added } = edited;
    const filtered = (blocks: readonly LogicalBlock[]): readonly FilteredText[] => blockFilter(this.knowledge).filterAll(blocks.map(textOf));
    const isMuch = removed.length + added.length > mostCompared;
    if (!isMuch && evidenceKey(filtered(removed), inFull, places) === evidenceKey(filtered(added), inFull, places)) return this.gazetteer;
    return readGazetteer(filtered(Array.from({ length: edited.count }, (_, index) => edited.blockAt(index))), places);
  }

  private lastFound(origin: number, { mentions }: PlacedBlock): FoundBlock | null {
    const last = this.analysis.found[origin];
    return last !== undefined && isSameMentions(last.alone.mentions, mentions) ? last : null;
  }
}

/** To compare more blocks takes longer than to look for the places of the text anew. */
const mostCompared = 200;

function textOf({ logical }: LogicalBlock): string {
  return logical.text;
}

function isSameMentions(one: readonly PlaceMention[], other: readonly PlaceMention[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every(({ start, end, place, ownLevel }, i) => {
    const mention = other[i]!;
    return start === mention.start && end === mention.end && ownLevel === mention.ownLevel
      && place?.name === mention.place?.name && place?.code === mention.place?.code && place?.division === mention.place?.division;
  });
}
