import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bound, Quantity } from '../analysis/model';
import { chinese, english } from './messages';
import { valueInWords } from './quantities';

function check(value: number | Quantity, unit: string, bound: Bound, inEnglish: string, inChinese: string): void {
  const quantity: Quantity = typeof value === 'number' ? { kind: 'exact', value } : value;
  const figure = { type: /^[A-Z]{3}$/.test(unit) ? 'money' : 'count', quantity, unit, bound } as const;
  assert.equal(valueInWords(figure, english), inEnglish);
  assert.equal(valueInWords(figure, chinese), inChinese);
}

test('money in plain yuan, and in millions where it is large', () => {
  check(46_820, 'CNY', '=', '46,820 yuan', '46,820元');
  check(0.3, 'CNY', '=', '0.3 yuan', '0.3元');
  check(999_999, 'CNY', '=', '999,999 yuan', '999,999元');
  check(1_000_000, 'CNY', '=', '1,000,000 yuan (CNY 1 million)', '1,000,000元（CNY 1 million）');
  check(615_000_000, 'CNY', '>', 'more than 615,000,000 yuan (CNY 615 million)', '超过615,000,000元（CNY 615 million）');
  check(49_605_000_000, 'CNY', '=', '49,605,000,000 yuan (CNY 49.605 billion)', '49,605,000,000元（CNY 49.605 billion）');
  check(1.21e14, 'CNY', '=', '121,000,000,000,000 yuan (CNY 121 trillion)', '121,000,000,000,000元（CNY 121 trillion）');
});
test('other currencies by name and code, rare ones by their code alone', () => {
  check(2e9, 'USD', '≈', 'about 2,000,000,000 US dollars (USD 2 billion)', '约2,000,000,000美元（USD 2 billion）');
  check(500, 'EUR', '=', '500 euros', '500欧元');
  check(3e6, 'KZT', '=', '3,000,000 KZT (KZT 3 million)', '3,000,000KZT（KZT 3 million）');
});
test('counts and measures, large ones in millions besides', () => {
  check(23_500, '人', '=', '23,500 人', '23,500人');
  check(120_000_000, '人次', '=', '120,000,000 人次 (120 million)', '120,000,000人次（120 million）');
  check(1_526_000, '亩', '≈', 'about 1,526,000 亩 (1.526 million)', '约1,526,000亩（1.526 million）');
});
test('every bound in words', () => {
  check(89, '%', '≥', 'at least 89%', '不少于89%');
  check(3000, 'CNY', '>', 'more than 3,000 yuan', '超过3,000元');
  check(10_000, '人', '<', 'less than 10,000 人', '不到10,000人');
  check(5, '倍', '≤', 'at most 5 times', '不超过5倍');
});
test('percentage points and multiples, also of one', () => {
  check(-0.25, 'pp', '=', '-0.25 percentage points', '-0.25个百分点');
  check(1, 'pp', '=', '1 percentage point', '1个百分点');
  check(1, '倍', '=', '1 time', '1倍');
  check(1.9, '倍', '=', '1.9 times', '1.9倍');
});
test('ranks', () => {
  check(3, 'rank', '≤', 'among the first 3', '前3位');
  check(1, 'rank', '=', 'rank 1', '第1位');
});
test('a ratio, an index, a third', () => {
  check({ kind: 'ratio', parts: [9, 43, 48] }, '', '=', '9 : 43 : 48', '9 : 43 : 48');
  check(99.86, '', '=', '99.86', '99.86');
  check(100 / 3, '%', '=', '33.3333333333333%', '33.3333333333333%');
});
test('ranges, in millions with a word for both ends or one each', () => {
  check({ kind: 'range', low: 100_000, high: 150_000 }, '亩', '=', '100,000 to 150,000 亩', '100,000至150,000亩');
  check({ kind: 'range', low: 1e9, high: 1.5e9 }, 'CNY', '=', '1,000,000,000 to 1,500,000,000 yuan (CNY 1–1.5 billion)', '1,000,000,000至1,500,000,000元（CNY 1–1.5 billion）');
  check({ kind: 'range', low: 9e8, high: 1.2e9 }, '人', '=', '900,000,000 to 1,200,000,000 人 (900 million – 1.2 billion)', '900,000,000至1,200,000,000人（900 million – 1.2 billion）');
  check({ kind: 'range', low: 900_000, high: 1e6 }, '人', '=', '900,000 to 1,000,000 人 (900,000 – 1 million)', '900,000至1,000,000人（900,000 – 1 million）');
});
test('losses are as large as gains', () => check(-2e6, 'CNY', '=', '-2,000,000 yuan (CNY -2 million)', '-2,000,000元（CNY -2 million）'));
test('digits that no double can hold are shown as they are', () => check({ kind: 'tooLarge', digits: '9'.repeat(400) }, 'CNY', '=', `${'9'.repeat(400)} yuan`, `${'9'.repeat(400)}元`));
