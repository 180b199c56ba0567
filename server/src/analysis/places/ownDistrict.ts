// Which district a mention means, seen from the article that it stands in.
import { nation } from './nation';
import type { PlaceMention } from './mentions';
import type { District } from '../model';
import type { Place } from './gazetteer';

/**
 * The district of a mention: a named place is itself; `全省` is the article's province, `全市` its city, `全县` itself.
 * `null` where the article's own district is unknown, or holds several that it could be.
 */
export function ownDistrict(mention: PlaceMention, here: Place | null): District | null {
  const { place, ownLevel } = mention;
  if (place !== null) return districtOf(here !== null && sharesShortName(mention, place, here) ? here : place);
  if (ownLevel === 'nation') return nation;
  if (here === null) return null;
  // `全市` of a city that is a county by rank, `全区` of an autonomous region: itself.
  const isItself = ownLevel === here.level || (ownLevel === 'prefecture' && here.name.endsWith('市')) || (ownLevel === 'county' && here.name.endsWith('区'));
  if (isItself || here.division === null) return districtOf(here);
  if (ownLevel === 'province') return plain(here.division.province);
  if (ownLevel === 'prefecture') return here.level === 'province' ? null : plain(here.division.prefecture);
  // `全区` of a city in an autonomous region.
  if (here.level === 'prefecture' && here.division.province.name.endsWith('自治区')) return plain(here.division.province);
  return null;
}

/** `楚雄` in what is said of 楚雄市, whose short name its prefecture has too. */
function sharesShortName({ start, end }: PlaceMention, { division }: Place, here: Place): boolean {
  return division !== null && here.division?.prefecture === division && here.division.shortName === division.shortName && end - start === division.shortName.length;
}

function districtOf({ name, code, level, division }: Place): District {
  return division === null ? { name, code, level } : plain(division);
}

function plain({ name, code, level, changes }: District): District {
  return changes === undefined ? { name, code, level } : { name, code, level, changes };
}
