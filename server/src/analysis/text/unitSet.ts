// Sets of UTF-16 units as bits: asked for nearly every character of a text, where a hash set would cost more than the reading.

/** A set of UTF-16 units. */
export class UnitSet {
  private readonly bits = new Uint8Array(0x2000);

  /** The set of the units of a string. */
  static of(characters: string): UnitSet {
    const set = new UnitSet();
    for (let at = 0; at < characters.length; at++) set.add(characters.charCodeAt(at));
    return set;
  }

  add(unit: number): void {
    this.bits[unit >> 3]! |= 1 << (unit & 7);
  }

  addAll(other: UnitSet): void {
    for (let at = 0; at < this.bits.length; at++) this.bits[at]! |= other.bits[at]!;
  }

  /** Calls `visit` with each unit, in ascending order. */
  forEach(visit: (unit: number) => void): void {
    const fours = new Int32Array(this.bits.buffer);
    for (let four = 0; four < fours.length; four++) {
      // Sets are mostly empty.
      if (fours[four] === 0) continue;
      for (let at = four * 4; at < four * 4 + 4; at++) {
        for (let bits = this.bits[at]!; bits !== 0; bits &= bits - 1) visit(at * 8 + 31 - Math.clz32(bits & -bits));
      }
    }
  }

  /** Whether the set holds a unit; `NaN`, which stands behind a text's end, is in none. */
  has(unit: number): boolean {
    return (this.bits[unit >> 3]! & (1 << (unit & 7))) !== 0;
  }
}
