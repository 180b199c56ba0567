// Lists of words as the analysis wants them: to be found at an offset, or as a piece of a pattern.
import { Lexicon, type Direction } from '../analysis/text/lexicon';
import { foldText } from '../analysis/text/characters';

/** The source of a pattern that matches any of some words, the longest first: `(?:高出|高)`. */
export type Alternation = string;

/** Words to be found at an offset, or with `backward` just before it. */
export function wordSet(words: Iterable<string>, direction: Direction = 'forward'): Lexicon<true> {
  return new Lexicon<true>([...words].map(word => [word, true] as const), direction);
}

/** Some words as part of a pattern for folded text. Throws when there are none: an empty pattern would match anywhere. */
export function alternation(words: Iterable<string>): Alternation {
  const folded = [...new Set([...words].map(foldText))].sort((one, other) => other.length - one.length);
  if (folded.length === 0 || folded.includes('')) throw new Error('an alternation holds no empty word and is not empty');
  return `(?:${folded.map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})`;
}

/** The same for each list of a group. */
export function alternations<Name extends string>(group: Readonly<Record<Name, readonly string[]>>): Readonly<Record<Name, Alternation>> {
  return Object.fromEntries(Object.entries<readonly string[]>(group).map(([name, words]) => [name, alternation(words)])) as Record<Name, Alternation>;
}
