// What the index over a folder should answer, from plain entries and without haste.
import type { Name, NameKind } from '../../server/src/analysis/names';
import type { EntryClaim, Place, TextEntry } from '../../server/src/index/entry';
import type { ClaimFilter, ComparedClaim, Group, IndexedClaim, Location } from '../../server/src/index/workspaceIndex';

type Texts = ReadonlyMap<string, TextEntry>;

const byUnits = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const keyOf = ({ kind, key }: Name): string => `${kind} ${key}`;

export class PlainIndex {
  private readonly texts_: readonly (readonly [string, TextEntry])[];
  private readonly called = new Map<string, Name>();

  constructor(texts: Texts) {
    this.texts_ = [...texts].sort(([one], [other]) => byUnits(one, other));
    // Equal texts count once for what a name is called.
    const distinct = new Map(this.texts_.map(([, entry]) => [JSON.stringify(entry), entry]));
    const words = new Map<string, Map<string, number>>();
    for (const { names } of distinct.values()) {
      for (const name of names) {
        const counts = words.get(keyOf(name)) ?? new Map<string, number>();
        words.set(keyOf(name), counts.set(name.name, (counts.get(name.name) ?? 0) + 1));
        this.called.set(keyOf(name), name);
      }
    }
    for (const [key, counts] of words) {
      const [[best]] = [...counts].sort(([one, a], [other, b]) => b - a || other.length - one.length || byUnits(one, other)) as [[string, number]];
      this.called.set(key, { ...this.called.get(key)!, name: best });
    }
  }

  symbols(fit: (name: Name) => number): readonly (Location & { name: Name })[] {
    const found = new Map<Name, Map<string, Place>>();
    for (const [uri, { names, mentions }] of this.texts_) {
      for (const wantFull of [true, false]) {
        for (const { name, place, isFull } of mentions) {
          const called = this.nameOf(names[name]!);
          if (fit(called) <= 0 || isFull !== wantFull) continue;
          const places = found.get(called) ?? found.set(called, new Map()).get(called)!;
          if (!places.has(uri)) places.set(uri, place);
        }
      }
    }
    return [...found]
      .sort(([one, a], [other, b]) => fit(other) - fit(one) || b.size - a.size || byUnits(one.name, other.name) || byUnits(one.kind, other.kind) || byUnits(one.key, other.key))
      .flatMap(([name, places]) => this.texts_.flatMap(([uri]) => (places.has(uri) ? [{ uri, place: places.get(uri)!, name }] : [])));
  }

  mentions(kind: NameKind, key: string): readonly (Location & { isFull: boolean })[] {
    return this.texts_.flatMap(([uri, { names, mentions }]) => mentions.filter(({ name }) => names[name]!.kind === kind && names[name]!.key === key).map(({ place, isFull }) => ({ uri, place, isFull })));
  }

  claims(filter: ClaimFilter): readonly IndexedClaim[] {
    return this.texts_.flatMap(([uri, entry]) => this.fitting(uri, entry, filter).map(({ metric, district, ...claim }) => ({
      uri, ...claim, metric: metric === null ? null : this.nameOf(entry.names[metric]!), district: district === null ? null : this.nameOf(entry.names[district]!),
    })));
  }

  groups(by: NameKind, filter: ClaimFilter): readonly Group[] {
    const counts = new Map<Name | null, number>();
    const add = (name: Name | null): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
    if (by === 'programme') {
      for (const [uri, entry] of this.texts_) {
        const isOfAll = filter.metric === undefined && filter.district === undefined;
        if (filter.uri !== undefined && filter.uri !== uri) continue;
        if (!isOfAll && this.fitting(uri, entry, filter).length === 0) continue;
        for (const { name } of entry.mentions) if (entry.names[name]!.kind === by) add(this.nameOf(entry.names[name]!));
      }
    } else for (const claim of this.claims(filter)) add(claim[by]);
    return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => (
      other.count - one.count
      || Number(one.name === null) - Number(other.name === null)
      || byUnits(one.name!.name, other.name!.name) || byUnits(one.name!.key, other.name!.key)
    ));
  }

  texts(filter: ClaimFilter): readonly { uri: string; count: number }[] {
    return this.texts_.map(([uri, entry]) => ({ uri, count: this.fitting(uri, entry, filter).length })).filter(({ count }) => count > 0);
  }

  documents(key: string): readonly string[] {
    return this.texts_.filter(([, { documents }]) => documents.includes(key)).map(([uri]) => uri);
  }

  comparable({ metric, district, period }: ComparedClaim, except: ReadonlySet<string>): readonly string[] {
    const likeness = (claims: readonly IndexedClaim[]): number => Math.max(...claims.map(claim => (
      (district !== null && claim.district?.key === district ? 2 : 0) + (period !== null && claim.period === period ? 1 : 0)
    )));
    return this.texts_
      .map(([uri]) => ({ uri, claims: this.claims({ uri, metric }) }))
      .filter(({ uri, claims }) => claims.length > 0 && !except.has(uri))
      .sort((one, other) => likeness(other.claims) - likeness(one.claims) || byUnits(one.uri, other.uri))
      .map(({ uri }) => uri);
  }

  private nameOf(name: Name): Name {
    return this.called.get(keyOf(name))!;
  }

  private fitting(uri: string, { names, claims }: TextEntry, filter: ClaimFilter): readonly EntryClaim[] {
    const fits = (wanted: string | null | undefined, index: number | null): boolean => wanted === undefined || (index === null ? null : names[index]!.key) === wanted;
    return filter.uri !== undefined && filter.uri !== uri ? [] : claims.filter(({ metric, district }) => fits(filter.metric, metric) && fits(filter.district, district));
  }
}
