import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMet, table } from './rows';
import { exponentOf, median } from './timing';

test('the median is the middle, or the mean of the two in the middle', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([9, 1, 5, 7]), 6);
});

test('the exponent of a square is 2, whatever the factor, and of noise round a line 1', () => {
  assert.ok(Math.abs(exponentOf([[1, 3], [10, 300], [100, 30_000]]) - 2) < 1e-9);
  assert.ok(Math.abs(exponentOf([[1, 1.1], [10, 9.5], [100, 105], [1000, 980]]) - 1) < 0.02);
});

test('a target is met at its limit, missed beyond it and where nothing was measured', () => {
  assert.equal(isMet({ name: '', value: 5, unit: 'ms', target: { atMost: 5 } }), true);
  assert.equal(isMet({ name: '', value: 5.1, unit: 'ms', target: { atMost: 5 } }), false);
  assert.equal(isMet({ name: '', value: 9, unit: 'M chars/s', target: { atLeast: 10 } }), false);
  assert.equal(isMet({ name: '', value: null, unit: 'ms', target: { atMost: 5 } }), false);
  assert.equal(isMet({ name: '', value: 5, unit: 'ms' }), undefined);
});

test('the table names a part once and says which targets are missed', () => {
  assert.equal(table({ size: [{ name: 'a', value: 1234.5, unit: 'ms', target: { atMost: 9 } }, { name: 'b', value: 0.01234, unit: '×', toBareLoop: 3.456, remark: 'r' }] }), [
    '| part | what | value    | target |      | × bare loop | remark |',
    '| ---- | ---- | -------- | ------ | ---- | ----------- | ------ |',
    '| size | a    | 1235 ms  | ≤ 9    | MISS |             |        |',
    '|      | b    | 0.0123 × |        |      | 3.46        | r      |',
    '',
  ].join('\n'));
});
