// Binds the figures of a block to what they measure, whose it is and when.
import { bareRate, constructions, type Pieces, type Site } from './constructions';
import { readCounted } from './counted';
import { governingPeriod, newPeriodScope, type GoverningPeriod, type PeriodScope } from './governing';
import { dealOut, valueList } from './lists';
import { leadingPlace, listedPlaces, owns } from './owners';
import { readRelation, type Relation } from './relation';
import { isClauseMark, leftEdge, rightEdge, splitSentences, type FigureToken, type PlaceToken, type Sentence } from './sentences';
import { statesSomething } from './statements';
import { readSubject } from './subject';
import { TieCollector, type Among, type Naming, type Parting, type TieDraft } from './ties';
import type { Stretch } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';
import type { Change } from '../model';
import type { ClaimWords } from '../../knowledge/knowledge';

/** A claim in logical offsets of its block; places and times are resolved by the article. */
export interface ClaimDraft {
  readonly token: FigureToken;
  readonly change: Change;
  readonly isTarget: boolean;
  readonly metric: Pieces;
  /** The place that the words name as whose claim it is; `null` leaves it to the section. */
  readonly owner: PlaceToken | null;
  readonly period: GoverningPeriod | null;
  readonly sentence: Stretch;
  /** The construction that named the metric, or `list`. */
  readonly rule: string;
}

/** What a block states, in reading order. */
export interface BoundBlock {
  readonly claims: readonly ClaimDraft[];
  readonly ties: readonly TieDraft[];
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
  /** The metrics so far, in order. */
  readonly recent: Pieces[];
}

/** The metrics of figures that stand in a row, one each, and what named them. */
interface Named {
  readonly metrics: readonly Pieces[];
  readonly rule: string;
  readonly naming: Naming;
  readonly times: readonly GoverningPeriod[] | null;
}

/** Binds all figures of a block's folded text that state something, in order. */
export function bindClaims(text: string, tokens: readonly Token[], words: ClaimWords): BoundBlock {
  const drafts: ClaimDraft[] = [];
  const ties = new TieCollector(text);
  const scope = newPeriodScope();
  let last: Pick<Carry, 'metric' | 'base'> = { metric: [], base: [] };
  for (const sentence of splitSentences(text, tokens)) {
    const figures = sentence.tokens.flatMap((token, index) => (token.kind === 'figure' && statesSomething(token.figure, text, words) ? [index] : []));
    scope.enter(sentence, text);
    if (figures.length === 0) continue;
    const isContinued = goesOn(text, sentence);
    const carry: Carry = { ...(isContinued ? last : { metric: [], base: [] }), owner: null, owners: [], dealtOut: 0, recent: [] };
    ties.enter(isContinued);
    bindSentence(text, sentence, figures, carry, scope, words, drafts, ties);
    last = carry;
  }
  return { claims: drafts, ties: ties.ties };
}

/** Only a sentence that begins with a change, a part or a pronoun goes on with the metric of the one before. */
function goesOn(text: string, { start }: Sentence): boolean {
  return /^(?:其中|同比|环比|比上年|较上年|比去年|增长|下降|增速|增幅|降幅|占|分|该|这)/.test(text.slice(start, start + 4));
}

function bindSentence(text: string, sentence: Sentence, figures: readonly number[], carry: Carry, scope: PeriodScope, words: ClaimWords, drafts: ClaimDraft[], ties: TieCollector): void {
  const stated = new Set<Token>(figures.map(index => sentence.tokens[index]!));
  for (let next = 0; next < figures.length; ) {
    const list = valueList(text, sentence, figures, next);
    const [first, last] = [list[0]!, list[list.length - 1]!];
    const token = sentence.tokens[first] as FigureToken;
    const left = leftEdge(sentence, first, stated);
    const relation = readRelation(text, left, token, sentence, words);
    const { pieces: subject, place } = readSubject(text, relation.subject, sentence, words);
    carry.owner = [place, leadingPlace(text, sentence, left, words)].find(each => each !== null && owns(text, each, token)) ?? carry.owner;
    const behind = { start: sentence.tokens[last]!.end, end: rightEdge(sentence, last, stated) };
    const carried = carry.metric.length > 0 ? carry.metric : clauseBefore(text, sentence, left, words);
    const site: Site = { text, figure: token.figure, subject, behind, counted: readCounted(text, behind, sentence, words), carried, base: carry.base.length > 0 ? carry.base : carried, words };
    const named = nameMetrics(site, sentence, list.length, left, relation, scope, carry);
    // `甲县、乙县分别出口3亿元、5亿元,增长4%、6%`: the row of places goes on with the next list.
    if (list.length > 1) carry.owners = listedPlaces(text, sentence, left, token.start, list.length, words) ?? (place === null && carry.owners.length === list.length ? carry.owners : []);
    const row = list.map((index, k): ClaimDraft => {
      const own = sentence.tokens[index] as FigureToken;
      return {
        token: own,
        change: changeOf(text, own, relation),
        isTarget: isTarget(text, sentence, own, words),
        metric: named.metrics[k]!,
        owner: (list.length > 1 ? carry.owners[k] : undefined) ?? carry.owner,
        period: named.times?.[k] ?? governingPeriod(scope, sentence, text, own, relation.period),
        sentence: { start: sentence.start, end: sentence.end },
        rule: named.rule,
      };
    });
    drafts.push(...row);
    ties.add({ drafts: row, naming: named.naming, relation, parting: partingOf(text, sentence, figures[next - 1], first, left), among: amongAt(text, sentence, left) });
    carry.recent.push(...named.metrics);
    carry.dealtOut = named.rule === 'list' ? list.length : 0;
    const lastMetric = named.metrics[named.metrics.length - 1]!;
    // The parts of a whole are all the whole's.
    if (lastMetric.length > 0 && named.rule !== 'part of a whole') {
      carry.metric = lastMetric;
      if (!isRateOf(site, named.rule)) carry.base = lastMetric;
    }
    next += list.length;
  }
}

/** Values in a row are dealt out over a list of subjects, over the metrics just before, or over a list of times; else they share one metric. */
function nameMetrics(site: Site, sentence: Sentence, count: number, left: number, relation: Relation, scope: PeriodScope, carry: Carry): Named {
  if (count > 1) {
    const [subject, ...others] = site.subject;
    const dealt = subject !== undefined && others.length === 0 ? dealOut(site.text, subject, count, sentence, site.words) : null;
    if (dealt !== null) return { metrics: dealt.map(parts => ratedBy(site, parts)), rule: 'list', naming: 'own', times: null };
    const metrics = relation.isDealtOut || carry.dealtOut === count ? inParallel(site, carry.recent, count) : null;
    // `总产值613亿元、增长6.2%,增速分别高于全国、全省1.2个、0.7个百分点`: the metrics just before are one.
    const shared: Naming = site.subject.length === 0 ? 'carried' : 'rate';
    if (metrics !== null) return { metrics, rule: 'list', naming: new Set(carry.recent.slice(-count)).size === 1 ? shared : 'parallel', times: null };
  }
  const times = count > 1 ? scope.lastTimes(sentence, left, site.figure.start, count) : null;
  for (const { name, metric, naming } of constructions) {
    const pieces = metric(site);
    if (pieces !== null) return { metrics: new Array<Pieces>(count).fill(pieces), rule: name, naming: typeof naming === 'string' ? naming : naming(site), times };
  }
  return { metrics: new Array<Pieces>(count).fill([]), rule: 'none', naming: 'own', times };
}

/** What parts a row whose words begin at `left` from the figure before it; both figures are indexes into the sentence's tokens. */
function partingOf(text: string, sentence: Sentence, before: number | undefined, at: number, left: number): Parting {
  if (before === undefined) return 'other';
  const mark = sentence.tokens.slice(before, at).find(token => token.end === left)?.kind;
  if (mark === 'comma' || mark === 'semicolon') return mark;
  if (mark !== 'list' && mark !== 'figure') return 'other';
  // `出口3亿元、进口5亿元`, `12家银行和8家基金`
  return /^[、和与及]|[、和与及]$/.test(text.slice(sentence.tokens[before]!.end, sentence.tokens[at]!.start)) ? 'list' : 'other';
}

/** The 其中 that leads the words from `left` on. */
function amongAt(text: string, sentence: Sentence, left: number): Among | null {
  const before = text.slice(Math.max(sentence.start, left - 3), left);
  if (!text.startsWith('其中', left) && !/其中[,:]$/.test(before)) return null;
  if (before.endsWith('其中:')) return 'all';
  return text.startsWith('其中', sentence.start) ? 'clauses' : 'list';
}

/** `总量和增速分别居第一、第三`: each rate is the base's. */
function ratedBy(site: Site, parts: Pieces): Pieces {
  return bareRate({ ...site, subject: parts }) ?? parts;
}

/** Whether the claim just bound measured a rate of the base, which stays. */
function isRateOf(site: Site, rule: string): boolean {
  return rule === 'bare rate' || (rule === 'rank' && bareRate(site) !== null);
}

/** `产量5.24万吨、产值48.7亿元,同比分别增长6.2%、9.5%`: one value each for the metrics just before. */
function inParallel({ text, subject, words }: Site, recent: readonly Pieces[], count: number): readonly Pieces[] | null {
  if (recent.length < count || subject.length > 1) return null;
  const metrics = recent.slice(-count);
  const [rate] = subject;
  if (rate === undefined) return metrics;
  return words.rates.has(text.slice(rate.start, rate.end)) ? metrics.map(metric => [...metric, rate]) : null;
}

function changeOf(text: string, { figure }: FigureToken, { change }: Relation): Change {
  if (figure.type === 'rank') return 'level';
  // `实现两年翻番`: doubling is a move, whatever verb stands before it.
  if (figure.type === 'multiple' && text[figure.numeralStart] === '翻') return 'increase';
  if (figure.type === 'multiple' && text[figure.numeralStart] === '减') return 'decrease';
  return change ?? 'level';
}

/** `力争到2030年…超过5%`: a word of intent stands before it in the sentence. */
function isTarget(text: string, sentence: Sentence, { start }: FigureToken, words: ClaimWords): boolean {
  const before = text.slice(sentence.start, start);
  return words.targets.some(word => before.includes(word));
}

const longestSubject = 24;

/** The subject of a clause before that has no figure: `企业研发经费支出大幅增长,指标得分96.21分`. */
function clauseBefore(text: string, sentence: Sentence, left: number, words: ClaimWords): Pieces {
  const mark = sentence.tokens.find(token => token.end === left);
  if (mark?.kind !== 'comma') return [];
  const previous = sentence.tokens.filter(token => isClauseMark(token) && token.end < left).pop();
  const start = previous?.end ?? sentence.start;
  if (mark.start - start > longestSubject) return [];
  // `健康行动监测评估中,我市得93.7分`
  let end = mark.start - (/(?:中|上|方面)$/.exec(text.slice(start, mark.start))?.[0].length ?? 0);
  for (let cue = words.before.longest(text, end, start); cue !== null; cue = words.before.longest(text, end, start)) end -= cue.length;
  if (end === mark.start || end - start < 2) return [];
  return readSubject(text, { start, end }, sentence, words).pieces;
}
