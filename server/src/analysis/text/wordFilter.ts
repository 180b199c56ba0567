// Several word lists asked at once: one look at each pair of units tells which of them may have a word there, and nearly every
// offset of a text has none.
import { pairOf, type Lexicon } from './lexicon';
import type { UnitSet } from './unitSet';

/** The offsets at which a list may have a word, in order, and the lists, as bits. Good until the filter reads the next text. */
export interface Hits {
  readonly count: number;
  readonly offsets: Int32Array;
  readonly lists: Uint8Array;
}

/** Longer texts are rare: what was made for one is not kept. */
const longestKept = 1 << 15;

/** Word lists under one roof, each known by a bit: 1, 2, 4 … 128. */
export class WordFilter {
  /** By unit: in the lower byte the lists for which it is enough, in the upper one those with longer words that begin with it. */
  private readonly units: Uint16Array;
  /** By two units, mixed into one: the lists that may have a word beginning with them. */
  private readonly pairs: Uint8Array;
  private offsets = new Int32Array(0x400);
  private lists = new Uint8Array(0x400);

  /** A filter without lists, or with those of another one. */
  constructor(base?: WordFilter) {
    this.units = base === undefined ? new Uint16Array(0x10000) : base.units.slice();
    this.pairs = base === undefined ? new Uint8Array(0x10000) : base.pairs.slice();
  }

  /** Adds units any of which is a hit by itself. */
  addUnits(units: UnitSet, list: number): this {
    units.forEach(unit => (this.units[unit]! |= list));
    return this;
  }

  /** Adds words: those of a forward list are hit where they begin, those of a backward one at the unit before their last. */
  addWords<T>({ singles, heads, pairs }: Lexicon<T>, list: number): this {
    heads.forEach(unit => (this.units[unit]! |= list << 8));
    pairs.forEach(pair => (this.pairs[pair]! |= list));
    return this.addUnits(singles, list);
  }

  /** Adds every pair of one of `firsts` and one of `seconds`: each is a hit at its first unit. */
  addPairs(firsts: UnitSet, seconds: UnitSet, list: number): this {
    firsts.forEach(first => {
      this.units[first]! |= list << 8;
      seconds.forEach(second => (this.pairs[pairOf(first, second)]! |= list));
    });
    return this;
  }

  /** Looks at a folded text once. */
  find(text: string): Hits {
    const { length } = text;
    const kept = length <= longestKept;
    if (kept && this.offsets.length < length) [this.offsets, this.lists] = [new Int32Array(longestKept), new Uint8Array(longestKept)];
    const offsets = kept ? this.offsets : new Int32Array(length);
    const lists = kept ? this.lists : new Uint8Array(length);
    const { units, pairs } = this;
    let count = 0;
    for (let at = 0, next = length > 0 ? text.charCodeAt(0) : 0; at < length; at++) {
      const unit = next;
      next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
      const own = units[unit]!;
      const found = (own & 0xff) | ((own >> 8) & pairs[pairOf(unit, next)]!);
      // Written always and counted only if there is something: no branch that the processor could guess wrong.
      offsets[count] = at;
      lists[count] = found;
      count += -found >>> 31;
    }
    return { count, offsets, lists };
  }
}
