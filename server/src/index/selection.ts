// The first few of many, without sorting all of them.

/** The first `most` of them in order. `compare` must tell any two apart. Costs little for each that is not among them. */
export function firstOf<T>(all: Iterable<T>, most: number, compare: (one: T, other: T) => number): T[] {
  const kept: T[] = [];
  if (most <= 0) return kept;
  let last: T | undefined;
  for (const each of all) {
    if (last !== undefined && compare(each, last) >= 0) continue;
    kept.push(each);
    // Now and then those beyond the bound go, and the last that stays is what others must come before.
    if (kept.length < most * 2) continue;
    kept.sort(compare).length = most;
    last = kept[most - 1];
  }
  kept.sort(compare).length = Math.min(kept.length, most);
  return kept;
}

/** How many each may have of what there is: all the same, but nobody more than wanted; of what is left over the first get one more. */
export function shares(wants: readonly number[], available: number): readonly number[] {
  let level = Infinity;
  let left = available;
  const sorted = [...wants].sort((one, other) => one - other);
  for (const [i, want] of sorted.entries()) {
    const others = sorted.length - i;
    if (want * others > left) {
      level = Math.floor(left / others);
      left -= level * others;
      break;
    }
    left -= want;
  }
  return wants.map(want => {
    if (want <= level) return want;
    return level + Number(left-- > 0);
  });
}

/** Which of two strings sorts first, by UTF-16 units. */
export function compareUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
