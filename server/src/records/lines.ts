// Lines of a text. They end at `\n`, `\r\n` or a lone `\r`, as in every editor that speaks the language server protocol.

/** A place as people count: both 1-based, the column in UTF-16 units. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Counts the lines of a text once; the result turns UTF-16 offsets into places. It throws a `RangeError` on an offset outside the text. */
export function placeIn(text: string): (offset: number) => LineAndColumn {
  const starts = lineStarts(text);
  return offset => {
    if (!(offset >= 0 && offset <= text.length)) throw new RangeError(`offset ${offset} in a text of ${text.length}`);
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}

/** The lines of a text without their ends. A text that closes its last line ends in an empty one. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineEnd.index + lineEnd[0].length);
  return starts;
}

/** The index of the last of the sorted numbers that is not above `wanted`; the first never is. */
function lastAtMost(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
