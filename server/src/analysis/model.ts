// What the analysis finds in a text: the one vocabulary that every feature, the command line and the tests share.
import type { LogicalText } from './text/logicalText';

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
  /** The rule by which it states nothing, by name; `null` for the figure of a claim. */
  readonly silence: string | null;
}

/** One of China's administrative divisions, or the nation. */
export interface District {
  /** GB/T 2260 code, `000000` for the nation; `null` where several divisions of this name are possible. */
  readonly code: string | null;
  /** Full official name without the units above: `西湖区`. */
  readonly name: string;
  readonly level: 'nation' | 'province' | 'prefecture' | 'county';
  /** What became of it, in order; only where a text names a division that something became of. */
  readonly changes?: readonly DivisionChange[];
}

/** `became`: 上虞市 is gone, and 上虞区 has its area; `parted`: 余杭区 gave up a part, which is now 临平区. */
export interface DivisionChange {
  readonly kind: 'became' | 'parted';
  /** ISO date of the document, or its month or year where no more is known. */
  readonly date: string;
  /** Those of today that came of it, by their codes and names of today. */
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  /** Issuer and number of the document: `国务院 国函〔2013〕112号`. */
  readonly source: string;
}

/** A time that governs a claim. */
export interface Period {
  /** ISO 8601 where it can be known: `2021`, `2021/..`, `2017/2021`; else `null`. */
  readonly iso: string | null;
  /** The words as written: `2021年以来`, `近三年`. */
  readonly words: Phrase;
  /** How the year of `iso` is known; `null` where it is not. */
  readonly yearRule: YearRule | null;
}

/** `words`: they say it; `article`: the article's head does; `context`: the last year named before; `heading`: the nearest heading with a year. */
export type YearRule = 'words' | 'article' | 'context' | 'heading';

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
  readonly reasons: Reasons;
}

/** Why a claim is what it is besides `Claim.rule`: the rules by name, and the words that they went by. */
export interface Reasons {
  /** The words between the metric and the figure: `同比增长`, `居全省`; `null` where none stand there. */
  readonly relation: Phrase | null;
  /** The words that name whose claim it is, such as `全县`; `null` where it is the section's. */
  readonly owner: Phrase | null;
  /** A word of intent before the figure, or a time that lies ahead; `null` for what is no target. */
  readonly target: 'word' | 'time' | null;
}

/**
 * Claims that the text states together, or one by another. Numbers are indexes into `Analysis.claims`, no two of a tie the same;
 * several stand in the order in which they are read.
 */
export type Tie = ListTie | PartTie | FromToTie | ChangeTie | ComparisonTie | ShareTie;

/**
 * Values in a row: dealt out over several metrics, districts or times (`出口、进口分别增长31.5%、21.6%`), each with its own words
 * (`出口3亿元、进口5亿元`), or the cells of a table's row.
 */
export interface ListTie {
  readonly kind: 'list';
  /** Two or more. */
  readonly members: readonly number[];
}

/** Parts of a whole, of one type with it: `48家,其中国家级17家、省级15家`. They need not be all of its parts. */
export interface PartTie {
  readonly kind: 'part';
  readonly whole: number;
  /** One or more. */
  readonly parts: readonly number[];
}

/** Two levels of one metric, before and after: `从2017年的15.7亿元提高到2021年的30.1亿元`. */
export interface FromToTie {
  readonly kind: 'fromTo';
  readonly from: number;
  readonly to: number;
}

/** How a value moved and what it is now: `512亿元,下降3.4%`, `增长3.4%,达512亿元`, `居全省第5,前移2位`, `增长5%,比上年提高2个百分点`. */
export interface ChangeTie {
  readonly kind: 'change';
  /** The claim that says by how much: `3.4%`. */
  readonly change: number;
  /** What moved: `512亿元`; for percentage points a share or a rate, which may be a change itself. */
  readonly of: number;
}

/** `above` 高于, `below` 低于; `of` where the figure is a multiple or a share of what it is compared with: `是全国的2.1倍`. */
export type ComparisonWay = 'above' | 'below' | 'of';

/** A value measured against another that is not stated itself: `城镇化率81.2%,高于全省平均12.4个百分点`. */
export interface ComparisonTie {
  readonly kind: 'comparison';
  /** The claim that says by how much: `12.4个百分点`. */
  readonly difference: number;
  /** The claim that is compared: `81.2%`; `null` where the text does not say it: `城镇化率高于全省平均12.4个百分点`. */
  readonly of: number | null;
  readonly way: ComparisonWay;
  /** What it is compared with, as written: `全省平均`. */
  readonly against: Phrase;
}

/**
 * How much of a whole a value is: `茶叶产值26亿元,占全省13.4%`. The text states the value, or the whole (`财政收入31亿元,其中税收占78.6%`), or
 * both; a whole that it does not state is named by its words.
 */
export interface ShareTie {
  readonly kind: 'share';
  /** The claim that says how much: `13.4%`. */
  readonly share: number;
  /** The claim that is the part: `26亿元`; `null` where the text does not state it. */
  readonly of: number | null;
  /** The claim that is the whole: `31亿元`; `null` where the text does not state it. */
  readonly whole: number | null;
  /** What the whole is called beside the share, as written: `全省`; `null` where no words name it there. */
  readonly words: Phrase | null;
}

/** One mention of a named initiative, with its quotes and class noun: `“鲲鹏行动”计划`. */
export interface ProgrammeMention extends Phrase {
  /** The bare name: `鲲鹏行动`. */
  readonly core: string;
  readonly programmeId: string | null;
  readonly district: District | null;
}

/** A mention with what tells which other mentions of the text name the same. */
export interface Programme extends ProgrammeMention {
  /** One key for all mentions of the programme in the text, whatever their form; it means nothing beyond the text. */
  readonly identity: string;
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
  /** The words as they are read: with those of the block that carries this one on. */
  readonly text: string;
  /** Index into `Analysis.sections`. */
  readonly section: number;
  /** The block that breaks off and that this one carries on, before or behind it on the page; its words are read there. Mostly `null`. */
  readonly continues: number | null;
}

/** A heading and what stands under it, or the unheaded beginning of an article. */
export interface Section {
  readonly heading: Phrase | null;
  /** 1 for the heading of an article, 2 and deeper below it. */
  readonly depth: number;
  readonly span: Span;
  /** Whom the section speaks of. */
  readonly district: District | null;
  /** Whether its own heading says so; else it is the article's. */
  readonly isDistrictOwn: boolean;
  /** Index into `Analysis.articles`. */
  readonly article: number;
}

/** One article of the page. */
export interface Article {
  readonly title: Phrase | null;
  /** Indexes into `Analysis.sections`, in the order in which they are read; a page may have put one behind other articles. */
  readonly sections: readonly number[];
  readonly district: District | null;
  /** What told whose article it is; `null` where nothing did. */
  readonly districtRule: DistrictRule | null;
}

/**
 * - `headline`: the title begins with it; `signature`: the author's note or byline names it; `title`: the title names it anywhere.
 * - `headings`: the only one that the headings name; `mentions`: the text names it most; `parts`: the text speaks as a province, and all
 *   places that it names lie in this one; `page`: the page around it names it most.
 * - `nation`: no other place is named, and the nation is spoken of.
 */
export type DistrictRule = 'headline' | 'signature' | 'title' | 'headings' | 'mentions' | 'parts' | 'page' | 'nation';

/** All that was found in a text. Lists of things with ranges are sorted by the start of their first range. */
export interface Analysis extends Passage {
  /** The length of the source in UTF-16 units. */
  readonly length: number;
  readonly articles: readonly Article[];
  readonly sections: readonly Section[];
  readonly programmes: readonly Programme[];
  readonly blocks: readonly Block[];
  /** Which claims belong together, as the constructions that bound them say; in the order in which they are read. */
  readonly ties: readonly Tie[];
  /**
   * What was found in a part of the text, for those who need no more: all that touches `span`, the metrics of its claims
   * included, and perhaps some of what stands around it. Costs as much as that part, not as the text.
   */
  readonly within: (span: Span) => Passage;
  /** Words of a block with where they stand. `block` is an index into `blocks`, `span` lies in the `text` of that block and holds a character at least. */
  readonly phraseIn: (block: number, span: Span) => Phrase;
  /**
   * The words of the blocks that touch `span` as they are read, each with the way back to the source: for those who look for what
   * the analysis had no reason to find. A block that another one carries on has the words of both.
   */
  readonly textsIn: (span: Span) => readonly LogicalText[];
}

/** What stands in a text or in a part of it. */
export interface Passage {
  readonly claims: readonly Claim[];
  /** Every quantity, whether it states something or not; the figures of `claims` are among them. */
  readonly figures: readonly Figure[];
  readonly programmes: readonly ProgrammeMention[];
  readonly districts: readonly DistrictMention[];
  readonly periods: readonly Period[];
  readonly cues: readonly Cue[];
}

/** The claims that a tie names, each once. */
export function claimsOf(tie: Tie): readonly number[] {
  switch (tie.kind) {
    case 'list': return tie.members;
    case 'part': return [tie.whole, ...tie.parts];
    case 'fromTo': return [tie.from, tie.to];
    case 'change': return [tie.of, tie.change];
    case 'comparison': return tie.of === null ? [tie.difference] : [tie.of, tie.difference];
    case 'share': return [tie.whole, tie.of, tie.share].filter(claim => claim !== null);
  }
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
