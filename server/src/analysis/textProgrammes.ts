// The programmes of a whole text: what its blocks name by themselves, what one block can only know from another, and which mentions are one.
import { identitiesOf } from './programmeIdentity';
import { readOwnNames, readProgrammes, type ProgrammeReading } from './programmes';
import type { District, Programme } from './model';
import type { PlacedBlock } from './layout/structure';
import type { Token } from './lexemes/scan';
import type { ProgrammeWords } from '../knowledge/knowledge';

/** A block with the programmes that it names by itself. */
export interface BlockProgrammes {
  readonly block: PlacedBlock;
  readonly tokens: readonly Token[];
  readonly programmes: readonly ProgrammeReading[];
  /** Whom its section speaks of. */
  readonly district: District | null;
}

/** All mentions in the blocks of one text, in their order, each with the identity of its programme. */
export function programmesOf(blocks: readonly BlockProgrammes[], words: ProgrammeWords): readonly Programme[] {
  const own = readOwnNames(blocks.map(({ block, programmes }) => ({ text: block.logical.text, programmes })), words);
  const found = blocks.flatMap(each => {
    const programmes = own === null ? each.programmes : readProgrammes(each.block.logical.text, each.tokens, words, own);
    return programmes.map(reading => mentionOf(reading, each));
  });
  const identities = identitiesOf(found.map(({ mention, place }) => ({ ...mention, place })), words);
  return found.map(({ mention }, i): Programme => ({ ...mention, identity: identities[i]! }));
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
