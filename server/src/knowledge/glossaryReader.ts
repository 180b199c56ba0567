// Reads a user's glossary. Whatever is wrong is reported where it stands, and the rest is used.
import metrics from './data/metrics.json';
import programmes from './data/programmes.json';
import { checkYaml, type Checked, type CheckedKeys, type CheckedText } from './glossaryCheck';
import { emptyGlossary, type Glossary, type GlossaryMetric, type GlossaryPlace, type GlossaryProgramme } from './glossary';
import { Mistakes, type Mistake } from './glossaryMistakes';
import { glossarySchema } from './glossarySchema';
import { readYaml } from './glossaryYaml';
import type { Bilingual, Source } from './reference';

/** Where a glossary says what it says of one thing. */
export interface GlossaryEntry extends Placed {
  readonly kind: 'metric' | 'programme' | 'district';
  /** The id of a metric or programme; the code of a place, or its name where it has none. */
  readonly id: string;
  /** Where its name stands. */
  readonly name: Placed;
}

/** UTF-16 offsets, the end excluded. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

export interface ReadGlossary {
  readonly glossary: Glossary;
  /** Its metrics, its programmes, its places, each in the order of the text. */
  readonly entries: readonly GlossaryEntry[];
  /** In the order of the text. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads the text of a glossary. No text makes it throw or takes it longer than about a second: what nests too deep or is too long is reported
 * and not read.
 */
export function readGlossary(text: string): ReadGlossary {
  const mistakes = new Mistakes();
  const tree = readYaml(text, mistakes);
  const root = tree === null ? null : checkYaml(tree, glossarySchema, mistakes);
  const read = root?.kind === 'keys' ? new GlossaryMaker(mistakes).glossaryOf(root) : { glossary: emptyGlossary, entries: [] };
  return { ...read, mistakes: mistakes.all };
}

/** Ids by all names that something known has. */
function idsByName(entries: Iterable<{ readonly id: string; readonly names: readonly string[] }>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, names } of entries) for (const name of names) if (!ids.has(name)) ids.set(name, id);
  return ids;
}

class GlossaryMaker {
  private readonly knownMetrics = idsByName(metrics.metrics.map(({ id, zh, aliases }) => ({ id, names: [id, zh, ...aliases] })));
  private readonly knownProgrammes = idsByName(programmes.programmes.map(({ id, name, core, aliases }) => ({ id, names: [id, ...[name, core, ...aliases].map(withoutQuotes)] })));

  constructor(private readonly mistakes: Mistakes) {}

  glossaryOf(root: CheckedKeys): Omit<ReadGlossary, 'mistakes'> {
    const named = {
      places: this.named(keysIn(root, 'places'), 'shortNames', name => name),
      programmes: this.named(keysIn(root, 'programmes'), 'aliases', withoutQuotes),
      metrics: this.named(keysIn(root, 'metrics'), 'aliases', name => name),
    };
    const glossary = { metrics: this.metrics(named.metrics), programmes: named.programmes.map(entry => this.programme(entry)), places: named.places.map(placeOf) };
    const entries = [
      ...glossary.metrics.map(({ id }, i) => entryOf('metric', id, named.metrics[i]!)),
      ...glossary.programmes.map(({ id }, i) => entryOf('programme', id, named.programmes[i]!)),
      ...glossary.places.map(({ code, name }, i) => entryOf('district', code ?? name, named.places[i]!)),
    ];
    return { glossary, entries };
  }

  /** The entries of one kind with the names that are theirs alone: one that stands twice is its first bearer's, and an entry without its own name is none. */
  private named(entries: readonly CheckedKeys[], otherNames: string, plain: (name: string) => string): readonly NamedEntry[] {
    const owners = new Map<string, CheckedText>();
    const isFree = (name: CheckedText, key = plain(name.text)): boolean => {
      if (key.length < 2) {
        this.mistakes.add(name, { kind: 'length', least: 2, most: 80 });
        return false;
      }
      const first = owners.get(key);
      if (first === undefined) owners.set(key, name);
      else this.mistakes.add(name, { kind: 'name-twice', name: name.text, first: first.start });
      return first === undefined;
    };
    // Names go before other names, wherever they stand.
    const own = entries.filter(({ values }) => {
      const id = values.get('id');
      return isFree(values.get('name') as CheckedText) && (id?.kind !== 'text' || isFree(id, `id ${id.text}`));
    });
    return own.map(entry => ({ entry, name: textIn(entry, 'name')!, otherNames: textsIn(entry, otherNames).filter(name => isFree(name)).map(({ text }) => text) }));
  }

  private metrics(entries: readonly NamedEntry[]): readonly GlossaryMetric[] {
    const ids = entries.map(({ entry, name }) => textIn(entry, 'id') ?? this.knownMetrics.get(name) ?? name);
    const own = idsByName(entries.map(({ name, otherNames }, i) => ({ id: ids[i]!, names: [ids[i]!, name, ...otherNames] })));
    return entries.map(({ entry, name, otherNames }, i): GlossaryMetric => ({
      id: ids[i]!, zh: name, aliases: otherNames, neighbours: keysIn(entry, 'neighbours').flatMap(neighbour => this.neighbour(neighbour, own)),
      ...given(entry, ['en', 'unit'], textIn), ...(given(entry, ['kind', 'better'], textIn) as Pick<GlossaryMetric, 'kind' | 'better'>),
      ...given(entry, ['definition', 'formula'], bilingualIn), ...given(entry, ['source'], sourceIn),
    }));
  }

  private neighbour(entry: CheckedKeys, own: ReadonlyMap<string, string>): GlossaryMetric['neighbours'] {
    const { text: name, start, end } = entry.values.get('metric') as CheckedText;
    const metric = own.get(name) ?? this.knownMetrics.get(name);
    if (metric !== undefined) return [{ metric, reason: bilingualIn(entry, 'reason')! }];
    this.mistakes.add({ start, end }, { kind: 'unknown-reference', name });
    return [];
  }

  private programme({ entry, name, otherNames }: NamedEntry): GlossaryProgramme {
    return {
      id: textIn(entry, 'id') ?? this.knownProgrammes.get(withoutQuotes(name)) ?? withoutQuotes(name), name, aliases: otherNames,
      ...given(entry, ['core', 'en', 'fullName', 'level', 'since'], textIn), ...given(entry, ['runBy', 'summary'], bilingualIn), ...given(entry, ['source'], sourceIn),
    };
  }
}

interface NamedEntry {
  readonly entry: CheckedKeys;
  readonly name: string;
  readonly otherNames: readonly string[];
}

function entryOf(kind: GlossaryEntry['kind'], id: string, { entry: { values, start, end } }: NamedEntry): GlossaryEntry {
  const { start: nameStart, end: nameEnd } = values.get('name')!;
  return { kind, id, start, end, name: { start: nameStart, end: nameEnd } };
}

function placeOf({ entry, name, otherNames }: NamedEntry): GlossaryPlace {
  return { name, level: textIn(entry, 'level') as GlossaryPlace['level'], shortNames: otherNames, ...given(entry, ['code', 'parent'], textIn) };
}

/** Names are the same with and without quotes, as texts write them either way. */
function withoutQuotes(name: string): string {
  return name.replaceAll(/[“”"]/g, '');
}

/** Those of some keys that an entry has, each as `read` gives it. */
function given<Key extends string, Value>(entry: CheckedKeys, keys: readonly Key[], read: (entry: CheckedKeys, key: Key) => Value | undefined): Readonly<Partial<Record<Key, Value>>> {
  return Object.fromEntries(keys.flatMap(key => {
    const value = read(entry, key);
    return value === undefined ? [] : [[key, value]];
  })) as Readonly<Partial<Record<Key, Value>>>;
}

function textIn({ values }: CheckedKeys, key: string): string | undefined {
  const value = values.get(key);
  return value?.kind === 'text' ? value.text : undefined;
}

function listIn({ values }: CheckedKeys, key: string): readonly Checked[] {
  const value = values.get(key);
  return value?.kind === 'list' ? value.items : [];
}

function textsIn(entry: CheckedKeys, key: string): readonly CheckedText[] {
  return listIn(entry, key).flatMap(item => (item.kind === 'text' ? [item] : []));
}

function keysIn(entry: CheckedKeys, key: string): readonly CheckedKeys[] {
  return listIn(entry, key).flatMap(item => (item.kind === 'keys' ? [item] : []));
}

/** What is said in one language alone is said in both. */
function bilingualIn(entry: CheckedKeys, key: string): Bilingual | undefined {
  const value = entry.values.get(key);
  if (value?.kind === 'text') return { zh: value.text, en: value.text };
  if (value?.kind !== 'keys') return undefined;
  const [zh, en] = [textIn(value, 'zh'), textIn(value, 'en')];
  const either = zh ?? en;
  return either === undefined ? undefined : { zh: zh ?? either, en: en ?? either };
}

function sourceIn(entry: CheckedKeys, key: string): Source | undefined {
  const source = entry.values.get(key);
  if (source?.kind !== 'keys') return undefined;
  const year = textIn(source, 'year');
  const number = textIn(source, 'number');
  return { title: textIn(source, 'title')!, issuer: textIn(source, 'issuer')!, ...(number === undefined ? {} : { number }), ...(year === undefined ? {} : { year: Number(year) }) };
}
