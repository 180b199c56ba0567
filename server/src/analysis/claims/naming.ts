// Names what a row of figures measures: by a list of subjects, by the metrics just before, or by the first construction that applies.
import { constructions, rateOfBase, type Pieces, type Site } from './constructions';
import { dealOut, dealOutExamples } from './lists';
import { isAmongAt, shareOf } from './particles';
import { isWord } from './patterns';
import type { GoverningPeriod, PeriodScope } from './governing';
import type { Relation } from './relation';
import type { Sentence } from './sentences';
import type { Naming } from './ties';
import type { Stretch } from '../lexemes/figures';
import type { ClaimWords } from '../../knowledge/knowledge';
import type { Reference } from '../../knowledge/claimRuleWords';

/** The metrics of figures that stand in a row, one each, and what named them. */
export interface Named {
  readonly metrics: readonly Pieces[];
  /** The same without a rate of them. */
  readonly bases: readonly Pieces[];
  readonly rule: string;
  readonly naming: Naming;
  readonly times: readonly GoverningPeriod[] | null;
}

/** What has been bound in the sentence so far. */
interface Carried {
  /** The metrics in order, without the rates of them. */
  readonly recent: readonly Pieces[];
  /** How many values the last list dealt out, if it was the last claim. */
  readonly dealtOut: number;
}

/** Values in a row are dealt out over a list of subjects, over the metrics just before, or over a list of times; else they share one metric. */
export function nameMetrics(site: Site, sentence: Sentence, count: number, left: number, { isDealtOut }: Relation, scope: PeriodScope, { recent, dealtOut }: Carried): Named {
  const times = count > 1 ? scope.lastTimes(sentence, left, site.figure.start, count) : null;
  if (count > 1) {
    const dealt = site.subject.length === 1 ? dealOut(site.text, site.subject[0]!, count, sentence, site.words) : null;
    const listed = dealt ?? dealOutExamples(site.text, left, site.figure.start, count, site.words);
    if (listed !== null) {
      const isOfWhole = site.base.length > 0 && isAmongAt(site.text, left) && !listed.some(parts => endsInHead(site.text, parts, site.words));
      const metrics = listed.map(parts => (isOfWhole ? joined(site.text, parts, site.base) : ratedBy(site, parts)));
      return { metrics, bases: metrics, rule: 'list', naming: 'own', times: null };
    }
    // `完成危桥改造215座、安防工程4477公里,占目标任务的108%、112%`
    const isShared = site.subject.length === 1 && site.text.startsWith(shareOf, site.subject[0]!.start);
    const parallel = isDealtOut || dealtOut === count || isShared ? inParallel(site, recent, count) : null;
    // `总产值613亿元、增长6.2%,增速分别高于全国、全省1.2个、0.7个百分点`: the metrics just before are one.
    const shared: Naming = site.subject.length === 0 ? 'carried' : 'rate';
    // `一季度、上半年和全年增速分别为9.1%、7.4%和6.8%,两年平均增速分别为4.7%、5.0%和5.5%`: one metric, the same times.
    const isOne = new Set(recent.slice(-count)).size === 1;
    if (parallel !== null) return { metrics: parallel.metrics, bases: parallel.bases, rule: 'list', naming: isOne ? shared : 'parallel', times: isOne ? times : null };
  }
  for (const { name, metric, naming } of constructions) {
    const pieces = metric(site);
    if (pieces !== null) return repeated(pieces, count, name, typeof naming === 'string' ? naming : naming(site), times);
  }
  return repeated([], count, 'none', 'own', times);
}

/** `前两者同比增长81.4%、19.7%`, `后者快于前者1.9个百分点`: the metrics just before, by their places. */
export function formerAndLatter({ text, only, words }: Site, recent: readonly Pieces[], count: number): Named | null {
  const reference = only === null ? null : words.carrying.references.longest(text, only.start, only.end);
  if (only === null || reference?.length !== only.end - only.start) return null;
  const distinct = recent.filter((pieces, i) => recent.findIndex(other => other[0]?.start === pieces[0]?.start) === i);
  const metrics = meantBy(reference.value, distinct);
  if (metrics.length === 0 || (count > 1 && metrics.length !== count)) return null;
  const all = metrics.length === count ? metrics : new Array<Pieces>(count).fill(metrics[0]!);
  return { metrics: all, bases: all, rule: 'former and latter', naming: 'parallel', times: null };
}

function meantBy(reference: Reference, metrics: readonly Pieces[]): readonly Pieces[] {
  switch (reference) {
    case 'former': return metrics.slice(-2, -1);
    case 'latter': return metrics.slice(-1);
    case 'both': return metrics.slice(-2);
    case 'firstTwo': return metrics.slice(-3).slice(0, 2);
  }
}

/** One metric for all figures of a row. */
function repeated(pieces: Pieces, count: number, rule: string, naming: Naming, times: Named['times']): Named {
  const metrics = count === 1 ? [pieces] : new Array<Pieces>(count).fill(pieces);
  return { metrics, bases: metrics, rule, naming, times };
}

/** `城镇` and `农村居民` with `居民人均可支配收入`: a part with the whole, and what both say but once. */
function joined(text: string, parts: Pieces, [first, ...rest]: Pieces): Pieces {
  const part = parts[parts.length - 1]!;
  let overlap = Math.min(part.end - part.start, first!.end - first!.start);
  while (overlap > 0 && text.slice(part.end - overlap, part.end) !== text.slice(first!.start, first!.start + overlap)) overlap--;
  return [...parts, ...(overlap < first!.end - first!.start ? [{ start: first!.start + overlap, end: first!.end }] : []), ...rest];
}

/** `总量和增速分别居第一、第三`: each rate is the base's. */
function ratedBy(site: Site, parts: Pieces): Pieces {
  const [only] = parts;
  return (only === undefined || parts.length > 1 ? null : rateOfBase(site, only)) ?? parts;
}

/** `产量5.24万吨、产值48.7亿元,同比分别增长6.2%、9.5%`: one value each for the metrics just before, or for a rate or share of each. */
function inParallel(site: Site, recent: readonly Pieces[], count: number): Pick<Named, 'metrics' | 'bases'> | null {
  const { text, subject, words } = site;
  if (recent.length < count || subject.length > 1) return null;
  const bases = recent.slice(-count);
  const [rate] = subject;
  if (rate === undefined) return { metrics: bases, bases };
  return isWord(words.rates, text, rate.start, rate.end) || text.startsWith(shareOf, rate.start) ? { metrics: bases.map(base => [...withoutRate(text, base, rate, words), rate]), bases } : null;
}

/** A metric without the rate that it ends in, where another rate ends alike: `出口增速` before `平均增速`. */
function withoutRate(text: string, pieces: Pieces, rate: Stretch, words: ClaimWords): Pieces {
  const last = pieces[pieces.length - 1];
  const head = last === undefined ? null : words.heads.longest(text, last.end, last.start + 1);
  if (last === undefined || head === null || !isWord(words.rates, text, last.end - head.length, last.end) || !text.slice(rate.start, rate.end).endsWith(text.slice(last.end - head.length, last.end))) return pieces;
  return [...pieces.slice(0, -1), { start: last.start, end: last.end - head.length }];
}

/** Whether the words end as metrics do: only then do they take the place of a metric that was named before. */
export function endsInHead(text: string, pieces: Pieces, words: ClaimWords): boolean {
  const { start, end } = pieces[pieces.length - 1]!;
  return words.heads.longest(text, end, start) !== null;
}
