import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeIn, splitLines } from './lines';

test('lines end at a line feed, at both, or at a lone carriage return', () => {
  const place = placeIn('甲\n乙\r\n丙\r丁');
  const places = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(offset => { const { line, column } = place(offset); return `${line}:${column}`; });
  assert.deepEqual(places, ['1:1', '1:2', '2:1', '2:2', '2:3', '3:1', '3:2', '4:1', '4:2']);
  assert.deepEqual(splitLines('甲\n乙\r\n丙\r丁'), ['甲', '乙', '丙', '丁']);
});

test('a column counts UTF-16 units', () => {
  assert.deepEqual(placeIn('𠮷5%')(2), { line: 1, column: 3 });
});

test('empty lines and the end of the text are places', () => {
  const place = placeIn('\n\n');
  assert.deepEqual([0, 1, 2].map(offset => place(offset).line), [1, 2, 3]);
  assert.deepEqual(placeIn('')(0), { line: 1, column: 1 });
});

test('an offset outside the text is the caller’s mistake', () => {
  for (const offset of [-1, 3, NaN]) assert.throws(() => placeIn('甲乙')(offset), RangeError);
});
