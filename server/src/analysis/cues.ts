// Words of bound, change and comparison around a block's figures, for those who colour them.
import { hitKinds } from './hits';
import { Lexicon } from './text/lexicon';
import type { Stretch } from './lexemes/figures';
import type { Token } from './lexemes/scan';
import type { CueKind } from './model';
import type { Hits, WordFilter } from './text/wordFilter';
import type { ClaimWords } from '../knowledge/knowledge';

/** A cue in logical offsets. */
export interface CueReading extends Stretch {
  readonly kind: CueKind;
}

const comparing = new Lexicon(['高于', '低于', '高出', '低出', '超出', '领先', '落后', '快于', '慢于', '优于', '比上年', '比去年', '较上年', '较去年', '同比', '环比'].map(word => [word, true] as const));

/** Makes a filter hit at words that compare. */
export function addComparing(filter: WordFilter): void {
  filter.addWords(comparing, hitKinds.comparing);
}

/** Reads the cues of a block's folded text; `hits` are those of its filter. */
export function readCues(text: string, tokens: readonly Token[], { start, end, offsets, lists }: Hits, words: ClaimWords): CueReading[] {
  const cues: CueReading[] = [];
  for (const token of tokens) {
    if (token.kind !== 'figure') continue;
    const change = words.before.longest(text, token.start);
    if (change !== null && (change.value === 'increase' || change.value === 'decrease')) cues.push({ kind: 'change', start: token.start - change.length, end: token.start });
    for (const { start, end } of token.figure.boundWords) cues.push({ kind: 'bound', start, end });
  }
  for (let hit = start; hit < end; hit++) {
    const word = (lists[hit]! & hitKinds.comparing) === 0 ? null : comparing.longest(text, offsets[hit]!);
    if (word !== null) cues.push({ kind: 'comparison', start: offsets[hit]!, end: offsets[hit]! + word.length });
  }
  return cues;
}
