// What stands between a metric and its figure: verbs of level and change, comparisons, scopes of ranks, times, adverbs.
import { isIdeograph } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import type { Stretch } from '../lexemes/figures';
import type { PeriodReading } from '../lexemes/periods';
import { beforeValue, endsTime, type FigureToken, type PeriodToken, type Sentence } from './sentences';
import { comparisonWithTime, readComparison, type Comparison } from './comparisons';
import { dealing, holdsAny, listMarks, reaching, starting } from './particles';
import { isWord } from './patterns';
import { sign } from './signs';
import type { Change } from '../model';
import type { ClaimWords } from '../../knowledge/knowledge';

export type { Comparison } from './comparisons';

/** How a figure hangs on what stands before it. */
export interface Relation {
  /** What is left of the words before the figure: the subject, perhaps empty. */
  readonly subject: Stretch;
  /** `null` where no verb says. */
  readonly change: Change | null;
  /** The time right before the figure: `2021年` in `提高到2021年的91.42%`. */
  readonly period: PeriodReading | null;
  /** Whether 分别 deals the values out over a list. */
  readonly isDealtOut: boolean;
  /** Whether 从 or 由 leads the figure: it is where something began. */
  readonly isStart: boolean;
  /** What else the figure is measured against, without saying that the metric moved. */
  readonly comparison: Comparison | null;
}

/** What may stand between the words before a figure. */
const marksBetween = UnitSet.of(' :“(—');
const startingUnits = UnitSet.of(starting);
const reachingUnits = UnitSet.of(reaching);

/** No metric is longer; what stands further back is not looked at. */
const longestSubject = 120;

/** Where the words before a figure begin that are looked at: behind `left`, or where no metric begins any more. */
export function reachOf(left: number, token: FigureToken): number {
  return Math.max(left, token.start - longestSubject);
}

/** Reads backward from a figure to the subject before it, whose words begin at `from`; `signs` are those of all words before the figure. */
export function readRelation(text: string, from: number, token: FigureToken, sentence: Sentence, signs: number, words: ClaimWords): Relation {
  const { periods } = sentence;
  const isRank = token.figure.type === 'rank';
  let end = token.start;
  let change: Change | null = null;
  let period: PeriodReading | null = null;
  let isComparison = false;
  let compared: Comparison | null = null;
  let isStart = false;
  let isDealtOut = false;
  let isJoined = false;
  if (isRank) {
    end = beforeRanking(text, from, end, sentence, words);
    isStart = (signs & sign.start) !== 0 && holdsAny(text, end, token.start, startingUnits);
  }
  // `由5米扩建至12米`: whatever the verb, it leads from the one figure to the other.
  if (end > from && reachingUnits.has(text.charCodeAt(end - 1)) && end - from <= longestReaching && text.charCodeAt(from) !== comma && endsFigure(sentence, from)) return { ...nothingSaid, subject: { start: from, end: from }, change: 'level' };
  for (;;) {
    while (end > from && marksBetween.has(text.charCodeAt(end - 1))) end--;
    // `增幅较1-2月(-0.6%)提高`
    end = beforeValue(text, sentence, from, end);
    if ((signs & sign.each) !== 0) end = beforeBase(text, from, end, words);
    const time = periods.length === 0 ? null : timeBefore(text, periods, from, end, change !== null);
    if (time !== null) {
      period ??= time.period;
      end = time.start;
      compared ??= comparisonWithTime(text, from, time, token, words);
      // `一季度、上半年和全年分别为`
      const mark = listMarks.includes(text[end - 1] ?? '。') ? 1 : 0;
      if (endsTime(periods, end - mark)) end -= mark;
      // `较2025年翻一番`, `快于上年`
      if (!endsWithShare(text, end)) end -= words.comparison.bases.longest(text, end, from)?.length ?? 0;
      continue;
    }
    const start = (signs & sign.start) === 0 || isStart ? end : beforeStart(text, from, end, words);
    if (start < end) {
      isStart = true;
      end = start;
      continue;
    }
    const found = isComparison || isRank ? null : readComparison(text, from, end, token, signs, words);
    if (found !== null) {
      isComparison = true;
      isDealtOut ||= found.isDealtOut;
      change ??= found.change;
      compared ??= found.comparison;
      isStart ||= found.isStart;
      end = found.start;
      continue;
    }
    const cue = words.before.longest(text, end, from);
    if (cue === null || (cue.length === 1 && words.notCues.longest(text, end, from) !== null)) {
      // `增速在全市排名分别为第3位`
      const verb = isRank ? words.rankVerbs.longest(text, end, from) : null;
      if (verb === null || words.scopes.longest(text, end - verb.length, from) === null) break;
      const ranking = beforeRanking(text, from, end, sentence, words);
      if (ranking === end) break;
      end = ranking;
      continue;
    }
    if (cue.value === 'level' || cue.value === 'increase' || cue.value === 'decrease') {
      // `增长达3%` is a rise: the verb of level only joins the figure to it.
      change = change === null || (isJoined && cue.value !== 'level') ? cue.value : change;
      isJoined = isWord(words.joining, text, end - cue.length, end);
    }
    if (cue.value === 'from') isStart = true;
    if (text.startsWith(dealing, end - cue.length)) isDealtOut = true;
    end -= cue.length;
  }
  return { subject: { start: from, end }, change, period, isDealtOut, isStart, comparison: compared };
}

const longestStart = 8;

/** Leaves out where something was when it began: `路面由原来的5米`, `利用率从投运初期的15%`. */
function beforeStart(text: string, from: number, end: number, words: ClaimWords): number {
  if (text[end - 1] !== '的') return end;
  for (let at = end - 3; at >= Math.max(from, end - longestStart); at--) {
    if (startingUnits.has(text.charCodeAt(at))) return words.notFunctions.longest(text, at) === null && words.notFunctions.longest(text, at - 1) === null ? at : end;
    if (!isIdeograph(text.charCodeAt(at))) return end;
  }
  return end;
}

const longestReaching = 4;
const comma = ','.charCodeAt(0);
const nothingSaid: Omit<Relation, 'subject'> = { change: null, period: null, isDealtOut: false, isStart: false, comparison: null };

/** Whether a figure that states something ends at an offset. */
function endsFigure({ tokens, figures }: Sentence, offset: number): boolean {
  return figures.some(index => tokens[index]!.end === offset);
}

/** The first time that ends before `end`, or before the particle there: `2021年的`, and `跟上年比` before its verb. */
function timeBefore(text: string, periods: readonly PeriodToken[], from: number, end: number, isBeforeVerb: boolean): PeriodToken | null {
  const last = text[end - 1];
  const stop = last === '的' || (last === '比' && isBeforeVerb && !endsWithShare(text, end)) ? end - 1 : end;
  for (const time of periods) if (time.end === stop && time.start >= from) return time;
  return null;
}

/** `支出占比连续五年保持在80%`: 比 of 占比 compares nothing. */
function endsWithShare(text: string, end: number): boolean {
  return text.startsWith('占比', end - 2);
}

/** Leaves out what an amount is for, where it stands behind a verb of level: `提高到每生每年720元`. */
function beforeBase(text: string, from: number, end: number, words: ClaimWords): number {
  if (text[end - 2] !== '每' && text[end - 3] !== '每') return end;
  const base = /每[\u4e00-\u9fff]{1,2}(?:每[\u4e00-\u9fff])?$/.exec(text.slice(Math.max(from, end - 5), end));
  if (base === null) return end;
  const start = end - base[0].length;
  const isReached = reaching.includes(text[start - 1] ?? '。') || words.before.longest(text, start, from)?.value === 'level';
  return isReached ? start : end;
}

const longestScope = 18;

/** Leaves out a rank's verb and scope, whichever stands first: `居全省`, `在全市各区中均排名`, `列一体化示范区`. */
function beforeRanking(text: string, from: number, to: number, sentence: Sentence, words: ClaimWords): number {
  let end = to;
  let hasVerb = false;
  for (let at = to; at > from && to - at <= longestScope; at--) {
    const verb = words.rankVerbs.longest(text, at, from);
    // 名列 is a rank's verb, though its 列 alone would be none there.
    if (verb === null || (verb.length === 1 && words.notCues.longest(text, at, from) !== null)) continue;
    end = at - verb.length;
    hasVerb = true;
    break;
  }
  for (;;) {
    // `在11个区中`, `全省21个市(州)中`
    const before = text.slice(Math.max(from, end - longestScope), end);
    const field = /[在于](?!于)[^,;。在于]{0,16}(?:中|里|内)$/.exec(before) ?? /(?:\d+|[一二三四五六七八九十]+)个?[^,;。的得分]{0,8}(?:中|里|内)$/.exec(before);
    const match = words.scopes.longest(text, end, from) ?? words.before.longest(text, end, from);
    // `在全省各县居第二`
    const preposition = '在于'.includes(text[end - 1] ?? '。') && end > from ? 1 : undefined;
    // `湖北第一`, but `江宁区位列全国第六` is 江宁区's
    const place = hasVerb ? undefined : sentence.places.find(token => token.end === end && token.start >= from);
    const length = field?.[0].length ?? match?.length ?? (place === undefined ? preposition : place.end - place.start);
    if (length === undefined) return end;
    end -= length;
  }
}
