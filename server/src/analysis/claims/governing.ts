// Which time governs a figure: the nearest before it, and a sentence's opening time for the sentences that follow.
import { isClauseMark, openBracket, type FigureToken, type Sentence } from './sentences';
import { isAmongAt } from './particles';
import { patternsBy } from './patterns';
import { leadingYear } from './years';
import type { PeriodReading } from '../lexemes/periods';
import type { ClaimWords } from '../../knowledge/knowledge';

const patternsOf = patternsBy(({ comparison: { than }, construction: { plans } }) => ({
  plan: new RegExp(`^${plans}`),
  // `比上半年、上年同期分别提高`
  listOfBases: new RegExp(`${than}(?:(?!${than})[^,;。\\d]){2,8}[、和]$`),
}));

const none: readonly PeriodReading[] = [];

/** A time with the last year named before it, by which `全年` is resolved. */
export interface GoverningPeriod {
  readonly reading: PeriodReading;
  readonly contextYear: number | null;
}

/** What a block's sentences have said of time so far. */
export class PeriodScope {
  /** The time that opened an earlier sentence and still governs. */
  private topic: PeriodReading | null = null;
  /** The last year that was named. */
  private year: number | null = null;
  /** The last times in a row over which values were dealt out. */
  private times = none;
  /** The time of the figure before: 其中 at the beginning of a sentence goes on with it. */
  private last: GoverningPeriod | null = null;
  /** The times of the sentence that may govern a figure behind them. */
  private free = none;

  constructor(
    private readonly text: string,
    private readonly words: ClaimWords,
  ) {}

  /** Moves on to a sentence: its list number (`二是`) ends what carried before it. */
  enter(sentence: Sentence): void {
    const { text, words } = this;
    if (opensPoint(text, sentence, words)) this.topic = null;
    this.times = none;
    this.free = none;
    if (sentence.periods.length === 0) return;
    const governing: PeriodReading[] = [];
    const free: PeriodReading[] = [];
    let opening: PeriodReading | null = null;
    for (const { period } of sentence.periods) {
      if (isBase(period, text, words) || isInPassing(period, text, words)) continue;
      governing.push(period);
      // `由2020年的31%升至…`: where something began is not the year that is spoken of.
      if (words.from.longest(text, period.start) === null) this.year = yearOf(period) ?? this.year;
      if (opening === null && opensClause(period, sentence, text)) opening = period;
      if (!isPer(period, text) && !isAdjacentToFigure(period, sentence, text)) free.push(period);
    }
    if (opening !== null && (isYear(opening) || leads(opening, sentence, text, words)) && !isOwnClauseOnly(opening, text, words) && !isListed(opening, governing) && !isPoint(opening, text, words)) this.topic = isVague(opening, text) || isDay(opening, text) ? null : opening;
    this.free = free;
  }

  /** As many times in a row as there are values, in the clause or where the last list of times stood. */
  lastTimes(sentence: Sentence, from: number, to: number, count: number): readonly GoverningPeriod[] | null {
    const own = sentence.periods.map(({ period }) => period).filter(each => each.start >= from && each.end <= to && !isBase(each, this.text, this.words) && !isInPassing(each, this.text, this.words));
    // `一季度、上半年和全年两年平均增速`: a span is none of a row of times.
    const inRow = own.length === count ? own : own.filter(({ form }) => form.form !== 'span');
    if (inRow.length === count) this.times = inRow;
    return this.times.length === count ? this.times.map(reading => ({ reading, contextYear: this.year })) : null;
  }

  /** The time of the figure at an index of the sentence's tokens: right before it, right behind it, in its sentence, or the topic's. */
  govern(sentence: Sentence, index: number, adjacent: PeriodReading | null): GoverningPeriod | null {
    const { text, words } = this;
    const token = sentence.tokens[index] as FigureToken;
    // `是上年的3.6倍`: a multiple is of what was then.
    const isMultiplied = token.figure.type === 'multiple' && adjacent?.form.form === 'year' && text[adjacent.end] === '的';
    const reading = adjacent !== null && !isMultiplied && !isBase(adjacent, text, words) ? adjacent : (behind(sentence, index) ?? this.nearest(sentence, index, token));
    const isAmong = isAmongAt(text, sentence.start);
    const isFree = reading === null && !this.hasSpoken(token.start, isAmong);
    const { last } = this;
    if (isFree && last !== null && isAmong && !isOwnClauseOnly(last.reading, text, words)) return last;
    const governing = isFree ? this.topicBefore(token) : reading;
    if (governing === null) this.last = null;
    else if (last?.reading !== governing || last.contextYear !== this.year) this.last = { reading: governing, contextYear: this.year };
    return this.last;
  }

  /** Whether the sentence has named a time before an offset; of parts (`其中:第一产业…,两年平均增长6%;第二产业…`) one that is said of more than its own clause. */
  private hasSpoken(offset: number, isAmong: boolean): boolean {
    for (const period of this.free) {
      // The times stand in order.
      if (period.end > offset) return false;
      if (!isAmong || !isOwnClauseOnly(period, this.text, this.words)) return true;
    }
    return false;
  }

  /** A time later in the same sentence has not been said yet. */
  private topicBefore({ start }: FigureToken): PeriodReading | null {
    return this.topic !== null && this.topic.start < start ? this.topic : null;
  }

  /** The last time before a figure in its sentence that governs it. */
  private nearest(sentence: Sentence, index: number, { start, figure }: FigureToken): PeriodReading | null {
    const { free, text, words } = this;
    if (free.length === 0 || free[0]!.end > start) return null;
    const clauseMark = markBefore(sentence, index);
    const clause = clauseMark < 0 ? sentence.start : sentence.tokens[clauseMark]!.end;
    const part = partStart(sentence, clauseMark);
    let cumulative: PeriodReading | null = null;
    for (let i = free.length - 1; i >= 0; i--) {
      const period = free[i]!;
      if (period.end > start || isInClosedBracket(period, sentence, start)) continue;
      if (period.form.form !== 'cumulative') {
        if (period.start >= clause || (!isOwnClauseOnly(period, text, words) && (period.start >= part || opensPart(period, sentence, text, words)))) return period;
        continue;
      }
      if (period.start < part || (period.start < clause && (figure.type === 'percent' || period.start < clauseBefore(sentence, clauseMark)))) continue;
      // `累计入选人数位列第一`: in its own clause 累计 says more than a time before it, `2021年累计` less.
      if (cumulative === null && figure.type === 'rank' && period.start >= clause) return period;
      cumulative ??= period;
    }
    return cumulative;
  }
}

/** `二是`, `第二,` */
function opensPoint(text: string, { start }: Sentence, words: ClaimWords): boolean {
  return words.time.points.longest(text, start) !== null || (text[start] === '第' && /^第[一二三四五六七八九十],/.test(text.slice(start, start + 3)));
}

/** `比上年`, `较2022年末`, `与去年同期相比`, `在2020年基础上`: what a comparison starts from governs nothing. */
function isBase({ start, end }: PeriodReading, text: string, words: ClaimWords): boolean {
  const before = start > 0 ? text[start - 1] : '';
  if ((before === '、' || before === '和') && patternsOf(words).listOfBases.test(text.slice(Math.max(0, start - 10), start))) return true;
  const behind = end + (words.time.sameTime.longest(text, end)?.length ?? 0);
  return before === '于' || words.comparison.bases.longest(text, start) !== null || words.time.behindBase.longest(text, behind) !== null;
}

/** `多年想办的大事`, `年初预算`: words that look like a time. */
function isInPassing({ start, end }: PeriodReading, text: string, words: ClaimWords): boolean {
  // `提前2个月`
  if (words.time.passing.has(text.slice(start, end)) || (text[start] === '前' && text[start - 1] === '提')) return true;
  // `完成年初预算的53.7%`
  return text[end - 1] === '初' && patternsOf(words).plan.test(text.slice(end, end + 2));
}

/** `从2017年的15.7亿元`, `由上年的14.09:40.02:45.89`: a time tied to one figure governs no other. */
function isAdjacentToFigure({ end }: PeriodReading, sentence: Sentence, text: string): boolean {
  return text[end] === '的' && sentence.tokens.some(token => token.kind === 'figure' && token.start === end + 1);
}

/** `每生每年720元` */
function isPer({ start }: PeriodReading, text: string): boolean {
  return start > 1 && (text[start - 2] === '每' || (start > 2 && text[start - 3] === '每')) && /每[\u4e00-\u9fff]{1,2}$/.test(text.slice(Math.max(0, start - 3), start));
}

/** `2家企业荣获2021年度…奖`: the year of what was won, in the words behind a counted noun. */
function behind({ tokens }: Sentence, index: number): PeriodReading | null {
  if ((tokens[index] as FigureToken).figure.type !== 'count') return null;
  for (let i = index + 1; i < tokens.length; i++) {
    const each = tokens[i]!;
    if (each.kind === 'period' && each.period.form.form === 'fixed') return each.period;
    if (isClauseMark(each) || each.kind === 'figure') return null;
  }
  return null;
}

/** `增长7%(2020年为6%),拉动…`: what was said by the way governs nothing behind its bracket. */
function isInClosedBracket({ start }: PeriodReading, sentence: Sentence, offset: number): boolean {
  if (sentence.brackets.length === 0) return false;
  const bracket = openBracket(sentence, start);
  return bracket !== null && openBracket(sentence, offset)?.start !== bracket.start;
}

/** The last mark of a clause before a token, as an index; -1 where there is none. */
function markBefore({ tokens }: Sentence, index: number): number {
  let mark = index - 1;
  while (mark >= 0 && !isClauseMark(tokens[mark]!)) mark--;
  return mark;
}

/** Where the clause begins that a mark ends. */
function clauseBefore(sentence: Sentence, mark: number): number {
  const before = mark < 0 ? -1 : markBefore(sentence, mark);
  return before < 0 ? sentence.start : sentence.tokens[before]!.end;
}

/** Where what the last semicolon up to a mark sets apart begins. */
function partStart({ start, tokens }: Sentence, mark: number): number {
  for (let i = mark; i >= 0; i--) if (tokens[i]!.kind === 'semicolon') return tokens[i]!.end;
  return start;
}

/** Spans (`两年`) and runs (`连续17年`) govern their own clause alone: `实现两年翻番,科技型中小企业1048家`. */
function isOwnClauseOnly({ start, form }: PeriodReading, text: string, words: ClaimWords): boolean {
  return form.form === 'span' || words.time.running.longest(text, start) !== null;
}

/** `11月21日`: on a day something happens; only what stands by then is measured on it. */
function isDay({ start, end }: PeriodReading, text: string): boolean {
  return '日号'.includes(text[end - 1]!) && !'至止'.includes(text[start - 1] ?? '。');
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
function opensPart(period: PeriodReading, sentence: Sentence, text: string, words: ClaimWords): boolean {
  return leads(period, sentence, text, words) || text[period.start - 1] === ';';
}

/** Whether a time leads its sentence, but for who says it: `据统计,`, `局长介绍:`. */
function leads(period: PeriodReading, sentence: Sentence, text: string, { time }: ClaimWords): boolean {
  if (period.start - sentence.start <= 2) return true;
  const start = period.start - (time.until.longest(text, period.start, sentence.start)?.length ?? 0);
  return (text[start - 1] === ',' || text[start - 1] === ':') && time.reporting.longest(text, start - 1, sentence.start) !== null && !sentence.tokens.some(token => token.end < start && (token.kind === 'comma' || token.kind === 'figure'));
}

function opensClause({ start }: PeriodReading, sentence: Sentence, text: string): boolean {
  return start - sentence.start <= 2 || ',;:'.includes(text[start - 1]!);
}

function isYear({ form }: PeriodReading): boolean {
  return form.form === 'year' || (form.form === 'fixed' && form.iso.length === 4 && leadingYear(form.iso) !== null);
}

/** One of several times in a row: `一季度、上半年和全年`. */
function isListed({ end }: PeriodReading, all: readonly PeriodReading[]): boolean {
  return all.some(other => other.start > end && other.start <= end + 1);
}

function yearOf({ form }: PeriodReading): number | null {
  return form.form === 'fixed' ? leadingYear(form.iso) : null;
}
