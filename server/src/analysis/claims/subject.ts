// From the words before a figure to the metric: what leads the clause and belongs to no metric is taken off.
import { beginsMetric, skipLeading } from './leading';
import { bestows } from './owners';
import { listMarks } from './particles';
import { patternsBy } from './patterns';
import type { Stretch } from '../lexemes/figures';
import type { PlaceToken, Sentence } from './sentences';
import type { Token } from '../lexemes/scan';
import type { ClaimWords } from '../../knowledge/knowledge';

/** A metric's words, in one or several stretches, and the place that leads them. */
export interface Subject {
  readonly pieces: readonly Stretch[];
  readonly place: PlaceToken | null;
}

const patternsOf = patternsBy(({ subject: words }) => ({
  dateline: new RegExp(`^[^,。]{0,14}(?:${words.datelines}|\\d${words.datedLines})(?:\\([^)]*\\))?`),
  done: new RegExp(`${words.beforeDone}?[^,;。的]{1,2}了$`),
  lastOf: new RegExp(`^.*(?:(?!${words.beginWithAndOthers})等(?<!”等|${words.endInAndOthers})|${words.causing})(?=[^,]{3,}$)`),
  achieving: new RegExp(`${words.beforeAchieving}?(?!${words.notAchieving})${words.achieving}`),
}));

/** Trims a stretch to the metric in it; no pieces where nothing is left. */
export function readSubject(text: string, { start, end }: Stretch, sentence: Sentence, words: ClaimWords): Subject {
  const inside = sentence.tokens.filter(token => token.start >= start && token.end <= end);
  const followsFigure = sentence.tokens.some(token => token.kind === 'figure' && token.end === start);
  // `产业并购引导基金、10亿元…`: what ends in a list mark behind a figure is that figure's noun.
  if (followsFigure && end > start && listMarks.includes(text[end - 1]!)) return { pieces: [], place: null };
  // `嘉善国际创新中心(上海)3年来累计引进…`: behind a time the metric begins anew.
  const lastTime = inside.filter(token => token.kind === 'period' && /[\u3400-\u9fffA-Za-z]{2}/.test(text.slice(token.end, end))).pop();
  // `地区生产总值两年平均增速`: a time between a metric and its rate.
  if (lastTime !== undefined && isRatedOver(text, start, lastTime, end, words)) {
    const rated = readSubject(text, { start, end: lastTime.start }, sentence, words);
    if (rated.pieces.length > 0) return { pieces: [...rated.pieces, { start: lastTime.end, end }], place: rated.place };
  }
  // `硕果累累——研发投入`: what a dash announces.
  const dash = text.slice(start, end).lastIndexOf('——', end - start - 3);
  let from = Math.max(lastTime?.end ?? start, datelineEnd(text, start, end, words), dash > 0 ? start + dash + 2 : start);
  let place: Subject['place'] = inside.filter(token => token.kind === 'place').find(token => token.end <= from) ?? null;
  for (;;) {
    while (from < end && (' ,、:的—-”)'.includes(text[from]!) || isLoneQuote(text, from, end))) from++;
    if (followsFigure && from - start <= 1) from += words.subject.joiningOn.longest(text, from)?.length ?? 0;
    // `(含公建民营)、床位2588张`
    const bracket = text[from] === '(' ? text.indexOf(')', from) : -1;
    if (bracket > from && bracket < end - 1 && followsFigure) {
      from = bracket + 1;
      continue;
    }
    const token = inside.find(each => each.start === from);
    if (token?.kind === 'place' && !bestows(text, token, words)) {
      place = token;
      from = token.end + (words.subject.andOtherPlaces.longest(text, token.end)?.length ?? 0);
      // `嘉善县和德清县`
      if (inside.some(each => each.kind === 'place' && each.start === from + 1) && listMarks.includes(text[from]!)) from++;
      continue;
    }
    const next = skipLeading(text, from, end, words);
    const length = next === from ? lightVerbAt(text, from, end, words) : next - from;
    if (length === 0) break;
    from += length;
  }
  let to = trimEnd(text, from, end, words);
  from = behindLastOf(text, from, lastAct(text, from, to, inside, words), to, words);
  to = trimEnd(text, from, to, words);
  return { pieces: splitAtAchieving(text, from, to, words), place };
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
  while (to > from && ' ,、:的'.includes(text[to - 1]!)) to--;
  const done = patternsOf(words).done.exec(text.slice(from, to));
  return done === null || done.index < 2 ? to : from + done.index;
}

/** `发出预警、转移群众`: of several acts in a row, where the last begins; `from` where the words are one. */
function lastAct(text: string, from: number, to: number, inside: readonly Token[], words: ClaimWords): number {
  const mark = inside.filter(token => token.kind === 'list' && token.start > from && token.end < to).pop();
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
  const cut = patternsOf(words).lastOf.exec(text.slice(from, to));
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
