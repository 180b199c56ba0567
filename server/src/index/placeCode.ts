// Places as bytes: each by how far it is from the one before, since most are near.
import type { ByteReader, ByteWriter } from './bytes';
import type { Place } from './entry';

/** Lines, and characters of a line: far more than a string can hold. */
const mostPlaces = 2 ** 30;

/** Writes the places of things in their order. Throws a `RangeError` for what is no place. */
export function writePlaces(writer: ByteWriter, placed: readonly { readonly place: Place }[]): void {
  let line = 0;
  let character = 0;
  for (const { place: { startLine, startCharacter, endLine, endCharacter } } of placed) {
    for (const count of [startLine, startCharacter, endLine, endCharacter]) if (!isCount(count)) throw new RangeError(`No place in a text: ${count}`);
    writer.signed(startLine - line);
    writer.signed(startCharacter - (startLine === line ? character : 0));
    writer.signed(endLine - startLine);
    writer.signed(endCharacter - (endLine === startLine ? startCharacter : 0));
    line = startLine;
    character = startCharacter;
  }
}

/** Reads places one after the other; the reader stands before the first. */
export class PlaceReader {
  private startLine = 0;
  private startCharacter = 0;
  private endLine = 0;
  private endCharacter = 0;

  constructor(private readonly reader: ByteReader) {}

  /** Goes to the next place. */
  next(): void {
    const { reader } = this;
    const down = reader.signed();
    const right = reader.signed();
    this.startLine += down;
    this.startCharacter = down === 0 ? this.startCharacter + right : right;
    const lines = reader.signed();
    const characters = reader.signed();
    this.endLine = this.startLine + lines;
    this.endCharacter = lines === 0 ? this.startCharacter + characters : characters;
  }

  /** Passes over so many places. */
  skip(count: number): void {
    for (let i = 0; i < count; i++) this.next();
  }

  /** Makes the reader fail unless this is a place. */
  check(): void {
    if (!isCount(this.startLine) || !isCount(this.startCharacter) || !isCount(this.endLine) || !isCount(this.endCharacter)) this.reader.fail();
  }

  /** The place that was read last. */
  place(): Place {
    const { startLine, startCharacter, endLine, endCharacter } = this;
    return { startLine, startCharacter, endLine, endCharacter };
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < mostPlaces;
}
