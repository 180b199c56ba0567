// What blocks say of the places that their text speaks of: full names, and short ones.
import { hitKinds } from '../hits';
import { UnitSet } from '../text/unitSet';
import { isPartOfName } from './mentions';
import { keyOf } from './standing';
import type { Division } from '../../knowledge/divisions';
import type { FilteredText } from '../text/wordFilter';
import type { PlaceNames } from '../../knowledge/knowledge';

/** A full name, and the divisions that bear it. */
export interface Sighting {
  readonly candidates: readonly Division[];
  /** Text just before the name: `杭州市` or `杭州` says which 西湖区. */
  readonly before: string;
}

export interface PlaceEvidence {
  /** The places that the text names in full, whichever they may be. */
  readonly sightings: readonly Sighting[];
  /** The provinces and prefectures that it names for short where a clause begins. */
  readonly openings: readonly Division[];
  /** The same without those that begin the name of a newspaper, `昭通新闻网`, and these. */
  readonly speakers: readonly Division[];
  readonly newspapers: readonly Division[];
  /** Those that it names for short anywhere: company for what is named in full. */
  readonly shortNames: readonly Division[];
  /** The same without those that begin an organisation's or a newspaper's name. */
  readonly plainNames: readonly Division[];
  /** The counties that it names for short right behind what stands above them, `宜昌宜都`, right before a word for all of them, `缙云全县`, or as the place of who reports: `宜都融媒讯`. */
  readonly introduced: readonly Division[];
  /** Those whose short names open a clause, and all whose short names stand anywhere: `加大安全投入` has that of 大安市. */
  readonly countyOpenings: readonly Division[];
  readonly counties: readonly Division[];
}

const reach = 12;
const offices = UnitSet.of('长委');
const clauseBeginnings = UnitSet.of(' ,。;:、!?“—(');
/** `宜都融媒讯 近年来…` */
const dateline = /^[\u3400-\u9fff]{2,12}讯[ (:]/;
/** In longer quotes somebody speaks. */
const longestQuotedName = 8;

/** Looks for place names in the blocks of a page. */
export function readEvidence(texts: readonly FilteredText[], places: PlaceNames): PlaceEvidence {
  const evidence: Collected = { sightings: [], openings: [], speakers: [], newspapers: [], shortNames: [], plainNames: [], introduced: [], countyOpenings: [], counties: [] };
  for (const text of texts) collect(evidence, text, places);
  return evidence;
}

type Collected = { readonly [list in keyof PlaceEvidence]: PlaceEvidence[list][number][] };

function collect({ sightings, openings, speakers, newspapers, shortNames, plainNames, introduced, countyOpenings, counties }: Collected, { text, hits: { start, end, offsets, lists } }: FilteredText, places: PlaceNames): void {
  let behindFull = 0;
  let behindShort = 0;
  for (let hit = start; hit < end; hit++) {
    const at = offsets[hit]!;
    const sighting = (lists[hit]! & hitKinds.fullPlace) === 0 ? null : sightingBefore(text, at + 2, behindFull, places);
    if (sighting !== null) {
      sightings.push(sighting);
      behindFull = at + 2;
    }
    if ((lists[hit]! & hitKinds.place) === 0) continue;
    const opensClause = at === 0 || (clauseBeginnings.has(text.charCodeAt(at - 1)) && !opensQuotedName(text, at));
    const opening = opensClause ? places.openingNames.longest(text, at) : null;
    if (opening !== null) {
      const end = at + opening.length;
      const isNewspaper = isPartOfName(text, end, places.media);
      if (isNewspaper) newspapers.push(opening.value);
      if (!isPartOfName(text, end, places.organisations)) {
        openings.push(opening.value);
        if (!isNewspaper) speakers.push(opening.value);
      }
    }
    if (at < behindShort) continue;
    const named = places.shortNames.longest(text, at);
    if (named === null) {
      const county = places.countyNames.longest(text, at);
      if (county === null) continue;
      if ((at === 0 && dateline.test(text)) || (places.own.longest(text, at + county.length)?.value ?? null) !== null) introduced.push(county.value);
      if (opensClause) countyOpenings.push(county.value);
      counties.push(county.value);
      behindShort = at + county.length;
      continue;
    }
    shortNames.push(named.value);
    behindShort = at + named.length;
    if (!isPartOfName(text, behindShort, places.organisations) && !isPartOfName(text, behindShort, places.media)) plainNames.push(named.value);
    const { name } = named.value;
    const county = countyBehind(text, text.startsWith(name, at) ? at + name.length : behindShort, named.value, places);
    if (county !== null) introduced.push(county);
  }
}

/** `“浙江制造”标准`: a place's name at the beginning of some other. */
function opensQuotedName(text: string, at: number): boolean {
  return text[at - 1] === '“' && text.slice(at, at + longestQuotedName + 1).includes('”');
}

/** The county whose short name stands at an offset, right behind the prefecture or province above it. */
function countyBehind(text: string, at: number, above: Division, { countyNames, organisations }: PlaceNames): Division | null {
  const county = countyNames.longest(text, at);
  if (county === null || (county.value.prefecture !== above && county.value.province !== above)) return null;
  return isPartOfName(text, at + county.length, organisations) ? null : county.value;
}

/**
 * A key: texts that differ only in some blocks next to one another, and have equal keys of these, have the same places, settled the same way.
 * How one speaks of places for short tells nothing new of those that the text names in full.
 */
export function evidenceKey(texts: readonly FilteredText[], inFull: ReadonlySet<Division>, places: PlaceNames): string {
  const { sightings, openings, speakers, newspapers, shortNames, plainNames, introduced, countyOpenings, counties } = readEvidence(texts, places);
  const standpoints = Object.values(places.standpoints).map(words => Number(words.some(word => texts.some(({ text }) => text.includes(word)))));
  return [
    sightings.map(({ candidates, before }) => `${codesOf(candidates)}<${before}`).join(','),
    codesOf(shortNames),
    ...[openings, speakers, newspapers, plainNames, introduced, countyOpenings, counties].map(divisions => codesOf(divisions.filter(division => !inFull.has(division)))),
    standpoints.join(),
  ].join(';');
}

function codesOf(divisions: readonly Division[]): string {
  return divisions.map(keyOf).join('/');
}

/** The full name that ends at an offset and begins no earlier than `floor`. */
function sightingBefore(text: string, end: number, floor: number, { fullNames, nameCuts }: PlaceNames): Sighting | null {
  const match = fullNames.longest(text, end, floor);
  if (match === null) return null;
  // `代县长` acts as head of some county; the one of 代县 is 代县县长.
  if (match.length === 2 && offices.has(text.charCodeAt(end))) return null;
  const start = end - match.length;
  const before = text.slice(Math.max(0, start - reach), start);
  const candidates = match.value.some(({ needsContext }) => needsContext) ? match.value.filter(division => !division.needsContext || isNamedBy(division, before)) : match.value;
  if (candidates.length === 0) return null;
  // 沙县 of `沙县区`, and 萧山市 of `萧山市场`, are not named; a name of today goes for its place even in `杭州市场`.
  const isOther = (): boolean => nameCuts.longest(text, end - 1) !== null || (fullNames.longest(text, end + 1, floor)?.length ?? 0) > match.length;
  return candidates.every(({ isFormer }) => isFormer) && isOther() ? null : { candidates, before };
}

/** Whether the text before a name ends with the prefecture or province above it, in full or for short. */
export function isNamedBy(division: Division, before: string): boolean {
  return isNamedByPrefecture(division, before) || endsWith(before, division.province, division);
}

export function isNamedByPrefecture(division: Division, before: string): boolean {
  return endsWith(before, division.prefecture, division);
}

function endsWith(before: string, above: Division, division: Division): boolean {
  return above !== division && (before.endsWith(above.name) || before.endsWith(above.shortName));
}
