// Times on a machine that does other things too: many rounds, and the middle or the best of them.

/** What was measured of one thing, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly best: number;
  readonly count: number;
}

export interface Rounds {
  readonly least: number;
  readonly most: number;
  /** No further round is begun after so many milliseconds. */
  readonly budget: number;
}

/** Counts rounds until there are enough. */
export function startRounds({ least, most, budget }: Rounds): { goesOn(): boolean } {
  const start = performance.now();
  let count = 0;
  return {
    goesOn: () => {
      const hasMore = count < most && (count < least || performance.now() - start < budget);
      count++;
      return hasMore;
    },
  };
}

/** Milliseconds that the action takes. */
export function timeOf(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** Milliseconds that this process, with all its threads, keeps processors busy meanwhile: what others do does not count. */
export function processorTimeOf(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds that the action takes by itself, when it is done `count` times. */
export function timeOfOne(count: number, action: () => void): number {
  return timeOf(() => { for (let i = 0; i < count; i++) action(); }) / count;
}

export function timesOf(samples: readonly number[]): Times {
  return { median: median(samples), best: Math.min(...samples), count: samples.length };
}

/** The middle value; the mean of the two in the middle where there are two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** The exponent k of the line that fits best through the points, as `y = c · x^k`. */
export function exponentOf(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(logs.map(([x]) => x));
  const meanY = mean(logs.map(([, y]) => y));
  return mean(logs.map(([x, y]) => (x - meanX) * (y - meanY))) / mean(logs.map(([x]) => (x - meanX) ** 2));
}

/** What the bare loops have seen; anybody might ask, so no compiler leaves them out. */
export let seen = 0;

/** The limit: looks at each character once and does next to nothing. */
export function bareLoop(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0;
  seen ^= sum;
}

/** Milliseconds of one bare loop over the text, which is over too soon to be timed alone. */
export function timeOfBareLoop(text: string): number {
  return timeOfOne(Math.ceil(5_000_000 / Math.max(1, text.length)), () => { bareLoop(text); });
}
