// The line over each district of a text: how many claims are its own, and which of its metrics other districts of the text have as well. Where
// lines stand is told at once; what they say is worked out for those that come into view.
import { claimsByMetric, claimsOfDistrict } from './claimIndex';
import { keyOf } from './districts';
import type { Analysis, Claim, District, Span } from '../analysis/model';
import type { MetricNames } from '../knowledge/metricNames';
import type { Teller } from './told';

/** Something that can be said over a district: how many claims are its own, or what it shares with others. */
export interface DistrictLens {
  /** Where the district's first section begins: the words of its heading, or an empty span. */
  readonly span: Span;
  readonly about: 'claims' | 'shared';
  /** What tells the district apart from others of the text. */
  readonly district: string;
}

export interface LensWords {
  /** `西湖区 · 12 claims`, or `3 metrics shared with 上虞区, 富阳区`. */
  readonly title: string;
  /** The figures that are spoken of, as far as they go without a break; metric by metric where metrics are shared. */
  readonly figures: readonly Span[];
}

/** One or two things over each district that sections speak of and that has claims, in the order of the text. */
export function districtLenses(analysis: Analysis, metrics: MetricNames): readonly DistrictLens[] {
  const lenses: DistrictLens[] = [];
  const met = new Set<string>();
  for (const { district, heading, span: section } of [...analysis.sections].sort((one, other) => one.span.start - other.span.start)) {
    if (district === null || met.has(keyOf(district)) || claimsOfDistrict(analysis, district).length === 0) continue;
    met.add(keyOf(district));
    // A page can carry a section on before its heading.
    const words = heading?.ranges[0];
    const span = words?.start === section.start ? words : { start: section.start, end: section.start };
    lenses.push({ span, about: 'claims', district: keyOf(district) });
    if (sharedBy(analysis, metrics).has(keyOf(district))) lenses.push({ span, about: 'shared', district: keyOf(district) });
  }
  return lenses;
}

/** What is said there; `null` where the text says nothing of the kind any more. */
export function lensWords(analysis: Analysis, { about, district: key }: Pick<DistrictLens, 'about' | 'district'>, metrics: MetricNames, teller: Teller): LensWords | null {
  const district = analysis.sections.find(each => each.district !== null && keyOf(each.district) === key)?.district ?? null;
  if (district === null) return null;
  if (about === 'shared') {
    const groups = sharedBy(analysis, metrics).get(key);
    return groups === undefined ? null : { title: sharedTitle(key, groups, teller), figures: groups.flatMap(({ claims }) => claims.map(figureOf)) };
  }
  const claims = claimsOfDistrict(analysis, district);
  const count = teller.translate(claims.length === 1 ? '{0} claim' : '{0} claims', claims.length);
  return claims.length === 0 ? null : { title: `${district.name} · ${count}`, figures: claims.map(figureOf) };
}

/** A metric of which several districts have claims. */
interface SharedMetric {
  /** By what tells them apart, in the order of the text. */
  readonly districts: ReadonlyMap<string, District>;
  readonly claims: readonly Claim[];
}

/** For each district the metrics that it shares, where it shares any. */
type Shared = ReadonlyMap<string, readonly SharedMetric[]>;

const sharedByAnalysis = new WeakMap<Analysis, { readonly metrics: MetricNames; readonly shared: Shared }>();

function sharedBy(analysis: Analysis, metrics: MetricNames): Shared {
  const known = sharedByAnalysis.get(analysis);
  if (known?.metrics === metrics) return known.shared;
  const shared = new Map<string, SharedMetric[]>();
  for (const group of claimsByMetric(analysis, metrics)) {
    const districts = new Map<string, District>();
    for (const { district } of group) if (district !== null && !districts.has(keyOf(district))) districts.set(keyOf(district), district);
    if (districts.size < 2) continue;
    const metric: SharedMetric = { districts, claims: group.filter(({ district }) => district !== null) };
    for (const key of districts.keys()) (shared.get(key) ?? shared.set(key, []).get(key)!).push(metric);
  }
  sharedByAnalysis.set(analysis, { metrics, shared });
  return shared;
}

/** As many districts as one takes in at a glance. */
const mostNames = 3;

/** The other districts are named, those that share most first. */
function sharedTitle(own: string, groups: readonly SharedMetric[], { translate, comma }: Teller): string {
  const others = new Map<string, { readonly name: string; readonly count: number }>();
  for (const { districts } of groups) {
    for (const [key, { name }] of districts) if (key !== own) others.set(key, { name, count: (others.get(key)?.count ?? 0) + 1 });
  }
  const names = [...others.values()].sort((one, other) => other.count - one.count).map(({ name }) => name);
  const shown = names.slice(0, mostNames).join(comma);
  const all = names.length > mostNames ? translate('{0} and {1} more', shown, names.length - mostNames) : shown;
  return groups.length === 1 ? translate('1 metric shared with {0}', all) : translate('{0} metrics shared with {1}', groups.length, all);
}

function figureOf({ figure }: Claim): Span {
  return figure.ranges[0]!;
}
