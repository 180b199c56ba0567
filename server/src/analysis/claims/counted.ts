// The noun behind a figure: `12家` 科技银行, `18项` 科技成果, `50亿元的` 产业并购引导基金.
import type { Stretch } from '../lexemes/figures';
import type { Sentence } from './sentences';
import type { ClaimWords } from '../../knowledge/knowledge';

export interface Counted extends Stretch {
  /** Whether 的 ties it to the figure. */
  readonly isAttributive: boolean;
}

/** Function words that no noun begins with, and that end one. */
const functionWords = '并且而后在由从至到向于以为与和及或也均已将被把对是占居列获达让使其共多';
const closing = /(?:[、和与及等的中里 ]|以及|建设|发展|工作)$/;

/** Reads the counted noun in the words behind a figure; `null` where a verb, a mark or nothing stands there. */
export function readCounted(text: string, { start, end }: Stretch, sentence: Sentence, words: ClaimWords): Counted | null {
  let from = start;
  while (from < end && text[from] === ' ') from++;
  const isAttributive = text[from] === '的';
  if (isAttributive) from++;
  if (from >= end || !/[\u3400-\u9fffA-Za-z“《]/.test(text[from]!)) return null;
  if (!isParticiple(text, from, end, words) && (isFunctionAt(text, from, end, words) || isVerbAt(text, from, end, words))) return null;
  const quotes = sentence.tokens.filter(token => token.kind === 'quoted' || token.kind === 'titled');
  const time = sentence.tokens.find(token => token.kind === 'period' && token.start > from && token.start < end);
  let to = from;
  while (to < (time?.start ?? end)) {
    const quote = quotes.find(token => token.start === to);
    if (quote !== undefined) to = Math.min(quote.end, end);
    else if (to - from >= 2 && (isVerbAt(text, to, end, words) || (!'和及或以多'.includes(text[to]!) && isFunctionAt(text, to, end, words)))) break;
    else to++;
  }
  for (let match = closing.exec(text.slice(from, to)); match !== null && match.index >= 2; match = closing.exec(text.slice(from, to))) to = from + match.index;
  return to - from < 2 && !isAttributive ? null : { start: from, end: to, isAttributive };
}

/** `31个获奖项目`: a verb right before the name of a kind of thing describes it. */
function isParticiple(text: string, at: number, end: number, words: ClaimWords): boolean {
  const verb = words.predicates.longest(text, at, end);
  return verb !== null && words.things.longest(text, at + verb.length, end) !== null;
}

/** A particle, unless a noun begins with it: `并购`, `居民`. */
function isFunctionAt(text: string, at: number, end: number, words: ClaimWords): boolean {
  return functionWords.includes(text[at]!) && words.notFunctions.longest(text, at, end) === null;
}

/** A verb that ends a noun; one that is also a noun (`建设项目`) only where more than a noun's head follows. */
function isVerbAt(text: string, at: number, end: number, words: ClaimWords): boolean {
  const verb = words.predicates.longest(text, at, end) ?? words.ahead.longest(text, at, end);
  if (verb === null || verb.length < 2) return false;
  const clause = /^[\u3400-\u9fffA-Za-z0-9“]*/.exec(text.slice(at + verb.length, Math.min(end, at + verb.length + 6)))!;
  const rest = clause[0].length;
  return rest === 0 || rest > 3 || !words.nominal.longest(text, at, end);
}
