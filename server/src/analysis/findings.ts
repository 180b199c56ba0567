// What one block states, with its places and times resolved by the article and its offsets led back to the source; and the same
// moved along with its block. Nothing in it depends on any other block but a table's head.
import { bindRow, type CellClaim, type TableRow } from './claims/table';
import { resolvedTie } from './claims/resolvedTie';
import { resolvePeriod, type PeriodForm, type PeriodReading } from './lexemes/periods';
import { ownDistrict } from './places/ownDistrict';
import type { ClaimDraft } from './claims/bind';
import type { PlacedBlock } from './layout/structure';
import type { FigureReading, Stretch } from './lexemes/figures';
import type { Token } from './lexemes/scan';
import type { Claim, Cue, District, DistrictMention, Figure, Period, Phrase, Tie, YearRule } from './model';
import type { Place } from './places/gazetteer';
import type { ProgrammeReading } from './programmes';
import type { BlockReading } from './reading';
import type { Knowledge } from '../knowledge/knowledge';

/** What the claims of one block are resolved by. */
export interface BlockContext {
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

/** What one block states. */
export interface BlockFindings {
  /** In the order in which they are read. */
  readonly claims: readonly Claim[];
  /** Ties of these claims, by their places among them. */
  readonly ties: readonly Tie[];
  readonly figures: readonly Figure[];
  readonly districts: readonly DistrictMention[];
  readonly periods: readonly Period[];
  readonly cues: readonly Cue[];
  /** The programmes that the block names by itself, in logical offsets, and the quotes that the article's own names are looked for in. */
  readonly programmes: readonly ProgrammeReading[];
  readonly quotes: readonly Token[];
}

const nothing: BlockFindings = { claims: [], ties: [], figures: [], districts: [], periods: [], cues: [], programmes: [], quotes: [] };

/** What a block of prose states, from its own reading. */
export function findingsOf(reading: BlockReading, context: BlockContext): BlockFindings {
  const { tokens, claims, ties, silences, programmes, cues } = reading;
  const { block } = context;
  const unnamed = new Set<FigureReading>();
  for (const draft of claims) if (isUnnamed(draft)) unnamed.add(draft.token.figure);
  const figures = new Map<FigureReading, Figure>();
  const periods: Period[] = [];
  for (const token of tokens) {
    if (token.kind === 'figure') {
      const silence = silences.get(token.figure) ?? (unnamed.has(token.figure) ? 'a count of nothing named' : null);
      figures.set(token.figure, figureIn(block, token.figure, silence));
    } else if (token.kind === 'period') periods.push(resolved(token.period, block, context));
  }
  const stated: Claim[] = [];
  /** For each draft its place among the claims; `undefined` for a count of nothing named. */
  const places = claims.map((draft): number | undefined => {
    if (isUnnamed(draft)) return undefined;
    const period = draft.period === null ? null : resolved(draft.period.reading, block, context, draft.period.contextYear);
    return stated.push(claimOf(draft, figures.get(draft.token.figure)!, period, context)) - 1;
  });
  return {
    claims: stated,
    ties: ties.flatMap(tie => resolvedTie(tie, draft => places[draft], words => phraseIn(block, words)) ?? []),
    figures: [...figures.values()],
    districts: districtsIn(context),
    periods,
    cues: cues.map((cue): Cue => ({ ...phraseIn(block, cue), kind: cue.kind })),
    programmes,
    quotes: tokens.filter(({ kind }) => kind === 'quoted' || kind === 'titled'),
  };
}

/** What a block names that is not read itself: a caption, a table's head. */
export function findingsUnread(context: BlockContext): BlockFindings {
  return context.block.mentions.length === 0 ? nothing : { ...nothing, districts: districtsIn(context) };
}

/** A table's row under its head: its cells' figures are read with the units that row and column name, so they replace those of the reading. */
export function findingsOfRow(reading: BlockReading, row: TableRow, head: { readonly row: TableRow; readonly block: PlacedBlock }, context: BlockContext): BlockFindings {
  const cells = bindRow(row, head.row, context.knowledge.figures);
  const isCell = ({ start, end }: Stretch): boolean => cells.some(({ figure }) => start < figure.end && end > figure.start);
  const tokens = reading.tokens.filter(token => token.kind !== 'figure' || !isCell(token));
  const silences = new Map(tokens.flatMap(token => (token.kind === 'figure' ? [[token.figure, 'beside the cells of a table'] as const] : [])));
  const beside = findingsOf({ ...reading, tokens, claims: [], ties: [], silences }, context);
  const claims = cells.map(cell => cellClaim(cell, head.block, context));
  return {
    ...beside,
    claims,
    figures: [...beside.figures, ...claims.map(({ figure }) => figure)],
    ties: claims.length > 1 ? [{ kind: 'list', members: [...claims.keys()] }] : [],
  };
}

function cellClaim({ draft, figure, headPeriod }: CellClaim, head: PlacedBlock, context: BlockContext): Claim {
  return claimOf(draft, figureIn(context.block, figure, null), headPeriod === null ? null : resolved(headPeriod.period, head, context), context);
}

function districtsIn({ block, place }: BlockContext): readonly DistrictMention[] {
  return block.mentions.flatMap((mention): DistrictMention | readonly never[] => {
    const district = ownDistrict(mention, place);
    return district === null ? [] : { ...phraseIn(block, mention), district };
  });
}

/** A bare count that nothing names says nothing. */
function isUnnamed({ metric, token }: ClaimDraft): boolean {
  return metric.length === 0 && token.figure.type === 'count';
}

function claimOf(draft: ClaimDraft, figure: Figure, period: Period | null, { block, blockIndex, section, place, year, knowledge }: BlockContext): Claim {
  const metric = draft.metric.length === 0 ? null : joined(draft.metric.map(piece => phraseIn(block, piece)));
  const target = draft.isTarget ? 'word' : isAhead(period, year) ? 'time' : null;
  return {
    figure,
    change: draft.change,
    isTarget: target !== null,
    metric,
    metricId: metric === null ? null : knowledge.metrics.idOf(metric.text),
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

/** `到2030年`: a time that begins after the article was written can only be aimed at. */
function isAhead(period: Period | null, year: number | null): boolean {
  const first = /^\d{4}/.exec(period?.iso ?? '');
  return year !== null && first !== null && Number(first[0]) > year;
}

/** A time whose words stand in `block`; `contextYear` is the year named before it, else the headings' counts. */
function resolved(reading: PeriodReading, block: PlacedBlock, { year, headingYear }: BlockContext, contextYear: number | null = null): Period {
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

export function districtOf(place: Place | null): District | null {
  return place === null ? null : { name: place.name, code: place.code, level: place.level };
}

/** The same of a block that stands `by` UTF-16 units further behind, or before where `by` is negative. */
export function moved(findings: BlockFindings, by: number): BlockFindings {
  if (by === 0) return findings;
  const figures = new Map(findings.figures.map(figure => [figure, movedFigure(figure, by)]));
  return {
    claims: findings.claims.map(claim => movedClaim(claim, figures.get(claim.figure)!, by)),
    ties: findings.ties.map(tie => movedTie(tie, by)),
    figures: [...figures.values()],
    districts: findings.districts.map(mention => movedPhrase(mention, by)),
    periods: findings.periods.map(period => movedPeriod(period, by)),
    cues: findings.cues.map(cue => movedPhrase(cue, by)),
    programmes: findings.programmes,
    quotes: findings.quotes,
  };
}

/** Words with all that is said of them, elsewhere. */
export function movedPhrase<T extends Phrase>(phrase: T, by: number): T {
  return { ...phrase, ranges: phrase.ranges.map(({ start, end }) => ({ start: start + by, end: end + by })) };
}

function movedFigure(figure: Figure, by: number): Figure {
  return { ...movedPhrase(figure, by), boundWords: figure.boundWords.map(words => movedPhrase(words, by)) };
}

function movedPeriod(period: Period, by: number): Period {
  return { ...period, words: movedPhrase(period.words, by) };
}

function movedClaim(claim: Claim, figure: Figure, by: number): Claim {
  const { metric, period, sentence, reasons } = claim;
  return {
    ...claim,
    figure,
    metric: metric === null ? null : movedPhrase(metric, by),
    period: period === null ? null : movedPeriod(period, by),
    sentence: movedPhrase(sentence, by),
    reasons: {
      relation: reasons.relation === null ? null : movedPhrase(reasons.relation, by),
      owner: reasons.owner === null ? null : movedPhrase(reasons.owner, by),
      target: reasons.target,
    },
  };
}

function movedTie(tie: Tie, by: number): Tie {
  if (tie.kind === 'comparison') return { ...tie, against: movedPhrase(tie.against, by) };
  if (tie.kind === 'share') return { ...tie, words: tie.words === null ? null : movedPhrase(tie.words, by) };
  return tie;
}
