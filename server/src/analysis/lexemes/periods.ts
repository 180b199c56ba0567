// Words of time: dates, years, plans, spans and relative expressions, with their ISO 8601 form where one can be known.
import { isDigit } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import { readNumeral } from './numerals';
import type { Stretch } from './figures';
import type { WordFilter } from '../text/wordFilter';
import type { PeriodWords } from '../../knowledge/knowledge';

/** How a time expression is resolved once the article's own year is known. */
export type PeriodForm =
  | { readonly form: 'fixed'; readonly iso: string }
  /** `offset` counts years from the article's own; `null` is the year the context sets. */
  | { readonly form: 'year' | 'since'; readonly offset: number | null }
  /** `offset` as above; without one, of the year that the context sets. */
  | { readonly form: 'part'; readonly months: readonly [number, number]; readonly offset?: number | null }
  /** `两年`: a span that may itself be what is measured. */
  | { readonly form: 'span' }
  | { readonly form: 'unclear' | 'cumulative' };

/** A time expression in logical offsets. */
export interface PeriodReading extends Stretch {
  readonly form: PeriodForm;
}

const number = '(?:\\d{1,3}|[一二三四五六七八九十两几数]{1,3})';
const year = '((?:19|20)\\d\\d) ?年';
const tail = '(?:度|底|末|初|全年|[上下]半年|前?[一二三四1-4]个?季度|第[一二三四]季度|期间|以来|以后|起)';
const chinese = '[一二三四五六七八九十]';
const month = '(\\d{1,2}) ?月份?';

interface Pattern {
  /** What a match may begin with; the pattern says more. */
  readonly begins: string;
  readonly pattern: RegExp;
  /** `null` where the words only look like a time. */
  readonly read: (match: RegExpExecArray, plans: PeriodWords['plans']) => PeriodForm | null;
}

const century = '12';
const digits = '0123456789';
const numerals = `${digits}一二三四五六七八九十两几数`;

/** Words that make a number of years or days a time: `近三年`. */
const beforeSpans = ['近', '最近', '过去', '此前', '未来', '今后', '连续', '连', '这', '前', '后', '历时', '时隔', '为期'];

const patterns: readonly Pattern[] = [
  // `2017—2021年`, `2016年至2020年`
  { begins: century, pattern: sticky(`((?:19|20)\\d\\d)年?[-—~至到]{1,2}((?:19|20)\\d\\d)年(?:度|期间|间|底|末)?`), read: ([, from, to]) => (from! <= to! ? fixed(`${from}/${to}`) : unclear) },
  // `2021年1—9月`, `2021年7月1日`, `2022年6月底`
  { begins: century, pattern: sticky(`${year}度?(\\d{1,2})(?:月份?)?[-—~至到]{1,2}(\\d{1,2})月份?`), read: ([, y, from, to]) => (isMonth(from) && isMonth(to) && Number(from) <= Number(to) ? fixed(`${y}-${two(from)}/${y}-${two(to)}`) : unclear) },
  { begins: century, pattern: sticky(`${year}${month}(?:(\\d{1,2}) ?[日号])?(?:底|末|初|起|以来)?`), read: ([all, y, m, d]) => dated(y!, Number(m), d === undefined ? null : Number(d), /(起|以来)$/.test(all) ? '/..' : '') },
  { begins: century, pattern: sticky(`${year}${tail}*`), read: ([all, y]) => yearForm(all, Number(y)) },
  // `2015和2016年`, `2019、2020、2021年`: 年 stands behind the last year of a row.
  { begins: century, pattern: sticky('((?:19|20)\\d\\d)(?=(?:[、和与及](?:19|20)\\d\\d)+ ?年)'), read: ([, y]) => fixed(y!) },
  // `二〇二一年`, `二〇二一年七月一日`
  { begins: '一二', pattern: sticky(`([一二][〇零九][〇零一二三四五六七八九]{2})年(?:(${chinese}{1,2})月(?:(${chinese}{1,3})日)?(?:底|末|初)?|${tail}*)`), read: ([all, y, m, d]) => (m === undefined ? yearForm(all, valueOf(y!)) : dated(String(valueOf(y!)), valueOf(m), d === undefined ? null : valueOf(d), '')) },
  // `1至6月`, `9月26日`, `7月底`
  { begins: digits, pattern: sticky('(\\d{1,2})(?:月份?)?[-—~至到]{1,2}(\\d{1,2})月份?'), read: ([, from, to]) => (Number(to) <= 12 ? { form: 'part', months: [Number(from), Number(to)] } : null) },
  { begins: digits, pattern: sticky(`${month}(?:(\\d{1,2}) ?[日号])?(?:底|末|初|起|以来)?`), read: ([, m]) => (isMonth(m) ? { form: 'part', months: [Number(m), Number(m)] } : null) },
  // `2021-07-27 17:55:08`, `2022/09/27`
  { begins: century, pattern: sticky('((?:19|20)\\d\\d) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{1,2})(?: ?\\d{1,2}: ?\\d\\d(?::\\d\\d)?)?'), read: ([, y, m, d]) => (isMonth(m) && Number(d) <= 31 ? dated(y!, Number(m), Number(d), '') : null) },
  { begins: digits, pattern: sticky('(\\d{1,2}) ?日(?![均元])'), read: ([, d]) => (Number(d) <= 31 ? { form: 'unclear' } : null) },
  { begins: digits, pattern: sticky('\\d{1,2} ?时(?:\\d{1,2}分)?'), read: () => ({ form: 'unclear' }) },
  // `“十四五”期间`, `十三五末`
  { begins: '“"八九十', pattern: sticky('[“"]?([八九十][一二三四五]?五)[”"]?(?:规划)?(?:时期|期间|以来|期末|末|初|规划期|前[一二三四两]年|头[一二三四两]年|中期)'), read: ([, plan], plans) => planForm(plans.get(plan!)) },
  // `近三年来`, `连续17年`, `过去五年间`, `这五年`, `三年来`
  { begins: beforeSpans.map(([first]) => first).join(''), pattern: sticky(`(?:${beforeSpans.join('|')})${number}(?:多|余)?个?(?:年|季度|月|天|周)(?:来|间|内|期|多|以来|之内|左右)?`), read: () => ({ form: 'unclear' }) },
  { begins: numerals, pattern: sticky(`${number}(?:多|余)?(?:年|个季度|个月)(?:(?:来|间|内|以来|之内)(?!源|自)|前(?![三五十\\d]))`), read: () => ({ form: 'unclear' }) },
  { begins: numerals, pattern: sticky(`${number}年(?!级|龄|轻|代|产|均|度|货|味|报|金|薪|检|审|会|末|底|初|第|以上|以下|多|余)`), read: () => ({ form: 'span' }) },
];

/** The folded units that a time without a word of its own begins with. */
const periodBeginnings = UnitSet.of(patterns.map(({ begins }) => begins).join(''));

/** Makes a filter hit wherever a time may begin: at numerals and quotes, at words of time, and at words before a number. */
export function addPeriods(filter: WordFilter, { words }: PeriodWords, list: number): void {
  const numbers = UnitSet.of(numerals);
  filter.addWords(words, list).addUnits(UnitSet.of(`${numerals}〇零“"`), list);
  for (const [first, second] of beforeSpans) filter.addPairs(UnitSet.of(first!), second === undefined ? numbers : UnitSet.of(second), list);
}

const [blank, dot, comma, ge] = Array.from(' .,个', unit => unit.charCodeAt(0)) as [number, number, number, number];
/** The Chinese numerals that the patterns know, and what they have behind digits (a blank may stand between) and behind those. */
const numeralUnits = UnitSet.of('〇零一二三四五六七八九十两几数');
const behindDigits = UnitSet.of('年月日时个多余-—~至到/.、和与及');
const behindNumerals = UnitSet.of('年个多余”"规时期以末初前头中');
/** Only a year of four digits has these behind it: `2021.7.27`, and not `45.8`. */
const inDates = UnitSet.of('./、和与及');
/** `3个月`, `5多年`: what must follow 个, and 多 and 余. */
const behindGe = UnitSet.of('季月');
const andMore = UnitSet.of('多余');
const behindMore = UnitSet.of('年个');

/** The patterns by the unit that they may begin with, in their order. */
const patternsAt = new Map<number, readonly Pattern[]>();
for (const unit of new Set(patterns.map(({ begins }) => begins).join('').split(''))) patternsAt.set(unit.charCodeAt(0), patterns.filter(({ begins }) => begins.includes(unit)));

/** Reads the longest time expression at an offset, or `null`. */
export function readPeriod(text: string, at: number, { words, plans }: PeriodWords): PeriodReading | null {
  const code = text.charCodeAt(at);
  const hasPattern = periodBeginnings.has(code) && mayBeCounted(text, at, code);
  if (!hasPattern && !words.mayHold(text, at)) return null;
  const word = words.longest(text, at);
  let best: PeriodReading | null = word === null ? null : { start: at, end: at + word.length, form: word.value };
  if (best?.form.form === 'year') {
    // `今年1—9月`, `去年上半年`
    const part = readPeriod(text, best.end, { words, plans });
    if (part?.form.form === 'part') best = { start: at, end: part.end, form: { ...part.form, offset: best.form.offset } };
  }
  // The middle of a number is no year: `12021年`, `1.5年`.
  if (!hasPattern || (isDigit(code) && isWithinNumber(text, at))) return best;
  for (const { pattern, read } of patternsAt.get(code)!) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = at + match[0].length;
    if (best !== null && end <= best.end) continue;
    const form = read(match, plans);
    if (form === null) continue;
    best = { start: at, end, form };
    break;
  }
  return best;
}

/** Whether a pattern may match at an offset: there, or behind a word of one or two characters, stands a number, and behind that what patterns have there. */
function mayBeCounted(text: string, at: number, code: number): boolean {
  const isArabic = isDigit(code);
  if (!isArabic && !numeralUnits.has(code)) return beginsNumber(text.charCodeAt(at + 1)) || beginsNumber(text.charCodeAt(at + 2));
  let end = at + 1;
  while (isArabic ? isDigit(text.charCodeAt(end)) : numeralUnits.has(text.charCodeAt(end))) end++;
  const length = end - at;
  if (isArabic && text.charCodeAt(end) === blank) end++;
  const behind = text.charCodeAt(end);
  if (!(isArabic ? behindDigits : behindNumerals).has(behind)) return false;
  if (inDates.has(behind)) return length === 4;
  if (behind === ge) return behindGe.has(text.charCodeAt(end + 1));
  return !andMore.has(behind) || behindMore.has(text.charCodeAt(end + 1));
}

function beginsNumber(code: number): boolean {
  return isDigit(code) || numeralUnits.has(code);
}

function isWithinNumber(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isDigit(before) || ((before === dot || before === comma) && isDigit(text.charCodeAt(at - 2)));
}

/**
 * The ISO 8601 form of an expression, or `null` where it cannot be known.
 *
 * `year` is the article's own: `今年` is that one. `contextYear` is the one that its words speak of: `全年` and `上半年` mean
 * that one, and in a report written in January it is not the article's.
 */
export function resolvePeriod(form: PeriodForm, year: number | null, contextYear: number | null): string | null {
  switch (form.form) {
    case 'fixed':
      return form.iso;
    case 'year':
    case 'since':
    case 'part': {
      const own = yearOf(form.offset ?? null, year, contextYear);
      return own === null ? null : form.form === 'part' ? monthsOf(own, form.months) : form.form === 'since' ? `${own}/..` : String(own);
    }
    case 'span':
    case 'unclear':
    case 'cumulative':
      return null;
  }
}

function yearOf(offset: number | null, year: number | null, contextYear: number | null): number | null {
  if (offset === null) return contextYear;
  return year === null ? null : year + offset;
}

function monthsOf(year: number, [from, to]: readonly [number, number]): string {
  return from === to ? `${year}-${two(from)}` : `${year}-${two(from)}/${year}-${two(to)}`;
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

function fixed(iso: string): PeriodForm {
  return { form: 'fixed', iso };
}

const unclear: PeriodForm = { form: 'unclear' };

function planForm(years: readonly [number, number] | undefined): PeriodForm | null {
  return years === undefined ? null : fixed(`${years[0]}/${years[1]}`);
}

function isMonth(digits: string | undefined): boolean {
  return Number(digits) >= 1 && Number(digits) <= 12;
}

/** A month or day, `end` behind it; words that name no day of the calendar (`2月31日`) stay words. */
function dated(year: string, month: number, day: number | null, end: string): PeriodForm {
  const lastDay = month === 2 ? (isLeap(Number(year)) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (!isMonth(String(month)) || (day !== null && (day < 1 || day > lastDay))) return unclear;
  return fixed(`${year}-${two(month)}${day === null ? '' : `-${two(day)}`}${end}`);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function two(digits: string | number | undefined): string {
  return String(digits ?? '').padStart(2, '0');
}

/** The value of a Chinese numeral. */
function valueOf(numeral: string): number {
  return readNumeral(numeral, 0)!.value;
}

const quarters: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** A year with what follows it: `2021年以来`, `2020年上半年`, `2021年前三季度`. */
function yearForm(all: string, year: number): PeriodForm {
  if (/(以来|起|以后)$/.test(all)) return fixed(`${year}/..`);
  if (all.includes('上半年')) return fixed(`${year}-01/${year}-06`);
  if (all.includes('下半年')) return fixed(`${year}-07/${year}-12`);
  const quarter = /(前?)第?([一二三四1-4])个?季度/.exec(all);
  if (quarter === null) return fixed(String(year));
  const last = quarters[quarter[2]!] ?? Number(quarter[2]);
  const first = quarter[1] === '' ? last : 1;
  return fixed(`${year}-${two(first * 3 - 2)}/${year}-${two(last * 3)}`);
}
