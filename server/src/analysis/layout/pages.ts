// What a page adds to the text that runs over it: its number, its running head, the menu at its top.
import { foldedAt, isBlank, isDigit, isHan } from '../text/characters';
import { UnitSet } from '../text/unitSet';
import { endsSentence } from './markers';
import { wordsOf } from './snippets';
import type { PageWords } from './labels';
import { sentenceUnits, Unit } from './units';
import type { Line } from './lines';

/** Wider lines hold prose. */
const widestNumber = 20;
const widestHead = 40;
const widestMenuItem = 6;

/** What a number may be torn behind and before. */
const numberEnds = UnitSet.of('0123456789.,');
const numberBeginnings = UnitSet.of('0123456789.,%');
/** What a page's number begins with besides digits. */
const pageBeginnings = UnitSet.of('—-~·•|[<《【(第共pP');

/**
 * The lines that a page adds between the lines of a text: `— 3 —`, `第3页 共12页`, a number alone where others count
 * on, a running head beside such a number or at the beginning of a page, a menu of short lines.
 */
export function pageLines(source: string, lines: readonly Line[], words: PageWords): PageLines {
  const numbers = new Set<number>();
  const bare: { readonly index: number; readonly value: number }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.width > widestNumber || !mayNumber(source, line)) continue;
    const text = wordsOf(source, line);
    // `第三页` is the only one without a digit.
    if (((line.units & Unit.digit) !== 0 || text.includes('页')) && isPageNumber(text)) numbers.add(index);
    else if (isBareNumber(text) && standsAlone(source, lines, index)) bare.push({ index, value: Number(text) });
  }
  for (const [i, { index, value }] of bare.entries()) {
    const countsOn = isFollowedBy(bare[i + 1], { index, value }) || isFollowedBy({ index, value }, bare[i - 1]);
    if (countsOn || lines[index]!.beginsPage || lines[index + 1]?.beginsPage === true) numbers.add(index);
  }
  const added = new Set(numbers);
  const heads = runningHeads(source, lines, numbers);
  for (const index of heads.added) added.add(index);
  for (const index of menus(source, lines, words)) added.add(index);
  return { added, mayCountOn: heads.mayCountOn || bare.length > 1 };
}

export interface PageLines {
  /** The indexes of lines that a page adds. */
  readonly added: ReadonlySet<number>;
  /** Whether there are numbers that would count on, were more or fewer lines between them. */
  readonly mayCountOn: boolean;
}

/** Whether a line could be one with a page's number or one where a page begins, whatever else the text holds. */
export function mayBePageLine(source: string, line: Line): boolean {
  if (line.beginsPage || (line.width <= widestHead && holdsNumberApart(source, line))) return true;
  if (line.width > widestNumber || !mayNumber(source, line)) return false;
  const text = wordsOf(source, line);
  return isPageNumber(text) || isBareNumber(text);
}

/** Whether there is a page's menu among some lines, of which the first and the last are items of none. */
export function holdsMenu(source: string, lines: readonly Line[], words: PageWords): boolean {
  return menus(source, lines, words).length > 0;
}

/** Whether a number on the line before or behind may be torn from this one. */
export function edgesOfPageLine(source: string, { span }: Line): string {
  return `${numberBeginnings.has(foldedAt(source, span.start))}${numberEnds.has(foldedAt(source, span.end - 1))}`;
}

/** Whether a line begins as a page's number does; cheaper than taking the words of every line. */
function mayNumber(source: string, { span: { start, end } }: Line): boolean {
  const first = foldedAt(source, start);
  return isDigit(first) ? end - start <= 3 : pageBeginnings.has(first);
}

const count = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,4})';
const pageOf = new RegExp(`^第${count}页(?:共${count}页)?$|^共${count}页第${count}页$`);

function isPageNumber(text: string): boolean {
  return (
    // `— 3 —`, `- 3 -`, `·3·`, `[3]`
    /^(?:[—\-~·•|]{1,4} ?\d{1,4} ?[—\-~·•|]{1,4}|[[<《【]\d{1,4}[\]>》】])$/.test(text) ||
    // `第 3 页,共 12 页`, `(第3页/共12页)`
    pageOf.test(text.replace(/[ ,、/|()—-]/g, '')) ||
    /^(?:page|p\.?) ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i.test(text)
  );
}

function isBareNumber(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}

interface BareNumber {
  readonly index: number;
  readonly value: number;
}

/** How many lines there are at least from a page's number to the next, which may be that of the next page but one. */
const shortestPage = 4;

function isFollowedBy(next: BareNumber | undefined, last: BareNumber | undefined): boolean {
  return next !== undefined && last !== undefined && next.value > last.value && next.value <= last.value + 2 && next.index - last.index >= shortestPage;
}

/** A number between empty lines that tears no other number. */
function standsAlone(source: string, lines: readonly Line[], index: number): boolean {
  const [before, line, behind] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (before !== undefined && numberEnds.has(foldedAt(source, before.span.end - 1))) return false;
  if (behind !== undefined && numberBeginnings.has(foldedAt(source, behind.span.start))) return false;
  return (before === undefined || line.gap > 0 || line.beginsPage) && (behind === undefined || behind.gap > 0 || behind.beginsPage);
}

/**
 * Lines that say the same at least twice beside a page's number or where a page begins or ends, and lines that say the same
 * beside a number that counts on: `云溪县统计公报 3`, `4 云溪县统计公报`.
 */
function runningHeads(source: string, lines: readonly Line[], numbers: ReadonlySet<number>): { readonly added: readonly number[]; readonly mayCountOn: boolean } {
  const atPageEnds = new Map<string, number[]>();
  const numbered = new Map<string, BareNumber[]>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.width > widestHead || numbers.has(index)) continue;
    const isAtPageEnd = line.beginsPage || lines[index + 1]?.beginsPage === true || numbers.has(index - 1) || numbers.has(index + 1);
    if ((!isAtPageEnd && !holdsNumberApart(source, line)) || endsSentence(source, line.span)) continue;
    const text = wordsOf(source, line);
    const parts = /^(\d{1,3}) (\D.{3,})$|^(.{3,}\D) (\d{1,3})$/.exec(text);
    const value = parts?.[1] ?? parts?.[4];
    if (value !== undefined) add(numbered, (parts![2] ?? parts![3])!, { index, value: Number(value) });
    else if (isAtPageEnd) add(atPageEnds, text, index);
  }
  const repeated = [...atPageEnds.values()].filter(indexes => indexes.length > 1).flat();
  const counted = [...numbered.values()].flatMap(heads => heads.filter((head, i) => isFollowedBy(heads[i + 1], head) || isFollowedBy(head, heads[i - 1])));
  return { added: [...repeated, ...counted.map(({ index }) => index)], mayCountOn: [...numbered.values()].some(heads => heads.length > 1) };
}

/** `3 云溪县统计公报`, `云溪县统计公报 3` */
function holdsNumberApart(source: string, { span, units }: Line): boolean {
  if ((units & Unit.digit) === 0 || (units & Unit.blank) === 0) return false;
  let at = span.start;
  while (at < span.end && isDigit(foldedAt(source, at))) at++;
  if (at > span.start) return isBlank(foldedAt(source, at));
  at = span.end;
  while (at > span.start && isDigit(foldedAt(source, at - 1))) at--;
  return at < span.end && isBlank(foldedAt(source, at - 1));
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const notInMenus = Unit.digit | Unit.letter | Unit.comma | sentenceUnits;

/** Lines of a few characters one under the other, a page's label among them: `首页⏎新闻⏎政务公开`. */
function menus(source: string, lines: readonly Line[], words: PageWords): readonly number[] {
  const found: number[] = [];
  let stack: number[] = [];
  let hasLabel = false;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (line !== undefined && isMenuItem(source, line)) {
      stack.push(index);
      hasLabel ||= words.isButton(wordsOf(source, line));
      continue;
    }
    if (hasLabel && stack.length >= 3) for (const item of stack) found.push(item);
    if (stack.length > 0) stack = [];
    hasLabel = false;
  }
  return found;
}

function isMenuItem(source: string, { span, width, quote, units }: Line): boolean {
  if (width > widestMenuItem || quote > 0 || (units & notInMenus) !== 0) return false;
  for (let at = span.start; at < span.end; at++) {
    const code = foldedAt(source, at);
    if (!isHan(code) && !isBlank(code)) return false;
  }
  return true;
}
