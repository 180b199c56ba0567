// From the words before a figure to the metric: what leads the clause and belongs to no metric is taken off.
import { beginsMetric, skipLeading } from './leading';
import { bestows } from './owners';
import { listUnits } from './particles';
import { isWord, patternsBy } from './patterns';
import { sign } from './signs';
import { isIdeograph, isLatin } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import type { Stretch } from '../lexemes/figures';
import { beforeValue, behindValue, endsTime, type PlaceToken, type Sentence } from './sentences';
import type { ClaimWords } from '../../knowledge/knowledge';

/** A metric's words, in one or several stretches, and the place that leads them. */
export interface Subject {
  readonly pieces: readonly Stretch[];
  readonly place: PlaceToken | null;
}

const patternsOf = patternsBy(({ subject: words }) => ({
  done: new RegExp(`${words.beforeDone}?[^,;。的]{1,2}了$`),
  othersOrCausing: new RegExp(`等|${words.causing}`),
  lastOf: new RegExp(`^.*(?:(?!${words.beginWithAndOthers})等(?<!”等|${words.endInAndOthers})|${words.causing})(?=[^,]{3,}$)`),
  achieving: new RegExp(`${words.beforeAchieving}?(?!${words.notAchieving})${words.achieving}`),
}));

/** What may stand before a metric or behind it and is no part of it. */
const opening = UnitSet.of(' ,、:的—-”)');
const closing = UnitSet.of(' ,、:的');
const [done, openQuote, openBracket] = ['了', '“', '('].map(unit => unit.charCodeAt(0));

/** What words that name nothing leave. */
export const noSubject: Subject = { pieces: [], place: null };

/** Trims a stretch to the metric in it, by the signs of the words around it; no pieces where nothing is left. */
export function readSubject(text: string, start: number, end: number, sentence: Sentence, signs: number, words: ClaimWords): Subject {
  if (end <= start) return noSubject;
  const followsFigure = isFigureEnd(sentence, start);
  // `产业并购引导基金、10亿元…`: what ends in a list mark behind a figure is that figure's noun.
  if (followsFigure && listUnits.has(text.charCodeAt(end - 1))) return noSubject;
  const lastTime = lastTimeIn(text, start, end, sentence);
  // `地区生产总值两年平均增速`: a time between a metric and its rate.
  if (lastTime !== null && !endsTime(sentence.periods, lastTime.start) && isRatedOver(text, start, lastTime, end, words)) {
    const rated = readSubject(text, start, lastTime.start, sentence, signs, words);
    if (rated.pieces.length > 0) return { pieces: [...rated.pieces, { start: lastTime.end, end }], place: rated.place };
  }
  let from = Math.max(lastTime?.end ?? start, (signs & sign.dash) === 0 ? start : behindDash(text, start, end));
  const { places } = sentence;
  const firstPlace = placeFrom(places, start);
  const hasPlaces = firstPlace < places.length && places[firstPlace]!.end <= end;
  let place = hasPlaces && places[firstPlace]!.end <= from ? innermost(places, firstPlace, from) : null;
  for (;;) {
    while (from < end && (opening.has(text.charCodeAt(from)) || isLoneQuote(text, from, end))) from++;
    if (followsFigure && from - start <= 1) from += words.subject.joiningOn.longest(text, from)?.length ?? 0;
    // `(含公建民营)、床位2588张`
    const bracket = followsFigure && text.charCodeAt(from) === openBracket ? text.indexOf(')', from) : -1;
    if (bracket > from && bracket < end - 1) {
      from = bracket + 1;
      continue;
    }
    const token = hasPlaces ? placeAt(places, from, end) : null;
    if (token !== null && !bestows(text, token, words)) {
      place = token;
      from = behindValue(sentence, token.end + (words.subject.andOtherPlaces.longest(text, token.end)?.length ?? 0));
      // `嘉善县和德清县`
      if (placeAt(places, from + 1, end) !== null && listUnits.has(text.charCodeAt(from))) from++;
      continue;
    }
    const next = skipLeading(text, from, end, words);
    const length = next === from ? lightVerbAt(text, from, end, words) : next - from;
    if (length === 0) break;
    from += length;
  }
  let to = trimEnd(text, from, beforeWhere(text, places, from, beforeValue(text, sentence, from, end), words), words);
  const act = lastAct(text, from, to, sentence, words);
  from = act > from || (signs & sign.others) === 0 ? act : behindLastOf(text, from, to, words);
  to = trimEnd(text, from, to, words);
  return { pieces: (signs & sign.achieving) === 0 ? wordsOf(text, from, to, words) : splitAtAchieving(text, from, to, words), place };
}

/** `产值在湖州市`, `项目在绍兴上虞区集中`: where the words end before where something is so; not `企业在上虞区投资额`, which ends as metrics do. */
function beforeWhere(text: string, places: readonly PlaceToken[], from: number, end: number, words: ClaimWords): number {
  for (const { start, end: placeEnd, mention } of places) {
    if (start - 2 <= from || placeEnd > end) continue;
    const above = mention.place?.division?.prefecture.shortName ?? '';
    const at = text.endsWith(above, start) ? start - above.length - 1 : start - 1;
    if (at > from && text[at] === '在') return placeEnd < end && words.heads.longest(text, end, placeEnd) !== null ? end : at;
  }
  return end;
}

/** Whether a figure ends at an offset. */
function isFigureEnd({ tokens }: Sentence, offset: number): boolean {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low < tokens.length && tokens[low]!.end === offset && tokens[low]!.kind === 'figure';
}

/** The first place that does not begin before an offset, as an index. */
function placeFrom(places: readonly PlaceToken[], offset: number): number {
  let index = 0;
  while (index < places.length && places[index]!.start < offset) index++;
  return index;
}

/** The place that begins at an offset and ends no later than `end`. */
function placeAt(places: readonly PlaceToken[], offset: number, end: number): PlaceToken | null {
  for (const place of places) if (place.start === offset) return place.end <= end ? place : null;
  return null;
}

/** The last time in a stretch with words behind it, where the metric begins anew: `嘉善国际创新中心(上海)3年来累计引进…`. */
function lastTimeIn(text: string, start: number, end: number, { periods }: Sentence): Stretch | null {
  for (let i = periods.length - 1; i >= 0; i--) {
    const time = periods[i]!;
    if (time.start < start) return null;
    if (time.end <= end && holdsWord(text, time.end, end)) return time;
  }
  return null;
}

/** Whether two letters stand beside each other. */
function holdsWord(text: string, start: number, end: number): boolean {
  let isBehindLetter = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isLetter = isIdeograph(code) || isLatin(code);
    if (isLetter && isBehindLetter) return true;
    isBehindLetter = isLetter;
  }
  return false;
}

/** `硕果累累——研发投入`: where what a dash announces begins; `start` where none does. */
function behindDash(text: string, start: number, end: number): number {
  const dash = text.slice(start, end).lastIndexOf('——', end - start - 3);
  return dash > 0 ? start + dash + 2 : start;
}

/** The shortest metric before a time and its rate. */
const shortestRated = 3;

/** Whether a time parts a metric from its rate: not one of several times in a row, and no pronoun (`一季度这一数字`). */
function isRatedOver(text: string, start: number, time: Stretch, end: number, words: ClaimWords): boolean {
  if (time.start - start < shortestRated) return false;
  const before = text.charCodeAt(time.start - 1);
  return (isIdeograph(before) || (before >= 65 && before <= 90)) && !listUnits.has(before) && isWord(words.rates, text, time.end, end) && words.construction.pronouns.longest(text, time.end, end) === null;
}

/** `江西赣州市`: of places that follow one another without a mark, up to `end`, the last one. */
function innermost(places: readonly PlaceToken[], first: number, end: number): PlaceToken {
  let last = places[first]!;
  for (let next = first + 1; next < places.length && places[next]!.start === last.end && places[next]!.end <= end; next++) last = places[next]!;
  return last;
}

/** A quotation that opens here and closes behind the words is speech, no name. */
function isLoneQuote(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === openQuote && !text.slice(at, end).includes('”');
}

/** Leaves out what closes the words and is no metric: particles, and `已办了` behind a noun. */
function trimEnd(text: string, from: number, end: number, words: ClaimWords): number {
  let to = end;
  while (to > from && closing.has(text.charCodeAt(to - 1))) to--;
  if (to === 0 || text.charCodeAt(to - 1) !== done) return to;
  const act = patternsOf(words).done.exec(text.slice(from, to));
  return act === null || act.index < 2 ? to : from + act.index;
}

/** `发出预警、转移群众`: of several acts in a row, where the last begins; `from` where the words are one. */
function lastAct(text: string, from: number, to: number, { lists }: Sentence, words: ClaimWords): number {
  let last = lists.length - 1;
  while (last >= 0 && lists[last]!.end >= to) last--;
  if (last < 0 || lists[last]!.start <= from) return from;
  const mark = lists[last]!;
  const adverb = words.leading.longest(text, mark.end, to)?.length ?? 0;
  const verb = words.getting.longest(text, mark.end + adverb, to);
  // `履约率、开工率`: a noun that begins like a verb.
  const behind = mark.end + adverb + (verb?.length ?? 0);
  const isNoun = verb === null || behind >= text.length || words.subject.nounEndings.longest(text, behind) !== null;
  return isNoun ? from : mark.end + adverb;
}

/** Where the counted thing begins behind examples (`西湖大学等` 名校) or behind what brings it about (`带动` …销售). */
function behindLastOf(text: string, from: number, to: number, words: ClaimWords): number {
  const subject = text.slice(from, to);
  const { othersOrCausing, lastOf } = patternsOf(words);
  const cut = othersOrCausing.test(subject) ? lastOf.exec(subject) : null;
  return cut === null || cut[0].length < 3 ? from : from + cut[0].length;
}

/** How long a verb is that says nothing of what is measured (`拥有`); 0 where none stands here, or where it begins a longer one (`建成投用`). */
function lightVerbAt(text: string, from: number, end: number, words: ClaimWords): number {
  const light = beginsMetric(text, from, words) ? null : words.light.longest(text, from, end);
  if (light === null) return 0;
  const getting = words.getting.longest(text, from, end);
  return getting !== null && getting.length > light.length ? 0 : light.length;
}

/** `分别以6%、7%的增速`: a particle alone is no metric. */
function wordsOf(text: string, start: number, end: number, words: ClaimWords): readonly Stretch[] {
  return end > start && !isWord(words.counted.functions, text, start, end) ? [{ start, end }] : noSubject.pieces;
}

/** `第二产业实现增加值` names 第二产业增加值: the verb between whose and what is left out. */
function splitAtAchieving(text: string, from: number, to: number, words: ClaimWords): readonly Stretch[] {
  const verb = patternsOf(words).achieving.exec(text.slice(from, to));
  if (verb === null || verb.index === 0) return wordsOf(text, from, to, words);
  const second = { start: from + verb.index + verb[0].length, end: to };
  const first = { start: from, end: from + verb.index };
  if (second.start >= second.end) return [first];
  // `省公路局完成公路投资`: who does it.
  return words.subject.agents.longest(text, first.end, from) !== null ? [second] : [first, second];
}
