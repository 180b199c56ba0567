// Rows of a table: a cell names the metric, the column's head the time or the unit. Strokes set off the cells, or tabs and wide blanks.
import { cellsIn } from '../layout/cells';
import { patternsBy } from './patterns';
import { readFigure, type FigureReading, type Stretch } from '../lexemes/figures';
import type { Token } from '../lexemes/scan';
import type { FigureToken, PlaceToken } from './sentences';
import type { ClaimDraft } from './bind';
import type { LogicalBlock } from '../layout/blocks';
import type { LogicalText } from '../text/logicalText';
import type { ClaimWords, FigureWords, Knowledge } from '../../knowledge/knowledge';

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
  /** The head's words that name the metric, where the row names a place; else `null`. */
  readonly headMetric: Stretch | null;
}

/** Whether strokes rule a row. */
function isRuled(text: string): boolean {
  return text.startsWith('|');
}

/** Whether a block may be a row of a table. */
export function isTableRow({ logical, isRow }: Pick<LogicalBlock, 'logical' | 'isRow'>): boolean {
  return isRow && (isRuled(logical.text) || cellsIn(logical.written()).length >= fewestCells);
}

const fewestCells = 3;

/** Whether a row may stand under a head: between strokes any may, else one of as many cells. */
export function isUnderHead({ logical }: Pick<LogicalBlock, 'logical'>, head: Pick<LogicalBlock, 'logical'>): boolean {
  return isRuled(head.logical.text) ? isRuled(logical.text) : cellsOf(logical).length === cellsOf(head.logical).length;
}

/** Whether a row heads a table: every one between strokes may; without strokes it says so, and gives no figures. */
export function isTableHead({ logical }: Pick<LogicalBlock, 'logical'>, words: ClaimWords): boolean {
  return isRuled(logical.text) || cellsOf(logical).every(({ start, end }, i) => {
    const cell = logical.text.slice(start, end);
    return i === 0 ? patternsOf(words).first.test(cell) : !/\d/.test(cell) || year.test(cell);
  });
}

const patternsOf = patternsBy(({ table: words }) => ({
  first: new RegExp(`^${words.first}`),
  names: new RegExp(words.names),
  units: new RegExp(`^${words.units}$`),
  growing: new RegExp(words.growing),
}));

/** A year over a column of values. */
const year = /^(?:19|20)\d\d ?年?[^\d]{0,8}$/;
const boundBehind = /(?:左右|上下|以[上下内])$/;

function cellsOf(logical: LogicalText): readonly Stretch[] {
  return isRuled(logical.text) ? ruledCells(logical.text) : cellsIn(logical.written());
}

export function readRow(logical: LogicalText, tokens: readonly Token[]): TableRow {
  return { text: logical.text, tokens, cells: cellsOf(logical) };
}

function ruledCells(text: string): readonly Stretch[] {
  const cells: Stretch[] = [];
  for (let start = 1; start < text.length; ) {
    const bar = text.indexOf('|', start);
    const end = bar < 0 ? text.length : bar;
    if (bar >= 0 || text.slice(start, end).trim() !== '') cells.push(trimmed(text, start, end));
    start = end + 1;
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { start, end };
}

/** The claims of a row under its head: one for each cell that holds a figure and nothing else. */
export function bindRow(row: TableRow, head: TableRow, { figures, claims }: Pick<Knowledge, 'figures' | 'claims'>): readonly CellClaim[] {
  const { names, units, growing } = patternsOf(claims);
  const columnOf = (pattern: RegExp): number => head.cells.findIndex(({ start, end }) => pattern.test(head.text.slice(start, end)));
  // `序号 指标 单位 2020年 2025年`
  const isAligned = head.cells.length === row.cells.length;
  const nameColumn = isAligned ? Math.max(0, columnOf(names)) : 0;
  const unitCell = isAligned ? row.cells[columnOf(units)] : undefined;
  const name = row.cells[nameColumn];
  if (name === undefined || name.end === name.start) return [];
  const unit = unitIn(row.text, name);
  const metric = { start: name.start, end: unit?.before ?? name.end };
  const ownUnit = unit?.written ?? (unitCell === undefined ? undefined : row.text.slice(unitCell.start, unitCell.end));
  return row.cells.flatMap((cell, i): CellClaim[] => {
    if (i <= nameColumn || cell === unitCell) return [];
    const column = head.cells[i];
    const columnUnit = column === undefined ? undefined : unitIn(head.text, column)?.written;
    const figure = cellFigure(row.text, cell, [columnUnit, ownUnit], figures);
    if (figure === null) return [];
    const headPeriod = column === undefined ? undefined : head.tokens.filter(token => token.kind === 'period').find(token => token.start >= column.start && token.end <= column.end);
    const token: FigureToken = { kind: 'figure', start: figure.start, end: figure.end, figure };
    // `甲县 120.5 3.9` under `地区 GDP（亿元） 增速（%）`
    const owner = row.tokens.find((each): each is PlaceToken => each.kind === 'place' && each.start === name.start && each.end === name.end) ?? null;
    const headMetric = owner === null || column === undefined ? null : { start: column.start, end: unitIn(head.text, column)?.before ?? column.end };
    const change = column !== undefined && growing.test(head.text.slice(column.start, column.end)) ? 'increase' : 'level';
    const draft: ClaimDraft = { token, change, isTarget: false, metric: headMetric === null ? [metric] : [], relation: { start: figure.start, end: figure.start }, owner, period: null, sentence: { start: 0, end: row.text.length }, rule: 'table' };
    return [{ draft, figure, headPeriod: headPeriod ?? null, headMetric }];
  });
}

/** The unit in brackets behind a name: `种业全产业链产值(亿元)`. */
function unitIn(text: string, { start, end }: Stretch): { readonly written: string; readonly before: number } | null {
  const match = /\s*\((?:单位:)?([^()]{1,8})\)$/.exec(text.slice(start, end));
  return match === null ? null : { written: match[1]!, before: start + match.index };
}

/** Reads a cell with the first of some units behind it that is one, else as it stands, and gives the figure the cell's own extent. */
function cellFigure(text: string, cell: Stretch, units: readonly (string | undefined)[], words: FigureWords): FigureReading | null {
  const written = text.slice(cell.start, cell.end);
  if (!/^[^\d]{0,4}\d/.test(written)) return null;
  const stem = written.length - (boundBehind.exec(written)?.[0].length ?? 0);
  for (const unit of [...units, ''].filter(each => each !== undefined)) {
    // `85以上` in a column of per cent is 85%以上.
    const whole = `${written.slice(0, stem)}${unit}${written.slice(stem)}`;
    const first = whole.search(/\d/);
    const figure = readFigure(whole, first, words, 0);
    if (figure === null || figure.start > 0 || figure.end < whole.length) continue;
    const placed = (at: number): number => cell.start + (at <= stem ? at : Math.max(stem, at - unit.length));
    return { ...figure, start: cell.start, end: cell.end, numeralStart: cell.start + first, boundWords: figure.boundWords.map(({ start, end }) => ({ start: placed(start), end: placed(end) })) };
  }
  return null;
}
