// Whom each block speaks of: a paragraph goes on with the place of the one before, unless it says otherwise.
import { ownDistrict } from './ownDistrict';
import { speakingMentions, topicOf, type ScopeWords } from './topic';
import type { PlacedBlock, SectionDraft } from '../layout/structure';
import type { Place } from './gazetteer';

/**
 * The place that the paragraphs of a section have come to speak of, and how many more that name none may go on with it: as many as have
 * named it. `null` where they speak of whom the section does.
 */
export type Running = { readonly place: Place; readonly left: number } | null;

export function isSameRunning(one: Running, other: Running): boolean {
  return one === other || (one !== null && other !== null && one.place === other.place && one.left === other.left);
}

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
  const speaking = speakingMentions(block, words);
  const topic = topicOf(block, speaking, here);
  if (topic === 'section') return null;
  if (topic !== 'silent') return { place: topic, left: running?.place === topic ? running.left + 1 : 1 };
  if (running === null) return null;
  const { place, left } = running;
  // `全县` says it once more; `全市` speaks of another.
  if (speaking.length > 0) return speaking.every(mention => ownDistrict(mention, place)?.code === place.code) ? { place, left: left + 1 } : null;
  return left > 0 ? { place, left: left - 1 } : null;
}
