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
  readonly times: readonly GoverningPeriod[] | null;
}

/** Binds all figures of a block's folded text that state something, in order. */
export function bindClaims(text: string, tokens: readonly Token[], words: ClaimWords): readonly ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const scope = newPeriodScope();
  let last: Pick<Carry, 'metric' | 'base'> = { metric: [], base: [] };
  for (const sentence of splitSentences(text, tokens)) {
    const figures = sentence.tokens.flatMap((token, index) => (token.kind === 'figure' && statesSomething(token.figure, text, words) ? [index] : []));
    scope.enter(sentence, text);
    if (figures.length === 0) continue;
    const carry: Carry = { ...(goesOn(text, sentence) ? last : { metric: [], base: [] }), owner: null, owners: [], dealtOut: 0, recent: [] };
    bindSentence(text, sentence, figures, carry, scope, words, drafts);
    last = carry;
  }
  return drafts;
}

/** Only a sentence that begins with a change, a part or a pronoun goes on with the metric of the one before. */
function goesOn(text: string, { start }: Sentence): boolean {
  return /^(?:其中|同比|环比|比上年|较上年|比去年|增长|下降|增速|增幅|降幅|占|分|该|这)/.test(text.slice(start, start + 4));
}

function bindSentence(text: string, sentence: Sentence, figures: readonly number[], carry: Carry, scope: PeriodScope, words: ClaimWords, drafts: ClaimDraft[]): void {
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
    for (const [k, index] of list.entries()) {
      const own = sentence.tokens[index] as FigureToken;
      drafts.push({
        token: own,
        change: changeOf(text, own, relation),
        isTarget: isTarget(text, sentence, own, words),
        metric: named.metrics[k]!,
        owner: (list.length > 1 ? carry.owners[k] : undefined) ?? carry.owner,
        period: named.times?.[k] ?? governingPeriod(scope, sentence, text, own, relation.period),
        sentence: { start: sentence.start, end: sentence.end },
        rule: named.rule,
      });
    }
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
    const metrics = dealt?.map(parts => ratedBy(site, parts)) ?? (relation.isDealtOut || carry.dealtOut === count ? inParallel(site, carry.recent, count) : null);
    if (metrics !== null) return { metrics, rule: 'list', times: null };
  }
  const times = count > 1 ? scope.lastTimes(sentence, left, site.figure.start, count) : null;
  for (const { name, metric } of constructions) {
    const pieces = metric(site);
    if (pieces !== null) return { metrics: new Array<Pieces>(count).fill(pieces), rule: name, times };
  }
  return { metrics: new Array<Pieces>(count).fill([]), rule: 'none', times };
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
