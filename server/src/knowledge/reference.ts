// What is known of metrics, programmes and other terms besides their names, for those who ask: definitions, formulas, who runs it, and
// the document that says so. The analysis never looks here.
import { foldText } from '../analysis/text/characters';
import { Lexicon } from '../analysis/text/lexicon';

/** In Chinese and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The document that a statement rests on. */
export interface Source {
  readonly title: string;
  readonly issuer: string;
  /** `国统字〔2019〕47号`, `GB 3095-2012`. */
  readonly number?: string;
  readonly year?: number;
}

/** Whether an entry is ours or the user's. */
export type Origin = 'built-in' | 'glossary';

interface Entry {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly origin: Origin;
  readonly source?: Source;
}

export interface MetricEntry extends Entry {
  readonly zh: string;
  readonly en?: string;
  /** The usual unit: `%`, an ISO 4217 currency, a classifier; empty where there is none. */
  readonly unit: string;
  readonly kind?: 'level' | 'growth' | 'share' | 'index' | 'rate' | 'count' | 'rank';
  /** Which direction counts as better. */
  readonly better?: 'higher' | 'lower' | 'neither';
  readonly definition?: Bilingual;
  readonly formula?: Bilingual;
}

/** A metric that is easily taken for another one, and the reason why it is not. */
export interface Neighbour {
  readonly metric: MetricEntry;
  /** It may speak of the former and the latter of the two. */
  readonly reason: Bilingual;
  /** Whether this is the former. */
  readonly isFormer: boolean;
}

export interface ProgrammeEntry extends Entry {
  readonly name: string;
  readonly en?: string;
  readonly fullName?: string;
  readonly level: string;
  readonly runBy?: Bilingual;
  /** A year, or a year and a month: `2021-03`. */
  readonly since?: string;
  readonly summary?: Bilingual;
}

/** Something else that readers ask about: a step of an enterprise ladder, a slogan, a document, an institution. */
export interface TermEntry extends Entry {
  readonly kind: 'enterprise' | 'slogan' | 'document' | 'institution';
  readonly zh: string;
  readonly en: string;
  readonly summary?: Bilingual;
  readonly since?: string;
  /** The ladder on which an enterprise stands, and how high, 1 the lowest. */
  readonly ladderOf?: string;
  readonly ladder?: number;
}

export interface ReferenceEntries {
  readonly metrics: readonly MetricEntry[];
  readonly neighbours: readonly { readonly metrics: readonly string[]; readonly zh: string; readonly en: string }[];
  readonly programmes: readonly ProgrammeEntry[];
  readonly terms: readonly TermEntry[];
}

/** Looks entries up by their ids, and terms in a text. */
export class Reference {
  private readonly metrics: ReadonlyMap<string, MetricEntry>;
  private readonly programmes: ReadonlyMap<string, ProgrammeEntry>;
  private readonly neighbours = new Map<string, Neighbour[]>();
  private readonly terms: Lexicon<TermEntry>;
  private readonly ladders = new Map<string, readonly TermEntry[]>();
  /** In UTF-16 units. */
  private readonly longestTerm: number;

  constructor({ metrics, neighbours, programmes, terms }: ReferenceEntries) {
    this.metrics = new Map(metrics.map(entry => [entry.id, entry]));
    this.programmes = new Map(programmes.map(entry => [entry.id, entry]));
    const names = terms.flatMap(entry => [entry.zh, ...entry.aliases].map(name => [name, entry] as const));
    this.terms = new Lexicon(names);
    this.longestTerm = Math.max(0, ...names.map(([name]) => name.length));
    for (const { ladderOf } of terms) {
      if (ladderOf !== undefined) this.ladders.set(ladderOf, terms.filter(entry => entry.ladderOf === ladderOf).sort((a, b) => (a.ladder ?? 0) - (b.ladder ?? 0)));
    }
    for (const { metrics: [one, other], zh, en } of neighbours) {
      this.addNeighbour(one!, other!, { zh, en }, false);
      this.addNeighbour(other!, one!, { zh, en }, true);
    }
  }

  /** The metric of an id, or `null` for an unknown one. */
  metric(id: string): MetricEntry | null {
    return this.metrics.get(id) ?? null;
  }

  get allMetrics(): readonly MetricEntry[] {
    return [...this.metrics.values()];
  }

  get allProgrammes(): readonly ProgrammeEntry[] {
    return [...this.programmes.values()];
  }

  /** The metrics that are easily taken for one. */
  neighboursOf(id: string): readonly Neighbour[] {
    return this.neighbours.get(id) ?? [];
  }

  /** The programme of an id, or `null` for an unknown one. */
  programme(id: string): ProgrammeEntry | null {
    return this.programmes.get(id) ?? null;
  }

  /** The longest term over an offset of a text, with its place in UTF-16 units, end excluded; `null` where none stands. */
  termAt(text: string, offset: number): { readonly term: TermEntry; readonly start: number; readonly end: number } | null {
    const from = Math.max(0, offset - this.longestTerm);
    const near = foldText(text.slice(from, offset + this.longestTerm));
    for (let start = from; start <= offset; start++) {
      const match = this.terms.longest(near, start - from);
      if (match !== null && start + match.length > offset) return { term: match.value, start, end: start + match.length };
    }
    return null;
  }

  /** The steps of a ladder of enterprises, the lowest first. */
  ladder(name: string): readonly TermEntry[] {
    return this.ladders.get(name) ?? [];
  }

  private addNeighbour(id: string, of: string, reason: Bilingual, isFormer: boolean): void {
    const metric = this.metrics.get(of);
    if (metric === undefined) return;
    const all = this.neighbours.get(id);
    if (all === undefined) this.neighbours.set(id, [{ metric, reason, isFormer }]);
    else all.push({ metric, reason, isFormer });
  }
}
