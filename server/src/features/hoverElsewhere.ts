// Where else a metric has a value: a table by district and time of the claims that can be compared, and those that cannot with the reason.
import { differenceOf, facetsOf, isContradiction, type Difference, type Facets, type Form, type PeriodKind } from '../analysis/comparable';
import type { Claim } from '../analysis/model';
import { unitsAbove } from '../knowledge/divisions';
import { claimsOfMetric } from './claimIndex';
import { keyOf, nameOf } from './districts';
import { startOf } from './hoverIndex';
import { furtherTexts, heading, periodOf, placeOf, unknown, type OtherText, type Scene } from './hoverScene';
import { atMost, statedBy } from './hoverTies';
import type { Part } from './markup';
import type { Message } from './messages';
import { counted, inOneLine, ours, quoted, strong, told, type Quote, type Teller, type Told } from './told';

/** A claim and the text that states it, `null` for the one under the pointer. */
interface Stated {
  readonly claim: Claim;
  readonly text: OtherText | null;
}

/** As many rows as are shown of this text, and of the others. */
const mostRows = 8;
/** As many as are shown for each reason why they cannot be compared. */
const mostUnlike = 4;

/**
 * The claims with the metric of one, in this text and the others: a table with those that can be compared with it, the rest apart. `isHere`
 * tells the rows under the pointer, `isTold` what was said of it already and need not be told apart. Nothing where the metric has no other value.
 */
export function elsewhere(own: Claim, isHere: (claim: Claim) => boolean, scene: Scene, isTold: (claim: Claim) => boolean = () => false): readonly Part[] {
  const { analysis, others, metrics, teller } = scene;
  const name = own.metric?.text;
  if (name === undefined) return [];
  const facets = facetsOf(own);
  const all = [null, ...others].flatMap(text => claimsOfMetric(text?.analysis ?? analysis, name, metrics).map((claim): Stated => ({ claim, text })));
  const further = furtherTexts(scene);
  const furtherPart: readonly Part[] = further === null ? [] : [{ kind: 'lines', lines: [further] }];
  if (all.every(({ claim, text }) => text === null && isHere(claim))) return furtherPart;
  const likeIt: Stated[] = [];
  const unlike = new Map<Difference, Stated[]>();
  for (const stated of all) {
    const difference = differenceOf(facets, facetsOf(stated.claim));
    if (difference === null) likeIt.push(stated);
    else if (stated.text !== null || !isTold(stated.claim)) (unlike.get(difference) ?? unlike.set(difference, []).get(difference)!).push(stated);
  }
  return [...tableOf(likeIt, own, isHere, scene), ...unlikeLines(unlike, facets, teller, scene), ...furtherPart];
}

function tableOf(all: readonly Stated[], own: Claim, isHere: (claim: Claim) => boolean, scene: Scene): readonly Part[] {
  const { teller } = scene;
  const { say, translate } = teller;
  const disputed = contradictions(all);
  const rankOf = rankedBy(own, all);
  const isOwn = ({ claim, text }: Stated): boolean => text === null && isHere(claim);
  const groups = [true, false].map(isThis => chosen(withoutRepeats(all.filter(({ text }) => (text === null) === isThis), isOwn), stated => isOwn(stated) || disputed.has(stated.claim), rankOf));
  const shown = groups.flatMap(group => group.shown);
  if (shown.every(isOwn)) return [];
  const rows = shown.map((stated): readonly Told[] => {
    const { claim, text } = stated;
    const uri = text?.uri ?? null;
    const target = claim.isTarget ? say('{0} ({1})', statedBy(claim, teller, uri), ours(translate('target'))) : statedBy(claim, teller, uri);
    const cells = [
      claim.district === null ? unknown(teller) : nameOf(claim.district),
      periodOf(claim, teller, uri) ?? unknown(teller),
      disputed.has(claim) ? [...target, ...ours(' ≠')] : target,
    ];
    return isOwn(stated) ? [...cells.map(strong), ours(translate('here'))] : [...cells, placeOf(startOf(claim.figure), text, scene)];
  });
  const head = (['district', 'period', 'value', 'place'] as const).map(word => ours(translate(word)));
  const hidden = groups.flatMap(group => group.hidden);
  const notes = [
    shown.some(({ claim }) => disputed.has(claim)) ? ours(translate('≠ the texts give different values for one district, metric and time')) : null,
    hidden.length === 0 ? null : say('and {0} more', counted(hidden.map(quoteOf))),
  ].filter(note => note !== null);
  return [
    { kind: 'lines', lines: [heading(ours(translate('The same metric elsewhere')))] },
    { kind: 'table', head, rows },
    ...(notes.length === 0 ? [] : [{ kind: 'lines', lines: notes } as const]),
  ];
}

/** What a text says of one district and time twice in the same words is one row; the one under the pointer stays. */
function withoutRepeats(all: readonly Stated[], isOwn: (stated: Stated) => boolean): readonly Stated[] {
  const rows = new Map<string, Stated>();
  for (const stated of all) {
    const { district, period, figure, change, isTarget } = stated.claim;
    const key = [stated.text?.uri ?? '', district === null ? '' : keyOf(district), period?.iso ?? period?.words.text ?? '', figure.text, change, isTarget].join('|');
    if (!rows.has(key) || isOwn(stated)) rows.set(key, stated);
  }
  return [...rows.values()];
}

/** The rows that are shown, in their order, and those for which there is no place; what must not be missed has one before all others. */
function chosen(all: readonly Stated[], mustShow: (stated: Stated) => boolean, rankOf: (stated: Stated) => number): { readonly shown: readonly Stated[]; readonly hidden: readonly Stated[] } {
  const order = (one: Stated, other: Stated): number => rankOf(one) - rankOf(other) || timeOf(one).localeCompare(timeOf(other));
  const sorted = [...all].sort(order);
  const first = [...sorted.filter(mustShow), ...sorted.filter(stated => !mustShow(stated))];
  return { shown: first.slice(0, mostRows).sort(order), hidden: first.slice(mostRows) };
}

function timeOf({ claim: { period } }: Stated): string {
  return period?.iso ?? '9';
}

/** Its own district first, then those above it, the nation first; then the rest as they come up. */
function rankedBy({ district }: Claim, all: readonly Stated[]): (stated: Stated) => number {
  const code = district?.code ?? null;
  const above = code === null ? [] : ['000000', ...unitsAbove(code).map(unit => unit.code).reverse()];
  const order = [...(district === null ? [] : [keyOf(district)]), ...above];
  for (const { claim } of all) if (claim.district !== null && !order.includes(keyOf(claim.district))) order.push(keyOf(claim.district));
  return ({ claim }) => (claim.district === null ? order.length : order.indexOf(keyOf(claim.district)));
}

/**
 * The claims that another text contradicts. Where a text itself gives a district several values for one time, the name covers several
 * things (the 投资 of each project), and nobody is contradicted.
 */
function contradictions(all: readonly Stated[]): ReadonlySet<Claim> {
  const groups = new Map<string, Stated[]>();
  for (const stated of all) {
    const { district, period, isTarget } = stated.claim;
    const iso = period?.iso ?? null;
    if (district === null || iso === null) continue;
    const key = `${keyOf(district)} ${iso} ${isTarget}`;
    (groups.get(key) ?? groups.set(key, []).get(key)!).push(stated);
  }
  const found = new Set<Claim>();
  for (const group of groups.values()) {
    const contradict = (isSameText: boolean): readonly Stated[] => group.filter(one => group.some(other => (one.text === other.text) === isSameText && isContradiction(one.claim, other.claim)));
    if (contradict(true).length > 0) continue;
    for (const { claim } of contradict(false)) found.add(claim);
  }
  return found;
}

/** In what two claims differ weighs less from left to right. */
const differences: readonly Difference[] = ['form', 'unit', 'scopes', 'period'];

function unlikeLines(unlike: ReadonlyMap<Difference, readonly Stated[]>, own: Facets, teller: Teller, scene: Scene): readonly Part[] {
  const lines = differences.flatMap(difference => {
    const byReason = new Map<string, { readonly reason: Told; readonly claims: Stated[] }>();
    for (const stated of unlike.get(difference) ?? []) {
      const other = facetsOf(stated.claim);
      const key = String(other[difference]);
      (byReason.get(key) ?? byReason.set(key, { reason: reasonFor(difference, other, own, teller), claims: [] }).get(key)!).claims.push(stated);
    }
    return [...byReason.values()].map(({ reason, claims }) => {
      const rows = atMost(withoutRepeats(claims, () => false), stated => unlikeOne(stated, scene), quoteOf, teller, mostUnlike);
      return teller.say('{0}: {1}', reason, inOneLine(rows));
    });
  });
  return lines.length === 0 ? [] : [{ kind: 'lines', lines: [heading(ours(teller.translate('Not to be compared'))), ...lines] }];
}

/** `increase 6.2% (2025年, line 12)`. */
function unlikeOne({ claim, text }: Stated, scene: Scene): Told {
  const { teller } = scene;
  const uri = text?.uri ?? null;
  const about = inOneLine([claim.district === null ? null : nameOf(claim.district), periodOf(claim, teller, uri), placeOf(startOf(claim.figure), text, scene)], teller.comma);
  return teller.say('{0} ({1})', statedBy(claim, teller, uri), about);
}

const forms: Readonly<Record<Form, Message>> = { level: 'a level', growth: 'a rate of growth', difference: 'an amount of change', rank: 'a rank' };
const periods: Readonly<Record<PeriodKind, Message>> = {
  year: 'a year', months: 'some months', month: 'one month', day: 'one day', years: 'several years', since: 'the time since', unknown: 'a time without a date',
};

/** Why a claim with the `other` facets cannot be compared. */
function reasonFor(difference: Difference, other: Facets, own: Facets, teller: Teller): Told {
  const { say, translate } = teller;
  switch (difference) {
    case 'form': return say('{0}, not {1}', ours(translate(forms[other.form])), ours(translate(forms[own.form])));
    case 'unit': return say('in {0}, not in {1}', unitOf(other, teller), unitOf(own, teller));
    case 'scopes': {
      const [others, owns] = [other, own].map(({ scopes }) => ours(scopes.join('、')));
      if (own.scopes.length === 0) return say('scope {0}, here not stated', others!);
      return other.scopes.length === 0 ? say('scope not stated, here {0}', owns!) : say('scope {0}, not {1}', others!, owns!);
    }
    case 'period': return say('for {0}, not for {1}', ours(translate(periods[other.period])), ours(translate(periods[own.period])));
  }
}

function unitOf({ unit }: Facets, { translate }: Teller): Told {
  switch (unit) {
    case '': return ours(translate('none'));
    case 'pp': return ours(translate('percentagePoint'));
    case 'CNY': return ours(translate('yuan'));
    default: return told(unit, { kind: 'unit' });
  }
}

function quoteOf({ claim, text }: Stated): Quote {
  return { uri: text?.uri ?? null, ranges: claim.figure.ranges };
}

/** Claims row by row, at most so many, with what tells them apart besides their time. */
export function claimTable(claims: readonly Claim[], columns: readonly ('district' | 'metric')[], scene: Scene): readonly Part[] {
  if (claims.length === 0) return [];
  const { teller } = scene;
  const { translate, say } = teller;
  const cellOf = ({ district, metric }: Claim, column: 'district' | 'metric'): Told | null => (
    column === 'metric' ? metric && quoted(metric) : district && nameOf(district)
  );
  const rows = claims.slice(0, mostRows).map(claim => [
    ...columns.map(column => cellOf(claim, column) ?? unknown(teller)),
    periodOf(claim, teller) ?? unknown(teller),
    statedBy(claim, teller),
    placeOf(startOf(claim.figure), null, scene),
  ]);
  const head = [...columns, 'period', 'value', 'place'] as const;
  const rest = claims.slice(mostRows);
  return [
    { kind: 'table', head: head.map(word => ours(translate(word))), rows },
    ...(rest.length === 0 ? [] : [{ kind: 'lines', lines: [say('and {0} more', counted(rest.map(claim => quoteOf({ claim, text: null }))))] } as const]),
  ];
}
