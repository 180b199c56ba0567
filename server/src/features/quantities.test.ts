import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bound, Quantity } from '../analysis/model';
import { chinese, english } from './messages';
import { valueInWords } from './quantities';

function check(value: number | Quantity, unit: string, bound: Bound, inEnglish: string, inChinese: string): void {
  const quantity: Quantity = typeof value === 'number' ? { kind: 'exact', value } : value;
  const figure = { text: '', ranges: [{ start: 0, end: 0 }], type: 'count', quantity, unit, bound, boundWords: [] } as const;
  assert.equal(valueInWords(figure, english), inEnglish);
  assert.equal(valueInWords(figure, chinese), inChinese);
}

test('money in plain yuan', () => check(615_000_000, 'CNY', '=', '615,000,000 yuan', '615,000,000元'));
test('other currencies by their code', () => check(2e9, 'USD', '≈', 'about 2,000,000,000 USD', '约2,000,000,000 USD'));
test('every bound in words', () => {
  check(89, '%', '≥', 'at least 89%', '不少于89%');
  check(3e8, 'CNY', '>', 'more than 300,000,000 yuan', '超过300,000,000元');
  check(1e7, '人', '<', 'less than 10,000,000 人', '不到10,000,000 人');
  check(5, '倍', '≤', 'at most 5 times', '不超过5倍');
});
test('percentage points', () => check(-0.25, 'pp', '=', '-0.25 percentage points', '-0.25个百分点'));
test('ranks', () => {
  check(3, 'rank', '≤', 'among the first 3', '前3位');
  check(1, 'rank', '=', 'rank 1', '第1位');
});
test('a range, a ratio, an index, a third', () => {
  check({ kind: 'range', low: 100_000, high: 150_000 }, '亩', '=', '100,000 to 150,000 亩', '100,000至150,000 亩');
  check({ kind: 'ratio', parts: [9, 43, 48] }, '', '=', '9 : 43 : 48', '9 : 43 : 48');
  check(99.86, '', '=', '99.86', '99.86');
  check(100 / 3, '%', '=', '33.3333333333333%', '33.3333333333333%');
});
test('digits that no double can hold are shown as they are', () => check({ kind: 'tooLarge', digits: '9'.repeat(400) }, '元', '=', `${'9'.repeat(400)} 元`, `${'9'.repeat(400)} 元`));
