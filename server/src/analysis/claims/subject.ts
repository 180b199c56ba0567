// From the words before a figure to the metric: what leads the clause and belongs to no metric is taken off.
import type { Stretch } from '../lexemes/figures';
import type { PlaceToken, Sentence } from './sentences';
import type { Token } from '../lexemes/scan';
import type { ClaimWords } from '../../knowledge/knowledge';

/** A metric's words, in one or several stretches, and the place that leads them. */
export interface Subject {
  readonly pieces: readonly Stretch[];
  readonly place: PlaceToken | null;
}

/** Trims a stretch to the metric in it; no pieces where nothing is left. */
export function readSubject(text: string, { start, end }: Stretch, sentence: Sentence, words: ClaimWords): Subject {
  const inside = sentence.tokens.filter(token => token.start >= start && token.end <= end);
  const followsFigure = sentence.tokens.some(token => token.kind === 'figure' && token.end === start);
  // `产业并购引导基金、10亿元…`: what ends in a list mark behind a figure is that figure's noun.
  if (followsFigure && /[、和与及]$/.test(text.slice(start, end))) return { pieces: [], place: null };
  // `嘉善国际创新中心(上海)3年来累计引进…`: behind a time the metric begins anew.
  const lastTime = inside.filter(token => token.kind === 'period' && /[\u3400-\u9fffA-Za-z]{2}/.test(text.slice(token.end, end))).pop();
  let from = Math.max(lastTime?.end ?? start, datelineEnd(text, start, end));
  let place: Subject['place'] = inside.filter(token => token.kind === 'place').find(token => token.end <= from) ?? null;
  for (;;) {
    while (from < end && (' ,、:的—-”)'.includes(text[from]!) || isLoneQuote(text, from, end))) from++;
    if (followsFigure && from - start <= 1 && '并且和与及而也还均都则就至到'.includes(text[from] ?? '。')) from++;
    // `(含公建民营)、床位2588张`
    const bracket = text[from] === '(' ? text.indexOf(')', from) : -1;
    if (bracket > from && bracket < end - 1 && followsFigure) {
      from = bracket + 1;
      continue;
    }
    const token = inside.find(each => each.start === from);
    if (token?.kind === 'place') {
      place = token;
      from = token.end + (/^等(?:地|县|区|市|县市|县区)?/.exec(text.slice(token.end, token.end + 3))?.[0].length ?? 0);
      // `嘉善县和德清县`
      if (inside.some(each => each.kind === 'place' && each.start === from + 1) && '、和与及'.includes(text[from]!)) from++;
      continue;
    }
    const word = words.leading.longest(text, from, end) ?? lightVerb(text, from, end, words);
    if (word === null || from + word.length > end || words.notLeading.longest(text, from, end) !== null) break;
    from += word.length;
  }
  let to = trimEnd(text, from, end);
  from = behindLastOf(text, from, lastAct(text, from, to, inside, words), to);
  to = trimEnd(text, from, to);
  return { pieces: splitAtAchieving(text, from, to), place };
}

/** A quotation that opens here and closes behind the words is speech, no name. */
function isLoneQuote(text: string, at: number, end: number): boolean {
  return text[at] === '“' && !text.slice(at, end).includes('”');
}

/** `湖北日报讯(记者金凌)`, `新华社北京9月26日电`: who reports opens a story and is no subject. */
function datelineEnd(text: string, start: number, end: number): number {
  const dateline = start > 0 ? null : /^[^,。]{0,14}(?:[报网社台刊]讯|\d日电)(?:\([^)]*\))?/.exec(text.slice(0, Math.min(end, 60)));
  return dateline === null ? start : dateline[0].length;
}

/** Leaves out what closes the words and is no metric: particles, and `已办了` behind a noun. */
function trimEnd(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && ' ,、:的'.includes(text[to - 1]!)) to--;
  const done = /(?:已|共|累计|先后|总共)?[^,;。的]{1,2}了$/.exec(text.slice(from, to));
  return done === null || done.index < 2 ? to : from + done.index;
}

/** `发出预警、转移群众`: of several acts in a row, where the last begins; `from` where the words are one. */
function lastAct(text: string, from: number, to: number, inside: readonly Token[], words: ClaimWords): number {
  const mark = inside.filter(token => token.kind === 'list' && token.start > from && token.end < to).pop();
  if (mark === undefined) return from;
  const adverb = words.leading.longest(text, mark.end, to)?.length ?? 0;
  const verb = words.getting.longest(text, mark.end + adverb, to);
  // `履约率、开工率`: a noun that begins like a verb.
  const isNoun = verb === null || '率量额数值度'.includes(text[mark.end + adverb + verb.length] ?? '率');
  return isNoun ? from : mark.end + adverb;
}

/** Where the counted thing begins behind examples (`西湖大学等` 名校) or behind what brings it about (`带动` …销售). */
function behindLastOf(text: string, from: number, act: number, to: number): number {
  if (act > from) return act;
  const cut = /^.*(?:(?<![”平高中初均优对])等(?![级次额地])|带动|拉动|撬动)(?=[^,]{3,}$)/.exec(text.slice(from, to));
  return cut === null || cut[0].length < 3 ? from : from + cut[0].length;
}

const wordsWithHaving = '效机色关限利益望序力氧害偿息线源所';

/** A verb that says nothing of what is measured (`拥有`), unless it begins a longer one (`建成投用`). */
function lightVerb(text: string, from: number, end: number, words: ClaimWords): { length: number } | null {
  if (text[from] === '有' && !wordsWithHaving.includes(text[from + 1] ?? '效')) return { length: 1 };
  const light = words.light.longest(text, from, end);
  if (light === null) return null;
  const getting = words.getting.longest(text, from, end);
  return getting !== null && getting.length > light.length ? null : light;
}

/** `第二产业实现增加值` names 第二产业增加值: the verb between whose and what is left out. */
function splitAtAchieving(text: string, from: number, to: number): Stretch[] {
  if (to - from < 1) return [];
  const verb = /(?:累计|共|全年)?(?:实现|完成)(?!率)/.exec(text.slice(from, to));
  if (verb === null || verb.index === 0) return [{ start: from, end: to }];
  const second = { start: from + verb.index + verb[0].length, end: to };
  const first = { start: from, end: from + verb.index };
  return second.start < second.end ? [first, second] : [first];
}
