// The heap of this process, which must have been started with `--expose-gc`.

export function collectGarbage(): void {
  if (global.gc === undefined) throw new Error('start Node with --expose-gc');
  global.gc();
}

/** Bytes in use, after a collection. */
export function collectedHeap(): number {
  // Twice, as what the first collection sets free may hold more.
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
