// Programmes that neither quotes nor a list make known: `实施小微企业三年成长计划`. A verb that initiatives take announces a name, and a noun
// that only plans bear ends it.
import { hitKinds } from './hits';
import type { Stretch } from './lexemes/figures';
import type { Hits } from './text/wordFilter';
import type { ProgrammeWords } from '../knowledge/knowledge';

/** No name is longer. */
const longestName = 24;
/** A shorter one says too little to be a name. */
const shortestName = 5;

/** The names of a block's text that are announced so, in order; none holds a mark but `、`. `hits` are those of its filter. */
export function announcedNames(text: string, { start: first, end, offsets, lists }: Hits, words: ProgrammeWords): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let hit = first, behind = 0; hit < end; hit++) {
    const at = offsets[hit]!;
    const noun = at < behind || (lists[hit]! & hitKinds.planNoun) === 0 ? null : words.planNouns.longest(text, at);
    if (noun === null) continue;
    behind = at + noun.length;
    const start = nameStart(text, at, behind, words);
    if (start !== null) found.push({ start, end: behind });
  }
  return found;
}

/** Where the name begins that ends with the noun at `noun`: behind the nearest verb that leaves more than words of kind; `null` where none does. */
function nameStart(text: string, noun: number, end: number, words: ProgrammeWords): number | null {
  for (let at = noun - 1; at > 0 && end - at <= longestName; at--) {
    if (!/[\u3400-\u9fff、]/.test(text[at]!) || '的了和与及为'.includes(text[at]!)) return null;
    if (end - at < shortestName || words.verbs.longest(text, at) === null) continue;
    const start = at + (/^全[国省市区县](?:首[个批]|唯一)?/.exec(text.slice(at, at + 5))?.[0].length ?? 0);
    if (isName(text.slice(start, noun), words)) return start;
  }
  return null;
}

/** Whether words say more than of what kind something is. */
function isName(name: string, { genericWords }: ProgrammeWords): boolean {
  let at = 0;
  for (let word = genericWords.longest(name, at); word !== null; word = genericWords.longest(name, at)) at += word.length;
  return name.length >= 2 && at < name.length;
}
