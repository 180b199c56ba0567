// Ratios of several parts: `9:43:48`, `8.5:1`.
import { isDigit } from '../text/characters';
import { readNumeral, skipBlanks, type Numeral } from './numerals';
import type { Core } from './figures';

const mostParts = 5;

/** Reads the ratio whose first part is `first`, or `null`: `10:30` is a time of day unless a word before it says ratio. */
export function readRatio(text: string, first: Numeral): Core | null {
  const parts = [first];
  while (parts.length < mostParts) {
    const last = parts[parts.length - 1]!;
    const colon = skipBlanks(text, last.end);
    if (text[colon] !== ':' || last.script !== 'arabic' || last.hasMagnitude) break;
    const next = skipBlanks(text, colon + 1);
    const numeral = isDigit(text.charCodeAt(next)) ? readNumeral(text, next) : null;
    if (numeral === null || numeral.hasMagnitude) break;
    parts.push(numeral);
  }
  if (parts.length < 2) return null;
  const { end } = parts[parts.length - 1]!;
  const isTime = /^\d{1,2}:\s*[0-5]\d(:\s*[0-5]\d)?$/.test(text.slice(first.start, end));
  if (isTime && !/(结构|比例|比|之比)[^,。;]{0,8}$/.test(text.slice(Math.max(0, first.start - 16), first.start))) return null;
  return {
    start: first.start, end, type: 'ratio', unit: '', quantity: { kind: 'ratio', parts: parts.map(({ value }) => value) },
    bound: '=', boundWords: [], script: 'arabic', hasMagnitude: false, isBareMagnitude: false, isOrdinal: false,
  };
}
