import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTies } from './checkTies';

const text = '出口、进口分别增长31.5%、21.6%。外贸512亿元,下降3.4%。';
const list = 'list 31.5% | 21.6%';
const change = 'change 512亿元 by 3.4%';

test('ties are lines in the order of the text, and all are named', () => {
  checkTies(text, `
    ${list}
    ${change}`);
  for (const wrong of [`${change}\n${list}`, list, '', 'list 21.6% | 31.5%']) assert.throws(() => checkTies(text, wrong), assert.AssertionError, wrong);
});

test('every kind has a spelling', () => {
  checkTies('平台48家,其中国家级17家。', 'part 48家: 17家');
  checkTies('出口从3亿元增至5亿元。', 'fromTo 3亿元 > 5亿元');
  checkTies('就业率81%,高于全省平均2个百分点。', 'comparison 81% above 全省平均 by 2个百分点');
  checkTies('就业率低于全省平均2个百分点。', 'comparison — below 全省平均 by 2个百分点');
});
