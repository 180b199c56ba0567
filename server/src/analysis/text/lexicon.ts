// Many words at once: a trie in one hash table, walked forwards or backwards from an offset.
import { foldText } from './characters';
import { UnitSet } from './unitSet';

export type Direction = 'forward' | 'backward';

/** The longest word found at an offset. */
export interface Match<T> {
  /** In UTF-16 units. */
  readonly length: number;
  readonly value: T;
}

/**
 * A set of words, each with a value. The trie's edges lie in one open-addressed table keyed by node and character,
 * which costs one probe a character. Words are folded when they go in; texts are given folded. A word given twice keeps its
 * first value.
 */
export class Lexicon<T> {
  private size = 1 << 8;
  private keyNode = new Int32Array(this.size);
  private keyUnit = new Uint16Array(this.size);
  private target = new Int32Array(this.size);
  private edges = 0;
  /** By node: the word that ends there, so that a look-up makes nothing. */
  private readonly matches: (Match<T> | null)[] = [null, null];
  /** The units that words begin with; backward, that they end with. */
  readonly firsts = new UnitSet();
  /** Those that are a word by themselves. */
  readonly singles = new UnitSet();
  /** Of every longer word its first two units (backward its last two), in the order of the text and mixed into one: nearly every offset is told from a word by this alone. */
  readonly pairs = new UnitSet();
  /** The first units of these pairs. */
  readonly heads = new UnitSet();
  /** From a unit to the next one of a word. */
  private readonly step: 1 | -1;

  constructor(
    entries: Iterable<readonly [word: string, value: T]>,
    direction: Direction = 'forward',
  ) {
    this.step = direction === 'forward' ? 1 : -1;
    for (const [word, value] of entries) this.add(word, value);
  }

  /**
   * The longest word that starts at `offset` (forward) or ends just before it (backward).
   * `limit` bounds the walk: an end for a forward walk, a start for a backward one.
   */
  longest(text: string, offset: number, limit?: number): Match<T> | null {
    return this.mayHold(text, offset) ? this.walk(text, offset, limit) : null;
  }

  /** Whether a word may stand at `offset`: told from two units, and hardly ever true where none does. */
  mayHold(text: string, offset: number): boolean {
    const at = this.step === 1 ? offset : offset - 1;
    // Never asks for a unit outside the text: that is NaN, and one NaN makes the engine reckon with fractions ever after.
    if (at < 0 || at >= text.length) return false;
    const first = text.charCodeAt(at);
    if (!this.firsts.has(first)) return false;
    if (this.singles.has(first)) return true;
    const next = at + this.step;
    if (next < 0 || next >= text.length) return false;
    const second = text.charCodeAt(next);
    return this.pairs.has(this.step === 1 ? pairOf(first, second) : pairOf(second, first));
  }

  private walk(text: string, offset: number, limit: number | undefined): Match<T> | null {
    const { step } = this;
    let at = step === 1 ? offset : offset - 1;
    const stop = step === 1 ? (limit ?? text.length) : (limit ?? 0) - 1;
    let best: Match<T> | null = null;
    for (let node = 1; at !== stop && at >= 0 && at < text.length; at += step) {
      node = this.next(node, text.charCodeAt(at));
      if (node === 0) break;
      best = this.matches[node] ?? best;
    }
    return best;
  }

  has(word: string): boolean {
    return this.longest(word, this.step === 1 ? 0 : word.length)?.length === word.length;
  }

  private add(spelling: string, value: T): void {
    if (spelling.length === 0) throw new Error('a lexicon holds no empty word');
    const word = foldText(spelling);
    const unitAt = (i: number): number => word.charCodeAt(this.step === 1 ? i : word.length - 1 - i);
    this.firsts.add(unitAt(0));
    if (word.length === 1) this.singles.add(unitAt(0));
    else {
      const [head, second] = this.step === 1 ? [unitAt(0), unitAt(1)] : [unitAt(1), unitAt(0)];
      this.heads.add(head);
      this.pairs.add(pairOf(head, second));
    }
    let node = 1;
    for (let i = 0; i < word.length; i++) {
      const unit = unitAt(i);
      let next = this.next(node, unit);
      if (next === 0) {
        next = this.matches.push(null) - 1;
        this.link(node, unit, next);
      }
      node = next;
    }
    this.matches[node] ??= { length: word.length, value };
  }

  private next(node: number, unit: number): number {
    const mask = this.size - 1;
    for (let slot = hash(node, unit) & mask; this.target[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.keyNode[slot] === node && this.keyUnit[slot] === unit) return this.target[slot]!;
    }
    return 0;
  }

  private link(node: number, unit: number, next: number): void {
    if (++this.edges * 2 > this.size) this.grow();
    const mask = this.size - 1;
    let slot = hash(node, unit) & mask;
    while (this.target[slot] !== 0) slot = (slot + 1) & mask;
    this.keyNode[slot] = node;
    this.keyUnit[slot] = unit;
    this.target[slot] = next;
  }

  private grow(): void {
    const { keyNode, keyUnit, target, size } = this;
    this.size *= 2;
    this.keyNode = new Int32Array(this.size);
    this.keyUnit = new Uint16Array(this.size);
    this.target = new Int32Array(this.size);
    this.edges = 1;
    for (let slot = 0; slot < size; slot++) {
      if (target[slot] !== 0) this.link(keyNode[slot]!, keyUnit[slot]!, target[slot]!);
    }
  }
}

/** Two units that follow one another, mixed into one of sixteen bits. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ second) & 0xffff;
}

/** Mixes node and unit by two odd constants (the golden ratio's, and one of MurmurHash3's). */
function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
