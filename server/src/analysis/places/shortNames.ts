// Places that a text names for short alone: `郑州便将创新…`, `海南自贸港建设呈现…`. A short name is an everyday word or part of some other
// name too often to be believed wherever it stands; one that opens a clause, in a text with that standpoint, is a place.
import { UnitSet } from '../text/unitSet';
import { isPartOfName } from './mentions';
import type { Division } from '../../knowledge/divisions';
import type { PlaceNames } from '../../knowledge/knowledge';
import type { District } from '../model';

const clauseBeginnings = UnitSet.of(' ,。;:、!?“—(');

/**
 * The provinces and prefectures that the texts of a page name for short where a clause begins, as often as they do: those of a
 * level whose standpoint the page takes (`全市`, `市委`). Counties are left out: too many of their short names are common words.
 */
export function namedForShort(texts: readonly string[], places: PlaceNames): readonly Division[] {
  const openings = texts.flatMap(text => openingsIn(text, places));
  const levels = new Map<District['level'], boolean>();
  const isStandpoint = (level: District['level']): boolean => {
    let taken = levels.get(level);
    if (taken === undefined) levels.set(level, (taken = places.standpoints[level].some(word => texts.some(text => text.includes(word)))));
    return taken;
  };
  return openings.filter(({ level }) => isStandpoint(level));
}

/** The provinces and prefectures that a text names for short where a clause begins. */
export function openingsIn(text: string, { openingNames, organisations }: PlaceNames): Division[] {
  const found: Division[] = [];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !clauseBeginnings.has(text.charCodeAt(at - 1))) continue;
    const match = openingNames.longest(text, at);
    if (match !== null && !isPartOfName(text, at + match.length, organisations)) found.push(match.value);
  }
  return found;
}
