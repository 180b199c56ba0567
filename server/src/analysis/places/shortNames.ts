// Places that a text names for short alone: `郑州便将创新…`, `海南自贸港建设呈现…`. A short name is an everyday word or part of some other
// name too often to be believed wherever it stands; one that opens clauses again and again, or one in a text with that standpoint, is a place.
import type { FilteredText } from '../text/wordFilter';
import type { Division } from '../../knowledge/divisions';
import type { PlaceNames } from '../../knowledge/knowledge';
import type { District } from '../model';

/**
 * The provinces and prefectures that the texts of a page name for short where a clause begins, as often as they do: those that open
 * several, and those of a level whose standpoint the page takes (`全市`, `市委`). Counties are left out: too many of their short names
 * are common words.
 */
export function namedForShort(texts: readonly FilteredText[], openings: readonly Division[], places: PlaceNames): readonly Division[] {
  const levels = new Map<District['level'], boolean>();
  const isStandpoint = (level: District['level']): boolean => {
    let taken = levels.get(level);
    if (taken === undefined) levels.set(level, (taken = places.standpoints[level].some(word => texts.some(({ text }) => text.includes(word)))));
    return taken;
  };
  const once = new Set<Division>();
  const again = new Set<Division>();
  for (const division of openings) (once.has(division) ? again : once).add(division);
  return openings.filter(division => again.has(division) || isStandpoint(division.level));
}
