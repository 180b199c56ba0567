// The claims of a block while ties are looked for: which are of one kind, and what can be a part or a change of what.
import { patternsBy } from './patterns';
import type { ClaimDraft } from './bind';
import type { Comparison } from './comparisons';
import type { Naming } from './ties';
import type { FigureReading } from '../lexemes/figures';
import type { FigureType } from '../model';
import type { ClaimWords } from '../../knowledge/knowledge';

/** Indexes of drafts. */
export type Row = readonly number[];

const patternsOf = patternsBy(({ tie }) => ({ growth: new RegExp(`${tie.growth}$`) }));

/**
 * - `difference`: from something else, no value that could change or be compared once more.
 * - `share`: of a whole; it moves by percentage points, and what grows by a percentage is what it is a share of, or its part.
 * - `end`: a value that something has moved to: what is said next tells of the whole way, whatever its time.
 * - `settled`: a change whose value is known.
 */
export const role = { difference: 1, share: 2, end: 4, settled: 8 } as const;

/** The drafts of a block by their indexes, in the order in which they are bound. */
export class TieDrafts {
  /** What the ties so far say of each draft, as bits of `role`. */
  private readonly roles: number[] = [];

  /** `all` are the drafts themselves: each must be among them before its row is added. */
  constructor(
    readonly text: string,
    readonly words: ClaimWords,
    private readonly all: readonly ClaimDraft[],
  ) {}

  /** Takes in a row, the last drafts so far, and gives their indexes. */
  add(count: number): Row {
    const first = this.roles.length;
    const own = [first];
    this.roles.push(0);
    for (let index = first + 1; index < first + count; index++) {
      own.push(index);
      this.roles.push(0);
    }
    return own;
  }

  at(index: number): ClaimDraft {
    return this.all[index]!;
  }

  is(index: number, bit: number): boolean {
    return (this.roles[index]! & bit) !== 0;
  }

  mark(index: number, bit: number): void {
    this.roles[index]! |= bit;
  }

  figure(index: number): FigureReading {
    return this.at(index).token.figure;
  }

  metricOf(index: number): string {
    const { metric } = this.at(index);
    let name = '';
    for (const { start, end } of metric) name += this.text.slice(start, end);
    return name;
  }

  /** Whether one set of words names the metric of both, or of one and of a rate of it. */
  haveOneMetric(one: number, other: number): boolean {
    const start = this.at(one).metric[0]?.start;
    return start !== undefined && start === this.at(other).metric[0]?.start;
  }

  /** The number that a figure says where it is exact. */
  valueOf(index: number): number | null {
    const { quantity, bound } = this.figure(index);
    return quantity.kind === 'exact' && bound === '=' ? quantity.value : null;
  }

  areAlike(one: number, other: number): boolean {
    return this.figure(one).type === this.figure(other).type;
  }

  /** Whether they count or measure in one unit. */
  areInOneUnit(one: number, other: number): boolean {
    return this.areAlike(one, other) && this.figure(one).unit === this.figure(other).unit;
  }

  /** Whether the metric, the district or the time tells two claims apart. */
  areTwo(one: number, other: number): boolean {
    const a = this.at(one);
    const b = this.at(other);
    return a.owner !== b.owner || a.period?.reading !== b.period?.reading || this.metricOf(one) !== this.metricOf(other);
  }

  /** Whether two claims are of one district and one kind of statement. */
  areOfOne(one: number, other: number): boolean {
    const a = this.at(one);
    const b = this.at(other);
    return a.owner === b.owner && a.isTarget === b.isTarget;
  }

  /** Whether a claim says how much there is of something, in a unit of its own. */
  isStock(index: number): boolean {
    const { type } = this.figure(index);
    return this.at(index).change === 'level' && type !== 'percent' && isAmount(type);
  }

  /** Levels of one kind, the part no greater. */
  isPartOf(part: number, whole: number): boolean {
    const less = this.figure(part);
    const more = this.figure(whole);
    const areLevels = this.at(part).change === 'level' && this.at(whole).change === 'level';
    const areOneKind = less.type === more.type && isAmount(less.type) && (less.type === 'count' || less.unit === more.unit);
    const isNoGreater = less.quantity.kind !== 'exact' || more.quantity.kind !== 'exact' || less.quantity.value <= more.quantity.value;
    return areLevels && areOneKind && isNoGreater;
  }

  /** Whether a change or a difference can be one of a value: of one district, one time and one kind of statement, in units that fit. */
  isRelativeTo(relative: number, value: number, naming: Naming, comparison: Comparison | null): boolean {
    if (!this.areOfOne(relative, value) || !this.isOfTime(relative, value, comparison)) return false;
    const by = this.figure(relative);
    const moved = this.figure(value);
    const isRankMove = moved.type === 'rank' && by.type === 'count' && (by.unit === '位' || by.unit === '名');
    if (naming === 'rate' && !isRankMove && !this.isRateOf(relative, value)) return false;
    if (by.type === 'percentagePoint') return moved.type === 'percent';
    if (this.at(value).change !== 'level') return false;
    if (by.type === 'percent' || by.type === 'multiple') return isAmount(moved.type) && (comparison !== null || !this.is(value, role.share));
    return isRankMove || (by.type === moved.type && by.unit === moved.unit);
  }

  /** Whether what a claim says of a value is of the value's time: it has no other, or a span (`两年平均增长4.4%`), or the one compared with (`是2012年的2倍`). */
  isOfTime(index: number, value: number, comparison: Comparison | null): boolean {
    const time = this.at(index).period?.reading;
    if (time === undefined || time === this.at(value).period?.reading || this.is(value, role.end) || time.form.form === 'span') return true;
    return comparison !== null && time.start >= comparison.against.start && time.end <= comparison.against.end;
  }

  /** Whether two claims measure one thing: `占比12%,占比提高2个百分点`, or a rise and its rate: `增长12%,增幅提高3个百分点`. */
  private isRateOf(later: number, earlier: number): boolean {
    const metric = this.metricOf(later);
    return metric === this.metricOf(earlier) || (this.at(earlier).change !== 'level' && patternsOf(this.words).growth.test(metric));
  }
}

/** Whether a figure of this type says how much there is of something. */
function isAmount(type: FigureType): boolean {
  return type === 'percent' || type === 'money' || type === 'count' || type === 'measure';
}
