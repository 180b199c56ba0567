import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastPlace, uncertaintyOf } from './precision';

test('the last digit is the last that was written, zeros too', () => {
  const places: readonly (readonly [text: string, value: number, place: number])[] = [
    ['15.7亿元', 1.57e9, 7],
    ['30.0亿元', 3e9, 7],
    ['1,200万人', 1.2e7, 4],
    ['１．２万亿元', 1.2e12, 11],
    ['50.0%', 50, -1],
    ['0.0%', 0, -1],
    ['5‰', 0.5, -1],
    ['25个基点', 0.25, -2],
    ['超3500余家', 3500, 0],
    ['3.5', 3.5e8, 7],
  ];
  for (const [text, value, place] of places) assert.equal(lastPlace({ text }, value), place, text);
});

test('where digits do not tell, the last that is not zero counts', () => {
  assert.equal(lastPlace({ text: '七成' }, 70), 1);
  assert.equal(lastPlace({ text: '4亿3000万元' }, 4.3e8), 7);
  assert.equal(lastPlace({ text: '5打' }, 60), 1);
});

test('an author rounds amounts, but counts things to the last', () => {
  assert.equal(uncertaintyOf({ text: '15.7亿元', type: 'money' }, 1.57e9), 5e6);
  assert.equal(uncertaintyOf({ text: '3.4%', type: 'percent' }, 3.4), 0.05);
  assert.equal(uncertaintyOf({ text: '48家', type: 'count' }, 48), 0);
  assert.equal(uncertaintyOf({ text: '2.3万家', type: 'count' }, 23_000), 500);
  assert.equal(uncertaintyOf({ text: '48元', type: 'money' }, 48), 0.5);
});
