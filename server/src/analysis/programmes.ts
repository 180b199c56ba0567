// Named initiatives: in quotes with or without a class noun, known by name, or introduced by their own article.
import { announcedNames } from './announcedProgrammes';
import { hitKinds } from './hits';
import { bareName } from './programmeIdentity';
import { isIdeograph } from './text/characters';
import type { Lexicon } from './text/lexicon';
import { UnitSet } from './text/unitSet';
import type { FilteredText, Hits, WordFilter } from './text/wordFilter';
import type { Token } from './lexemes/scan';
import type { Stretch } from './lexemes/figures';
import type { ProgrammeWords } from '../knowledge/knowledge';

/** A programme in logical offsets. */
export interface ProgrammeReading extends Stretch {
  /** Without quotes and class noun, as written. */
  readonly core: readonly Stretch[];
  readonly programmeId: string | null;
}

/** What an article calls its programmes where it introduces them, in quotes and with a class noun: what it says so later needs neither. */
export interface OwnNames {
  /** Names in quotes: `鲲鹏行动` and `鲲鹏` once `“鲲鹏行动”计划` was read. */
  readonly quoted: ReadonlySet<string>;
  /** Names with their noun and without quotes, each with the length of the core: `鲲鹏行动计划` with 4. */
  readonly unquoted: Lexicon<number>;
  /** Hits wherever one of the unquoted names may begin, or a known one, or a noun of announced ones. */
  readonly filter: WordFilter;
}

/** What one block adds to the names of its article. */
export interface Introduction {
  readonly quoted: readonly string[];
  readonly unquoted: readonly (readonly [name: string, coreLength: number])[];
}

/** The names that the programmes of a block introduce; `null` where there are none. */
export function readIntroduction(text: string, programmes: readonly ProgrammeReading[], words: ProgrammeWords): Introduction | null {
  const quoted: string[] = [];
  const unquoted: [string, number][] = [];
  for (const { start, end, core } of programmes) {
    // What has no quotes is known anyhow.
    if (text[start] !== '“') continue;
    const name = core.map(part => text.slice(part.start, part.end)).join('');
    const whole = text.slice(start, end).replaceAll(/[“”]/g, '');
    const bare = bareName(name, words);
    const isOwnNoun = words.classEndings.longest(name, name.length) !== null;
    if (bare === null || (whole.length <= name.length && !isOwnNoun)) continue;
    // `“宁红茶”振兴三年行动`: what the noun is about has a life of its own.
    const noun = words.nameNouns.longest(whole, whole.length, name.length);
    if (isOwnNoun || core.length > 1 || noun?.length === whole.length - name.length) quoted.push(name, bare);
    for (const each of isOwnNoun ? [name, whole] : [whole]) unquoted.push([each, name.length]);
  }
  return unquoted.length === 0 ? null : { quoted, unquoted };
}

/** Reads the programmes of a block, in order. `own` are the names that its article has introduced; `hits` those of their filter, else of the block's. */
export function readProgrammes(text: string, tokens: readonly Token[], hits: Hits, words: ProgrammeWords, own: OwnNames | null = null): readonly ProgrammeReading[] {
  // Quotes with nothing in them name nothing.
  const quotes = tokens.filter(({ kind, start, end }) => (kind === 'quoted' || kind === 'titled') && end - start > 2);
  const found = readUnquoted(text, hits, quotes, words, own);
  for (let i = 0; i < quotes.length; ) {
    const run = adjacent(quotes, i);
    found.push(...readRun(text, run, words, own));
    i += run.length;
  }
  const announced = announcedNames(text, hits, words);
  const taken: Stretch[] = announced.length === 0 ? [] : [...found, ...quotes].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { start, end } of announced) {
    while (next < taken.length && taken[next]!.end <= start) next++;
    if (next < taken.length && taken[next]!.start < end) continue;
    const noun = words.nameNouns.longest(text, end, start);
    found.push({ start, end, core: [{ start, end: end - (noun?.length ?? 0) }], programmeId: null });
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/**
 * Whether a block says a name of its article's own that `programmes`, what was read of it without these names, does not hold; where it
 * does not, `readProgrammes` reads it with these names as without. The hits are those of their filter, `quotes` the block's quotes and titles.
 */
export function namesOwn({ text, hits: { start, end, offsets, lists } }: FilteredText, quotes: readonly Token[], programmes: readonly ProgrammeReading[], { quoted, unquoted }: OwnNames): boolean {
  const isRead = ({ start }: Stretch): boolean => programmes.some(({ core }) => core.some(part => part.start === start + 1));
  for (let i = 0; i < quotes.length; ) {
    const run = adjacent(quotes, i);
    const names = run.map(({ start, end }) => text.slice(start + 1, end - 1));
    if ((run.length > 1 && quoted.has(names.join(''))) || run.some((quote, each) => quoted.has(names[each]!) && !isRead(quote))) return true;
    i += run.length;
  }
  let next = 0;
  for (let hit = start; hit < end; hit++) {
    const at = offsets[hit]!;
    if ((lists[hit]! & hitKinds.ownProgramme) === 0) continue;
    while (next < quotes.length && quotes[next]!.end <= at) next++;
    if ((next === quotes.length || quotes[next]!.start > at) && unquoted.longest(text, at) !== null) return true;
  }
  return false;
}

/** Quotes right behind one another: `“尖兵”“领雁”`. Titles of documents stand alone and name no programme. */
function adjacent(quotes: readonly Token[], from: number): readonly Token[] {
  const run = [quotes[from]!];
  while (from + run.length < quotes.length && quotes[from + run.length]!.start === run[run.length - 1]!.end && quotes[from + run.length]!.kind === 'quoted') run.push(quotes[from + run.length]!);
  return run;
}

/** One programme where the quotes share a class noun, else each for itself. */
function readRun(text: string, run: readonly Token[], words: ProgrammeWords, own: OwnNames | null): ProgrammeReading[] {
  if (run[0]!.kind === 'titled') return [];
  const last = run[run.length - 1]!;
  const noun = classNounBehind(text, last.end, words);
  const inner = run.map(({ start, end }) => ({ start: start + 1, end: end - 1 }));
  const names = inner.map(({ start, end }) => text.slice(start, end));
  const joined = run.length > 1 ? names.join('') : '';
  // `“尖兵”“领雁”` has no noun; that it is one name is known, or the article says it elsewhere.
  if (run.length > 1 && (words.byCore.has(joined) || own?.quoted.has(joined) === true)) {
    return [{ start: run[0]!.start, end: noun, core: inner, programmeId: words.byCore.get(joined) ?? null }];
  }
  if (run.length > 1 && noun > last.end && names.every(name => name.length <= longestPart && words.classEndings.longest(name, name.length) === null && !words.notProgrammes.has(name))) {
    return [{ start: run[0]!.start, end: noun, core: inner, programmeId: words.byCore.get(joined) ?? null }];
  }
  const found: ProgrammeReading[] = [];
  for (const [i, token] of run.entries()) {
    const end = token === last ? noun : token.end;
    const name = names[i]!;
    // Quotes right behind one another share the noun behind the last.
    if (isProgramme(text, token, name, noun > last.end ? noun : end, words) || isOwnName(text, token, name, own)) found.push({ start: token.start, end, core: [inner[i]!], programmeId: words.byCore.get(name) ?? null });
  }
  return found;
}

/** Two names in quotes that are one together are short: `“尖兵”“领雁”`. */
const longestPart = 4;

const longestModifier = 8;
/** What no words of kind go over. */
const notOfKind = UnitSet.of('的等为和与及在是于');

/** Behind the class noun that follows a closing quote, a few words of kind allowed between: `“投贷联动”科技金融服务模式`. */
function classNounBehind(text: string, at: number, words: ProgrammeWords): number {
  for (let from = at; from <= at + longestModifier && from < text.length; from++) {
    const code = text.charCodeAt(from);
    if (!isIdeograph(code) || notOfKind.has(code)) return at;
    const noun = words.classNouns.longest(text, from);
    if (noun !== null) return from + noun.length;
  }
  return at;
}

const award = /[鼎奖杯]$/;

/** A quote names an initiative by its class noun, inside or behind at `nounEnd`, or as the object of a verb that initiatives take. */
function isProgramme(text: string, { start, end }: Stretch, name: string, nounEnd: number, words: ProgrammeWords): boolean {
  const hasNoun = nounEnd > end;
  if (words.byCore.has(name)) return true;
  // Slogans and formulas: `疫情要防住、经济要稳住、发展要安全`, `保底收益+股份分红`.
  if (name.length < 2 || name.indexOf('、') < name.lastIndexOf('、') || (name.includes('+') && !hasNoun)) return false;
  if (words.notProgrammes.has(name)) return hasNoun && words.strongNouns.longest(text, nounEnd) !== null;
  if (hasNoun || words.classEndings.longest(name, name.length) !== null || award.test(name)) return true;
  // `推出了“身残志坚”的张某`: what somebody is like.
  if (text[end] === '的') return false;
  return words.verbsBehind.longest(text, end) !== null || hasVerbBefore(text, verbEnd(text, start), words);
}

/** `入选“鲲鹏”,`: the name alone. Of `“雄鹰”企业` it only says what they are like. */
function isOwnName(text: string, { end }: Stretch, name: string, own: OwnNames | null): boolean {
  return own?.quoted.has(name) === true && !isIdeograph(text.charCodeAt(listEnd(text, end)));
}

/** Where a list of quotes ends that a quote before `from` begins: `“雄鹰”、“雏鹰”`. */
function listEnd(text: string, from: number): number {
  let end = from;
  for (const next of text.slice(from, from + longestList).matchAll(/[、和]?“[^“”]*”/g)) {
    if (from + next.index !== end) break;
    end += next[0].length;
  }
  return end;
}

const longestObject = 5;
const notInObjects = UnitSet.of('的是');

/** `实施` right before the quote, or before whom or what it is about: `实施企业“长高长壮”`. */
function hasVerbBefore(text: string, at: number, words: ProgrammeWords): boolean {
  for (let end = at; end > 0 && at - end <= longestObject; end--) {
    if (words.verbs.longest(text, end) !== null) return true;
    const code = text.charCodeAt(end - 1);
    if (!isIdeograph(code) || notInObjects.has(code)) return false;
  }
  return false;
}

const longestName = 40;
const longestList = 400;

/** Where the verb before a quote ends: right before it, or before the quotes that it follows. */
function verbEnd(text: string, start: number): number {
  let at = start;
  while (start - at < longestList && (text[at - 1] === '”' || text[at - 1] === '、')) {
    const open = text.slice(Math.max(0, at - longestName), at - 1).lastIndexOf('“');
    if (open < 0) break;
    at = text[at - 1] === '”' ? Math.max(0, at - longestName) + open : at - 1;
  }
  return at;
}

const named = hitKinds.programme | hitKinds.ownProgramme;

/** The programmes named outside quotes and titles. */
function readUnquoted(text: string, { start, end, offsets, lists }: Hits, quotes: readonly Token[], words: ProgrammeWords, own: OwnNames | null): ProgrammeReading[] {
  const found: ProgrammeReading[] = [];
  for (let hit = start, next = 0, behind = 0; hit < end; hit++) {
    const at = offsets[hit]!;
    if (at < behind || (lists[hit]! & named) === 0) continue;
    while (next < quotes.length && quotes[next]!.end <= at) next++;
    if (next < quotes.length && quotes[next]!.start <= at) {
      behind = quotes[next]!.end;
      continue;
    }
    const reading = knownName(text, at, words) ?? (own === null ? null : ownName(text, at, words, own));
    if (reading === null) continue;
    found.push(reading);
    behind = reading.end;
  }
  return found;
}

function knownName(text: string, at: number, words: ProgrammeWords): ProgrammeReading | null {
  const name = words.names.longest(text, at);
  if (name === null) return null;
  const end = at + name.length;
  return { start: at, end, core: [{ start: at, end: coreEnd(text, at, end, name.value, words) }], programmeId: name.value };
}

/** `鲲鹏行动计划`, where the article has introduced `“鲲鹏行动”计划`. */
function ownName(text: string, at: number, words: ProgrammeWords, own: OwnNames): ProgrammeReading | null {
  const name = own.unquoted.longest(text, at);
  if (name === null || (/[\dA-Za-z]/.test(text[at]!) && /[\dA-Za-z.]/.test(text[at - 1] ?? ''))) return null;
  const core = { start: at, end: at + name.value };
  // The noun may be a longer one here: 行动计划 for 行动.
  const noun = words.classNouns.longest(text, core.end)?.length ?? 0;
  return { start: at, end: Math.max(at + name.length, core.end + noun), core: [core], programmeId: words.byCore.get(text.slice(core.start, core.end)) ?? null };
}

/** Where the bare name ends: where the known one does (`创新驱动发展` of `创新驱动发展战略`), else before the class noun. */
function coreEnd(text: string, start: number, end: number, programmeId: string, words: ProgrammeWords): number {
  for (let at = end - 1; at > start; at--) if (words.byCore.get(text.slice(start, at)) === programmeId) return at;
  const noun = words.classEndings.longest(text, end, start);
  return noun === null || noun.length === end - start ? end : end - noun.length;
}
