// Numbers and strings as bytes, and back from bytes that nobody vouches for.

/** Numbers are whole and at least 0, and less than this. */
export const tooMuch = 2 ** 31;

/** Writes one thing after another; throws a `RangeError` for a number that it cannot write. */
export class ByteWriter {
  private bytes = new Uint8Array(512);
  private length = 0;

  /** One to five bytes, seven bits in each, the lowest first; the top bit says that another follows. */
  number(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= tooMuch) throw new RangeError(`Cannot write the number ${value}`);
    this.reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** A number that may be negative: 0, -1, 1, -2 … as 0, 1, 2, 3 …, so that small ones stay small. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /**
   * How many bytes, then the UTF-16 units one by one: ASCII in one byte, nearly all Chinese in two, the rest in three. Unlike in UTF-8
   * each unit stands for itself, so that half of a pair comes back as it was.
   */
  string(value: string): void {
    this.reserve(5 + 3 * value.length);
    let size = 0;
    for (let i = 0; i < value.length; i++) size += sizeOf(value.charCodeAt(i));
    this.number(size);
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      const short = unit - firstShort;
      switch (sizeOf(unit)) {
        case 1: this.bytes[this.length++] = unit; break;
        case 2:
          this.bytes[this.length++] = 0x80 | (short >> 8);
          this.bytes[this.length++] = short & 0xff;
          break;
        default:
          this.bytes[this.length++] = 0xff;
          this.bytes[this.length++] = unit >> 8;
          this.bytes[this.length++] = unit & 0xff;
      }
    }
  }

  /** Bytes that another has written. */
  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** All that was written, in a buffer of its own. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/**
 * Reads what `ByteWriter` wrote. Bytes that it cannot have written make it fail: from then on it reads nothing but 0, and never beyond
 * the end. There is one way to write anything, so equal things are equal bytes.
 */
export class ByteReader {
  failed = false;

  /** Reads `bytes` from the offset `at`. */
  constructor(readonly bytes: Uint8Array, public at = 0) {}

  number(): number {
    const { bytes } = this;
    const first = bytes[this.at++];
    if (first === undefined) return this.fail();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      const next = bytes[this.at++];
      if (next === undefined || next === 0 || (shift === 28 && next > 7)) return this.fail();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
    return this.fail();
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** How many things follow: at most `most`, and never more than the bytes can hold where each takes at least `size` of them. */
  count(most: number, size: number): number {
    const value = this.number();
    return value <= most && value * size <= this.bytes.length - this.at ? value : this.fail();
  }

  /** A number below `limit`. */
  below(limit: number): number {
    const value = this.number();
    return value < limit ? value : this.fail();
  }

  /** Passes over a string, looks whether it is one, and returns how many bytes its units take. */
  checkString(): number {
    const size = this.number();
    const end = this.at + size;
    if (end > this.bytes.length || !areUnits(this.bytes, this.at, end)) return this.fail();
    this.at = end;
    return size;
  }

  /** Passes over a string that has been checked. */
  skipString(): void {
    const size = this.number();
    this.at += size;
  }

  /** A string that has been checked. */
  string(): string {
    const size = this.number();
    const end = this.at + size;
    const value = unitsIn(this.bytes, this.at, end);
    this.at = end;
    return value;
  }

  /** Passes over a string that has been checked and says whether it is the one that `ByteWriter` has written so. */
  isString(written: Uint8Array): boolean {
    const start = this.at;
    this.skipString();
    if (this.at - start !== written.length) return false;
    for (let i = 0; i < written.length; i++) if (this.bytes[start + i] !== written[i]) return false;
    return true;
  }

  fail(): 0 {
    this.failed = true;
    this.at = this.bytes.length;
    return 0;
  }
}

/** A string as `ByteWriter` writes it. */
export function encodeString(value: string): Uint8Array {
  const writer = new ByteWriter();
  writer.string(value);
  return writer.written();
}

/** Strings that stand one after the other and have been checked; each is made when it is first asked for. */
export class Strings {
  private readonly offsets: Uint32Array;
  private readonly made: string[] = [];

  constructor(private readonly bytes: Uint8Array, at: number, count: number) {
    const reader = new ByteReader(bytes, at);
    this.offsets = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      this.offsets[i] = reader.at;
      reader.skipString();
    }
  }

  /** The string of that index. */
  at(index: number): string {
    return (this.made[index] ??= new ByteReader(this.bytes, this.offsets[index]).string());
  }
}

/** The units that take two bytes: punctuation of both scripts and the Chinese characters up to U+9EFF. */
const firstShort = 0x2000;
const lastShort = 0x9eff;

function sizeOf(unit: number): 1 | 2 | 3 {
  if (unit < 0x80) return 1;
  return unit >= firstShort && unit <= lastShort ? 2 : 3;
}

function areUnits(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const first = bytes[at]!;
    if (first < 0x80) at++;
    else if (first < 0xff) at += 2;
    else {
      if (at + 3 > end || sizeOf((bytes[at + 1]! << 8) | bytes[at + 2]!) !== 3) return false;
      at += 3;
    }
  }
  return at === end;
}

/** As many units at a time are surely taken as arguments. */
const mostArguments = 4096;

function unitsIn(bytes: Uint8Array, start: number, end: number): string {
  let value = '';
  let units: number[] = [];
  for (let at = start; at < end;) {
    const first = bytes[at]!;
    if (first < 0x80) {
      units.push(first);
      at++;
    } else if (first < 0xff) {
      units.push((((first & 0x7f) << 8) | bytes[at + 1]!) + firstShort);
      at += 2;
    } else {
      units.push((bytes[at + 1]! << 8) | bytes[at + 2]!);
      at += 3;
    }
    if (units.length === mostArguments) {
      value += String.fromCharCode(...units);
      units = [];
    }
  }
  return value + String.fromCharCode(...units);
}
