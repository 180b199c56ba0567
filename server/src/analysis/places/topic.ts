// Whom one paragraph speaks of.
import { ownDistrict } from './ownDistrict';
import type { PlacedBlock } from '../layout/structure';
import type { PlaceNames } from '../../knowledge/knowledge';
import type { Place } from './gazetteer';
import type { PlaceMention } from './mentions';

export type ScopeWords = Pick<PlaceNames, 'scopeBefore' | 'scopeBehind'>;

/**
 * What a paragraph says of whom it speaks of: a place of its own, nothing (so that it may go on with the place of the one before), or
 * something else, by which it speaks of whom the section does.
 */
export type Topic = Place | 'silent' | 'section';

/**
 * `绿汁江穿过双柏县。流域内居民94%是彝族。` in an article that speaks of 楚雄州: a paragraph whose first sentence names a place of the
 * article's own, and which names no other and does not speak as the article's, speaks of that place. So does one that begins with the full
 * name of a place that has nothing to do with the article's. `speaking` are the mentions that count.
 */
export function topicOf({ logical: { text } }: PlacedBlock, speaking: readonly PlaceMention[], here: Place | null): Topic {
  if (speaking.length === 0) return 'silent';
  const place = narrowest(speaking);
  const division = place?.division ?? null;
  if (place === null || division === null) return speaking.every(({ ownLevel }) => ownLevel !== null && ownLevel !== 'nation') ? 'silent' : 'section';
  if (place === here) return 'section';
  const { prefecture, province } = division;
  for (const [index, mention] of speaking.entries()) {
    const { place: named, ownLevel, end } = mention;
    if (ownLevel !== null && ownLevel !== 'county' && ownDistrict(mention, place)?.code !== place.code) return 'section';
    // The short name of 楚雄市 is that of its prefecture too.
    if (named === null || named === place || text.slice(mention.start, end) === division.shortName) continue;
    // `宜昌宜都` says where 宜都 is.
    const isAbove = named.division === prefecture || named.division === province;
    if (!isAbove || (named === here && speaking[index + 1]?.start !== end)) return 'section';
  }
  const own = speaking.filter(mention => mention.place === place);
  if (here === null || liesIn(place, here)) return opensWith(text, own) ? place : 'section';
  if (liesIn(here, place) || place.level === 'province') return 'section';
  const isNamed = own.some(({ start, end }) => start === 0 || end - start === place.name.length);
  return isNamed && speaking[0]!.place !== null && introduction.test(text.slice(0, speaking[0]!.start)) && opensWith(text, own) ? place : 'section';
}

/** The mentions of a block but for those that others are compared with or ranked in, which name nobody: `居全省第一`. */
export function speakingMentions({ mentions, logical: { text } }: PlacedBlock, { scopeBefore, scopeBehind }: ScopeWords): readonly PlaceMention[] {
  return mentions.filter(({ start, end }) => scopeBefore.longest(text, start) === null && scopeBehind.longest(text, end) === null);
}

/** What may stand before the place that a paragraph begins with: `2023年,`, `据介绍,`; but not `出口3亿元,`. */
const introduction = /^(?:(?:[^,。;:“\d]|\d+(?=[年月日季至到—-])){1,12}[,:])?$/;

/** Whether one of some mentions stands in the first sentence and in neither quotes nor brackets, where it may be part of a name. */
function opensWith(text: string, mentions: readonly PlaceMention[]): boolean {
  let depth = 0;
  let next = 0;
  for (let at = 0; at < text.length && next < mentions.length; at++) {
    if (at === mentions[next]!.start) {
      if (depth === 0) return true;
      next++;
    }
    if ('“(《'.includes(text[at]!)) depth++;
    else if ('”)》'.includes(text[at]!)) depth = Math.max(0, depth - 1);
    else if (text[at] === '。' && depth === 0) return false;
  }
  return false;
}

function narrowest(mentions: readonly PlaceMention[]): Place | null {
  let found: Place | null = null;
  for (const { place } of mentions) if (place !== null && (found === null || liesIn(place, found))) found = place;
  return found;
}

/** Whether a place lies in another one. */
export function liesIn({ division }: Place, { division: above }: Place): boolean {
  return division !== null && above !== null && division !== above && (division.prefecture === above || division.province === above);
}
