// What each UTF-16 unit is to layout, as bits, so that one pass over a line tells what kinds of unit it holds: what asks for one
// that is not there need not look.
import { fold, foldedUnits, invisibleRanges } from '../text/characters';

/** Bits of what a stretch of text holds; full-width and half-width forms are one. */
export const Unit = {
  /** The lowest two bits are a unit's width, in halves of a Chinese character. */
  width: 3,
  lineEnd: 1 << 2,
  /** Blanks and what is invisible. */
  blank: 1 << 3,
  /** Its folded twin is another unit. */
  folded: 1 << 4,
  ideograph: 1 << 5,
  digit: 1 << 6,
  letter: 1 << 7,
  comma: 1 << 8,
  fullStop: 1 << 9,
  semicolon: 1 << 10,
  /** `、` */
  pause: 1 << 11,
  /** `!?` */
  exclamation: 1 << 12,
  /** `“”《》` */
  quote: 1 << 13,
  /** Brackets, colons and strokes, which part labels and buttons. */
  partMark: 1 << 14,
  /** `>»›` of a path to a page. */
  path: 1 << 15,
} as const;

/** What ends a clause inside a line that goes on. */
export const clauseUnits = Unit.comma | Unit.fullStop | Unit.semicolon | Unit.pause;
/** What ends a sentence or a part of one. */
export const sentenceUnits = Unit.fullStop | Unit.semicolon | Unit.exclamation;

const marks: readonly (readonly [characters: string, bit: number])[] = [
  [' ', Unit.blank], ['0123456789', Unit.digit], ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', Unit.letter],
  [',', Unit.comma], ['。', Unit.fullStop], [';', Unit.semicolon], ['、', Unit.pause], ['!?', Unit.exclamation],
  ['“”《》', Unit.quote], ['|丨:[]【】()/·', Unit.partMark], ['>»›', Unit.path],
  ['\n\v\f\r\u0085\u2028\u2029', Unit.lineEnd],
];

// Made of a few stretches, since a loop over all units would cost more than all else when the program starts.
const bitsOf = new Uint16Array(0x10000).fill(1, 0, 0x2000).fill(2, 0x2000).fill(2 | Unit.ideograph, 0x3400, 0xa000);
for (const [from, to] of invisibleRanges) bitsOf.fill(Unit.blank, from, to + 1);
for (const [characters, bit] of marks) for (let i = 0; i < characters.length; i++) bitsOf[characters.charCodeAt(i)]! |= bit;
for (const code of foldedUnits) bitsOf[code] = (bitsOf[code]! & Unit.width) | (bitsOf[fold(code)]! & ~Unit.width) | Unit.folded;

/** What a UTF-16 unit is. */
export function unitAt(text: string, offset: number): number {
  return bitsOf[text.charCodeAt(offset)]!;
}

/** What kinds of unit a stretch of text holds. */
export function unitsIn(text: string, start = 0, end = text.length): number {
  let units = 0;
  for (let at = start; at < end; at++) units |= bitsOf[text.charCodeAt(at)]!;
  return units;
}
