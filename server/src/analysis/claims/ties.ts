// Which claims of a block belong together. The binder tells of each row of values that it binds and how it named them; the ties
// follow from that, and no text is read a second time.
import type { ClaimDraft } from './bind';
import type { Comparison, Relation } from './relation';
import type { FigureReading, Stretch } from '../lexemes/figures';
import type { ComparisonTie, FigureType, Phrase, Tie } from '../model';

/** A tie of a block's drafts by their indexes, in logical offsets. */
export type TieDraft = Exclude<Tie, ComparisonTie> | (Omit<ComparisonTie, 'against'> & { readonly against: Stretch });

/**
 * Where the metrics of a row come from.
 * - `own`: the row names them.
 * - `carried`: they are the metric before. `rate`: they are a rate, share or the like of the metric before.
 * - `parallel`: they are those of as many claims just before, one each.
 * - `part`: they are parts of the metric before.
 */
export type Naming = 'own' | 'carried' | 'rate' | 'parallel' | 'part';

/** Values right behind one another that were bound together; mostly one. */
export interface BoundRow {
  readonly drafts: readonly ClaimDraft[];
  readonly naming: Naming;
  readonly relation: Relation;
  /** What parts the row from the one before. */
  readonly parting: Parting;
  /** How far 其中 reaches that leads the row; `null` where none does. */
  readonly among: Among | null;
}

/** `list` where nothing but a list mark and the words of either figure stands between two rows: `出口3亿元、进口5亿元`. */
export type Parting = 'list' | 'comma' | 'semicolon' | 'other';

/**
 * - `list`: to what stands beside the part: `其中出口3亿元、进口5亿元,税收2亿元`.
 * - `clauses`: 其中 opens the sentence, and its clauses are parts too: `其中,工业3亿元,增长2%;建筑业5亿元`.
 * - `all`: a colon follows: `其中:猪肉3万吨,牛肉1万吨`.
 */
export type Among = 'list' | 'clauses' | 'all';

/** Indexes of drafts. */
type Row = readonly number[];

/** So many rows of one metric are looked back on: what stands further back is forgotten, and the cost stays linear. */
const longestTopic = 8;

/** Collects the ties of a block while its rows are bound in order. */
export class TieCollector {
  private readonly found: TieDraft[] = [];
  private readonly drafts: ClaimDraft[] = [];
  /** Differences from something else are no values that could change or be compared once more. */
  private readonly differences = new Set<number>();
  /** Values that something has moved to: what is said next tells of the whole way, whatever its time. */
  private readonly ends = new Set<number>();
  /** Changes whose value is known. */
  private readonly settled = new Set<number>();
  /** The rows that speak of the metric that carries on. */
  private topic: readonly Row[] = [];
  /** The row before in the sentence. */
  private last: { readonly row: BoundRow; readonly own: Row; readonly isPart: boolean } | null = null;
  private parts: { readonly whole: number; readonly parts: number[]; readonly reach: Among } | null = null;
  /** The list that the row before belongs to. */
  private list: number[] | null = null;

  constructor(private readonly text: string) {}

  get ties(): readonly TieDraft[] {
    return this.found;
  }

  /** Moves on to the next sentence; `goesOn` tells whether the metric of the one before carries on. */
  enter(goesOn: boolean): void {
    this.last = null;
    if (goesOn) return;
    this.topic = [];
    this.parts = null;
  }

  /** Ties a row to those before it, and its values to each other. */
  add(row: BoundRow): void {
    const own = row.drafts.map((_draft, k) => this.drafts.length + k);
    this.drafts.push(...row.drafts);
    if (row.naming === 'parallel' && this.topic[this.topic.length - 1]?.length !== own.length) this.topic = [own.map(index => index - own.length)];
    const isPart = this.addParts(row, own);
    if (isPart) this.list = null;
    else this.addToList(row, own, this.addFromTo(row, own) || this.addRelatives(row, own));
    if (row.naming === 'own') this.topic = row.drafts[0]!.metric.length === 0 ? [] : [own];
    else if (row.naming !== 'part') this.topic = [...this.topic, own].slice(-longestTopic);
    this.last = { row, own, isPart };
  }

  /** `48家,其中国家级17家、省级15家`: what is named as a part, what 其中 leads, and what stands beside a part. */
  private addParts(row: BoundRow, own: Row): boolean {
    const isNamed = row.naming === 'part' || row.among !== null;
    const whole = isNamed ? this.valueBefore(own, 0, of => this.isPartOf(own[0]!, of)) : this.isWithinReach(row) ? this.parts?.whole : undefined;
    if (whole === undefined || !own.every(index => this.isPartOf(index, whole))) return false;
    if (this.parts?.whole === whole) {
      this.parts.parts.push(...own);
    } else {
      this.parts = { whole, parts: [...own], reach: row.among ?? 'list' };
      this.found.push({ kind: 'part', whole, parts: this.parts.parts });
    }
    return true;
  }

  /** Whether a row is one more part: beside one, or with a metric of its own in a clause that 其中 reaches. */
  private isWithinReach({ parting, naming }: BoundRow): boolean {
    if (this.parts === null) return false;
    if (parting === 'list') return this.last?.isPart === true;
    const { reach } = this.parts;
    return naming === 'own' && ((parting === 'comma' && reach === 'all') || (parting === 'semicolon' && reach !== 'list'));
  }

  /** `从2017年的15.7亿元提高到2021年的30.1亿元`: the next value of a metric of which a beginning was said. */
  private addFromTo(row: BoundRow, own: Row): boolean {
    const { last } = this;
    if (last?.row.relation.isStart !== true || (row.naming !== 'carried' && row.naming !== 'parallel') || last.own.length !== own.length) return false;
    if (!own.every((index, k) => this.drafts[index]!.change === 'level' && this.isAlike(index, last.own[k]!))) return false;
    for (const [k, to] of own.entries()) {
      this.found.push({ kind: 'fromTo', from: last.own[k]!, to });
      this.ends.add(to);
    }
    return true;
  }

  /** Comparisons and changes; true where one is tied to a value before. */
  private addRelatives(row: BoundRow, own: Row): boolean {
    const isOfOthers = row.naming === 'carried' || row.naming === 'rate' || row.naming === 'parallel';
    let isTied = false;
    for (const [k, index] of own.entries()) {
      const comparison = comparisonOf(row, k, this.text);
      const value = isOfOthers ? this.valueBefore(own, k, of => this.isRelativeTo(index, of, row.naming, comparison)) : undefined;
      if (comparison !== null) {
        this.found.push({ kind: 'comparison', difference: index, of: value ?? null, ...comparison });
        this.differences.add(index);
        isTied ||= value !== undefined;
      } else if (isOfOthers) {
        const change = this.drafts[index]!.change === 'level' ? this.openChange(row, own, k) : index;
        const of = change === index ? value : index;
        if (change === undefined || of === undefined) continue;
        this.found.push({ kind: 'change', change, of });
        this.settled.add(change);
        isTied = true;
      }
    }
    return isTied;
  }

  /** `增长3.4%,达512亿元`: the change right before that has led to this value. */
  private openChange(row: BoundRow, own: Row, k: number): number | undefined {
    if (row.naming !== 'carried' || row.relation.change !== 'level' || this.last?.own.length !== own.length) return undefined;
    const change = this.last.own[k]!;
    return this.drafts[change]!.change !== 'level' && !this.settled.has(change) && this.isRelativeTo(change, own[k]!, 'carried', null) ? change : undefined;
  }

  /** Values in a row are a list, and so are rows beside each other of different things that say nothing of each other. */
  private addToList(row: BoundRow, own: Row, isTied: boolean): void {
    const before = this.last?.own ?? [];
    const isBeside = row.parting === 'list' && !isTied && before.length > 0 && this.isAlike(own[0]!, before[before.length - 1]!) && this.areTwo(own[0]!, before[before.length - 1]!);
    if (isBeside && this.list !== null) {
      this.list.push(...own);
    } else if (isBeside || own.length > 1) {
      this.list = isBeside ? [...before, ...own] : [...own];
      this.found.push({ kind: 'list', members: this.list });
    } else {
      this.list = null;
    }
  }

  /** The last claim of the metric that fits the one at `own[k]`: in a row of equal length the one in its place, else the last of its row. */
  private valueBefore(own: Row, k: number, fits: (value: number) => boolean): number | undefined {
    for (let i = this.topic.length - 1; i >= 0; i--) {
      const row = this.topic[i]!;
      const value = row.length === own.length ? row[k]! : row[row.length - 1]!;
      if (!this.differences.has(value) && fits(value)) return value;
    }
    return undefined;
  }

  private isAlike(one: number, other: number): boolean {
    return this.figure(one).type === this.figure(other).type;
  }

  /** Whether the metric, the district or the time tells two claims apart. */
  private areTwo(one: number, other: number): boolean {
    const [a, b] = [this.drafts[one]!, this.drafts[other]!];
    return a.owner !== b.owner || a.period?.reading !== b.period?.reading || this.metricOf(a) !== this.metricOf(b);
  }

  /** Levels of one kind, the part no greater. */
  private isPartOf(part: number, whole: number): boolean {
    const [less, more] = [this.figure(part), this.figure(whole)];
    const areLevels = this.drafts[part]!.change === 'level' && this.drafts[whole]!.change === 'level';
    const areOneKind = less.type === more.type && isAmount(less.type) && (less.type === 'count' || less.unit === more.unit);
    const isNoGreater = less.quantity.kind !== 'exact' || more.quantity.kind !== 'exact' || less.quantity.value <= more.quantity.value;
    return areLevels && areOneKind && isNoGreater;
  }

  /** Whether a change or a difference can be one of a value: of one district, one time and one kind of statement, in units that fit. */
  private isRelativeTo(relative: number, value: number, naming: Naming, comparison: Comparison | null): boolean {
    const [own, of] = [this.drafts[relative]!, this.drafts[value]!];
    if (own.owner !== of.owner || own.isTarget !== of.isTarget || !this.isOfTime(own, value, comparison)) return false;
    const [by, moved] = [this.figure(relative), this.figure(value)];
    const isRankMove = moved.type === 'rank' && by.type === 'count' && (by.unit === '位' || by.unit === '名');
    if (naming === 'rate' && !isRankMove && !this.isRateOf(own, of)) return false;
    if (by.type === 'percentagePoint') return moved.type === 'percent';
    if (of.change !== 'level') return false;
    if (by.type === 'percent' || by.type === 'multiple') return isAmount(moved.type);
    return isRankMove || (by.type === moved.type && by.unit === moved.unit);
  }

  /** Whether what a claim says of a value is of the value's time: it has no other, or a span (`两年平均增长4.4%`), or the one compared with (`是2012年的2倍`). */
  private isOfTime({ period }: ClaimDraft, value: number, comparison: Comparison | null): boolean {
    const time = period?.reading;
    if (time === undefined || time === this.drafts[value]!.period?.reading || this.ends.has(value) || time.form.form === 'span') return true;
    return comparison !== null && time.start >= comparison.against.start && time.end <= comparison.against.end;
  }

  /** Whether two claims measure one thing: `占比12%,占比提高2个百分点`, or a rise and its rate: `增长12%,增幅提高3个百分点`. */
  private isRateOf(later: ClaimDraft, earlier: ClaimDraft): boolean {
    const metric = this.metricOf(later);
    return metric === this.metricOf(earlier) || (earlier.change !== 'level' && growth.test(metric));
  }

  private metricOf({ metric }: ClaimDraft): string {
    return metric.map(({ start, end }) => this.text.slice(start, end)).join('');
  }

  private figure(index: number): FigureReading {
    return this.drafts[index]!.token.figure;
  }
}

/** A tie of the analysis: `placeOf` gives a draft's place among the claims, or nothing for one that became none and is tied to nothing. */
export function resolvedTie(tie: TieDraft, placeOf: (draft: number) => number | undefined, phraseOf: (words: Stretch) => Phrase): Tie | null {
  const placesOf = (drafts: Row): Row => drafts.map(placeOf).filter(place => place !== undefined);
  switch (tie.kind) {
    case 'list': {
      const members = placesOf(tie.members);
      return members.length > 1 ? { kind: 'list', members } : null;
    }
    case 'part': {
      const whole = placeOf(tie.whole);
      const parts = placesOf(tie.parts);
      return whole === undefined || parts.length === 0 ? null : { kind: 'part', whole, parts };
    }
    case 'fromTo': {
      const [from, to] = [placeOf(tie.from), placeOf(tie.to)];
      return from === undefined || to === undefined ? null : { kind: 'fromTo', from, to };
    }
    case 'change': {
      const [change, of] = [placeOf(tie.change), placeOf(tie.of)];
      return change === undefined || of === undefined ? null : { kind: 'change', change, of };
    }
    case 'comparison': {
      const difference = placeOf(tie.difference);
      const of = tie.of === null ? null : (placeOf(tie.of) ?? null);
      return difference === undefined ? null : { kind: 'comparison', difference, of, way: tie.way, against: phraseOf(tie.against) };
    }
  }
}

const growth = /(?:[增降涨跌]幅|增速|[增下][长降](?:率|速度|幅度))$/;

/** Whether a figure of this type says how much there is of something. */
function isAmount(type: FigureType): boolean {
  return type === 'percent' || type === 'money' || type === 'count' || type === 'measure';
}

/** What the value at `k` of a row is measured against: of a list (`比全市、全县分别高2.2个、1.3个百分点`) its own. */
function comparisonOf({ drafts, relation }: BoundRow, k: number, text: string): Comparison | null {
  if (relation.comparison === null || drafts.length === 1) return relation.comparison;
  const { way, against } = relation.comparison;
  const parts = [...text.slice(against.start, against.end).matchAll(/[^、和与及]+/g)];
  const part = parts[k];
  if (parts.length !== drafts.length || part === undefined) return relation.comparison;
  const start = against.start + part.index;
  return { way, against: { start, end: start + part[0].length } };
}
