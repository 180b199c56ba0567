// What the analysis finds in a text: the one vocabulary that every feature, the command line and the tests share.

/** A stretch of the article in UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Words of the article. A layout break may run through them, so they have one or several source ranges.
 *
 * For `增加⏎⏎值` the text is `增加值` and the ranges are those of `增加` and `值`.
 */
export interface Phrase {
  /** The words as written, layout breaks left out. */
  readonly text: string;
  /** Where the words stand, in the order in which they are read; never empty. */
  readonly ranges: readonly Span[];
}

export const figureTypes = ['percent', 'percentagePoint', 'money', 'count', 'measure', 'multiple', 'rank', 'ratio'] as const;
/** What kind of quantity a figure is. */
export type FigureType = (typeof figureTypes)[number];

/** `=` exact, `>` 超, `≥` 以上, `<` 近, `≤` 以下 or 前N, `≈` 约. */
export type Bound = '=' | '>' | '≥' | '<' | '≤' | '≈';

/** Where a metric stands (`level`) or by how much it moved. */
export type Change = 'level' | 'increase' | 'decrease';

/** The number that a figure says, in base units: 亿元 is multiplied out to yuan. */
export type Quantity =
  | { readonly kind: 'exact'; readonly value: number }
  /** `10—15万亩`, `八九亿`. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  /** `9:43:48`, the parts in order. */
  | { readonly kind: 'ratio'; readonly parts: readonly number[] }
  /** Digits that no double can hold. */
  | { readonly kind: 'tooLarge'; readonly digits: string };

/** A number as it stands, with its unit and the words that bound it: `89%以上`, `超3亿元`, `前三`. */
export interface Figure extends Phrase {
  readonly type: FigureType;
  readonly quantity: Quantity;
  /** `%`, `pp`, an ISO 4217 currency, a classifier, a measure's unit without 万 and 亿, `倍`, `rank`, or nothing. */
  readonly unit: string;
  readonly bound: Bound;
  /** The words of `bound` inside the figure: for `超3500余家` these are `超` and `余`. */
  readonly boundWords: readonly Phrase[];
}

/** One of China's administrative divisions, or the nation. */
export interface District {
  /** GB/T 2260 code, `000000` for the nation; `null` where several divisions of this name are possible. */
  readonly code: string | null;
  /** Full official name without the units above: `西湖区`. */
  readonly name: string;
  readonly level: 'nation' | 'province' | 'prefecture' | 'county';
}

/** A time that governs a claim. */
export interface Period {
  /** ISO 8601 where it can be known: `2021`, `2021/..`, `2017/2021`; else `null`. */
  readonly iso: string | null;
  /** The words as written: `2021年以来`, `近三年`. */
  readonly words: Phrase;
}

/** One figure bound to what it measures, whose it is and when. */
export interface Claim {
  readonly figure: Figure;
  readonly change: Change;
  /** Whether the text sets this as a goal (`力争到2030年`) rather than states it. */
  readonly isTarget: boolean;
  /**
   * What is measured, in the article's own words. Its ranges may lie in an earlier clause: in `进出口总额512亿元,下降3.4%`
   * the metric of `3.4%` is the `进出口总额` before it.
   */
  readonly metric: Phrase | null;
  /** The known metric that those words name, or `null`. */
  readonly metricId: string | null;
  readonly district: District | null;
  readonly period: Period | null;
  readonly sentence: Phrase;
  /** Index into `Analysis.sections`. */
  readonly section: number;
  /** Index into `Analysis.blocks`. */
  readonly block: number;
  /** The rule that bound the figure to its metric, by name: for those who wonder and those who debug. */
  readonly rule: string;
}

/** One mention of a named initiative, with its quotes and class noun: `“鲲鹏行动”计划`. */
export interface Programme extends Phrase {
  /** The bare name: `鲲鹏行动`. */
  readonly core: string;
  readonly programmeId: string | null;
  readonly district: District | null;
}

export interface DistrictMention extends Phrase {
  readonly district: District;
}

export type CueKind = 'bound' | 'change' | 'comparison';

/** A word that says how a figure is meant: 超 or 以上, 增长, 高于. */
export interface Cue extends Phrase {
  readonly kind: CueKind;
}

/**
 * - `title`: heads an article; `heading`: heads a section.
 * - `paragraph`: prose, the only kind that gives claims besides headings.
 * - `byline`: who wrote it; `caption`: words under a picture; `note`: an editor's or author's note.
 * - `furniture`: what a page adds (navigation, dates of publication, index numbers).
 */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'byline' | 'caption' | 'note' | 'furniture';

/** A paragraph, heading or other unit of layout, its column breaks joined. */
export interface Block {
  readonly kind: BlockKind;
  /** From the first to the last character in the source, breaks within included. */
  readonly span: Span;
  readonly text: string;
  /** Index into `Analysis.sections`. */
  readonly section: number;
}

/** A heading and what stands under it, or the unheaded beginning of an article. */
export interface Section {
  readonly heading: Phrase | null;
  /** 1 for the heading of an article, 2 and deeper below it. */
  readonly depth: number;
  readonly span: Span;
  /** Whom the section speaks of. */
  readonly district: District | null;
  /** Index into `Analysis.articles`. */
  readonly article: number;
}

/** One article of the page. */
export interface Article {
  readonly title: Phrase | null;
  readonly span: Span;
  readonly district: District | null;
}

/** All that was found in a text. Lists of things with ranges are sorted by the start of their first range. */
export interface Analysis {
  /** The length of the source in UTF-16 units. */
  readonly length: number;
  readonly articles: readonly Article[];
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  /** Every quantity, whether it states something or not; the figures of `claims` are among them. */
  readonly figures: readonly Figure[];
  readonly programmes: readonly Programme[];
  readonly districts: readonly DistrictMention[];
  readonly periods: readonly Period[];
  readonly cues: readonly Cue[];
}

/**
 * The smallest span that holds all the given ones. They may come in reading order, which column breaks can turn against the
 * order in the source. Throws when there are none.
 */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new Error('cover of no spans');
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** From the first to the last character of a phrase, breaks within included. */
export function hull(phrase: Phrase): Span {
  return cover(phrase.ranges);
}
