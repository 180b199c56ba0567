import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { inOrder } from './inOrder';

const noStop = (): void => { assert.fail('stopped'); };

async function* upTo(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) {
    await turn();
    yield number;
  }
}

test('results come in the order of the jobs, and no more is begun than may be', async () => {
  const taken: number[] = [];
  let [begun, most] = [0, 0];
  await inOrder(upTo(200), 5, async number => {
    most = Math.max(most, ++begun);
    for (let turns = (number * 7) % 11; turns > 0; turns--) await turn();
    return number;
  }, async number => {
    await turn();
    begun--;
    taken.push(number);
  }, noStop);
  assert.deepEqual(taken, Array.from({ length: 200 }, (_, number) => number));
  assert.equal(most, 5);
});

test('a result does not wait for the next job', async () => {
  let give: (number: number) => void = noStop;
  const first = new Promise<number>(resolve => { give = resolve; });
  let next = (): void => { /* Set below. */ };
  const waiting = (async function* () {
    yield 1;
    await new Promise<void>(resolve => { next = resolve; });
  })();
  const all = inOrder(waiting, 5, number => Promise.resolve(number), number => {
    give(number);
    return Promise.resolve();
  }, noStop);
  assert.equal(await first, 1);
  next();
  await all;
});

test('the first fault is told, and ends jobs that would go on for ever', async () => {
  for (const wrong of ['run', 'take']) {
    const taken: number[] = [];
    let stops = 0;
    await assert.rejects(inOrder(upTo(Infinity), 4, async number => {
      await turn();
      if (wrong === 'run' && number >= 2) throw new Error(`run ${number}`);
      return number;
    }, async number => {
      await turn();
      if (wrong === 'take' && number >= 2) throw new Error(`take ${number}`);
      taken.push(number);
    }, () => { stops++; }), new Error(`${wrong} 2`));
    assert.deepEqual(taken, [0, 1]);
    assert.ok(stops > 0);
  }
});

test('jobs that wait when a fault comes are ended by the stop', async () => {
  let end: (reason: Error) => void = noStop;
  const waiting = (async function* () {
    yield 1;
    await new Promise((_resolve, reject) => { end = reject; });
  })();
  await assert.rejects(inOrder(waiting, 4, () => Promise.reject(new Error('a fault')), () => Promise.resolve(), () => { end(new Error('stopped')); }), new Error('a fault'));
});

test('a fault of the jobs themselves is told after what was done', async () => {
  const taken: number[] = [];
  const broken = (async function* () {
    yield* upTo(3);
    throw new Error('broken');
  })();
  await assert.rejects(inOrder(broken, 4, number => Promise.resolve(number), async number => {
    await turn();
    taken.push(number);
  }, noStop), new Error('broken'));
  assert.deepEqual(taken, [0, 1, 2]);
});
