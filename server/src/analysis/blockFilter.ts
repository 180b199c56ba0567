// The filter for all that is looked for in a block's words.
import { addComparing } from './cues';
import { addTokens } from './lexemes/scan';
import { addPlaces } from './places/mentions';
import { addProgrammes } from './programmeFilter';
import { oncePer } from './text/oncePer';
import { WordFilter } from './text/wordFilter';
import type { Knowledge } from '../knowledge/knowledge';

/** Hits wherever something of `hitKinds` may begin, the names of the text's own programmes left out. */
export const blockFilter = oncePer((knowledge: Knowledge): WordFilter => {
  const filter = new WordFilter();
  addTokens(filter, knowledge);
  addProgrammes(filter, knowledge.programmes);
  addComparing(filter);
  addPlaces(filter, knowledge.places);
  return filter;
});
