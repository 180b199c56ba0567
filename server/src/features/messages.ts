// What the server says to people, in their display language. The English sentence is its own key; the Chinese stands in
// the bundle that VS Code reads for the client too. A sentence that the bundle lacks does not compile.
import chineseSentences from '../../../l10n/bundle.l10n.zh-cn.json';

/** A sentence as it stands in English, with `{0}`, `{1}` … for what is filled in. */
export type Message = keyof typeof chineseSentences;

/** Says a sentence in one language, its places filled with the values in their order. */
export type Translate = (message: Message, ...values: readonly (string | number)[]) => string;

export const english: Translate = (message, ...values) => fill(message, values);

export const chinese: Translate = (message, ...values) => fill(chineseSentences[message], values);

/** Whether sentences come out in Chinese, for what is more than a sentence: numbers in 亿 or in millions. */
export function isChinese(translate: Translate): boolean {
  return translate === chinese;
}

/** The language for a locale such as `zh-cn` or `en`; English where it is not known or not Chinese. */
export function translatorFor(locale: string | undefined): Translate {
  return locale !== undefined && /^zh(?![a-z])/i.test(locale) ? chinese : english;
}

function fill(sentence: string, values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
