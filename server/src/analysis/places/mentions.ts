// Where a block names places, in full, for short, or by its own standpoint (`全县`, `全省`).
import { isIdeograph } from '../text/characters';
import { hitKinds } from '../hits';
import type { Lexicon, Match } from '../text/lexicon';
import type { FilteredText, WordFilter } from '../text/wordFilter';
import type { District } from '../model';
import type { PlaceNames } from '../../knowledge/knowledge';
import type { Gazetteer, Place } from './gazetteer';

/** One mention, in logical offsets. `全县` names a level; which district that is depends on the article. So does `该县` where no county was named before it. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly place: Place | null;
  readonly ownLevel: District['level'] | null;
}

/** Makes a filter hit where a place's name may begin, where a full one may end, and at words for the text's own place. */
export function addPlaces(filter: WordFilter, { fullNames, allNames, own, namedBefore }: PlaceNames): void {
  filter.addWords(fullNames, hitKinds.fullPlace).addBeginnings(allNames, hitKinds.place).addWords(own, hitKinds.place).addWords(namedBefore, hitKinds.place);
}

/** All mentions in a block in order, not overlapping; of names that share a beginning the longest. */
export function readMentions({ text, hits: { start, end, offsets, lists } }: FilteredText, gazetteer: Gazetteer, { own: ownWords, namedBefore, organisations, nameCuts }: PlaceNames): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (let hit = start, behind = 0; hit < end; hit++) {
    const at = offsets[hit]!;
    if (at < behind || (lists[hit]! & hitKinds.place) === 0) continue;
    const named = nameAt(text, at, gazetteer, nameCuts);
    const own = named === null ? ownWords.longest(text, at) : null;
    const back = named === null && own === null ? namedBefore.longest(text, at) : null;
    const length = named?.length ?? own?.length ?? back?.length;
    if (length === undefined) continue;
    const backLevel = back?.value ?? null;
    const meant = named?.value ?? (backLevel === null ? null : lastOf(text[at + length - 1]!, mentions));
    const place = named !== null && length < named.value.name.length && isPartOfName(text, at + length, organisations) ? null : meant;
    const ownLevel = own?.value ?? (place === null ? backLevel : null);
    if (place !== null || ownLevel !== null) mentions.push({ start: at, end: at + length, place, ownLevel });
    behind = at + length;
  }
  return mentions;
}

/** How many mentions a pronoun may reach back over. */
const farthest = 40;

/** The last place whose name ends with the word for its kind. */
function lastOf(kind: string, mentions: readonly PlaceMention[]): Place | null {
  for (let i = mentions.length - 1; i >= Math.max(0, mentions.length - farthest); i--) if (mentions[i]!.place?.name.endsWith(kind)) return mentions[i]!.place;
  return null;
}

/** The longest name at an offset. A division that is gone gives way to the one of today in `萧山市场`, which is the market of 萧山. */
function nameAt(text: string, at: number, { names }: Gazetteer, nameCuts: Lexicon<true>): Match<Place> | null {
  const named = names.longest(text, at);
  if (!named?.value.division?.isFormer) return named;
  const last = at + named.length - 1;
  return nameCuts.longest(text, last) === null ? named : names.longest(text, at, last);
}

const longestKind = 4;

/** `浙江大学`, `嘉善农村商业银行`: a place's short name may begin an organisation's. */
export function isPartOfName(text: string, end: number, organisations: Lexicon<true>): boolean {
  for (let at = end; at <= end + longestKind && isIdeograph(text.charCodeAt(at)); at++) {
    if (organisations.longest(text, at) !== null) return true;
  }
  return false;
}
