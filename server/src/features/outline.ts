// The outline of an article: district, section, claim. Spans only, so that the command line prints the same tree.
//
// Ranges nest, because VS Code's outline, breadcrumbs and sticky scroll ask for it. A page may come back to a district
// after another one's article, so a district has a node for each run of sections that stand together; from the second
// on it reads `上虞区（续）`. The same holds for a section that the page takes up again further down, or carries on before its heading.
import { cover, type Analysis, type Claim, type District, type Phrase, type Section, type Span } from '../analysis/model';
import { keyOf } from './districts';
import { chinese, type Translate } from './messages';
import { rangesWithin } from './spans';

/**
 * - `district`: sections of one district that stand together;
 * - `article`: an article of no known district, by its title;
 * - `section`: a heading and what stands under it, or the opening of an article;
 * - `claim`: one figure with its metric.
 */
export type OutlineKind = 'district' | 'article' | 'section' | 'claim';

/** One row of the outline. The spans of the children lie inside the span, and so does the selection. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  /** Never empty. For a claim the metric and the figure: `R&D经费支出占GDP比重 3.81%`. */
  readonly name: string;
  /** For a claim the period and the direction: `2021年 · 增长`; for a district the title of its article; may be empty. */
  readonly detail: string;
  /** All that the node stands for. */
  readonly span: Span;
  /** What a click selects: the heading, or the claim's figure. */
  readonly selection: Span;
  /** In the order of the source. */
  readonly children: readonly OutlineNode[];
}

/** The article's districts, sections and claims as a tree; the few words that the article lacks come from `translate`. */
export function outline(analysis: Analysis, translate: Translate = chinese): readonly OutlineNode[] {
  const met = new Set<string>();
  return runsOf(piecesOf(analysis)).flatMap(({ district, pieces }) => {
    if (district === null) return nest(pieces, { analysis, translate, isInDistrict: false });
    const isContinued = met.has(keyOf(district));
    met.add(keyOf(district));
    return [districtNode(district, pieces, isContinued, { analysis, translate, isInDistrict: true })];
  });
}

/** Blocks of one section that stand together: the unit of which the tree is built. Pieces follow each other and never overlap. */
interface Piece {
  readonly section: Section;
  /** Where the section begins, if not here; the heading may follow as long as the piece grows. */
  continues: 'above' | 'below' | null;
  /** The first block. */
  readonly lead: Span;
  span: Span;
  readonly claims: Claim[];
}

interface Context {
  readonly analysis: Analysis;
  readonly translate: Translate;
  readonly isInDistrict: boolean;
}

function piecesOf(analysis: Analysis): readonly Piece[] {
  const pieces: Piece[] = [];
  const met = new Set<Section>();
  for (const { span, section: index } of analysis.blocks) {
    const section = analysis.sections[index];
    if (section === undefined) throw new Error(`block at ${span.start} names section ${index} of ${analysis.sections.length}`);
    const open = pieces.at(-1);
    // A caption can lie within the paragraph that runs round it; it must not cut the paragraph's piece in two.
    if (open !== undefined && (open.section === section || span.start < open.span.end)) {
      open.span = { start: open.span.start, end: Math.max(open.span.end, span.end) };
      if (open.continues === 'below' && !beginsBehind(open.section, open.span)) open.continues = null;
    } else {
      pieces.push({ section, continues: met.has(section) ? 'above' : beginsBehind(section, span) ? 'below' : null, lead: span, span, claims: [] });
      if (!beginsBehind(section, span)) met.add(section);
    }
  }
  shareOut(analysis.claims, pieces);
  return pieces;
}

/** Whether the page carries a section on before its heading. */
function beginsBehind({ heading }: Section, { end }: Span): boolean {
  return heading !== null && heading.ranges[0]!.start >= end;
}

/** Gives each claim to the piece in which its figure begins. Where it stands decides, for only so do ranges nest. */
function shareOut(claims: readonly Claim[], pieces: readonly Piece[]): void {
  let next = 0;
  for (const claim of claims) {
    while (next < pieces.length && pieces[next]!.span.start <= startOf(claim)) next++;
    const piece = pieces[next - 1];
    if (piece === undefined) throw new Error(`the claim at ${startOf(claim)} stands before the first block`);
    piece.claims.push(claim);
  }
}

function startOf(claim: Claim): number {
  return claim.figure.ranges[0]!.start;
}

interface Run {
  readonly district: District | null;
  readonly pieces: Piece[];
}

function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const { district } = piece.section;
    const open = runs.at(-1);
    if (open !== undefined && isSame(open.district, district)) open.pieces.push(piece);
    else runs.push({ district, pieces: [piece] });
  }
  return runs;
}

function isSame(one: District | null, other: District | null): boolean {
  return one === null || other === null ? one === other : keyOf(one) === keyOf(other);
}

function districtNode(district: District, pieces: readonly Piece[], isContinued: boolean, context: Context): OutlineNode {
  const { translate } = context;
  const [first, ...rest] = pieces as readonly [Piece, ...Piece[]];
  const title = first.section.depth === 1 && first.continues === null ? headingOf(first) : null;
  // The row of the district already says the title, so the title has a row of its own only when claims hang on it.
  const shown = title !== null && first.claims.length === 0 ? rest : pieces;
  const children = nest(shown, context);
  return {
    kind: 'district',
    name: isContinued ? translate('{0} (continued)', district.name) : district.name,
    detail: title ?? (isContinued ? translate('continued from above') : ''),
    span: cover([...pieces.map(piece => piece.span), ...children.map(child => child.span)]),
    selection: selectionOf(first),
    children,
  };
}

/** A node for each piece, the deeper ones that follow it inside it. */
function nest(pieces: readonly Piece[], context: Context): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]!;
    at++;
    const inside: Piece[] = [];
    while (at < pieces.length && isUnder(piece, pieces[at]!, context)) inside.push(pieces[at++]!);
    const node = sectionNode(piece, nest(inside, context), context);
    if (node !== null) nodes.push(node);
  }
  return nodes;
}

/** Under a district the title of its article is a row among the sections: the district itself stands for the article. */
function isUnder(piece: Piece, later: Piece, { isInDistrict }: Context): boolean {
  const isLeaf = headingOf(piece) === null || (isInDistrict && piece.section.depth === 1);
  return !isLeaf && later.section.depth > piece.section.depth;
}

function sectionNode(piece: Piece, inside: readonly OutlineNode[], context: Context): OutlineNode | null {
  const { analysis, translate, isInDistrict } = context;
  const heading = headingOf(piece);
  if (heading === null && piece.claims.length === 0) return null;
  const name = heading ?? wordsOf(analysis.articles[piece.section.article]?.title) ?? translate('Opening');
  const children = [...piece.claims.map(claim => claimNode(claim, piece, translate)), ...inside];
  return {
    kind: heading !== null && piece.section.depth === 1 && !isInDistrict ? 'article' : 'section',
    name: piece.continues === null ? name : translate('{0} (continued)', name),
    detail: piece.continues === null ? '' : piece.continues === 'above' ? translate('continued from above') : translate('continued from below'),
    span: cover([piece.span, ...children.map(child => child.span)]),
    selection: selectionOf(piece),
    children,
  };
}

function claimNode(claim: Claim, piece: Piece, translate: Translate): OutlineNode {
  const { figure, metric, period, change, isTarget } = claim;
  // A figure torn over two columns can end in another piece; the row then shows the part that stands here.
  const here = rangesWithin(figure, piece.span.start, piece.span.end);
  const span = here.length === 1 ? here[0]! : cover(here.length > 0 ? here : [piece.lead]);
  const detail = [period?.words.text, change === 'level' ? undefined : translate(change), isTarget ? translate('target') : undefined];
  return {
    kind: 'claim',
    name: metric === null ? figure.text : `${metric.text} ${figure.text}`,
    detail: detail.filter(part => part !== undefined).join(' · '),
    span,
    selection: span,
    children: [],
  };
}

function headingOf({ section }: Piece): string | null {
  return wordsOf(section.heading);
}

/** VS Code refuses a whole outline for one empty name. */
function wordsOf(phrase: Phrase | null | undefined): string | null {
  const words = phrase?.text.trim() ?? '';
  return words === '' ? null : words;
}

function selectionOf(piece: Piece): Span {
  const { heading } = piece.section;
  const here = heading === null ? [] : rangesWithin(heading, piece.span.start, piece.span.end);
  return here.length > 0 ? cover(here) : piece.lead;
}
