// The figures that the article ties to one, a row for each tie: the rest of its list, the whole of a part, before and after; and
// what follows from the tie.
import { derivationsOf, type Derivation } from '../analysis/derivations';
import type { Analysis, Claim, ComparisonTie, ComparisonWay, Phrase, Tie } from '../analysis/model';
import { keyOf } from './districts';
import { derivedInWords } from './hoverDerivations';
import { tiesOf } from './hoverIndex';
import type { Message, Translate } from './messages';
import { contains } from './spans';

/** As many rows, and figures in a row, as a hover can hold without being scrolled. */
export const mostRows = 8;

/** What is said of a claim in at most so many rows, and behind them how many more there would be. */
export function atMost<T>(all: readonly T[], inWords: (one: T) => string, translate: Translate, most = mostRows): readonly string[] {
  const shown = all.slice(0, most).map(inWords);
  return all.length > most ? [...shown, translate('and {0} more', all.length - most)] : shown;
}

/** The figure as written, with the way it moved. */
export function statedBy({ figure, change }: Claim, translate: Translate): string {
  return change === 'level' ? figure.text : `${translate(change)} ${figure.text}`;
}

/**
 * A row for each tie of a claim, in the language of `translate`; the claim itself is left out where the row's name tells of it. Where
 * there are more ties than rows, the last row tells how many are left out.
 */
export function tieRows(analysis: Analysis, claim: number, translate: Translate, rows = mostRows): readonly string[] {
  const ties = [...tiesOf(analysis, claim)].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return atMost(ties, tie => tieRow(tie, claim, analysis, translate), translate, ties.length > rows ? rows - 1 : rows);
}

/** What tells most of a figure comes first. */
const kinds: readonly Tie['kind'][] = ['fromTo', 'change', 'comparison', 'share', 'part', 'list'];

const comparisons: Readonly<Record<ComparisonWay, Message>> = { above: '{0} above {1}', below: '{0} below {1}', of: '{0} of {1}' };

function tieRow(tie: Tie, own: number, analysis: Analysis, translate: Translate): string {
  const claim = (index: number): Claim => analysis.claims[index]!;
  const derived = derivedInWords(derivationsOf(tie, analysis.claims).filter(each => concerns(each, tie, own)), analysis.claims, translate);
  const withDerived = (row: string): string => (derived === null ? row : translate('{0} ({1})', row, derived));
  switch (tie.kind) {
    case 'fromTo': {
      const way = translate('from {0} to {1}', atItsTime(claim(tie.from), claim(tie.to), translate), atItsTime(claim(tie.to), claim(tie.from), translate));
      return derived === null ? way : translate('{0}: {1}', way, derived);
    }
    case 'change': return withDerived(tie.of === own ? translate('change: {0}', statedBy(claim(tie.change), translate)) : translate('change of {0}', claim(tie.of).figure.text));
    case 'comparison': {
      const difference = differenceIn(tie, analysis, translate);
      return withDerived(tie.of === null ? difference : translate('{0}: {1}', claim(tie.of).figure.text, difference));
    }
    case 'share': {
      const whole = tie.whole === null ? tie.words?.text : namesOf([tie.whole, tie.of ?? tie.share], analysis, translate).nameOf(tie.whole);
      const share = translate('{0} of {1}', claim(tie.share).figure.text, whole ?? '');
      return withDerived(tie.of === null ? share : translate('{0}: {1}', claim(tie.of).figure.text, share));
    }
    case 'part': {
      const { nameOf } = namesOf([tie.whole, ...tie.parts], analysis, translate);
      const others = atMost(tie.parts.filter(part => part !== own), nameOf, translate).join(' · ');
      if (own === tie.whole) return withDerived(translate('of which {0}', others));
      const whole = withDerived(translate('part of {0}', nameOf(tie.whole)));
      return others === '' ? whole : `${whole} · ${translate('other parts: {0}', others)}`;
    }
    case 'list': {
      const { nameOf, areTold } = namesOf(tie.members, analysis, translate);
      // Of values that nothing tells apart the order is what says most.
      return translate('same list: {0}', atMost(tie.members.filter(member => member !== own || !areTold), nameOf, translate).join(' · '));
    }
  }
}

/** The longest sum that is written out. */
const mostTerms = 6;

/** Of a whole its parts together and the rest, as long as they can be written out; of a part its own share. */
function concerns({ kind, operands }: Derivation, tie: Tie, own: number): boolean {
  if (tie.kind !== 'part') return true;
  return own === tie.whole ? kind !== 'share' && operands.length <= mostTerms : kind === 'share' && operands[0] === own;
}

/** `12.4个百分点 above 全省平均`. */
function differenceIn({ difference, way, against }: ComparisonTie, { claims }: Analysis, translate: Translate): string {
  return translate(comparisons[way], claims[difference]!.figure.text, against.text);
}

/** `15.7亿元 (2017年)`, where the other figure has another time. */
function atItsTime({ figure, period }: Claim, other: Claim, translate: Translate): string {
  return period === null || period.words.text === other.period?.words.text ? figure.text : translate('{0} ({1})', figure.text, period.words.text);
}

interface Names {
  readonly nameOf: (index: number) => string;
  /** Whether the names are more than the bare figures. */
  readonly areTold: boolean;
}

/**
 * Names claims by what tells them apart: the district, the metric, else the time, else what they are compared with; and the way
 * they moved if not all moved alike.
 */
function namesOf(indexes: readonly number[], analysis: Analysis, translate: Translate): Names {
  const claims = indexes.map(index => analysis.claims[index]!);
  const differ = (partOf: (claim: Claim) => string | undefined): boolean => new Set(claims.map(partOf)).size > 1;
  const byDistrict = differ(({ district }) => (district === null ? undefined : keyOf(district)));
  const byMetric = differ(({ metric }) => metric?.text);
  const byTime = !byDistrict && !byMetric && differ(({ period }) => period?.words.text);
  const byChange = differ(({ change }) => change);
  const nameOf = (index: number): string => {
    const claim = analysis.claims[index]!;
    const { district, metric, period, figure } = claim;
    const own = [byDistrict ? district?.name : null, byMetric && metric !== null ? ownWords(metric, claims) : null, byTime ? period?.words.text : null];
    return [...own, byChange ? statedBy(claim, translate) : figure.text].filter(part => part !== null && part !== undefined && part !== '').join(' ');
  };
  if (byDistrict || byMetric || byTime) return { nameOf, areTold: true };
  const differences = new Map(indexes.flatMap(index => {
    const tie = tiesOf(analysis, index).find(each => each.kind === 'comparison' && each.difference === index);
    return tie?.kind === 'comparison' ? [[index, differenceIn(tie, analysis, translate)] as const] : [];
  }));
  return { nameOf: index => differences.get(index) ?? nameOf(index), areTold: byChange || differences.size > 0 };
}

/** A metric without the words in which all others share: of `城镇、农村居民人均可支配收入` these are 城镇 and 农村. */
function ownWords(metric: Phrase, claims: readonly Claim[]): string {
  const offsets = metric.ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_unit, i) => start + i));
  // Where blanks of the layout were left out of the words, these cannot be told by their offsets.
  if (offsets.length !== metric.text.length) return metric.text;
  const isShared = (offset: number): boolean => claims.every(claim => claim.metric?.ranges.some(range => contains(range, offset)) === true);
  return offsets.map((offset, i) => (isShared(offset) ? '' : metric.text[i]!)).join('');
}
