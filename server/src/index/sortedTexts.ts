// The texts by their URIs, and in their order whenever somebody asks for it.
import { compareUnits } from './selection';
import type { Content } from './contents';

export interface IndexedText {
  readonly uri: string;
  content: Content;
}

export class SortedTexts {
  private readonly byUri = new Map<string, IndexedText>();
  private sorted: IndexedText[] = [];
  /** What came since the last time that somebody asked, and whether something went. */
  private added: IndexedText[] = [];
  private isShorter = false;

  get size(): number {
    return this.byUri.size;
  }

  get(uri: string): IndexedText | undefined {
    return this.byUri.get(uri);
  }

  add(text: IndexedText): void {
    this.byUri.set(text.uri, text);
    this.added.push(text);
  }

  delete(uri: string): void {
    this.isShorter = this.byUri.delete(uri) || this.isShorter;
  }

  /** All, in the order of their URIs. */
  inOrder(): readonly IndexedText[] {
    const isHere = (text: IndexedText): boolean => this.byUri.get(text.uri) === text;
    if (this.isShorter) [this.sorted, this.added] = [this.sorted.filter(isHere), this.added.filter(isHere)];
    if (this.added.length > 0) this.sorted = merged(this.sorted, this.added.sort((a, b) => compareUnits(a.uri, b.uri)));
    this.added = [];
    this.isShorter = false;
    return this.sorted;
  }
}

/** Two lists in one order, as fast as the shorter is short: looking for the places of a few costs less than comparing all. */
function merged(long: readonly IndexedText[], short: readonly IndexedText[]): IndexedText[] {
  const all: IndexedText[] = [];
  let at = 0;
  for (const text of short) {
    let [low, high] = [at, long.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (long[middle]!.uri < text.uri) low = middle + 1;
      else high = middle;
    }
    while (at < low) all.push(long[at++]!);
    all.push(text);
  }
  while (at < long.length) all.push(long[at++]!);
  return all;
}
