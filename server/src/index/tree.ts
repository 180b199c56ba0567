// The tree of the side bar's view: the children of a node, from the index over all texts. Names that meet the filter are found by what people type.
import type { Name } from '../analysis/names';
import type { TreeGrouping, TreeLocation, TreeNode, TreePage } from '../protocol';
import type { Place } from './entry';
import { compareMatches, queryWords, type NameMatch, type NameMatcher } from './nameQuery';
import type { ClaimFilter, Group, IndexedClaim, WorkspaceIndex } from './workspaceIndex';

/** What of the index a tree asks for. */
export type TreeIndex = Pick<WorkspaceIndex, 'groups' | 'texts' | 'mentions' | 'claims' | 'eachClaim' | 'entry' | 'uris'>;

/** Which children are asked for: see `TreeParams`. */
export interface TreeQuery {
  readonly grouping: TreeGrouping;
  readonly path: readonly string[];
  readonly filter: string;
  readonly most: number;
}

/** What tells districts of one name apart; `null` where nothing is known. */
export type UnitAbove = (district: Name) => string | null;

type Level = TreeNode['kind'];

const levels: Readonly<Record<TreeGrouping, readonly [Level, Level, Level]>> = {
  district: ['district', 'metric', 'claim'],
  metric: ['metric', 'district', 'claim'],
  programme: ['programme', 'file', 'mention'],
  file: ['file', 'district', 'claim'],
};

/** The children of a node, most claims or mentions first; under a filter those first whose own name meets it best. None for a path that leads nowhere. */
export function treePage(index: TreeIndex, query: TreeQuery, matcher: NameMatcher, unitAbove: UnitAbove): Omit<TreePage, 'state'> {
  const level = levels[query.grouping][query.path.length];
  if (level === undefined) return { nodes: [], total: 0, count: 0 };
  const filter = new Filter(query.filter, matcher, query.grouping);
  switch (level) {
    case 'claim': return claimPage(index, query, filter);
    case 'mention': return mentionPage(index, query);
    case 'file':
    case 'programme':
    case 'district':
    case 'metric': return groupPage(index, level, query, filter, unitAbove);
  }
}

/** Which claims lie under a path; ids of names are their keys behind a sign, so that none is taken for the claims that have no name. */
function claimsUnder({ grouping, path }: TreeQuery): ClaimFilter {
  const filter: { -readonly [Key in keyof ClaimFilter]: ClaimFilter[Key] } = {};
  path.forEach((id, depth) => {
    const level = levels[grouping][depth];
    if (level === 'file') filter.uri = id;
    else if (level === 'metric' || level === 'district') filter[level] = keyOf(id);
  });
  return filter;
}

function idOf(name: Name | null): string {
  return name === null ? '-' : `=${name.key}`;
}

function keyOf(id: string): string | null {
  return id.startsWith('=') ? id.slice(1) : null;
}

/** A filter's words as bits: which of them a name meets. A claim is shown when its names meet all of them together. */
class Filter {
  readonly all: number;
  private readonly words: readonly string[];
  private readonly met = new Map<Name | string, number>();
  private lastFile = { uri: '', bits: 0 };

  constructor(typed: string, private readonly matcher: NameMatcher, private readonly grouping: TreeGrouping) {
    // A bit a word, and nobody types more.
    this.words = queryWords(typed).slice(0, 30);
    this.all = 2 ** this.words.length - 1;
  }

  get isEmpty(): boolean {
    return this.all === 0;
  }

  /** The words that a name meets. */
  name(name: Name | null): number {
    return name === null || this.isEmpty ? 0 : this.of(name, name.name);
  }

  /** The words that a file's name meets, in trees that have files; elsewhere a file named after a district would bring all that it says of others. */
  file(uri: string): number {
    if (this.isEmpty || (this.grouping !== 'file' && this.grouping !== 'programme')) return 0;
    // Claims come text by text, and long keys take long to look up.
    if (this.lastFile.uri !== uri) this.lastFile = { uri, bits: this.of(uri, fileName(uri)) };
    return this.lastFile.bits;
  }

  /** The best match of any word. */
  bestMatch(name: string): NameMatch | null {
    const matches = this.words.map(word => this.matcher.match(word, name)).filter(match => match !== null);
    return matches.sort(compareMatches)[0] ?? null;
  }

  /** All parts of a name that words meet. */
  partsOf(name: string): readonly (readonly [number, number])[] {
    const parts = this.words.flatMap(word => this.matcher.match(word, name)?.parts ?? []).sort(([one], [other]) => one - other);
    let end = 0;
    return parts.flatMap(([from, to]) => {
      const start = Math.max(from, end);
      end = Math.max(end, to);
      return start < to ? [[start, to] as const] : [];
    });
  }

  private of(key: Name | string, words: string): number {
    const known = this.met.get(key);
    if (known !== undefined) return known;
    let bits = 0;
    this.words.forEach((word, bit) => {
      if (this.matcher.match(word, words) !== null) bits |= 1 << bit;
    });
    this.met.set(key, bits);
    return bits;
  }
}

/** A node of a level of groups, before it is told in full. */
interface Candidate {
  readonly id: string;
  readonly name: Name | null;
  /** The file, for a node that is one. */
  readonly uri: string | null;
  readonly count: number;
}

function groupPage(index: TreeIndex, level: 'file' | 'programme' | 'district' | 'metric', query: TreeQuery, filter: Filter, unitAbove: UnitAbove): Omit<TreePage, 'state'> {
  const all = candidates(index, level, query, filter).map(candidate => ({ candidate, match: filter.isEmpty ? null : filter.bestMatch(wordsOf(candidate)) }));
  if (!filter.isEmpty) all.sort((one, other) => byMatch(one.match, other.match) || other.candidate.count - one.candidate.count);
  const shown = all.slice(0, query.most);
  const named = new Map<string, number>();
  for (const { candidate } of shown) named.set(wordsOf(candidate), (named.get(wordsOf(candidate)) ?? 0) + 1);
  const metAbove = metByPath(index, query, filter);
  const nodes = shown.map(({ candidate, match }): TreeNode => {
    const { id, name, uri, count } = candidate;
    const words = wordsOf(candidate);
    const isTwin = (named.get(words) ?? 0) > 1;
    const met = uri === null ? filter.name(name) : filter.file(uri);
    return {
      kind: level, id, count,
      name: uri === null && name === null ? null : words,
      met: filter.partsOf(words),
      metBy: match?.by.kind === 'other' ? match.by.words : null,
      isMetInside: !filter.isEmpty && (met | metAbove) !== filter.all,
      detail: uri !== null ? index.entry(uri)?.title ?? null : isTwin && level === 'district' && name !== null ? unitAbove(name) : null,
      location: uri === null ? null : { uri, range: null },
      claim: null,
    };
  });
  return { nodes, total: all.length, count: all.reduce((sum, { candidate }) => sum + candidate.count, 0) };
}

function byMatch(one: NameMatch | null, other: NameMatch | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareMatches(one, other);
}

function wordsOf({ name, uri }: Candidate): string {
  return uri === null ? name?.name ?? '' : fileName(uri);
}

/** The last part of a URI as a person reads it; the URI itself where it has none. */
function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1).replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(last) || uri;
  } catch {
    return last || uri;
  }
}

/** The words that the names on the path meet. */
function metByPath(index: TreeIndex, { grouping, path }: TreeQuery, filter: Filter): number {
  if (filter.isEmpty || path.length === 0) return 0;
  const [level] = levels[grouping];
  const [id] = path as [string];
  if (level === 'file') return filter.file(id);
  const key = keyOf(id);
  if (key === null || level === 'claim' || level === 'mention') return 0;
  const [group] = index.groups(level, {}, 1, name => name.key === key);
  return filter.name(group?.name ?? null);
}

function candidates(index: TreeIndex, level: 'file' | 'programme' | 'district' | 'metric', query: TreeQuery, filter: Filter): readonly Candidate[] {
  if (query.grouping === 'programme') return level === 'file' ? filesOf(index, query, filter) : programmes(index, filter);
  const under = claimsUnder(query);
  if (filter.isEmpty) {
    if (level === 'file') return ofFiles(index.texts(under)).sort(mostFirst);
    return index.groups(level, under, Infinity).map(ofGroup);
  }
  return countClaims(index, level as 'file' | 'district' | 'metric', under, filter);
}

function ofGroup({ name, count }: Group): Candidate {
  return { id: idOf(name), name, uri: null, count };
}

function ofFiles(texts: readonly { readonly uri: string; readonly count: number }[]): Candidate[] {
  return texts.map(({ uri, count }) => ({ id: uri, name: null, uri, count }));
}

function mostFirst(one: Candidate, other: Candidate): number {
  return other.count - one.count;
}

/** The groups of those claims whose names together meet the filter. */
function countClaims(index: TreeIndex, level: 'file' | 'district' | 'metric', under: ClaimFilter, filter: Filter): readonly Candidate[] {
  const counts = new Map<Name | string | null, number>();
  index.eachClaim(under, (uri, metric, district) => {
    if ((filter.name(metric) | filter.name(district) | filter.file(uri)) !== filter.all) return;
    const group = level === 'file' ? uri : level === 'metric' ? metric : district;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  });
  return [...counts].map(([group, count]) => (typeof group === 'string' ? { id: group, name: null, uri: group, count } : { id: idOf(group), name: group, uri: null, count })).sort(mostFirst);
}

function programmes(index: TreeIndex, filter: Filter): readonly Candidate[] {
  const all = index.groups('programme', {}, Infinity);
  if (filter.isEmpty) return all.map(ofGroup);
  const counts = new Map<Name | null, number>();
  for (const { name, count } of all) if (filter.name(name) === filter.all) counts.set(name, count);
  // The others are met where the file's name meets the rest.
  for (const uri of index.uris()) {
    const ofFile = filter.file(uri);
    if (ofFile === 0) continue;
    for (const { name, count } of index.groups('programme', { uri }, Infinity)) {
      const ofName = filter.name(name);
      if (ofName !== filter.all && (ofName | ofFile) === filter.all) counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  return [...counts].map(([name, count]) => ofGroup({ name, count })).sort(mostFirst);
}

/** The files that mention the programme of a path. */
function filesOf(index: TreeIndex, query: TreeQuery, filter: Filter): readonly Candidate[] {
  const counts = new Map<string, number>();
  const met = metByPath(index, query, filter);
  for (const { uri } of index.mentions('programme', keyOf(query.path[0]!) ?? '', Infinity)) {
    if ((met | filter.file(uri)) === filter.all) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  }
  return ofFiles([...counts].map(([uri, count]) => ({ uri, count }))).sort(mostFirst);
}

function claimPage(index: TreeIndex, query: TreeQuery, filter: Filter): Omit<TreePage, 'state'> {
  const under = claimsUnder(query);
  const all = index.claims(under, Infinity).filter(({ uri, metric, district }) => (filter.name(metric) | filter.name(district) | filter.file(uri)) === filter.all);
  const ids = new Ids();
  const nodes = all.slice(0, query.most).map(claim => claimNode(claim, ids.of(`${claim.uri}#${claim.metric?.key ?? ''}#${claim.figure}`), query.grouping === 'file', filter));
  return { nodes, total: all.length, count: all.length };
}

/** Where the tree has no level of metrics, the claim says its own. */
function claimNode({ uri, figure, metricWords, metric, district, period, isTarget, place }: IndexedClaim, id: string, saysMetric: boolean, filter: Filter): TreeNode {
  const said = saysMetric ? metric?.name ?? metricWords : null;
  return {
    kind: 'claim', id, count: 0,
    name: said === null ? figure : `${said} ${figure}`,
    met: said === null ? [] : filter.partsOf(said),
    metBy: null, isMetInside: false, detail: null,
    location: locationOf(uri, place),
    claim: { figure, metric: metricWords ?? metric?.name ?? null, district: district?.name ?? null, period, isTarget },
  };
}

function mentionPage(index: TreeIndex, { path, most }: TreeQuery): Omit<TreePage, 'state'> {
  const [programme, uri] = path as [string, string];
  const all = index.mentions('programme', keyOf(programme) ?? '', Infinity).filter(mention => mention.uri === uri);
  const nodes = all.slice(0, most).map(({ place }, i): TreeNode => ({ kind: 'mention', id: String(i), name: null, count: 0, met: [], metBy: null, isMetInside: false, detail: null, location: locationOf(uri, place), claim: null }));
  return { nodes, total: all.length, count: all.length };
}

/** Numbers what would have one id: two claims of a text with the same words. Lines are no part of it, for they move when somebody types. */
class Ids {
  private readonly met = new Map<string, number>();

  of(base: string): string {
    const count = this.met.get(base) ?? 0;
    this.met.set(base, count + 1);
    return count === 0 ? base : `${base}#${count}`;
  }
}

function locationOf(uri: string, { startLine, startCharacter, endLine, endCharacter }: Place): TreeLocation {
  return { uri, range: { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } } };
}
