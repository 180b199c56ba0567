// The line over each district of a text: how many claims are its own, and which of its metrics other districts of the text have as well.
import { claimsOfDistrict, claimsOfMetric } from './claimIndex';
import { keyOf } from './districts';
import type { Analysis, Claim, District, Span } from '../analysis/model';
import type { MetricNames } from '../knowledge/metricNames';
import type { Teller } from './told';

/** Something said over a district, and the figures that it speaks of. */
export interface DistrictLens {
  /** Where the district's first section begins: the words of its heading, or an empty span. */
  readonly span: Span;
  /** `西湖区 · 12 claims`, or `3 metrics shared with 上虞区, 富阳区`. */
  readonly title: string;
  /** The figures as far as they go without a break, metric by metric where metrics are shared. */
  readonly figures: readonly Span[];
}

/** One or two things over each district that sections speak of and that has claims, in the order of the text. */
export function districtLenses(analysis: Analysis, metrics: MetricNames, teller: Teller): readonly DistrictLens[] {
  const places = [...placesOf(analysis)];
  return places.flatMap(([district, span]) => {
    const claims = claimsOfDistrict(analysis, district);
    const shared = places.length === 1 ? null : sharedBy(district, claims, name => claimsOfMetric(analysis, name, metrics));
    const count = teller.translate(claims.length === 1 ? '{0} claim' : '{0} claims', claims.length);
    const lens: DistrictLens = { span, title: `${district.name} · ${count}`, figures: claims.map(figureOf) };
    return shared === null ? [lens] : [lens, { span, title: sharedWords(shared, teller), figures: shared.figures }];
  });
}

/** Where each district first comes up as that of a section. */
function placesOf(analysis: Analysis): ReadonlyMap<District, Span> {
  const places = new Map<District, Span>();
  const met = new Set<string>();
  for (const { district, heading, span } of [...analysis.sections].sort((one, other) => one.span.start - other.span.start)) {
    if (district === null || met.has(keyOf(district)) || claimsOfDistrict(analysis, district).length === 0) continue;
    met.add(keyOf(district));
    // A page can carry a section on before its heading.
    const words = heading?.ranges[0];
    places.set(district, words?.start === span.start ? words : { start: span.start, end: span.start });
  }
  return places;
}

interface Shared {
  readonly metrics: number;
  /** The other districts, those with most of the metrics first. */
  readonly names: readonly string[];
  readonly figures: readonly Span[];
}

/** Which metrics of a district others have claims of; `null` where there are none. */
function sharedBy(district: District, claims: readonly Claim[], claimsOf: (name: string) => readonly Claim[]): Shared | null {
  const own = keyOf(district);
  const others = new Map<string, { readonly name: string; shared: number }>();
  const figures: Span[] = [];
  let metrics = 0;
  for (const group of new Set(claims.flatMap(({ metric }) => (metric === null ? [] : [claimsOf(metric.text)])))) {
    const sharing = new Map(group.flatMap(claim => (claim.district === null || keyOf(claim.district) === own ? [] : [[keyOf(claim.district), claim.district] as const])));
    if (sharing.size === 0) continue;
    metrics++;
    for (const [key, { name }] of sharing) others.set(key, { name, shared: (others.get(key)?.shared ?? 0) + 1 });
    for (const claim of group) if (claim.district !== null) figures.push(figureOf(claim));
  }
  if (metrics === 0) return null;
  return { metrics, names: [...others.values()].sort((one, other) => other.shared - one.shared).map(({ name }) => name), figures };
}

/** As many districts as one takes in at a glance. */
const mostNames = 3;

function sharedWords({ metrics, names }: Shared, { translate, comma }: Teller): string {
  const shown = names.slice(0, mostNames).join(comma);
  const all = names.length > mostNames ? translate('{0} and {1} more', shown, names.length - mostNames) : shown;
  return metrics === 1 ? translate('1 metric shared with {0}', all) : translate('{0} metrics shared with {1}', metrics, all);
}

function figureOf({ figure }: Claim): Span {
  return figure.ranges[0]!;
}
