// An analysis kept block by block: its lists are put together when first asked for, and a part of it without the rest. So an edit
// costs its own block, and who looks at a screenful pays for a screenful.
import { districtOf, moved, movedPhrase, type BlockContext, type BlockFindings } from './findings';
import type { Analysis, Article, Block, Claim, Cue, DistrictMention, Figure, Passage, Period, Phrase, Programme, Section, Span, Tie } from './model';
import type { BlockPlaces } from './blockPlaces';
import type { PlacedBlock, Structure } from './layout/structure';
import type { Introduction } from './programmes';
import type { LogicalText } from './text/logicalText';
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

/** The lists that each block's findings have a part of. */
type OwnList = Exclude<keyof Passage, 'programmes'>;

/** What a block has for each of them. */
const partsOf: { readonly [K in OwnList]: (findings: BlockFindings) => readonly Passage[K][number][] } = {
  claims: ({ claims }) => claims,
  figures: ({ figures }) => figures,
  districts: ({ districts }) => districts,
  periods: ({ periods }) => periods,
  cues: ({ cues }) => cues,
};

const itself = (thing: Phrase): Phrase => thing;

/** The words by whose place the things of a list are ordered. */
const wordsOf: { readonly [K in keyof Passage]: (thing: Passage[K][number]) => Phrase } = {
  claims: ({ figure }) => figure,
  figures: itself,
  programmes: itself,
  districts: itself,
  periods: ({ words }) => words,
  cues: itself,
};

export class TextAnalysis implements Analysis {
  /** For each block that somebody asked for, what stands there now. */
  private readonly findings: (BlockFindings | undefined)[] = [];
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
      { kind, span: this.spanOf(index), text: logical.written(), section: this.structure.sectionOf[index]!, continues: this.continued.get(index) ?? null })));
  }

  get claims(): readonly Claim[] {
    return this.list('claims');
  }

  get ties(): readonly Tie[] {
    return this.once('ties', () => {
      const all: Tie[] = [];
      // Where the claims of a block stand one behind the other among all, as they nearly always do, the first tells of the rest.
      let first = 0;
      let places: ReadonlyMap<Claim, number> | undefined;
      for (let index = 0; index < this.found.length; index++) {
        const { claims, ties } = this.findingsOf(index);
        for (const tie of ties) {
          const begin = first;
          all.push(tieOf(tie, own => (this.claims[begin + own] === claims[own] ? begin + own : (places ??= new Map(this.claims.map((claim, at) => [claim, at]))).get(claims[own]!)!)));
        }
        first += claims.length;
      }
      return all;
    });
  }

  get figures(): readonly Figure[] {
    return this.list('figures');
  }

  get programmes(): readonly Programme[] {
    return this.once('programmes', () => {
      const all: Programme[] = [];
      this.named.linked().forEach((programmes, index) => {
        for (const programme of programmes) all.push(movedPhrase(programme, this.shiftOf(index)));
      });
      return sorted(all, wordsOf.programmes);
    });
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
    const blocks = this.touching(span);
    const list = <K extends OwnList>(name: K): readonly Passage[K][number][] => sorted(blocks.flatMap((index): readonly Passage[K][number][] => partsOf[name](this.findingsOf(index))), wordsOf[name]);
    return {
      claims: list('claims'),
      figures: list('figures'),
      programmes: sorted(blocks.flatMap(index => this.named.mentionsIn(index).map(mention => movedPhrase(mention, this.shiftOf(index)))), wordsOf.programmes),
      districts: list('districts'),
      periods: list('periods'),
      cues: list('cues'),
    };
  }

  phraseIn(block: number, { start, end }: Span): Phrase {
    return movedPhrase(this.found[block]!.context.block.logical.phrase(start, end), this.shiftOf(block));
  }

  textsIn(span: Span): readonly LogicalText[] {
    const texts: LogicalText[] = [];
    const isWhole = span.start <= 0 && span.end >= this.length;
    const blocks = isWhole ? null : this.touching(span);
    const count = blocks === null ? this.found.length : blocks.length;
    for (let i = 0; i < count; i++) {
      const index = blocks === null ? i : blocks[i]!;
      const { role, context } = this.found[index]!;
      if (role === 'tail') continue;
      const by = this.shiftOf(index);
      texts.push(by === 0 ? context.block.logical : context.block.logical.moved(by));
    }
    return texts;
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

  /** What was found in a block, where it stands now. */
  private findingsOf(index: number): BlockFindings {
    const kept = this.findings[index];
    if (kept !== undefined) return kept;
    const { findings, context } = this.found[index]!;
    const [by, section] = [this.shiftOf(index), this.structure.sectionOf[index]!];
    const isThere = by === 0 && context.blockIndex === index && context.section === section;
    return (this.findings[index] = isThere ? findings : moved(findings, { by, block: index, section }));
  }

  /** A list of all blocks, in the order of the source. */
  private list<K extends OwnList>(name: K): readonly Passage[K][number][] {
    return this.once(name, () => {
      const partOf: (findings: BlockFindings) => readonly Passage[K][number][] = partsOf[name];
      const things: Passage[K][number][] = [];
      for (let index = 0; index < this.found.length; index++) {
        const part = partOf(this.findingsOf(index));
        for (const thing of part) things.push(thing);
      }
      return sorted(things, wordsOf[name]);
    });
  }

  private sectionSpans(): readonly Span[] {
    const { places, structure: { sections, sectionOf } } = this;
    // Blocks stand in the order in which they begin.
    const spans = new Array<{ start: number; end: number } | undefined>(sections.length);
    for (let index = 0; index < this.found.length; index++) {
      const { span: { start, end } } = this.found[index]!.alone;
      const last = places.startOf(index) + end - start;
      const open = spans[sectionOf[index]!];
      if (open === undefined) spans[sectionOf[index]!] = { start: places.startOf(index), end: last };
      else if (open.end < last) open.end = last;
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

/** Things in the order of the source, as they nearly always are. */
function sorted<T>(things: T[], phraseOf: (thing: T) => Phrase): readonly T[] {
  const start = (thing: T): number => phraseOf(thing).ranges[0]!.start;
  let last = -1;
  for (const thing of things) {
    const at = start(thing);
    if (at < last) return things.sort((a, b) => start(a) - start(b));
    last = at;
  }
  return things;
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
