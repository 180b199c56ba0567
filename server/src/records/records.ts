// The records that leave the product: an analysis in the fields of the extraction contract, ready to be written in any format.
import type { Analysis, Bound, Change, Claim, Figure, FigureType, Phrase, Programme, Quantity } from '../analysis/model';
import { hull } from '../analysis/model';
import { placeIn } from './lines';

/** A text on its way from where it was read to where its records go. */
export interface Source {
  /** What the records name as `uri`: a `file:` URL, or `-` for standard input. */
  readonly uri: string;
  /** What a reader knows the text by: a path as the user wrote it. */
  readonly name: string;
  /** The decoded text, without a byte-order mark. */
  readonly text: string;
}

/** Where a record's words stand in its text. */
export interface Place {
  readonly uri: string;
  /** UTF-16 offset of the first character. */
  readonly start: number;
  /** UTF-16 offset after the last character, breaks within the words included. */
  readonly end: number;
  /** 1-based line of `start`; lines end at `\n`, `\r\n` or a lone `\r`. */
  readonly line: number;
  /** 1-based, in UTF-16 units from the beginning of the line. */
  readonly column: number;
}

/** A figure's number: `value` alone, or `low` with `high`, or `value: null` with the digits in `valueText`. */
export interface QuantityFields {
  /** The number in base units; the parts in order for a ratio; `null` for a number beyond a double. */
  readonly value?: number | readonly number[] | null;
  readonly valueText?: string;
  readonly low?: number;
  readonly high?: number;
}

/** The figure itself, whether it states something or not. */
export interface FigureFields extends QuantityFields {
  /** The figure as written, layout breaks left out: `超3亿元`. */
  readonly text: string;
  readonly type: FigureType;
  readonly unit: string;
  readonly bound: Bound;
}

/** A numeral read as a quantity. */
export interface FigureRecord extends Place, FigureFields {
  readonly kind: 'figure';
}

/** One figure and what it states. What nobody could tell is `null`. */
export interface ClaimRecord extends Place, FigureFields {
  readonly kind: 'claim';
  readonly change: Change;
  readonly metric: string | null;
  readonly metricId: string | null;
  readonly district: string | null;
  /** GB/T 2260 code of `district`, six digits; `null` also where several divisions bear its name. */
  readonly divisionCode: string | null;
  /** ISO 8601. */
  readonly period: string | null;
  readonly periodText: string | null;
  /** The nearest heading above, in reading order. */
  readonly section: string | null;
  readonly sentence: string;
  /** Only where the text sets the figure as a goal. */
  readonly target?: true;
}

/** One mention of a named initiative. */
export interface ProgrammeRecord extends Place {
  readonly kind: 'programme';
  /** The name with its quotes and class noun: `“鲲鹏行动”计划`. */
  readonly text: string;
  /** The bare name: `鲲鹏行动`. */
  readonly core: string;
  readonly programmeId: string | null;
  readonly district: string | null;
}

/** Why a text that came as a record is not read. */
export type FaultCode = 'invalid-utf-8' | 'invalid-json' | 'wrong-shape' | 'lone-surrogate' | 'too-long' | 'not-analysed';

/** Stands in the output for a record of the input that could not be read. */
export interface ErrorRecord {
  readonly kind: 'error';
  /** What the record names itself by, `null` where that could not be read. */
  readonly uri: string | null;
  /** Where the record came from: a `file:` URL, or `-` for standard input. */
  readonly input: string;
  /** 1-based line of the record there; lines end at `\n`. */
  readonly inputLine: number;
  readonly code: FaultCode;
  /** For a person. */
  readonly message: string;
}

/** The claims and programmes of a text, by where they begin. Takes the analysis of exactly `source.text`. */
export function* extractRecords(source: Source, analysis: Analysis): Generator<ClaimRecord | ProgrammeRecord> {
  const place = placer(source);
  const { claims, programmes } = analysis;
  let next = 0;
  for (const claim of claims) {
    const { start } = hull(claim.figure);
    for (; next < programmes.length && hull(programmes[next]!).start < start; next++) yield programmeRecord(programmes[next]!, place);
    yield claimRecord(claim, analysis, place);
  }
  for (; next < programmes.length; next++) yield programmeRecord(programmes[next]!, place);
}

/** The claims of a text, by where they begin. Takes the analysis of exactly `source.text`. */
export function* claimRecords(source: Source, analysis: Analysis): Generator<ClaimRecord> {
  const place = placer(source);
  for (const claim of analysis.claims) yield claimRecord(claim, analysis, place);
}

/** Every quantity of a text, claim or not, by where it begins. Takes the analysis of exactly `source.text`. */
export function* figureRecords(source: Source, analysis: Analysis): Generator<FigureRecord> {
  const place = placer(source);
  for (const figure of analysis.figures) yield { kind: 'figure', ...place(figure), ...figureFields(figure) };
}

type Placer = (phrase: Phrase) => Place;

function placer({ uri, text }: Source): Placer {
  const lineAndColumn = placeIn(text);
  return phrase => {
    const { start, end } = hull(phrase);
    return { uri, start, end, ...lineAndColumn(start) };
  };
}

function claimRecord(claim: Claim, analysis: Analysis, place: Placer): ClaimRecord {
  const { figure, district, period } = claim;
  return {
    kind: 'claim',
    ...place(figure),
    ...figureFields(figure),
    change: claim.change,
    metric: claim.metric?.text ?? null,
    metricId: claim.metricId,
    district: district?.name ?? null,
    divisionCode: district?.code ?? null,
    period: period?.iso ?? null,
    periodText: period?.words.text ?? null,
    section: headingAbove(claim, analysis),
    sentence: claim.sentence.text,
    ...(claim.isTarget ? { target: true } : {}),
  };
}

function programmeRecord(programme: Programme, place: Placer): ProgrammeRecord {
  const { text, core, programmeId, district } = programme;
  return { kind: 'programme', ...place(programme), text, core, programmeId, district: district?.name ?? null };
}

function figureFields({ text, type, quantity, unit, bound }: Figure): FigureFields {
  return { text, type, ...quantityFields(quantity), unit, bound };
}

function quantityFields(quantity: Quantity): QuantityFields {
  switch (quantity.kind) {
    case 'exact': return { value: quantity.value };
    case 'range': return { low: quantity.low, high: quantity.high };
    case 'ratio': return { value: quantity.parts };
    case 'tooLarge': return { value: null, valueText: quantity.digits };
  }
}

/** What stands before an article's first heading stands under its title. */
function headingAbove(claim: Claim, { sections, articles }: Analysis): string | null {
  const section = sections[claim.section];
  if (section === undefined) return null;
  return (section.heading ?? articles[section.article]?.title)?.text ?? null;
}
