// Which places a text speaks of: full names are found, and short ones that the text speaks as; ambiguous ones are settled by the
// company they keep, and from then on the text may use them for short anywhere. Divisions that are gone are found by their full
// names, and give way to those of today.
import { Lexicon } from '../text/lexicon';
import { isNamedBy, isNamedByPrefecture, readEvidence, type PlaceEvidence, type Sighting } from './evidence';
import { namedForShort } from './shortNames';
import { keyOf } from './standing';
import type { Division } from '../../knowledge/divisions';
import type { PlaceNames } from '../../knowledge/knowledge';
import type { FilteredText } from '../text/wordFilter';
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
  /** What full names in the text may mean. */
  readonly inFull: ReadonlySet<Division>;
  /** Full and short names of the text's places. */
  readonly names: Lexicon<Place>;
  /** The place that a headline's first word names, even where only the headline does: `嘉善` in `嘉善 抢抓机遇`. */
  readonly headlinePlace: (word: string) => Place | null;
}

/** Finds the places in the texts of a page's blocks. */
export function readGazetteer(texts: readonly FilteredText[], places: PlaceNames): Gazetteer {
  const evidence = readEvidence(texts, places);
  const found = withoutLooseNames(evidence.sightings);
  const inFull = new Set(found.flatMap(({ candidates }) => candidates));
  const forShort = namedForShort(texts, evidence, inFull, places).filter(division => !inFull.has(division));
  const sightings = [...found, ...forShort.map((division): Sighting => ({ candidates: [division], before: '' }))];
  const votes = readVotes(sightings, evidence);
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
  const named = byTrust.flatMap(place => namesOf(place).map(name => [name, place] as const));
  const names = new Lexicon(named);
  // Of places that share a name the first.
  const byName = new Map([...named].reverse());
  return {
    counts: ranked,
    inFull,
    names,
    headlinePlace: word => {
      const place = byName.get(word);
      if (place !== undefined) return place;
      const candidates = places.byHeadline.get(word);
      return candidates === undefined ? null : placeOf(candidates[0]!.name, candidates);
    },
  };
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

/** How much speaks for each province and prefecture, by its key: 襄樊市 has the code of 襄阳市. */
type Votes = Map<string, number>;

function readVotes(sightings: readonly Sighting[], { shortNames }: PlaceEvidence): Votes {
  const votes: Votes = new Map();
  const vote = (division: Division, weight: number): void => {
    for (const key of uppers(division).map(keyOf)) votes.set(key, (votes.get(key) ?? 0) + weight);
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
  if (open.length > 0) for (const division of shortNames) vote(division, 1);
  // What is open only because a division that is gone had the name too, and means that of today, speaks for it as well.
  const means = open.map(({ candidates }) => inQuestion(candidates, votes)).filter(candidates => candidates.length === 1);
  for (const [division] of means) vote(division!, 1);
  return votes;
}

function uppers(division: Division): readonly Division[] {
  return division.province === division.prefecture ? [division.province] : [division.prefecture, division.province];
}

/** Of divisions that share a name those of today; the one that is gone where the page speaks of its prefecture rather than of theirs. */
function inQuestion(candidates: readonly Division[], votes: Votes): readonly Division[] {
  const today = candidates.filter(({ isFormer }) => !isFormer);
  if (today.length === 0 || today.length === candidates.length) return candidates;
  const votesOf = ({ prefecture }: Division): number => votes.get(keyOf(prefecture)) ?? 0;
  const most = Math.max(...today.map(votesOf));
  // A county right below its province, as 随州市 was, is not told from the prefecture of its name by that province.
  const rivals = candidates.filter(division => division.isFormer && votesOf(division) > most && today.every(({ province }) => province !== division.prefecture));
  return rivals.length > 0 ? rivals : today;
}

function settle(candidates: readonly Division[], votes: Votes): Place {
  const support = ({ prefecture, province }: Division): number => (votes.get(keyOf(prefecture)) ?? 0) * 2 + (votes.get(keyOf(province)) ?? 0);
  const ranked = [...inQuestion(candidates, votes)].sort((a, b) => support(b) - support(a));
  const best = ranked[0]!;
  const second = ranked[1];
  const isClear = second === undefined || support(best) > support(second);
  return { name: best.name, level: best.level, code: isClear ? best.code : null, division: isClear ? best : null };
}

function namesOf(place: Place): string[] {
  const { shortName = place.name, otherNames = [] } = place.division ?? {};
  return shortName === place.name ? [place.name, ...otherNames] : [place.name, shortName, ...otherNames];
}
