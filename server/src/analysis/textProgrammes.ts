// The programmes of a whole text: what its blocks name by themselves, what one block can only know from another, and which mentions are
// one. Each is found when somebody asks for it, so that an edit in a programme's name costs what is looked at.
import { mapped, none } from './added';
import { identitiesOf, type NamedMention } from './programmeIdentity';
import { districtOf, type BlockContext, type BlockFindings } from './findings';
import { CountedNames } from './ownNames';
import { namesOwn, readProgrammes, type Introduction, type OwnNames, type ProgrammeReading } from './programmes';
import type { Programme, ProgrammeMention, Span } from './model';
import type { Exchange } from './editedStructure';
import type { FoundBlock } from './textAnalysis';
import type { FilteredText } from './text/wordFilter';
import type { ProgrammeWords } from '../knowledge/knowledge';

/** A block with the programmes that it names by itself, and the names that it introduces. */
export type BlockProgrammes = Pick<FoundBlock, 'role' | 'context' | 'findings' | 'introduction'>;

export class TextProgrammes {
  private constructor(
    private readonly blocks: readonly BlockProgrammes[],
    private readonly introductions: readonly Introducer[],
    private readonly names: CountedNames,
    private readonly words: ProgrammeWords,
    private readonly found: (readonly Unlinked[] | undefined)[],
  ) {}

  /** @param blocks all that the text has, in the order of the source */
  static of(blocks: readonly BlockProgrammes[], words: ProgrammeWords): TextProgrammes {
    const introductions = introducersIn(blocks, { start: 0, end: blocks.length });
    return new TextProgrammes(blocks, introductions, CountedNames.of(introductions.map(({ introduction }) => introduction), words), words, new Array<undefined>(blocks.length));
  }

  /** Those of an edited text, which but for an exchange has the same blocks in the same order, or others that introduce the same names. */
  next(blocks: readonly BlockProgrammes[], { before, after }: Exchange): TextProgrammes {
    const removed = this.introductions.filter(({ index }) => index >= before.start && index < before.end);
    const added = introducersIn(blocks, after);
    const by = after.end - before.end;
    const introductions = removed.length + added.length === 0 && by === 0 ? this.introductions : [
      ...this.introductions.filter(({ index }) => index < before.start),
      ...added,
      ...this.introductions.filter(({ index }) => index >= before.end).map(({ index, introduction }) => ({ index: index + by, introduction })),
    ];
    const named = (introducers: readonly Introducer[]): readonly Introduction[] => introducers.map(({ introduction }) => introduction);
    const names = isSame(removed, added) ? this.names : this.names.exchanged(named(removed), named(added), () => named(introductions));
    return new TextProgrammes(blocks, introductions, names, this.words, names.own === this.names.own ? this.foundIn(blocks, before, by) : new Array<undefined>(blocks.length));
  }

  /** What was found in blocks that are still there. */
  private foundIn(blocks: readonly BlockProgrammes[], before: Span, by: number): (readonly Unlinked[] | undefined)[] {
    const found = new Array<readonly Unlinked[] | undefined>(blocks.length);
    for (let index = 0; index < before.start; index++) if (blocks[index] === this.blocks[index]) found[index] = this.found[index];
    for (let index = before.end; index < this.blocks.length; index++) if (blocks[index + by] === this.blocks[index]) found[index + by] = this.found[index];
    return found;
  }

  /** The mentions of one block in their order, by itself and by the names that the text has introduced; where the block stood when it was read. */
  mentionsIn(index: number): readonly ProgrammeMention[] {
    return this.unlinkedIn(index).map(({ text, ranges, core, programmeId, district }) => ({ text, ranges, core, programmeId, district }));
  }

  /** For each block its mentions in their order, each with the identity of its programme. */
  linked(): readonly (readonly Programme[])[] {
    const { own } = this.names;
    const filtered = own?.filter.filterAll(this.blocks.map(({ context }) => context.block.logical.text));
    const found = this.blocks.map((_, index) => this.unlinkedIn(index, filtered?.[index]));
    const identities = identitiesOf(found.flat(), this.words);
    let next = 0;
    return found.map(mentions => mapped(mentions, ({ text, ranges, core, programmeId, district }): Programme => (
      { text, ranges, core, programmeId, district, identity: identities[next++]! })));
  }

  private unlinkedIn(index: number, filtered?: FilteredText): readonly Unlinked[] {
    return (this.found[index] ??= mentionsOf(this.blocks[index]!, filtered, this.names.own, this.words));
  }
}

/** A block that introduces names, by its number. */
interface Introducer {
  readonly index: number;
  readonly introduction: Introduction;
}

function introducersIn(blocks: readonly BlockProgrammes[], { start, end }: Span): readonly Introducer[] {
  const found: Introducer[] = [];
  for (let index = start; index < end; index++) {
    const { introduction } = blocks[index]!;
    if (introduction !== null) found.push({ index, introduction });
  }
  return found;
}

function isSame(one: readonly Introducer[], other: readonly Introducer[]): boolean {
  return one.length === other.length && one.every(({ introduction }, i) => JSON.stringify(introduction) === JSON.stringify(other[i]!.introduction));
}

/** A mention that is not yet linked, with the place that its name begins with. */
type Unlinked = ProgrammeMention & NamedMention;

/** `filtered` is the block's text with the hits of the own names' filter, where somebody has it. */
function mentionsOf({ role, context, findings }: BlockProgrammes, filtered: FilteredText | undefined, own: OwnNames | null, words: ProgrammeWords): readonly Unlinked[] {
  // What carries a block on is read with that block.
  if (role === 'tail') return none;
  const named = own === null ? findings.programmes : programmesWith(own, findings, filtered ?? own.filter.filter(context.block.logical.text), words);
  return mapped(named, reading => mentionOf(reading, context));
}

function programmesWith(own: OwnNames, { programmes, quotes }: BlockFindings, filtered: FilteredText, words: ProgrammeWords): readonly ProgrammeReading[] {
  return namesOwn(filtered, quotes, programmes, own) ? readProgrammes(filtered.text, quotes, filtered.hits, words, own) : programmes;
}

function mentionOf({ start, end, core, programmeId }: ProgrammeReading, { block: { logical, mentions }, place: here }: BlockContext): Unlinked {
  const first = core[0]!;
  const place = mentions.find(mention => mention.start === first.start && mention.end < first.end);
  const { text, ranges } = logical.phrase(start, end);
  return {
    text,
    ranges,
    core: core.length === 1 ? text.slice(first.start - start, first.end - start) : core.map(part => text.slice(part.start - start, part.end - start)).join(''),
    programmeId,
    district: districtOf(here),
    place: place === undefined ? '' : logical.text.slice(place.start, place.end),
  };
}
