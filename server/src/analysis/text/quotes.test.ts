import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairQuotes } from './quotes';

function check(text: string, expected: string): void {
  assert.equal(pairQuotes(text), expected);
}

test('straight quotes come in pairs', () => {
  check('实施"鲲鹏行动"计划和"青苗""领雁"工程', '实施“鲲鹏行动”计划和“青苗”“领雁”工程');
  check('"百校千企"与苏州"1030"体系', '“百校千企”与苏州“1030”体系');
});
test('one that is left over leaves the text as it is', () => check('实施"鲲鹏行动"计划,他说:"好', '实施"鲲鹏行动"计划,他说:"好'));
test('inches open nothing', () => check('55"电视,32"电视,"鲲鹏行动"', '55"电视,32"电视,“鲲鹏行动”'));
test('a text without them stays', () => check('“鲲鹏行动”', '“鲲鹏行动”'));
