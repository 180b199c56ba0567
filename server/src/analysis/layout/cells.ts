// Rows of a table that no strokes rule: tabs or wide blanks set off their cells, as in what is copied from a web page or a sheet.
import { fold, isBlank, isDigit } from '../text/characters';
import { Unit } from './units';
import type { Line } from './lines';

const [tab, comma] = [9, 44] as const;
/** Fewer cells may be a label and what it labels, or two phrases of a headline. */
const fewestCells = 3;
/** Cells are shorter on the average; prose in which a scan has left blanks is not. */
const widestCell = 14;

/** Where each cell of a line begins and ends: `written` are its characters as they stand, without blanks at either end. Between two tabs a cell may be empty. */
export function cellsIn(written: string, from = 0, to = written.length): readonly { readonly start: number; readonly end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!isBlank(fold(written.charCodeAt(at)))) continue;
    let end = at;
    let tabs = 0;
    for (; end < to && isBlank(fold(written.charCodeAt(end))); end++) {
      if (written.charCodeAt(end) === tab && ++tabs > 1) cells.push({ start: end, end });
    }
    if (tabs > 0 || end - at > 1) {
      cells.splice(cells.length - Math.max(0, tabs - 1), 0, { start, end: at });
      start = end;
    }
    at = end - 1;
  }
  cells.push({ start, end: to });
  return cells;
}

/** Whether a line is such a row. */
export function isCellRow(source: string, { span: { start, end }, units, width }: Line): boolean {
  if ((units & Unit.blank) === 0 || (units & (Unit.fullStop | Unit.semicolon)) !== 0 || ((units & Unit.comma) !== 0 && holdsClauses(source, start, end))) return false;
  const { length } = cellsIn(source, start, end);
  return length >= fewestCells && width <= widestCell * length;
}

/** Whether a comma stands anywhere but between digits. */
function holdsClauses(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (fold(source.charCodeAt(at)) === comma && !(isDigit(source.charCodeAt(at - 1)) && isDigit(source.charCodeAt(at + 1)))) return true;
  return false;
}
