// Which figures state something. The rest are quantities in passing: `四种模式`, `在11个区中`, `每万人`.
import { patternsBy } from './patterns';
import { isHan } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import type { FigureReading } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';
import type { Quantity } from '../model';
import type { ClaimWords } from '../../knowledge/knowledge';

interface Rule {
  readonly name: string;
  readonly isSilent: (figure: FigureReading, text: string, words: ClaimWords) => boolean;
}

const patternsOf = patternsBy(({ silence: { rankSigns, rankedLevels, beforeCount, shares } }) => ({
  rankBehind: new RegExp(`^[^,;。\\d]{0,10}?(?:之?中|里|内)[^,;。]{0,3}${rankSigns}`),
  rankAtOnce: new RegExp(`^${rankedLevels}{0,8}(?:第|前[\\d一二三四五六七八九十]|[首末]位)`),
  countBehind: new RegExp(`^的?\\d|^的?(?:(?:(?![和与及])[\u3400-\u9fff]){2,8}?|[\u3400-\u9fff]{1,8}\\([^()\\d]{1,8}\\))${beforeCount}*\\d|^的[\u3400-\u9fff]{1,6}?${shares}`),
}));

/** A figure is silent when one of these says so. */
export const silenceRules: readonly Rule[] = [
  // `每万名从业人员`, `百户居民`
  { name: 'a rate’s base', isSilent: ({ start }, text) => start > 0 && text.charCodeAt(start - 1) === each },
  // `在11区中排名第一`, `全区22个县(市)区第2位`
  { name: 'the field of a ranking', isSilent: isField },
  // `一个目标`, `四种发展模式`
  { name: 'a small number in words', isSilent: ({ script, hasMagnitude, type, quantity, unit }, _text, { silence }) => script === 'chinese' && !hasMagnitude && quantity.kind === 'exact' && ((type === 'count' && !silence.firmClassifiers.has(unit)) || ((type === 'count' || type === 'measure') && quantity.value <= 1)) },
  // `汽车、电子、化工三大产业产值分别增长`
  { name: 'the number of what is listed', isSilent: countsList },
  // `十件民生实事`: as many as one promises
  { name: 'ten', isSilent: ({ script, type, quantity, boundWords }) => script === 'chinese' && type === 'count' && quantity.kind === 'exact' && quantity.value === 10 && boundWords.length === 0 },
  // `24小时服务`, `15分钟生活圈`, `用两个多月时间`
  { name: 'a span of time in passing', isSilent: isTimeSpan },
  // `10亿元以上产业项目29个`, `销售收入过亿元企业11家`, `65岁以上老年人`
  { name: 'a threshold', isSilent: isThreshold },
  // `百亿级产业集群`
  { name: 'a class of size', isSilent: ({ end, hasMagnitude }, text) => hasMagnitude && text[end - 1] === '级' },
  // `第三名`
  { name: 'an ordinal', isSilent: ({ isOrdinal }) => isOrdinal },
  { name: 'a bare number', isSilent: ({ unit, type, hasMagnitude, start, end, boundWords }, text, words) => unit === '' && type !== 'ratio' && type !== 'multiple' && !hasMagnitude && boundWords.length === 0 && !isMeasured(text, start, end, words) },
];

/** For each figure of a block, in order, the name of the rule by which it states nothing; `null` for one that states a fact, result or target. */
export type Silences = readonly (string | null)[];

const noFigures: Silences = [];
const [each, tied, over] = ['每', '的', '多'].map(unit => unit.charCodeAt(0));

/** Tells the figures of a folded text that state something from the rest. */
export function silencesIn(text: string, tokens: readonly Token[], words: ClaimWords): Silences {
  let silences: (string | null)[] | null = null;
  for (const token of tokens) {
    if (token.kind !== 'figure') continue;
    const silence = ruleSilencing(token.figure, text, words)?.name ?? null;
    if (silences === null) silences = [silence];
    else silences.push(silence);
  }
  return silences ?? noFigures;
}

function ruleSilencing(figure: FigureReading, text: string, words: ClaimWords): Rule | null {
  for (const rule of silenceRules) if (rule.isSilent(figure, text, words)) return rule;
  return null;
}

const fieldEnds = UnitSet.of('中里内');
const fieldBreaks = UnitSet.of(',;。0123456789');
/** The farthest that a word for within, with 之 before it, may stand behind the figure of a field. */
const longestField = 11;

/** Whether a word for within stands near enough behind a figure: few words behind a count hold one. */
function mayBeField(text: string, end: number): boolean {
  for (let at = end; at < text.length && at <= end + longestField; at++) {
    const code = text.charCodeAt(at);
    if (fieldEnds.has(code)) return true;
    if (fieldBreaks.has(code)) return false;
  }
  return false;
}

function isField({ end, type, unit }: FigureReading, text: string, words: ClaimWords): boolean {
  if (type !== 'count') return false;
  const { rankBehind, rankAtOnce } = patternsOf(words);
  if (mayBeField(text, end) && rankBehind.test(text.slice(end, end + 16))) return true;
  // `夺得5个第一`
  return (!'第前首末'.includes(text[end] ?? '。') || words.construction.unitNouns.has(unit)) && rankAtOnce.test(text.slice(end, end + 16));
}

const mostListed = 10;
const longestList = 80;
const listedBefore = /(?:^|[,;。:(“])[^,;。:(\d]*$/;
const dealtOutBehind = /^[^;。\d]{2,20}分别/;
const betweenListed = /、|以及|[和与及](?=[^、和与及]{2,}$)/;

/** Whether a count says no more than how many things the words right before it list, one by one, and values are dealt out over these. */
function countsList({ type, quantity, start, end, boundWords }: FigureReading, text: string): boolean {
  if (type !== 'count' || quantity.kind !== 'exact' || boundWords.length > 0 || !(quantity.value >= 2 && quantity.value <= mostListed) || !dealtOutBehind.test(text.slice(end, end + 24))) return false;
  const before = listedBefore.exec(text.slice(Math.max(0, start - longestList), start))?.[0] ?? '';
  if (!before.includes('、') && quantity.value > 2) return false;
  // `食品制造业、燃气生产和供应业` are two.
  return [before.split('、'), before.split(betweenListed)].some(parts => parts.length === quantity.value && parts.every(part => part.length >= 2));
}

/** Whole spans of time that nothing before them measures, and `两个多月`, whose unit is torn. */
function isTimeSpan(figure: FigureReading, text: string, words: ClaimWords): boolean {
  const { start, end, unit, type, quantity } = figure;
  const { timeSpans, spanEnds } = words.silence;
  if (type === 'measure' && timeSpans.has(unit) && !isDecimal(quantity) && !isMeasured(text, start, end, words) && !isStatedSpan(figure, text)) return true;
  const behind = end < text.length && text.charCodeAt(end) === over ? end + 1 : end;
  return unit !== '' && behind < text.length && spanEnds.has(text.charCodeAt(behind)) && timeSpans.has(unit + text[behind]!);
}

/** Words that bound a span, or a range, right before a mark: `无霜期100天左右,`, `无霜期100天—120天,`; not `在30天以内办结` nor `每2小时以上`. */
function isStatedSpan({ start, end, unit, boundWords, quantity }: FigureReading, text: string): boolean {
  const isBounded = boundWords.length > 0 || (quantity.kind === 'range' && unit !== '年');
  return isBounded && isHan(text.charCodeAt(start - 1)) && !'在于每用需'.includes(text[start - 1]!) && (end === text.length || ',。;、)'.includes(text[end]!));
}

/** Nobody says `10.4天` in passing. */
function isDecimal(quantity: Quantity): boolean {
  return quantity.kind === 'exact' && !Number.isInteger(quantity.value);
}

/** A bounded figure that describes what another figure counts. */
function isThreshold({ type, unit, start, numeralStart, end, boundWords }: FigureReading, text: string, words: ClaimWords): boolean {
  if (type !== 'money' && type !== 'measure' && type !== 'count') return false;
  const { silence, getting, predicates, ahead } = words;
  // `年销售收入过500万元的工业企业`
  const isTied = end < text.length && text.charCodeAt(end) === tied;
  const isPassed = isTied && silence.passing.longest(text, start) !== null;
  // `40余家世界500强企业`: 余 bounds how many there are, no class of them.
  const isBounded = boundWords.some(word => word.start === start || word.end === end);
  // `百亿元项目3个`: an order of size without a number.
  if (!isBounded && !isPassed && !/^[十百千万亿]{2}/.test(text.slice(numeralStart, numeralStart + 2))) return false;
  if (silence.ages.has(unit) && isHan(text.charCodeAt(end))) return true;
  const from = isTied ? end + 1 : end;
  if (getting.longest(text, from) !== null || predicates.longest(text, from) !== null || ahead.longest(text, from) !== null) return false;
  return patternsOf(words).countBehind.test(text.slice(end, end + 16));
}

/** What measures stands before it, and nothing that it could count behind it. */
function isMeasured(text: string, start: number, end: number, { silence }: ClaimWords): boolean {
  if (silence.measuring.longest(text, start) === null) return false;
  return end === text.length || !/[\u3400-\u9fffA-Za-z0-9]/.test(text[end]!) || silence.behindMeasured.longest(text, end) !== null;
}
