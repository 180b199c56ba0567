// Which claims can stand in one table: those that measure the same thing in the same way. What differs is told, and two texts that
// give different values for one thing are found.
import { uncertaintyOf } from './precision';
import { foldText } from './text/characters';
import type { Claim, Figure } from './model';

/**
 * What a figure says of its metric: how high it is, by how much of itself it grew, by how many units or points it moved, its place in
 * an order.
 */
export type Form = 'level' | 'growth' | 'difference' | 'rank';

/**
 * For what stretch of time a value holds: a year, its first months, one month, a quarter or half, a day, several years, from a year on;
 * `unknown` where no time is known.
 */
export type PeriodKind = 'year' | 'months' | 'month' | 'day' | 'years' | 'since' | 'unknown';

/** In what two claims of one metric must agree to be compared. */
export interface Facets {
  readonly form: Form;
  readonly unit: string;
  readonly period: PeriodKind;
  /** Words that narrow what is measured or how, sorted: 可比价, 规上. */
  readonly scopes: readonly string[];
}

/** The first facet in which two claims differ. */
export type Difference = keyof Facets;

/** Words of scope that belong to the way a value is measured; those of a metric's own name are part of its identity. */
const measures = ['可比价', '不变价', '现价', '现行价'];
const scopes = ['规上', '规模以上', '限上', '限额以上', '全社会', '全口径', '同口径'];
const synonyms: Readonly<Record<string, string>> = { 规模以上: '规上', 限额以上: '限上', 不变价: '可比价', 现行价: '现价' };
const reach = 24;

/** How a claim measures its metric. */
export function facetsOf(claim: Claim): Facets {
  const { figure, change } = claim;
  const isRate = figure.type === 'percent' || figure.type === 'multiple';
  const form: Form = figure.type === 'rank' ? 'rank' : change === 'level' ? 'level' : isRate ? 'growth' : 'difference';
  return { form, unit: figure.type === 'percent' ? '%' : figure.unit, period: periodKind(claim.period?.iso ?? null), scopes: scopesOf(claim) };
}

/** The first facet in which two claims differ, in the order of its weight; `null` where they can be compared. */
export function differenceOf(one: Facets, other: Facets): Difference | null {
  if (one.form !== other.form) return 'form';
  if (one.unit !== other.unit) return 'unit';
  if (one.scopes.join() !== other.scopes.join()) return 'scopes';
  return one.period !== other.period ? 'period' : null;
}

/** The kind of an ISO 8601 period as the analysis writes it. */
export function periodKind(iso: string | null): PeriodKind {
  if (iso === null) return 'unknown';
  if (/^\d{4}$/.test(iso)) return 'year';
  if (/^\d{4}\/\d{4}$/.test(iso)) return 'years';
  if (iso.endsWith('/..')) return 'since';
  if (/^\d{4}-\d\d$/.test(iso)) return 'month';
  return /^\d{4}-\d\d\/\d{4}-\d\d$/.test(iso) ? 'months' : 'day';
}

/** Whether two claims give exact values that differ by more than their rounding allows: 615亿元 and 615.2亿元 do not. */
export function isContradiction(one: Claim, other: Claim): boolean {
  const [first, second] = [exactValue(one), exactValue(other)];
  if (first === null || second === null) return false;
  const allowed = uncertaintyOf(one.figure, Math.abs(first)) + uncertaintyOf(other.figure, Math.abs(second));
  // Sums of binary fractions are off by a hair: 0.05 + 0.05 may be less than 30.1 − 30.
  return Math.abs(first - second) > allowed * (1 + 1e-9);
}

/** The value with its sign, a fall below zero; `null` for bounded values and ranges. */
function exactValue({ figure: { quantity, bound }, change }: Claim): number | null {
  return quantity.kind === 'exact' && bound === '=' ? (change === 'decrease' ? -quantity.value : quantity.value) : null;
}

function scopesOf({ metric, metricId, figure, sentence }: Claim): readonly string[] {
  const name = foldText(metric?.text ?? '');
  const near = foldText(before(figure, sentence));
  const found = [
    ...measures.filter(word => name.includes(word) || near.includes(word)),
    // What a known metric is called says by itself what it covers.
    ...(metricId === null ? scopes.filter(word => name.includes(word)) : []),
  ];
  return [...new Set(found.map(word => synonyms[word] ?? word))].sort();
}

/** The words of the sentence right before a figure, without clauses that end in figures of their own: `按可比价格计算增长6.1%,人均生产总值27万元`. */
function before(figure: Figure, sentence: Claim['sentence']): string {
  const at = figure.ranges[0]!.start;
  let passed = 0;
  for (const { start, end } of sentence.ranges) {
    if (at < start || at >= end) passed += end - start;
    else {
      passed += at - start;
      break;
    }
  }
  return sentence.text.slice(Math.max(0, passed - reach), passed).replace(/^.*[。;；]/s, '').replace(/^.*\d[^\d.年月日,，][^,，]*[,，]|^.*\d[%％][,，]/s, '');
}
