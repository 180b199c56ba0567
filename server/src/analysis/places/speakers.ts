// Whom each block speaks of: a paragraph goes on with the place of the one before, unless it says otherwise.
import { ownDistrict } from './ownDistrict';
import { topicOf, type ScopeWords } from './topic';
import type { PlacedBlock, SectionDraft } from '../layout/structure';
import type { Place } from './gazetteer';

/** The place that the paragraphs of a section have come to speak of; `null` where they speak of whom the section does. */
export type Running = Place | null;

/** What is running behind each block. */
export function runningThrough(blocks: readonly PlacedBlock[], sections: readonly SectionDraft[], sectionOf: readonly number[], words: ScopeWords): readonly Running[] {
  let running: Running = null;
  return blocks.map((block, index) => {
    const section = sectionOf[index]!;
    return (running = runningBehind(block, section === sectionOf[index - 1] ? running : null, sections[section]!.place, words));
  });
}

/** What is running behind a block of a section that speaks of `here`, before which `running` was. */
export function runningBehind(block: PlacedBlock, running: Running, here: Place | null, words: ScopeWords): Running {
  if (block.kind === 'heading' || block.kind === 'title') return null;
  // Captions and the like stand between paragraphs by chance.
  if (block.kind !== 'paragraph') return running;
  const topic = topicOf(block, here, words);
  if (topic === 'section') return null;
  if (topic !== 'silent') return topic;
  return running !== null && mayMean(block, running) ? running : null;
}

/** Whether all that a block says of its own level, `全县`, may be said of a place. */
function mayMean({ mentions }: PlacedBlock, place: Place): boolean {
  return mentions.every(mention => mention.ownLevel === null || ownDistrict(mention, place)?.code === place.code);
}
