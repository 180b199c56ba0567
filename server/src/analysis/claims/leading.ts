// Words at the beginning of a clause that belong neither to whose a claim is nor to what it measures: `同时,其中`, `目前已`.
import type { ClaimWords } from '../../knowledge/knowledge';

/** Where what follows the leading words at an offset begins; words that only begin like one stay: `共享单车`. */
export function skipLeading(text: string, at: number, end: number, words: ClaimWords): number {
  for (let from = at; ; ) {
    const word = words.leading.longest(text, from, end);
    if (word === null || beginsMetric(text, from, words)) return from;
    from += word.length;
  }
}

/** Whether a word that begins like a leading one and belongs to a metric stands here: 共享, 有效. */
export function beginsMetric(text: string, at: number, words: ClaimWords): boolean {
  return words.notLeading.longest(text, at) !== null;
}
