import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alternation, alternations, wordSet } from './words';

test('an alternation prefers the longest word, whatever the order, and takes signs as they are', () => {
  const pattern = new RegExp(alternation(['高', '高出', '(含)', 'a.c']));
  assert.deepEqual(['高出3%', '高3%', '(含)以上', 'a.c', 'abc'].map(text => pattern.exec(text)?.[0]), ['高出', '高', '(含)', 'a.c', undefined]);
});

test('words are folded as the texts are in which they are looked for', () => {
  assert.equal(new RegExp(alternation(['（含）'])).test('(含)'), true);
  assert.equal(wordSet(['（含）']).has('(含)'), true);
});

test('a pattern of no words, or of an empty one, is a mistake', () => {
  assert.throws(() => alternation([]), /empty/);
  assert.throws(() => alternation(['高', '']), /empty/);
});

test('a group of lists is one of alternations by the same names', () => {
  assert.deepEqual(alternations({ up: ['增', '增长'], down: ['降'] }), { up: '(?:增长|增)', down: '(?:降)' });
});

test('a set is walked in the direction that it is made for', () => {
  assert.equal(wordSet(['增长']).longest('增长3%', 0)?.length, 2);
  assert.equal(wordSet(['增长'], 'backward').longest('增长3%', 2)?.length, 2);
  assert.equal(wordSet(['增长'], 'backward').longest('增长3%', 0), null);
});
