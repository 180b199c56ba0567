// Which mentions name one programme, whatever form they give it: `“鲲鹏行动”计划`, `“鲲鹏计划”`, `“鲲鹏”`. A false link does more harm than
// one that is missing, so what only says of what kind something is (`“人才计划”`, `“人才工程”`) never links.
import { foldText } from './text/characters';
import type { ProgrammeWords } from '../knowledge/knowledge';

/** A mention, as far as it tells which programme it names. */
export interface NamedMention {
  /** As written: `“鲲鹏行动”计划`. */
  readonly text: string;
  /** Without quotes and class noun: `鲲鹏行动`. */
  readonly core: string;
  readonly programmeId: string | null;
  /** The place that the core begins with: 浙江 of `浙江鲲鹏行动`; empty where it begins with none. */
  readonly place: string;
}

/**
 * For each mention of a text a key that all mentions of its programme share: the known id where there is one, else a name. Mentions are one
 * that
 * - have one id, or one bare name (`“飞鹰行动”计划`, `“飞鹰计划”`), or the same words but for the quotes (`“飞鹰”人才计划`, `“飞鹰人才计划”`);
 * - give a name alone (`“飞鹰杯”`) that only one programme of the text bears (`“飞鹰杯”大赛`);
 * - put a place or a verb before a name that the text has without it (`“浙江飞鹰计划”`), if nothing else stands before it elsewhere.
 *
 * Two known programmes stay two, and what could be either is linked to neither.
 */
export function identitiesOf(mentions: readonly NamedMention[], words: ProgrammeWords): readonly string[] {
  // What is written alike has one identity, and a text says most of its names over and over.
  const forms: NamedMention[] = [];
  const numbers = new Map<string, number>();
  const formOf = mentions.map(mention => {
    const { text, core, programmeId, place } = mention;
    const key = `${text}\n${core}\n${programmeId ?? ''}\n${place}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, forms.length);
    return forms.push(mention) - 1;
  });
  const identities = identitiesOfForms(forms, words);
  return formOf.map(form => identities[form]!);
}

function identitiesOfForms(mentions: readonly NamedMention[], words: ProgrammeWords): readonly string[] {
  const names = mentions.map(mention => nameOf(mention, words));
  const groups = new Groups(mentions.flatMap(({ programmeId }) => programmeId ?? []));
  const own = mentions.map(({ programmeId }, i) => programmeId ?? keyOf(names[i]!));
  const idsOf = gather(mentions.flatMap(({ programmeId }, i) => (programmeId === null ? [] : [[keyOf(names[i]!), programmeId] as const])));
  for (const [key, ids] of idsOf) groups.joinOnly(key, ids);
  const bySpelling = gather(mentions.map(({ text }, i) => [plain(text), own[i]!] as const));
  for (const keys of bySpelling.values()) for (const key of keys) groups.join([...keys][0]!, key);
  const bearers = gather(names.flatMap(name => (name.kind === alone ? [] : [[name.words, keyOf(name)] as const])));
  for (const [name, keys] of bearers) groups.joinOnly(keyOf({ words: name, kind: alone }), keys);
  const known = new Set(names.map(keyOf));
  const led = mentions.flatMap((mention, i) => withoutLead(mention, words).map(({ lead, name }) => ({ key: own[i]!, lead, rest: keyOf(name) }))).filter(({ rest }) => known.has(rest));
  const leads = gather(led.map(({ rest, lead }) => [rest, lead] as const));
  for (const { key, rest } of led) if (leads.get(rest)!.size === 1) groups.join(rest, key);
  return own.map(key => groups.of(key));
}

/** What a mention calls its programme. */
interface Name {
  /** `飞鹰` for `“飞鹰行动”计划`. */
  readonly words: string;
  /** What may bear the name besides its plans: 基金 of `“飞鹰”基金`; empty for plans of any kind. */
  readonly kind: string;
}

/** The kind of a mention that gives the name and no noun. */
const alone = '?';

function keyOf({ words, kind }: Name): string {
  return kind === '' ? words : `${words} ${kind}`;
}

function nameOf({ text, core }: Pick<NamedMention, 'text' | 'core'>, words: ProgrammeWords): Name {
  const [whole, own] = [withoutVersion(plain(text)), withoutVersion(plain(core))];
  const bare = bareName(own, words);
  if (bare === null) return { words: words.nameNouns.longest(own, own.length) === null ? whole : own, kind: '' };
  if (whole.length <= own.length) return { words: bare, kind: bare === own ? alone : '' };
  const thing = words.thingNouns.longest(whole, whole.length);
  return { words: bare, kind: thing === null ? '' : whole.slice(-thing.length) };
}

/**
 * By the identities of a text's programmes keys that hold in other texts too: a known one's id, else the name behind a colon. A name alone
 * that nothing else in the text bears is that of a plan, as nearly all are.
 */
export function keysAcrossTexts(programmes: readonly { readonly identity: string; readonly programmeId: string | null }[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { identity, programmeId } of programmes) {
    if (programmeId === identity) keys.set(identity, identity);
    else if (!keys.has(identity)) keys.set(identity, `:${identity}`);
  }
  const isAlone = (identity: string): boolean => identity.endsWith(` ${alone}`);
  const bare = (identity: string): string => (identity.includes(' ') ? identity.slice(0, identity.lastIndexOf(' ')) : identity);
  const borne = new Set([...keys.keys()].filter(identity => !isAlone(identity)).map(bare));
  for (const [identity, key] of keys) if (key !== identity && isAlone(identity) && !borne.has(bare(identity))) keys.set(identity, `:${bare(identity)}`);
  return keys;
}

/** A name without its class nouns; `null` where nothing is left that could identify it: 人才 of `人才计划`. */
export function bareName(core: string, words: ProgrammeWords): string | null {
  let end = core.length;
  for (;;) {
    const noun = words.nameNouns.longest(core, end);
    if (noun === null || noun.length >= end) break;
    end -= noun.length;
  }
  const bare = core.slice(0, end);
  return isGeneric(bare, words) ? null : bare;
}

/** Whether words only say of what kind something is, or say nothing: `领军人才`, `双千`, `鹰`. */
function isGeneric(name: string, words: ProgrammeWords): boolean {
  if (name.length < 2 || Array.from(name).every(character => words.genericNumerals.has(character))) return true;
  let at = 0;
  for (let word = words.genericWords.longest(name, at); word !== null; word = words.genericWords.longest(name, at)) at += word.length;
  return at === name.length;
}

/** The name without a place or a verb that the core begins with; at most one. */
function withoutLead({ text, core, place }: NamedMention, words: ProgrammeWords): readonly { readonly lead: string; readonly name: Name }[] {
  const own = plain(core);
  const length = place === '' ? (words.leadingVerbs.longest(own, 0)?.length ?? 0) : place.length;
  const rest = own.slice(length);
  if (length === 0 || bareName(withoutVersion(rest), words) === null) return [];
  return [{ lead: own.slice(0, length), name: nameOf({ text: plain(text).slice(length), core: rest }, words) }];
}

/** The words without quotes and blanks, folded. */
function plain(words: string): string {
  return foldText(words).replaceAll(/[“”‘’\s]/g, '');
}

/** `飞鹰计划2.0`, `飞鹰计划3.0版`, `飞鹰计划升级版`: a new edition of one programme. */
function withoutVersion(name: string): string {
  const version = /(?:[Vv]?\d+\.\d+版?|[Vv]?\d版|升级版)$/.exec(name)?.[0].length ?? 0;
  return version < name.length ? name.slice(0, name.length - version) : name;
}

function gather(pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, ReadonlySet<string>> {
  const gathered = new Map<string, Set<string>>();
  for (const [key, value] of pairs) (gathered.get(key) ?? gathered.set(key, new Set()).get(key)!).add(value);
  return gathered;
}

/** Keys that mean one thing, told by one of them: by an id where there is one. */
class Groups {
  private readonly representatives = new Map<string, string>();
  private readonly ids: ReadonlySet<string>;

  constructor(ids: Iterable<string>) {
    this.ids = new Set(ids);
  }

  of(key: string): string {
    let at = key;
    for (let next = this.representatives.get(at); next !== undefined; next = this.representatives.get(at)) at = next;
    if (at !== key) this.representatives.set(key, at);
    return at;
  }

  /** Joins the groups of two keys; groups of two ids stay two. */
  join(one: string, other: string): void {
    const [first, second] = [this.of(one), this.of(other)];
    if (first === second || (this.ids.has(first) && this.ids.has(second))) return;
    if (this.ids.has(second)) this.representatives.set(first, second);
    else this.representatives.set(second, first);
  }

  /** Joins a key to the only one of several. */
  joinOnly(key: string, others: ReadonlySet<string>): void {
    const [only, ...rest] = others;
    if (only !== undefined && rest.length === 0) this.join(only, key);
  }
}
