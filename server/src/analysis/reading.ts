// What one block says by itself, in logical offsets. It depends on the block's text, its places and the knowledge alone, so
// a block that did not change need not be read again.
import { bindClaims, type ClaimDraft } from './claims/bind';
import type { TieDraft } from './claims/ties';
import { readCues, type CueReading } from './cues';
import { scan, type Token } from './lexemes/scan';
import { readProgrammes, type ProgrammeReading } from './programmes';
import type { FilteredText } from './text/wordFilter';
import type { Silences } from './claims/statements';
import type { PlaceMention } from './places/mentions';
import type { Knowledge } from '../knowledge/knowledge';

export interface BlockReading {
  readonly tokens: readonly Token[];
  readonly claims: readonly ClaimDraft[];
  /** Ties of `claims`, by their indexes. */
  readonly ties: readonly TieDraft[];
  readonly silences: Silences;
  readonly programmes: readonly ProgrammeReading[];
  readonly cues: readonly CueReading[];
}

/** Reads a block. */
export function readBlock({ text, hits }: FilteredText, mentions: readonly PlaceMention[], knowledge: Knowledge): BlockReading {
  const tokens = scan(text, mentions, hits, knowledge);
  const { claims, ties, silences } = bindClaims(text, tokens, knowledge.claims);
  return {
    tokens,
    claims,
    ties,
    silences,
    programmes: readProgrammes(text, tokens, hits, knowledge.programmes),
    cues: readCues(text, tokens, hits, knowledge.claims),
  };
}
