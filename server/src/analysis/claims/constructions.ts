// How a figure names its metric: one construction each, in the order in which they are tried.
import { shareUnit } from './particles';
import { beginningsOf, isWord, patternsBy } from './patterns';
import { sign } from './signs';
import { UnitSet } from '../text/unitSet';
import type { Counted } from './counted';
import type { Naming } from './ties';
import type { FigureReading, Stretch } from '../lexemes/figures';
import type { ClaimWords } from '../../knowledge/knowledge';

/** A metric's words in reading order, in one or several stretches of a block's folded text; empty where there are none. */
export type Pieces = readonly Stretch[];

/** What a construction looks at. */
export interface Site {
  readonly text: string;
  readonly figure: FigureReading;
  /** What the words before the figure leave once verbs, times and places are taken off. */
  readonly subject: Pieces;
  /** The same where it stands in one stretch, else `null`. */
  readonly only: Stretch | null;
  /** The signs of the words before the figure, of which the subject is a part. */
  readonly signs: number;
  /** The words behind the figure, up to the next mark or figure. */
  readonly behind: Stretch;
  /** The noun that those words begin with. */
  readonly counted: Counted | null;
  /** The metric of the claim before in this sentence, or what else carries over. */
  readonly carried: Pieces;
  /** The same without a rate of it: in `收入512亿元,总量居第一,增速居第三` both rates are 收入's. */
  readonly base: Pieces;
  readonly words: ClaimWords;
}

export interface Construction {
  readonly name: string;
  /** The metric, or `null` where the construction does not apply. */
  readonly metric: (site: Site) => Pieces | null;
  /** Where the metric comes from, for what ties the claim to others. */
  readonly naming: Naming | ((site: Site) => Naming);
}

const patternsOf = patternsBy(({ construction: words }) => ({
  plan: new RegExp(`^${words.beforePlan}{0,2}${words.plans}${words.behindPlan}?$`),
  base: new RegExp(`^${words.averages}?每[\\d.百千万亿]*${words.baseUnits}$`),
  state: new RegExp(`^${words.beforeState}?${words.states}$`),
  growth: new RegExp(`^的${words.beforeGrowth}*(?!${words.beginLikeGrowth})(${words.anyGrowth})`),
  beforeVerbs: UnitSet.of(`${beginningsOf(words.modals)}在`),
  beforeVerb: new RegExp(`^(?:${words.modals}|在[^,;。]{2,10}?(?=[\u3400-\u9fff]{2}$))`),
  ranking: new RegExp(`(?:[\\u4e00-\\u9fff]|[A-Z&])*(?:\\d+强|${words.rankings})${words.rankedThings}?$`),
  rankedAspect: new RegExp(`(?:\\d+强|${words.rankings})${words.rankedThings}?([\\u4e00-\\u9fff]{2,8})$`),
  beforeRanking: new RegExp(`^(?:年度?)?${words.rankingVerbs}?`),
  classOfSize: new RegExp(`^[\u4e00-\u9fff]{0,6}[\\d.]+[^,。]{0,6}${words.classesOfSize}$`),
}));

/** The first that applies decides. */
export const constructions: readonly Construction[] = [
  // `向着2000亿元大关迈进`
  { name: 'threshold', naming: 'carried', metric: site => (site.words.construction.thresholds.longest(site.text, site.behind.start) !== null && !namesMetric(site) ? orNull(site.carried) : null) },
  // `科技创新指数居全省前三`, `2687家,居全市第一`
  { name: 'rank', naming: site => (bareRate(site) !== null ? 'rate' : site.subject.length > 0 ? 'own' : 'carried'), metric: site => (site.figure.type === 'rank' ? (bareRate(site) ?? orNull(site.subject) ?? rankingBefore(site) ?? site.carried) : null) },
  // `固定资产投资每月均保持30%以上的快速增长`
  { name: 'growth behind', naming: site => (site.subject.length > 0 ? 'own' : 'carried'), metric: site => (growthBehind(site.text, site.figure, site.words) === null ? null : (orNull(site.subject) ?? orNull(site.carried))) },
  // `总规模50亿元的产业并购引导基金`, `85%的企业`
  { name: 'attributive', naming: 'own', metric: site => (site.counted?.isAttributive === true ? [site.counted, ...(namesAttribute(site) ? site.subject : [])] : null) },
  // `18项科技成果获…`, `12家科技银行`, and without a subject `10亿元转型升级产业基金`
  { name: 'counted noun', naming: 'own', metric: site => (site.counted !== null && countsNouns(site) && !isPlan(site, site.counted) ? [site.counted] : null) },
  // `完成年度计划的104.5%`
  { name: 'plan', naming: 'carried', metric: site => (matches(site, sign.plan, patternsOf(site.words).plan) ? orNull(site.base) : null) },
  // `占全县规上工业总产值45.6%`, `总量占…`: of the metric before.
  { name: 'share', naming: 'rate', metric: site => (isShare(site) && site.carried.length > 0 ? [...site.carried, ...site.subject] : null) },
  // `已竣工19个、投产14个`: how far so many of the things before have come.
  { name: 'state of things', naming: 'part', metric: site => (site.figure.type === 'count' && matches(site, sign.state, patternsOf(site.words).state) && site.base.length > 0 ? [...site.subject, ...site.base] : null) },
  // `辖7镇8乡`
  { name: 'named by its unit', naming: 'own', metric: namedByUnit },
  // `覆盖10.5亿人`: a verb names nothing.
  { name: 'verb alone', naming: 'carried', metric: site => (isVerb(site) ? orNull(site.carried) : null) },
  // `其中国家级17家`, `其中10亿元以上29个`
  { name: 'part of a whole', naming: 'part', metric: site => (isPart(site) && site.carried.length > 0 ? [...site.subject, ...withoutModifier(site)] : null) },
  // `高新技术企业1240家,平均每万人3.9家`
  { name: 'per base', naming: 'rate', metric: site => (matches(site, sign.each, patternsOf(site.words).base) && site.carried.length > 0 ? [...site.subject, ...site.carried] : null) },
  // `增速列一体化示范区第一`, `排名两年提升25位`; `这一数字` names nothing of its own
  { name: 'bare rate', naming: 'rate', metric: bareRate },
  // `引进高校经济项目494个`
  { name: 'subject', naming: 'own', metric: ({ subject }) => orNull(subject) },
  // `进出口总额512亿元,下降3.4%`
  { name: 'carried over', naming: 'carried', metric: ({ carried }) => orNull(carried) },
  // `六成村民`
  { name: 'noun behind', naming: 'own', metric: ({ counted }) => (counted === null ? null : [counted]) },
];

/** Which way a metric moved, where the word for it stands behind the figure: `30%以上的快速增长`. */
export function growthBehind(text: string, { end, type }: FigureReading, words: ClaimWords): 'increase' | 'decrease' | null {
  if (type !== 'percent' && type !== 'multiple') return null;
  const match = text[end] === '的' ? patternsOf(words).growth.exec(text.slice(end, end + 14)) : null;
  return match === null ? null : (words.construction.growth.get(match[1]!) ?? null);
}

const longestRanking = 24;

/** `位列全国综合实力百强县第五`: the list in which somebody stands, where nothing else is measured; `位居全国百强县投资潜力第3`: what it ranks by. */
function rankingBefore({ text, figure: { start }, words }: Site): Pieces | null {
  const { ranking, rankedAspect, beforeRanking } = patternsOf(words);
  const before = text.slice(Math.max(0, start - longestRanking), start);
  const list = ranking.exec(before);
  const aspect = list === null ? rankedAspect.exec(before) : null;
  if (list === null) return aspect === null ? null : [{ start: start - aspect[1]!.length, end: start }];
  const from = start - list[0].length + beforeRanking.exec(list[0])![0].length;
  return [{ start: from, end: start }];
}

function orNull(pieces: Pieces): Pieces | null {
  return pieces.length === 0 ? null : pieces;
}

/** The unit of a count, where it is what is counted and no other words name it. */
function namedByUnit(site: Site): Pieces | null {
  const { text, figure: { type, unit, end }, subject, counted, words } = site;
  if (type !== 'count' || counted !== null || !words.construction.unitNouns.has(unit) || (subject.length > 0 && !isVerb(site))) return null;
  return text.endsWith(unit, end) ? [{ start: end - unit.length, end }] : null;
}

/** Whether the subject stands in one stretch and is what a pattern says; `bit` is the sign without which it is not. */
function matches({ text, only, signs }: Site, bit: number, pattern: RegExp): boolean {
  return (signs & bit) !== 0 && only !== null && pattern.test(text.slice(only.start, only.end));
}

/** Whether the subject ends as metrics do: `规上工业总产值`. */
function namesMetric({ text, only, words }: Site): boolean {
  return only !== null && words.heads.longest(text, only.end, only.start) !== null;
}

/** Whether the subject is what of a thing the figure measures: `总规模`. */
function namesAttribute({ text, only, words }: Site): boolean {
  return only !== null && words.construction.attributes.longest(text, only.end, only.start) !== null;
}

/** A level or a class of size, for which the whole must be named too. */
function isPart(site: Site): boolean {
  const { text, only, words } = site;
  return only !== null && (isWord(words.partModifiers, text, only.start, only.end) || matches(site, sign.size, patternsOf(words).classOfSize));
}

/** `完成全年1200万人目标任务`: what is planned is what was spoken of. */
function isPlan({ text, carried, words }: Site, noun: Stretch): boolean {
  return carried.length > 0 && namesPlan(text, noun, words);
}

/** `年初预算`, `年度目标任务数`: whether words are for a plan and nothing else. */
export function namesPlan(text: string, { start, end }: Stretch, words: ClaimWords): boolean {
  return patternsOf(words).plan.test(text.slice(start, end));
}

/** Counts count nouns; money and measures only where nothing before them could be measured: nothing at all, or a verb (`流转3000亩土地`). */
function countsNouns(site: Site): boolean {
  const { figure: { type }, subject } = site;
  return type === 'count' || ((type === 'money' || type === 'measure') && (subject.length === 0 || isVerb(site)));
}

function isShare({ text, only, signs, words }: Site): boolean {
  if (only === null || (signs & sign.share) === 0) return false;
  let at = only.start;
  while (at < only.end && text.charCodeAt(at) !== shareUnit) at++;
  return at < only.end && words.construction.notShares.longest(text, at) === null && (at === only.start || isWord(words.rates, text, only.start, at));
}

/** A verb and nothing else, perhaps behind where it was done: `覆盖`, `可建设`, `在城西湖建成`. */
function isVerb({ text, only, words }: Site): boolean {
  if (only === null) return false;
  const { beforeVerbs, beforeVerb } = patternsOf(words);
  const before = beforeVerbs.has(text.charCodeAt(only.start)) ? beforeVerb.exec(text.slice(only.start, only.end)) : null;
  const from = only.start + (before?.[0].length ?? 0);
  return isWord(words.getting, text, from, only.end) || isWord(words.predicates, text, from, only.end);
}

/** A rate that stands alone belongs to the metric before. */
export function bareRate(site: Site): Pieces | null {
  return site.only === null ? null : rateOfBase(site, site.only);
}

/** Some words as a rate of the metric before, if they are one. */
export function rateOfBase(site: Site, rate: Stretch): Pieces | null {
  const { text, base, words } = site;
  if (base.length === 0 || !isWord(words.rates, text, rate.start, rate.end)) return null;
  if (words.construction.pronouns.longest(text, rate.start, rate.end) !== null) return base;
  const written = text.slice(rate.start, rate.end);
  const whole = withoutEnding(site, written);
  // `新增研发机构33家,总数达1630家`: the total is of all.
  return [...(words.construction.totals.has(written) ? withoutNew(site, whole) : whole), rate];
}

function withoutNew({ text, words }: Site, pieces: Pieces): Pieces {
  const [first, ...rest] = pieces;
  const added = first === undefined ? null : words.construction.adding.longest(text, first.start, first.end);
  return first === undefined || added === null || added.length >= first.end - first.start ? pieces : [{ start: first.start + added.length, end: first.end }, ...rest];
}

/** The base without the rate where it ends in it, so that one does not stand twice: `创新指数排名` for another 排名. */
function withoutEnding({ text, base }: Site, rate: string): Pieces {
  const last = base[base.length - 1]!;
  if (!text.slice(last.start, last.end).endsWith(rate)) return base;
  if (last.end - last.start === rate.length) return base.length > 1 ? base.slice(0, -1) : base;
  return [...base.slice(0, -1), { start: last.start, end: last.end - rate.length }];
}

const longestModifier = 8;

/** The carried whole without its own level, for the name of a part: `科技双创平台` of `市级以上科技双创平台`. */
function withoutModifier({ text, carried, words }: Site): Pieces {
  const [first, ...rest] = carried as readonly [Stretch, ...Stretch[]];
  for (let length = Math.min(longestModifier, first.end - first.start - 1); length >= 2; length--) {
    if (isWord(words.partModifiers, text, first.start, first.start + length)) return [{ start: first.start + length, end: first.end }, ...rest];
  }
  return carried;
}
