// What a figure is measured against, in the words before it: `高于全省平均`, `比上年增长`, `是全国的`.
import { dealing, listMarks, reaching, starting } from './particles';
import { patternsBy } from './patterns';
import { sign } from './signs';
import { UnitSet } from '../text/unitSet';
import type { Stretch } from '../lexemes/figures';
import type { Change, ComparisonWay } from '../model';
import type { FigureToken } from './sentences';
import type { ClaimWords } from '../../knowledge/knowledge';

export interface Comparison {
  readonly way: ComparisonWay;
  /** `全省平均` in `高于全省平均`. */
  readonly against: Stretch;
}

/** A comparison at the end of the words before a figure. */
export interface ComparisonReading {
  readonly start: number;
  /** `null` where a verb says that the metric moved (`比上年增长`), or where a bracket interrupts. */
  readonly comparison: Comparison | null;
  readonly change: Change;
  /** Whether 分别 deals it out over several. */
  readonly isDealtOut: boolean;
  /** Whether it is where something began: `由整合前的`. */
  readonly isStart: boolean;
}

const patternsOf = patternsBy(({ comparison: words }) => {
  const measure = `(?:${words.measures}|\\d年|${words.levels}(?=的|${words.plainVerbs}|$))`;
  return {
    each: new RegExp(`(?:${words.each}(?<!${words.endLikeEach}))+$`),
    time: new RegExp(words.times),
    // `高于全国平均水平0.2个百分点、全省平均水平0.8个百分点`: points are a difference, and the verb stands with the first.
    alsoAgainst: new RegExp(`^[${listMarks}]?${words.wholes}${words.averages}{1,2}$`),
    // What every one of `comparisons` holds: most words before a figure hold none.
    anySign: new RegExp(`${words.anySide}|${words.outdoing}|${words.periodic}|${words.than}|在`),
    // The first that fits decides, and of them before those behind 的. `against` is the measure; `side` is a verb of standing, `verb` one that may also tell of a move.
    comparisons: [
      // `增速快于规上工业`
      `(?<!或)(?<side>${words.anySide})(?<against>[^,;。]{1,16})$`,
      // `高出全省平均`
      `(?<side>${words.outdoing})(?<against>[^,;。]{0,14}${measure}[^,;。]{0,4})$`,
      // `同比多`
      `${words.periodic}(?<verb>${words.moreOrLess})$`,
      // `比上年增长`, `较前三季度扩大`, `比全国、全省、全市分别高`
      `(?!${words.beginLikeThan})${words.than}(?<!${words.endLikeThan})(?<against>[^,;。]{0,12}?${measure}[^,;。]{0,6}?)(?<verb>${words.verbs})了?$`,
      // `单价比市场价低`
      `(?!${words.beginLikeThan})比(?!${words.than})(?<!${words.endLikeThan})(?<against>[^,;。比]{2,10})(?<verb>${words.plainVerbs})(?<!${words.endLikePlainVerbs})出?了?$`,
      // `在2020年基础上`
      `在[^,;。在]{1,14}${words.onBasis}$`,
    ].map(source => new RegExp(source)),
    comparisonsWithDe: [
      // `是全国的`, `分别是改造前的`, `相当于历史同期最高水平的`
      `${words.anyEqual}(?<against>[^,;。]{1,14})的$`,
      // `全省的1.5倍` behind `是全国的2.1倍、`
      `(?:^|[${listMarks}])(?<against>${words.wholes}${words.averages}{0,2})的$`,
      // `由整合前的11.4万元提高到整合后的17.8万元`
      `(?:(?<start>[${starting}])|[${reaching}])[^,;。的、${starting}${reaching}]{1,8}${words.moments}的$`,
    ].map(source => new RegExp(source)),
  };
});

const longestComparison = 60;

/** What a comparison ends in that has no sign: `历史同期的`, `改造前的(2019年)`. */
const closings = UnitSet.of('的)');

/** Reads the comparison of a figure that ends at `end`; `null` where none does. `signs` are those of the words before the figure. */
export function readComparison(text: string, from: number, end: number, { figure }: FigureToken, signs: number, words: ClaimWords): ComparisonReading | null {
  if ((signs & sign.comparison) === 0 && figure.type !== 'percentagePoint' && !(end > from && closings.has(text.charCodeAt(end - 1)))) return null;
  const whole = text.slice(Math.max(from, end - longestComparison), end);
  // `比全省(7.7%)和全国平均水平(7.0%)分别高`: what stands in brackets is said by the way.
  const before = whole.includes('(') ? whole.replaceAll(/\([^()]*\)/g, '') : whole;
  const { anySign, comparisons, comparisonsWithDe, alsoAgainst } = patternsOf(words);
  const match = (anySign.test(before) ? firstMatch(comparisons, before) : null) ?? (before.endsWith('的') ? firstMatch(comparisonsWithDe, before) : null) ?? (figure.type === 'percentagePoint' ? alsoAgainst.exec(before) : null);
  if (match === null) return null;
  const start = end - lengthWithBrackets(whole, match[0].length);
  return {
    start,
    comparison: whole === before ? comparisonIn(match, start, words) : null,
    change: changeOf(match.groups?.verb, words),
    isDealtOut: match[0].includes(dealing),
    isStart: match.groups?.start !== undefined,
  };
}

/** `快于上年`, `相当于2012年的`, `是2012年的2.1倍`: the comparison with a time that the words before it make, or `null`. */
export function comparisonWithTime(text: string, from: number, time: Stretch, { figure }: FigureToken, { comparison: words }: ClaimWords): Comparison | null {
  const isOf = words.equals.longest(text, time.start, from) !== null || (figure.type === 'multiple' && words.copulas.longest(text, time.start, from) !== null);
  const way = isOf ? 'of' : (words.sides.longest(text, time.start, from)?.value ?? null);
  return way === null ? null : { way, against: { start: time.start, end: time.end } };
}

/** `比全国高` says where the metric stands, `比上年增长` how it moved. */
function changeOf(verb: string | undefined, { comparison }: ClaimWords): Change {
  return verb === undefined ? 'level' : (comparison.saying.get(verb)?.change ?? 'level');
}

/** The measure of a comparison that was found at `start`; `null` where a verb says that the metric moved: `比上年增长`, `比上年多`. */
function comparisonIn({ 0: whole, groups = {} }: RegExpExecArray, start: number, words: ClaimWords): Comparison | null {
  const { against, verb, side = verb } = groups;
  if (against === undefined) return null;
  const { each, time } = patternsOf(words);
  const measure = against.replace(each, '');
  const way = side === undefined ? 'of' : (words.comparison.saying.get(side)?.side ?? null);
  if (way === null || measure.trim() === '' || (changeOf(verb, words) !== 'level' && time.test(measure))) return null;
  const from = start + whole.indexOf(against) + against.indexOf(measure);
  return { way, against: { start: from, end: from + measure.length } };
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
