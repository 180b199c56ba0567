// Places that a text names for short alone: `郑州便将创新…`, `海南自贸港建设呈现…`. A short name is an everyday word or part of some other
// name too often to be believed wherever it stands; one that opens clauses again and again, or one in a text with that standpoint, is a place.
import type { FilteredText } from '../text/wordFilter';
import type { PlaceEvidence } from './evidence';
import type { Division } from '../../knowledge/divisions';
import type { PlaceNames } from '../../knowledge/knowledge';
import type { District } from '../model';

/**
 * The divisions that the texts of a page name for short, each as often as they do: provinces and prefectures that open a clause and are
 * named again, or open one where the page takes the standpoint of their level (`全市`, `市委`) or names their province in full, and counties that are
 * introduced. Short names of counties are everyday words far more often, so another one must open a clause and be named again, in a
 * page that speaks as its level and names no other in full.
 */
export function namedForShort(texts: readonly FilteredText[], { openings, speakers, newspapers, plainNames, introduced, countyOpenings, counties }: PlaceEvidence, inFull: ReadonlySet<Division>, places: PlaceNames): readonly Division[] {
  const levels = new Map<District['level'], boolean>();
  const isStandpoint = (level: District['level']): boolean => {
    let taken = levels.get(level);
    if (taken === undefined) levels.set(level, (taken = places.standpoints[level].some(word => texts.some(({ text }) => text.includes(word)))));
    return taken;
  };
  const isRepeatedSpeaker = repeatedIn(speakers);
  const isRepeatedName = repeatedIn(plainNames);
  const isSpeaker = new Set(speakers);
  const isRepeatedCounty = repeatedIn(counties);
  const isAlone = ![...inFull].some(({ level }) => level !== 'province');
  // A city that is a county by rank says 全市.
  const speaking = (isAlone && introduced.length === 0 ? countyOpenings : []).filter(county => isRepeatedCounty(county) && isStandpoint(county.name.endsWith('市') ? 'prefecture' : 'county'));
  const own = new Set([...introduced, ...speaking]);
  const isVouchedFor = (division: Division): boolean => isRepeatedSpeaker(division) || isRepeatedName(division) || isStandpoint(division.level) || (isSpeaker.has(division) && inFull.has(division.province));
  return [...openings.filter(isVouchedFor), ...newspapers.filter(isRepeatedName), ...counties.filter(county => own.has(county))];
}

function repeatedIn(divisions: readonly Division[]): (division: Division) => boolean {
  const once = new Set<Division>();
  const again = new Set<Division>();
  for (const division of divisions) (once.has(division) ? again : once).add(division);
  return division => again.has(division);
}
