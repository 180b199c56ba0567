// The heap of this process, which must have been started with `--expose-gc`.
import { setTimeout as pause } from 'node:timers/promises';

export function collectGarbage(): void {
  if (global.gc === undefined) throw new Error('start Node with --expose-gc');
  global.gc();
}

/** Bytes in use, after as many collections as set something free: what one frees may have held more. */
export async function collectedHeap(): Promise<number> {
  let used = Infinity;
  for (let attempt = 0; attempt < 8; attempt++) {
    // What the compiler is still at work on is held by it.
    await pause(20);
    collectGarbage();
    const { heapUsed } = process.memoryUsage();
    if (heapUsed > used * 0.999) return heapUsed;
    used = heapUsed;
  }
  return used;
}
