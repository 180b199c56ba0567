// Runs many jobs at once, and hands their results on in the order of the jobs.

/**
 * Runs `run` on each job and gives its result to `take`, one after the other in the order of the jobs, each as soon as it is there.
 * No more than `most` jobs are begun and not yet taken, so that neither jobs nor results pile up behind a slow one or a slow `take`.
 * Rejects with the first fault of a job or of `take`, in their order; `stop` is called then, so that `jobs` need not be waited for.
 */
export async function inOrder<Job, Result>(
  jobs: AsyncIterable<Job>, most: number, run: (job: Job) => Promise<Result>, take: (result: Result) => Promise<void>, stop: () => void,
): Promise<void> {
  const state = { begun: 0, hasFailed: false };
  let wake = (): void => { /* Nobody waits yet. */ };
  let last = Promise.resolve();
  try {
    for await (const job of jobs) {
      if (state.hasFailed) break;
      const result = run(job);
      result.catch(() => { /* Told when its turn has come. */ });
      state.begun++;
      last = last.then(async () => {
        await take(await result);
        state.begun--;
        wake();
      });
      last.catch(() => {
        state.hasFailed = true;
        stop();
        wake();
      });
      if (state.begun >= most) await new Promise<void>(resolve => { wake = resolve; });
    }
  } catch (error) {
    // Jobs that were stopped fail too, but that is not what went wrong.
    await last;
    throw error;
  }
  await last;
}
