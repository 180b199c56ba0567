// What is asked of the index over a folder. The texts are known by their URIs. No answer hangs on the order in which texts came and went:
// texts stand in the order of their URIs, things in a text in the order of the text. Orders are by UTF-16 units.
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
  /** `null` for the claims that have none. */
  readonly name: Name | null;
  readonly count: number;
}

/** A claim as far as it tells where others may stand that can be compared with it; districts and metrics by `Name.key`. */
export interface ComparedClaim {
  readonly metric: string;
  readonly district: string | null;
  /** As in `EntryClaim.period`. */
  readonly period: string | null;
}

/**
 * A name is called as most of the texts call it that have it; it stays the same object as long as it is called the same, so that what is
 * worked out for it can be kept with it. `most` bounds how many answers are given; who asks for one more learns whether there are more.
 */
export interface WorkspaceIndex {
  /** How many texts there are. */
  readonly size: number;
  /** Puts a text in, or in place of what it was. Throws a `RangeError` when the entry cannot be, as `encodeEntry`. */
  set: (uri: string, entry: TextEntry) => void;
  /**
   * The same with the bytes of `encodeEntry`, which are kept as they are and must not change any more. Bytes that hold no entry change
   * nothing and give `false`.
   */
  setEncoded: (uri: string, bytes: Uint8Array) => boolean;
  delete: (uri: string) => void;
  has: (uri: string) => boolean;
  entry: (uri: string) => TextEntry | undefined;
  /** The bytes of `encodeEntry`, not to be changed: for the cache, or to put them in for another URI. */
  encoded: (uri: string) => Uint8Array | undefined;
  uris: () => Iterable<string>;
  /**
   * Names with a mention that `fit` accepts, each with the texts that mention it and where they do so first, in full where they do at
   * all. `fit` says how well a name fits, the more the better, and 0 or `false` where it does not. The names that fit best come first,
   * of them those that most texts mention; where places are short each name has its share.
   */
  symbols: (fit: (name: Name) => number | boolean, most: number) => readonly (Location & { readonly name: Name })[];
  /** Where something is mentioned, text by text. */
  mentions: (kind: NameKind, key: string, most: number) => readonly (Location & { readonly isFull: boolean })[];
  claims: (filter: ClaimFilter, most: number) => readonly IndexedClaim[];
  /** Calls back for each claim that fits with its text and names, text by text, and makes nothing of the claims: for those who count them in ways of their own. */
  eachClaim: (filter: ClaimFilter, found: (uri: string, metric: Name | null, district: Name | null) => void) => void;
  /**
   * How many claims each metric or district has among those that fit; for programmes, how many mentions in the texts that have such
   * claims, or in all where neither metric nor district is given. Most first, then by name. With `isWanted` only the names it accepts.
   */
  groups: (by: NameKind, filter: ClaimFilter, most: number, isWanted?: (name: Name) => boolean) => readonly Group[];
  /** How many claims each text has among those that fit; texts without any are left out. */
  texts: (filter: ClaimFilter) => readonly { readonly uri: string; readonly count: number }[];
  /** The texts that may be cited by this title or number. */
  documents: (key: string, most: number) => readonly string[];
  /**
   * The texts that most likely hold claims to compare with one: those with its metric for its district and time first, then for its
   * district, for its time, and for any. `except` are left out.
   */
  comparable: (claim: ComparedClaim, most: number, except: ReadonlySet<string>) => readonly string[];
}
