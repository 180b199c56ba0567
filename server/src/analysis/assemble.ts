// From the blocks' own readings to the analysis: what the article knows of places and times is handed to each block.
import { isTableRow, readRow, type TableRow } from './claims/table';
import { districtOf, findingsOf, findingsOfRow, findingsUnread, type BlockContext, type BlockFindings } from './findings';
import { readBlock } from './reading';
import { TextAnalysis, type FoundBlock } from './textAnalysis';
import { linkProgrammes, type BlockProgrammes } from './textProgrammes';
import type { PlacedBlock, Structure } from './layout/structure';
import type { BlockKind } from './model';
import type { OwnNames } from './programmes';
import type { Knowledge } from '../knowledge/knowledge';

/** Kinds of block that speak for the page, not for the article. */
const unread: ReadonlySet<BlockKind> = new Set(['furniture', 'byline', 'caption', 'note']);

/** What the text as a whole says of the times and programmes of its blocks. */
export interface TextContext {
  /** The year in which the article was written, where its head says so. */
  readonly year: number | null;
  /** For each section the year that it speaks of. */
  readonly headingYears: readonly (number | null)[];
  /** The programmes that the text introduces by name. */
  readonly own: OwnNames | null;
}

/** Assembles the analysis of a source of `length` UTF-16 units. */
export function assemble(length: number, blocks: readonly PlacedBlock[], structure: Structure, knowledge: Knowledge): { readonly analysis: TextAnalysis; readonly context: TextContext } {
  const year = articleYear(blocks);
  const headingYears = yearsOfHeadings(structure);
  const isRead = new Set(structure.continuations.map(({ tail }) => tail));
  let head: { row: TableRow; block: PlacedBlock } | null = null;
  const findings = blocks.map((block, index): BlockFindings => {
    const context = contextOf(block, index, structure, { year, headingYears }, knowledge);
    if (isRead.has(index)) return findingsUnread({ ...context, block: { ...block, mentions: [] } });
    const { text } = block.logical;
    if (!isTableRow(text)) head = null;
    else if (head === null) {
      head = { row: readRow(text, readBlock(text, block.mentions, knowledge).tokens), block };
      return findingsUnread(context);
    }
    if (unread.has(block.kind)) return findingsUnread(context);
    const reading = readBlock(text, block.mentions, knowledge);
    return head === null ? findingsOf(reading, context) : findingsOfRow(reading, readRow(text, reading.tokens), head, context);
  });
  const { own, mentions } = linkProgrammes(blocks.map((block, index) => programmesIn(block, findings[index]!, structure, index)), knowledge.programmes);
  const found = blocks.map((placed, index): FoundBlock => ({ placed, findings: findings[index]!, programmes: mentions[index]! }));
  return { analysis: new TextAnalysis(length, found, new Int32Array(found.length), structure), context: { year, headingYears, own } };
}

/** What the claims of a block are resolved by. */
export function contextOf(block: PlacedBlock, blockIndex: number, structure: Structure, { year, headingYears }: Pick<TextContext, 'year' | 'headingYears'>, knowledge: Knowledge): BlockContext {
  const section = structure.sectionOf[blockIndex]!;
  return { block, blockIndex, section, place: structure.sections[section]!.place, year, headingYear: headingYears[section]!, knowledge };
}

/** What a block says of programmes by itself, and whom its section speaks of. */
export function programmesIn(block: PlacedBlock, { programmes, quotes }: BlockFindings, structure: Structure, index: number): BlockProgrammes {
  return { block, quotes, programmes, district: districtOf(structure.sections[structure.sectionOf[index]!]!.place) };
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

const headLength = 12;

/** The year in which the article was written: the first date in its head, else none. */
function articleYear(blocks: readonly PlacedBlock[]): number | null {
  for (const { kind, logical } of blocks.slice(0, headLength)) {
    if (kind === 'paragraph') continue;
    const date = /((?:19|20)\d\d) ?[年\-/. 〕\]]/.exec(logical.text);
    if (date !== null) return Number(date[1]);
  }
  return null;
}
