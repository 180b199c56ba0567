// Rows of a Markdown table: the first cell names the metric, the column's head the time or the rest of the name.
import { readFigure, type FigureReading, type Stretch } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';
import type { FigureToken } from './sentences';
import type { ClaimDraft } from './bind';
import type { FigureWords } from '../../knowledge/knowledge';

/** One row of a table in a block's folded text. */
export interface TableRow {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Each cell without its blanks. */
  readonly cells: readonly Stretch[];
}

/** A figure of a row, read with the unit that its row or column names, and its claim; a time may come from the head row. */
export interface CellClaim {
  readonly draft: ClaimDraft;
  readonly figure: FigureReading;
  /** The head's token, to be resolved there. */
  readonly headPeriod: Extract<Token, { kind: 'period' }> | null;
}

export function isTableRow(text: string): boolean {
  return text.startsWith('|');
}

export function readRow(text: string, tokens: readonly Token[]): TableRow {
  const cells: Stretch[] = [];
  for (let start = 1; start < text.length; ) {
    const bar = text.indexOf('|', start);
    const end = bar < 0 ? text.length : bar;
    if (bar >= 0 || text.slice(start, end).trim() !== '') cells.push(trimmed(text, start, end));
    start = end + 1;
  }
  return { text, tokens, cells };
}

function trimmed(text: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { start, end };
}

/** The claims of a row under its head: one for each cell that holds a figure and nothing else. */
export function bindRow(row: TableRow, head: TableRow, words: FigureWords): readonly CellClaim[] {
  const [name, ...cells] = row.cells;
  if (name === undefined || name.end === name.start) return [];
  const unit = unitIn(row.text, name);
  const metric = { start: name.start, end: unit?.before ?? name.end };
  return cells.flatMap((cell, i): CellClaim[] => {
    const column = head.cells[i + 1];
    const figure = cellFigure(row.text, cell, unit?.written ?? (column === undefined ? undefined : unitIn(head.text, column)?.written) ?? '', words);
    if (figure === null) return [];
    const headPeriod = column === undefined ? undefined : head.tokens.filter(token => token.kind === 'period').find(token => token.start >= column.start && token.end <= column.end);
    const token: FigureToken = { kind: 'figure', start: figure.start, end: figure.end, figure };
    const draft: ClaimDraft = { token, change: 'level', isTarget: false, metric: [metric], relation: { start: figure.start, end: figure.start }, owner: null, period: null, sentence: { start: 0, end: row.text.length }, rule: 'table' };
    return [{ draft, figure, headPeriod: headPeriod ?? null }];
  });
}

/** The unit in brackets behind a name: `种业全产业链产值(亿元)`. */
function unitIn(text: string, { start, end }: Stretch): { readonly written: string; readonly before: number } | null {
  const match = /\s*\((?:单位:)?([^()]{1,8})\)$/.exec(text.slice(start, end));
  return match === null ? null : { written: match[1]!, before: start + match.index };
}

/** Reads a cell with its unit behind it, and gives the figure the cell's own extent. */
function cellFigure(text: string, cell: Stretch, unit: string, words: FigureWords): FigureReading | null {
  const written = text.slice(cell.start, cell.end);
  if (!/^[^\d]{0,4}\d/.test(written)) return null;
  for (const whole of [`${written}${unit}`, written]) {
    const first = whole.search(/\d/);
    const figure = readFigure(whole, first, words, 0);
    if (figure === null || figure.start > 0 || figure.end < written.length) continue;
    return { ...figure, start: cell.start, end: cell.end, numeralStart: cell.start + first, boundWords: figure.boundWords.map(({ start, end }) => ({ start: start + cell.start, end: Math.min(end + cell.start, cell.end) })) };
  }
  return null;
}
