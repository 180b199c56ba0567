// Whom one paragraph speaks of.
import type { PlacedBlock } from '../layout/structure';
import type { Place } from './gazetteer';
import type { PlaceMention } from './mentions';

/**
 * `绿汁江穿过双柏县。流域内居民94%是彝族。` in an article that speaks of 楚雄州: a paragraph whose first sentence names a place of the
 * article's own, and which names no other and does not speak as the article's, speaks of that place. Else it speaks of `here`.
 */
export function paragraphPlace({ kind, mentions, logical: { text } }: PlacedBlock, here: Place | null): Place | null {
  if (kind !== 'paragraph' || mentions.length === 0) return here;
  const place = narrowest(mentions);
  const division = place?.division ?? null;
  if (place === null || division === null || place === here || (here !== null && !liesIn(place, here))) return here;
  const { prefecture, province } = division;
  for (const [index, { place: named, ownLevel, end }] of mentions.entries()) {
    if (ownLevel !== null && ownLevel !== 'county') return here;
    if (named === null || named === place) continue;
    // `宜昌宜都` says where 宜都 is.
    const isAbove = named.division === prefecture || named.division === province;
    if (!isAbove || (named === here && mentions[index + 1]?.start !== end)) return here;
  }
  return opensWith(text, mentions.filter(mention => mention.place === place)) ? place : here;
}

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
