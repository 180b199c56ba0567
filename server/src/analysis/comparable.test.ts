import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from './analyze';
import { differenceOf, facetsOf, isContradiction, periodKind, type Difference } from './comparable';
import { createKnowledge } from '../knowledge/knowledge';
import type { Claim } from './model';

const knowledge = createKnowledge();

function claimsOf(text: string): readonly Claim[] {
  return analyze(text, knowledge).claims;
}

/** In what the first claims of two sentences differ. */
function check(one: string, other: string, expected: Difference | null): void {
  test(`${one} | ${other}: ${expected ?? 'can be compared'}`, () => {
    const [first, second] = [claimsOf(one)[0], claimsOf(other)[0]];
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(differenceOf(facetsOf(first), facetsOf(second)), expected);
  });
}

check('2021年GDP达512亿元。', '2022年GDP达530亿元。', null);
check('2021年GDP达512亿元。', '2021年GDP增长8.5%。', 'form');
check('2021年GDP增长8.5%。', '2022年GDP下降1.2%。', null);
check('2021年GDP增长8.5%。', '2022年GDP增长12亿元。', 'form');
check('2021年GDP达512亿元。', '2021年GDP达80亿美元。', 'unit');
check('2021年GDP达512亿元。', '2021年1—6月GDP达240亿元。', 'period');
check('2021年GDP按可比价计算增长8.5%。', '2022年GDP增长8.1%。', 'scopes');
check('2021年GDP按可比价计算增长8.5%。', '2022年GDP按不变价计算增长8.1%。', null);
check('2021年GDP按2020年可比价计算,增长8.5%。', '2022年GDP增长8.1%。', 'scopes');
check('2021年规模以上数字企业营收达512亿元。', '2021年数字企业营收达600亿元。', 'scopes');
check('2021年规模以上工业增加值达512亿元。', '2022年规上工业增加值达600亿元。', null);
check('2021年城镇化率达66.2%。', '2021年城镇化率提高1.2个百分点。', 'form');

test('how one figure is measured says nothing of the next', () => {
  const [, next] = claimsOf('2021年GDP按可比价格计算增长6.1%,人均GDP达27万元。');
  assert.deepEqual(next && facetsOf(next).scopes, []);
});

test('kinds of periods', () => {
  const kinds = ['2021', '2021-01/2021-06', '2021-06', '2021-06-30', '2017/2021', '2021/..', '2021-07/..', null].map(periodKind);
  assert.deepEqual(kinds, ['year', 'months', 'month', 'day', 'years', 'since', 'since', 'unknown']);
});

/** Whether the first claims of two sentences contradict each other. */
function contradicts(one: string, other: string): boolean {
  return isContradiction(claimsOf(one)[0]!, claimsOf(other)[0]!);
}

test('values that agree within their rounding do not contradict each other', () => {
  assert.equal(contradicts('2021年GDP达615亿元。', '2021年GDP达615.2亿元。'), false);
  assert.equal(contradicts('2021年GDP达615亿元。', '2021年GDP达616.2亿元。'), true);
  assert.equal(contradicts('2021年GDP增长3.4%。', '2021年GDP下降3.4%。'), true);
});

test('things are counted to the last, and a bound says no exact value', () => {
  assert.equal(contradicts('新增企业48家。', '新增企业47家。'), true);
  assert.equal(contradicts('2021年GDP超600亿元。', '2021年GDP达615亿元。'), false);
});
