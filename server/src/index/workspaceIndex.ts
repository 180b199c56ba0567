// What is asked of the index over a folder. The texts are known by their URIs.
import type { Name, NameKind } from '../analysis/names';
import type { EntryClaim, Place, TextEntry } from './entry';

/** A claim and the names it has. */
export interface IndexedClaim extends Omit<EntryClaim, 'metric' | 'district'> {
  readonly uri: string;
  readonly metric: Name | null;
  readonly district: Name | null;
}

/** Which claims are meant: those that fit all that is given. `null` means those that have none. */
export interface ClaimFilter {
  readonly uri?: string;
  /** By `Name.key`. */
  readonly metric?: string | null;
  readonly district?: string | null;
}

export interface Location {
  readonly uri: string;
  readonly place: Place;
}

/** Something by which claims or mentions are grouped, and how many of them it has. */
export interface Group {
  readonly name: Name | null;
  readonly count: number;
}

export interface WorkspaceIndex {
  readonly size: number;
  set: (uri: string, entry: TextEntry) => void;
  delete: (uri: string) => void;
  entry: (uri: string) => TextEntry | undefined;
  uris: () => Iterable<string>;
  /** Names with a mention, whose words `matches` accepts, each with the texts that mention it, at most so many places in all. */
  symbols: (matches: (name: Name) => boolean, most: number) => readonly (Location & { readonly name: Name })[];
  /** Where something is mentioned, text by text. */
  mentions: (kind: NameKind, key: string, most: number) => readonly (Location & { readonly isFull: boolean })[];
  claims: (filter: ClaimFilter, most: number) => readonly IndexedClaim[];
  /** How many claims each metric or district has among those that fit; for programmes, how many mentions. Most first. */
  groups: (by: NameKind, filter: ClaimFilter) => readonly Group[];
  /** How many claims each text has among those that fit. */
  texts: (filter: ClaimFilter) => readonly { readonly uri: string; readonly count: number }[];
  /** The texts that may be cited by this title or number. */
  documents: (key: string) => readonly string[];
}
