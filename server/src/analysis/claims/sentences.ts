// A block's tokens by sentence, and the stretch of words on either side of a figure that may belong to it.
import { added, none } from '../added';
import { UnitSet } from '../text/unitSet';
import type { Stretch } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';
import type { Silences } from './statements';

export type FigureToken = Extract<Token, { kind: 'figure' }>;
export type PlaceToken = Extract<Token, { kind: 'place' }>;
export type PeriodToken = Extract<Token, { kind: 'period' }>;

/** A sentence with its closing mark. Its tokens are sorted by kind once for all its figures. */
export class Sentence implements Stretch {
  /** The figures that state something, as indexes into the tokens. */
  readonly figures: readonly number[];
  readonly periods: readonly PeriodToken[];
  readonly places: readonly PlaceToken[];
  /** `“…”` and `《…》` */
  readonly names: readonly Token[];
  /** `、` */
  readonly lists: readonly Token[];
  /** Where brackets open and close. */
  readonly brackets: readonly Token[];

  /** `firstFigure` is the place in `silences` of the first figure among the tokens. */
  constructor(
    readonly start: number,
    readonly end: number,
    readonly tokens: readonly Token[],
    silences: Silences,
    firstFigure: number,
  ) {
    let figures: readonly number[] = none;
    let periods: readonly PeriodToken[] = none;
    let places: readonly PlaceToken[] = none;
    let names: readonly Token[] = none;
    let lists: readonly Token[] = none;
    let brackets: readonly Token[] = none;
    let figure = firstFigure;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      switch (token.kind) {
        case 'figure': if (silences[figure++] === null) figures = added(figures, index); break;
        case 'period': periods = added(periods, token); break;
        case 'place': places = added(places, token); break;
        case 'quoted': case 'titled': names = added(names, token); break;
        case 'open': case 'close': brackets = added(brackets, token); break;
        case 'list': lists = added(lists, token); break;
        default: // What parts clauses is looked for among the tokens.
      }
    }
    this.figures = figures;
    this.periods = periods;
    this.places = places;
    this.names = names;
    this.lists = lists;
    this.brackets = brackets;
  }
}

/**
 * Splits at full stops that stand outside brackets, from `from` up to the sentence of the last figure that states something; from the
 * beginning where one stands before `from`.
 */
export function splitSentences(text: string, tokens: readonly Token[], silences: Silences, from: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const lastFigure = silences.lastIndexOf(null);
  let start = from;
  let depth = 0;
  let first = 0;
  let firstFigure = 0;
  for (; first < tokens.length && tokens[first]!.start < from; first++) if (tokens[first]!.kind === 'figure') firstFigure++;
  if (silences.slice(0, firstFigure).includes(null)) start = first = firstFigure = 0;
  let figures = firstFigure;
  for (let index = first; index < tokens.length && firstFigure <= lastFigure; index++) {
    const token = tokens[index]!;
    if (token.kind === 'figure') figures++;
    else if (token.kind === 'open') depth++;
    else if (token.kind === 'close') depth = Math.max(0, depth - 1);
    const end = sentenceEnd(text, tokens, index, index + 1 - first, depth);
    if (end < 0) continue;
    if (end > start) sentences.push(new Sentence(start, end, tokens.slice(first, index + 1), silences, firstFigure));
    start = end;
    first = index + 1;
    firstFigure = figures;
    depth = 0;
  }
  if (firstFigure <= lastFigure) sentences.push(new Sentence(start, text.length, first === 0 ? tokens : tokens.slice(first), silences, firstFigure));
  return sentences;
}

/** Where the sentence ends that a token, the last of `length`, closes; -1 where it goes on. */
function sentenceEnd(text: string, tokens: readonly Token[], index: number, length: number, depth: number): number {
  const token = tokens[index]!;
  if (token.kind === 'end' && (depth === 0 || length > longSentence)) {
    const next = tokens[index + 1];
    const isRepeated = next?.kind === 'end' && next.start === token.end;
    return isRepeated ? -1 : closingMarks(text, token.end);
  }
  return (length > longSentence && isClauseMark(token)) || length > 2 * longSentence ? token.end : -1;
}

/**
 * In tokens. What runs on longer (a bracket left open, a table written as one line) is cut at a clause: it is no sentence to
 * a reader, and what is looked at for each figure stays bounded.
 */
const longSentence = 120;

const closeBracket = ')'.charCodeAt(0);
const closingUnits = UnitSet.of('”’)》');

function closingMarks(text: string, at: number): number {
  let end = at;
  while (end < text.length && closingUnits.has(text.charCodeAt(end))) end++;
  return end;
}

/**
 * The token behind which the words before a figure begin, as an index; -1 where they begin with the sentence. It is the last mark of the
 * clause, or the figure before it that states something. Closed brackets are words of the clause: `企业(团队)超过3500余家`. `at` is the
 * figure's place among those of the sentence that state something.
 */
export function leftEdge({ tokens, figures }: Sentence, at: number): number {
  let before = at - 1;
  let depth = 0;
  for (let i = figures[at]! - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const isStated = before >= 0 && figures[before] === i;
    if (isStated) before--;
    if (token.kind === 'close') depth++;
    else if (token.kind === 'open') {
      if (depth === 0) return i;
      depth--;
    } else if (depth > 0) continue;
    else if (isStated || isClauseMark(token)) return i;
    else if (token.kind === 'list' && followsFigure(tokens, i, before >= 0 && figures[before] === i - 1)) return i;
  }
  return -1;
}

/** Where the words behind a figure end; `at` is its place among those of the sentence that state something. */
export function rightEdge({ tokens, figures, end }: Sentence, at: number): number {
  let next = at + 1;
  let depth = 0;
  for (let i = figures[at]! + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isStated = next < figures.length && figures[next] === i;
    if (isStated) next++;
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') {
      if (depth === 0) return token.start;
      depth--;
    } else if (depth > 0) continue;
    else if (isStated || isClauseMark(token)) return token.start;
  }
  return end;
}

/** The bracket that is open at an offset, or `null`. */
export function openBracket({ brackets }: Sentence, offset: number): Token | null {
  let depth = 0;
  for (let i = brackets.length - 1; i >= 0; i--) {
    const bracket = brackets[i]!;
    if (bracket.start >= offset) continue;
    if (bracket.kind === 'close') depth++;
    else if (depth-- === 0) return bracket;
  }
  return null;
}

/** The first figure between two offsets that touches neither, whether it states something or not. */
export function figureInside({ tokens }: Sentence, start: number, end: number): Token | undefined {
  return tokens.find(token => token.kind === 'figure' && token.start > start && token.end < end);
}

/** Where words that end at an offset end without a bracket that gives their value: `地区生产总值(7.5%)`. */
export function beforeValue(text: string, sentence: Sentence, start: number, end: number): number {
  const { brackets } = sentence;
  if (text.charCodeAt(end - 1) !== closeBracket) return end;
  for (let i = brackets.length - 1; i >= 0; i--) {
    const { kind, start: open } = brackets[i]!;
    if (kind === 'open' && open < end) return open > start && figureInside(sentence, open, end) !== undefined ? open : end;
  }
  return end;
}

/** Behind a bracket that opens at an offset and gives a value: `西夏区(13.0%)`; else the offset. */
export function behindValue(sentence: Sentence, offset: number): number {
  const { brackets } = sentence;
  const open = brackets.findIndex(({ kind, start }) => kind === 'open' && start === offset);
  const close = open < 0 ? undefined : brackets[open + 1];
  return close?.kind === 'close' && figureInside(sentence, offset, close.end) !== undefined ? close.end : offset;
}

/** Whether one of some times ends at an offset. */
export function endsTime(periods: readonly PeriodToken[], offset: number): boolean {
  for (const { end } of periods) if (end === offset) return true;
  return false;
}

export function isClauseMark(token: Token): boolean {
  return token.kind === 'comma' || token.kind === 'semicolon' || token.kind === 'colon' || token.kind === 'end';
}

/** Whether a list mark stands right behind a figure that states something, as which `isStated` knows the token before it, or behind its bracket. */
function followsFigure(tokens: readonly Token[], index: number, isStated: boolean): boolean {
  const before = tokens[index - 1];
  if (before?.end !== tokens[index]!.start) return false;
  if (isStated) return true;
  if (before.kind !== 'close' || tokens[index - 2]?.kind !== 'figure') return false;
  // `31个(其中国家级6个)、…`: the bracket belongs to the figure before it; that of `地区生产总值(7.5%)、…` to a noun.
  let open = index - 2;
  while (open >= 0 && tokens[open]!.kind !== 'open') open--;
  const held = tokens[open - 1];
  return held?.kind === 'figure' && held.end === tokens[open]!.start;
}
