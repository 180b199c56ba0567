// Which places a text speaks of: full names are found, ambiguous ones settled by the company they keep, and from then on
// the text may use them for short.
import { Lexicon } from '../text/lexicon';
import type { Division } from '../../knowledge/divisions';
import type { PlaceNames } from '../../knowledge/knowledge';
import type { District } from '../model';

/** A place as this text means it. */
export interface Place extends District {
  /** `null` where several divisions of this name are possible. */
  readonly division: Division | null;
}

/** The places of one text. */
export interface Gazetteer {
  /** How often each place is named in full, most often first. */
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
  const sightings = texts.flatMap(text => sightingsIn(text, places));
  const votes = new Map<Division, number>();
  const vote = (division: Division, weight: number): void => void votes.set(division, (votes.get(division) ?? 0) + weight);
  for (const { candidates } of sightings) if (candidates.length === 1) for (const above of uppers(candidates[0]!)) vote(above, 1);
  for (const { candidates, before } of sightings) {
    if (candidates.length > 1) for (const candidate of candidates) if (isNamedBy(candidate, before)) for (const above of uppers(candidate)) vote(above, 10);
  }
  if (sightings.some(({ candidates }) => candidates.length > 1)) for (const text of texts) countShortNames(text, places, vote);

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
  return {
    counts: ranked,
    names: new Lexicon([...ranked.keys()].flatMap(place => namesOf(place).map(name => [name, place] as const))),
    headlinePlace: word => {
      for (const place of ranked.keys()) if (namesOf(place).includes(word)) return place;
      const candidates = places.byHeadline.get(word);
      return candidates === undefined ? null : placeOf(candidates[0]!.name, candidates);
    },
  };
}

function sightingsIn(text: string, { fullNames, lastUnits }: PlaceNames): Sighting[] {
  const found: Sighting[] = [];
  let previousEnd = 0;
  for (let at = 0; at < text.length; at++) {
    if (!lastUnits.has(text.charCodeAt(at))) continue;
    const match = fullNames.longest(text, at + 1, previousEnd);
    if (match === null) continue;
    const start = at + 1 - match.length;
    const before = text.slice(Math.max(0, start - reach), start);
    const candidates = match.value.filter(division => !division.needsContext || isNamedBy(division, before));
    if (candidates.length === 0) continue;
    found.push({ candidates, before });
    previousEnd = at + 1;
  }
  return found;
}

/** Whether the text before a name ends with the prefecture or province above it, in full or for short. */
function isNamedBy(division: Division, before: string): boolean {
  return [division.prefecture, division.province].some(above => above !== division && (before.endsWith(above.name) || before.endsWith(above.shortName)));
}

function uppers(division: Division): readonly Division[] {
  return division.province === division.prefecture ? [division.province] : [division.prefecture, division.province];
}

function countShortNames(text: string, { shortNames }: PlaceNames, vote: (division: Division, weight: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const match = shortNames.longest(text, at);
    if (match === null) continue;
    for (const above of uppers(match.value)) vote(above, 1);
    at += match.length - 1;
  }
}

function settle(candidates: readonly Division[], votes: ReadonlyMap<Division, number>): Place {
  const support = (division: Division): number => (votes.get(division.prefecture) ?? 0) * 2 + (votes.get(division.province) ?? 0);
  const ranked = [...candidates].sort((a, b) => support(b) - support(a));
  const best = ranked[0]!;
  const second = ranked[1];
  const isClear = second === undefined || support(best) > support(second);
  return { name: best.name, level: best.level, code: isClear ? best.code : null, division: isClear ? best : null };
}

function namesOf(place: Place): string[] {
  const short = place.division?.shortName;
  return short === undefined || short === place.name ? [place.name] : [place.name, short];
}
