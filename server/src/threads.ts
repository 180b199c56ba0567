// A pool of worker threads: jobs go in, each is answered once, whatever becomes of the thread that has it.
import { parentPort, Worker, type ResourceLimits, type Transferable } from 'node:worker_threads';

/** What the threads of a pool are. */
export interface ThreadOptions {
  /** The absolute path of a CommonJS script, which calls `answerJobs`. */
  readonly script: string;
  /** How many threads there may be; each starts when there is a job that no other is free for. */
  readonly threads: number;
  /** What the script finds as `workerData`. */
  readonly data?: unknown;
  /** Bounds of each thread's memory; a thread that breaks them dies, and no other. */
  readonly resourceLimits?: ResourceLimits;
  /** How many jobs a thread may hold, the one it works on among them; the second spares it waiting for us. */
  readonly jobsPerThread?: number;
  /** Threads end after so many milliseconds without a job, and start anew with the next; without it they stay until `close`. */
  readonly idleMilliseconds?: number;
}

/** How a job is to be run. */
export interface JobOptions {
  /** What is moved to the thread instead of copied. Such a job can be sent once: it fails with the thread that holds it. */
  readonly transfer?: readonly Transferable[];
  /** Takes the job back. What a thread has already is worked off, and its result dropped. */
  readonly signal?: AbortSignal;
}

/** The thread that worked on the job is gone: it ran out of memory, threw outside of a job, or ended itself. */
export class ThreadDied extends Error {}

/** The pool was closed before the job was done. */
export class PoolClosed extends Error {}

interface Task<Job, Result> {
  readonly job: Job;
  readonly transfer: readonly Transferable[];
  /** Answered or taken back: nobody waits for it. */
  isSettled: boolean;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: Error) => void;
}

interface Thread<Job, Result> {
  readonly worker: Worker;
  /** In the order in which they were sent, which is the one in which the thread works them off: only the first has been begun. */
  readonly tasks: Task<Job, Result>[];
}

/** What a thread says of its first job. */
type Answer<Result> = { readonly result: Result } | { readonly error: Error };

/**
 * Runs jobs on threads of one script. Idle threads do not keep the process alive. A job goes to a thread at once while fewer than
 * `capacity` are under way; others wait here in the order they came, so whoever makes many keeps to `capacity`.
 */
export class ThreadPool<Job, Result> {
  /** How many jobs the threads hold at most, all together. */
  readonly capacity: number;
  readonly #options: ThreadOptions;
  readonly #jobsPerThread: number;
  readonly #threads = new Set<Thread<Job, Result>>();
  readonly #waiting: Task<Job, Result>[] = [];
  #idleTimer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: ThreadOptions) {
    this.#options = options;
    this.#jobsPerThread = options.jobsPerThread ?? 2;
    this.capacity = options.threads * this.#jobsPerThread;
    if (!(this.capacity >= 1)) throw new RangeError(`${options.threads} threads of ${this.#jobsPerThread} jobs`);
  }

  /**
   * The result of a job, which is copied to a thread as `postMessage` does it. Rejects with what the script threw, with `ThreadDied`,
   * with `PoolClosed`, or with the signal's reason.
   */
  run(job: Job, { transfer = [], signal }: JobOptions = {}): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw new PoolClosed('the pool is closed');
      signal?.throwIfAborted();
      const settle = (): void => {
        task.isSettled = true;
        signal?.removeEventListener('abort', takeBack);
      };
      const task: Task<Job, Result> = {
        job, transfer, isSettled: false,
        resolve: result => { settle(); resolve(result); },
        reject: reason => { settle(); reject(reason); },
      };
      const takeBack = (): void => {
        const index = this.#waiting.indexOf(task);
        if (index >= 0) this.#waiting.splice(index, 1);
        task.reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', takeBack);
      this.#waiting.push(task);
      this.#send();
    });
  }

  /** Ends all threads. Jobs that are not done reject with `PoolClosed`, as all later ones do. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const threads = [...this.#threads];
    const tasks = [...threads.flatMap(thread => thread.tasks), ...this.#waiting.splice(0)];
    for (const task of tasks) if (!task.isSettled) task.reject(new PoolClosed('the pool was closed before the job was done'));
    await this.#end(threads);
  }

  async #end(threads: readonly Thread<Job, Result>[]): Promise<void> {
    clearTimeout(this.#idleTimer);
    for (const thread of threads) this.#threads.delete(thread);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  /** Gives waiting jobs to threads that may take them. */
  #send(): void {
    clearTimeout(this.#idleTimer);
    for (let task = this.#waiting[0]; task !== undefined; task = this.#waiting[0]) {
      try {
        const thread = this.#freeThread();
        if (thread === null) return;
        thread.worker.postMessage(task.job, task.transfer);
        thread.worker.ref();
        thread.tasks.push(task);
      } catch (error) {
        // No thread can start, or the job cannot be copied.
        task.reject(error as Error);
      }
      this.#waiting.shift();
    }
    this.#closeWhenIdle();
  }

  /** A thread without a job, else a new one, else the one with the fewest; `null` where all hold what they may. */
  #freeThread(): Thread<Job, Result> | null {
    const [least] = [...this.#threads].sort((one, other) => one.tasks.length - other.tasks.length);
    if (least?.tasks.length === 0) return least;
    if (this.#threads.size < this.#options.threads) return this.#start();
    return least !== undefined && least.tasks.length < this.#jobsPerThread ? least : null;
  }

  #start(): Thread<Job, Result> {
    const { script, data, resourceLimits } = this.#options;
    const worker = new Worker(script, { workerData: data, ...(resourceLimits && { resourceLimits }) });
    const thread: Thread<Job, Result> = { worker, tasks: [] };
    let fault: unknown;
    worker.on('message', (answer: Answer<Result>) => { this.#take(thread, answer); });
    worker.on('messageerror', error => {
      fault = error;
      void worker.terminate();
    });
    worker.on('error', error => { fault = error; });
    worker.on('exit', code => { this.#bury(thread, new ThreadDied(fault instanceof Error ? fault.message : `the thread ended with code ${code}`, { cause: fault })); });
    worker.unref();
    this.#threads.add(thread);
    return thread;
  }

  #take({ tasks, worker }: Thread<Job, Result>, answer: Answer<Result>): void {
    const task = tasks.shift()!;
    if (tasks.length === 0) worker.unref();
    // Where the job was taken back, nobody hears it.
    if ('error' in answer) task.reject(answer.error);
    else task.resolve(answer.result);
    this.#send();
  }

  /** The job that was begun fails with its thread; the others go to the next thread, but for what was moved and is lost. */
  #bury(thread: Thread<Job, Result>, reason: ThreadDied): void {
    this.#threads.delete(thread);
    const tasks = thread.tasks.splice(0);
    const begun = tasks[0];
    const unanswered = tasks.filter(task => !task.isSettled);
    const isLost = (task: Task<Job, Result>): boolean => task === begun || task.transfer.length > 0;
    this.#waiting.unshift(...unanswered.filter(task => !isLost(task)));
    for (const task of unanswered.filter(isLost)) task.reject(reason);
    this.#send();
  }

  #closeWhenIdle(): void {
    const { idleMilliseconds } = this.#options;
    if (idleMilliseconds === undefined || this.#isClosed || [...this.#threads].some(({ tasks }) => tasks.length > 0)) return;
    this.#idleTimer = setTimeout(() => void this.#end([...this.#threads]), idleMilliseconds).unref();
  }
}

/**
 * Called once by a pool's script: answers each job, one after the other. What `handle` throws is what the job rejects with.
 * `moved` names the parts of a result that are moved instead of copied.
 */
export function answerJobs<Result>(handle: (job: never) => Result | Promise<Result>, moved: (result: Result) => readonly Transferable[] = () => []): void {
  const port = parentPort;
  if (port === null) throw new Error('jobs are answered on a thread of a pool');
  let last = Promise.resolve();
  const answer = async (job: never): Promise<void> => {
    try {
      const result = await handle(job);
      port.postMessage({ result } satisfies Answer<Result>, moved(result));
    } catch (error) {
      port.postMessage({ error: asError(error) } satisfies Answer<Result>);
    }
  };
  port.on('message', (job: unknown) => { last = last.then(() => answer(job as never)); });
}

/** An error that can be copied from thread to thread: its fields could hold anything. */
function asError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const copy = new Error(error.message);
  copy.name = error.name;
  if (error.stack !== undefined) copy.stack = error.stack;
  return copy;
}
