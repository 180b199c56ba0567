// Whose claim it is, where the words say so: a place that opens a clause owns what follows.
import { isClauseMark, type FigureToken, type PlaceToken, type Sentence } from './sentences';
import { skipLeading } from './leading';
import { listMarks } from './particles';
import { patternsBy } from './patterns';
import type { ClaimWords } from '../../knowledge/knowledge';

const longestHonour = 14;
const patternsOf = patternsBy(({ owner: words }) => ({ honour: new RegExp(`^[\u3400-\u9fff]{0,10}?${words.honours}`) }));

/** The last place before `limit` that opens a clause, behind times and leading words: `天河区有效期内…`, `2021年,全县GDP…`. */
export function leadingPlace(text: string, sentence: Sentence, limit: number, words: ClaimWords): PlaceToken | null {
  const [first] = sentence.places;
  if (first === undefined || first.start >= limit) return null;
  let found: PlaceToken | null = null;
  let opening: number | null = sentence.start;
  for (const token of sentence.tokens) {
    if (token.start >= limit) break;
    if (token.kind !== 'place' && token.kind !== 'period') {
      opening = isClauseMark(token) ? token.end : null;
      continue;
    }
    const isOpening: boolean = opening !== null && token.start === skipLeading(text, opening, limit, words);
    if (isOpening && token.kind === 'place' && !isScope(text, token, words) && !isOneOfMany(text, sentence, token)) found = token;
    opening = isOpening ? token.end : null;
  }
  return found;
}

/** As many places in a row as there are values, one each, where they open the words: `嘉善县、德清县分别出口3亿元、5亿元`. `null` where they are not as many. */
export function listedPlaces(text: string, sentence: Sentence, from: number, to: number, count: number, words: ClaimWords): readonly PlaceToken[] | null {
  const places = sentence.places.filter(token => token.start >= from && token.end <= to);
  // `高于全国、全省1.2个、0.7个百分点` names two to compare with.
  const isOpening = places[0]?.start === skipLeading(text, from, to, words);
  const isRow = isOpening && places.every((place, i) => i === 0 || (place.start === places[i - 1]!.end + 1 && listMarks.includes(text[place.start - 1]!)));
  return places.length === count && isRow ? places : null;
}

/** Whether a place that leads a figure's words is whose the figure is. */
export function owns(text: string, sentence: Sentence, place: PlaceToken, { figure }: FigureToken, words: ClaimWords): boolean {
  return !isScope(text, place, words) && !isOneOfMany(text, sentence, place) && !(figure.type === 'rank' && isField(place));
}

/** `全省首个`, `全国唯一`, `全国农业标准化示范区`: a field of comparison or of an honour owns nothing. */
function isScope(text: string, place: PlaceToken, words: ClaimWords): boolean {
  return place.mention.ownLevel !== null && (words.owner.behindScope.longest(text, place.end) !== null || bestows(text, place, words));
}

/** Whether a place is part of the name of what it bestows: `全国农业标准化示范区`. */
export function bestows(text: string, { end, mention }: PlaceToken, words: ClaimWords): boolean {
  return mention.ownLevel !== null && patternsOf(words).honour.test(text.slice(end, end + longestHonour));
}

/** `望谟县、大方县等11个县`: of a row that says how many they are, none alone is whose the figure is. */
function isOneOfMany(text: string, { places }: Sentence, place: PlaceToken): boolean {
  const follows = (one: PlaceToken, other: PlaceToken): boolean => other.start === one.end + 1 && listMarks.includes(text[one.end]!);
  let last = place;
  for (let next = places.find(other => follows(last, other)); next !== undefined; next = places.find(other => follows(last, other))) last = next;
  return text[last.end] === '等' && (last !== place || places.some(other => follows(other, place)));
}

/** `全省县域营商环境评价由第37位跃升至第19位`: what one is ranked in, where the place is a rank's. */
function isField({ mention }: PlaceToken): boolean {
  return mention.ownLevel === 'province' || mention.ownLevel === 'nation';
}
