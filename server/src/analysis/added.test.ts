import assert from 'node:assert/strict';
import { test } from 'node:test';
import { added, none } from './added';

test('a list grows, and the empty one that all begin with stays empty', () => {
  let list: readonly number[] = none;
  for (const thing of [1, 2, 3]) list = added(list, thing);
  assert.deepEqual(list, [1, 2, 3]);
  assert.deepEqual(none, []);
});
