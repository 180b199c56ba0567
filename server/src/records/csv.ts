// CSV (RFC 4180) of the claims, made so that a spreadsheet opens it as it stands: marked as UTF-8, and nothing in it runs.
import type { Format } from './format';
import type { ClaimRecord } from './records';
import { claimRecords } from './records';

/** The columns in order: the contract's fields, then what only some claims have. */
export const csvColumns = [
  'uri', 'start', 'end', 'line', 'column', 'text', 'type', 'value', 'low', 'high', 'unit', 'bound', 'change', 'metric', 'metricId',
  'district', 'divisionCode', 'period', 'periodText', 'section', 'sentence', 'valueText', 'target',
] as const satisfies readonly (keyof ClaimRecord)[];

/** How the table is to begin. */
export interface CsvOptions {
  /** Whether a byte-order mark comes first; without it Excel takes UTF-8 for the system's old encoding. */
  readonly hasByteOrderMark: boolean;
}

/** One table for all texts: a header row, then a row a claim. Programmes have no row. */
export function csv({ hasByteOrderMark }: CsvOptions): Format {
  return {
    head: (hasByteOrderMark ? '\uFEFF' : '') + row(csvColumns),
    *body(source, analysis) {
      for (const record of claimRecords(source, analysis)) yield row(csvColumns.map(column => cell(record[column])));
    },
  };
}

function row(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function cell(value: ClaimRecord[(typeof csvColumns)[number]]): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return harmless(value);
  // A ratio is written as in JSON, `[9,43,48]`: a spreadsheet would take 9:43:48 for a time of day.
  return JSON.stringify(value);
}

/** Spreadsheets run cells that begin so, some also with full-width signs. A sign alone, as the bound `=`, is only text. */
const runsAsFormula = /^[=+\-@\t\r\n＝＋－＠][^]/;
const negativeNumber = /^-\d+(?:\.\d+)?%?$/;

function harmless(text: string): string {
  return runsAsFormula.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
