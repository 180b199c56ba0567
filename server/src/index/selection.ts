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

/** How many each may have of what there is, so that those who want little have all they want; what is left over goes to the first. */
export function shares(wants: readonly number[], available: number): number[] {
  const order = wants.map((want, i) => ({ want, i })).sort((a, b) => a.want - b.want || a.i - b.i);
  const given = wants.map(() => 0);
  let left = available;
  order.forEach(({ want, i }, done) => {
    given[i] = Math.min(want, Math.floor(left / (order.length - done)));
    left -= given[i];
  });
  for (let i = 0; i < wants.length && left > 0; i++) {
    const more = Math.min(left, wants[i]! - given[i]!);
    given[i]! += more;
    left -= more;
  }
  return given;
}

/** Whether one string sorts before another, by UTF-16 units. */
export function compareUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
