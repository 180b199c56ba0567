// Lets the threads of the index give way to the one that answers keys.
import { setPriority } from 'node:os';

/** Whether a thread can be less urgent than the rest of its process: on Linux each has a niceness of its own (setpriority(2)), elsewhere it is the process's. */
export const hasOwnNiceness = process.platform === 'linux';

/** Enough that who types comes first, and not so much that a busy machine never reads the folder. */
const niceness = 5;

/** Makes the thread that calls it less urgent than others, where that can be. Never throws. */
export function giveWay(): void {
  if (!hasOwnNiceness) return;
  try {
    setPriority(niceness);
  } catch {
    // A system that forbids it only makes typing meanwhile a little slower.
  }
}
