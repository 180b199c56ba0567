// Who reports, and from where, opens a story and is part of no sentence: `湖北日报讯(记者金凌)`, `新华社北京9月26日电`.
import { patternsBy } from './patterns';
import type { ClaimWords } from '../../knowledge/knowledge';

/** So much of a block holds its dateline. */
const longest = 60;

const patternsOf = patternsBy(({ subject: words }) => ({
  dateline: new RegExp(`^[^,。]{0,14}(?:${words.datelines}|\\d${words.datedLines}) ?(?:\\([^)\\d]*\\))?[ :]*`),
}));

/** Where a block's first sentence begins: behind its dateline, if it has one. */
export function datelineEnd(text: string, words: ClaimWords): number {
  return patternsOf(words).dateline.exec(text.slice(0, longest))?.[0].length ?? 0;
}
