// Where in a text the names of programmes that stand in no quotes may begin, and the nouns that announced ones end with.
import { oncePer } from './text/oncePer';
import { WordFilter } from './text/wordFilter';
import type { Lexicon } from './text/lexicon';
import type { ProgrammeWords } from '../knowledge/knowledge';

/** What a hit may be the beginning of, as bits. */
export const hitKinds = { known: 1, own: 2, planNoun: 4 } as const;

/** The filter for known names and for nouns that only plans bear. */
export const programmeFilter = oncePer(makeFilter);

/** The same for the names, too, that a text has introduced. */
export function filterWithOwn(own: Lexicon<number>, words: ProgrammeWords): WordFilter {
  return makeFilter(words).addWords(own, hitKinds.own);
}

function makeFilter({ names, planNouns }: ProgrammeWords): WordFilter {
  return new WordFilter().addWords(names, hitKinds.known).addWords(planNouns, hitKinds.planNoun);
}
