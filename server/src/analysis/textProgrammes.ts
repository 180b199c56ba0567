// The programmes of a whole text: what its blocks name by themselves, what one block can only know from another, and which mentions are one.
import { identitiesOf } from './programmeIdentity';
import { mayNameOwn, readOwnNames, readProgrammes, type OwnNames, type ProgrammeReading } from './programmes';
import type { District, Programme } from './model';
import type { PlacedBlock } from './layout/structure';
import type { Token } from './lexemes/scan';
import type { ProgrammeWords } from '../knowledge/knowledge';

/** A block with the programmes that it names by itself. */
export interface BlockProgrammes {
  readonly block: PlacedBlock;
  /** Its quotes and titles. */
  readonly quotes: readonly Token[];
  readonly programmes: readonly ProgrammeReading[];
  /** Whom its section speaks of. */
  readonly district: District | null;
}

/** The programmes of a text: the names that it introduces, and for each block its mentions in their order. */
export interface LinkedProgrammes {
  readonly own: OwnNames | null;
  readonly mentions: readonly (readonly Programme[])[];
}

/** Reads and links the programmes of all blocks of one text, each mention with the identity of its programme. */
export function linkProgrammes(blocks: readonly BlockProgrammes[], words: ProgrammeWords): LinkedProgrammes {
  const own = readOwnNames(blocks.map(({ block, programmes }) => ({ text: block.logical.text, programmes })), words);
  const found = blocks.map(each => mentionsIn(each, own, words));
  const identities = identitiesOf(found.flatMap(mentions => mentions.map(({ mention, place }) => ({ ...mention, place }))), words);
  let next = 0;
  return { own, mentions: found.map(mentions => mentions.map(({ mention }): Programme => ({ ...mention, identity: identities[next++]! }))) };
}

/** The mentions of one block, by itself and by the names that its text has introduced. */
function mentionsIn(block: BlockProgrammes, own: OwnNames | null, words: ProgrammeWords): readonly Unlinked[] {
  const programmes = own === null || !mayNameOwn(block.block.logical.text, block.quotes, own) ? block.programmes : readProgrammes(block.block.logical.text, block.quotes, own.filter.find(block.block.logical.text), words, own);
  return programmes.map(reading => mentionOf(reading, block));
}

/**
 * The mentions of a block that took the place of `before`, where it names the same programmes in the same words and order: then
 * they are those of `linked`, and nothing else in the text changes. `null` where it does not.
 */
export function relinkProgrammes(block: BlockProgrammes, before: BlockProgrammes, linked: readonly Programme[], own: OwnNames | null, words: ProgrammeWords): readonly Programme[] | null {
  if (namesOf(block) !== namesOf(before)) return null;
  const mentions = mentionsIn(block, own, words);
  const last = mentionsIn(before, own, words);
  const isSame = mentions.length === last.length && mentions.every(({ mention: { text, core, programmeId }, place }, i) => {
    const other = last[i]!;
    return text === other.mention.text && core === other.mention.core && programmeId === other.mention.programmeId && place === other.place;
  });
  return isSame ? mentions.map(({ mention }, i): Programme => ({ ...mention, identity: linked[i]!.identity })) : null;
}

/** What a block says of programmes by itself. */
function namesOf({ block: { logical: { text } }, programmes }: BlockProgrammes): string {
  return programmes.map(({ start, end, core }) => `${text.slice(start, end)}|${core.map(part => text.slice(part.start, part.end)).join('+')}`).join('\n');
}

/** A mention that is not yet linked, and the place that its name begins with. */
interface Unlinked {
  readonly mention: Omit<Programme, 'identity'>;
  readonly place: string;
}

function mentionOf({ start, end, core, programmeId }: ProgrammeReading, { block: { logical, mentions }, district }: BlockProgrammes): Unlinked {
  const first = core[0]!;
  const place = mentions.find(mention => mention.start === first.start && mention.end < first.end);
  return {
    mention: { ...logical.phrase(start, end), core: core.map(part => logical.phrase(part.start, part.end).text).join(''), programmeId, district },
    place: place === undefined ? '' : logical.text.slice(place.start, place.end),
  };
}
