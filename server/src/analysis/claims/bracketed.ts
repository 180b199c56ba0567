// What a bracket gives values of, and whose: `发酵酒(增长87%)`, `甲县(120.5亿元)`, `甲县(13.0%)和乙县(8.2%)地区生产总值增速`.
import { endsInHead } from './naming';
import { dealing, listUnits } from './particles';
import { isWord, patternsBy } from './patterns';
import { isClauseMark, type PlaceToken, type Sentence } from './sentences';
import { allSigns } from './signs';
import { noSubject, readSubject } from './subject';
import type { Pieces } from './constructions';
import type { Token } from '../lexemes/scan';
import type { ClaimWords } from '../../knowledge/knowledge';

const patternsOf = patternsBy(({ carrying }) => ({ ofPlace: new RegExp(`^${carrying.ofPlace}{0,2}$`) }));

/**
 * What the values of a bracket are of: the noun that it stands behind, or behind a row of places the noun behind that. A rate that is
 * compared with what it was is one of `base`. No pieces where the bracket says more of a figure before it.
 */
export function nounOf(text: string, sentence: Sentence, bracket: Token, base: Pieces, words: ClaimWords): Pieces {
  const { tokens } = sentence;
  const index = tokens.indexOf(bracket);
  const before = tokens[index - 1];
  if (before?.kind === 'place' && before.end === bracket.start) return nounBehindPlaces(text, sentence, index, words);
  const end = beforeBase(text, sentence, bracket.start, words);
  const noun = nounBefore(text, sentence, index, end, words);
  return end < bracket.start && noun.length === 1 && isWord(words.rates, text, noun[0]!.start, noun[0]!.end) ? [...base, ...noun] : noun;
}

/** `甲县(13.0%)和乙县(8.2%)地区生产总值增速分别居…`: the metric whose values the brackets behind a row of places give; no pieces where none follows at once. */
function nounBehindPlaces(text: string, sentence: Sentence, bracket: number, words: ClaimWords): Pieces {
  const { tokens } = sentence;
  let close = bracket;
  for (;;) {
    while (close < tokens.length && tokens[close]!.kind !== 'close') close++;
    const place = tokens.findIndex((token, at) => at > close && token.kind === 'place');
    const open = tokens[place + 1];
    if (place < 0 || open?.kind !== 'open' || open.start !== tokens[place]!.end || tokens[place]!.start !== tokens[close]!.end + 1) break;
    close = place + 1;
  }
  const start = tokens[close]?.end ?? sentence.end;
  const end = start + text.slice(start, start + longestNoun).indexOf(dealing);
  if (end - start < 2 || end > sentence.end) return noSubject.pieces;
  const { pieces } = readSubject(text, start, end, sentence, allSigns, words);
  return pieces.length > 0 && endsInHead(text, pieces, words) ? pieces : noSubject.pieces;
}

const longestNoun = 16;

/** `发酵酒(增长87%)、汽车(增长35%)`: the noun before a bracket, which ends at `end`; no pieces where a figure stands there. */
function nounBefore(text: string, sentence: Sentence, bracket: number, end: number, words: ClaimWords): Pieces {
  const { tokens } = sentence;
  let index = bracket - 1;
  while (index >= 0 && !endsNoun(tokens[index]!)) index--;
  const before = index < 0 ? null : tokens[index]!;
  const from = before?.end ?? sentence.start;
  const start = listUnits.has(text.charCodeAt(from)) ? from + 1 : from;
  if (before?.kind === 'figure' || end - start < 2 || end - start > longestNoun) return noSubject.pieces;
  // The figures of `甲县(120.5亿元)` are the place's.
  if (sentence.places.some(place => place.start >= start && place.end <= end)) return noSubject.pieces;
  return readSubject(text, start, end, sentence, allSigns, words).pieces;
}

/** `增幅较1-2月(-0.6%)`: where the words end before the time that a bracket gives a value for to compare with. */
function beforeBase(text: string, { periods }: Sentence, end: number, { comparison }: ClaimWords): number {
  const time = periods.find(period => period.end === end);
  const than = time === undefined ? null : comparison.bases.longest(text, time.start);
  return time === undefined || than === null ? end : time.start - than.length;
}

function endsNoun(token: Token): boolean {
  return token.kind === 'figure' || token.kind === 'list' || token.kind === 'close' || token.kind === 'open' || isClauseMark(token);
}

const farthestPlace = 6;

/** `全国平均水平(7.0%)`, `甲县(120.5亿元)`: the place whose figures a bracket gives. */
export function placeBefore(text: string, sentence: Sentence, bracket: Token | null, words: ClaimWords): PlaceToken | null {
  if (bracket === null) return null;
  for (const place of sentence.places) {
    if (place.end > bracket.start) return null;
    if (bracket.start - place.end <= farthestPlace) return patternsOf(words).ofPlace.test(text.slice(place.end, bracket.start)) ? place : null;
  }
  return null;
}
