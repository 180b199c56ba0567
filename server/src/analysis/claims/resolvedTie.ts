// From the ties of a block's drafts to those of the claims that the drafts became.
import type { TieDraft } from './ties';
import type { Stretch } from '../lexemes/figures';
import type { Phrase, Tie } from '../model';

/** A tie of the analysis: `placeOf` gives a draft's place among the claims, or nothing for one that became none and is tied to nothing. */
export function resolvedTie(tie: TieDraft, placeOf: (draft: number) => number | undefined, phraseOf: (words: Stretch) => Phrase): Tie | null {
  const placesOf = (drafts: readonly number[]): readonly number[] => drafts.map(placeOf).filter(place => place !== undefined);
  const placeOrNull = (draft: number | null): number | null => (draft === null ? null : (placeOf(draft) ?? null));
  switch (tie.kind) {
    case 'list': {
      const members = placesOf(tie.members);
      return members.length > 1 ? { kind: 'list', members } : null;
    }
    case 'part': {
      const whole = placeOf(tie.whole);
      const parts = placesOf(tie.parts);
      return whole === undefined || parts.length === 0 ? null : { kind: 'part', whole, parts };
    }
    case 'fromTo': {
      const [from, to] = [placeOf(tie.from), placeOf(tie.to)];
      return from === undefined || to === undefined ? null : { kind: 'fromTo', from, to };
    }
    case 'change': {
      const [change, of] = [placeOf(tie.change), placeOf(tie.of)];
      return change === undefined || of === undefined ? null : { kind: 'change', change, of };
    }
    case 'comparison': {
      const difference = placeOf(tie.difference);
      return difference === undefined ? null : { kind: 'comparison', difference, of: placeOrNull(tie.of), way: tie.way, against: phraseOf(tie.against) };
    }
    case 'share': {
      const share = placeOf(tie.share);
      const [of, whole] = [placeOrNull(tie.of), placeOrNull(tie.whole)];
      const words = tie.words === null ? null : phraseOf(tie.words);
      const isTied = (of !== null && (whole !== null || words !== null)) || whole !== null;
      return share === undefined || !isTied ? null : { kind: 'share', share, of, whole, words };
    }
  }
}
