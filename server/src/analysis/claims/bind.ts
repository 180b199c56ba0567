// Binds the figures of a block to what they measure. Each construction is tried in the table's order.
import { readCounted } from './counted';
import { dealOut, valueList } from './lists';
import { readRelation, type Relation } from './relation';
import { isClauseMark, leftEdge, rightEdge, splitSentences, type FigureToken, type Sentence } from './sentences';
import { statesSomething } from './statements';
import { readSubject } from './subject';
import { governingPeriod, newPeriodScope, type GoverningPeriod } from './governing';
import type { Stretch } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';
import type { Change } from '../model';
import type { ClaimWords } from '../../knowledge/knowledge';

type PlaceToken = Extract<Token, { kind: 'place' }>;

/** A claim in logical offsets of its block; places and times are resolved by the article. */
export interface ClaimDraft {
  readonly token: FigureToken;
  readonly change: Change;
  readonly isTarget: boolean;
  /** The metric's words in reading order; empty where none was found. */
  readonly metric: readonly Stretch[];
  /** The place that the words name as whose claim it is; `null` leaves it to the section. */
  readonly owner: PlaceToken | null;
  readonly period: GoverningPeriod | null;
  readonly sentence: Stretch;
  readonly rule: string;
}

/** What a construction looks at. */
interface Site {
  readonly text: string;
  readonly sentence: Sentence;
  readonly token: FigureToken;
  readonly relation: Relation;
  readonly subject: readonly Stretch[];
  /** The words behind the figure, up to the next mark or figure. */
  readonly behind: Stretch;
  /** The metric of the claim before in this sentence, or what carries over from before. */
  readonly carried: readonly Stretch[];
  readonly words: ClaimWords;
}

interface Construction {
  readonly name: string;
  /** The metric's pieces, or `null` where the construction does not apply. */
  readonly metric: (site: Site) => readonly Stretch[] | null;
}

const attributes = /(?:规模|总额|投资|投资额|金额|产值|估值|总价|价值|面积|容量|能力|资金|额度|授信|贷款|收入|营收|注册资本|长度|里程)$/;

const constructions: readonly Construction[] = [
  // `向着2000亿元大关迈进`
  { name: 'threshold', metric: ({ text, behind, carried }) => (/^(?:大关|关口|台阶|门槛)/.test(text.slice(behind.start, behind.end)) && carried.length > 0 ? carried : null) },
  { name: 'rank', metric: site => (site.token.figure.type === 'rank' ? subjectOrCarried(site) : null) },
  // `总规模50亿元的产业并购引导基金`, `85%的企业`
  {
    name: 'attributive',
    metric: site => {
      const noun = countedBehind(site);
      if (noun?.isAttributive !== true) return null;
      const attribute = site.subject.length === 1 && attributes.test(wordsOf(site, site.subject)) ? site.subject : [];
      return [noun, ...attribute];
    },
  },
  // `18项科技成果获…`, `12家科技银行`, `10亿元转型升级产业基金`
  {
    name: 'counted noun',
    metric: site => {
      const { type } = site.token.figure;
      if (type !== 'count' && (site.subject.length > 0 || (type !== 'money' && type !== 'measure'))) return null;
      const noun = countedBehind(site);
      return noun === null ? null : [noun];
    },
  },
  // `完成年度计划的104.5%`
  { name: 'plan', metric: ({ text, subject, carried }) => (carried.length > 0 && subject.length === 1 && /^(?:年度|全年|年初|序时|时序|当年|既定)?(?:目标)?(?:任务|计划|目标|预算|进度)(?:任务|目标)?$/.test(text.slice(subject[0]!.start, subject[0]!.end)) ? carried : null) },
  // `占全县规上工业总产值45.6%`: of the metric before; `总量占…` too.
  { name: 'share', metric: ({ text, subject, carried, words }) => (subject.length > 0 && carried.length > 0 && isShare(text.slice(subject[0]!.start, subject[0]!.end), words) ? [...carried, ...subject] : null) },
  // `覆盖10.5亿人`: a verb alone names nothing.
  { name: 'verb alone', metric: ({ text, subject, carried, words }) => (carried.length > 0 && subject.length === 1 && isVerb(text, subject[0]!, words) ? carried : null) },
  // `其中国家级17家`
  {
    name: 'part of a whole',
    metric: ({ text, subject, carried, words }) => {
      if (subject.length !== 1 || carried.length === 0) return null;
      const modifier = text.slice(subject[0]!.start, subject[0]!.end);
      if (!words.partModifiers.has(modifier)) return null;
      return [subject[0]!, ...withoutModifier(text, carried, words)];
    },
  },
  // `增速列一体化示范区第一`, `排名两年提升25位`
  {
    name: 'bare rate',
    metric: ({ text, subject, carried, words }) => {
      if (subject.length !== 1 || carried.length === 0) return null;
      const rate = text.slice(subject[0]!.start, subject[0]!.end);
      return words.rates.has(rate) ? [...withoutEnding(text, carried, rate), subject[0]!] : null;
    },
  },
  { name: 'subject', metric: ({ subject }) => (subject.length > 0 ? subject : null) },
  // `进出口总额512亿元,下降3.4%`
  { name: 'carried over', metric: ({ carried }) => (carried.length > 0 ? carried : null) },
  { name: 'noun behind', metric: site => (countedBehind(site) === null ? null : [countedBehind(site)!]) },
];

/** Binds all figures of a block that state something. */
export function bindClaims(text: string, tokens: readonly Token[], words: ClaimWords): readonly ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  const scope = newPeriodScope();
  let carried: readonly Stretch[] = [];
  for (const sentence of splitSentences(text, tokens)) {
    const figures = sentence.tokens.flatMap((token, index) => (token.kind === 'figure' && statesSomething(token.figure, text, words) ? [index] : []));
    scope.enter(sentence, text);
    if (figures.length === 0) continue;
    // Only a sentence that begins with a change goes on with the one before.
    if (!continues(text, sentence)) carried = [];
    carried = bindSentence(text, sentence, figures, carried, scope, words, drafts);
  }
  return drafts;
}

function continues(text: string, { start }: Sentence): boolean {
  return /^(?:其中|同比|环比|比上年|较上年|比去年|增长|下降|增速|增幅|降幅|占|分|该|这)/.test(text.slice(start, start + 4));
}

/** Binds one sentence's figures and returns the metric that carries on from it. */
function bindSentence(text: string, sentence: Sentence, figures: readonly number[], before: readonly Stretch[], scope: ReturnType<typeof newPeriodScope>, words: ClaimWords, drafts: ClaimDraft[]): readonly Stretch[] {
  const stated = new Set<Token>(figures.map(index => sentence.tokens[index]!));
  let carried = before;
  const recent: (readonly Stretch[])[] = [];
  let owner: PlaceToken | null = null;
  for (let i = 0; i < figures.length; ) {
    const list = valueList(text, sentence, figures, i);
    const index = list[0]!;
    const token = sentence.tokens[index] as FigureToken;
    const left = leftEdge(sentence, index, stated);
    owner = leadingPlace(text, sentence, left, words) ?? owner;
    const relation = readRelation(text, left, token, sentence, words);
    const { pieces, place } = readSubject(text, relation.subject, sentence, words);
    owner = place === null || isScope(text, place) ? owner : place;
    const carriedHere = carried.length > 0 ? carried : clauseBefore(text, sentence, left, words);
    const last = list[list.length - 1]!;
    const site: Site = { text, sentence, token, relation, subject: pieces, behind: { start: sentence.tokens[last]!.end, end: rightEdge(sentence, last, stated) }, carried: carriedHere, words };
    const dealtOut = list.length > 1 && pieces.length === 1 ? dealOut(text, pieces[0]!, list.length, sentence, words) : null;
    const parallel = list.length > 1 && dealtOut === null && relation.isDealtOut ? inParallel(site, recent, list.length) : null;
    const times = list.length > 1 && dealtOut === null && parallel === null ? scope.lastTimes(sentence, left, token.start, list.length) : null;
    const dealt = dealtOut ?? parallel;
    const construction = dealt === null ? constructions.find(each => each.metric(site) !== null) : undefined;
    const shared = construction?.metric(site) ?? [];
    for (const [k, each] of list.entries()) {
      const own = sentence.tokens[each] as FigureToken;
      const metric = dealt?.[k] ?? shared;
      recent.push(metric);
      const period = times?.[k] ?? governingPeriod(scope, sentence, text, own, relation.period);
      drafts.push({
        token: own,
        change: changeOf(text, own, relation),
        isTarget: isTarget(text, sentence, own, words),
        metric,
        owner,
        period,
        sentence: { start: sentence.start, end: sentence.end },
        rule: dealt !== null ? 'list' : (construction?.name ?? 'none'),
      });
    }
    carried = dealt?.[dealt.length - 1] ?? (construction?.name === 'part of a whole' ? carried : shared.length > 0 ? shared : carried);
    i += list.length;
  }
  return carried;
}

/** `产量5.24万吨、产值48.7亿元,同比分别增长6.2%、9.5%`: one value each for the metrics just before. */
function inParallel({ text, subject, words }: Site, recent: readonly (readonly Stretch[])[], count: number): readonly (readonly Stretch[])[] | null {
  if (recent.length < count || subject.length > 1) return null;
  const metrics = recent.slice(-count);
  const [rate] = subject;
  if (rate === undefined) return metrics;
  return words.rates.has(text.slice(rate.start, rate.end)) ? metrics.map(metric => [...metric, rate]) : null;
}

function changeOf(text: string, { figure }: FigureToken, { change }: Relation): Change {
  if (figure.type === 'rank') return 'level';
  // `实现两年翻番`: doubling is a move, whatever verb stands before it.
  if (figure.type === 'multiple' && '翻减'.includes(text[figure.numeralStart]!)) return text[figure.numeralStart] === '翻' ? 'increase' : 'decrease';
  return change ?? 'level';
}

/** `力争到2030年…超过5%`: a word of intent stands before it in the sentence. */
function isTarget(text: string, sentence: Sentence, { start }: FigureToken, words: ClaimWords): boolean {
  const before = text.slice(sentence.start, start);
  return words.targets.some(word => before.includes(word));
}

function isVerb(text: string, { start, end }: Stretch, words: ClaimWords): boolean {
  return [words.getting, words.predicates].some(verbs => verbs.longest(text, start, end)?.length === end - start);
}

function isShare(subject: string, words: ClaimWords): boolean {
  const at = subject.indexOf('占');
  return at === 0 || (at > 0 && words.rates.has(subject.slice(0, at)));
}

function subjectOrCarried({ subject, carried, text, words }: Site): readonly Stretch[] {
  if (subject.length === 0) return carried;
  const name = text.slice(subject[0]!.start, subject[0]!.end);
  return subject.length === 1 && carried.length > 0 && words.rates.has(name) ? [...withoutEnding(text, carried, name), subject[0]!] : subject;
}

function countedBehind({ text, behind, sentence, words }: Site): ReturnType<typeof readCounted> {
  return readCounted(text, behind, sentence, words);
}

function wordsOf({ text }: Site, pieces: readonly Stretch[]): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join('');
}

/** `市级以上科技双创平台` without its own level, for the name of a part. */
function withoutModifier(text: string, whole: readonly Stretch[], words: ClaimWords): readonly Stretch[] {
  const [first, ...rest] = whole;
  if (first === undefined) return [];
  for (let length = Math.min(8, first.end - first.start - 1); length >= 2; length--) {
    if (words.partModifiers.has(text.slice(first.start, first.start + length))) return [{ start: first.start + length, end: first.end }, ...rest];
  }
  return whole;
}

/** The metric without a rate that it ends in, so that one does not stand twice: `创新指数排名` for another 排名. */
function withoutEnding(text: string, metric: readonly Stretch[], rate: string): readonly Stretch[] {
  const last = metric[metric.length - 1];
  if (last === undefined || last.end - last.start <= rate.length || !text.slice(last.start, last.end).endsWith(rate)) return metric;
  return [...metric.slice(0, -1), { start: last.start, end: last.end - rate.length }];
}

/** A place that opens the clause is whose claims follow: `天河区有效期内…`, `2021年,全县GDP…`. */
function leadingPlace(text: string, sentence: Sentence, left: number, words: ClaimWords): PlaceToken | null {
  let found: PlaceToken | null = null;
  let at = sentence.start;
  let isClauseStart = true;
  for (const token of sentence.tokens) {
    if (token.start >= left) break;
    if (isClauseStart) at = skipLeading(text, at, words);
    if (isClauseStart && token.kind === 'place' && token.start === at && !isScope(text, token)) found = token;
    isClauseStart = isClauseMark(token) || (isClauseStart && token.kind === 'period' && token.start <= at + 1) || (isClauseStart && token.kind === 'place');
    at = token.end;
  }
  return found;
}

function skipLeading(text: string, at: number, words: ClaimWords): number {
  for (let from = at; ; ) {
    const word = words.leading.longest(text, from);
    if (word === null || words.notLeading.longest(text, from) !== null) return from;
    from += word.length;
  }
}

/** `全省首个`, `全国唯一`: a field of comparison, no owner. */
function isScope(text: string, { end, mention }: PlaceToken): boolean {
  return mention.ownLevel !== null && /^(?:首|率先|第|唯一|领先|前|最|平均|各|排名|排|居|同|范围|同期|水平)/.test(text.slice(end, end + 2));
}

const longestSubject = 24;

/** The subject of a clause before that has no figure: `企业研发经费支出大幅增长,指标得分96.21分`. */
function clauseBefore(text: string, sentence: Sentence, left: number, words: ClaimWords): readonly Stretch[] {
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
