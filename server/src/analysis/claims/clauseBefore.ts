// The clause before a figure's own, where it has no figure and may name what the figure measures: `研发投入大幅增长,得分96.21分`.
import type { Pieces } from './constructions';
import { figureInside, isClauseMark, type Sentence } from './sentences';
import { allSigns } from './signs';
import { noSubject, readSubject } from './subject';
import type { ClaimWords } from '../../knowledge/knowledge';

const longestSubject = 24;
/** The same of a clause that names several things and says how many they are. */
const longestList = 64;

/** The subject of the clause that the comma at an index of the tokens ends, if it has no figure: `企业研发经费支出大幅增长,指标得分96.21分`, `排名上升幅度最大,从第28名…`. */
export function subjectBefore(text: string, sentence: Sentence, edge: number, words: ClaimWords): Pieces {
  const mark = edge < 0 ? null : sentence.tokens[edge]!;
  const start = mark?.kind === 'comma' ? clauseStart(sentence, edge) : null;
  if (mark === null || start === null || mark.start - start > longestList) return noSubject.pieces;
  const sum = figureInside(sentence, start, mark.start);
  if (sum === undefined && mark.start - start > longestSubject) return noSubject.pieces;
  // `健康行动监测评估中,我市得93.7分`, `增幅最大,分别为`
  let end = mark.start - (words.carrying.closing.longest(text, mark.start, start)?.length ?? 0);
  for (let cue = words.before.longest(text, end, start); cue !== null; cue = words.before.longest(text, end, start)) end -= cue.length;
  if (end === mark.start) end = predicateIn(text, sum?.end ?? start + 2, mark.start, words);
  if (end === mark.start || end - start < 2) return noSubject.pieces;
  return readSubject(text, start, end, sentence, allSigns, words).pieces;
}

/** Where the clause begins that the mark at an index of the tokens ends; `null` where it has a figure that states something. */
function clauseStart({ start, tokens, figures }: Sentence, mark: number): number | null {
  for (let i = mark - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === 'figure' && figures.includes(i)) return null;
    if (isClauseMark(token)) return token.end;
  }
  return start;
}

/** Where the verb of a clause begins, looked for from an offset on: `科技进步综合评价位次` 实现…; the clause's end where none is found. */
function predicateIn(text: string, from: number, end: number, words: ClaimWords): number {
  for (let at = from; at < end; at++) {
    if (words.carrying.predicates.longest(text, at, end) !== null || words.ahead.longest(text, at, end) !== null || words.predicates.longest(text, at, end) !== null) return at;
  }
  return end;
}
