// What a hover is told from: the article under the pointer, the other policy texts that are at hand, and what is known of the world.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Claim, Phrase } from '../analysis/model';
import type { MetricNames } from '../knowledge/metricNames';
import type { Bilingual, Reference, Source } from '../knowledge/reference';
import { fileName, lineLink } from './links';
import { startOf } from './hoverIndex';
import { inOneLine, linked, ours, quoted, told, workedOut, type Origin, type Teller, type Told } from './told';

/** A text besides the one under the pointer. */
export interface OtherText {
  readonly uri: string;
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

export interface Scene {
  readonly analysis: Analysis;
  readonly document: TextDocument;
  readonly others: readonly OtherText[];
  /** The addresses of further texts that speak of the same, and for which there was no time. */
  readonly further?: readonly string[];
  readonly metrics: MetricNames;
  /** Definitions and sources; made when a hover first asks. */
  readonly reference: () => Reference;
  readonly teller: Teller;
}

/** The line of a place, leading there: `line 12`, in another text `xihu.txt · line 12`. */
export function placeOf(offset: number, text: OtherText | null, { document, teller }: Scene): Told {
  const { line } = (text?.document ?? document).positionAt(offset);
  const uri = text?.uri ?? null;
  const words = teller.say('line {0}', workedOut(String(line + 1), { name: 'line', uri, offset }));
  const whole = text === null ? words : inOneLine([told(fileName(text.uri), { kind: 'file', uri: text.uri }), words]);
  return linked(whole, lineLink(text?.uri ?? document.uri, line));
}

/** Where more is said than could be looked at: `further in a.txt, b.txt`, each leading there; `null` where nothing is. */
export function furtherTexts({ further = [], teller }: Scene): Told | null {
  if (further.length === 0) return null;
  return teller.say('further in {0}', inOneLine(further.map(uri => linked(told(fileName(uri), { kind: 'file', uri }), lineLink(uri, 0))), teller.comma));
}

/** As many lines as are named. */
const mostLines = 8;

/** On which lines of a text phrases stand, each leading there: `also on lines 3, 5`; `null` for no phrases. */
export function linesOf(phrases: readonly Phrase[], { document, teller }: Scene): Told | null {
  const byLine = new Map<number, Phrase>();
  for (const phrase of phrases) {
    const { line } = document.positionAt(startOf(phrase));
    if (!byLine.has(line)) byLine.set(line, phrase);
  }
  const numbers = [...byLine].map(([line, phrase]) => linked(workedOut(String(line + 1), { name: 'line', uri: null, offset: startOf(phrase) }), lineLink(document.uri, line)));
  if (numbers.length === 0) return null;
  const { say } = teller;
  if (numbers.length === 1) return say('also on line {0}', numbers[0]!);
  const shown = inOneLine(numbers.slice(0, mostLines), teller.comma);
  const rest = [...byLine.values()].slice(mostLines).map(({ ranges }) => ({ uri: null, ranges }));
  return rest.length === 0 ? say('also on lines {0}', shown) : say('also on lines {0} and {1} more', shown, workedOut(String(rest.length), { name: 'count', of: rest }));
}

/** The period as written, and as a date where the words alone do not say it: `今年 (2022)`, but `2021年`. `null` for an unknown one. */
export function periodOf({ period }: Claim, { say }: Teller, uri: string | null = null): Told | null {
  if (period === null) return null;
  const { words, iso } = period;
  if (iso === null || words.text === `${iso}年`) return quoted(words, uri);
  return say('{0} ({1})', quoted(words, uri), workedOut(iso, { name: 'date', of: { uri, ranges: words.ranges }, iso }));
}

/** An entry of the reference, of what kind and by its id. */
interface Entry {
  readonly id: string;
  readonly source?: Source;
}

/** Words of an entry. */
export function entryWords(text: string, kind: 'metric' | 'programme' | 'term', { id, source }: Entry): Told {
  return told(text, entryOrigin(kind, id, source));
}

export function entryOrigin(kind: 'metric' | 'programme' | 'term' | 'neighbour', id: string, source: Source | undefined): Origin {
  return { kind: 'entry', id: `${kind} ${id}`, source: source ?? null };
}

export function inLanguage({ zh, en }: Bilingual, { isChinese }: Teller): string {
  return isChinese ? zh : en;
}

/** `source: 国家统计局《…》国统字〔2019〕47号, 2019`; `null` for an entry that rests on no document. */
export function sourceOf(kind: 'metric' | 'programme' | 'term', entry: Entry, { say, isChinese }: Teller): Told | null {
  if (entry.source === undefined) return null;
  const { issuer, title, number, year } = entry.source;
  const name = /[《“]/.test(title) ? title : `《${title}》`;
  const words = [`${issuer}${name}${number ?? ''}`, year === undefined || number?.includes(String(year)) === true ? null : isChinese ? `${year}年` : String(year)];
  return say('source: {0}', inOneLine(words.map(each => (each === null ? null : entryWords(each, kind, entry))), isChinese ? '，' : ', '));
}

/** `since 2017-10`, `始于2017年10月`; `null` where nobody knows. */
export function sinceOf(since: string | undefined, kind: 'programme' | 'term', entry: Entry, { say, isChinese }: Teller): Told | null {
  if (since === undefined) return null;
  return say('since {0}', entryWords(isChinese ? since.replace(/^(\d+)(?:-0?(\d+))?.*$/, (_all, year: string, month?: string) => `${year}年${month === undefined ? '' : `${month}月`}`) : since, kind, entry));
}

/** A heading over a part of the details. */
export function heading(words: Told): Told {
  return words.map(piece => ({ ...piece, isStrong: true }));
}

/** What stands where nothing is known. */
export function unknown({ translate }: Teller): Told {
  return ours(translate('unknown'));
}
