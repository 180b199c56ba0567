// What hovers look up in an analysis: the thing at an offset, the claim of a figure, the ties of a claim. What stands at an
// offset is looked for where it stands; the ties are indexed once for each analysis, when a hover first asks.
import { claimsOf, type Analysis, type Passage, type DistrictMention, type Figure, type Period, type Phrase, type ProgrammeMention, type Span, type Tie } from '../analysis/model';
import { contains } from './spans';

/** Something that a hover can be about, and the part of it that was pointed at. */
export type Subject = { readonly here: Span } & (
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'programme'; readonly programme: ProgrammeMention }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'district'; readonly mention: DistrictMention }
  | { readonly kind: 'metric'; readonly metric: Phrase }
);

/** The most specific thing at an offset, in the order in which colours cover each other. */
export function subjectAt(analysis: Analysis, offset: number): Subject | null {
  const passage = analysis.within({ start: offset, end: offset + 1 });
  let layers = layersByPassage.get(passage);
  if (layers === undefined) layersByPassage.set(passage, (layers = layersOf(passage)));
  for (const layer of layers) {
    const found = layer.at(offset);
    if (found !== null) return found;
  }
  return null;
}

/** The index of the claim that a figure of the analysis makes, if it makes one. */
export function claimOf({ claims }: Analysis, figure: Figure): number | undefined {
  const start = startOf(figure);
  const at = firstBehind(claims.length, index => startOf(claims[index]!.figure) >= start);
  const claim = claims[at];
  return claim !== undefined && startOf(claim.figure) === start ? at : undefined;
}

/** The ties that name a claim, in their order. */
export function tiesOf(analysis: Analysis, claim: number): readonly Tie[] {
  let ties = tiesByAnalysis.get(analysis);
  if (ties === undefined) tiesByAnalysis.set(analysis, (ties = tiesByClaim(analysis.ties)));
  return ties.get(claim) ?? [];
}

/** Where the words begin: at the start of their first range. */
export function startOf(phrase: Phrase): number {
  return phrase.ranges[0]!.start;
}

const layersByPassage = new WeakMap<Passage, readonly Layer[]>();
const tiesByAnalysis = new WeakMap<Analysis, ReadonlyMap<number, readonly Tie[]>>();

function layersOf({ figures, programmes, periods, districts, claims }: Passage): readonly Layer[] {
  return [
    new Layer(figures.flatMap(figure => figure.ranges.map((here): Subject => ({ kind: 'figure', figure, here })))),
    new Layer(programmes.flatMap(programme => programme.ranges.map((here): Subject => ({ kind: 'programme', programme, here })))),
    new Layer(periods.flatMap(period => period.words.ranges.map((here): Subject => ({ kind: 'period', period, here })))),
    new Layer(districts.flatMap(mention => mention.ranges.map((here): Subject => ({ kind: 'district', mention, here })))),
    new Layer(claims.flatMap(({ metric }) => metric?.ranges.map((here): Subject => ({ kind: 'metric', metric, here })) ?? [])),
  ];
}

function tiesByClaim(ties: readonly Tie[]): ReadonlyMap<number, readonly Tie[]> {
  const byClaim = new Map<number, Tie[]>();
  for (const tie of ties) {
    for (const claim of claimsOf(tie)) (byClaim.get(claim) ?? byClaim.set(claim, []).get(claim)!).push(tie);
  }
  return byClaim;
}

/** Things of one kind by where they stand. Metrics overlap: those that carry on share their words, and the first of them is meant. */
class Layer {
  /** By the start of the part that they are about; of those about the same part the first. */
  private readonly spots: readonly { readonly subject: Subject; readonly order: number }[];
  /** How far each spot or one before it reaches: none of them holds an offset that is not before that. */
  private readonly reaches: readonly number[];

  constructor(subjects: readonly Subject[]) {
    const spots = subjects
      .map((subject, order) => ({ subject, order }))
      .sort((a, b) => a.subject.here.start - b.subject.here.start || a.subject.here.end - b.subject.here.end || a.order - b.order);
    this.spots = spots.filter(({ subject: { here } }, i) => {
      const before = spots[i - 1]?.subject.here;
      return before?.start !== here.start || before.end !== here.end;
    });
    let reach = 0;
    this.reaches = this.spots.map(({ subject }) => (reach = Math.max(reach, subject.here.end)));
  }

  at(offset: number): Subject | null {
    let found: Layer['spots'][number] | null = null;
    for (let i = firstBehind(this.spots.length, index => this.spots[index]!.subject.here.start > offset) - 1; i >= 0 && this.reaches[i]! > offset; i--) {
      const spot = this.spots[i]!;
      if (contains(spot.subject.here, offset) && (found === null || spot.order < found.order)) found = spot;
    }
    return found?.subject ?? null;
  }
}

/** Of `length` places the first for which `isBehind` holds, as it does for all after it; `length` where it holds for none. */
function firstBehind(length: number, isBehind: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
