// From the blocks' own readings to the analysis: places and times are resolved by the article, offsets lead to the source.
import { bindRow, isTableRow, readRow, type CellClaim, type TableRow } from './claims/table';
import { resolvedTie } from './claims/resolvedTie';
import { resolvePeriod, type PeriodForm, type PeriodReading } from './lexemes/periods';
import { cover, type Analysis, type BlockKind, type Claim, type Cue, type District, type DistrictMention, type Figure, type Period, type Phrase, type Span, type Tie, type YearRule } from './model';
import { ownDistrict } from './places/ownDistrict';
import { readBlock, type BlockReading } from './reading';
import { programmesOf, type BlockProgrammes } from './textProgrammes';
import type { ClaimDraft } from './claims/bind';
import type { TieDraft } from './claims/ties';
import type { PlacedBlock, Structure } from './layout/structure';
import type { FigureReading, Stretch } from './lexemes/figures';
import type { Place } from './places/gazetteer';
import type { Knowledge } from '../knowledge/knowledge';

/** What the claims of one block are resolved by. */
interface Context {
  readonly block: PlacedBlock;
  readonly blockIndex: number;
  readonly section: number;
  /** Whom the section speaks of. */
  readonly place: Place | null;
  /** The year in which the article was written, where its head says so. */
  readonly year: number | null;
  /** The year that the section speaks of, where its heading or one above says so. */
  readonly headingYear: number | null;
  readonly knowledge: Knowledge;
}

/** The lists of an `Analysis` while they grow. */
interface Findings {
  readonly claims: Claim[];
  readonly figures: Figure[];
  readonly programmes: BlockProgrammes[];
  readonly districts: DistrictMention[];
  readonly periods: Period[];
  readonly cues: Cue[];
  readonly ties: FoundTie[];
}

/** A block's tie, and the claims that its indexes name; a draft that became no claim is `null`. */
interface FoundTie {
  readonly tie: TieDraft;
  readonly claims: readonly (Claim | null)[];
  readonly block: PlacedBlock;
}

/** Kinds of block that speak for the page, not for the article. */
const unread: ReadonlySet<BlockKind> = new Set(['furniture', 'byline', 'caption', 'note']);

/** Assembles the analysis of a source of `length` UTF-16 units. */
export function assemble(length: number, blocks: readonly PlacedBlock[], structure: Structure, knowledge: Knowledge): Analysis {
  const found: Findings = { claims: [], figures: [], programmes: [], districts: [], periods: [], cues: [], ties: [] };
  const year = articleYear(blocks);
  const headingYears = yearsOfHeadings(structure);
  const continued = new Map(structure.continuations.map(({ head, tail }) => [tail, head]));
  let head: { row: TableRow; block: PlacedBlock } | null = null;
  for (const [blockIndex, block] of blocks.entries()) {
    const section = structure.sectionOf[blockIndex]!;
    const context: Context = { block, blockIndex, section, place: structure.sections[section]!.place, year, headingYear: headingYears[section]!, knowledge };
    if (continued.has(blockIndex)) continue;
    addDistricts(found, context);
    const { text } = block.logical;
    if (isTableRow(text)) {
      const reading = readBlock(text, block.mentions, knowledge);
      const row = readRow(text, reading.tokens);
      if (head === null) head = { row, block };
      else if (!unread.has(block.kind)) addRow(found, bindRow(row, head.row, knowledge.figures), head.block, reading, context);
    } else {
      head = null;
      if (!unread.has(block.kind)) addReading(found, readBlock(text, block.mentions, knowledge), context);
    }
  }
  const claims = byStart(found.claims, claim => claim.figure);
  const spans = spansOf(structure.sections.length, blocks, structure.sectionOf);
  return {
    length,
    articles: structure.articles.map(({ title, sections, place, placeRule }) => ({ title: title === null ? null : headline(title), sections, district: districtOf(place), districtRule: placeRule })),
    sections: structure.sections.map(({ heading, depth, article, place, isPlaceOwn }, index) => ({ heading: heading === null ? null : headline(heading), depth, span: spans[index]!, district: districtOf(place), isDistrictOwn: isPlaceOwn, article })),
    blocks: blocks.map((block, index) => ({ kind: block.kind, span: block.span, text: whole(block).text, section: structure.sectionOf[index]!, continues: continued.get(index) ?? null })),
    claims,
    ties: tiesOf(found.ties, claims),
    figures: byStart(found.figures, figure => figure),
    programmes: byStart([...programmesOf(found.programmes, knowledge.programmes)], programme => programme),
    districts: byStart(found.districts, mention => mention),
    periods: byStart(found.periods, period => period.words),
    cues: byStart(found.cues, cue => cue),
  };
}

function addDistricts(found: Findings, { block, place }: Context): void {
  for (const mention of block.mentions) {
    const district = ownDistrict(mention, place);
    if (district !== null) found.districts.push({ ...phraseIn(block, mention), district });
  }
}

function addReading(found: Findings, { tokens, claims, ties, silences, programmes, cues }: BlockReading, context: Context): void {
  const { block, place } = context;
  const unnamed = new Set(claims.filter(isUnnamed).map(({ token }) => token.figure));
  const silenceOf = (figure: FigureReading): string | null => silences.get(figure) ?? (unnamed.has(figure) ? 'a count of nothing named' : null);
  const figures = new Map<FigureReading, Figure>();
  for (const token of tokens) {
    if (token.kind === 'figure') figures.set(token.figure, figureIn(block, token.figure, silenceOf(token.figure)));
    else if (token.kind === 'period') found.periods.push(resolved(token.period, block, context));
  }
  addAll(found.figures, figures.values());
  found.programmes.push({ block, tokens, programmes, district: districtOf(place) });
  for (const cue of cues) found.cues.push({ ...phraseIn(block, cue), kind: cue.kind });
  const stated = claims.map((draft): Claim | null => {
    if (isUnnamed(draft)) return null;
    return claimOf(draft, figures.get(draft.token.figure)!, draft.period === null ? null : resolved(draft.period.reading, block, context, draft.period.contextYear), context);
  });
  addAll(found.claims, stated.filter(claim => claim !== null));
  addAll(found.ties, ties.map(tie => ({ tie, claims: stated, block })));
}

/** A bare count that nothing names says nothing. */
function isUnnamed({ metric, token }: ClaimDraft): boolean {
  return metric.length === 0 && token.figure.type === 'count';
}

/** Adds one by one: a block of a hostile text holds more than the arguments of one call can be. */
function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

/** A table's row: its cells' figures are read with the units that row and column name, so they replace those of the reading. */
function addRow(found: Findings, cells: readonly CellClaim[], head: PlacedBlock, reading: BlockReading, context: Context): void {
  const isCell = ({ start, end }: Stretch): boolean => cells.some(({ figure }) => start < figure.end && end > figure.start);
  const tokens = reading.tokens.filter(token => token.kind !== 'figure' || !isCell(token));
  const silences = new Map(tokens.flatMap(token => (token.kind === 'figure' ? [[token.figure, 'beside the cells of a table'] as const] : [])));
  addReading(found, { ...reading, tokens, claims: [], ties: [], silences }, context);
  const stated = cells.map(({ draft, figure: read, headPeriod }): Claim => {
    const figure = figureIn(context.block, read, null);
    found.figures.push(figure);
    return claimOf(draft, figure, headPeriod === null ? null : resolved(headPeriod.period, head, context), context);
  });
  found.claims.push(...stated);
  if (stated.length > 1) found.ties.push({ tie: { kind: 'list', members: [...stated.keys()] }, claims: stated, block: context.block });
}

function claimOf(draft: ClaimDraft, figure: Figure, period: Period | null, { block, blockIndex, section, place, year, knowledge }: Context): Claim {
  const metric = draft.metric.length === 0 ? null : joined(draft.metric.map(piece => phraseIn(block, piece)));
  const target = draft.isTarget ? 'word' : isAhead(period, year) ? 'time' : null;
  return {
    figure,
    change: draft.change,
    isTarget: target !== null,
    metric,
    metricId: metric === null ? null : (knowledge.metricIds.get(metric.text) ?? null),
    district: draft.owner === null ? districtOf(place) : ownDistrict(draft.owner.mention, place),
    period,
    sentence: phraseIn(block, draft.sentence),
    section,
    block: blockIndex,
    rule: draft.rule,
    reasons: {
      relation: draft.relation.end > draft.relation.start ? phraseIn(block, draft.relation) : null,
      owner: draft.owner === null ? null : phraseIn(block, draft.owner),
      target,
    },
  };
}

/** The ties by the places of their claims in the sorted list. */
function tiesOf(found: readonly FoundTie[], claims: readonly Claim[]): readonly Tie[] {
  const places = new Map<Claim | null, number>(claims.map((claim, index) => [claim, index]));
  return found.flatMap(({ tie, claims: own, block }) => resolvedTie(tie, index => places.get(own[index]!), words => phraseIn(block, words)) ?? []);
}

/** `到2030年`: a time that begins after the article was written can only be aimed at. */
function isAhead(period: Period | null, year: number | null): boolean {
  const first = /^\d{4}/.exec(period?.iso ?? '');
  return year !== null && first !== null && Number(first[0]) > year;
}

/** A time whose words stand in `block`; `contextYear` is the year named before it, else the headings' counts. */
function resolved(reading: PeriodReading, block: PlacedBlock, { year, headingYear }: Context, contextYear: number | null = null): Period {
  const iso = resolvePeriod(reading.form, year, contextYear ?? headingYear);
  return { iso, words: phraseIn(block, reading), yearRule: iso === null ? null : yearRuleOf(reading.form, contextYear) };
}

/** How the year of a time that could be resolved is known. */
function yearRuleOf(form: PeriodForm, contextYear: number | null): YearRule {
  if (form.form === 'fixed') return 'words';
  if ('offset' in form && form.offset !== null) return 'article';
  return contextYear === null ? 'heading' : 'context';
}

/** A figure as the model has it: blanks that layout put inside are no part of its text. */
function figureIn(block: PlacedBlock, { start, end, type, quantity, unit, bound, boundWords }: FigureReading, silence: string | null): Figure {
  const { text, ranges } = phraseIn(block, { start, end });
  return { text: text.replace(/\s/g, ''), ranges, type, quantity, unit: unit.replace(/\s/g, ''), bound, boundWords: boundWords.map(word => phraseIn(block, word)), silence };
}

function phraseIn({ logical }: PlacedBlock, { start, end }: Stretch): Phrase {
  return logical.phrase(start, end);
}

function joined(phrases: readonly Phrase[]): Phrase {
  return { text: phrases.map(({ text }) => text).join(''), ranges: phrases.flatMap(({ ranges }) => ranges) };
}

function whole({ logical }: PlacedBlock): Phrase {
  return logical.phrase(0, logical.text.length);
}

/** A headline's words without Markdown's own marks and a closing full stop; a heading number is part of them. */
function headline({ logical, mark }: PlacedBlock): Phrase {
  const { text } = logical;
  const start = text.startsWith('#') ? (mark?.length ?? 0) : text.startsWith('**') ? 2 : 0;
  const closing = /(?:\*\*|。)$/.exec(text)?.[0].length ?? 0;
  const end = text.length - closing > start ? text.length - closing : text.length;
  return logical.phrase(Math.min(start, end - 1), end);
}

function districtOf(place: Place | null): District | null {
  return place === null ? null : { name: place.name, code: place.code, level: place.level };
}

/** For each section the smallest span that holds its blocks. */
function spansOf(count: number, blocks: readonly PlacedBlock[], sectionOf: readonly number[]): readonly Span[] {
  const spans = new Array<Span | undefined>(count);
  for (const [index, { span }] of blocks.entries()) {
    const section = sectionOf[index]!;
    const open = spans[section];
    spans[section] = open === undefined ? span : cover([open, span]);
  }
  return spans as Span[];
}

function byStart<T>(things: T[], phraseOf: (thing: T) => Phrase): readonly T[] {
  const start = (thing: T): number => phraseOf(thing).ranges[0]!.start;
  return things.sort((a, b) => start(a) - start(b));
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
