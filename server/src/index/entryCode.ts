// An entry as bytes, as threads hand it over, the index keeps it and the cache on disk stores it. Whoever stores it beyond one run of the
// program also stores `entryFormat` and what else the entry hangs on.
import { ByteWriter } from './bytes';
import { EntryView, longestSign } from './entryView';
import { writePlaces } from './placeCode';
import { nameKinds, type NameKind } from '../analysis/names';
import { limits, type TextEntry } from './entry';

/** Another number whenever the bytes of an entry mean something else than before. */
export const entryFormat = 1;

/**
 * The bytes of an entry, in a buffer of their own. The same entry gives the same bytes. Throws a `RangeError` when an index or a place
 * in it cannot be (a name that it does not have, a line before the first) or it is beyond `limits`.
 *
 * They hold, one after the other: all strings, each once; names by their strings; the names of mentions, then their places; metric,
 * district and period of the claims, then their words and places; title and documents. What is searched through stands together.
 */
export function encodeEntry({ title, documents, names, mentions, claims }: TextEntry): Uint8Array<ArrayBuffer> {
  const strings = new Map<string, number>();
  /** The names that a key ends with. */
  const ends = new Set<string>();
  const body = new ByteWriter();
  const string = (value: string): number => {
    let index = strings.get(value);
    if (index === undefined) strings.set(value, (index = strings.size));
    return index;
  };
  const stringOrNone = (value: string | null): void => {
    body.number(value === null ? 0 : string(value) + 1);
  };
  const nameOrNone = (index: number | null, kind: NameKind): void => {
    if (index !== null && names[index]?.kind !== kind) throw new RangeError(`The name ${index} of a claim is no ${kind}`);
    body.number(index === null ? 0 : index + 1);
  };

  checkCount(names, limits.names);
  checkCount(mentions, limits.mentions);
  checkCount(claims, limits.claims);
  checkCount(documents, limits.documents);
  // Periods first: who looks for one need not look through all strings.
  for (const { period } of claims) if (period !== null) string(period);
  body.number(names.length);
  for (const { kind, key, name } of names) {
    // Most keys of metrics are a sign and the name itself, which then need not be kept twice.
    const sign = key.length - name.length;
    const isWithName = sign <= longestSign && key.endsWith(name) && !ends.has(name);
    if (isWithName) ends.add(name);
    body.number(nameKinds.indexOf(kind) * 2 + Number(isWithName));
    body.number(string(isWithName ? key.slice(0, sign) : key));
    body.number(string(name));
  }
  body.number(mentions.length);
  for (const { name, isFull } of mentions) {
    if (!(name in names)) throw new RangeError(`A mention of the name ${name}, which is none of ${names.length}`);
    body.number(name * 2 + Number(isFull));
  }
  writePlaces(body, mentions);
  body.number(claims.length);
  for (const { metric, district, period } of claims) {
    nameOrNone(metric, 'metric');
    nameOrNone(district, 'district');
    stringOrNone(period);
  }
  for (const { figure, metricWords, isTarget } of claims) {
    body.number(string(figure) * 2 + Number(isTarget));
    stringOrNone(metricWords);
  }
  writePlaces(body, claims);
  stringOrNone(title);
  body.number(documents.length);
  for (const document of documents) body.number(string(document));

  const whole = new ByteWriter();
  whole.number(strings.size);
  for (const value of strings.keys()) whole.string(value);
  whole.append(body.written());
  return whole.written();
}

/** The entry that bytes hold; `null` where they hold none, whatever else they are. Costs as much as there are bytes. */
export function decodeEntry(bytes: Uint8Array): TextEntry | null {
  return EntryView.open(bytes)?.entry() ?? null;
}

function checkCount(things: readonly unknown[], most: number): void {
  if (things.length > most) throw new RangeError(`${things.length} things of a kind in an entry, of at most ${most}`);
}
