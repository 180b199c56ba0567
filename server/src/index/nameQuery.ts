// Does what somebody types mean a name: by its characters, by the initials of its pinyin, or by another name that the thing has (`gdp`, `R&D`)?
import { foldText } from '../analysis/text/characters';

/** How well a name is met, best first: whole, from its beginning, from the beginning of a word, anywhere, letter by letter with gaps. */
export const matchRanks = ['exact', 'prefix', 'word', 'inside', 'scattered'] as const;
export type MatchRank = (typeof matchRanks)[number];

export interface NameMatch {
  readonly rank: MatchRank;
  /** What was met: the name itself as it stands, the initials of its pinyin, or the other name. */
  readonly by: { readonly kind: 'name' } | { readonly kind: 'initials' | 'other'; readonly words: string };
  /** Which units of the name were meant, ends excluded, in order; none for another name. */
  readonly parts: readonly (readonly [start: number, end: number])[];
}

/** What is known of a name besides its characters. */
export interface NameKnowledge {
  /** One letter for each UTF-16 unit, as `knowledge/pinyin.ts` gives them. */
  readonly initialsOf: (name: string) => string;
  /** Other names of what is called so: `Gross domestic product` and `GDP` for 地区生产总值. */
  readonly otherNamesOf: (name: string) => readonly string[];
}

interface Forms {
  /** In small letters, full-width folded, unit by unit. */
  readonly folded: string;
  readonly initials: string;
  readonly others: readonly { readonly words: string; readonly folded: string }[];
}

/** Matches names with queries, and keeps what it has worked out of each name for the next query. */
export class NameMatcher {
  private readonly forms = new Map<string, Forms>();

  constructor(private readonly knowledge: NameKnowledge) {}

  /**
   * Whether one word that was typed, without blanks, means the name. Characters may be mixed with initials (`上yq`). Gaps are allowed between
   * characters of the name (`生总` for 生产总值) and, in another name, before the beginnings of words (`grp` for gross regional product), but not between initials: nearly
   * every long name would have them.
   */
  match(word: string, name: string): NameMatch | null {
    const query = fold(word);
    if (query === '') return null;
    const forms = this.formsOf(name);
    const own = matchName(query, forms, name);
    if (own?.rank === 'exact') return own;
    const other = matchOthers(query, forms.others);
    // What is seen to be met needs no other name, but to come first.
    return own !== null && own.rank !== 'scattered' && other?.rank !== 'exact' ? own : betterOf(own, other);
  }

  private formsOf(name: string): Forms {
    const known = this.forms.get(name);
    if (known !== undefined) return known;
    const others = this.knowledge.otherNamesOf(name).filter(other => other !== name).map(words => ({ words, folded: fold(words) }));
    const forms = { folded: fold(name), initials: fold(this.knowledge.initialsOf(name)), others };
    this.forms.set(name, forms);
    return forms;
  }
}

/** The words of a query, in order, each once. */
export function queryWords(query: string): readonly string[] {
  return [...new Set(query.split(/\s+/).filter(word => word !== ''))];
}

/** Negative where `one` is the better match; for sorting. Names met by themselves go before those met by other names. */
export function compareMatches(one: NameMatch, other: NameMatch): number {
  return weight(one) - weight(other);
}

/** How well a name is met, as a number: the more the better, always above 0. */
export function fitOf(match: NameMatch): number {
  return matchRanks.length * kinds.length - weight(match);
}

/**
 * A name that a client which looks for the typed letters in it finds them in, as VS Code does with all answers to Ctrl+T: `地区生产总值 GDP`, `上虞区 syq`. The
 * name itself where it was met by its own characters.
 */
export function nameWithMatch(name: string, { by }: NameMatch): string {
  return by.kind === 'name' ? name : `${name} ${by.words}`;
}

function fold(words: string): string {
  const folded = foldText(words).toLowerCase();
  // A few letters grow when they are made small, and then no offset would hold.
  return folded.length === words.length ? folded : words;
}

function matchName(query: string, { folded, initials }: Forms, name: string): NameMatch | null {
  for (let best: NameMatch | null = null, start = 0; ; start++) {
    if (start + query.length > name.length) return best ?? scatteredIn(query, folded);
    const mixed = meets(query, folded, initials, start);
    if (mixed === null) continue;
    const end = start + query.length;
    const rank = end - start === name.length || (start === 0 && mixed === 'name' && isAllButDivision(name, end)) ? 'exact' : isBeginning(folded, start) ? 'prefix' : isWordStart(folded, start) ? 'word' : 'inside';
    const found: NameMatch = { rank, by: mixed === 'name' ? { kind: 'name' } : { kind: 'initials', words: query }, parts: [[start, end]] };
    if (rank === 'exact' || rank === 'prefix') return found;
    best = best === null ? found : betterOf(best, found);
  }
}

/** Whether nothing is left of a name at an offset but what divisions end with: 西湖 is all that people say of 西湖区. */
function isAllButDivision(name: string, end: number): boolean {
  return end >= 2 && divisionEnd.test(name.slice(end));
}

const divisionEnd = /^(?:省|市|区|县|旗|新区|特区|自治[区州县旗]|特别行政区)$/u;

/** Whether the query stands at an offset, as characters (`name`) or with initials among them. */
function meets(query: string, folded: string, initials: string, start: number): 'name' | 'initials' | null {
  let kind: 'name' | 'initials' = 'name';
  for (let i = 0; i < query.length; i++) {
    if (query[i] === folded[start + i]) continue;
    if (query[i] !== initials[start + i]) return null;
    kind = 'initials';
  }
  return kind;
}

const chinese = /\p{Script=Han}/u;

/** The characters in their order with gaps between; two at least, and Chinese ones, since letters turn up by chance. */
function scatteredIn(query: string, folded: string): NameMatch | null {
  if (query.length < 2 || !chinese.test(query)) return null;
  const parts: [number, number][] = [];
  let at = 0;
  for (const character of query) {
    at = folded.indexOf(character, at);
    if (at < 0) return null;
    const last = parts.at(-1);
    if (last?.[1] === at) last[1] += character.length;
    else parts.push([at, at + character.length]);
    at += character.length;
  }
  return { rank: 'scattered', by: { kind: 'name' }, parts };
}

function matchOthers(query: string, others: Forms['others']): NameMatch | null {
  let best: NameMatch | null = null;
  for (const { words, folded } of others) {
    const rank = rankIn(query, folded);
    if (rank !== null) best = betterOf(best, { rank, by: { kind: 'other', words }, parts: [] });
    if (rank === 'exact') break;
  }
  return best;
}

function rankIn(query: string, folded: string): MatchRank | null {
  const first = folded.indexOf(query);
  if (first >= 0 && isBeginning(folded, first)) return query.length === folded.length ? 'exact' : 'prefix';
  for (let at = first; at >= 0; at = folded.indexOf(query, at + 1)) if (isWordStart(folded, at)) return 'word';
  if (first > 0) return 'inside';
  return query.length >= 2 && meetsWords(query, folded) ? 'scattered' : null;
}

/** Whether the letters are beginnings of words in their order: `grp` and `groregpro` of gross regional product. */
function meetsWords(query: string, folded: string): boolean {
  // The lengths of the query's beginnings that end at this place of the name: few, since queries are short.
  let ends = new Set<number>();
  let met = new Set<number>([0]);
  for (let at = 0; at < folded.length; at++) {
    const next = new Set<number>();
    const from = isLetter(folded[at]!) && isWordStart(folded, at) ? new Set([...ends, ...met]) : ends;
    for (const length of from) if (query[length] === folded[at]) next.add(length + 1);
    if (next.has(query.length)) return true;
    met = new Set([...met, ...next]);
    ends = next;
  }
  return false;
}

/** Whether only quotes and other signs stand before: `鲲鹏` in `“鲲鹏行动”计划`. */
function isBeginning(folded: string, at: number): boolean {
  return at <= 2 && !ofWord.test(folded.slice(0, at));
}

function isLetter(character: string): boolean {
  return character >= 'a' && character <= 'z';
}

const ofWord = /[\p{L}\p{N}]/u;

/** Whether no letter or digit stands before, or a Chinese character beside a letter. */
function isWordStart(folded: string, at: number): boolean {
  if (at === 0) return true;
  const before = folded[at - 1]!;
  return !ofWord.test(before) || chinese.test(before) !== chinese.test(folded[at]!);
}

function betterOf(one: NameMatch | null, other: NameMatch | null): NameMatch | null {
  if (one === null || other === null) return one ?? other;
  return weight(other) < weight(one) ? other : one;
}

const kinds = ['name', 'initials', 'other'] as const;

function weight({ rank, by }: NameMatch): number {
  return matchRanks.indexOf(rank) * kinds.length + kinds.indexOf(by.kind);
}
