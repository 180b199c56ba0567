// The claims of an analysis by their metric and by their district, indexed once for each analysis, when a hover first asks.
import type { Analysis, Claim, District } from '../analysis/model';
import type { MetricNames } from '../knowledge/metricNames';
import { keyOf } from './districts';

/** The claims whose metric is the one that a name means, in the order of the text. */
export function claimsOfMetric(analysis: Analysis, name: string, metrics: MetricNames): readonly Claim[] {
  return metricIndex(analysis, metrics).get(metrics.keyOf(name)) ?? [];
}

/** The claims of each metric that the text has claims of, in the order of the text. */
export function claimsByMetric(analysis: Analysis, metrics: MetricNames): Iterable<readonly Claim[]> {
  return metricIndex(analysis, metrics).values();
}

function metricIndex(analysis: Analysis, metrics: MetricNames): Groups {
  let index = byMetric.get(analysis);
  if (index?.metrics !== metrics) {
    const keyOfName = rememberedKeys(metrics);
    byMetric.set(analysis, (index = { metrics, claims: grouped(analysis.claims, ({ metric }) => (metric === null ? null : keyOfName(metric.text))) }));
  }
  return index.claims;
}

/** The claims that are a district's own. */
export function claimsOfDistrict(analysis: Analysis, district: District): readonly Claim[] {
  let index = byDistrict.get(analysis);
  if (index === undefined) byDistrict.set(analysis, (index = grouped(analysis.claims, claim => (claim.district === null ? null : keyOf(claim.district)))));
  return index.get(keyOf(district)) ?? [];
}

/** Finding a key takes longer than all else here, and after an edit nearly all names are those of before. */
function rememberedKeys(metrics: MetricNames): (name: string) => string {
  const before = keysByNames.get(metrics);
  const known = before === undefined || before.size > mostKeys ? new Map<string, string>() : before;
  keysByNames.set(metrics, known);
  return name => {
    let key = known.get(name);
    if (key === undefined) known.set(name, (key = metrics.keyOf(name)));
    return key;
  };
}

/** Beyond so many they are forgotten, so that they take no more than a few megabytes. */
const mostKeys = 20_000;
const keysByNames = new WeakMap<MetricNames, Map<string, string>>();

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
