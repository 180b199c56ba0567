// A block's tokens by sentence, and the stretch of words on either side of a figure that may belong to it.
import type { Stretch } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';

/** A sentence with its closing mark. */
export interface Sentence extends Stretch {
  readonly tokens: readonly Token[];
}

export type FigureToken = Extract<Token, { kind: 'figure' }>;
export type PlaceToken = Extract<Token, { kind: 'place' }>;

/** Splits at full stops that stand outside brackets. Every character belongs to a sentence. */
export function splitSentences(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  let first = 0;
  const close = (end: number, next: number): void => {
    if (end > start) sentences.push({ start, end, tokens: tokens.slice(first, next) });
    start = end;
    first = next;
    depth = 0;
  };
  for (const [index, token] of tokens.entries()) {
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

function closingMarks(text: string, at: number): number {
  let end = at;
  while (end < text.length && '”’)》'.includes(text[end]!)) end++;
  return end;
}

/**
 * Where the words before a figure begin: behind the last mark of the clause, or behind the figure before it that states
 * something. Closed brackets are words of the clause: `企业(团队)超过3500余家`.
 */
export function leftEdge(sentence: Sentence, index: number, stated: ReadonlySet<Token>): number {
  let depth = 0;
  for (let i = index - 1; i >= 0; i--) {
    const token = sentence.tokens[i]!;
    if (token.kind === 'close') depth++;
    else if (token.kind === 'open') {
      if (depth === 0) return token.end;
      depth--;
    } else if (depth > 0) continue;
    else if (isClauseMark(token)) return token.end;
    else if (stated.has(token)) return token.end;
    else if (token.kind === 'list' && followsFigure(sentence.tokens, i, stated)) return token.end;
  }
  return sentence.start;
}

/** Where the words behind a figure end. */
export function rightEdge(sentence: Sentence, index: number, stated: ReadonlySet<Token>): number {
  let depth = 0;
  for (let i = index + 1; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i]!;
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') {
      if (depth === 0) return token.start;
      depth--;
    } else if (depth > 0) continue;
    else if (isClauseMark(token) || stated.has(token)) return token.start;
  }
  return sentence.end;
}

export function isClauseMark(token: Token): boolean {
  return token.kind === 'comma' || token.kind === 'semicolon' || token.kind === 'colon' || token.kind === 'end';
}

function followsFigure(tokens: readonly Token[], index: number, stated: ReadonlySet<Token>): boolean {
  const mark = tokens[index]!;
  const before = tokens[index - 1];
  if (before?.end !== mark.start) return false;
  if (before.kind === 'figure') return stated.has(before);
  // `31个(其中国家级6个)、…`: the bracket belongs to the figure before it.
  return before.kind === 'close' && tokens[index - 2]?.kind === 'figure';
}
