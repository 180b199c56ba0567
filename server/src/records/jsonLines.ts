// JSON Lines: one record a line.
import type { Format } from './format';
import { extractRecords } from './records';

/** Claims and programmes, a JSON object a line. */
export const jsonLines: Format = {
  head: '',
  *body(source, analysis) {
    for (const record of extractRecords(source, analysis)) yield jsonLine(record);
  },
};

/**
 * A record as one line with its end. JSON lets some characters stand bare at which other programs end a line
 * (U+0085, U+2028, U+2029); they are escaped, so that a line is a line to everyone.
 */
export function jsonLine(record: object): string {
  return `${JSON.stringify(record).replace(/[\u0085\u2028\u2029]/g, escapeUnit)}\n`;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
