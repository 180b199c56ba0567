// What one block states, with its places and times resolved by the article and its offsets led back to the source; and the same
// moved along with its block. Nothing in it depends on any other block but a table's head.
import { added, mapped, none } from './added';
import { holdsAny } from './claims/particles';
import { bindRow, type TableRow } from './claims/table';
import { leadingYear } from './claims/years';
import { resolvedTie } from './claims/resolvedTie';
import { resolvePeriod, type PeriodForm, type PeriodReading } from './lexemes/periods';
import { ownDistrict } from './places/ownDistrict';
import type { ClaimDraft } from './claims/bind';
import { UnitSet } from './text/unitSet';
import type { CueReading } from './cues';
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

/** What a block states, as soon as it is read. */
type Statements = Pick<BlockFindings, 'claims' | 'ties' | 'figures' | 'programmes' | 'quotes'>;

/** What else it names, in logical offsets. */
interface Namings {
  readonly periods: readonly PeriodReading[];
  readonly cues: readonly CueReading[];
}

/** Findings of which those that only a painter or a search for names asks for are led back to the source when one does. */
class LazyFindings implements BlockFindings {
  readonly claims: readonly Claim[];
  readonly ties: readonly Tie[];
  readonly figures: readonly Figure[];
  readonly programmes: readonly ProgrammeReading[];
  readonly quotes: readonly Token[];
  private ownDistricts: readonly DistrictMention[] | undefined;
  private ownPeriods: readonly Period[] | undefined;
  private ownCues: readonly Cue[] | undefined;

  constructor(private readonly context: BlockContext, private readonly namings: Namings, { claims, ties, figures, programmes, quotes }: Statements) {
    this.claims = claims;
    this.ties = ties;
    this.figures = figures;
    this.programmes = programmes;
    this.quotes = quotes;
  }

  get districts(): readonly DistrictMention[] {
    return (this.ownDistricts ??= districtsIn(this.context));
  }

  get periods(): readonly Period[] {
    return (this.ownPeriods ??= mapped(this.namings.periods, period => resolved(period, this.context, null)));
  }

  get cues(): readonly Cue[] {
    return (this.ownCues ??= mapped(this.namings.cues, cue => cueIn(this.context.block, cue)));
  }
}

const unnamed: Namings = { periods: none, cues: none };
const nothing: BlockFindings = { claims: none, ties: none, figures: none, districts: none, periods: none, cues: none, programmes: none, quotes: none };

/** What a block of prose states, from its own reading. */
export function findingsOf(reading: BlockReading, context: BlockContext): BlockFindings {
  const { tokens, claims: drafts, ties, silences, programmes, cues } = reading;
  const { block } = context;
  let figures: readonly Figure[] = none;
  let periods: readonly PeriodReading[] = none;
  let quotes: readonly Token[] = none;
  let claims: readonly Claim[] = none;
  const maker = drafts.length === 0 ? null : new ClaimMaker(context);
  /** For each draft its place among the claims; `undefined` for a count of nothing named. */
  const places: (number | undefined)[] = [];
  for (const token of tokens) {
    if (token.kind === 'figure') {
      const { figure } = token;
      const silence = silences[figures.length] ?? null;
      // The drafts are those of the figures that state something, in the order of the tokens.
      const draft = silence === null ? drafts[places.length]! : null;
      const isNamed = draft !== null && !isUnnamed(draft);
      const stated = figureIn(block, figure, draft === null || isNamed ? silence : 'a count of nothing named');
      figures = added(figures, stated);
      if (draft === null) continue;
      places.push(isNamed ? claims.length : undefined);
      if (isNamed && maker !== null) claims = added(claims, maker.claimOf(draft, stated));
    } else if (token.kind === 'period') periods = added(periods, token.period);
    else if (token.kind === 'quoted' || token.kind === 'titled') quotes = added(quotes, token);
  }
  const ownTies = ties.length === 0 ? none : ties.flatMap(tie => resolvedTie(tie, draft => places[draft], words => phraseIn(block, words)) ?? []);
  return new LazyFindings(context, { periods, cues }, { claims, ties: ownTies, figures, programmes, quotes });
}

/** What a block names that is not read itself: a caption, a table's head. */
export function findingsUnread(context: BlockContext): BlockFindings {
  return context.block.mentions.length === 0 ? nothing : new LazyFindings(context, unnamed, nothing);
}

/** A table's row under its head: its cells' figures are read with the units that row and column name, so they replace those of the reading. */
export function findingsOfRow(reading: BlockReading, row: TableRow, head: { readonly row: TableRow; readonly block: PlacedBlock }, context: BlockContext): BlockFindings {
  const cells = bindRow(row, head.row, context.knowledge);
  const isCell = ({ start, end }: Stretch): boolean => cells.some(({ figure }) => start < figure.end && end > figure.start);
  const tokens = reading.tokens.filter(token => token.kind !== 'figure' || !isCell(token));
  const silences = tokens.filter(({ kind }) => kind === 'figure').map(() => 'beside the cells of a table');
  const beside = findingsOf({ ...reading, tokens, claims: [], ties: [], silences }, context);
  const maker = new ClaimMaker(context);
  const claims = cells.map(({ draft, figure, headPeriod, headMetric }) => {
    const claim = maker.claimOf(draft, figureIn(context.block, figure, null), headPeriod === null ? null : resolved(headPeriod.period, { ...context, block: head.block }, null));
    if (headMetric === null || headMetric.end <= headMetric.start) return claim;
    const metric = phraseIn(head.block, headMetric);
    return { ...claim, metric, metricId: context.knowledge.metrics.idOf(metric.text) };
  });
  const periods = tokens.flatMap(token => (token.kind === 'period' ? [token.period] : []));
  const ties: readonly Tie[] = claims.length > 1 ? [{ kind: 'list', members: [...claims.keys()] }] : none;
  const { figures, programmes, quotes } = beside;
  return new LazyFindings(context, { periods, cues: reading.cues }, { claims, ties, figures: [...figures, ...claims.map(({ figure }) => figure)], programmes, quotes });
}

function districtsIn({ block, place }: BlockContext): readonly DistrictMention[] {
  let districts: readonly DistrictMention[] = none;
  for (const mention of block.mentions) {
    const district = ownDistrict(mention, place);
    if (district === null) continue;
    const { text, ranges } = phraseIn(block, mention);
    districts = added(districts, { text, ranges, district });
  }
  return districts;
}

function cueIn(block: PlacedBlock, cue: CueReading): Cue {
  const { text, ranges } = phraseIn(block, cue);
  return { text, ranges, kind: cue.kind };
}

/** A bare count that nothing names says nothing. */
function isUnnamed({ metric, token }: ClaimDraft): boolean {
  return metric.length === 0 && token.figure.type === 'count';
}

/** Makes the claims of one block. What claims beside each other have in common (sentence, metric, time, owner) is made once. */
class ClaimMaker {
  private readonly place: District | null;
  private last: ClaimDraft | null = null;
  private sentence: Phrase | null = null;
  private metric: Phrase | null = null;
  private metricId: string | null = null;
  private period: Period | null = null;
  private owner: Phrase | null = null;
  private district: District | null = null;

  constructor(private readonly context: BlockContext) {
    this.place = districtOf(context.place);
  }

  /** The claim of a draft; `headPeriod` is the time of its column where the block is a table's row. */
  claimOf(draft: ClaimDraft, figure: Figure, headPeriod: Period | null = null): Claim {
    const { block, blockIndex, section, place, year, knowledge } = this.context;
    const { last } = this;
    if (last?.sentence !== draft.sentence) this.sentence = phraseIn(block, draft.sentence);
    if (last?.metric !== draft.metric) {
      this.metric = draft.metric.length === 0 ? null : joined(block, draft.metric);
      this.metricId = this.metric === null ? null : knowledge.metrics.idOf(this.metric.text);
    }
    if (last?.period !== draft.period) this.period = draft.period === null ? null : resolved(draft.period.reading, this.context, draft.period.contextYear);
    if (last?.owner !== draft.owner) {
      this.owner = draft.owner === null ? null : phraseIn(block, draft.owner);
      this.district = draft.owner === null ? this.place : ownDistrict(draft.owner.mention, place);
    }
    this.last = draft;
    const period = headPeriod ?? this.period;
    const target = draft.isTarget ? 'word' : isAhead(period, year) ? 'time' : null;
    return {
      figure,
      change: draft.change,
      isTarget: target !== null,
      metric: this.metric,
      metricId: this.metricId,
      district: this.district,
      period,
      sentence: this.sentence!,
      section,
      block: blockIndex,
      rule: draft.rule,
      reasons: { relation: draft.relation.end > draft.relation.start ? phraseIn(block, draft.relation) : null, owner: this.owner, target },
    };
  }
}

/** `到2030年`: a time that begins after the article was written can only be aimed at. */
function isAhead(period: Period | null, year: number | null): boolean {
  const first = year === null ? null : leadingYear(period?.iso ?? '');
  return year !== null && first !== null && first > year;
}

/** A time of the block; `contextYear` is the year named before it, else the headings' counts. */
function resolved(reading: PeriodReading, { block, year, headingYear }: BlockContext, contextYear: number | null): Period {
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
  return {
    text: withoutBlanks(text),
    ranges,
    type,
    quantity,
    unit: withoutBlanks(unit),
    bound,
    boundWords: mapped(boundWords, word => phraseIn(block, word)),
    silence,
  };
}

/** What `\s` stands for. */
const blanks = UnitSet.of('\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff');

function withoutBlanks(text: string): string {
  return holdsAny(text, 0, text.length, blanks) ? text.replace(/\s/g, '') : text;
}

function phraseIn({ logical }: PlacedBlock, { start, end }: Stretch): Phrase {
  return logical.phrase(start, end);
}

/** Words in several stretches as one phrase. */
function joined(block: PlacedBlock, stretches: readonly Stretch[]): Phrase {
  if (stretches.length === 1) return phraseIn(block, stretches[0]!);
  const phrases = stretches.map(stretch => phraseIn(block, stretch));
  return { text: phrases.map(({ text }) => text).join(''), ranges: phrases.flatMap(({ ranges }) => ranges) };
}

export function districtOf(place: Place | null): District | null {
  return place === null ? null : { name: place.name, code: place.code, level: place.level };
}

/** Where a block has come to stand: how many UTF-16 units further behind, and its number and its section's. */
export interface Move {
  readonly by: number;
  readonly block: number;
  readonly section: number;
}

/** The same of a block that has moved. */
export function moved(findings: BlockFindings, move: Move): BlockFindings {
  const { by } = move;
  const figures = new Map(findings.figures.map(figure => [figure, movedFigure(figure, by)]));
  return {
    claims: findings.claims.map(claim => movedClaim(claim, figures.get(claim.figure)!, move)),
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
  return by === 0 ? phrase : { ...phrase, ranges: phrase.ranges.map(({ start, end }) => ({ start: start + by, end: end + by })) };
}

function movedFigure(figure: Figure, by: number): Figure {
  return { ...movedPhrase(figure, by), boundWords: figure.boundWords.map(words => movedPhrase(words, by)) };
}

function movedPeriod(period: Period, by: number): Period {
  return { ...period, words: movedPhrase(period.words, by) };
}

function movedClaim(claim: Claim, figure: Figure, { by, block, section }: Move): Claim {
  const { metric, period, sentence, reasons } = claim;
  return {
    ...claim,
    figure,
    metric: metric === null ? null : movedPhrase(metric, by),
    period: period === null ? null : movedPeriod(period, by),
    sentence: movedPhrase(sentence, by),
    section,
    block,
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
