// From the words before a figure to the metric: what leads the clause and belongs to no metric is taken off.
import { beginsMetric, skipLeading } from './leading';
import { bestows } from './owners';
import { listMarks } from './particles';
import { patternsBy } from './patterns';
import { UnitSet } from '../text/unitSet';
import type { Stretch } from '../lexemes/figures';
import type { PlaceToken, Sentence } from './sentences';
import type { ClaimWords } from '../../knowledge/knowledge';

/** A metric's words, in one or several stretches, and the place that leads them. */
export interface Subject {
  readonly pieces: readonly Stretch[];
  readonly place: PlaceToken | null;
}

const patternsOf = patternsBy(({ subject: words }) => ({
  dateline: new RegExp(`^[^,。]{0,14}(?:${words.datelines}|\\d${words.datedLines})(?:\\([^)]*\\))?`),
  done: new RegExp(`${words.beforeDone}?[^,;。的]{1,2}了$`),
  othersOrCausing: new RegExp(`等|${words.causing}`),
  lastOf: new RegExp(`^.*(?:(?!${words.beginWithAndOthers})等(?<!”等|${words.endInAndOthers})|${words.causing})(?=[^,]{3,}$)`),
  achieving: new RegExp(`${words.beforeAchieving}?(?!${words.notAchieving})${words.achieving}`),
}));

/** What may stand before a metric or behind it and is no part of it. */
const opening = UnitSet.of(' ,、:的—-”)');
const closing = UnitSet.of(' ,、:的');

/** Trims a stretch to the metric in it; no pieces where nothing is left. */
export function readSubject(text: string, { start, end }: Stretch, sentence: Sentence, words: ClaimWords): Subject {
  const followsFigure = isFigureEnd(sentence, start);
  // `产业并购引导基金、10亿元…`: what ends in a list mark behind a figure is that figure's noun.
  if (followsFigure && end > start && listMarks.includes(text[end - 1]!)) return { pieces: [], place: null };
  const lastTime = lastTimeIn(text, start, end, sentence);
  // `地区生产总值两年平均增速`: a time between a metric and its rate.
  if (lastTime !== null && isRatedOver(text, start, lastTime, end, words)) {
    const rated = readSubject(text, { start, end: lastTime.start }, sentence, words);
    if (rated.pieces.length > 0) return { pieces: [...rated.pieces, { start: lastTime.end, end }], place: rated.place };
  }
  // `硕果累累——研发投入`: what a dash announces.
  const dash = text.slice(start, end).lastIndexOf('——', end - start - 3);
  let from = Math.max(lastTime?.end ?? start, datelineEnd(text, start, end, words), dash > 0 ? start + dash + 2 : start);
  const places = sentence.places.filter(token => token.start >= start && token.end <= end);
  let place: Subject['place'] = places.find(token => token.end <= from) ?? null;
  for (;;) {
    while (from < end && (opening.has(text.charCodeAt(from)) || isLoneQuote(text, from, end))) from++;
    if (followsFigure && from - start <= 1) from += words.subject.joiningOn.longest(text, from)?.length ?? 0;
    // `(含公建民营)、床位2588张`
    const bracket = text[from] === '(' ? text.indexOf(')', from) : -1;
    if (bracket > from && bracket < end - 1 && followsFigure) {
      from = bracket + 1;
      continue;
    }
    const token = places.find(each => each.start === from);
    if (token !== undefined && !bestows(text, token, words)) {
      place = token;
      from = token.end + (words.subject.andOtherPlaces.longest(text, token.end)?.length ?? 0);
      // `嘉善县和德清县`
      if (places.some(each => each.start === from + 1) && listMarks.includes(text[from]!)) from++;
      continue;
    }
    const next = skipLeading(text, from, end, words);
    const length = next === from ? lightVerbAt(text, from, end, words) : next - from;
    if (length === 0) break;
    from += length;
  }
  let to = trimEnd(text, from, end, words);
  from = behindLastOf(text, from, lastAct(text, from, to, sentence, words), to, words);
  to = trimEnd(text, from, to, words);
  return { pieces: splitAtAchieving(text, from, to, words), place };
}

/** Whether a figure ends at an offset. */
function isFigureEnd({ tokens }: Sentence, offset: number): boolean {
  for (const token of tokens) if (token.end >= offset) return token.end === offset && token.kind === 'figure';
  return false;
}

/** The last time in a stretch with words behind it, where the metric begins anew: `嘉善国际创新中心(上海)3年来累计引进…`. */
function lastTimeIn(text: string, start: number, end: number, { periods }: Sentence): Stretch | null {
  for (let i = periods.length - 1; i >= 0; i--) {
    const time = periods[i]!;
    if (time.start < start) return null;
    if (time.end <= end && /[\u3400-\u9fffA-Za-z]{2}/.test(text.slice(time.end, end))) return time;
  }
  return null;
}

/** The shortest metric before a time and its rate. */
const shortestRated = 3;

/** Whether a time parts a metric from its rate: not one of several times in a row, and no pronoun (`一季度这一数字`). */
function isRatedOver(text: string, start: number, time: Stretch, end: number, words: ClaimWords): boolean {
  const rate = text.slice(time.end, end);
  return time.start - start >= shortestRated && /[\u3400-\u9fffA-Z]/.test(text[time.start - 1]!) && !listMarks.includes(text[time.start - 1]!) && words.rates.has(rate) && words.construction.pronouns.longest(rate, 0) === null;
}

/** A quotation that opens here and closes behind the words is speech, no name. */
function isLoneQuote(text: string, at: number, end: number): boolean {
  return text[at] === '“' && !text.slice(at, end).includes('”');
}

/** `湖北日报讯(记者金凌)`, `新华社北京9月26日电`: who reports opens a story and is no subject. */
function datelineEnd(text: string, start: number, end: number, words: ClaimWords): number {
  const dateline = start > 0 ? null : patternsOf(words).dateline.exec(text.slice(0, Math.min(end, 60)));
  return dateline === null ? start : dateline[0].length;
}

/** Leaves out what closes the words and is no metric: particles, and `已办了` behind a noun. */
function trimEnd(text: string, from: number, end: number, words: ClaimWords): number {
  let to = end;
  while (to > from && closing.has(text.charCodeAt(to - 1))) to--;
  if (text[to - 1] !== '了') return to;
  const done = patternsOf(words).done.exec(text.slice(from, to));
  return done === null || done.index < 2 ? to : from + done.index;
}

/** `发出预警、转移群众`: of several acts in a row, where the last begins; `from` where the words are one. */
function lastAct(text: string, from: number, to: number, { lists }: Sentence, words: ClaimWords): number {
  const mark = lists.filter(token => token.start > from && token.end < to).pop();
  if (mark === undefined) return from;
  const adverb = words.leading.longest(text, mark.end, to)?.length ?? 0;
  const verb = words.getting.longest(text, mark.end + adverb, to);
  // `履约率、开工率`: a noun that begins like a verb.
  const behind = mark.end + adverb + (verb?.length ?? 0);
  const isNoun = verb === null || behind >= text.length || words.subject.nounEndings.longest(text, behind) !== null;
  return isNoun ? from : mark.end + adverb;
}

/** Where the counted thing begins behind examples (`西湖大学等` 名校) or behind what brings it about (`带动` …销售). */
function behindLastOf(text: string, from: number, act: number, to: number, words: ClaimWords): number {
  if (act > from) return act;
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

/** `第二产业实现增加值` names 第二产业增加值: the verb between whose and what is left out. */
function splitAtAchieving(text: string, from: number, to: number, words: ClaimWords): Stretch[] {
  if (to - from < 1) return [];
  const verb = patternsOf(words).achieving.exec(text.slice(from, to));
  if (verb === null || verb.index === 0) return [{ start: from, end: to }];
  const second = { start: from + verb.index + verb[0].length, end: to };
  const first = { start: from, end: from + verb.index };
  if (second.start >= second.end) return [first];
  // `省公路局完成公路投资`: who does it.
  return words.subject.agents.longest(text, first.end, from) !== null ? [second] : [first, second];
}
