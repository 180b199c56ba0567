// Waits for what a server does in its own time.
import assert from 'node:assert/strict';

/** Milliseconds. */
const patience = 30_000;
const pause = 10;

/** What `check` gives as soon as that is not `null`; fails with what `complain` says when it takes too long. */
export async function eventually<T>(check: () => T | null | Promise<T | null>, complain: () => string): Promise<T> {
  for (const end = Date.now() + patience; ;) {
    const found = await check();
    if (found !== null) return found;
    if (Date.now() > end) assert.fail(complain());
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}
