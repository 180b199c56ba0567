// A block's tokens by sentence, and the stretch of words on either side of a figure that may belong to it.
import { UnitSet } from '../text/unitSet';
import type { FigureReading, Stretch } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';

export type FigureToken = Extract<Token, { kind: 'figure' }>;
export type PlaceToken = Extract<Token, { kind: 'place' }>;
export type PeriodToken = Extract<Token, { kind: 'period' }>;

/** A sentence with its closing mark. Its tokens are sorted by kind once for all its figures. */
export class Sentence implements Stretch {
  /** The figures that state something, as indexes into the tokens. */
  readonly figures: number[] = [];
  readonly periods: PeriodToken[] = [];
  readonly places: PlaceToken[] = [];
  /** `“…”` and `《…》` */
  readonly names: Token[] = [];
  /** What parts clauses. */
  readonly marks: Token[] = [];
  /** `、` */
  readonly lists: Token[] = [];
  /** Where brackets open and close. */
  readonly brackets: Token[] = [];

  constructor(
    readonly start: number,
    readonly end: number,
    readonly tokens: readonly Token[],
    private readonly silences: ReadonlyMap<FigureReading, string>,
  ) {
    for (let index = 0; index < tokens.length; index++) this.sort(tokens[index]!, index);
  }

  private sort(token: Token, index: number): void {
    switch (token.kind) {
      case 'figure': if (this.states(token)) this.figures.push(index); break;
      case 'period': this.periods.push(token); break;
      case 'place': this.places.push(token); break;
      case 'quoted': case 'titled': this.names.push(token); break;
      case 'open': case 'close': this.brackets.push(token); break;
      case 'list': this.lists.push(token); break;
      default: this.marks.push(token);
    }
  }

  /** Whether a token is a figure that states something. */
  states(token: Token): boolean {
    return token.kind === 'figure' && !this.silences.has(token.figure);
  }
}

/** Splits at full stops that stand outside brackets. Every character belongs to a sentence. */
export function splitSentences(text: string, tokens: readonly Token[], silences: ReadonlyMap<FigureReading, string>): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  let first = 0;
  const close = (end: number, next: number): void => {
    if (end > start) sentences.push(new Sentence(start, end, tokens.slice(first, next), silences));
    start = end;
    first = next;
    depth = 0;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') depth = Math.max(0, depth - 1);
    const length = index + 1 - first;
    if (token.kind === 'end' && (depth === 0 || length > longSentence)) {
      const next = tokens[index + 1];
      const isRepeated = next?.kind === 'end' && next.start === token.end;
      if (!isRepeated) close(closingMarks(text, token.end), index + 1);
    } else if ((length > longSentence && isClauseMark(token)) || length > 2 * longSentence) close(token.end, index + 1);
  }
  close(text.length, tokens.length);
  return sentences;
}

/**
 * In tokens. What runs on longer (a bracket left open, a table written as one line) is cut at a clause: it is no sentence to
 * a reader, and what is looked at for each figure stays bounded.
 */
const longSentence = 120;

const closingUnits = UnitSet.of('”’)》');

function closingMarks(text: string, at: number): number {
  let end = at;
  while (end < text.length && closingUnits.has(text.charCodeAt(end))) end++;
  return end;
}

/**
 * The token behind which the words before a figure begin, as an index; -1 where they begin with the sentence. It is the last mark of the
 * clause, or the figure before it that states something. Closed brackets are words of the clause: `企业(团队)超过3500余家`.
 */
export function leftEdge(sentence: Sentence, index: number): number {
  const { tokens } = sentence;
  let depth = 0;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === 'close') depth++;
    else if (token.kind === 'open') {
      if (depth === 0) return i;
      depth--;
    } else if (depth > 0) continue;
    else if (isClauseMark(token)) return i;
    else if (sentence.states(token)) return i;
    else if (token.kind === 'list' && followsFigure(sentence, i)) return i;
  }
  return -1;
}

/** Where the words behind a figure end. */
export function rightEdge(sentence: Sentence, index: number): number {
  const { tokens } = sentence;
  let depth = 0;
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') {
      if (depth === 0) return token.start;
      depth--;
    } else if (depth > 0) continue;
    else if (isClauseMark(token) || sentence.states(token)) return token.start;
  }
  return sentence.end;
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

export function isClauseMark(token: Token): boolean {
  return token.kind === 'comma' || token.kind === 'semicolon' || token.kind === 'colon' || token.kind === 'end';
}

function followsFigure(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  const before = tokens[index - 1];
  if (before?.end !== tokens[index]!.start) return false;
  if (before.kind === 'figure') return sentence.states(before);
  // `31个(其中国家级6个)、…`: the bracket belongs to the figure before it.
  return before.kind === 'close' && tokens[index - 2]?.kind === 'figure';
}
