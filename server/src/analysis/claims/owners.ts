// Whose claim it is, where the words say so: a place that opens a clause owns what follows.
import { behindValue, isClauseMark, type FigureToken, type PlaceToken, type Sentence } from './sentences';
import { skipLeading } from './leading';
import { listMarks, listUnits } from './particles';
import type { FigureType } from '../model';
import type { Relation } from './relation';
import { isIdeograph } from '../text/characters';
import type { ClaimWords } from '../../knowledge/knowledge';

const longestHonour = 14;
/** So many characters may stand before the word that makes it an honour. */
const honourAt = 10;

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
  if (sentence.places.length < count) return null;
  const places = sentence.places.filter(token => token.start >= from && token.end <= to);
  // `高于全国、全省1.2个、0.7个百分点` names two to compare with.
  if (places[0]?.start !== skipLeading(text, from, to, words)) return null;
  let last = 1;
  while (last < places.length && places[last]!.start === behindValue(sentence, places[last - 1]!.end) + 1 && listMarks.includes(text[places[last]!.start - 1]!)) last++;
  return last === count ? places.slice(0, count) : null;
}

/** `最低的新洲区仅34.5亿元`, `领先江夏区的76亿元`: the place right before an amount and its verb. */
export function placeAtEnd(text: string, { places }: Sentence, { subject, comparison }: Relation, { figure }: FigureToken): PlaceToken | null {
  if (comparison !== null || !amounts.has(figure.type)) return null;
  for (const place of places) {
    if (place.end > subject.end) return null;
    // `产值在甲县达3亿元`: the words before it are what is measured.
    if (text[place.start - 1] === '在' && place.start - 2 > subject.start) return null;
    // `在甲县、乙县5县`: the last of a row alone owns nothing.
    if (place.mention.place !== null && place.start >= subject.start && possesses(text.slice(place.end, subject.end))) return listUnits.has(text.charCodeAt(place.start - 1)) ? null : place;
  }
  return null;
}

const amounts: ReadonlySet<FigureType> = new Set(['money', 'count', 'measure']);

function possesses(between: string): boolean {
  return between === '' || between === '的';
}

/** Whether a place that leads a figure's words is whose the figure is. */
export function owns(text: string, sentence: Sentence, place: PlaceToken, { figure }: FigureToken, words: ClaimWords): boolean {
  return !isScope(text, place, words) && !isOneOfMany(text, sentence, place) && !(figure.type === 'rank' && isField(place));
}

/** `全省首个`, `在丽水市率先`, `全国农业标准化示范区`: a field of comparison or of an honour owns nothing. */
function isScope(text: string, place: PlaceToken, words: ClaimWords): boolean {
  if (place.mention.ownLevel === null && text[place.start - 1] !== '在') return false;
  return words.owner.behindScope.longest(text, place.end) !== null || bestows(text, place, words);
}

/** Whether a place is part of the name of what it bestows: `全国农业标准化示范区`. */
export function bestows(text: string, { end, mention }: PlaceToken, { owner }: ClaimWords): boolean {
  if (mention.ownLevel === null) return false;
  const limit = Math.min(text.length, end + longestHonour);
  for (let at = end; at < limit && at <= end + honourAt; at++) {
    if (owner.honours.longest(text, at, limit) !== null) return true;
    if (!isIdeograph(text.charCodeAt(at))) return false;
  }
  return false;
}

/** `望谟县、大方县等11个县`: of a row that says how many they are, none alone is whose the figure is. */
function isOneOfMany(text: string, { places }: Sentence, place: PlaceToken): boolean {
  if (text[place.end] !== '等' && !joinsPlaces(text, place)) return false;
  const index = places.indexOf(place);
  let last = index;
  while (last + 1 < places.length && follows(text, places[last]!, places[last + 1]!)) last++;
  return text[places[last]!.end] === '等' && (last > index || (index > 0 && follows(text, places[index - 1]!, place)));
}

/** Whether a mark behind a place may lead to one more of a row. */
function joinsPlaces(text: string, { end }: PlaceToken): boolean {
  return end < text.length && listUnits.has(text.charCodeAt(end));
}

function follows(text: string, one: PlaceToken, other: PlaceToken): boolean {
  return other.start === one.end + 1 && joinsPlaces(text, one);
}

/** `全省县域营商环境评价由第37位跃升至第19位`: what one is ranked in, where the place is a rank's. */
function isField({ mention }: PlaceToken): boolean {
  return mention.ownLevel === 'province' || mention.ownLevel === 'nation';
}
