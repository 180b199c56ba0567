// Patterns over the words of a `ClaimWords`: a rule writes down the construction, and the words come from the data files.
import { oncePer } from '../text/oncePer';
import type { Lexicon } from '../text/lexicon';
import type { ClaimWords } from '../../knowledge/knowledge';
import type { Alternation } from '../../knowledge/words';

/**
 * Takes what makes patterns of words, and returns what finds the patterns for some words again. They are compiled once for each
 * `ClaimWords`; a pattern without the flags `g` and `y` remembers nothing, so that the analysis stays pure.
 */
export function patternsBy<T>(compile: (words: ClaimWords) => T): (words: ClaimWords) => T {
  return oncePer(compile);
}

/** The units that the words of some alternations begin with: where a stretch holds none of them, no pattern that needs one of the words need be tried. */
export function beginningsOf(...alternations: readonly Alternation[]): string {
  return alternations.flatMap(each => Array.from(each.matchAll(/(?:^\(\?:|\|)\\?([^|])/g), ([, first]) => first!)).join('');
}

/** Whether a stretch is one of the words of a lexicon that is walked forward. */
export function isWord(words: Lexicon<unknown>, text: string, start: number, end: number): boolean {
  return words.longest(text, start, end)?.length === end - start;
}
