// The documents that a text names, by their titles in 《…》 and by their numbers (国发〔2021〕5号), and those by which it may be named itself: both as
// keys that can be matched.
import { foldText } from './text/characters';
import type { Analysis, Phrase } from './model';

/** A document named in a text: `《“健康中国2030”规划纲要》`, `国发〔2021〕5号`. */
export interface DocumentMention extends Phrase {
  readonly kind: 'title' | 'number';
  /** What the document may be found by, the surest key first; never empty. */
  readonly keys: readonly string[];
}

/** The documents that a text names, in the order in which its blocks stand. The cost is linear in the text. */
export function documentMentions(analysis: Analysis): readonly DocumentMention[] {
  const mentions: DocumentMention[] = [];
  /** What titles are called for short from where the text says so on: the keys that are meant, by the short one. */
  const shortNames = new Map<string, readonly string[]>();
  for (const [index, { text, continues }] of analysis.blocks.entries()) {
    // Its words are read where they are carried on.
    if (continues !== null || !signs.test(text)) continue;
    const folded = foldText(text);
    let before: NameReading | null = null;
    for (const name of readNames(folded)) {
      const between = before === null ? '' : folded.slice(before.end, name.start).replaceAll(/\s/g, '');
      if (before !== null && name.kind === 'title' && introducesShortName.test(between)) shortNames.set(name.keys[0]!, before.keys);
      const own: readonly string[] = (name.kind === 'title' ? shortNames.get(name.keys[0]!) : undefined) ?? name.keys;
      // `《关于…的意见》(国发〔2021〕5号)`: one document, by its title and by its number.
      const isSame: boolean = before?.kind === 'title' && name.kind === 'number' && between === '(';
      const keys: readonly string[] = isSame ? [...own, ...before!.keys] : own;
      if (isSame) mentions[mentions.length - 1] = { ...mentions[mentions.length - 1]!, keys: [...before!.keys, ...own] };
      mentions.push({ ...analysis.phraseIn(index, name), kind: name.kind, keys });
      before = { ...name, keys };
    }
  }
  return mentions;
}

/** `(以下简称《意见》)`, `,以下统称《规划》`. */
const introducesShortName = /^[^。;]{0,12}以下[简統统]称为?:?$|^\(?[简統统]称为?:?$/;

/**
 * The keys under which others may name a text: of its headlines, with what they issue (`关于印发《…》的通知`), and of the number that stands in a line
 * of its own in an article's head. Each once.
 */
export function ownDocumentKeys({ articles, blocks }: Pick<Analysis, 'articles' | 'blocks'>): readonly string[] {
  const keys = new Set(articles.flatMap(({ title }) => (title === null ? [] : ownTitleKeys(foldText(title.text.slice(0, longestTitle))))));
  let isHead = true;
  for (const { kind, text } of blocks) {
    if (kind === 'title') isHead = true;
    else if (kind === 'paragraph' && text.length > longestHeadLine) isHead = false;
    if (!isHead || text.length > longestHeadLine) continue;
    const number = numberLine.exec(foldText(text));
    if (number !== null) keys.add(numberKey(number[1]!, number[2]!, number[3]!));
  }
  return [...keys];
}

/** A title as a key: folded, without blanks, quotes and the marks of titles, all dashes alike. */
export function titleKey(title: string): string {
  return foldText(title).replaceAll(leftOut, '').replaceAll(/[-—~]+/g, '-').toLowerCase();
}

const signs = /[《号號]/;
const leftOut = /[\s《》〈〉<>“”‘’"'·•]/g;

/** Longer than any title; what runs on for longer has no closing mark. */
const longestTitle = 150;
/** A line of an article's head is shorter, and its first paragraph longer. */
const longestHeadLine = 40;
/** `《》`, `《a》` name nothing that could be told apart. */
const shortestKey = 2;

/** A name in logical offsets. */
interface NameReading {
  readonly kind: DocumentMention['kind'];
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
}

/** The names in folded text, in order; none lies in another. */
function readNames(text: string): readonly NameReading[] {
  const names: NameReading[] = [];
  let done = 0;
  for (const found of text.matchAll(beginning)) {
    if (found.index < done) continue;
    const name = found[0] === '《' ? titleAt(text, found.index) : numberAt(text, found.index, found, done);
    if (name === null) continue;
    names.push(name);
    done = name.end;
  }
  return names;
}

/** A title's mark, or the brackets of a number with all that follows: `〔2021〕5号`, `[2021] 第5 号`. */
const beginning = /《|[〔[(【﹝]\s{0,2}((?:19|20)\d\d)\s{0,2}[〕\])】﹞]\s{0,2}第?\s{0,2}(\d{1,5})\s{0,2}[号號]/g;

/** `《…》`, with titles inside it. */
function titleAt(text: string, start: number): NameReading | null {
  let depth = 0;
  const limit = Math.min(text.length, start + longestTitle);
  for (let at = start; at < limit; at++) {
    const unit = text[at];
    if (unit === '《') depth++;
    else if (unit === '》' && --depth === 0) {
      const words = text.slice(start + 1, at);
      const keys = withIssued(words).map(titleKey).filter(key => key.length >= shortestKey);
      return keys.length === 0 ? null : { kind: 'title', start, end: at + 1, keys };
    }
  }
  return null;
}

/** `国务院关于印发《中国制造2025》的通知` issues what it names: the title itself, and the one inside. */
function withIssued(title: string): readonly string[] {
  const issued = /(?:印发|转发|发布|公布|批转)(.{2,})的(?:通知|通告|公告|决定|函)$/.exec(title.trim())?.[1];
  if (issued === undefined) return [title];
  const inside = /[《〈<](.+)[》〉>]/.exec(issued)?.[1] ?? issued;
  return [title, inside];
}

/** A text is named with or without who issued it, and with or without what stands in brackets at the end: `国务院关于…的意见(试行)`. */
function ownTitleKeys(title: string): readonly string[] {
  return withIssued(title)
    .flatMap(each => [each, each.replace(/^[^《]{2,30}?(?=关于)/, '')])
    .flatMap(each => [each, each.replace(/\((?:[^()]{0,20})\)\s*$/, '')])
    .map(titleKey)
    .filter(key => key.length >= shortestOwn);
}

/** A headline of fewer characters (`要闻`) is that of many texts. */
const shortestOwn = 4;

/** `发文字号:国发〔2021〕5号`, `(浙政发〔2021〕5号)` in a line of its own. */
const numberLine = /^\(?(?:[\u4e00-\u9fff\s]{2,6}:\s*)?([\u3400-\u9fff]{2,12})\s{0,2}[〔[(【﹝]\s{0,2}((?:19|20)\d\d)\s{0,2}[〕\])】﹞]\s{0,2}第?\s{0,2}(\d{1,5})\s{0,2}[号號]\)?$/;

/** The number whose brackets begin at `open`. Who issued it is named before them, behind `floor`. */
function numberAt(text: string, open: number, [whole, year, serial]: RegExpMatchArray, floor: number): NameReading | null {
  let behind = open;
  while (behind > floor && text[behind - 1] === ' ' && open - behind < 2) behind--;
  let start = behind;
  while (start > floor && behind - start < longestIssuer && isIssuerUnit(text.charCodeAt(start - 1))) start--;
  const words = text.slice(start, behind);
  // Right behind another name, `和` joins the two.
  const joins = floor > 0 && start === floor && /^[、和与或及]/.test(words) ? 1 : 0;
  const led = leading.exec(words)?.[0].length ?? joins;
  const issuer = words.slice(led);
  if (issuer.length < 2) return null;
  // `和政办` is of 和县, or it is `和` and 政办: whoever knows the documents can tell.
  const issuers = /^[和与按据见即为对]/.test(issuer) && issuer.length > 2 ? [issuer, issuer.slice(1)] : [issuer];
  return { kind: 'number', start: start + led, end: open + whole.length, keys: issuers.map(each => numberKey(each, year!, serial!)) };
}

const longestIssuer = 14;

function isIssuerUnit(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** What leads to a number and is no part of it, up to the last such word: `依据国发`, `文件号为国发`. */
const leading = /^.*(?:依据|根据|按照|依照|遵照|参照|贯彻|落实|执行|印发|转发|下发|废止|修订|文件|文号|字号|编号|以及|通知|意见|方案|规划|办法|决定|规定|关于|[了的是及以由号])/;

function numberKey(issuer: string, year: string, serial: string): string {
  return `${issuer}〔${year}〕${Number(serial)}号`;
}
