import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { root } from '../../test/harness/articles';
import { PoolClosed, ThreadDied, ThreadPool, type ThreadOptions } from './threads';

/** What the script below is told to do. */
type Job = { readonly say: unknown } | { readonly wait: number } | { readonly throw: string } | { readonly exit: number } | { readonly fill: true } | { readonly measure: ArrayBuffer };

const code = `import { threadId, workerData } from 'node:worker_threads';
import { answerJobs } from './threads';
let jobs = 0;
answerJobs(async job => {
  jobs++;
  if ('wait' in job) await new Promise(resolve => setTimeout(resolve, job.wait));
  if ('throw' in job) throw new TypeError(job.throw);
  if ('exit' in job) process.exit(job.exit);
  if ('fill' in job) for (const all = []; ; ) all.push(new Array(1000).fill(all.length));
  if ('measure' in job) return { said: job.measure.byteLength, threadId, jobs };
  return { said: job.say, threadId, jobs, data: workerData };
});`;
const folder = mkdtempSync(join(tmpdir(), 'policy-lens-'));
const script = join(folder, 'script.cjs');

before(() => build({ stdin: { contents: code, resolveDir: join(root, 'server/src') }, outfile: script, bundle: true, format: 'cjs', platform: 'node', logLevel: 'warning' }));
after(() => { rmSync(folder, { recursive: true }); });

interface Said { readonly said: unknown; readonly threadId: number; readonly jobs: number; readonly data: unknown }

function poolOf(t: TestContext, options: Partial<ThreadOptions> = {}): ThreadPool<Job, Said> {
  const pool = new ThreadPool<Job, Said>({ script, threads: 2, ...options });
  t.after(() => pool.close());
  return pool;
}

test('each job has its own answer, whichever thread it went to', async t => {
  const pool = poolOf(t, { data: '政策' });
  const answers = await Promise.all(Array.from({ length: 50 }, (_, count) => pool.run({ say: count })));
  assert.deepEqual(answers.map(({ said }) => said), Array.from({ length: 50 }, (_, count) => count));
  assert.deepEqual(new Set(answers.map(({ data }) => data)), new Set(['政策']));
  assert.equal(new Set(answers.map(({ threadId }) => threadId)).size, 2);
});

test('a thread starts when no other is free', async t => {
  const pool = poolOf(t);
  const [first, second] = [await pool.run({ say: 1 }), await pool.run({ say: 2 })];
  assert.equal(first.threadId, second.threadId);
});

test('what a job throws is its own answer; the thread goes on', async t => {
  const pool = poolOf(t, { threads: 1 });
  const answers = await Promise.allSettled([pool.run({ say: 1 }), pool.run({ throw: 'a fault' }), pool.run({ say: 3 })]);
  assert.deepEqual(answers.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
  await assert.rejects(pool.run({ throw: 'a fault' }), { name: 'TypeError', message: 'a fault' });
  assert.equal((await pool.run({ say: 5 })).jobs, 5);
});

test('a thread that ends fails the job that it had begun; another does the others', async t => {
  const pool = poolOf(t, { threads: 1, jobsPerThread: 3 });
  const answers = await Promise.allSettled([{ say: 0 }, { exit: 3 }, { say: 2 }, { say: 3 }, { say: 4 }, { exit: 0 }, { say: 6 }].map(job => pool.run(job)));
  assert.deepEqual(answers.map(answer => answer.status === 'fulfilled' ? answer.value.said : String(answer.reason)), [
    0, 'Error: the thread ended with code 3', 2, 3, 4, 'Error: the thread ended with code 0', 6,
  ]);
});

test('a thread that needs too much memory dies alone', async t => {
  const pool = poolOf(t, { threads: 1, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  const [filled, said] = await Promise.allSettled([pool.run({ fill: true }), pool.run({ say: '政策' })]);
  assert.ok(filled.status === 'rejected' && filled.reason instanceof ThreadDied);
  assert.ok(said.status === 'fulfilled' && said.value.said === '政策');
});

test('a script that cannot start fails its jobs, and nobody waits for ever', async t => {
  for (const missing of [join(folder, 'missing.cjs'), 'no path']) {
    const pool = poolOf(t, { script: missing });
    const answers = await Promise.allSettled(Array.from({ length: 9 }, () => pool.run({ say: 1 })));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set(['rejected']));
  }
});

test('what is moved is not copied, and fails with the thread that holds it', async t => {
  const pool = poolOf(t, { threads: 1 });
  const [kept, moved] = [new ArrayBuffer(8), new ArrayBuffer(16)];
  assert.equal((await pool.run({ measure: kept })).said, 8);
  assert.equal((await pool.run({ measure: moved }, { transfer: [moved] })).said, 16);
  assert.deepEqual([kept.byteLength, moved.byteLength], [8, 0]);
  const lost = new ArrayBuffer(16);
  const answers = await Promise.allSettled([pool.run({ exit: 1 }), pool.run({ measure: lost }, { transfer: [lost] })]);
  assert.ok(answers.every(answer => answer.status === 'rejected' && answer.reason instanceof ThreadDied));
});

test('what cannot be copied fails, and the next job is done', async t => {
  const pool = poolOf(t, { threads: 1 });
  await assert.rejects(pool.run({ say: () => 1 }), { name: 'DataCloneError' });
  assert.equal((await pool.run({ say: 2 })).said, 2);
});

test('a job is taken back, waiting or begun, and no other is', async t => {
  const pool = poolOf(t, { threads: 1 });
  const [begun, sent, waiting] = [new AbortController(), new AbortController(), new AbortController()];
  const answers = Promise.allSettled([
    pool.run({ wait: 50 }, begun), pool.run({ say: 1 }, sent), pool.run({ say: 2 }, waiting), pool.run({ say: 3 }),
  ]);
  for (const controller of [begun, sent, waiting]) controller.abort(new Error('no longer wanted'));
  assert.deepEqual((await answers).map(answer => answer.status === 'fulfilled' ? answer.value.said : String(answer.reason)), [
    ...Array.from({ length: 3 }, () => 'Error: no longer wanted'), 3,
  ]);
  await assert.rejects(pool.run({ say: 4 }, { signal: AbortSignal.abort(new Error('never wanted')) }), /never wanted/);
  // The one that waited was never sent.
  assert.equal((await pool.run({ say: 5 })).jobs, 4);
});

test('no thread holds more than its share of jobs', async t => {
  const pool = poolOf(t, { threads: 1, jobsPerThread: 2 });
  assert.equal(pool.capacity, 2);
  const controllers = Array.from({ length: 6 }, () => new AbortController());
  const answers = Promise.allSettled(controllers.map(controller => pool.run({ wait: 20 }, controller)));
  for (const controller of controllers.slice(2)) controller.abort();
  await answers;
  assert.equal((await pool.run({ say: 0 })).jobs, 3);
  assert.throws(() => new ThreadPool({ script, threads: 0 }), RangeError);
});

test('a closed pool answers every job, and takes no more', async t => {
  const pool = poolOf(t);
  const answers = Promise.allSettled(Array.from({ length: 9 }, () => pool.run({ wait: 10_000 })));
  await pool.close();
  assert.ok((await answers).every(answer => answer.status === 'rejected' && answer.reason instanceof PoolClosed));
  await assert.rejects(pool.run({ say: 1 }), PoolClosed);
});

test('threads without a job end after a while, and start anew with the next', async t => {
  const pool = poolOf(t, { idleMilliseconds: 20 });
  const first = await pool.run({ say: 1 });
  const soon = await pool.run({ say: 2 });
  await wait(200);
  const [late, busy] = [await pool.run({ say: 3 }), await pool.run({ wait: 100 })];
  assert.deepEqual([soon.jobs, late.jobs, busy.jobs], [2, 1, 2]);
  assert.notEqual(first.threadId, late.threadId);
});
