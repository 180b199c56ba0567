// The places of texts, for tests.
import { createKnowledge } from '../../knowledge/knowledge';
import { blockFilter } from '../blockFilter';
import { readGazetteer, type Gazetteer } from './gazetteer';
import { readMentions, type PlaceMention } from './mentions';

export const knowledge = createKnowledge();

/** The places of a page whose blocks have these folded texts. */
export function placesOf(...texts: readonly string[]): Gazetteer {
  return readGazetteer(blockFilter(knowledge).filterAll(texts), knowledge.places);
}

/** Where a folded text names places: its own ones, or those of a page. */
export function mentionsIn(text: string, gazetteer: Gazetteer = placesOf(text)): PlaceMention[] {
  return readMentions(blockFilter(knowledge).filter(text), gazetteer, knowledge.places);
}
