// What one block says by itself, in logical offsets. It depends on the block's text, its places and the knowledge alone, so
// a block that did not change need not be read again.
import { bindClaims, type ClaimDraft } from './claims/bind';
import type { TieDraft } from './claims/ties';
import { blockFilter } from './blockFilter';
import { readCues, type CueReading } from './cues';
import { scan, type Token } from './lexemes/scan';
import { readProgrammes, type ProgrammeReading } from './programmes';
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

/** Reads a block's folded text. */
export function readBlock(text: string, mentions: readonly PlaceMention[], knowledge: Knowledge): BlockReading {
  const hits = blockFilter(knowledge).find(text);
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
