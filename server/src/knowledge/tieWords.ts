// Compiles the words by which claims are tied to each other: `claims/ties.ts` and what stands around it.
import type { Lexicon } from '../analysis/text/lexicon';
import tieWords from './data/tieWords.json';
import { alternation, wordSet, type Alternation } from './words';

export interface TieWords {
  /** What leads the parts of a whole: `48家,包括国家级17家`. */
  readonly partLeads: Lexicon<true>;
  /** The same behind a bracket alone, as elsewhere it begins nouns: `48家(含国家级17家)`, but 含水量. */
  readonly partLeadsInBrackets: Lexicon<true>;
  /** Words that begin with 占 and tell of no share: 占有率. */
  readonly notShares: Lexicon<true>;
  /** What stands behind the whole of a share, walked backward: 的比重. */
  readonly behindWhole: Lexicon<true>;
  /** Metrics that say how fast something moves. */
  readonly growth: Alternation;
}

/** Compiles the words of ties. */
export function compileTieWords(): TieWords {
  return {
    partLeads: wordSet(tieWords.partLeads),
    partLeadsInBrackets: wordSet(tieWords.partLeadsInBrackets),
    notShares: wordSet(tieWords.notShares),
    behindWhole: wordSet(tieWords.behindWhole, 'backward'),
    growth: alternation(tieWords.growth),
  };
}
