// Which whole a share is of, by the words before it: `占全省13.4%`, `占GDP比重2.8%`, `其中税收占68.9%`.
import { holdsAny, shareOf, shareUnit } from './particles';
import { UnitSet } from '../text/unitSet';
import type { ClaimDraft } from './bind';
import type { Stretch } from '../lexemes/figures';
import type { ClaimWords } from '../../knowledge/knowledge';

/** What a share says besides how much. */
export interface ShareReading {
  /** The words of its metric before 占: `R&D经费支出` in `R&D经费支出占GDP的2.8%`. */
  readonly part: string;
  /** What it is a share of, as written; `null` where the words name nothing: `占比`. */
  readonly whole: Stretch | null;
}

const shareUnits = UnitSet.of(shareOf);

/** Reads a share; `null` for a claim that is none. */
export function readShare(text: string, { token, change, metric, relation }: ClaimDraft, { tie }: ClaimWords): ShareReading | null {
  if (token.figure.type !== 'percent' || change !== 'level') return null;
  for (let k = 0; k < metric.length; k++) {
    const piece = metric[k]!;
    for (let at = piece.start; at < piece.end; at++) {
      if (text.charCodeAt(at) !== shareUnit || tie.notShares.longest(text, at) !== null) continue;
      const before = [...metric.slice(0, k), { start: piece.start, end: at }];
      return { part: textOf(text, before), whole: k === metric.length - 1 ? wholeIn(text, at + shareOf.length, piece.end, tie) : null };
    }
  }
  return holdsAny(text, relation.start, relation.end, shareUnits) ? { part: textOf(text, metric), whole: null } : null;
}

/** The whole without what says that there is a share of it: `全省` of `全省的比重`. */
function wholeIn(text: string, start: number, end: number, tie: ClaimWords['tie']): Stretch | null {
  let to = end;
  for (let word = tie.behindWhole.longest(text, to, start); word !== null; word = tie.behindWhole.longest(text, to, start)) to -= word.length;
  return to > start ? { start, end: to } : null;
}

function textOf(text: string, pieces: readonly Stretch[]): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join('');
}
