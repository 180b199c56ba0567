import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TokenResults } from './tokenResults';

test('only the last result of a document is known, under its own id', () => {
  const results = new TokenResults();
  const first = results.keep('a', [1]);
  assert.deepEqual(results.recall('a', first), [1]);
  const second = results.keep('a', [2]);
  assert.equal(results.recall('a', first), undefined);
  assert.deepEqual(results.recall('a', second), [2]);
});

test('documents do not mix, and a closed one is forgotten', () => {
  const results = new TokenResults();
  const one = results.keep('a', [1]);
  const other = results.keep('b', [2]);
  assert.notEqual(one, other);
  assert.equal(results.recall('b', one), undefined);
  results.forget('a');
  assert.equal(results.recall('a', one), undefined);
  assert.deepEqual(results.recall('b', other), [2]);
});
