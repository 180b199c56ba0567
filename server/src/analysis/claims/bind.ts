// Binds the figures of a block to what they measure, whose it is and when.
import { nounOf, placeBefore } from './bracketed';
import { subjectBefore } from './clauseBefore';
import { bareRate, growthBehind, namesPlan, type Pieces, type Site } from './constructions';
import { isVerbAt, readCounted } from './counted';
import { datelineEnd } from './dateline';
import { PeriodScope, type GoverningPeriod } from './governing';
import { countInRow } from './lists';
import { endsInHead, formerAndLatter, nameMetrics } from './naming';
import { leadingPlace, listedPlaces, owns, placeAtEnd } from './owners';
import { among, isAmongAt, listUnits } from './particles';
import { isWord, patternsBy } from './patterns';
import { reachOf, readRelation, type Relation } from './relation';
import { isClauseMark, leftEdge, openBracket, rightEdge, splitSentences, type FigureToken, type PlaceToken, type Sentence } from './sentences';
import { allSigns, signsIn } from './signs';
import { silencesIn, type Silences } from './statements';
import { noSubject, readSubject } from './subject';
import { TieCollector, type Among, type Parting, type TieDraft } from './ties';
import { added, none } from '../added';
import { UnitSet } from '../text/unitSet';
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
  /** The words between metric and figure; empty where there are none. */
  readonly relation: Stretch;
  /** The place that the words name as whose claim it is; `null` leaves it to the section. */
  readonly owner: PlaceToken | null;
  readonly period: GoverningPeriod | null;
  readonly sentence: Stretch;
  /** The construction that named the metric, or `list`. */
  readonly rule: string;
}

const patternsOf = patternsBy(({ subject, construction }) => ({
  achieving: new RegExp(subject.achieving, 'y'),
  achievingPlan: new RegExp(`${subject.achieving}${construction.beforePlan}{0,2}$`),
}));

/** What a block states, in reading order. */
export interface BoundBlock {
  readonly claims: readonly ClaimDraft[];
  readonly ties: readonly TieDraft[];
  readonly silences: Silences;
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
  /** Behind the noun that the last figure counts; 0 where it counts none. */
  countedEnd: number;
  /** The metrics so far, in order, without the rates of them. */
  recent: readonly Pieces[];
  /** The move that the verb before the first of a row states of all its members: `减少甲5吨、乙3吨`. */
  move: Change | null;
  /** What carried on before a bracket that is still open; what stands in it is said by the way. */
  outside: (Pick<Carry, 'metric' | 'base' | 'owner'> & { readonly bracket: number }) | null;
}

/** A block while its sentences are bound. */
interface Block {
  readonly text: string;
  readonly words: ClaimWords;
  readonly scope: PeriodScope;
  readonly drafts: ClaimDraft[];
  readonly ties: TieCollector;
}

/** Binds all figures of a block's folded text that state something, in order. */
export function bindClaims(text: string, tokens: readonly Token[], words: ClaimWords): BoundBlock {
  const silences = silencesIn(text, tokens, words);
  if (!silences.includes(null)) return { claims: none, ties: none, silences };
  const drafts: ClaimDraft[] = [];
  const scope = new PeriodScope(text, words);
  const ties = new TieCollector(text, words, drafts);
  const block: Block = { text, words, scope, drafts, ties };
  let last: Said = nothing;
  for (const sentence of splitSentences(text, tokens, silences, datelineEnd(text, words))) {
    scope.enter(sentence);
    if (sentence.figures.length === 0) continue;
    const isContinued = goesOn(text, sentence, words);
    const { metric, base, owner } = isContinued ? last : nothing;
    const carry: Carry = { metric, base, owner, owners: none, dealtOut: 0, countedEnd: 0, recent: none, move: null, outside: null };
    ties.enter(isContinued);
    bindSentence(block, sentence, carry);
    last = carry;
  }
  return { claims: ties.completed(), ties: ties.finish(), silences };
}

/** What a sentence leaves to one that goes on with it. */
type Said = Pick<Carry, 'metric' | 'base' | 'owner'>;

const nothing: Said = { metric: noSubject.pieces, base: noSubject.pieces, owner: null };

/** How far behind the beginning of a sentence a pronoun may stand, and how far the words reach that are looked at for it. */
const longestOpening = 14;
const openingReach = 24;

/** Only a sentence that begins with a change, a part or a pronoun goes on with the metric of the one before. */
function goesOn(text: string, { start }: Sentence, { carrying }: ClaimWords): boolean {
  if (carrying.openings.longest(text, start) !== null) return true;
  const limit = Math.min(text.length, start + openingReach);
  for (let at = start; at < limit && at <= start + longestOpening; at++) {
    const pronoun = carrying.pronouns.longest(text, at, limit);
    if (pronoun !== null && carrying.pronounNouns.longest(text, at + pronoun.length, limit) !== null) return true;
    if (clauseEnds.has(text.charCodeAt(at))) return false;
  }
  return false;
}

const clauseEnds = UnitSet.of(',;。');

/** Constructions that name a part of what carries on, or a stage of it. */
const partial: ReadonlySet<string> = new Set(['part of a whole', 'state of things']);

function bindSentence(block: Block, sentence: Sentence, carry: Carry): void {
  const { text, words, scope, drafts, ties } = block;
  const { tokens, figures } = sentence;
  const extent: Stretch = { start: sentence.start, end: sentence.end };
  const aim = aimIn(text, sentence, words);
  for (let next = 0, count = 1; next < figures.length; next += count) {
    count = countInRow(text, sentence, next, words);
    const first = figures[next]!;
    const token = tokens[first] as FigureToken;
    const edge = leftEdge(sentence, next);
    const left = edge < 0 ? sentence.start : tokens[edge]!.end;
    const bracket = openBracket(sentence, token.start);
    if (bracket === null) leaveBracket(carry);
    else if (bracket.start !== carry.outside?.bracket) enterBracket(carry, bracket, nounOf(text, sentence, bracket, carry.base, words));
    // `45家企业开展检查180次`: the verb behind the noun that was counted opens the next figure's words.
    const from = carry.countedEnd > left && carry.countedEnd < token.start ? carry.countedEnd : reachOf(left, token);
    const signs = signsIn(text, from, token.start, words);
    const relation = readRelation(text, from, token, sentence, signs, words);
    const { pieces, place } = readSubject(text, from, relation.subject.end, sentence, signs, words);
    const verb = moveBefore(text, relation.subject, words);
    const closing = placeAtEnd(text, sentence, relation, token);
    const stated = closing !== null ? noSubject.pieces : perHead(text, verb === null ? pieces : behindVerb(pieces, verb), token, relation, words);
    const planned = plannedBefore(text, from, stated, sentence, words);
    const subject = planned.length > 0 ? stated.slice(-1) : stated;
    carry.owner = placeBefore(text, sentence, bracket, words) ?? closing ?? ownerOf(block, sentence, token, left, place) ?? carry.owner;
    const last = tokens[figures[next + count - 1]!]!;
    const behind: Stretch = { start: last.end, end: rightEdge(sentence, next + count - 1) };
    const nounIn = isFollowedAtOnce(sentence, next + count - 1, words) ? { start: tokens[figures[next + count]!]!.end, end: rightEdge(sentence, next + count) } : behind;
    const before = planned.length > 0 ? planned : subjectBefore(text, sentence, edge, words);
    const isNew = planned.length > 0 || (before.length > 0 && (carry.metric.length === 0 || endsInHead(text, before, words) || opensStatement(sentence, before)));
    const carried = isNew ? before : carry.metric;
    const base = isNew || carry.base.length === 0 ? carried : carry.base;
    const isNamedBefore = count > 1 && subject.length === 0 && relation.isDealtOut && isNew;
    const named = isNamedBefore ? before : subject;
    const site: Site = {
      text,
      figure: token.figure,
      subject: named,
      only: named.length === 1 ? named[0]! : null,
      signs: isNamedBefore ? allSigns : signs,
      behind,
      counted: readCounted(text, nounIn, sentence, words),
      carried,
      base,
      words,
    };
    const names = formerAndLatter(site, carry.recent, count) ?? nameMetrics(site, sentence, count, left, relation, scope, carry);
    // `甲县、乙县分别出口3亿元、5亿元,增长4%、6%`: the row of places goes on with the next list.
    if (count > 1) carry.owners = listedPlaces(text, sentence, left, token.start, count, words) ?? (place === null && carry.owners.length === count ? carry.owners : none);
    const between: Stretch = { start: relation.subject.end, end: token.start };
    const parting = partingOf(text, sentence, next === 0 ? -1 : figures[next - 1]!, first, edge);
    carry.move = verb?.move ?? (parting === 'list' ? carry.move : null);
    let row: readonly ClaimDraft[] = none;
    for (let k = 0; k < count; k++) {
      const index = figures[next + k]!;
      const own = tokens[index] as FigureToken;
      const draft: ClaimDraft = {
        token: own,
        change: changeOf(text, own, relation, carry.move, words),
        isTarget: aim <= own.start,
        metric: names.metrics[k]!,
        relation: between,
        owner: (count > 1 ? carry.owners[k] : undefined) ?? carry.owner,
        period: names.times?.[k] ?? scope.govern(sentence, index, relation.period),
        sentence: extent,
        rule: names.rule,
      };
      row = added(row, draft);
      drafts.push(draft);
    }
    ties.add({ drafts: row, naming: names.naming, relation, parting, among: amongAt(text, sentence, left) });
    for (const one of names.bases) carry.recent = added(carry.recent, one);
    carry.dealtOut = names.rule === 'list' ? count : 0;
    carry.countedEnd = names.rule === 'counted noun' && site.counted !== null && beginsAnew(text, site.counted.end, behind.end, words) ? site.counted.end : 0;
    const lastMetric = names.metrics[count - 1]!;
    // The parts of a whole are all the whole's.
    if (lastMetric.length > 0 && !partial.has(names.rule)) {
      carry.metric = lastMetric;
      if (!isRateOf(site, names.rule)) carry.base = names.bases[names.bases.length - 1]!;
    }
  }
}

/** What carried on before a bracket is kept while it is open; in it the noun does that it stands behind, if it does. */
function enterBracket(carry: Carry, { start: bracket }: Token, noun: Pieces): void {
  const { metric, base, owner } = carry.outside ?? carry;
  carry.outside = { bracket, metric, base, owner };
  if (noun.length > 0) carry.metric = carry.base = noun;
}

/** What carried on before a bracket carries on behind it. */
function leaveBracket(carry: Carry): void {
  if (carry.outside === null) return;
  ({ metric: carry.metric, base: carry.base, owner: carry.owner } = carry.outside);
  carry.outside = null;
}

/** `45家企业开展检查180次`, `166户人家户均增收1.5万元`: whether the words behind a counted noun are another figure's. */
function beginsAnew(text: string, at: number, end: number, words: ClaimWords): boolean {
  return doesMore(text, at, end, words) || words.carrying.averages.longest(text, at, end) !== null;
}

/** Whether a verb opens words of their own, and not what things have achieved or come to: `开展检查`, but `项目完成投资`, `断面达到Ⅲ类的比例`. */
function doesMore(text: string, at: number, end: number, words: ClaimWords): boolean {
  const { achieving } = patternsOf(words);
  achieving.lastIndex = at;
  return isVerbAt(text, at, end, words) && words.ahead.longest(text, at, end) === null && !achieving.test(text);
}

/** The place in a figure's words, or the last one that opened a clause before them, if it is whose the figure is. */
function ownerOf({ text, words }: Block, sentence: Sentence, token: FigureToken, left: number, place: PlaceToken | null): PlaceToken | null {
  if (place !== null && owns(text, sentence, place, token, words)) return place;
  const leading = leadingPlace(text, sentence, left, words);
  return leading !== null && owns(text, sentence, leading, token, words) ? leading : null;
}

/** What parts a row, whose words begin behind the token at `edge`, from the figure before it; all are indexes of the sentence's tokens, -1 where there is none. */
function partingOf(text: string, { tokens }: Sentence, before: number, at: number, edge: number): Parting {
  if (before < 0 || edge < before) return 'other';
  const mark = tokens[edge]!.kind;
  if (mark === 'comma' || mark === 'semicolon') return mark;
  if (mark !== 'list' && mark !== 'figure') return 'other';
  // `出口3亿元、进口5亿元`, `12家银行和8家基金`
  const from = tokens[before]!.end;
  const to = tokens[at]!.start;
  return from < to && (listUnits.has(text.charCodeAt(from)) || listUnits.has(text.charCodeAt(to - 1))) ? 'list' : 'other';
}

/** The 其中 that leads the words from `left` on. */
function amongAt(text: string, sentence: Sentence, left: number): Among | null {
  const at = left - among.length - 1;
  const mark = at >= sentence.start && isAmongAt(text, at) ? text[left - 1] : '';
  if (mark === ':') return 'all';
  if (mark !== ',' && !isAmongAt(text, left)) return null;
  return isAmongAt(text, sentence.start) ? 'clauses' : 'list';
}

/** `户均增收4600元`: what each has more of is said by the verb alone. */
function perHead(text: string, pieces: Pieces, { start: end }: FigureToken, { change }: Relation, words: ClaimWords): Pieces {
  const [only] = pieces;
  if (only === undefined || pieces.length > 1 || change === null || !isWord(words.carrying.averages, text, only.start, only.end)) return pieces;
  return /^[\u4e00-\u9fff]{1,3}$/.test(text.slice(only.end, end)) ? [{ start: only.start, end }] : pieces;
}

/** Whether the claim just bound measured a rate of the base, which stays. */
function isRateOf(site: Site, rule: string): boolean {
  return rule === 'bare rate' || (rule === 'rank' && bareRate(site) !== null);
}

/** `move` is that of the verb before what the figure measures. */
function changeOf(text: string, { figure }: FigureToken, { change }: Relation, move: Change | null, words: ClaimWords): Change {
  if (figure.type === 'rank') return 'level';
  // `实现两年翻番`: doubling is a move, whatever verb stands before it.
  if (figure.type === 'multiple' && words.carrying.multiplying.longest(text, figure.numeralStart) !== null) return 'increase';
  if (figure.type === 'multiple' && words.carrying.dividing.longest(text, figure.numeralStart) !== null) return 'decrease';
  return growthBehind(text, figure, words) ?? change ?? (figure.type === 'percent' ? 'level' : move ?? 'level');
}

/** `一般公共预算收入完成年初预算的53.7%`: what is planned, before the words for the plan, which a figure's words from `from` on are or end in. */
function plannedBefore(text: string, from: number, pieces: Pieces, sentence: Sentence, words: ClaimWords): Pieces {
  const plan = pieces[pieces.length - 1];
  if (plan === undefined || !namesPlan(text, plan, words)) return noSubject.pieces;
  if (pieces.length > 1) return pieces.slice(0, -1);
  const verb = patternsOf(words).achievingPlan.exec(text.slice(from, plan.start));
  return verb === null ? noSubject.pieces : readSubject(text, from, from + verb.index, sentence, allSigns, words).pieces;
}

/** How far behind the beginning of its clause a verb may stand. */
const farthestMove = 4;

/** `减少二氧化碳排放约40万吨`: the verb stands before what it is about. */
function moveBefore(text: string, { start, end }: Stretch, { moving }: ClaimWords): (Stretch & { readonly move: Change }) | null {
  for (let at = start; at < end && at <= start + farthestMove; at++) {
    const verb = moving.longest(text, at, end);
    if (verb !== null) return verb.value === null ? null : { start: at, end: at + verb.length, move: verb.value };
  }
  return null;
}

/** What a verb that the words begin with is about. */
function behindVerb(pieces: Pieces, verb: Stretch): Pieces {
  const [first, ...rest] = pieces;
  return first?.start !== verb.start || first.end <= verb.end ? pieces : [{ start: verb.end, end: first.end }, ...rest];
}

/** Where the first word of intent in a sentence ends; what is said behind it is aimed at: `力争到2030年…超过5%`. */
function aimIn(text: string, { start, end, tokens, figures }: Sentence, { targets, carrying }: ClaimWords): number {
  const last = tokens[figures[figures.length - 1]!]!.start;
  for (let at = start; at < last; at++) {
    const word = targets.longest(text, at, end);
    // `人均预期寿命` is a metric.
    if (word !== null && carrying.notTargets.longest(text, at, end) === null) return at + word.length;
  }
  return Infinity;
}

/** `120户350名村民`: whether another count stands right behind a count, so that both count one noun. */
function isFollowedAtOnce({ tokens, figures }: Sentence, at: number, { construction }: ClaimWords): boolean {
  const next = figures[at + 1];
  if (next !== figures[at]! + 1) return false;
  const [one, other] = [tokens[next - 1] as FigureToken, tokens[next] as FigureToken];
  return one.end === other.start && one.figure.type === 'count' && other.figure.type === 'count' && !construction.unitNouns.has(one.figure.unit);
}

/** Whether the words open a statement of their own: behind a semicolon nothing carries on against them. */
function opensStatement({ tokens }: Sentence, pieces: Pieces): boolean {
  const { start } = pieces[0]!;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.end <= start && isClauseMark(token)) return token.kind === 'semicolon';
  }
  return false;
}
