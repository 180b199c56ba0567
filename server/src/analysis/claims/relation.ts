// What stands between a metric and its figure: verbs of level and change, comparisons, scopes of ranks, times, adverbs.
import type { Stretch } from '../lexemes/figures';
import type { PeriodReading } from '../lexemes/periods';
import type { FigureToken, Sentence } from './sentences';
import type { Change, ComparisonWay } from '../model';
import type { ClaimWords } from '../../knowledge/knowledge';

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

export interface Comparison {
  readonly way: ComparisonWay;
  /** `全省平均` in `高于全省平均`. */
  readonly against: Stretch;
}

const measure = '(?:平均|水平|全[国省市区县州]|世界|全球|[上去前今]年|[上下]半年|年初|年末|年底|同期|目标|预期|规划|计划|要求|季度|上月|\\d年|省定|市定|邻[县市区]|[省市县区](?=[的高低多快]|$))';
const more = '高出|低出|多出|少出|高|低|多|少|快|慢|增长|增加|提高|提升|上升|扩大|加快|下降|减少|降低|回落|收窄|下滑|缩小|放缓|净增|增|降|减';
/**
 * What the figure is measured against, the first that fits. `against` is the measure; `way` says on which side of it the metric
 * stands, and `verb` besides which way the metric moved.
 */
const comparisons: readonly RegExp[] = [
  // `增速快于规上工业`
  /(?<!或)(?<way>高于|低于|快于|慢于|优于|好于|多于|少于|强于|领先于|落后于)(?<against>[^,;。]{1,16})$/,
  // `高出全省平均`
  new RegExp(`(?<way>高出|低出|超出|超过|领先|落后)(?<against>[^,;。]{0,14}${measure}[^,;。]{0,4})$`),
  // `同比多`
  /(?:同比|环比)(?<verb>多|少)$/,
  // `比上年增长`, `较前三季度扩大`, `比全国、全省、全市分别高`
  new RegExp(`(?<![对可])[比较](?!重|例|率|赛|拟|快|大|多|高|好|强)(?<against>[^,;。]{0,12}?${measure}[^,;。]{0,6}?)(?<verb>${more})了?$`),
  // `单价比市场价低`
  /(?<![对可占同环])比(?!重|例|率|赛|较)(?<against>[^,;。比]{2,10})(?<![提升拔增])(?<verb>高|低|多|少|快|慢)出?了?$/,
  // `在2020年基础上`
  /在[^,;。在]{1,14}基础上$/,
  // `是全国的`, `分别是改造前的`, `相当于历史同期最高水平的`
  /(?:约?[是为]|相当于)(?<against>[^,;。]{1,14})的$/,
  // `全省的1.5倍` behind `是全国的2.1倍、`
  /(?:^|[、和])(?<against>(?:全[国省市区县]|全球|世界)(?:平均)?(?:水平)?)的$/,
  // `由整合前的11.4万元提高到整合后的17.8万元`
  /(?<lead>[由从到至])[^,;。的、由从到至]{1,8}(?:之?[前后]|时|初|末)的$/,
];

const decreasing = /^(?:下降|减少|降低|回落|收窄|下滑|缩小|放缓|降|减|少)$/;
const comparing = /^[高低快慢]|出$/;

/** `比全国高` says where the metric stands, `比上年增长` how it moved. */
function changeOf(verb: string | undefined): Change {
  if (verb === undefined || comparing.test(verb)) return 'level';
  return decreasing.test(verb) ? 'decrease' : 'increase';
}

const above = /^(?:[高快优好多强大][于出]?|领先于?|超[出过])$/;
const below = /^(?:[低慢少小][于出]?|落后于?)$/;
const times = /[年月季]|同期/;

/** The measure of a comparison that was found at `start`; `null` where a verb says that the metric moved: `比上年增长`, `比上年多`. */
function comparisonIn({ 0: whole, groups = {} }: RegExpExecArray, start: number): Comparison | null {
  const { against, verb, way: side = verb } = groups;
  if (against === undefined) return null;
  const words = against.replace(/(?:分别|各自|(?<!平)均|都)+$/, '');
  const way = side === undefined ? 'of' : sideOf(side);
  if (way === null || words.trim() === '' || (changeOf(verb) !== 'level' && times.test(words))) return null;
  const from = start + whole.indexOf(against) + against.indexOf(words);
  return { way, against: { start: from, end: from + words.length } };
}

function sideOf(verb: string): ComparisonWay | null {
  return above.test(verb) ? 'above' : below.test(verb) ? 'below' : null;
}

/** `快于上年`, `相当于2012年的`, `是2012年的2.1倍`: a time that the figure is measured against. */
function comparisonWithTime(before: string, time: Stretch, { figure }: FigureToken): Comparison | null {
  const verb = /(?:[高低快慢优好多少强大小]于|相当于|[是为])$/.exec(before)?.[0];
  const isOf = verb === '相当于' || ((verb === '是' || verb === '为') && figure.type === 'multiple');
  const way = verb === undefined ? null : isOf ? 'of' : sideOf(verb);
  return way === null ? null : { way, against: { start: time.start, end: time.end } };
}

const longestRelation = 60;

/** Verbs of level that may stand between a verb of change and its figure. */
const joining = new Set(['达', '达到', '为', '约', '约为', '近', '超过', '超']);

const startWords: ReadonlySet<string> = new Set(['由', '从']);

/** No metric is longer; what stands further back is not looked at. */
const longestSubject = 120;

/** Reads backward from a figure to the subject before it. `left` is where the words before the figure begin. */
export function readRelation(text: string, left: number, token: FigureToken, sentence: Sentence, words: ClaimWords): Relation {
  const from = Math.max(left, token.start - longestSubject);
  const periods = sentence.tokens.filter(each => each.kind === 'period');
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
    isStart = /[从由]/.test(text.slice(end, token.start));
  }
  for (;;) {
    while (end > from && ' :“(—'.includes(text[end - 1]!)) end--;
    // `提高到每生每年720元`: what the amount is for is none of the subject.
    const each = /(?<=[到至为达])每[\u4e00-\u9fff]{1,2}(?:每[年月天日次])?$/.exec(text.slice(Math.max(from, end - 8), end));
    if (each !== null) end -= each[0].length;
    // `2021年的`, and `跟上年比` before its verb.
    const particle = text[end - 1] === '的' || (text[end - 1] === '比' && change !== null) ? 1 : 0;
    const time = periods.find(each => each.end === end - particle && each.start >= from);
    if (time !== undefined) {
      period ??= time.period;
      end = time.start;
      compared ??= comparisonWithTime(text.slice(Math.max(from, end - 3), end), time, token);
      // `一季度、上半年和全年分别为`
      const mark = '、和与及'.includes(text[end - 1] ?? '。') ? 1 : 0;
      if (periods.some(each => each.end === end - mark)) end -= mark;
      // `较2025年翻一番`, `快于上年`
      const base = /(?:[高低快慢优好多少强大小]于|超过?|对?比|较|跟|与|相当于)$/.exec(text.slice(from, end));
      if (base !== null) end -= base[0].length;
      continue;
    }
    if (!isComparison && !isRank) {
      const whole = text.slice(Math.max(from, end - longestRelation), end);
      // `比全省(7.7%)和全国平均水平(7.0%)分别高`: what stands in brackets is said by the way.
      const before = whole.replaceAll(/\([^()]*\)/g, '');
      const comparison = firstMatch(comparisons, before);
      if (comparison !== null) {
        isComparison = true;
        isDealtOut ||= comparison[0].includes('分别');
        change ??= changeOf(comparison.groups?.verb);
        end -= lengthWithBrackets(whole, comparison[0].length);
        if (whole === before) compared ??= comparisonIn(comparison, end);
        isStart ||= startWords.has(comparison.groups?.lead ?? '');
        continue;
      }
    }
    const cue = words.before.longest(text, end, from);
    if (cue === null || (cue.length === 1 && words.notCues.longest(text, end, from) !== null)) break;
    if (cue.value === 'level' || cue.value === 'increase' || cue.value === 'decrease') {
      // `增长达3%` is a rise: the verb of level only joins the figure to it.
      change = change === null || (isJoined && cue.value !== 'level') ? cue.value : change;
      isJoined = joining.has(text.slice(end - cue.length, end));
    }
    if (cue.value === 'from') isStart = true;
    if (text.startsWith('分别', end - cue.length)) isDealtOut = true;
    end -= cue.length;
  }
  return { subject: { start: from, end }, change, period, isDealtOut, isStart, comparison: compared };
}

/** How long the last `length` characters outside brackets are together with the brackets among them. */
function lengthWithBrackets(text: string, length: number): number {
  let at = text.length;
  for (let left = length; left > 0 && at > 0; at--) {
    const open = text[at - 1] === ')' ? text.lastIndexOf('(', at - 1) : -1;
    if (open >= 0) at = open + 1;
    else left--;
  }
  return text.length - at;
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

const longestScope = 18;

/** Leaves out a rank's verb and scope, whichever stands first: `居全省`, `在全市各区中均排名`, `列一体化示范区`. */
function beforeRanking(text: string, from: number, to: number, sentence: Sentence, words: ClaimWords): number {
  let end = to;
  for (let at = to; at > from && to - at <= longestScope; at--) {
    const verb = words.rankVerbs.longest(text, at, from);
    if (verb === null || words.notCues.longest(text, at, from) !== null) continue;
    end = at - verb.length;
    break;
  }
  for (;;) {
    // `在11个区中`, `全省21个市(州)中`
    const before = text.slice(Math.max(from, end - longestScope), end);
    const field = /[在于](?!于)[^,;。在于]{0,16}(?:中|里|内)$/.exec(before) ?? /(?:\d+|[一二三四五六七八九十]+)个?[^,;。的得分]{0,8}(?:中|里|内)$/.exec(before);
    const match = words.scopes.longest(text, end, from) ?? words.before.longest(text, end, from);
    // `在全省各县居第二`
    const preposition = '在于'.includes(text[end - 1] ?? '。') && end > from ? 1 : undefined;
    // `湖北第一`
    const place = sentence.tokens.find(token => token.kind === 'place' && token.end === end && token.start >= from);
    const length = field?.[0].length ?? match?.length ?? (place === undefined ? preposition : place.end - place.start);
    if (length === undefined) return end;
    end -= length;
  }
}
