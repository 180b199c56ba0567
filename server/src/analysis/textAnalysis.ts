// An analysis kept block by block: its lists are put together when first asked for, and a part of it without the rest. So an edit
// costs its own block, and who looks at a screenful pays for a screenful.
import { districtOf, moved, movedPhrase, type BlockContext, type BlockFindings } from './findings';
import { cover, type Analysis, type Article, type Block, type Claim, type Cue, type DistrictMention, type Figure, type Passage, type Period, type Phrase, type Programme, type ProgrammeMention, type Section, type Span, type Tie } from './model';
import type { BlockPlaces } from './blockPlaces';
import type { PlacedBlock, Structure } from './layout/structure';
import type { Introduction } from './programmes';
import type { TextProgrammes } from './textProgrammes';

/** How a block is read: by itself, under a table's head, not at all, or with the paragraph that it carries on. */
export type BlockRole = 'prose' | 'row' | 'unread' | 'tail';

/** A block that another one is read with, and how far their places have moved apart since each was read by layout. */
export interface Neighbour {
  readonly block: PlacedBlock;
  readonly by: number;
}

/** A block with what was found in it, at the place where it stood when it was read. */
export interface FoundBlock {
  /** The block as it stands, without what carries it on. */
  readonly alone: PlacedBlock;
  readonly role: BlockRole;
  /** For a table's row, the head above it. */
  readonly head: Neighbour | null;
  /** What carries it on. */
  readonly tail: Neighbour | null;
  /** The block as it is read, and what it is resolved by. */
  readonly context: BlockContext;
  readonly findings: BlockFindings;
  /** The names of programmes that it introduces. */
  readonly introduction: Introduction | null;
}

/** All that stands at one place of the text. */
interface Stand {
  readonly findings: BlockFindings;
  readonly programmes: readonly ProgrammeMention[];
}

/** How a list of a passage is made: what a block has for it, and the words by whose place its things are ordered. */
interface Selector<T> {
  readonly of: (stand: Stand) => readonly T[];
  readonly wordsOf: (thing: T) => Phrase;
}

const itself = (thing: Phrase): Phrase => thing;

const selectors: { readonly [K in keyof Passage]: Selector<Passage[K][number]> } = {
  claims: { of: ({ findings }) => findings.claims, wordsOf: ({ figure }) => figure },
  figures: { of: ({ findings }) => findings.figures, wordsOf: itself },
  programmes: { of: ({ programmes }) => programmes, wordsOf: itself },
  districts: { of: ({ findings }) => findings.districts, wordsOf: itself },
  periods: { of: ({ findings }) => findings.periods, wordsOf: ({ words }) => words },
  cues: { of: ({ findings }) => findings.cues, wordsOf: itself },
};

export class TextAnalysis implements Analysis {
  /** For each block that somebody asked for, what stands there now. */
  private readonly stands: (Stand | undefined)[] = [];
  private readonly lists = new Map<string, unknown>();

  /**
   * @param length of the source, in UTF-16 units
   * @param found its blocks, in the order of the source
   * @param places where they stand now
   * @param named their programmes
   */
  constructor(
    readonly length: number,
    readonly found: readonly FoundBlock[],
    readonly places: BlockPlaces,
    readonly structure: Structure,
    readonly named: TextProgrammes,
  ) {}

  get articles(): readonly Article[] {
    return this.once('articles', () => this.structure.articles.map(({ title, sections, place, placeRule }): Article => (
      { title: title === null ? null : this.headline(title), sections, district: districtOf(place), districtRule: placeRule })));
  }

  get sections(): readonly Section[] {
    return this.once('sections', () => {
      const spans = this.sectionSpans();
      return this.structure.sections.map(({ heading, depth, article, place, isPlaceOwn }, index): Section => (
        { heading: heading === null ? null : this.headline(heading), depth, span: spans[index]!, district: districtOf(place), isDistrictOwn: isPlaceOwn, article }));
    });
  }

  get blocks(): readonly Block[] {
    return this.once('blocks', () => this.found.map(({ context: { block: { kind, logical } } }, index): Block => (
      { kind, span: this.spanOf(index), text: logical.phrase(0, logical.text.length).text, section: this.structure.sectionOf[index]!, continues: this.continued.get(index) ?? null })));
  }

  get claims(): readonly Claim[] {
    return this.list('claims');
  }

  get ties(): readonly Tie[] {
    return this.once('ties', () => {
      const places = new Map(this.claims.map((claim, index) => [claim, index]));
      return this.all(({ findings: { claims, ties } }) => ties.map(tie => tieOf(tie, own => places.get(claims[own]!)!)));
    });
  }

  get figures(): readonly Figure[] {
    return this.list('figures');
  }

  get programmes(): readonly Programme[] {
    return this.once('programmes', () => sorted(this.named.linked().flatMap((programmes, index) => programmes.map(programme => movedPhrase(programme, this.shiftOf(index)))), programme => programme));
  }

  get districts(): readonly DistrictMention[] {
    return this.list('districts');
  }

  get periods(): readonly Period[] {
    return this.list('periods');
  }

  get cues(): readonly Cue[] {
    return this.list('cues');
  }

  within(span: Span): Passage {
    const stands = this.touching(span).map(index => this.standOf(index));
    const all = <K extends keyof Passage>(name: K): readonly Passage[K][number][] => sorted(stands.flatMap(selectors[name].of), selectors[name].wordsOf);
    return { claims: all('claims'), figures: all('figures'), programmes: all('programmes'), districts: all('districts'), periods: all('periods'), cues: all('cues') };
  }

  /** Where a block stands now. */
  spanOf(index: number): Span {
    const { start, end } = this.found[index]!.alone.span;
    const by = this.places.startOf(index) - start;
    return { start: start + by, end: end + by };
  }

  /** How far a block stands behind where it was read. */
  shiftOf(index: number): number {
    return this.places.startOf(index) - this.found[index]!.alone.span.start;
  }

  /** The blocks with words in a span, and those that carry such a block on or that it carries on. */
  private touching(span: Span): readonly number[] {
    const indexes: number[] = [];
    const { places } = this;
    for (let index = places.firstBehind(span.end - 1) - 1; index >= 0 && places.reachOf(index) > span.start; index--) {
      if (this.spanOf(index).end > span.start) indexes.push(index);
      const head = this.continued.get(index);
      if (head !== undefined) indexes.push(head);
    }
    return [...new Set(indexes)].sort((one, other) => one - other);
  }

  /** By a block that carries another one on, that one. */
  private get continued(): ReadonlyMap<number, number> {
    return this.once('continued', () => new Map(this.structure.continuations.map(({ head, tail }) => [tail, head])));
  }

  private standOf(index: number): Stand {
    const stand = this.stands[index];
    if (stand !== undefined) return stand;
    const { findings, context } = this.found[index]!;
    const [by, section] = [this.shiftOf(index), this.structure.sectionOf[index]!];
    const isThere = by === 0 && context.blockIndex === index && context.section === section;
    return (this.stands[index] = {
      findings: isThere ? findings : moved(findings, { by, block: index, section }),
      programmes: by === 0 ? this.named.mentionsIn(index) : this.named.mentionsIn(index).map(programme => movedPhrase(programme, by)),
    });
  }

  /** A list in the order of the source. */
  private list<K extends keyof Passage>(name: K): readonly Passage[K][number][] {
    return this.once(name, () => sorted(this.all(selectors[name].of), selectors[name].wordsOf));
  }

  /** One list of all blocks. */
  private all<T>(list: (stand: Stand) => readonly T[]): T[] {
    const things: T[] = [];
    for (let index = 0; index < this.found.length; index++) for (const thing of list(this.standOf(index))) things.push(thing);
    return things;
  }

  private sectionSpans(): readonly Span[] {
    const spans = new Array<Span | undefined>(this.structure.sections.length);
    for (let index = 0; index < this.found.length; index++) {
      const section = this.structure.sectionOf[index]!;
      const open = spans[section];
      spans[section] = open === undefined ? this.spanOf(index) : cover([open, this.spanOf(index)]);
    }
    return spans as Span[];
  }

  /** A headline's words without Markdown's own marks and a closing full stop; a heading number is part of them. */
  private headline(block: PlacedBlock): Phrase {
    const { logical, mark } = block;
    const { text } = logical;
    const start = text.startsWith('#') ? (mark?.length ?? 0) : text.startsWith('**') ? 2 : 0;
    const closing = /(?:\*\*|。)$/.exec(text)?.[0].length ?? 0;
    const end = text.length - closing > start ? text.length - closing : text.length;
    const index = this.once('indexes', () => new Map(this.found.map(({ alone }, at) => [alone, at]))).get(block)!;
    return movedPhrase(logical.phrase(Math.min(start, end - 1), end), this.shiftOf(index));
  }

  /** Makes something when it is first asked for. */
  private once<T>(name: string, make: () => T): T {
    let made = this.lists.get(name) as T | undefined;
    if (made === undefined) this.lists.set(name, (made = make()));
    return made;
  }
}

function sorted<T>(things: T[], phraseOf: (thing: T) => Phrase): readonly T[] {
  const start = (thing: T): number => phraseOf(thing).ranges[0]!.start;
  return things.sort((a, b) => start(a) - start(b));
}

/** A tie of a block's claims as one of the text's. */
function tieOf(tie: Tie, placeOf: (own: number) => number): Tie {
  const placeOrNull = (own: number | null): number | null => (own === null ? null : placeOf(own));
  switch (tie.kind) {
    case 'list': return { ...tie, members: tie.members.map(placeOf) };
    case 'part': return { ...tie, whole: placeOf(tie.whole), parts: tie.parts.map(placeOf) };
    case 'fromTo': return { ...tie, from: placeOf(tie.from), to: placeOf(tie.to) };
    case 'change': return { ...tie, change: placeOf(tie.change), of: placeOf(tie.of) };
    case 'comparison': return { ...tie, difference: placeOf(tie.difference), of: placeOrNull(tie.of) };
    case 'share': return { ...tie, share: placeOf(tie.share), of: placeOrNull(tie.of), whole: placeOrNull(tie.whole) };
  }
}
