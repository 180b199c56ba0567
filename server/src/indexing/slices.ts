// Long work in short slices, so that whoever types is never in its way.

/** Milliseconds of work after which others have a turn. */
const slice = 4;

/** Makes a function to be awaited between two steps of long work: it comes back at once, or after others had a turn. */
export function inSlices(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < slice) return;
    await new Promise(resolve => setImmediate(resolve));
    began = performance.now();
  };
}
