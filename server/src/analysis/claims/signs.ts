// What the words before a figure hold at all, told in one pass: most hold no sign of most constructions, and a pattern need not be tried.
import { beginningsOf, patternsBy } from './patterns';
import { shareOf, starting } from './particles';
import type { ClaimWords } from '../../knowledge/knowledge';

/** Bits that tell what some words may hold. */
export const sign = { comparison: 1, dash: 2, share: 4, each: 8, others: 16, achieving: 32, plan: 64, state: 128, size: 256, start: 512 } as const;

/** What words may hold that nobody has looked at. */
export const allSigns = 0xffff;

/** For each construction the units that some word of it begins with, or that its pattern needs. */
const unitsOf = ({ comparison, subject, construction }: ClaimWords): readonly (readonly [bit: number, units: string])[] => [
  [sign.comparison, `${beginningsOf(comparison.anySide, comparison.outdoing, comparison.periodic, comparison.than)}在`],
  [sign.dash, '—'],
  [sign.share, shareOf],
  [sign.each, '每'],
  [sign.others, `${beginningsOf(subject.causing)}等`],
  [sign.achieving, beginningsOf(subject.achieving)],
  [sign.plan, beginningsOf(construction.plans)],
  [sign.state, beginningsOf(construction.states)],
  [sign.size, beginningsOf(construction.classesOfSize)],
  [sign.start, starting],
];

const tableOf = patternsBy(words => {
  const table = new Uint16Array(0x10000);
  for (const [bit, units] of unitsOf(words)) for (let at = 0; at < units.length; at++) table[units.charCodeAt(at)]! |= bit;
  return table;
});

/** The signs that stand in a stretch, as bits of `sign`. */
export function signsIn(text: string, start: number, end: number, words: ClaimWords): number {
  const table = tableOf(words);
  let signs = 0;
  for (let at = start; at < end; at++) signs |= table[text.charCodeAt(at)]!;
  return signs;
}
