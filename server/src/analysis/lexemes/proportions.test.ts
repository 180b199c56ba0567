import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractCursor } from '../../../../test/harness/markers';
import { readProportion } from './proportions';

/** The proportion at the `|`: as written, type, value, bound. */
function check(marked: string, expected: string): void {
  const { text, offset } = extractCursor(marked);
  const found = readProportion(text, offset);
  assert.equal(found === null ? '' : `${text.slice(found.start, found.end)} ${found.type} ${found.quantity.kind === 'exact' ? found.quantity.value : found.quantity.kind} ${found.bound}`, expected);
}

for (const [marked, expected] of [
  ['占|四分之一。', '四分之一 percent 25 ='],
  ['占|百分之五点五', '百分之五点五 percent 5.5 ='],
  ['占|千分之五', '千分之五 percent 0.5 ='],
  ['|一半以上', '一半 percent 50 ='],
  ['|半数企业', '半数 percent 50 ='],
  ['|过半。', '过半 percent 50 >'],
  ['|过半数。', '过半数 percent 50 >'],
  ['|翻番', '翻番 multiple 2 ='],
  ['|翻一番', '翻一番 multiple 2 ='],
  ['|翻了两番', '翻了两番 multiple 4 ='],
  ['|翻3番', '翻3番 multiple 8 ='],
  ['|翻了近一番', '翻了近一番 multiple 2 <'],
  ['|翻超两番', '翻超两番 multiple 4 >'],
  ['|翻了一番多', '翻了一番多 multiple 2 >'],
  ['|减半', '减半 multiple 0.5 ='],
] as const) test(`a proportion: ${marked}`, () => check(marked, expected));

for (const [marked, reason] of [
  ['|四分钟', 'minutes'],
  ['|四分之多', 'no part'],
  ['|零分之一', 'parts of nothing'],
  ['|一年半', 'no half of a whole'],
  ['|翻修', 'no doubling'],
  ['|翻一倍', 'a multiple with a unit of its own'],
  ['|减少', 'no halving'],
  ['占四|分之一', 'its middle'],
] as const) test(`none: ${marked} (${reason})`, () => check(marked, ''));
