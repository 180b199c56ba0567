// The claims of an analysis by their metric and by their district, indexed once for each analysis, when a hover first asks.
import type { Analysis, Claim, District } from '../analysis/model';
import { metricKey } from '../analysis/names';
import type { MetricNames } from '../knowledge/metricNames';
import { keyOf } from './districts';

/** The claims whose metric is the one that a name means, in the order of the text. */
export function claimsOfMetric(analysis: Analysis, name: string, metrics: MetricNames): readonly Claim[] {
  return metricIndex(analysis, metrics).get(metricKey(name, { metrics })) ?? [];
}

/** The claims of each metric that the text has claims of, in the order of the text. */
export function claimsByMetric(analysis: Analysis, metrics: MetricNames): Iterable<readonly Claim[]> {
  return metricIndex(analysis, metrics).values();
}

function metricIndex(analysis: Analysis, metrics: MetricNames): Groups {
  let index = byMetric.get(analysis);
  if (index?.metrics !== metrics) {
    byMetric.set(analysis, (index = { metrics, claims: grouped(analysis.claims, ({ metric }) => (metric === null ? null : metricKey(metric.text, { metrics }))) }));
  }
  return index.claims;
}

/** The claims that are a district's own. */
export function claimsOfDistrict(analysis: Analysis, district: District): readonly Claim[] {
  let index = byDistrict.get(analysis);
  if (index === undefined) byDistrict.set(analysis, (index = grouped(analysis.claims, claim => (claim.district === null ? null : keyOf(claim.district)))));
  return index.get(keyOf(district)) ?? [];
}

type Groups = ReadonlyMap<string, readonly Claim[]>;

const byMetric = new WeakMap<Analysis, { readonly metrics: MetricNames; readonly claims: Groups }>();
const byDistrict = new WeakMap<Analysis, Groups>();

function grouped(claims: readonly Claim[], keyIn: (claim: Claim) => string | null): Groups {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyIn(claim);
    if (key !== null) (groups.get(key) ?? groups.set(key, []).get(key)!).push(claim);
  }
  return groups;
}
