// Which places a text speaks of: full names are found, and short ones that the text speaks as; ambiguous ones are settled by the
// company they keep, and from then on the text may use them for short anywhere. Divisions that are gone are found by their full
// names, and give way to those of today.
import { Lexicon } from '../text/lexicon';
import { namedForShort } from './shortNames';
import type { Division } from '../../knowledge/divisions';
import type { PlaceNames } from '../../knowledge/knowledge';
import type { District } from '../model';

/** A place as this text means it. */
export interface Place extends District {
  /** One of today or one that is gone; `null` where several divisions of this name are possible. */
  readonly division: Division | null;
}

/** The places of one text. */
export interface Gazetteer {
  /** How often each place is named in full, or for short where it is named so alone, most often first. */
  readonly counts: ReadonlyMap<Place, number>;
  /** Full and short names of the text's places. */
  readonly names: Lexicon<Place>;
  /** The place that a headline's first word names, even where only the headline does: `嘉善` in `嘉善 抢抓机遇`. */
  readonly headlinePlace: (word: string) => Place | null;
}

interface Sighting {
  readonly candidates: readonly Division[];
  /** Text just before the name: `杭州市` or `杭州` says which 西湖区. */
  readonly before: string;
}

const reach = 12;

/** Finds the places in the texts of a page's blocks. */
export function readGazetteer(texts: readonly string[], places: PlaceNames): Gazetteer {
  const inFull = withoutLooseNames(texts.flatMap(text => sightingsIn(text, places)));
  const known = new Set(inFull.flatMap(({ candidates }) => candidates));
  const forShort = namedForShort(texts, places).filter(division => !known.has(division));
  const sightings = [...inFull, ...forShort.map((division): Sighting => ({ candidates: [division], before: '' }))];
  const votes = readVotes(sightings, texts, places);
  const settled = new Map<string, Place>();
  const placeOf = (name: string, candidates: readonly Division[]): Place => {
    let place = settled.get(name);
    if (place === undefined) settled.set(name, (place = settle(candidates, votes)));
    return place;
  };
  const counts = new Map<Place, number>();
  for (const { candidates } of sightings) {
    const place = placeOf(candidates[0]!.name, candidates);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const ranked = new Map([...counts].sort((a, b) => b[1] - a[1]));
  // Where 上虞市 and 上虞区 are both named, 上虞 is today's.
  const isFormer = ({ division }: Place): boolean => division?.isFormer ?? false;
  const byTrust = [...ranked.keys()].sort((a, b) => Number(isFormer(a)) - Number(isFormer(b)));
  return {
    counts: ranked,
    names: new Lexicon(byTrust.flatMap(place => namesOf(place).map(name => [name, place] as const))),
    headlinePlace: word => {
      for (const place of byTrust) if (namesOf(place).includes(word)) return place;
      const candidates = places.byHeadline.get(word);
      return candidates === undefined ? null : placeOf(candidates[0]!.name, candidates);
    },
  };
}

/** The places that a text names in full, whichever they may be. */
export function sightingsIn(text: string, places: PlaceNames): Sighting[] {
  const found: Sighting[] = [];
  const lastUnits = places.fullNames.firsts;
  for (let at = 0, floor = 0; at < text.length; at++) {
    if (!lastUnits.has(text.charCodeAt(at))) continue;
    const sighting = sightingBefore(text, at + 1, floor, places);
    if (sighting === null) continue;
    found.push(sighting);
    floor = at + 1;
  }
  return found;
}

/** The full name that ends at an offset and begins no earlier than `floor`. */
function sightingBefore(text: string, end: number, floor: number, { fullNames, nameCuts }: PlaceNames): Sighting | null {
  const match = fullNames.longest(text, end, floor);
  if (match === null) return null;
  const start = end - match.length;
  const before = text.slice(Math.max(0, start - reach), start);
  const candidates = match.value.some(({ needsContext }) => needsContext) ? match.value.filter(division => !division.needsContext || isNamedBy(division, before)) : match.value;
  if (candidates.length === 0) return null;
  // 沙县 of `沙县区`, and 萧山市 of `萧山市场`, are not named; a name of today goes for its place even in `杭州市场`.
  const isOther = (): boolean => nameCuts.longest(text, end - 1) !== null || (fullNames.longest(text, end + 1, floor)?.length ?? 0) > match.length;
  return candidates.every(({ isFormer }) => isFormer) && isOther() ? null : { candidates, before };
}

/**
 * `毕节地区` and `赣县` are also how one speaks of 毕节市 and 赣县区: beside these they name nothing that is gone. But a text that says
 * `毕节地区毕节市` means the county that was, and so the prefecture.
 */
function withoutLooseNames(sightings: readonly Sighting[]): readonly Sighting[] {
  if (!sightings.some(({ candidates }) => candidates.every(({ isFormer }) => isFormer))) return sightings;
  const today = new Set(sightings.flatMap(({ candidates, before }) =>
    candidates.some(({ isFormer, prefecture }) => isFormer && before.endsWith(prefecture.name)) ? [] : candidates.filter(({ isFormer }) => !isFormer).map(({ code }) => code)));
  const isLoose = ({ isFormer, name, changes }: Division): boolean =>
    isFormer && (changes ?? []).some(({ divisions }) => divisions.some(heir => today.has(heir.code) && (name.endsWith('地区') || heir.name.startsWith(name))));
  return sightings.filter(({ candidates }) => !candidates.every(isLoose));
}

/** How much speaks for each province and prefecture, by its code: 襄樊市 has the code of 襄阳市. */
type Votes = Map<string, number>;

function readVotes(sightings: readonly Sighting[], texts: readonly string[], places: PlaceNames): Votes {
  const votes: Votes = new Map();
  const vote = (division: Division, weight: number): void => {
    for (const { code } of uppers(division)) votes.set(code, (votes.get(code) ?? 0) + weight);
  };
  const open = sightings.filter(({ candidates }) => candidates.length > 1);
  for (const { candidates } of sightings) if (candidates.length === 1) vote(candidates[0]!, 1);
  for (const { candidates, before } of open) {
    // `安徽省亳州市` does not tell today's prefecture from the county that was; where several of today are possible, 安徽省 tells much.
    const isOneToday = candidates.filter(({ isFormer }) => !isFormer).length === 1;
    for (const candidate of candidates) {
      if (isOneToday ? isNamedByPrefecture(candidate, before) : isNamedBy(candidate, before)) vote(candidate, 10);
    }
  }
  if (open.length > 0) {
    for (const text of texts) countShortNames(text, places, division => {
      vote(division, 1);
    });
  }
  // What is open only because a division that is gone had the name too, and means that of today, speaks for it as well.
  const means = open.map(({ candidates }) => inQuestion(candidates, votes)).filter(candidates => candidates.length === 1);
  for (const [division] of means) vote(division!, 1);
  return votes;
}

/** Whether the text before a name ends with the prefecture or province above it, in full or for short. */
function isNamedBy(division: Division, before: string): boolean {
  return isNamedByPrefecture(division, before) || endsWith(before, division.province, division);
}

function isNamedByPrefecture(division: Division, before: string): boolean {
  return endsWith(before, division.prefecture, division);
}

function endsWith(before: string, above: Division, division: Division): boolean {
  return above !== division && (before.endsWith(above.name) || before.endsWith(above.shortName));
}

function uppers(division: Division): readonly Division[] {
  return division.province === division.prefecture ? [division.province] : [division.prefecture, division.province];
}

/** The provinces and prefectures that a text names for short anywhere: company for what is named in full. */
export function shortNamesIn(text: string, places: PlaceNames): readonly Division[] {
  const found: Division[] = [];
  countShortNames(text, places, division => found.push(division));
  return found;
}

function countShortNames(text: string, { shortNames }: PlaceNames, count: (division: Division) => void): void {
  for (let at = 0; at < text.length; at++) {
    const match = shortNames.longest(text, at);
    if (match === null) continue;
    count(match.value);
    at += match.length - 1;
  }
}

/** Of divisions that share a name those of today; the one that is gone where the page speaks of its prefecture rather than of theirs. */
function inQuestion(candidates: readonly Division[], votes: Votes): readonly Division[] {
  const today = candidates.filter(({ isFormer }) => !isFormer);
  if (today.length === 0 || today.length === candidates.length) return candidates;
  const votesOf = ({ prefecture }: Division): number => votes.get(prefecture.code) ?? 0;
  const most = Math.max(...today.map(votesOf));
  // A county right below its province, as 随州市 was, is not told from the prefecture of its name by that province.
  const rivals = candidates.filter(division => division.isFormer && votesOf(division) > most && today.every(({ province }) => province !== division.prefecture));
  return rivals.length > 0 ? rivals : today;
}

function settle(candidates: readonly Division[], votes: Votes): Place {
  const support = ({ prefecture, province }: Division): number => (votes.get(prefecture.code) ?? 0) * 2 + (votes.get(province.code) ?? 0);
  const ranked = [...inQuestion(candidates, votes)].sort((a, b) => support(b) - support(a));
  const best = ranked[0]!;
  const second = ranked[1];
  const isClear = second === undefined || support(best) > support(second);
  return { name: best.name, level: best.level, code: isClear ? best.code : null, division: isClear ? best : null };
}

function namesOf(place: Place): string[] {
  const short = place.division?.shortName;
  return short === undefined || short === place.name ? [place.name] : [place.name, short];
}
