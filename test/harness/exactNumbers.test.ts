import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal, divide, fraction, isEqual, numbersSeen, numbersSpelled, roundTo } from './exactNumbers';

function check(letters: string, ...expected: readonly string[]): void {
  const read = numbersSpelled(letters);
  assert.ok(read !== null && read.length === expected.length && read.every((value, i) => isEqual(value, decimal(expected[i]!))), letters);
}

test('a figure’s letters as numbers', () => {
  check('超6.15亿元', '615000000');
  check('1,203.5 亿元', '120350000000');
  check('1.5万亿元', '1500000000000');
  check('近四千五百家', '4500');
  check('十二个', '12');
  check('两万人', '20000');
  check('10—15万亩', '100000', '150000');
  check('9:43:48', '9', '43', '48');
  check('第五', '5');
  check('-0.3%', '-0.3');
  check('2.3个百分点', '2.3');
  check('400多亿立方米', '40000000000');
  check('30万千瓦', '300000');
  check('翻了一番', '2');
  check('首位', '1');
});
test('parts of a hundred', () => {
  check('四分之一', '25');
  check('百分之七十', '70');
  check('七成半', '75');
  check('9.17‰', '0.917');
});

test('what it cannot read for sure it leaves alone', () => {
  for (const letters of ['一半', '二〇二一', '几十亿']) assert.equal(numbersSpelled(letters), null, letters);
});

test('numbers as they are seen', () => assert.deepEqual(numbersSeen('从2017年的15.7亿到１２,345.6、5, 8和1,2'), ['2017', '15.7', '12,345.6', '5', '8', '1', '2']));

test('rounding', () => {
  assert.ok(isEqual(roundTo(fraction(2n, 3n), -2), decimal('0.67')));
  assert.ok(isEqual(roundTo(decimal('-25'), 1), decimal('-30')));
  assert.ok(isEqual(divide(fraction(1n), fraction(-2n)), decimal('-0.5')));
});
