// The noun behind a figure: `12家` 科技银行, `18项` 科技成果, `50亿元的` 产业并购引导基金.
import { isDigit, isIdeograph, isLatin } from '../text/characters';
import type { Stretch } from '../lexemes/figures';
import type { Sentence } from './sentences';
import type { ClaimWords } from '../../knowledge/knowledge';

export interface Counted extends Stretch {
  /** Whether 的 ties it to the figure. */
  readonly isAttributive: boolean;
}

const openQuote = '“'.charCodeAt(0);
const openTitle = '《'.charCodeAt(0);
const [openBracket, closeBracket] = ['(', ')'].map(unit => unit.charCodeAt(0));
const openNote = '['.charCodeAt(0);
const tied = '的'.charCodeAt(0);
const blank = ' '.charCodeAt(0);

/** Reads the counted noun in the words behind a figure; `null` where a verb, a mark or nothing stands there. */
export function readCounted(text: string, { start, end }: Stretch, { names, periods }: Sentence, words: ClaimWords): Counted | null {
  let from = start;
  while (from < end && text.charCodeAt(from) === blank) from++;
  // `接待360万人次 旅游收入18亿元`: what a blank sets off, up to the next figure, is that one's.
  if (from > start && isDigit(text.charCodeAt(end))) return null;
  const isAttributive = from < end && text.charCodeAt(from) === tied;
  if (isAttributive) from++;
  if (from >= end || !beginsNoun(text.charCodeAt(from)) || words.construction.thresholds.longest(text, from, end) !== null) return null;
  if (!isParticiple(text, from, end, words) && (isFunctionAt(text, from, end, words) || isVerbAt(text, from, end, words))) return null;
  const stop = firstTime(periods, from, end);
  // `2800个县`
  const shortest = words.construction.unitNouns.has(text[from]!) ? 1 : 2;
  let to = from;
  while (to < stop) {
    const quoteEnd = names.length === 0 ? to : nameEnd(names, to);
    if (quoteEnd > to) to = Math.min(quoteEnd, end);
    // `2212项事项(企业办理的1469项)` says more of the figure, `街道(乡镇)` of the noun.
    else if (text.charCodeAt(to) === openBracket && !isAside(text, to, stop)) break;
    else if (text.charCodeAt(to) === openNote) break;
    else if (to - from >= shortest && (isVerbAt(text, to, end, words) || (to - from >= 2 && endsAt(text, to, end, words)) || words.carrying.averages.longest(text, to, end) !== null)) break;
    else to += words.notFunctions.longest(text, to, stop)?.length ?? 1;
  }
  to = withoutClosing(text, from, beforeLastOf(text, from, to), words);
  return to - from < shortest && !isAttributive ? null : { start: from, end: to, isAttributive };
}

/** `12个科室、下属31家医疗机构`: where a row's last words are another figure's, the noun ends before them. */
function beforeLastOf(text: string, from: number, to: number): number {
  const mark = isDigit(text.charCodeAt(to)) ? text.slice(from, to).lastIndexOf('、') : -1;
  return mark > 0 ? from + mark : to;
}

/** Where the first time behind `from` begins, at most `end`. */
function firstTime(periods: readonly Stretch[], from: number, end: number): number {
  for (const { start } of periods) if (start > from) return Math.min(start, end);
  return end;
}

/** Where the name that begins at an offset ends; the offset where none does. */
function nameEnd(names: readonly Stretch[], at: number): number {
  for (const { start, end } of names) if (start === at) return end;
  return at;
}

/** Whether a bracket that opens at an offset closes before `end` and gives no figure. */
function isAside(text: string, open: number, end: number): boolean {
  for (let at = open + 1; at < end && !isDigit(text.charCodeAt(at)); at++) if (text.charCodeAt(at) === closeBracket) return true;
  return false;
}

/** Chinese and Latin letters, and what opens a name. */
function beginsNoun(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || isLatin(code) || code === openQuote || code === openTitle;
}

/** Where the noun in some words ends, of which at least two characters stay. */
function withoutClosing(text: string, from: number, end: number, words: ClaimWords): number {
  for (let to = end; ; ) {
    const length = text.charCodeAt(to - 1) === blank ? 1 : (words.counted.closing.longest(text, to, from)?.length ?? 0);
    if (length === 0 || to - length < from + 2) return to;
    to -= length;
  }
}

/** `31个获奖项目`: a verb right before the name of a kind of thing describes it. */
function isParticiple(text: string, at: number, end: number, words: ClaimWords): boolean {
  const verb = words.predicates.longest(text, at, end);
  return verb !== null && words.things.longest(text, at + verb.length, end) !== null;
}

/** A particle, unless a noun begins with it: `并购`, `居民`. */
function isFunctionAt(text: string, at: number, end: number, words: ClaimWords): boolean {
  return words.counted.functions.longest(text, at, end) !== null && words.notFunctions.longest(text, at, end) === null;
}

/** A particle that does not stand within nouns: 和 does, 以外 does not, though 以 does. */
function endsAt(text: string, at: number, end: number, words: ClaimWords): boolean {
  return isFunctionAt(text, at, end, words) && words.counted.inside.longest(text, at)?.length !== words.counted.functions.longest(text, at, end)!.length;
}

/** A verb that ends a noun; one that is also a noun (`建设项目`) only where more than a noun's head follows. */
export function isVerbAt(text: string, at: number, end: number, words: ClaimWords): boolean {
  const verb = words.predicates.longest(text, at, end) ?? words.ahead.longest(text, at, end);
  if (verb === null || verb.length < 2) return false;
  const rest = lettersAt(text, at + verb.length, Math.min(end, at + verb.length + 6));
  // `发展到` is a verb, though 发展 may be a noun.
  return rest === 0 || rest > 3 || words.nominal.longest(text, at, end)?.length !== verb.length;
}

/** How many letters and digits stand in a row. */
function lettersAt(text: string, start: number, end: number): number {
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isIdeograph(code) && !isLatin(code) && !isDigit(code) && code !== openQuote) break;
  }
  return Math.max(0, at - start);
}
