// The one door of the analysis: text in, claims out. The stages are those of ARCHITECTURE.md, in order.
import { blockFilter } from './blockFilter';
import { assemble, type TextTimes } from './assemble';
import { readLayout, type TextHabits } from './layout/blocks';
import { placedBlock, readStructure } from './layout/structure';
import { readGazetteer, type Gazetteer } from './places/gazetteer';
import { readMentions } from './places/mentions';
import type { TextAnalysis } from './textAnalysis';
import type { Analysis } from './model';
import type { Knowledge } from '../knowledge/knowledge';

/**
 * Reads a text.
 *
 * @param text any text; offsets in the result are UTF-16 units into it, ends excluded. A byte-order mark counts if it is there.
 * @returns what was found, immutable. The same text and knowledge give the same result; nothing else is consulted, and no
 *   text makes it throw.
 */
export function analyze(text: string, knowledge: Knowledge): Analysis {
  return readWhole(text, knowledge).analysis;
}

/** An analysis with what its stages have found out of the text as a whole. */
export interface WholeReading {
  readonly analysis: TextAnalysis;
  readonly habits: TextHabits;
  readonly gazetteer: Gazetteer;
  readonly times: TextTimes;
}

/** Reads a text and keeps what an edited version of it may be read by. */
export function readWhole(text: string, knowledge: Knowledge): WholeReading {
  const { blocks, habits } = readLayout(text, knowledge.layout);
  const texts = blockFilter(knowledge).filterAll(blocks.map(({ logical }) => logical.text));
  const gazetteer = readGazetteer(texts, knowledge.places);
  const placed = blocks.map((block, index) => placedBlock(block, readMentions(texts[index]!, gazetteer, knowledge.places)));
  const structure = readStructure(placed, gazetteer, knowledge.places);
  return { ...assemble(text.length, placed, texts, structure, gazetteer, knowledge), habits, gazetteer };
}
