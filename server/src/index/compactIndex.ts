// The index over a folder in memory. It keeps the bytes of the entries and looks through their columns, so that ten thousand texts are some
// tens of megabytes, a text comes and goes in far less than a millisecond, and an answer takes a few.
import { encodeString } from './bytes';
import { Contents, none, type Content } from './contents';
import { encodeEntry } from './entryCode';
import { compareUnits, firstOf, shares } from './selection';
import { SortedTexts, type IndexedText } from './sortedTexts';
import type { Name, NameKind } from '../analysis/names';
import type { TextEntry } from './entry';
import type { ClaimFilter, ComparedClaim, Group, IndexedClaim, Location, WorkspaceIndex } from './workspaceIndex';

export class CompactIndex implements WorkspaceIndex {
  private readonly contents = new Contents();
  private readonly stored = new SortedTexts();
  private readonly byDocument = new Map<string, string[]>();

  get size(): number {
    return this.stored.size;
  }

  /** How many names the texts have together. */
  get nameCount(): number {
    return this.contents.names.size;
  }

  set(uri: string, entry: TextEntry): void {
    this.setEncoded(uri, encodeEntry(entry));
  }

  setEncoded(uri: string, bytes: Uint8Array): boolean {
    const content = this.contents.hold(bytes);
    if (content === null) return false;
    const text = this.stored.get(uri);
    if (text === undefined) this.stored.add({ uri, content });
    else {
      this.letGo(text);
      text.content = content;
    }
    this.addDocuments(uri, content);
    return true;
  }

  delete(uri: string): void {
    const text = this.stored.get(uri);
    if (text === undefined) return;
    this.letGo(text);
    this.stored.delete(uri);
  }

  has(uri: string): boolean {
    return this.stored.get(uri) !== undefined;
  }

  entry(uri: string): TextEntry | undefined {
    return this.stored.get(uri)?.content.view.entry();
  }

  encoded(uri: string): Uint8Array | undefined {
    return this.stored.get(uri)?.content.view.bytes;
  }

  uris(): Iterable<string> {
    return this.stored.inOrder().map(({ uri }) => uri);
  }

  symbols(fit: (name: Name) => number | boolean, most: number): readonly (Location & { readonly name: Name })[] {
    const { names } = this.contents;
    const fits = new Float64Array(names.limit);
    names.each((name, id) => {
      fits[id] = Number(fit(name));
    });
    const texts = this.stored.inOrder();
    const counts = new Uint32Array(names.limit);
    for (const { content } of texts) {
      for (let i = 0; i < content.nameCount; i++) {
        const id = content.idOf(i);
        if (fits[id]! > 0 && content.mentionsOf(i) > 0) counts[id]!++;
      }
    }
    const found = firstOf(indexesIn(counts), most, (a, b) => fits[b]! - fits[a]! || counts[b]! - counts[a]! || compareNames(names.name(a), names.name(b)));
    const places = this.firstPlaces(found, shares(found.map(id => counts[id]!), most));
    return found.flatMap(id => places.get(id)!.map(location => ({ ...location, name: names.name(id) })));
  }

  mentions(kind: NameKind, key: string, most: number): readonly (Location & { readonly isFull: boolean })[] {
    const id = this.contents.names.idOf(kind, key);
    const found: (Location & { isFull: boolean })[] = [];
    if (id === undefined) return found;
    for (const { uri, content } of this.stored.inOrder()) {
      if (found.length >= most) break;
      if (!content.has(id)) continue;
      for (const { place, isFull } of content.view.readMentions(name => content.idOf(name) === id)) found.push({ uri, place, isFull });
    }
    return found.slice(0, most);
  }

  claims(filter: ClaimFilter, most: number): readonly IndexedClaim[] {
    const { names } = this.contents;
    const found: IndexedClaim[] = [];
    for (const [{ uri, content }, fitting] of this.fitting(filter)) {
      if (found.length >= most) break;
      const nameOf = (index: number | null): Name | null => (index === null ? null : names.name(content.idOf(index)));
      for (const { metric, district, ...claim } of content.view.readClaims(i => fitting.has(content, i))) found.push({ uri, ...claim, metric: nameOf(metric), district: nameOf(district) });
    }
    return found.slice(0, most);
  }

  eachClaim(filter: ClaimFilter, found: (uri: string, metric: Name | null, district: Name | null) => void): void {
    const { names } = this.contents;
    const nameOf = (id: number): Name | null => (id === none ? null : names.name(id));
    for (const [{ uri, content }, fitting] of this.fitting(filter)) {
      for (let i = 0; i < content.claimCount; i++) {
        if (fitting.has(content, i)) found(uri, nameOf(content.metricOf(i)), nameOf(content.districtOf(i)));
      }
    }
  }

  groups(by: NameKind, filter: ClaimFilter, most: number, isWanted?: (name: Name) => boolean): readonly Group[] {
    const { names } = this.contents;
    const counts = new Uint32Array(names.limit);
    const without = by === 'programme' ? this.countMentions(by, filter, counts) : this.countClaims(by, filter, counts);
    const wanted = function* (): Iterable<Group> {
      for (const id of indexesIn(counts)) {
        const name = names.name(id);
        if (isWanted === undefined || isWanted(name)) yield { name, count: counts[id]! };
      }
      if (without > 0 && isWanted === undefined) yield { name: null, count: without };
    };
    return firstOf(wanted(), most, compareGroups);
  }

  texts(filter: ClaimFilter): readonly { readonly uri: string; readonly count: number }[] {
    const found: { uri: string; count: number }[] = [];
    for (const [{ uri, content }, fitting] of this.fitting(filter)) {
      const count = fitting.count(content);
      if (count > 0) found.push({ uri, count });
    }
    return found;
  }

  documents(key: string, most: number): readonly string[] {
    return firstOf(this.byDocument.get(key) ?? [], most, compareUnits);
  }

  comparable({ metric, district, period }: ComparedClaim, most: number, except: ReadonlySet<string>): readonly string[] {
    const ofDistrict = district === null ? undefined : this.contents.names.idOf('district', district);
    const ofPeriod = period === null ? null : encodeString(period);
    const found: { readonly uri: string; readonly likeness: number }[] = [];
    for (const [{ uri, content }, fitting] of this.fitting({ metric })) {
      if (except.has(uri)) continue;
      const hasPeriod = ofPeriod === null ? () => false : content.view.havePeriod(ofPeriod);
      let likeness = -1;
      for (let i = 0; i < content.claimCount; i++) {
        if (fitting.has(content, i)) likeness = Math.max(likeness, (content.districtOf(i) === ofDistrict ? 2 : 0) + (hasPeriod(i) ? 1 : 0));
      }
      if (likeness >= 0) found.push({ uri, likeness });
    }
    return firstOf(found, most, (a, b) => b.likeness - a.likeness || compareUnits(a.uri, b.uri)).map(({ uri }) => uri);
  }

  private addDocuments(uri: string, { view }: Content): void {
    // An entry that names a document twice is found once.
    for (const key of new Set(view.readDocuments())) {
      const uris = this.byDocument.get(key);
      if (uris === undefined) this.byDocument.set(key, [uri]);
      else uris.push(uri);
    }
  }

  private letGo({ uri, content }: IndexedText): void {
    for (const key of new Set(content.view.readDocuments())) {
      const uris = this.byDocument.get(key)!;
      if (uris.length === 1) this.byDocument.delete(key);
      else uris.splice(uris.indexOf(uri), 1);
    }
    this.contents.release(content);
  }

  /** For each of some names where the first texts mention it, as many as it has room for. */
  private firstPlaces(ids: readonly number[], rooms: readonly number[]): ReadonlyMap<number, readonly Location[]> {
    const places = new Map(ids.map(id => [id, [] as Location[]]));
    const room = new Uint32Array(this.contents.names.limit);
    ids.forEach((id, i) => {
      room[id] = rooms[i]!;
    });
    let left = rooms.reduce((sum, each) => sum + each, 0);
    for (const { uri, content } of this.stored.inOrder()) {
      if (left === 0) break;
      for (let i = 0; i < content.nameCount; i++) {
        const id = content.idOf(i);
        if (room[id] === 0 || content.mentionsOf(i) === 0) continue;
        places.get(id)!.push({ uri, place: content.view.placeOfName(name => name === i)! });
        room[id]!--;
        left--;
      }
    }
    return places;
  }

  /** The texts that may hold claims that fit, in order, each with what tells those that do. */
  private *fitting(filter: ClaimFilter): Iterable<readonly [IndexedText, Fitting]> {
    const { names } = this.contents;
    const idIn = (kind: NameKind, key: string | null | undefined): number | undefined => (key === undefined ? any : key === null ? none : names.idOf(kind, key));
    const [metric, district] = [idIn('metric', filter.metric), idIn('district', filter.district)];
    if (metric === undefined || district === undefined) return;
    const fitting = new Fitting(metric, district);
    const one = filter.uri === undefined ? undefined : this.stored.get(filter.uri);
    if (filter.uri !== undefined && one === undefined) return;
    for (const text of one === undefined ? this.stored.inOrder() : [one]) if (fitting.mayBeIn(text.content)) yield [text, fitting];
  }

  /** Counts the claims of each name; returns how many have none. */
  private countClaims(by: 'metric' | 'district', filter: ClaimFilter, counts: Uint32Array): number {
    let without = 0;
    for (const [{ content }, fitting] of this.fitting(filter)) {
      for (let i = 0; i < content.claimCount; i++) {
        if (!fitting.has(content, i)) continue;
        const id = by === 'metric' ? content.metricOf(i) : content.districtOf(i);
        if (id === none) without++;
        else counts[id]!++;
      }
    }
    return without;
  }

  /** Counts the mentions of each name; none is without one. */
  private countMentions(kind: NameKind, filter: ClaimFilter, counts: Uint32Array): 0 {
    const { names } = this.contents;
    const isOfKind = new Uint8Array(names.limit);
    names.each((name, id) => {
      isOfKind[id] = Number(name.kind === kind);
    });
    const isOfAll = filter.metric === undefined && filter.district === undefined;
    for (const [{ content }, fitting] of this.fitting(filter)) {
      if (!isOfAll && fitting.count(content) === 0) continue;
      for (let i = 0; i < content.nameCount; i++) {
        const id = content.idOf(i);
        if (isOfKind[id] === 1) counts[id]! += content.mentionsOf(i);
      }
    }
    return 0;
  }
}

/** Stands for whatever name. */
const any = 0xfffffffe;

/** Which claims fit, by the numbers of names, `any` or `none`. */
class Fitting {
  constructor(private readonly metric: number, private readonly district: number) {}

  /** `false` where no claim of the text can fit. */
  mayBeIn(content: Content): boolean {
    return (this.metric >= any || content.has(this.metric)) && (this.district >= any || content.has(this.district));
  }

  has(content: Content, claim: number): boolean {
    return (this.metric === any || content.metricOf(claim) === this.metric) && (this.district === any || content.districtOf(claim) === this.district);
  }

  count(content: Content): number {
    let count = 0;
    for (let i = 0; i < content.claimCount; i++) if (this.has(content, i)) count++;
    return count;
  }
}

function* indexesIn(counts: Uint32Array): Iterable<number> {
  for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) yield i;
}

function compareGroups(one: Group, other: Group): number {
  if (one.count !== other.count) return other.count - one.count;
  if (one.name === null || other.name === null) return Number(one.name === null) - Number(other.name === null);
  return compareNames(one.name, other.name);
}

function compareNames(one: Name, other: Name): number {
  return compareUnits(one.name, other.name) || compareUnits(one.kind, other.kind) || compareUnits(one.key, other.key);
}
