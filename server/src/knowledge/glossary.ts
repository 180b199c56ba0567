// What a user adds to what is known: metrics, programmes and places of their own.
import type { District } from '../analysis/model';
import type { Bilingual, MetricEntry, ProgrammeEntry, ReferenceEntries } from './reference';

/** A metric of the user's; under the id of a known one, what is added to that. */
export interface GlossaryMetric extends Omit<MetricEntry, 'origin' | 'unit'> {
  readonly unit?: string;
  readonly neighbours: readonly { readonly metric: string; readonly reason: Bilingual }[];
}

/** A programme of the user's; under the id of a known one, what is added to that. */
export interface GlossaryProgramme extends Omit<ProgrammeEntry, 'origin' | 'level'> {
  readonly level?: string;
  /** The name without its class noun, where the user says it. */
  readonly core?: string;
}

/** A place of the user's. */
export interface GlossaryPlace {
  readonly name: string;
  readonly level: District['level'];
  readonly code?: string;
  readonly shortNames: readonly string[];
  /** The district above it by its full name or code. */
  readonly parent?: string;
}

export interface Glossary {
  readonly metrics: readonly GlossaryMetric[];
  readonly programmes: readonly GlossaryProgramme[];
  readonly places: readonly GlossaryPlace[];
}

export const emptyGlossary: Glossary = { metrics: [], programmes: [], places: [] };

/** More bytes are not read. */
export const mostBytes = 1_000_000;

/** The glossaries of several folders as one: of entries with one id, or places with one name, the first counts. */
export function combineGlossaries(glossaries: readonly Glossary[]): Glossary {
  if (glossaries.length === 1) return glossaries[0]!;
  return {
    metrics: firstOf(glossaries.flatMap(({ metrics }) => metrics), ({ id }) => id),
    programmes: firstOf(glossaries.flatMap(({ programmes }) => programmes), ({ id }) => id),
    places: firstOf(glossaries.flatMap(({ places }) => places), ({ name }) => name),
  };
}

/** The known entries with the user's among them: what the user says of a known one goes before what was known, and its names are added. */
export function withGlossary(known: ReferenceEntries, { metrics, programmes }: Glossary): ReferenceEntries {
  const knownMetrics = new Map(known.metrics.map(entry => [entry.id, entry]));
  const knownProgrammes = new Map(known.programmes.map(entry => [entry.id, entry]));
  const ownMetrics = metrics.map((own): MetricEntry => {
    const before = knownMetrics.get(own.id);
    const names = before === undefined ? [] : [before.zh, ...before.aliases];
    return { unit: '', ...keptOf(before, own, ['definition', 'formula', 'source']), ...without(own, ['neighbours']), id: own.id, zh: own.zh, aliases: namesBesides(own.zh, names, own.aliases), origin };
  });
  const ownProgrammes = programmes.map((own): ProgrammeEntry => {
    const before = knownProgrammes.get(own.id);
    const names = before === undefined ? [] : [before.name, ...before.aliases];
    return { level: '', ...keptOf(before, own, ['summary', 'source']), ...without(own, ['core']), id: own.id, name: own.name, aliases: namesBesides(own.name, names, own.aliases), origin };
  });
  return {
    metrics: [...new Map([...known.metrics, ...ownMetrics].map(entry => [entry.id, entry])).values()],
    neighbours: [...known.neighbours, ...metrics.flatMap(({ id, neighbours }) => neighbours.map(({ metric, reason }) => ({ metrics: [id, metric], ...reason })))],
    programmes: [...new Map([...known.programmes, ...ownProgrammes].map(entry => [entry.id, entry])).values()],
    terms: known.terms,
  };
}

const origin = 'glossary';

/** What was known, without what goes together if the user says any of it: a known source says nothing of a definition of the user's. */
function keptOf<Known extends object>(known: Known | undefined, own: object, together: readonly (keyof Known)[]): Partial<Known> {
  if (known === undefined) return {};
  return together.some(key => key in own) ? without(known, together) : known;
}

function without<Entry extends object>(entry: Entry, keys: readonly (keyof Entry)[]): Partial<Entry> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.some(each => each === key))) as Partial<Entry>;
}

function namesBesides(name: string, ...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].filter(each => each !== name);
}

function firstOf<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): readonly Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) if (!byKey.has(keyOf(entry))) byKey.set(keyOf(entry), entry);
  return [...byKey.values()];
}
