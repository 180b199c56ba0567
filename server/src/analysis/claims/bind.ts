// Binds the figures of a block to what they measure, whose it is and when.
import { bareRate, constructions, growthBehind, type Pieces, type Site } from './constructions';
import { readCounted } from './counted';
import { governingPeriod, newPeriodScope, type GoverningPeriod, type PeriodScope } from './governing';
import { dealOut, dealOutExamples, valueList } from './lists';
import { leadingPlace, listedPlaces, owns } from './owners';
import { among, listMarks, shareOf } from './particles';
import { patternsBy } from './patterns';
import { readRelation, type Relation } from './relation';
import { isClauseMark, leftEdge, rightEdge, splitSentences, type FigureToken, type PlaceToken, type Sentence } from './sentences';
import { silencesIn } from './statements';
import { readSubject } from './subject';
import { TieCollector, type Among, type Naming, type Parting, type TieDraft } from './ties';
import type { FigureReading, Stretch } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';
import type { Change } from '../model';
import type { ClaimWords } from '../../knowledge/knowledge';
import type { Reference } from '../../knowledge/claimRuleWords';

/** A claim in logical offsets of its block; places and times are resolved by the article. */
export interface ClaimDraft {
  readonly token: FigureToken;
  readonly change: Change;
  readonly isTarget: boolean;
  readonly metric: Pieces;
  /** The words between metric and figure; empty where there are none. */
  readonly relation: Stretch;
  /** The place that the words name as whose claim it is; `null` leaves it to the section. */
  readonly owner: PlaceToken | null;
  readonly period: GoverningPeriod | null;
  readonly sentence: Stretch;
  /** The construction that named the metric, or `list`. */
  readonly rule: string;
}

const patternsOf = patternsBy(({ carrying: words }) => ({
  pronoun: new RegExp(`^[^,;。]{0,14}${words.pronouns}${words.pronounNouns}`),
  ofPlace: new RegExp(`^${words.ofPlace}{0,2}$`),
}));

/** What a block states, in reading order. */
export interface BoundBlock {
  readonly claims: readonly ClaimDraft[];
  readonly ties: readonly TieDraft[];
  /** The figures that state nothing, each with the name of the rule. */
  readonly silences: ReadonlyMap<FigureReading, string>;
}

/** What carries on from figure to figure within a sentence. */
interface Carry {
  metric: Pieces;
  /** The metric that rates belong to. */
  base: Pieces;
  owner: PlaceToken | null;
  /** The places in a row that owned the last list of values, one each. */
  owners: readonly PlaceToken[];
  /** How many values the last list dealt out, if it was the last claim: `分别达46820元、26135元,增长5%、6.4%`. */
  dealtOut: number;
  /** The metrics so far, in order, without the rates of them. */
  readonly recent: Pieces[];
  /** What carried on before a bracket that is still open; what stands in it is said by the way. */
  outside: Pick<Carry, 'metric' | 'base' | 'owner'> | null;
}

/** The metrics of figures that stand in a row, one each, and what named them. */
interface Named {
  readonly metrics: readonly Pieces[];
  /** The same without a rate of them. */
  readonly bases: readonly Pieces[];
  readonly rule: string;
  readonly naming: Naming;
  readonly times: readonly GoverningPeriod[] | null;
}

/** Binds all figures of a block's folded text that state something, in order. */
export function bindClaims(text: string, tokens: readonly Token[], words: ClaimWords): BoundBlock {
  const drafts: ClaimDraft[] = [];
  const silences = silencesIn(text, tokens, words);
  const ties = new TieCollector(text, words);
  const scope = newPeriodScope(words);
  let last: Pick<Carry, 'metric' | 'base'> = { metric: [], base: [] };
  for (const sentence of splitSentences(text, tokens)) {
    const figures = sentence.tokens.flatMap((token, index) => (token.kind === 'figure' && !silences.has(token.figure) ? [index] : []));
    scope.enter(sentence, text);
    if (figures.length === 0) continue;
    const isContinued = goesOn(text, sentence, words);
    const carry: Carry = { ...(isContinued ? last : { metric: [], base: [] }), owner: null, owners: [], dealtOut: 0, recent: [], outside: null };
    ties.enter(isContinued);
    bindSentence(text, sentence, figures, carry, scope, words, drafts, ties);
    last = carry;
  }
  return { claims: ties.completed(drafts), ties: ties.finish(), silences };
}

/** Only a sentence that begins with a change, a part or a pronoun goes on with the metric of the one before. */
function goesOn(text: string, { start }: Sentence, words: ClaimWords): boolean {
  return words.carrying.openings.longest(text, start) !== null || patternsOf(words).pronoun.test(text.slice(start, start + 24));
}

/** Constructions that name a part of what carries on, or a stage of it. */
const partial: ReadonlySet<string> = new Set(['part of a whole', 'state of things']);

function bindSentence(text: string, sentence: Sentence, figures: readonly number[], carry: Carry, scope: PeriodScope, words: ClaimWords, drafts: ClaimDraft[], ties: TieCollector): void {
  const stated = new Set<Token>(figures.map(index => sentence.tokens[index]!));
  for (let next = 0; next < figures.length; ) {
    const list = valueList(text, sentence, figures, next, words);
    const [first, last] = [list[0]!, list[list.length - 1]!];
    const token = sentence.tokens[first] as FigureToken;
    const left = leftEdge(sentence, first, stated);
    const bracket = openBracket(sentence, first);
    if (bracket === null && carry.outside !== null) Object.assign(carry, carry.outside, { outside: null });
    else if (bracket !== null) carry.outside ??= { metric: carry.metric, base: carry.base, owner: carry.owner };
    const relation = readRelation(text, left, token, sentence, words);
    const { pieces, place } = readSubject(text, relation.subject, sentence, words);
    const subject = perHead(text, pieces, token, relation, words);
    const bracketed = placeBefore(text, sentence, bracket, words);
    carry.owner = bracketed ?? [place, leadingPlace(text, sentence, left, words)].find(each => each !== null && owns(text, sentence, each, token, words)) ?? carry.owner;
    const behind = { start: sentence.tokens[last]!.end, end: rightEdge(sentence, last, stated) };
    const before = subjectBefore(text, sentence, left, words);
    const isNew = before.length > 0 && (carry.metric.length === 0 || endsInHead(text, before, words) || opensStatement(sentence, before));
    const carried = isNew ? before : carry.metric;
    const base = isNew || carry.base.length === 0 ? carried : carry.base;
    const site: Site = { text, figure: token.figure, subject: list.length > 1 && subject.length === 0 && relation.isDealtOut && isNew ? before : subject, behind, counted: readCounted(text, behind, sentence, words), carried, base, words };
    const names = formerAndLatter(site, carry.recent, list.length) ?? nameMetrics(site, sentence, list.length, left, relation, scope, carry);
    // `甲县、乙县分别出口3亿元、5亿元,增长4%、6%`: the row of places goes on with the next list.
    if (list.length > 1) carry.owners = listedPlaces(text, sentence, left, token.start, list.length, words) ?? (place === null && carry.owners.length === list.length ? carry.owners : []);
    const row = list.map((index, k): ClaimDraft => {
      const own = sentence.tokens[index] as FigureToken;
      return {
        token: own,
        change: changeOf(text, own, relation, words),
        isTarget: isTarget(text, sentence, own, words),
        metric: names.metrics[k]!,
        relation: { start: relation.subject.end, end: token.start },
        owner: (list.length > 1 ? carry.owners[k] : undefined) ?? carry.owner,
        period: names.times?.[k] ?? governingPeriod(scope, sentence, text, own, relation.period, words),
        sentence: { start: sentence.start, end: sentence.end },
        rule: names.rule,
      };
    });
    drafts.push(...row);
    ties.add({ drafts: row, naming: names.naming, relation, parting: partingOf(text, sentence, figures[next - 1], first, left), among: amongAt(text, sentence, left) });
    carry.recent.push(...names.bases);
    carry.dealtOut = names.rule === 'list' ? list.length : 0;
    const lastMetric = names.metrics[names.metrics.length - 1]!;
    // The parts of a whole are all the whole's.
    if (lastMetric.length > 0 && !partial.has(names.rule)) {
      carry.metric = lastMetric;
      if (!isRateOf(site, names.rule)) carry.base = names.bases[names.bases.length - 1]!;
    }
    next += list.length;
  }
}

/** Values in a row are dealt out over a list of subjects, over the metrics just before, or over a list of times; else they share one metric. */
function nameMetrics(site: Site, sentence: Sentence, count: number, left: number, relation: Relation, scope: PeriodScope, carry: Carry): Named {
  const times = count > 1 ? scope.lastTimes(sentence, left, site.figure.start, count) : null;
  if (count > 1) {
    const [subject, ...others] = site.subject;
    const dealt = subject !== undefined && others.length === 0 ? dealOut(site.text, subject, count, sentence, site.words) : null;
    const listed = dealt ?? dealOutExamples(site.text, left, site.figure.start, count, site.words);
    if (listed !== null) {
      const isOfWhole = site.base.length > 0 && site.text.startsWith(among, left) && !listed.some(parts => endsInHead(site.text, parts, site.words));
      const metrics = listed.map(parts => (isOfWhole ? joined(site.text, parts, site.base) : ratedBy(site, parts)));
      return { metrics, bases: metrics, rule: 'list', naming: 'own', times: null };
    }
    // `完成危桥改造215座、安防工程4477公里,占目标任务的108%、112%`
    const isShared = site.subject.length === 1 && site.text.startsWith(shareOf, site.subject[0]!.start);
    const parallel = relation.isDealtOut || carry.dealtOut === count || isShared ? inParallel(site, carry.recent, count) : null;
    // `总产值613亿元、增长6.2%,增速分别高于全国、全省1.2个、0.7个百分点`: the metrics just before are one.
    const shared: Naming = site.subject.length === 0 ? 'carried' : 'rate';
    // `一季度、上半年和全年增速分别为9.1%、7.4%和6.8%,两年平均增速分别为4.7%、5.0%和5.5%`: one metric, the same times.
    const isOne = new Set(carry.recent.slice(-count)).size === 1;
    if (parallel !== null) return { ...parallel, rule: 'list', naming: isOne ? shared : 'parallel', times: isOne ? times : null };
  }
  for (const { name, metric, naming } of constructions) {
    const pieces = metric(site);
    if (pieces !== null) return { ...repeated(pieces, count), rule: name, naming: typeof naming === 'string' ? naming : naming(site), times };
  }
  return { ...repeated([], count), rule: 'none', naming: 'own', times };
}

/** `前两者同比增长81.4%、19.7%`, `后者快于前者1.9个百分点`: the metrics just before, by their places. */
function formerAndLatter({ text, subject, words }: Site, recent: readonly Pieces[], count: number): Named | null {
  const [only] = subject;
  const word = only === undefined || subject.length > 1 ? '' : text.slice(only.start, only.end);
  const distinct = recent.filter((pieces, i) => recent.findIndex(other => other[0]?.start === pieces[0]?.start) === i);
  const metrics = meantBy(words.carrying.references.get(word), distinct);
  if (metrics.length === 0 || (count > 1 && metrics.length !== count)) return null;
  const all = metrics.length === count ? metrics : new Array<Pieces>(count).fill(metrics[0]!);
  return { metrics: all, bases: all, rule: 'former and latter', naming: 'parallel', times: null };
}

function meantBy(reference: Reference | undefined, metrics: readonly Pieces[]): readonly Pieces[] {
  switch (reference) {
    case undefined: return [];
    case 'former': return metrics.slice(-2, -1);
    case 'latter': return metrics.slice(-1);
    case 'both': return metrics.slice(-2);
    case 'firstTwo': return metrics.slice(-3).slice(0, 2);
  }
}

function repeated(pieces: Pieces, count: number): Pick<Named, 'metrics' | 'bases'> {
  const metrics = new Array<Pieces>(count).fill(pieces);
  return { metrics, bases: metrics };
}

/** What parts a row whose words begin at `left` from the figure before it; both figures are indexes into the sentence's tokens. */
function partingOf(text: string, sentence: Sentence, before: number | undefined, at: number, left: number): Parting {
  if (before === undefined) return 'other';
  const mark = sentence.tokens.slice(before, at).find(token => token.end === left)?.kind;
  if (mark === 'comma' || mark === 'semicolon') return mark;
  if (mark !== 'list' && mark !== 'figure') return 'other';
  // `出口3亿元、进口5亿元`, `12家银行和8家基金`
  const between = text.slice(sentence.tokens[before]!.end, sentence.tokens[at]!.start);
  return between !== '' && (listMarks.includes(between[0]!) || listMarks.includes(between[between.length - 1]!)) ? 'list' : 'other';
}

/** The 其中 that leads the words from `left` on. */
function amongAt(text: string, sentence: Sentence, left: number): Among | null {
  const before = text.slice(Math.max(sentence.start, left - 3), left);
  if (!text.startsWith(among, left) && !before.endsWith(`${among},`) && !before.endsWith(`${among}:`)) return null;
  if (before.endsWith(`${among}:`)) return 'all';
  return text.startsWith(among, sentence.start) ? 'clauses' : 'list';
}

/** `户均增收4600元`: what each has more of is said by the verb alone. */
function perHead(text: string, pieces: Pieces, { start: end }: FigureToken, { change }: Relation, words: ClaimWords): Pieces {
  const [only, ...others] = pieces;
  if (only === undefined || others.length > 0 || change === null || !words.carrying.averages.has(text.slice(only.start, only.end))) return pieces;
  return /^[\u4e00-\u9fff]{1,3}$/.test(text.slice(only.end, end)) ? [{ start: only.start, end }] : pieces;
}

/** `城镇` and `农村居民` with `居民人均可支配收入`: a part with the whole, and what both say but once. */
function joined(text: string, parts: Pieces, [first, ...rest]: Pieces): Pieces {
  const part = parts[parts.length - 1]!;
  let overlap = Math.min(part.end - part.start, first!.end - first!.start);
  while (overlap > 0 && text.slice(part.end - overlap, part.end) !== text.slice(first!.start, first!.start + overlap)) overlap--;
  return [...parts, ...(overlap < first!.end - first!.start ? [{ start: first!.start + overlap, end: first!.end }] : []), ...rest];
}

/** `总量和增速分别居第一、第三`: each rate is the base's. */
function ratedBy(site: Site, parts: Pieces): Pieces {
  return bareRate({ ...site, subject: parts }) ?? parts;
}

/** Whether the claim just bound measured a rate of the base, which stays. */
function isRateOf(site: Site, rule: string): boolean {
  return rule === 'bare rate' || (rule === 'rank' && bareRate(site) !== null);
}

/** `产量5.24万吨、产值48.7亿元,同比分别增长6.2%、9.5%`: one value each for the metrics just before, or for a rate or share of each. */
function inParallel(site: Site, recent: readonly Pieces[], count: number): Pick<Named, 'metrics' | 'bases'> | null {
  const { text, subject, words } = site;
  if (recent.length < count || subject.length > 1) return null;
  const bases = recent.slice(-count);
  const [rate] = subject;
  if (rate === undefined) return { metrics: bases, bases };
  return words.rates.has(text.slice(rate.start, rate.end)) || text.startsWith(shareOf, rate.start) ? { metrics: bases.map(base => [...withoutRate(text, base, rate, words), rate]), bases } : null;
}

/** A metric without the rate that it ends in, where another rate ends alike: `出口增速` before `平均增速`. */
function withoutRate(text: string, pieces: Pieces, rate: Stretch, words: ClaimWords): Pieces {
  const last = pieces[pieces.length - 1];
  const head = last === undefined ? null : words.heads.longest(text, last.end, last.start + 1);
  if (last === undefined || head === null || !words.rates.has(text.slice(last.end - head.length, last.end)) || !text.slice(rate.start, rate.end).endsWith(text.slice(last.end - head.length, last.end))) return pieces;
  return [...pieces.slice(0, -1), { start: last.start, end: last.end - head.length }];
}

function changeOf(text: string, { figure }: FigureToken, { change, subject }: Relation, words: ClaimWords): Change {
  if (figure.type === 'rank') return 'level';
  // `实现两年翻番`: doubling is a move, whatever verb stands before it.
  if (figure.type === 'multiple' && words.carrying.multiplying.longest(text, figure.numeralStart) !== null) return 'increase';
  if (figure.type === 'multiple' && words.carrying.dividing.longest(text, figure.numeralStart) !== null) return 'decrease';
  // `减少二氧化碳排放约40万吨`: the verb stands before what it is about.
  return growthBehind(text, figure, words) ?? change ?? (figure.type !== 'percent' && opensWithFalling(text, subject, words) ? 'decrease' : 'level');
}

function opensWithFalling(text: string, { start, end }: Stretch, words: ClaimWords): boolean {
  for (let at = start; at < Math.min(end, start + 5); at++) if (words.falling.longest(text, at, end) !== null) return true;
  return false;
}

/** `力争到2030年…超过5%`: a word of intent stands before it in the sentence. */
function isTarget(text: string, sentence: Sentence, { start }: FigureToken, words: ClaimWords): boolean {
  // `人均预期寿命` is a metric.
  const before = words.carrying.notTargets.reduce((left, word) => left.replaceAll(word, ''), text.slice(sentence.start, start));
  return words.targets.some(word => before.includes(word));
}

/** The bracket that is open at a token, or `null`. */
function openBracket(sentence: Sentence, index: number): Token | null {
  for (let i = index - 1, depth = 0; i >= 0; i--) {
    const token = sentence.tokens[i]!;
    if (token.kind === 'close') depth++;
    else if (token.kind === 'open' && depth-- === 0) return token;
  }
  return null;
}

/** `全国平均水平(7.0%)`, `甲县(120.5亿元)`: the place whose figures a bracket gives. */
function placeBefore(text: string, sentence: Sentence, bracket: Token | null, words: ClaimWords): PlaceToken | null {
  if (bracket === null) return null;
  const place = sentence.tokens.filter(token => token.kind === 'place').find(({ end }) => end <= bracket.start && bracket.start - end <= 6);
  return place !== undefined && patternsOf(words).ofPlace.test(text.slice(place.end, bracket.start)) ? place : null;
}


const longestSubject = 24;

/** The subject of the clause before, if that has no figure: `企业研发经费支出大幅增长,指标得分96.21分`, `排名上升幅度最大,从第28名…`. */
function subjectBefore(text: string, sentence: Sentence, left: number, words: ClaimWords): Pieces {
  const mark = sentence.tokens.find(token => token.end === left);
  if (mark?.kind !== 'comma') return [];
  const previous = sentence.tokens.filter(token => isClauseMark(token) && token.end < left).pop();
  const start = previous?.end ?? sentence.start;
  const hasFigure = sentence.tokens.some(token => token.kind === 'figure' && token.start >= start && token.end <= mark.start);
  if (hasFigure || mark.start - start > longestSubject) return [];
  // `健康行动监测评估中,我市得93.7分`, `增幅最大,分别为`
  let end = mark.start - (words.carrying.closing.longest(text, mark.start, start)?.length ?? 0);
  for (let cue = words.before.longest(text, end, start); cue !== null; cue = words.before.longest(text, end, start)) end -= cue.length;
  if (end === mark.start) end = predicateIn(text, start, mark.start, words);
  if (end === mark.start || end - start < 2) return [];
  return readSubject(text, { start, end }, sentence, words).pieces;
}

/** Where the verb of a clause begins: `科技进步综合评价位次` 实现…; its end where none is found. */
function predicateIn(text: string, start: number, end: number, words: ClaimWords): number {
  for (let at = start + 2; at < end; at++) {
    if (words.carrying.predicates.longest(text, at, end) !== null || words.ahead.longest(text, at, end) !== null || words.predicates.longest(text, at, end) !== null) return at;
  }
  return end;
}

/** Whether the words open a statement of their own: behind a semicolon nothing carries on against them. */
function opensStatement({ tokens }: Sentence, pieces: Pieces): boolean {
  const { start } = pieces[0]!;
  return tokens.filter(token => isClauseMark(token) && token.end <= start).pop()?.kind === 'semicolon';
}

/** Whether the words end as metrics do: only then do they take the place of a metric that was named before. */
function endsInHead(text: string, pieces: Pieces, words: ClaimWords): boolean {
  const { start, end } = pieces[pieces.length - 1]!;
  return words.heads.longest(text, end, start) !== null;
}
