// The first letters of the pinyin of Chinese words, by which people who type look names up: `syq` for 上虞区.
import data from './data/pinyinInitials.json';

const { letters, words } = data;
const first = data.first.charCodeAt(0);
const wordInitials = new Map(Object.entries(words));
const longest = Math.max(...Object.keys(words).map(word => word.length));
/** The characters with which a word begins that has a reading of its own. */
const beginnings = new Set(Object.keys(words).map(word => word[0]));

/**
 * One letter for each UTF-16 unit of a name: for a Chinese character the first of its pinyin, as the word has it (`cq` for 重庆, `zz` for 增长), `?` where
 * it is not known; everything else in small letters as it stands.
 */
export function initialsOf(name: string): string {
  let initials = '';
  for (let at = 0; at < name.length;) {
    const word = beginnings.has(name[at]) ? wordAt(name, at) : undefined;
    initials += word === undefined ? initialOf(name, at) : wordInitials.get(word)!;
    at += word?.length ?? 1;
  }
  return initials;
}

function wordAt(name: string, at: number): string | undefined {
  for (let length = Math.min(longest, name.length - at); length > 1; length--) {
    const word = name.slice(at, at + length);
    if (wordInitials.has(word)) return word;
  }
  return undefined;
}

function initialOf(name: string, at: number): string {
  const letter = letters[name.charCodeAt(at) - first];
  if (letter !== undefined) return letter;
  const small = name[at]!.toLowerCase();
  return small.length === 1 ? small : name[at]!;
}
