// Patterns over the words of a `ClaimWords`: a rule writes down the construction, and the words come from the data files.
import type { ClaimWords } from '../../knowledge/knowledge';

/**
 * Takes what makes patterns of words, and returns what finds the patterns for some words again. They are compiled once for each
 * `ClaimWords` and go with it; a pattern without the flags `g` and `y` remembers nothing, so that the analysis stays pure.
 */
export function patternsBy<T extends object>(compile: (words: ClaimWords) => T): (words: ClaimWords) => T {
  const compiled = new WeakMap<ClaimWords, T>();
  return words => {
    let patterns = compiled.get(words);
    if (patterns === undefined) {
      patterns = compile(words);
      compiled.set(words, patterns);
    }
    return patterns;
  };
}
