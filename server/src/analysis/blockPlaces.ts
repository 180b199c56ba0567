// Where the blocks of a text stand, to be searched by offset and carried over an edit without a look at each block.
import type { Span } from './model';

export class BlockPlaces {
  /**
   * @param starts the offset at which each block begins, ascending
   * @param reaches how far each block or one before it reaches: a caption may stand within a paragraph
   */
  private constructor(private readonly starts: Int32Array, private readonly reaches: Int32Array) {}

  /** @param spans one for each block, in the order in which they begin */
  static of(spans: readonly Span[]): BlockPlaces {
    return new BlockPlaces(new Int32Array(0), new Int32Array(0)).edited({ start: 0, end: 0 }, spans, 0, () => 0);
  }

  get count(): number {
    return this.starts.length;
  }

  startOf(index: number): number {
    return this.starts[index]!;
  }

  /** How far a block or one before it reaches. */
  reachOf(index: number): number {
    return this.reaches[index]!;
  }

  /** The first block that begins behind an offset, by its number. */
  firstBehind(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /**
   * The same after an edit.
   *
   * @param removed the numbers of blocks that gave way to others
   * @param added where these others stand
   * @param by how far the blocks behind have moved
   * @param endOf the end of one of these, by its number, where it stood before the edit
   */
  edited(removed: Span, added: readonly Span[], by: number, endOf: (index: number) => number): BlockPlaces {
    const behind = removed.start + added.length;
    const count = behind + this.count - removed.end;
    const starts = new Int32Array(count);
    const reaches = new Int32Array(count);
    starts.set(this.starts.subarray(0, removed.start));
    reaches.set(this.reaches.subarray(0, removed.start));
    let reach = removed.start === 0 ? 0 : this.reaches[removed.start - 1]!;
    for (const [i, { start, end }] of added.entries()) {
      reach = Math.max(reach, end);
      starts[removed.start + i] = start;
      reaches[removed.start + i] = reach;
    }
    const before = removed.end === 0 ? 0 : this.reaches[removed.end - 1]!;
    let own = 0;
    for (let index = removed.end, at = behind; at < count; index++, at++) {
      starts[at] = this.starts[index]! + by;
      // Once a block behind reaches further than those before it did, they no longer count.
      own = own > before ? this.reaches[index]! : Math.max(own, endOf(index));
      reach = Math.max(reach, own + by);
      reaches[at] = reach;
    }
    return new BlockPlaces(starts, reaches);
  }
}
