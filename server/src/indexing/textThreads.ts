// The threads on which texts are read, and what becomes of a text whose thread dies.
import { availableParallelism } from 'node:os';
import { reasonOf } from '../faults';
import type { Glossary } from '../knowledge/glossary';
import { PoolClosed, ThreadPool } from '../threads';
import type { IndexThreadData } from './indexThread';
import { hasOwnNiceness } from './niceness';
import type { TextRead, TextToRead } from './textReader';

/** More threads than these would read faster than one process can take in. */
const mostThreads = 4;
/** Milliseconds without a text after which threads end and give their memory back. */
const idle = 5_000;
/** In MB. The largest text that is read needs less, and an index of ten thousand texts has room beside it. */
const threadMemory = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 };
/** When so many threads have died one after the other, it is not the texts. */
const mostDeaths = 12;

/** The threads cannot be used at all; the log says why. */
export class ThreadsFailed extends Error {}

export class TextThreads {
  private pool: ThreadPool<readonly TextToRead[], readonly TextRead[]>;
  private deaths = 0;

  /** `script`: the path of the bundle of `indexThread.ts`. */
  constructor(private readonly script: string, glossary: Glossary, private readonly log: (message: string) => void) {
    this.pool = this.start(glossary);
  }

  /** How many jobs keep all threads at work. */
  get capacity(): number {
    return this.pool.capacity;
  }

  /** Reads texts one after the other on one thread. Rejects with `PoolClosed` after `learn` or `close`, and with `ThreadsFailed`. */
  async read(texts: readonly TextToRead[]): Promise<readonly TextRead[]> {
    const { pool } = this;
    try {
      const results = await pool.run(texts);
      this.deaths = 0;
      return results;
    } catch (fault) {
      if (fault instanceof PoolClosed) throw fault;
      this.deaths++;
      // Whatever else is under way fails of the same.
      if (this.deaths === mostDeaths + 1) this.log(`no thread stays alive: ${String(fault)}; what is left of the workspace is not read`);
      if (this.deaths > mostDeaths) throw new ThreadsFailed('no thread stays alive', { cause: fault });
      if (texts.length === 1) return [{ kind: 'unreadable', reason: `reading it failed: ${reasonOf(fault)}` }];
      // One of them has ended the thread; each alone, the others are read.
      const results: TextRead[] = [];
      for (const text of texts) results.push(...await this.read([text]));
      return results;
    }
  }

  /** From now on, texts are read with another glossary. */
  learn(glossary: Glossary): void {
    const { pool } = this;
    this.pool = this.start(glossary);
    void pool.close();
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private start(glossary: Glossary): ThreadPool<readonly TextToRead[], readonly TextRead[]> {
    const data: IndexThreadData = { glossary };
    // Threads that cannot give way to whoever types leave a processor free.
    const processors = hasOwnNiceness ? availableParallelism() : availableParallelism() - 1;
    const threads = Math.max(1, Math.min(mostThreads, processors));
    return new ThreadPool({ script: this.script, threads, data, resourceLimits: threadMemory, idleMilliseconds: idle });
  }
}
