// Colours by meaning: metrics, figures, programmes, districts, periods, and the words that say how a figure is meant.
//
// Tokens must neither overlap nor cross a line break. So the words are painted over the text like layers of paint, the
// more specific later, and what is seen in the end is read off character by character.
import type { SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver';
import { figureTypes, type Analysis, type Claim, type Passage, type Phrase, type Span } from '../analysis/model';
import type { Lines } from './positions';

export const tokenTypes = ['metric', 'figure', 'programme', 'district', 'period', 'bound', 'comparison'] as const;
export type TokenType = (typeof tokenTypes)[number];

/** The type of a figure, and how its claim means it. */
export const tokenModifiers = [...figureTypes, 'target', 'increase', 'decrease'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** What the numbers in the tokens stand for; `package.json` declares the same names. */
export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** The tokens of a whole text, five numbers each as the protocol has them. */
export function semanticTokens(analysis: Analysis, text: string): number[] {
  const span = { start: 0, end: text.length };
  return readOff(paint(analysis, span), text, 0);
}

/** The tokens of some whole lines, whose text is given; whole, because a token never leaves its line. */
export function semanticTokensOfLines(analysis: Analysis, text: string, lines: Lines): number[] {
  return readOff(paint(analysis.within(lines.span), lines.span), text, lines.first);
}

/** What turns one list of tokens into another: nothing, or one edit, counted in numbers and not in tokens. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  if (same === before.length && same === after.length) return [];
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && before[before.length - 1 - sameAtEnd] === after[after.length - 1 - sameAtEnd]) sameAtEnd++;
  return [{ start: same, deleteCount: before.length - same - sameAtEnd, data: after.slice(same, after.length - sameAtEnd) }];
}

/** What each character of a span shows: `seen[i]` is an index into `colours`, and colour 0 is bare text. */
interface Painting {
  readonly span: Span;
  readonly seen: Int32Array;
  readonly colours: Colour[];
}

interface Colour {
  readonly type: number;
  /** One bit for each modifier. */
  readonly modifiers: number;
}

/**
 * All that has a colour, in the order of painting. A metric is the ground: it may hold a district, a cue or a programme
 * (`“鲲鹏行动”计划专家数`). A programme's name is one thing, whatever words it is made of (`“十四五”规划`). A figure is
 * a figure even within a name, and in the figure the words that bound it stand out: `超3亿元` is not `3亿元`.
 */
function paint(found: Passage, span: Span): Painting {
  const painting: Painting = { span, seen: new Int32Array(span.end - span.start), colours: [{ type: 0, modifiers: 0 }] };
  for (const { metric } of found.claims) if (metric !== null) stroke(painting, metric, 'metric');
  for (const cue of found.cues) stroke(painting, cue, cue.kind === 'bound' ? 'bound' : 'comparison');
  for (const mention of found.districts) stroke(painting, mention, 'district');
  for (const { words } of found.periods) stroke(painting, words, 'period');
  for (const programme of found.programmes) stroke(painting, programme, 'programme');

  const claims = new Map(found.claims.map(claim => [claim.figure.ranges[0]?.start, claim]));
  for (const figure of found.figures) stroke(painting, figure, 'figure', bitOf(figure.type) | meaningOf(claims.get(figure.ranges[0]?.start)));
  for (const { boundWords } of found.figures) for (const words of boundWords) stroke(painting, words, 'bound');
  return painting;
}

/** Every stroke has a number of its own, so that two figures side by side stay two. */
function stroke({ span, seen, colours }: Painting, phrase: Phrase, type: TokenType, modifiers = 0): void {
  const number = colours.length;
  for (const range of phrase.ranges) {
    if (range.end <= span.start || span.end <= range.start) continue;
    if (colours.length === number) colours.push({ type: tokenTypes.indexOf(type), modifiers });
    const end = Math.min(range.end, span.end);
    // Words are short: a loop is faster here than `fill`.
    for (let offset = Math.max(range.start, span.start); offset < end; offset++) seen[offset - span.start] = number;
  }
}

function meaningOf(claim: Claim | undefined): number {
  if (claim === undefined) return 0;
  return (claim.isTarget ? bitOf('target') : 0) | (claim.change === 'level' ? 0 : bitOf(claim.change));
}

function bitOf(modifier: TokenModifier): number {
  return 1 << tokenModifiers.indexOf(modifier);
}

/** Reads the tokens off; `text` is that of the painted span. */
function readOff({ seen, colours }: Painting, text: string, first: number): number[] {
  const data: number[] = [];
  let line = first;
  let lineStart = 0;
  let lastLine = 0;
  let lastStart = 0;
  for (let offset = 0; offset < text.length;) {
    const code = text.charCodeAt(offset);
    if (isLineBreak(code)) {
      offset += code === carriageReturn && text.charCodeAt(offset + 1) === lineFeed ? 2 : 1;
      line++;
      lineStart = offset;
      continue;
    }
    const number = seen[offset]!;
    let end = offset + 1;
    while (end < text.length && seen[end] === number && !isLineBreak(text.charCodeAt(end))) end++;
    if (number > 0) {
      const { type, modifiers } = colours[number]!;
      const column = offset - lineStart;
      data.push(line - lastLine, line === lastLine ? column - lastStart : column, end - offset, type, modifiers);
      lastLine = line;
      lastStart = column;
    }
    offset = end;
  }
  return data;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The breaks that the protocol knows, and no others. */
function isLineBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}
