// Cuts a stream of bytes at the ends of its lines, without reading what the lines hold.

/** Whole lines, or the number of one that was passed over because it is longer than lines may be. */
export type Block = Lines | { readonly longLine: number };

/** Whole lines in bytes of their own, the last one's end perhaps missing at the end of the stream. */
export interface Lines {
  /** The 1-based number of the first line. */
  readonly firstLine: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The lines of a stream in order, in blocks as large as the stream's own chunks and never larger than the longest line. A line is
 * given on as soon as it has ended. Of a line of more than `mostBytes`, which is no less than a
 * chunk holds, no more than that is kept. Lines end with `end`.
 */
export async function* blocksOf(stream: AsyncIterable<Uint8Array>, mostBytes: number, end = 0x0a): AsyncGenerator<Block> {
  /** What has come of a line that has not ended; `null` while a long line is passed over. */
  let open: Uint8Array[] | null = [];
  let openBytes = 0;
  let line = 1;
  for await (const chunk of stream) {
    let rest = chunk;
    const firstEnd = chunk.indexOf(end);
    if (open !== null && openBytes + (firstEnd < 0 ? chunk.length : firstEnd) > mostBytes) {
      yield { longLine: line };
      open = null;
    }
    if (open === null) {
      if (firstEnd < 0) continue;
      rest = chunk.subarray(firstEnd + 1);
      [open, openBytes] = [[], 0];
      line++;
    }
    const whole = rest.subarray(0, rest.lastIndexOf(end) + 1);
    if (whole.length > 0) {
      yield { firstLine: line, bytes: joined([...open, whole]) };
      line += count(whole, end);
      [open, openBytes] = [[], 0];
    }
    const left = rest.subarray(whole.length);
    if (left.length > 0) open.push(left);
    openBytes += left.length;
  }
  if (open !== null && openBytes > 0) yield { firstLine: line, bytes: joined(open) };
}

/** The lines of a block with their 1-based numbers, without their ends. */
export function* linesOf({ firstLine, bytes }: Lines, end = 0x0a): Generator<{ readonly line: number; readonly bytes: Uint8Array }> {
  for (let line = firstLine, start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(end, start);
    const after = found < 0 ? bytes.length : found;
    yield { line, bytes: bytes.subarray(start, after) };
    start = after + 1;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function count(bytes: Uint8Array, wanted: number): number {
  let found = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found++;
  return found;
}
