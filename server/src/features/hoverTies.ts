// The figures that the article ties to one, a row for each tie: the rest of its list, the whole of a part, before and after; and
// what follows from the tie.
import { derivationsOf, type Derivation } from '../analysis/derivations';
import { claimsOf, type Analysis, type Claim, type ComparisonTie, type ComparisonWay, type Phrase, type Tie } from '../analysis/model';
import { keyOf, nameOf as nameOfDistrict } from './districts';
import { derivedInWords } from './hoverDerivations';
import { tiesOf } from './hoverIndex';
import type { Message } from './messages';
import { contains } from './spans';
import { counted, inOneLine, ours, quoted, type Quote, type Teller, type Told } from './told';

/** As many rows, and figures in a row, as a hover can hold without being scrolled. */
export const mostRows = 8;

/** What is said of a claim in at most so many rows, and behind them how many more there would be. */
export function atMost<T>(all: readonly T[], inWords: (one: T) => Told, quoteOf: (one: T) => Quote, { say }: Teller, most = mostRows): readonly Told[] {
  const shown = all.slice(0, most).map(inWords);
  return all.length > most ? [...shown, say('and {0} more', counted(all.slice(most).map(quoteOf)))] : shown;
}

/** The figure as written, with the way it moved. */
export function statedBy({ figure, change }: Claim, { translate }: Teller, uri: string | null = null): Told {
  return change === 'level' ? quoted(figure, uri) : [...ours(`${translate(change)} `), ...quoted(figure, uri)];
}

/** What a tie says of a claim. */
export interface TieRow {
  readonly kind: Tie['kind'];
  readonly words: Told;
}

/**
 * A row for each tie of a claim, what tells most first; the claim itself is left out where the row's name tells of it. Where
 * there are more ties than rows, the last row tells how many are left out.
 */
export function tieRows(analysis: Analysis, claim: number, teller: Teller): readonly TieRow[] {
  const ties = [...tiesOf(analysis, claim)].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const shown = ties.slice(0, mostRows).map((tie): TieRow => ({ kind: tie.kind, words: tieRow(tie, claim, analysis, teller) }));
  const rest = ties.slice(mostRows).map((tie): Quote => ({ uri: null, ranges: analysis.claims[claimsOf(tie)[0]!]!.figure.ranges }));
  return rest.length === 0 ? shown : [...shown, { kind: 'list', words: teller.say('and {0} more', counted(rest)) }];
}

const kinds: readonly Tie['kind'][] = ['fromTo', 'change', 'comparison', 'share', 'part', 'list'];

const comparisons: Readonly<Record<ComparisonWay, Message>> = { above: '{0} above {1}', below: '{0} below {1}', of: '{0} of {1}' };

function tieRow(tie: Tie, own: number, analysis: Analysis, teller: Teller): Told {
  const { say } = teller;
  const claim = (index: number): Claim => analysis.claims[index]!;
  const figure = (index: number): Told => quoted(claim(index).figure);
  const derived = derivedInWords(derivationsOf(tie, analysis.claims).filter(each => concerns(each, tie, own)), analysis.claims, teller);
  const withDerived = (row: Told): Told => (derived === null ? row : say('{0} ({1})', row, derived));
  const listed = (indexes: readonly number[], nameOf: Names['nameOf']): Told => inOneLine(atMost(indexes, nameOf, index => ({ uri: null, ranges: claim(index).figure.ranges }), teller));
  switch (tie.kind) {
    case 'fromTo': {
      const way = say('from {0} to {1}', atItsTime(claim(tie.from), claim(tie.to), teller), atItsTime(claim(tie.to), claim(tie.from), teller));
      return derived === null ? way : say('{0}: {1}', way, derived);
    }
    case 'change': return withDerived(tie.of === own ? say('change: {0}', statedBy(claim(tie.change), teller)) : say('change of {0}', figure(tie.of)));
    case 'comparison': {
      const difference = differenceIn(tie, analysis, teller);
      const row = tie.of === null ? difference : say('{0}: {1}', figure(tie.of), difference);
      return derived === null ? row : say('{0} ({1})', row, say('{0}: {1}', quoted(tie.against), derived));
    }
    case 'share': {
      const whole = tie.whole === null ? (tie.words === null ? [] : quoted(tie.words)) : namesOf([tie.whole, tie.of ?? tie.share], analysis, teller).nameOf(tie.whole);
      const share = say('{0} of {1}', figure(tie.share), whole);
      return withDerived(tie.of === null ? share : say('{0}: {1}', figure(tie.of), share));
    }
    case 'part': {
      const { nameOf } = namesOf([tie.whole, ...tie.parts], analysis, teller);
      const others = listed(tie.parts.filter(part => part !== own), nameOf);
      if (own === tie.whole) return withDerived(say('of which {0}', others));
      const whole = withDerived(say('part of {0}', nameOf(tie.whole)));
      return others.length === 0 ? whole : inOneLine([whole, say('other parts: {0}', others)]);
    }
    case 'list': {
      const { nameOf, areTold } = namesOf(tie.members, analysis, teller);
      // Of values that nothing tells apart the order is what says most.
      return say('same list: {0}', listed(tie.members.filter(member => member !== own || !areTold), nameOf));
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
function differenceIn({ difference, way, against }: ComparisonTie, { claims }: Analysis, { say }: Teller): Told {
  return say(comparisons[way], quoted(claims[difference]!.figure), quoted(against));
}

/** `15.7亿元 (2017年)`, where the other figure has another time. */
function atItsTime({ figure, period }: Claim, other: Claim, { say }: Teller): Told {
  return period === null || period.words.text === other.period?.words.text ? quoted(figure) : say('{0} ({1})', quoted(figure), quoted(period.words));
}

interface Names {
  readonly nameOf: (index: number) => Told;
  /** Whether the names are more than the bare figures. */
  readonly areTold: boolean;
}

/**
 * Names claims by what tells them apart: the district, the metric, else the time, else what they are compared with; and the way
 * they moved if not all moved alike.
 */
function namesOf(indexes: readonly number[], analysis: Analysis, teller: Teller): Names {
  const claims = indexes.map(index => analysis.claims[index]!);
  const differ = (partOf: (claim: Claim) => string | undefined): boolean => new Set(claims.map(partOf)).size > 1;
  const byDistrict = differ(({ district }) => (district === null ? undefined : keyOf(district)));
  const byMetric = differ(({ metric }) => metric?.text);
  const byTime = !byDistrict && !byMetric && differ(({ period }) => period?.words.text);
  const byChange = differ(({ change }) => change);
  const nameOf = (index: number): Told => {
    const claim = analysis.claims[index]!;
    const { district, metric, period, figure } = claim;
    const own = [
      byDistrict && district !== null ? nameOfDistrict(district) : null,
      byMetric && metric !== null ? ownWords(metric, claims) : null,
      byTime && period !== null ? quoted(period.words) : null,
    ];
    return inOneLine([...own, byChange ? statedBy(claim, teller) : quoted(figure)], ' ');
  };
  if (byDistrict || byMetric || byTime) return { nameOf, areTold: true };
  const differences = new Map(indexes.flatMap(index => {
    const tie = tiesOf(analysis, index).find(each => each.kind === 'comparison' && each.difference === index);
    return tie?.kind === 'comparison' ? [[index, differenceIn(tie, analysis, teller)] as const] : [];
  }));
  return { nameOf: index => differences.get(index) ?? nameOf(index), areTold: byChange || differences.size > 0 };
}

/** A metric without the words in which all others share: of `城镇、农村居民人均可支配收入` these are 城镇 and 农村. */
function ownWords(metric: Phrase, claims: readonly Claim[]): Told {
  const offsets = metric.ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_unit, i) => start + i));
  // Where blanks of the layout were left out of the words, these cannot be told by their offsets.
  if (offsets.length !== metric.text.length) return quoted(metric);
  const isShared = (offset: number): boolean => claims.every(claim => claim.metric?.ranges.some(range => contains(range, offset)) === true);
  return quoted({ text: offsets.map((offset, i) => (isShared(offset) ? '' : metric.text[i]!)).join(''), ranges: metric.ranges });
}
