// What changed between two texts of many lines, as a person would say it: which lines went, which came.

/** The lines that differ, `-` before those of `before` and `+` before those of `after`, each with its number there. */
export function lineDiff(before: string, after: string): readonly string[] {
  const left = before.split('\n');
  const right = after.split('\n');
  const width = right.length + 1;
  // How many lines are shared behind each pair of places.
  const shared = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      shared[i * width + j] = left[i] === right[j] ? shared[(i + 1) * width + j + 1]! + 1 : Math.max(shared[(i + 1) * width + j]!, shared[i * width + j + 1]!);
    }
  }
  const rows: string[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      i++;
      j++;
    } else if (j === right.length || (i < left.length && shared[(i + 1) * width + j]! >= shared[i * width + j + 1]!)) {
      rows.push(`-${i + 1} ${left[i]!}`);
      i++;
    } else {
      rows.push(`+${j + 1} ${right[j]!}`);
      j++;
    }
  }
  return rows;
}
