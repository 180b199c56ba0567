// All names of all texts, each once, known by small numbers. A name that no text has any more is forgotten and its number given to another.
import { nameKinds, type Name, type NameKind } from '../analysis/names';

interface Called {
  /** What it is called now. */
  name: Name;
  /** How many hold it. */
  uses: number;
  /** How many call it what; `null` while all call it the same. */
  words: Map<string, number> | null;
}

export class NameTable {
  private readonly ids = new Map<NameKind, Map<string, number>>(nameKinds.map(kind => [kind, new Map<string, number>()]));
  private readonly all: (Called | undefined)[] = [];
  private readonly free: number[] = [];

  /** How many names there are. */
  get size(): number {
    return this.all.length - this.free.length;
  }

  /** All numbers of names are below this. */
  get limit(): number {
    return this.all.length;
  }

  /** The number of a name that somebody holds from now on, until it is released as often as it was held. */
  hold(name: Name): number {
    const ids = this.ids.get(name.kind)!;
    const id = ids.get(name.key);
    if (id !== undefined) {
      this.callIt(this.all[id]!, name);
      return id;
    }
    const fresh = this.free.pop() ?? this.all.length;
    this.all[fresh] = { name, uses: 1, words: null };
    ids.set(name.key, fresh);
    return fresh;
  }

  /** Somebody who held it with these words does not hold it any more. */
  release(id: number, words: string): void {
    const called = this.all[id]!;
    called.uses--;
    if (called.uses === 0) {
      this.ids.get(called.name.kind)!.delete(called.name.key);
      this.all[id] = undefined;
      this.free.push(id);
    } else if (called.words !== null) {
      const left = called.words.get(words)! - 1;
      if (left === 0) called.words.delete(words);
      else called.words.set(words, left);
      if (words === called.name.name) rename(called, commonest(called.words));
      if (called.words.size === 1) called.words = null;
    }
  }

  idOf(kind: NameKind, key: string): number | undefined {
    return this.ids.get(kind)!.get(key);
  }

  /** The name of a number that is held. It stays the same object as long as it is called the same. */
  name(id: number): Name {
    return this.all[id]!.name;
  }

  /** Calls back for each name with its number. */
  each(found: (name: Name, id: number) => void): void {
    for (let id = 0; id < this.all.length; id++) {
      const called = this.all[id];
      if (called !== undefined) found(called.name, id);
    }
  }

  private callIt(called: Called, { name }: Name): void {
    called.uses++;
    if (called.words === null) {
      if (name === called.name.name) return;
      called.words = new Map([[called.name.name, called.uses - 1]]);
    }
    const count = (called.words.get(name) ?? 0) + 1;
    called.words.set(name, count);
    if (isBefore(name, count, called.name.name, called.words.get(called.name.name)!)) rename(called, name);
  }
}

function rename(called: Called, name: string): void {
  if (called.name.name !== name) called.name = { ...called.name, name };
}

function commonest(words: ReadonlyMap<string, number>): string {
  let [best, most] = ['', 0];
  for (const [name, count] of words) if (isBefore(name, count, best, most)) [best, most] = [name, count];
  return best;
}

/** What most call it; else the longer words, else those that sort first: the same whoever came first. */
function isBefore(one: string, count: number, other: string, otherCount: number): boolean {
  if (count !== otherCount) return count > otherCount;
  return one.length === other.length ? one < other : one.length > other.length;
}
