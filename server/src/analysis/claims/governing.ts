// Which time governs a figure: the nearest before it, and a sentence's opening time for the sentences that follow.
import { isClauseMark, type FigureToken, type Sentence } from './sentences';
import { among } from './particles';
import { patternsBy } from './patterns';
import type { PeriodReading } from '../lexemes/periods';
import type { ClaimWords } from '../../knowledge/knowledge';

const patternsOf = patternsBy(({ comparison: { than } }) => ({
  // `比上半年、上年同期分别提高`
  listOfBases: new RegExp(`${than}(?:(?!${than})[^,;。\\d]){2,8}[、和]$`),
}));

/** A time with the last year named before it, by which `全年` is resolved. */
export interface GoverningPeriod {
  readonly reading: PeriodReading;
  readonly contextYear: number | null;
}

/** What a block's sentences have said of time so far. */
export interface PeriodScope {
  /** Moves on to a sentence: its list number (`二是`) ends what carried before it. */
  readonly enter: (sentence: Sentence, text: string) => void;
  /** The time that opened an earlier sentence and still governs. */
  readonly topic: () => PeriodReading | null;
  /** The time of the figure before, and the way to tell of it: 其中 at the beginning of a sentence goes on with it. */
  readonly last: () => GoverningPeriod | null;
  readonly governed: (period: GoverningPeriod | null) => void;
  readonly contextYear: () => number | null;
  /** As many times in a row as there are values, in the clause or where the last list of times stood. */
  readonly lastTimes: (sentence: Sentence, from: number, to: number, count: number) => readonly GoverningPeriod[] | null;
}

/** The scope of a block of which nothing has been read. */
export function newPeriodScope(words: ClaimWords): PeriodScope {
  let topic: PeriodReading | null = null;
  let year: number | null = null;
  let times: readonly PeriodReading[] = [];
  let last: GoverningPeriod | null = null;
  let text = '';
  return {
    enter(sentence, whole) {
      text = whole;
      if (words.time.points.longest(text, sentence.start) !== null || /^第[一二三四五六七八九十],/.test(text.slice(sentence.start, sentence.start + 3))) topic = null;
      const governing = periodsOf(sentence).filter(period => !isBase(period, text, words) && !isInPassing(period, text, words));
      // `由2020年的31%升至…`: where something began is not the year that is spoken of.
      for (const period of governing) if (words.from.longest(text, period.start) === null) year = yearOf(period) ?? year;
      const opening = governing.find(period => opensClause(period, sentence, text));
      if (opening !== undefined && (isYear(opening) || opening.start - sentence.start <= 2) && !isOwnClauseOnly(opening, text, words) && !isListed(opening, governing) && !isPoint(opening, text, words)) topic = isVague(opening, text) ? null : opening;
      times = [];
    },
    topic: () => topic,
    last: () => last,
    governed: period => { last = period; },
    contextYear: () => year,
    lastTimes(sentence, from, to, count) {
      const own = periodsOf(sentence).filter(each => each.start >= from && each.end <= to && !isBase(each, text, words));
      // `一季度、上半年和全年两年平均增速`: a span is none of a row of times.
      const inRow = own.length === count ? own : own.filter(({ form }) => form.form !== 'span');
      if (inRow.length === count) times = inRow;
      return times.length === count ? times.map(reading => ({ reading, contextYear: year })) : null;
    },
  };
}

/** The time of one figure: right before it, right behind it, in its sentence, or the topic's. */
export function governingPeriod(scope: PeriodScope, sentence: Sentence, text: string, token: FigureToken, adjacent: PeriodReading | null, words: ClaimWords): GoverningPeriod | null {
  const reading = adjacent !== null && !isBase(adjacent, text, words) ? adjacent : (behind(sentence, token) ?? nearest(sentence, text, token, words));
  const isFree = reading === null && freePeriods(sentence, text, token, words).length === 0;
  const last = isFree && text.startsWith(among, sentence.start) ? scope.last() : null;
  const governing = isFree ? topicBefore(scope, token) : reading;
  const period = last !== null && !isOwnClauseOnly(last.reading, text, words) ? last : governing === null ? null : { reading: governing, contextYear: scope.contextYear() };
  scope.governed(period);
  return period;
}

/** A time later in the same sentence has not been said yet. */
function topicBefore(scope: PeriodScope, { start }: FigureToken): PeriodReading | null {
  const topic = scope.topic();
  return topic !== null && topic.start < start ? topic : null;
}

function periodsOf(sentence: Sentence): PeriodReading[] {
  return sentence.tokens.flatMap(token => (token.kind === 'period' ? [token.period] : []));
}

/** `比上年`, `较2022年末`, `与去年同期相比`, `在2020年基础上`: what a comparison starts from governs nothing. */
function isBase({ start, end }: PeriodReading, text: string, words: ClaimWords): boolean {
  if (patternsOf(words).listOfBases.test(text.slice(Math.max(0, start - 10), start))) return true;
  const behind = end + (words.time.sameTime.longest(text, end)?.length ?? 0);
  return text[start - 1] === '于' || words.comparison.bases.longest(text, start) !== null || words.time.behindBase.longest(text, behind) !== null;
}

/** `多年想办的大事`: words that look like a time. */
function isInPassing({ start, end }: PeriodReading, text: string, words: ClaimWords): boolean {
  // `提前2个月`
  return words.time.passing.has(text.slice(start, end)) || (text[start] === '前' && text[start - 1] === '提');
}

/** `从2017年的15.7亿元`, `由上年的14.09:40.02:45.89`: a time tied to one figure governs no other. */
function isAdjacentToFigure({ end }: PeriodReading, sentence: Sentence, text: string): boolean {
  return text[end] === '的' && sentence.tokens.some(token => token.kind === 'figure' && token.start === end + 1);
}

/** The times before a figure that may govern it: those that are no base and no other figure's own. */
function freePeriods(sentence: Sentence, text: string, { start }: FigureToken, words: ClaimWords): readonly PeriodReading[] {
  // `每生每年720元`
  const isPer = (period: PeriodReading): boolean => /每[\u4e00-\u9fff]{1,2}$/.test(text.slice(Math.max(0, period.start - 3), period.start));
  return periodsOf(sentence).filter(period => period.end <= start && !isPer(period) && !isInPassing(period, text, words) && !isBase(period, text, words) && !isAdjacentToFigure(period, sentence, text));
}

function nearest(sentence: Sentence, text: string, token: FigureToken, words: ClaimWords): PeriodReading | null {
  const marks = sentence.tokens.filter(each => isClauseMark(each) && each.start < token.start);
  const clause = marks[marks.length - 1]?.end ?? sentence.start;
  const clauseBefore = marks[marks.length - 2]?.end ?? sentence.start;
  const part = marks.filter(({ kind }) => kind === 'semicolon').pop()?.end ?? sentence.start;
  const governs = (period: PeriodReading): boolean => {
    if (period.form.form === 'cumulative') return period.start >= (token.figure.type === 'percent' ? clause : clauseBefore);
    if (period.start >= clause) return true;
    return !isOwnClauseOnly(period, text, words) && (period.start >= part || opensPart(period, sentence, text));
  };
  const governing = freePeriods(sentence, text, token, words).filter(governs);
  const last = governing[governing.length - 1];
  // `累计入选人数位列第一`: in its own clause 累计 says more than a time before it, `2021年累计` less.
  if (last?.form.form === 'cumulative' && token.figure.type === 'rank' && last.start >= clause) return last;
  return governing.filter(({ form }) => form.form !== 'cumulative').pop() ?? last ?? null;
}

/** `2家企业荣获2021年度…奖`: the year of what was won, in the words behind a counted noun. */
function behind(sentence: Sentence, token: FigureToken): PeriodReading | null {
  if (token.figure.type !== 'count') return null;
  for (const each of sentence.tokens) {
    if (each.start < token.end) continue;
    if (each.kind === 'period' && each.period.form.form === 'fixed') return each.period;
    if (isClauseMark(each) || each.kind === 'figure') return null;
  }
  return null;
}

/** Spans (`两年`) and runs (`连续17年`) govern their own clause alone: `实现两年翻番,科技型中小企业1048家`. */
function isOwnClauseOnly({ start, form }: PeriodReading, text: string, words: ClaimWords): boolean {
  return form.form === 'span' || words.time.running.longest(text, start) !== null;
}

/** `近年来`: for how long nobody knows, and nothing is said of what follows in other sentences. */
function isVague({ start, end, form }: PeriodReading, text: string): boolean {
  return form.form === 'unclear' && !/[\d一二三四五六七八九十两]/.test(text.slice(start, end));
}

/** `年末`, `二季度末`: what stands at a point of time is not what happens after it. */
function isPoint({ start, end }: PeriodReading, text: string, words: ClaimWords): boolean {
  return words.time.endings.longest(text, end) !== null && !/\d/.test(text.slice(start, end));
}

/** Only a time that opens a sentence, or what a semicolon sets apart, is said of what follows the next semicolon. */
function opensPart({ start }: PeriodReading, sentence: Sentence, text: string): boolean {
  return start - sentence.start <= 2 || text[start - 1] === ';';
}

function opensClause({ start }: PeriodReading, sentence: Sentence, text: string): boolean {
  return start - sentence.start <= 2 || ',;:'.includes(text[start - 1]!);
}

function isYear({ form }: PeriodReading): boolean {
  return form.form === 'year' || (form.form === 'fixed' && /^\d{4}$/.test(form.iso));
}

/** One of several times in a row: `一季度、上半年和全年`. */
function isListed({ end }: PeriodReading, all: readonly PeriodReading[]): boolean {
  return all.some(other => other.start > end && other.start <= end + 1);
}

function yearOf({ form }: PeriodReading): number | null {
  return form.form === 'fixed' && /^\d{4}/.test(form.iso) ? Number(form.iso.slice(0, 4)) : null;
}
