// Where in a text the names of programmes that stand in no quotes may begin, and the nouns that announced ones end with.
import { hitKinds } from './hits';
import { oncePer } from './text/oncePer';
import { WordFilter } from './text/wordFilter';
import type { Lexicon } from './text/lexicon';
import type { ProgrammeWords } from '../knowledge/knowledge';

/** Makes a filter hit at known names, and at nouns that only plans bear. */
export function addProgrammes(filter: WordFilter, { names, planNouns }: ProgrammeWords): void {
  filter.addWords(names, hitKinds.programme).addWords(planNouns, hitKinds.planNoun);
}

/** The filter for these, and for the names that a text has introduced. */
export function filterWithOwn(own: Lexicon<number>, words: ProgrammeWords): WordFilter {
  return new WordFilter(filterWithout(words)).addWords(own, hitKinds.ownProgramme);
}

const filterWithout = oncePer((words: ProgrammeWords) => {
  const filter = new WordFilter();
  addProgrammes(filter, words);
  return filter;
});
