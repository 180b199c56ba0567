// The index over a folder in memory. It keeps the bytes of the entries and looks through their columns, so that ten thousand texts are some
// tens of megabytes, a text comes and goes in far less than a millisecond, and an answer takes a few.
import { Contents, type Content } from './contents';
import { encodeEntry } from './entryCode';
import { compareUnits, firstOf, shares } from './selection';
import { SortedTexts, type IndexedText } from './sortedTexts';
import type { Name, NameKind } from '../analysis/names';
import type { ClaimKeys } from './entryView';
import type { TextEntry } from './entry';
import type { ClaimFilter, ComparedClaim, Group, IndexedClaim, Location, WorkspaceIndex } from './workspaceIndex';

export class CompactIndex implements WorkspaceIndex {
  private readonly contents = new Contents();
  private readonly stored = new SortedTexts();
  private readonly byDocument = new Map<string, Set<string>>();

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
    for (const key of content.view.readDocuments()) (this.byDocument.get(key) ?? this.byDocument.set(key, new Set()).get(key)!).add(uri);
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
    names.each((name, id) => (fits[id] = Number(fit(name))));
    const counts = new Uint32Array(names.limit);
    const texts = this.stored.inOrder();
    for (const { content: { ids, mentions } } of texts) {
      for (let i = 0; i < ids.length; i++) if (fits[ids[i]!]! > 0 && mentions[i]! > 0) counts[ids[i]!]!++;
    }
    const found = firstOf(indexesIn(counts), most, (a, b) => fits[b]! - fits[a]! || counts[b]! - counts[a]! || compareNames(names.name(a), names.name(b)));
    const share = shares(found.map(id => counts[id]!), most);
    const places = new Map(found.map(id => [id, [] as (Location & { name: Name })[]]));
    const room = new Map(found.map((id, i) => [id, share[i]!]));
    for (const { uri, content } of texts) {
      const { ids, view } = content;
      for (const id of ids) {
        const left = counts[id]! > 0 ? room.get(id) ?? 0 : 0;
        if (left === 0) continue;
        const place = view.placeOfName(name => ids[name] === id);
        if (place === null) continue;
        places.get(id)!.push({ uri, place, name: names.name(id) });
        room.set(id, left - 1);
      }
    }
    return [...places.values()].flat();
  }

  mentions(kind: NameKind, key: string, most: number): readonly (Location & { readonly isFull: boolean })[] {
    const id = this.contents.names.idOf(kind, key);
    const found: (Location & { isFull: boolean })[] = [];
    if (id === undefined) return found;
    for (const { uri, content: { ids, view } } of this.stored.inOrder()) {
      if (found.length >= most) break;
      if (!ids.includes(id)) continue;
      for (const { place, isFull } of view.readMentions(name => ids[name] === id)) found.push({ uri, place, isFull });
    }
    return found.slice(0, most);
  }

  claims(filter: ClaimFilter, most: number): readonly IndexedClaim[] {
    const found: IndexedClaim[] = [];
    this.eachFitting(filter, ({ uri, content }, isFitting) => {
      const nameOf = this.contents.namesOf(content);
      for (const { metric, district, ...claim } of content.view.readClaims(isFitting)) found.push({ uri, ...claim, metric: nameOf(metric), district: nameOf(district) });
      return found.length < most;
    });
    return found.slice(0, most);
  }

  groups(by: NameKind, filter: ClaimFilter, most: number, isWanted?: (name: Name) => boolean): readonly Group[] {
    const { names } = this.contents;
    const counts = new Uint32Array(names.limit);
    let without = 0;
    if (by === 'programme') this.countMentions(by, filter, counts);
    else {
      this.eachFitting(filter, ({ content: { ids, view } }, isFitting) => {
        view.eachClaim(keys => {
          if (!isFitting(keys)) return;
          const index = by === 'metric' ? keys.metric : keys.district;
          if (index < 0) without++;
          else counts[ids[index]!]!++;
        });
        return true;
      });
    }
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
    this.eachFitting(filter, ({ uri, content: { view } }, isFitting) => {
      let count = 0;
      view.eachClaim(keys => (count += Number(isFitting(keys))));
      if (count > 0) found.push({ uri, count });
      return true;
    });
    return found;
  }

  documents(key: string): readonly string[] {
    return [...this.byDocument.get(key) ?? []].sort();
  }

  comparable({ metric, district, period }: ComparedClaim, most: number, except: ReadonlySet<string>): readonly string[] {
    const found: { readonly uri: string; readonly likeness: number }[] = [];
    const ofDistrict = district === null ? undefined : this.contents.names.idOf('district', district);
    this.eachFitting({ metric }, ({ uri, content: { ids, view } }, isFitting) => {
      if (except.has(uri)) return true;
      const ofPeriod = period === null ? -2 : view.indexOfString(period);
      let likeness = -1;
      view.eachClaim(keys => {
        if (!isFitting(keys)) return;
        const isOfDistrict = keys.district >= 0 && ids[keys.district] === ofDistrict;
        likeness = Math.max(likeness, (isOfDistrict ? 2 : 0) + (keys.period === ofPeriod ? 1 : 0));
      });
      if (likeness >= 0) found.push({ uri, likeness });
      return true;
    });
    return firstOf(found, most, (a, b) => b.likeness - a.likeness || compareUnits(a.uri, b.uri)).map(({ uri }) => uri);
  }

  private letGo({ uri, content }: IndexedText): void {
    for (const key of content.view.readDocuments()) {
      const uris = this.byDocument.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) this.byDocument.delete(key);
    }
    this.contents.release(content);
  }

  /** Calls back for each text that may hold claims that fit, in order, until told that it is enough, with what tells those that do. */
  private eachFitting(filter: ClaimFilter, found: (text: IndexedText, isFitting: (keys: Readonly<ClaimKeys>) => boolean) => boolean): void {
    const [metric, district] = [this.idIn('metric', filter.metric), this.idIn('district', filter.district)];
    if (metric === undefined || district === undefined) return;
    const one = filter.uri === undefined ? undefined : this.stored.get(filter.uri);
    if (filter.uri !== undefined && one === undefined) return;
    for (const text of one === undefined ? this.stored.inOrder() : [one]) {
      const { ids } = text.content;
      if ((metric >= 0 && !ids.includes(metric)) || (district >= 0 && !ids.includes(district))) continue;
      const fits = (wanted: number, index: number): boolean => wanted === any || (index < 0 ? wanted === none : ids[index] === wanted);
      if (!found(text, keys => fits(metric, keys.metric) && fits(district, keys.district))) return;
    }
  }

  /** The number of the name that claims must have, `any` or `none`; `undefined` where no text has it. */
  private idIn(kind: NameKind, key: string | null | undefined): number | undefined {
    if (key === undefined) return any;
    return key === null ? none : this.contents.names.idOf(kind, key);
  }

  private countMentions(kind: NameKind, filter: ClaimFilter, counts: Uint32Array): void {
    const { names } = this.contents;
    const isOfKind = new Uint8Array(names.limit);
    names.each((name, id) => (isOfKind[id] = Number(name.kind === kind)));
    const isOfAll = filter.metric === undefined && filter.district === undefined;
    this.eachFitting(filter, ({ content }, isFitting) => {
      if (isOfAll || hasClaim(content, isFitting)) {
        const { ids, mentions } = content;
        for (let i = 0; i < ids.length; i++) if (isOfKind[ids[i]!] === 1) counts[ids[i]!]! += mentions[i]!;
      }
      return true;
    });
  }
}

const any = -1;
const none = -2;

function hasClaim({ view }: Content, isFitting: (keys: Readonly<ClaimKeys>) => boolean): boolean {
  let has = false;
  view.eachClaim(keys => (has ||= isFitting(keys)));
  return has;
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
