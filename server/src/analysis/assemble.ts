// From the blocks' own readings to the analysis: what the article knows of places and times is handed to each block.
import { blockFilter } from './blockFilter';
import { BlockPlaces } from './blockPlaces';
import { isTableHead, isTableRow, isUnderHead, readRow, type TableRow } from './claims/table';
import { findingsOf, findingsOfRow, findingsUnread, type BlockContext, type BlockFindings } from './findings';
import { readMentions } from './places/mentions';
import { readIntroduction } from './programmes';
import { readBlock } from './reading';
import { LogicalText } from './text/logicalText';
import { TextAnalysis, type BlockRole, type FoundBlock, type Neighbour } from './textAnalysis';
import { TextProgrammes } from './textProgrammes';
import { speakerOf, type PlacedBlock, type Structure } from './layout/structure';
import type { BlockKind, Span } from './model';
import type { Gazetteer, Place } from './places/gazetteer';
import type { FilteredText } from './text/wordFilter';
import type { Knowledge } from '../knowledge/knowledge';

/** Kinds of block that speak for the page, not for the article. */
const unread: ReadonlySet<BlockKind> = new Set(['furniture', 'byline', 'caption', 'note']);

/** What the text as a whole says of the times of its blocks. */
export interface TextTimes {
  /** The year in which the article was written, where its head says so. */
  readonly year: number | null;
  /** For each section the year that it speaks of. */
  readonly headingYears: readonly (number | null)[];
}

/** The blocks of a text, with all that one of them may be read by. */
export interface TextBlocks {
  /** A block for itself, where it stood when layout read it. */
  readonly blockAt: (index: number) => PlacedBlock;
  /** Its text with the hits of the block filter. */
  readonly textAt: (index: number) => FilteredText;
  /** How many units behind that it stands now. */
  readonly shiftOf: (index: number) => number;
  readonly structure: Structure;
  readonly gazetteer: Gazetteer;
  readonly times: TextTimes;
}

/** Assembles the analysis of a source of `length` UTF-16 units, whose blocks stand where layout read them; `texts` are theirs. */
export function assemble(length: number, blocks: readonly PlacedBlock[], texts: readonly FilteredText[], structure: Structure, gazetteer: Gazetteer, knowledge: Knowledge): { readonly analysis: TextAnalysis; readonly times: TextTimes } {
  const times = readTimes(blocks, structure);
  const found = findBlocks({ blockAt: index => blocks[index]!, textAt: index => texts[index]!, shiftOf: () => 0, structure, gazetteer, times }, { start: 0, end: blocks.length }, () => null, knowledge);
  return { analysis: new TextAnalysis(length, found, BlockPlaces.of(blocks.map(({ span }) => span)), structure, TextProgrammes.of(found, knowledge.programmes)), times };
}

/** The times of which blocks and their sections speak. */
export function readTimes(blocks: readonly PlacedBlock[], structure: Structure): TextTimes {
  return { year: articleYear(blocks), headingYears: yearsOfHeadings(structure) };
}

/**
 * What some blocks state, from the one at `start` to before the one at `end`; a table's rows must be among them with its head, or
 * none. `lastFound` gives what was found in a block of these words and places, and that is kept if nothing else bears on it either.
 */
export function findBlocks(text: TextBlocks, { start, end }: Span, lastFound: (index: number) => FoundBlock | null, knowledge: Knowledge): FoundBlock[] {
  const { blockAt, shiftOf, structure, times: { year, headingYears } } = text;
  const { continuations, sectionOf } = structure;
  const tails = tailsOf(text, knowledge);
  const isTail = new Set(continuations.map(({ tail }) => tail));
  const neighbour = (index: number, at: number, block = blockAt(at)): Neighbour => ({ block, by: shiftOf(at) - shiftOf(index) });
  const found: FoundBlock[] = [];
  let tableHead: TableHead | null = null;
  for (let index = start; index < end; index++) {
    const alone = blockAt(index);
    let role: BlockRole = 'tail';
    if (!isTail.has(index)) {
      const mayBeRow = isTableRow(alone);
      if (!mayBeRow || opensTable(alone, tableHead, knowledge)) tableHead = null;
      const isRow = mayBeRow && (tableHead === null ? isTableHead(alone, knowledge.claims) : isUnderHead(alone, tableHead.block));
      role = unread.has(alone.kind) || (isRow && tableHead === null) ? 'unread' : isRow ? 'row' : 'prose';
      if (isRow) tableHead ??= new TableHead(index, alone, knowledge);
    }
    const carrier = tails.get(index);
    const section = sectionOf[index]!;
    const now: Omit<FoundBlock, 'findings' | 'introduction'> = {
      alone, role,
      head: role === 'row' ? neighbour(index, tableHead!.index) : null,
      tail: carrier === undefined ? null : neighbour(index, carrier.index, carrier.block),
      context: { block: alone, blockIndex: index, section, place: speakerOf(structure, index, alone), year, headingYear: headingYears[section]!, knowledge },
    };
    const last = lastFound(index);
    found.push(last !== null && isSameSituation(last, now) ? keptIn(last, now) : foundNow(now, tableHead, text));
  }
  return found;
}

/** Whether a row heads another table right below one. */
function opensTable(block: PlacedBlock, above: TableHead | null, { claims }: Knowledge): boolean {
  return above !== null && !block.logical.text.startsWith('|') && isTableHead(block, claims);
}

/** By the paragraphs that are carried on: what carries them on, which may be carried on itself. */
function tailsOf({ blockAt, shiftOf, structure: { continuations }, gazetteer }: TextBlocks, knowledge: Knowledge): ReadonlyMap<number, { readonly index: number; readonly block: PlacedBlock }> {
  const tails = new Map<number, { readonly index: number; readonly block: PlacedBlock }>();
  for (const { head, tail } of continuations) {
    const next = tails.get(tail);
    tails.set(head, { index: tail, block: next === undefined ? blockAt(tail) : carriedOn(blockAt(tail), { block: next.block, by: shiftOf(next.index) - shiftOf(tail) }, gazetteer, knowledge) });
  }
  return tails;
}

/** The first row of a table, read when a row below it is. */
class TableHead {
  private read: TableRow | undefined;

  constructor(readonly index: number, readonly block: PlacedBlock, private readonly knowledge: Knowledge) {}

  get row(): TableRow {
    const { logical, mentions } = this.block;
    return (this.read ??= readRow(logical, readBlock(blockFilter(this.knowledge).filter(logical.text), mentions, this.knowledge).tokens));
  }
}

/** The same findings, where the blocks that they are found by next may be other objects that say the same. */
function keptIn(last: FoundBlock, { alone, context }: Pick<FoundBlock, 'alone' | 'context'>): FoundBlock {
  if (last.alone === alone) return last;
  const { blockIndex, section } = last.context;
  return { ...last, alone, context: { ...context, blockIndex, section } };
}

function foundNow(now: Omit<FoundBlock, 'findings' | 'introduction'>, tableHead: TableHead | null, { textAt, gazetteer }: TextBlocks): FoundBlock {
  const { role, alone, tail, context: { knowledge } } = now;
  const block = tail === null ? alone : carriedOn(alone, tail, gazetteer, knowledge);
  const context = block === alone ? now.context : { ...now.context, block };
  const findings = role === 'tail' ? findingsUnread({ ...context, block: { ...block, mentions: [] } }) : role === 'unread' ? findingsUnread(context) : findingsRead(block === alone ? textAt(context.blockIndex) : blockFilter(knowledge).filter(block.logical.text), context, now.head, tableHead);
  const introduction = findings.programmes.length === 0 ? null : readIntroduction(block.logical.text, findings.programmes, knowledge.programmes);
  return { alone, role, head: now.head, tail, context, findings, introduction };
}

function findingsRead(filtered: FilteredText, context: BlockContext, head: Neighbour | null, tableHead: TableHead | null): BlockFindings {
  const { block: { mentions }, knowledge } = context;
  const reading = readBlock(filtered, mentions, knowledge);
  if (head === null) return findingsOf(reading, context);
  return findingsOfRow(reading, readRow(context.block.logical, reading.tokens), { row: tableHead!.row, block: { ...head.block, logical: head.block.logical.moved(head.by) } }, context);
}

/** A paragraph and the one that carries it on, as one. */
function carriedOn(head: PlacedBlock, tail: Neighbour, gazetteer: Gazetteer, knowledge: Knowledge): PlacedBlock {
  const logical = LogicalText.concat(head.logical, tail.block.logical.moved(tail.by));
  return { ...head, logical, mentions: readMentions(blockFilter(knowledge).filter(logical.text), gazetteer, knowledge.places) };
}

/** Whether all that bears on a block's findings besides its own words and places is the same. */
function isSameSituation(last: FoundBlock, now: Omit<FoundBlock, 'findings' | 'introduction'>): boolean {
  const [one, other] = [last.context, now.context];
  return last.role === now.role && one.year === other.year && one.headingYear === other.headingYear && isSamePlace(one.place, other.place)
    && isSameNeighbour(last.head, now.head) && isSameNeighbour(last.tail, now.tail);
}

function isSameNeighbour(one: Neighbour | null, other: Neighbour | null): boolean {
  return one?.block === other?.block && one?.by === other?.by;
}

function isSamePlace(one: Place | null, other: Place | null): boolean {
  return one === other || (one !== null && other !== null && one.name === other.name && one.code === other.code && one.level === other.level && one.division === other.division);
}

/** For each section the year that its heading names (`一、2025年工作回顾`), or the nearest above it that names one. */
function yearsOfHeadings({ sections }: Structure): readonly (number | null)[] {
  let article = -1;
  let open: { readonly depth: number; readonly year: number | null }[] = [];
  return sections.map(({ heading, depth, article: own }) => {
    if (own !== article) open = [];
    article = own;
    while (open.length > 0 && open[open.length - 1]!.depth >= depth) open.pop();
    const named = /((?:19|20)\d\d)年/.exec(heading?.logical.text ?? '');
    const year = named === null ? (open[open.length - 1]?.year ?? null) : Number(named[1]);
    open.push({ depth, year });
    return year;
  });
}

/** In how many blocks an article's date is looked for. */
export const headLength = 12;

/** The year in which the article was written: the first date in its head, else none. */
export function articleYear(blocks: readonly Pick<PlacedBlock, 'kind' | 'logical'>[]): number | null {
  for (const { kind, logical } of blocks.slice(0, headLength)) {
    if (kind === 'paragraph') continue;
    const date = /((?:19|20)\d\d) ?[年\-/. 〕\]]/.exec(logical.text);
    if (date !== null) return Number(date[1]);
  }
  return null;
}
