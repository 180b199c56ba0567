// Lists: several values that share a verb, dealt out over several subjects or several times.
import { beforeValue, figureInside, isClauseMark, type FigureToken, type Sentence } from './sentences';
import { dealing, shareOf } from './particles';
import { isWord, patternsBy } from './patterns';
import type { FigureReading, Stretch } from '../lexemes/figures';
import type { ClaimWords } from '../../knowledge/knowledge';

const dealtOut = new RegExp(`${dealing}[^,;。\\d]{0,6}$`);

const patternsOf = patternsBy(({ list: { achieving, reaching } }) => ({
  examples: new RegExp(`^(?<lead>[,:]?)(?<list>[^,;。]+?)等[^,;。、]{0,10}?${dealing}${achieving}?(?<noun>[^,;。]{0,8}?)${reaching}?$`),
}));

/** How many figures stand right behind one another, with nothing but list marks between: `45.8%、68.4%`. `at` is the place of the first among the sentence's figures. */
export function countInRow(text: string, { tokens, figures }: Sentence, at: number, words: ClaimWords): number {
  const first = tokens[figures[at]!] as FigureToken;
  let last = first;
  let count = 1;
  for (; at + count < figures.length; count++) {
    const next = tokens[figures[at + count]!] as FigureToken;
    if (!isWord(words.list.connectives, text, last.end, next.start) || !(isAlike(next, last) || isDealt(text, first))) break;
    last = next;
  }
  return count;
}

/** `产量分别达68.7万辆、45.2亿块、52.3吉瓦`: 分别 deals out values of any kind. */
function isDealt(text: string, { start }: FigureToken): boolean {
  return dealtOut.test(text.slice(Math.max(0, start - 10), start));
}

/** Values of one kind; rates of change may be given in percent and in multiples. */
function isAlike({ figure: one }: FigureToken, { figure: other }: FigureToken): boolean {
  return one.type === other.type || (isRate(one) && isRate(other));
}

function isRate({ type }: FigureReading): boolean {
  return type === 'percent' || type === 'multiple';
}

/**
 * Splits a subject into as many parts as there are values, sharing the tail that stands with the last part alone:
 * `新兴产业、高新技术产业占规模以上工业增加值比重` by two. `null` where the subject is no such list.
 */
export function dealOut(text: string, subject: Stretch, count: number, sentence: Sentence, words: ClaimWords): readonly (readonly Stretch[])[] | null {
  const parts = splitParts(text, subject, count, sentence);
  if (parts === null) return null;
  const last = parts[parts.length - 1]!;
  const sum = figureInside(sentence, last.start, last.end + 1);
  if (sum !== undefined) return summedUp(parts, sum, last.end);
  const tail = sharedTail(text, parts, last, words);
  return parts.map(part => (part === last || tail === null ? [part] : [part, tail]));
}

/** `汽车、电子、化工|三大|产业产值`: what stands behind the number of all parts is said of each. */
function summedUp(parts: readonly Stretch[], sum: Stretch, end: number): readonly (readonly Stretch[])[] {
  return parts.map(part => {
    const own = { start: part.start, end: Math.min(part.end, sum.start) };
    return sum.end < end ? [own, { start: sum.end, end }] : [own];
  });
}

/** `食品、医药等传统板块分别完成产值412亿元、187.5亿元`: values for examples, each with the noun behind 分别. `null` where the words are none such. */
export function dealOutExamples(text: string, from: number, to: number, count: number, words: ClaimWords): readonly (readonly Stretch[])[] | null {
  const match = patternsOf(words).examples.exec(text.slice(from, to));
  if (match?.groups === undefined) return null;
  const { lead = '', list = '', noun = '' } = match.groups;
  const parts = [...list.matchAll(/[^、和]+/g)].map(part => ({ start: from + lead.length + part.index, end: from + lead.length + part.index + part[0].length }));
  if (parts.length !== count) return null;
  const at = from + match[0].lastIndexOf(noun);
  return parts.map(part => (noun === '' ? [part] : [part, { start: at, end: at + noun.length }]));
}

function splitParts(text: string, subject: Stretch, count: number, sentence: Sentence): Stretch[] | null {
  const cuts = sentence.lists.filter(token => token.start > subject.start && token.end < subject.end && !isInBrackets(sentence, token)).map(({ start, end }) => ({ start, end }));
  if (cuts.length < count - 1) {
    const from = cuts[cuts.length - 1]?.end ?? subject.start;
    const word = /[^和与及]{2,}?(以及|和|与|及)(?=[^和与及]{2,})/.exec(text.slice(from, subject.end));
    if (word !== null) cuts.push({ start: from + word[0].length - word[1]!.length, end: from + word[0].length });
  }
  if (cuts.length !== count - 1) return null;
  const starts = [subject.start, ...cuts.map(cut => cut.end)];
  const ends = [...cuts.map(cut => cut.start), subject.end];
  return starts.map((start, i) => ({ start, end: beforeValue(text, sentence, start, ends[i]!) }));
}

function isInBrackets(sentence: Sentence, mark: Stretch): boolean {
  let depth = 0;
  for (const token of sentence.tokens) {
    if (token.start >= mark.start) break;
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') depth--;
    else if (isClauseMark(token) && depth < 0) depth = 0;
  }
  return depth > 0;
}

/** What the last part says for all: from its 占 on, or from where its own words end, or its head. */
function sharedTail(text: string, parts: readonly Stretch[], last: Stretch, words: ClaimWords): Stretch | null {
  const share = text.indexOf(shareOf, last.start + 2);
  const first = text.slice(parts[0]!.start, parts[0]!.end);
  const hasHead = parts.some(part => part !== last && words.heads.longest(text, part.end, part.start) !== null);
  if (share > 0 && share < last.end) {
    // `新材料、生物医药|产值占规上工业的比重`
    const whole = hasHead ? null : words.heads.longest(text, share, last.start + 2);
    return { start: share - (whole?.length ?? 0), end: last.end };
  }
  if (hasHead) return null;
  const head = words.heads.longest(text, last.end, last.start);
  if (head === null) return null;
  // `第一、二、三|产业增加值`
  const before = parts[parts.length - 2]!;
  if (before.end - before.start === 1 && last.end - last.start > head.length + 1) return { start: last.start + 1, end: last.end };
  // `数字经济核心制造业、高新技术产业|增加值`: the last part's own words end as the first part does.
  const alike = text.lastIndexOf(first[first.length - 1]!, last.end - head.length - 1);
  if (alike > last.start) return { start: alike + 1, end: last.end };
  // `城镇、农村|居民人均可支配收入`
  return first.length <= 2 && last.end - last.start > first.length + head.length ? { start: last.start + first.length, end: last.end } : { start: last.end - head.length, end: last.end };
}
