// Several word lists asked at once: one look at each pair of units tells which of them may have a word there, and nearly every
// offset of a text has none.
import { foldText } from './characters';
import { pairOf, type Lexicon } from './lexicon';
import type { UnitSet } from './unitSet';

/** The offsets at which a list may have a word, in order, and the lists, as bits: what stands in `offsets` and `lists` from `start` to before `end`. */
export interface Hits {
  readonly start: number;
  readonly end: number;
  readonly offsets: Int32Array;
  readonly lists: Uint8Array;
}

/** A folded text with the hits of a filter in it. */
export interface FilteredText {
  readonly text: string;
  readonly hits: Hits;
}

const leastRoom = 1 << 13;
/** What a longer text has needed is let go. */
const mostKept = 1 << 17;

/** Word lists under one roof, each known by a bit: 1, 2, 4 … 128. */
export class WordFilter {
  /** By unit: in the lower byte the lists for which it is enough, in the upper one those with longer words that begin with it. */
  private readonly units: Uint16Array;
  /** By two units, mixed into one: the lists that may have a word beginning with them. */
  private readonly pairs: Uint8Array;

  /** Kept from text to text: room that is made for each lies outside the heap, where nobody hurries to collect it. */
  private room: Room | null = null;

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

  /** Adds words by what they begin with. */
  addBeginnings(words: Iterable<string>, list: number): this {
    for (const word of words) {
      const folded = foldText(word);
      const first = folded.charCodeAt(0);
      if (folded.length === 1) this.units[first]! |= list;
      else {
        this.units[first]! |= list << 8;
        this.pairs[pairOf(first, folded.charCodeAt(1))]! |= list;
      }
    }
    return this;
  }

  /** Looks at a folded text once. */
  filter(text: string): FilteredText {
    const { offsets, lists } = roomFor(text.length);
    return { text, hits: { start: 0, end: this.find(text, offsets, lists, 0), offsets, lists } };
  }

  /** Looks at folded texts once each. Their hits lie behind one another, and are good until the filter is given the next texts. */
  filterAll(texts: readonly string[]): readonly FilteredText[] {
    let { offsets, lists } = (this.room ??= roomFor(leastRoom));
    let end = 0;
    const ends = texts.map(text => {
      if (offsets.length - end < text.length) {
        const room = Math.max(offsets.length * 2, end + text.length);
        [offsets, lists] = [grown(offsets, new Int32Array(room)), grown(lists, new Uint8Array(room))];
      }
      return (end = this.find(text, offsets, lists, end));
    });
    if (offsets.length <= mostKept) this.room = { offsets, lists };
    return texts.map((text, i) => ({ text, hits: { start: i === 0 ? 0 : ends[i - 1]!, end: ends[i]!, offsets, lists } }));
  }

  /** Writes the hits in a text from `count` on, and returns behind the last one. */
  private find(text: string, offsets: Int32Array, lists: Uint8Array, count: number): number {
    const { length } = text;
    const { units, pairs } = this;
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
    return count;
  }
}

/** Room for hits. */
type Room = Pick<Hits, 'offsets' | 'lists'>;

function roomFor(count: number): Room {
  return { offsets: new Int32Array(count), lists: new Uint8Array(count) };
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
