// Which known metric a name means: its own name or an alias, or the same said in other words by rules that change nothing of what is
// measured. A name that is only near a known one is none of it.
import { foldText } from '../analysis/text/characters';
import words from './data/metricNames.json';

/** A metric by its names. */
export interface NamedMetric {
  readonly id: string;
  readonly zh: string;
  readonly aliases: readonly string[];
}

/** Known metrics by what texts call them. */
export class MetricNames {
  /** By names as they are listed. */
  private readonly listed = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private normal: ReadonlyMap<string, string | null> | undefined;

  /** Where metrics share a name, it is the first one's. */
  constructor(private readonly metrics: readonly NamedMetric[]) {
    for (const { id, zh, aliases } of metrics) {
      for (const name of [zh, ...aliases]) if (!this.listed.has(name)) this.listed.set(name, id);
      if (!this.names.has(id)) this.names.set(id, zh);
    }
  }

  /** All names as they are listed, each with the id of its metric. */
  get all(): ReadonlyMap<string, string> {
    return this.listed;
  }

  /** What a metric is called; `null` for an unknown id. */
  nameOf(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  /** The id of the metric that a name means; `null` for an unknown one, and for one that may mean several. */
  idOf(name: string): string | null {
    return this.listed.get(name) ?? (mayBegin.test(name) && mayVary.test(name) ? this.byNormalForm().get(normalForm(name)) ?? null : null);
  }

  /** Whether two names mean the same metric, known or not. */
  isSame(one: string, other: string): boolean {
    return this.keyOf(one) === this.keyOf(other);
  }

  /** The id of the metric that a name means, or for an unknown one its normal form. */
  keyOf(name: string): string {
    return this.idOf(name) ?? `:${normalForm(name)}`;
  }

  /** Ids by normal forms; `null` for one that two metrics share. Made when the first name asks for it: it takes longer than all else here. */
  private byNormalForm(): ReadonlyMap<string, string | null> {
    if (this.normal !== undefined) return this.normal;
    const normal = new Map<string, string | null>();
    for (const { id, zh, aliases } of this.metrics) {
      for (const name of [zh, ...aliases]) {
        const form = normalForm(name);
        const other = normal.get(form);
        normal.set(form, other === undefined || other === id ? id : null);
      }
    }
    return (this.normal = normal);
  }
}

const equivalents = new Map(words.equivalent.map(([long, short]) => [foldText(long!), short!]));
const anyEquivalent = new RegExp([...equivalents.keys()].map(escaped).join('|'), 'g');
const anyDropped = new RegExp(`^(?:${words.dropped.join('|')})`);
const anyScope = new RegExp(words.scopes.join('|'), 'g');
const shareWord = `(?:${words.shareWords.join('|')})`;
/** `X占Y比重`, `占Y比重` behind its subject, `Y中X占比`. */
const shareOf = new RegExp(`^(.+?)占(.+?)${shareWord}$`);
const shareWithin = new RegExp(`^(.+?)中(.+?)占?${shareWord}$`);
const bareShare = new RegExp(`${shareWord}$`);
const varyingUnits = '\\s的之“”"（(Ａ-Ｚａ-ｚ';
const varyingWords = [...equivalents.keys(), ...equivalents.values(), ...words.dropped, ...words.scopes, ...words.shareWords];
/** What a name must have for its normal form to be anything but the name. */
const mayVary = new RegExp(`[${varyingUnits}]|${varyingWords.map(escaped).join('|')}|比$`);
/** With what that begins: most names have none of it, which is soon seen. */
const mayBegin = new RegExp(`[${varyingUnits}${[...new Set([...varyingWords, '比'].map(word => word[0]!))].join('')}]`);

/**
 * A name as all its spellings have it: without particles, blanks and quotes, with the short form of words that have one (规上 for
 * 规模以上), without 全社会, a scope in front (`工业规上增加值`), and a share as part and whole, in whatever order they were said.
 */
export function normalForm(name: string): string {
  const folded = foldText(name).replaceAll(/[\s的“”"]/g, '').replace(anyEquivalent, word => equivalents.get(word)!);
  const share = shareOf.exec(folded);
  if (share !== null) return `${plain(share[1]!)}/${plain(share[2]!)}`;
  const within = shareWithin.exec(folded);
  if (within !== null) return `${plain(within[2]!)}/${plain(within[1]!)}`;
  return plain(folded.replace(bareShare, '占比'));
}

/** A name without 全社会, its scopes in front. */
function plain(name: string): string {
  const rest = name.replace(anyDropped, '');
  const scopes = rest.match(anyScope) ?? [];
  return scopes.length === 1 ? scopes[0] + rest.replace(scopes[0], '') : rest;
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
