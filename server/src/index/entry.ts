// What the index over a folder keeps of one text: names with their mentions, and claims, each with its place as editors count.
import type { Name } from '../analysis/names';

/** A place in a text: zero-based lines, UTF-16 units in them, end excluded, as in the Language Server Protocol. */
export interface Place {
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

export interface EntryMention {
  /** Index into `TextEntry.names`. */
  readonly name: number;
  readonly place: Place;
  readonly isFull: boolean;
}

export interface EntryClaim {
  /** The figure's words. */
  readonly figure: string;
  /** The words of its metric; `null` where nobody could tell. */
  readonly metricWords: string | null;
  /** Index into `TextEntry.names`, as all the following; `null` where the metric is none that has a name. */
  readonly metric: number | null;
  readonly district: number | null;
  /** ISO 8601, as in `Period.iso`, else the words. */
  readonly period: string | null;
  readonly isTarget: boolean;
  /** Where the figure stands. */
  readonly place: Place;
}

/** One text. */
export interface TextEntry {
  /** Its first headline. */
  readonly title: string | null;
  /** What other texts may cite it by: its titles and its document number, each as `analysis/documentNames.ts` writes them. */
  readonly documents: readonly string[];
  /** All that is named in it, each once. */
  readonly names: readonly Name[];
  /** In the order of the text. */
  readonly mentions: readonly EntryMention[];
  /** In the order of the text. */
  readonly claims: readonly EntryClaim[];
}

/** How much of a text its entry holds at most: more than anybody wrote, so that one vast text or one hostile file cannot fill the memory. */
export const limits = { mentions: 20_000, claims: 20_000, /** As many as these may have. */ names: 60_000, documents: 1_000 } as const;
