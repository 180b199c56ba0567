// Words of bound, change and comparison around a block's figures, for those who colour them.
import type { Stretch } from './lexemes/figures';
import type { Token } from './lexemes/scan';
import type { CueKind } from './model';
import type { ClaimWords } from '../knowledge/knowledge';

/** A cue in logical offsets. */
export interface CueReading extends Stretch {
  readonly kind: CueKind;
}

const comparing = /(?:高于|低于|高出|低出|超出|领先|落后|快于|慢于|优于|比上年|比去年|较上年|较去年|同比|环比)/g;

/** Reads the cues of a block's folded text. */
export function readCues(text: string, tokens: readonly Token[], words: ClaimWords): CueReading[] {
  const cues: CueReading[] = [];
  for (const token of tokens) {
    if (token.kind !== 'figure') continue;
    const change = words.before.longest(text, token.start);
    if (change !== null && (change.value === 'increase' || change.value === 'decrease')) cues.push({ kind: 'change', start: token.start - change.length, end: token.start });
    for (const { start, end } of token.figure.boundWords) cues.push({ kind: 'bound', start, end });
  }
  comparing.lastIndex = 0;
  for (let word = comparing.exec(text); word !== null; word = comparing.exec(text)) cues.push({ kind: 'comparison', start: word.index, end: comparing.lastIndex });
  return cues;
}
