// Whose claim it is, where the words say so: a place that opens a clause owns what follows.
import { isClauseMark, type FigureToken, type PlaceToken, type Sentence } from './sentences';
import type { ClaimWords } from '../../knowledge/knowledge';

/** The last place before `limit` that opens a clause, behind times and leading words: `天河区有效期内…`, `2021年,全县GDP…`. */
export function leadingPlace(text: string, sentence: Sentence, limit: number, words: ClaimWords): PlaceToken | null {
  let found: PlaceToken | null = null;
  let opening: number | null = sentence.start;
  for (const token of sentence.tokens) {
    if (token.start >= limit) break;
    const isOpening: boolean = opening !== null && token.start === skipLeading(text, opening, words);
    if (isOpening && token.kind === 'place' && !isScope(text, token)) found = token;
    const staysOpen: boolean = isClauseMark(token) || (isOpening && (token.kind === 'period' || token.kind === 'place'));
    opening = staysOpen ? token.end : null;
  }
  return found;
}

/** As many places in a row as there are values, one each, where they open the words: `嘉善县、德清县分别出口3亿元、5亿元`. `null` where they are not as many. */
export function listedPlaces(text: string, sentence: Sentence, from: number, to: number, count: number, words: ClaimWords): readonly PlaceToken[] | null {
  const places = sentence.tokens.filter(token => token.kind === 'place').filter(token => token.start >= from && token.end <= to);
  // `高于全国、全省1.2个、0.7个百分点` names two to compare with.
  const isOpening = places[0]?.start === skipLeading(text, from, words);
  const isRow = isOpening && places.every((place, i) => i === 0 || ['、', '和', '与', '及'].includes(text.slice(places[i - 1]!.end, place.start)));
  return places.length === count && isRow ? places : null;
}

/** Whether a place that leads a figure's words is whose the figure is. */
export function owns(text: string, place: PlaceToken, { figure }: FigureToken): boolean {
  return !isScope(text, place) && !(figure.type === 'rank' && isField(place));
}

/** `全省首个`, `全国唯一`: a field of comparison owns nothing. */
function isScope(text: string, { end, mention }: PlaceToken): boolean {
  return mention.ownLevel !== null && /^(?:首|率先|第|唯一|领先|前|最|平均|各|排名|排|居|同|范围|同期|水平)/.test(text.slice(end, end + 2));
}

/** `全省县域营商环境评价由第37位跃升至第19位`: what one is ranked in, where the place is a rank's. */
function isField({ mention }: PlaceToken): boolean {
  return mention.ownLevel === 'province' || mention.ownLevel === 'nation';
}

function skipLeading(text: string, at: number, words: ClaimWords): number {
  for (let from = at; ; ) {
    const word = words.leading.longest(text, from);
    if (word === null || words.notLeading.longest(text, from) !== null) return from;
    from += word.length;
  }
}
