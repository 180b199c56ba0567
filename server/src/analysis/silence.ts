// Decides whether an ordinary text is Chinese policy prose at all: what is not gets no colours, hovers or outline.
import { foldText, isDigit, isHan, isLatin } from './text/characters';
import type { Lexicon } from './text/lexicon';

/** What was measured, so that the answer can be explained. */
export interface PolicyProse {
  readonly isPolicyProse: boolean;
  /** In words, for the log. */
  readonly reason: string;
  /** Chinese characters among all letters and digits of the sample, 0 to 1. */
  readonly hanShare: number;
  /** How much of the sample's Chinese is words that policy prose is made of, 0 to 1. */
  readonly policyShare: number;
}

/** Only so many UTF-16 units at the beginning of a text are looked at, so that the cost is bounded. */
export const sampleLength = 20_000;
const fewestHan = 40;
const smallestHanShare = 0.4;
/** Work reports, bulletins, plans and newspaper pages lie between 0.16 and 0.3, stories and manuals of programs below 0.05. */
const smallestPolicyShare = 0.1;

/** Measures the beginning of a text against the words that policy prose is made of. */
export function measurePolicyProse(text: string, words: Lexicon<true>): PolicyProse {
  const sample = foldText(text.slice(0, sampleLength));
  let han = 0;
  let other = 0;
  let policy = 0;
  let skipUntil = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (isHan(code)) {
      han++;
      if (at < skipUntil) continue;
      const word = words.longest(sample, at);
      if (word === null) continue;
      policy += word.length;
      skipUntil = at + word.length;
    } else if (isLatin(code) || isDigit(code)) other++;
  }
  const hanShare = han + other === 0 ? 0 : han / (han + other);
  const policyShare = han === 0 ? 0 : policy / han;
  const measured = `${han} Chinese characters, ${percent(hanShare)} of all letters and digits; ${percent(policyShare)} of them in words of policy prose`;
  const missing =
    han < fewestHan ? `fewer than ${fewestHan} Chinese characters`
    : hanShare < smallestHanShare ? `less than ${percent(smallestHanShare)} Chinese`
    : policyShare < smallestPolicyShare ? `less than ${percent(smallestPolicyShare)} words of policy prose`
    : null;
  return { isPolicyProse: missing === null, reason: missing === null ? measured : `${missing} (${measured})`, hanShare, policyShare };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
