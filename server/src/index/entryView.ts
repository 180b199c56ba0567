// An entry read in its bytes: what a query asks for, and nothing else, becomes objects. `entryCode.ts` writes them.
import { ByteReader, Strings, tooMuch } from './bytes';
import { PlaceReader } from './placeCode';
import { nameKinds, type Name } from '../analysis/names';
import { limits, type EntryClaim, type EntryMention, type Place, type TextEntry } from './entry';

/** How many units may stand before a name in its key where the two are kept apart. */
export const longestSign = 2;

export class EntryView {
  /** Offsets of what stands one after the other, each but the first found by reading what is before it. */
  private strings = 0;
  private names = 0;
  private mentions = 0;
  private mentionPlaces = 0;
  private claimKeys = 0;
  private claimWords = 0;
  private claimPlaces = 0;
  private rest = 0;
  private stringCount = 0;
  nameCount = 0;
  mentionCount = 0;
  claimCount = 0;

  private constructor(readonly bytes: Uint8Array) {}

  /** The entry that bytes hold, which must not change any more; `null` where they hold none. */
  static open(bytes: Uint8Array): EntryView | null {
    const view = new EntryView(bytes);
    return view.check() ? view : null;
  }

  entry(): TextEntry {
    const strings = this.readStrings();
    const reader = new ByteReader(this.bytes, this.rest);
    const title = reader.number();
    const documents = Array.from({ length: reader.number() }, () => strings.at(reader.number()));
    return { title: title === 0 ? null : strings.at(title - 1), documents, names: this.readNames(strings), mentions: this.readMentions(), claims: this.readClaims(() => true, strings) };
  }

  /** The names in their order. */
  readNames(strings = this.readStrings()): readonly Name[] {
    const reader = new ByteReader(this.bytes, this.names);
    return Array.from({ length: this.nameCount }, () => {
      const value = reader.number();
      const key = strings.at(reader.number());
      const name = strings.at(reader.number());
      return { kind: nameKinds[value >> 1]!, key: value % 2 === 1 ? key + name : key, name };
    });
  }

  /** What other texts may cite this one by. */
  readDocuments(): readonly string[] {
    const reader = new ByteReader(this.bytes, this.rest);
    reader.number();
    const count = reader.number();
    if (count === 0) return [];
    const strings = this.readStrings();
    return Array.from({ length: count }, () => strings.at(reader.number()));
  }

  /** For each name how often it is mentioned, into an array of as many. */
  countMentions(counts: Uint32Array): void {
    const reader = new ByteReader(this.bytes, this.mentions);
    for (let i = 0; i < this.mentionCount; i++) counts[reader.number() >> 1]!++;
  }

  /** The mentions of names that are wanted, in order. */
  readMentions(isWanted: (name: number) => boolean = () => true): readonly EntryMention[] {
    const reader = new ByteReader(this.bytes, this.mentions);
    const places = this.placesAt(this.mentionPlaces);
    const mentions: EntryMention[] = [];
    for (let i = 0; i < this.mentionCount; i++) {
      const value = reader.number();
      places.next();
      if (isWanted(value >> 1)) mentions.push({ name: value >> 1, place: places.place(), isFull: value % 2 === 1 });
    }
    return mentions;
  }

  /** Where a name that is wanted is first mentioned in full, or else first mentioned; `null` where none is. */
  placeOfName(isWanted: (name: number) => boolean): Place | null {
    const reader = new ByteReader(this.bytes, this.mentions);
    let first = -1;
    for (let i = 0; i < this.mentionCount; i++) {
      const value = reader.number();
      if (!isWanted(value >> 1) || (first >= 0 && value % 2 === 0)) continue;
      first = i;
      if (value % 2 === 1) break;
    }
    if (first < 0) return null;
    const places = this.placesAt(this.mentionPlaces);
    places.skip(first + 1);
    return places.place();
  }

  /** For each claim the indexes of its metric and its district, each 1 too high and 0 where there is none, into arrays of as many. */
  readClaimNames(metrics: Uint32Array, districts: Uint32Array): void {
    const reader = new ByteReader(this.bytes, this.claimKeys);
    for (let i = 0; i < this.claimCount; i++) {
      metrics[i] = reader.number();
      districts[i] = reader.number();
      reader.number();
    }
  }

  /** Says for each claim whether it has that period, written by `ByteWriter`. */
  havePeriod(written: Uint8Array): (claim: number) => boolean {
    const reader = new ByteReader(this.bytes, this.claimKeys);
    const periods = new Uint32Array(this.claimCount);
    let last = 0;
    for (let i = 0; i < this.claimCount; i++) {
      reader.number();
      reader.number();
      periods[i] = reader.number();
      last = Math.max(last, periods[i]!);
    }
    const wanted = this.indexOfString(written, last) + 1;
    return claim => wanted > 0 && periods[claim] === wanted;
  }

  /** The claims that are wanted, by their numbers in the entry, in order. */
  readClaims(isWanted: (claim: number) => boolean, strings = this.readStrings()): readonly EntryClaim[] {
    const claims: EntryClaim[] = [];
    const keys = new ByteReader(this.bytes, this.claimKeys);
    const words = new ByteReader(this.bytes, this.claimWords);
    const places = this.placesAt(this.claimPlaces);
    for (let i = 0; i < this.claimCount; i++) {
      const [metric, district, period] = [keys.number(), keys.number(), keys.number()];
      const figure = words.number();
      const metricWords = words.number();
      places.next();
      if (!isWanted(i)) continue;
      claims.push({
        figure: strings.at(figure >> 1),
        metricWords: metricWords === 0 ? null : strings.at(metricWords - 1),
        metric: metric === 0 ? null : metric - 1,
        district: district === 0 ? null : district - 1,
        period: period === 0 ? null : strings.at(period - 1),
        isTarget: figure % 2 === 1,
        place: places.place(),
      });
    }
    return claims;
  }

  /** The index of a string among the first of them; `-1` where it is none. */
  private indexOfString(written: Uint8Array, count: number): number {
    const reader = new ByteReader(this.bytes, this.strings);
    for (let i = 0; i < count; i++) if (reader.isString(written)) return i;
    return -1;
  }

  private readStrings(): Strings {
    return new Strings(this.bytes, this.strings, this.stringCount);
  }

  private placesAt(at: number): PlaceReader {
    return new PlaceReader(new ByteReader(this.bytes, at));
  }

  /** Reads all, finds what stands where, and says whether it is an entry. */
  private check(): boolean {
    const reader = new ByteReader(this.bytes);
    this.checkNames(reader, this.checkStrings(reader));
    this.mentionCount = reader.count(limits.mentions, 5);
    this.mentions = reader.at;
    for (let i = 0; i < this.mentionCount && !reader.failed; i++) reader.below(this.nameCount * 2);
    this.mentionPlaces = this.checkPlaces(reader, this.mentionCount);
    this.claimCount = reader.count(limits.claims, 9);
    this.claimKeys = reader.at;
    this.checkClaims(reader);
    this.claimPlaces = this.checkPlaces(reader, this.claimCount);
    this.rest = reader.at;
    reader.below(this.stringCount + 1);
    const documents = reader.count(limits.documents, 1);
    for (let i = 0; i < documents && !reader.failed; i++) reader.below(this.stringCount);
    return !reader.failed && reader.at === this.bytes.length;
  }

  /** The size of each string. */
  private checkStrings(reader: ByteReader): Uint32Array {
    this.stringCount = reader.count(tooMuch, 1);
    this.strings = reader.at;
    const sizes = new Uint32Array(this.stringCount);
    for (let i = 0; i < this.stringCount && !reader.failed; i++) sizes[i] = reader.checkString();
    return sizes;
  }

  private checkNames(reader: ByteReader, sizes: Uint32Array): void {
    this.nameCount = reader.count(limits.names, 3);
    this.names = reader.at;
    const isEnd = new Uint8Array(this.stringCount);
    for (let i = 0; i < this.nameCount && !reader.failed; i++) {
      const value = reader.below(nameKinds.length * 2);
      const key = reader.below(this.stringCount);
      const name = reader.below(this.stringCount);
      if (value % 2 === 0) continue;
      // Long words that are put together over and over would take far more room than the bytes. A unit takes three at most.
      if (sizes[key]! > 3 * longestSign || isEnd[name] === 1) reader.fail();
      isEnd[name] = 1;
    }
  }

  private checkClaims(reader: ByteReader): void {
    // Kinds are looked up as they stand in the bytes: a name that a claim has must be of the kind in which it is had.
    const kinds = reader.failed ? [] : this.kinds();
    const name = (kind: (typeof nameKinds)[number]): void => {
      const index = reader.below(this.nameCount + 1);
      if (index > 0 && nameKinds[kinds[index - 1]!] !== kind) reader.fail();
    };
    for (let i = 0; i < this.claimCount && !reader.failed; i++) {
      name('metric');
      name('district');
      reader.below(this.stringCount + 1);
    }
    this.claimWords = reader.at;
    for (let i = 0; i < this.claimCount && !reader.failed; i++) {
      reader.below(this.stringCount * 2);
      reader.below(this.stringCount + 1);
    }
  }

  private kinds(): Uint8Array {
    const reader = new ByteReader(this.bytes, this.names);
    const kinds = new Uint8Array(this.nameCount);
    for (let i = 0; i < this.nameCount; i++) {
      kinds[i] = reader.number() >> 1;
      reader.number();
      reader.number();
    }
    return kinds;
  }

  /** The offset where they begin. */
  private checkPlaces(reader: ByteReader, count: number): number {
    const { at } = reader;
    const places = new PlaceReader(reader);
    for (let i = 0; i < count && !reader.failed; i++) {
      places.next();
      places.check();
    }
    return at;
  }
}
