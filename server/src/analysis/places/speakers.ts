// Whom each block speaks of: a paragraph goes on with the place of the one before, unless it says otherwise.
import { ownDistrict } from './ownDistrict';
import { topicOf, type ScopeWords } from './topic';
import type { PlacedBlock, SectionDraft } from '../layout/structure';
import type { Place } from './gazetteer';

/** For each block its place: its own, that of the paragraphs before it in its section, or the section's. */
export function speakersOf(blocks: readonly PlacedBlock[], sections: readonly SectionDraft[], sectionOf: readonly number[], words: ScopeWords): readonly (Place | null)[] {
  let last: Place | null = null;
  let lastSection = -1;
  return blocks.map((block, index): Place | null => {
    const section = sectionOf[index]!;
    const here = sections[section]!.place;
    if (section !== lastSection || block.kind === 'heading' || block.kind === 'title') last = null;
    lastSection = section;
    // Captions and the like stand between paragraphs by chance.
    if (block.kind !== 'paragraph') return here;
    const topic = topicOf(block, here, words);
    if (topic === 'section' || (topic === 'silent' && last !== null && !mayMean(block, last))) last = null;
    else if (topic !== 'silent') last = topic;
    return last ?? here;
  });
}

/** What of a block bears on the speakers of the blocks behind it, besides its kind: equal where they stay the same. */
export function speakerKey(block: PlacedBlock, here: Place | null, words: ScopeWords): string {
  const topic = topicOf(block, here, words);
  return typeof topic !== 'string' ? `${topic.name} ${topic.code ?? ''}` : topic === 'section' ? topic : `${topic} ${block.mentions.map(({ ownLevel }) => ownLevel ?? '').join(' ')}`;
}

/** Whether all that a block says of its own level, `全县`, may be said of a place. */
function mayMean({ mentions }: PlacedBlock, place: Place): boolean {
  return mentions.every(mention => mention.ownLevel === null || ownDistrict(mention, place)?.code === place.code);
}
