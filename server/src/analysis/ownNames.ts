// The names that the blocks of a text introduce, counted, so that an edit costs the names that it touches.
import { filterWithOwn } from './programmeFilter';
import { Lexicon } from './text/lexicon';
import type { Introduction, OwnNames } from './programmes';
import type { ProgrammeWords } from '../knowledge/knowledge';

export class CountedNames {
  private constructor(
    /** All names; `null` where there are none. */
    readonly own: OwnNames | null,
    /** How many blocks introduce each, by `keysOf`. */
    private readonly counts: ReadonlyMap<string, number>,
    private readonly words: ProgrammeWords,
  ) {}

  /** @param introductions those of a text, in its order */
  static of(introductions: readonly Introduction[], words: ProgrammeWords): CountedNames {
    return new CountedNames(null, new Map(), words).exchanged([], introductions, () => introductions);
  }

  /** Those of a text in which some introductions gave way to others; `all` gives the ones that it has now, in its order. */
  exchanged(removed: readonly Introduction[], added: readonly Introduction[], all: () => readonly Introduction[]): CountedNames {
    const counts = new Map(this.counts);
    for (const key of removed.flatMap(keysOf)) {
      const left = counts.get(key)! - 1;
      if (left === 0) counts.delete(key);
      else counts.set(key, left);
    }
    for (const key of added.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
    const isSame = counts.size === this.counts.size && [...counts.keys()].every(key => this.counts.has(key));
    const hasOneOrder = counts.size === namesIn(counts);
    return new CountedNames(isSame && hasOneOrder ? this.own : ownNamesOf(hasOneOrder ? counts.keys() : all().flatMap(keysOf), this.words), counts, this.words);
  }
}

/** A name in quotes as `“鲲鹏`, one without as `4 鲲鹏行动计划` with the length of its core. */
function keysOf({ quoted, unquoted }: Introduction): readonly string[] {
  return [...quoted.map(name => `“${name}`), ...unquoted.map(([name, length]) => `${length} ${name}`)];
}

/** How many names there are, of those without quotes each once whatever its core: where that differs, the last core counts. */
function namesIn(counts: ReadonlyMap<string, number>): number {
  return new Set([...counts.keys()].map(key => (key.startsWith('“') ? key : key.slice(key.indexOf(' '))))).size;
}

function ownNamesOf(keys: Iterable<string>, words: ProgrammeWords): OwnNames | null {
  const quoted = new Set<string>();
  const unquoted = new Map<string, number>();
  for (const key of keys) {
    if (key.startsWith('“')) quoted.add(key.slice(1));
    else unquoted.set(key.slice(key.indexOf(' ') + 1), parseInt(key, 10));
  }
  if (unquoted.size === 0) return null;
  const lexicon = new Lexicon(unquoted);
  return { quoted, unquoted: lexicon, filter: filterWithOwn(lexicon, words) };
}
