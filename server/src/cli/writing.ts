// Does all the work of `extract` and writes what comes of it, here or on threads.
import { join } from 'node:path';
import type { ExitCode } from './command';
import { ThreadDied, ThreadPool } from '../threads';
import { linesOf } from './blocks';
import { inOrder } from './inOrder';
import { complain } from './messages';
import { outputTo, type Output } from './output';
import { workOf, type Texts } from './sources';
import { loadAnalysis } from './texts';
import { readTextRecord, RecordError } from './textRecord';
import { done, errorRecord, formatOf, output, type Done, type Manner, type Report, type Work } from './work';

/** How much work is begun for each thread: enough that none waits while the output of a slow one is awaited. */
const workPerThread = 4;

/**
 * Writes what is found in all texts to standard output, in their order, and what cannot be read to standard error. One job is done
 * here, several on as many threads. Throws what `Output` throws.
 */
export async function writeAll(texts: Texts, manner: Manner, jobs: number): Promise<ExitCode> {
  const stdout = outputTo(process.stdout);
  await stdout.write([formatOf(manner).head]);
  const stopping = new AbortController();
  const work = workOf(texts, stopping.signal);
  const total = new Total();
  if (jobs === 1) await workHere(work, manner, stdout, total);
  else await workOnThreads(work, manner, stdout, total, jobs, () => { stopping.abort(); });
  return total.exitCode();
}

/** What went wrong in all. */
class Total {
  #complaints = 0;
  #badRecords = 0;

  add({ complaints, badRecords }: Report): void {
    for (const complaint of complaints) complain(complaint);
    this.#complaints += complaints.length;
    this.#badRecords += badRecords;
  }

  exitCode(): ExitCode {
    if (this.#badRecords > 0) complain(`${this.#badRecords} of the records could not be read; each has a line of kind error in the output`);
    return this.#complaints + this.#badRecords > 0 ? 1 : 0;
  }
}

/** One text after the other is read, analysed, written and let go, the output of a long one piece by piece. */
async function workHere(work: AsyncIterable<Work>, manner: Manner, stdout: Output, total: Total): Promise<void> {
  const analyze = loadAnalysis();
  for await (const piece of work) {
    const report: Report = { complaints: [], badRecords: 0 };
    await stdout.write(await output(piece, manner, analyze, report));
    total.add(report);
  }
}

async function workOnThreads(work: AsyncIterable<Work>, manner: Manner, stdout: Output, total: Total, threads: number, stop: () => void): Promise<void> {
  const pool = new ThreadPool<Work, Done>({ script: join(__dirname, 'extractThread.cjs'), threads, data: manner });
  try {
    await inOrder(work, threads * workPerThread, piece => onThread(pool, piece, manner), async result => {
      for (const part of result) {
        await stdout.writeBytes(part.chunks);
        total.add(part);
      }
    }, stop);
  } finally {
    await pool.close();
  }
}

/** The work as done by a thread, in parts where it was too much at once. What ends a thread even by itself is told as a text that cannot be read. */
async function onThread(pool: ThreadPool<Work, Done>, work: Work, manner: Manner): Promise<readonly Done[]> {
  try {
    return [await pool.run(work)];
  } catch (error) {
    if (!(error instanceof ThreadDied)) throw error;
    const reason = `reading it ended the thread: ${error.message}`;
    if (work.kind !== 'records') return [await done({ kind: 'complaint', message: `${nameOf(work)}: ${reason}` }, manner, neverAsked)];
    const lines = [...linesOf(work.lines)];
    if (lines.length > 1) {
      const single = lines.map(({ line, bytes }) => onThread(pool, { ...work, lines: { firstLine: line, bytes: bytes.slice() } }, manner));
      return (await Promise.all(single)).flat();
    }
    const record = errorRecord(work.origin, work.lines.firstLine, new RecordError('not-analysed', reason, uriIn(work.lines.bytes)));
    return [await done({ kind: 'badRecord', origin: work.origin, record }, manner, neverAsked)];
  }
}

function uriIn(line: Uint8Array): string | null {
  try {
    return readTextRecord(line)?.uri ?? null;
  } catch {
    return null;
  }
}

function nameOf(work: Exclude<Work, { kind: 'records' }>): string {
  return work.kind === 'file' ? work.path : 'standard input';
}

/** What tells of a fault reads no text. */
function neverAsked(): never {
  throw new Error('there is no text to analyse');
}
