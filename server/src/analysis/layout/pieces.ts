// Which characters of a line are read: invisible ones never, blanks where they part words.
import { fold, foldedAt, foldText, isBlank, isDigit, isHan, isInvisible, isLatin } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import type { Span } from '../model';

const [tab, dot, percent, zero, bracket] = [9, 46, 37, 48, 40] as const;
const headMarks = UnitSet.of('、.)');
const latinMarks = UnitSet.of(',;:!?)');
const chineseMarks = UnitSet.of(',。;:!?、“”《》()%‰℃~—…·');
/** Between the numbers of a range or ratio, and before a number. */
const signs = UnitSet.of('-+~/:');
const numberUnits = UnitSet.of('0123456789.,');
const numbered = UnitSet.of('图表第件附期号');

/**
 * How a block's blanks are meant: in prose they are layout beside Chinese, in headlines they part phrases, in rows of a table
 * cells; where they stand between nearly all characters, they part nothing.
 */
export type Blanks = 'prose' | 'headline' | 'row' | 'spaced';

/** Adds the stretches of a line that are read. */
export function addPieces(pieces: Span[], source: string, span: Span, blanks: Blanks): void {
  let start = span.start;
  for (let at = span.start; at < span.end; at++) {
    if (!isBlank(fold(source.charCodeAt(at)))) continue;
    let end = at + 1;
    while (end < span.end && isBlank(foldedAt(source, end))) end++;
    const isLayout = isLayoutBlank(source, at, end, blanks);
    for (; at < end; at++) {
      if (!isLayout && !isInvisible(source.charCodeAt(at))) continue;
      if (at > start) pieces.push({ start, end: at });
      start = at + 1;
    }
    at = end - 1;
  }
  if (span.end > start) pieces.push({ start, end: span.end });
}

function isLayoutBlank(source: string, start: number, end: number, blanks: Blanks): boolean {
  switch (blanks) {
    case 'prose': return !partsWords(source, start, end);
    case 'spaced': return !partsWords(source, start, end) || (isDigit(foldedAt(source, start - 1)) && isDigit(foldedAt(source, end)));
    // A tab behind a heading's number parts no phrases.
    case 'headline': return isInNumber(source, start, end) || (source.charCodeAt(start) === tab && headMarks.has(foldedAt(source, start - 1)));
    case 'row': return false;
  }
}

/** Whether blanks of prose part two words of a script that writes blanks, or two numbers. */
function partsWords(source: string, start: number, end: number): boolean {
  const left = foldedAt(source, start - 1);
  const right = foldedAt(source, end);
  if (isLatin(right) && latinMarks.has(left) && isLatin(foldedAt(source, start - 2))) return true;
  if (isLatin(left) && right === bracket && isLatin(foldedAt(source, end + 1))) return true;
  return isWordUnit(left) && isWordUnit(right) && !isInNumber(source, start, end);
}

/** Units of scripts with blanks between words: anything that is neither Chinese nor a mark used with it. */
function isWordUnit(code: number): boolean {
  return !isHan(code) && !chineseMarks.has(code);
}

/** No number that blanks tear has longer parts. */
const longestPart = 8;

/** Whether blanks stand inside a number: `3 .4倍`, `3. 4倍`, `1 075家`, `37 2.6亿元`, `2 0 2 1年`, `增长- 1.6%`, `3 - 4倍`; not in `图1 2021年`, `8 9`. */
function isInNumber(source: string, start: number, end: number): boolean {
  const left = foldedAt(source, start - 1);
  const right = foldedAt(source, end);
  if (isDigit(left) && right === dot) return isDigit(foldedAt(source, end + 1)) || isDigitBehindBlank(source, end + 1, 1);
  if (left === dot) return isDigit(right) && (isDigit(foldedAt(source, start - 2)) || isDigitBehindBlank(source, start - 2, -1));
  if (signs.has(left)) return isDigit(right) && isPartOfNumber(source, start - 2);
  if (signs.has(right)) return isDigit(left) && (isDigit(foldedAt(source, end + 1)) || isDigitBehindBlank(source, end + 1, 1));
  if (!isDigit(left) || !isDigit(right)) return false;
  let first = start - 1;
  while (start - first < longestPart && numberUnits.has(foldedAt(source, first - 1))) first--;
  let second = end + 1;
  while (second - end < longestPart && isDigit(foldedAt(source, second))) second++;
  const before = foldedAt(source, first - 1);
  const behind = foldedAt(source, second);
  if (numbered.has(before)) return false;
  const lengths = [start - first, second - end] as const;
  if (lengths[0] === 1 && lengths[1] === 1 && (isDigitBehindBlank(source, first - 1, -1) || isDigitBehindBlank(source, second, 1))) return true;
  // Thousands set off by blanks.
  if (lengths[0] <= 3 && lengths[1] === 3 && foldedAt(source, first) !== zero) return true;
  return isHan(before) && !(behind === dot && source.slice(first, start).includes('.')) && (behind === dot || behind === percent || isHan(behind)) && !isYear(source, first, start) && !isYear(source, end, second);
}

/** A sign behind a word of Chinese or a number, blanks between them or not. */
function isPartOfNumber(source: string, at: number): boolean {
  let word = at;
  while (at - word < longestPart && isBlank(foldedAt(source, word))) word--;
  const code = foldedAt(source, word);
  return isHan(code) || isDigit(code);
}

function isDigitBehindBlank(source: string, at: number, step: 1 | -1): boolean {
  let end = at;
  while (Math.abs(end - at) < longestPart && isBlank(foldedAt(source, end))) end += step;
  return end !== at && isDigit(foldedAt(source, end));
}

function isYear(source: string, start: number, end: number): boolean {
  return end - start === 4 && /^(?:19|20)/.test(foldText(source.slice(start, start + 2)));
}
