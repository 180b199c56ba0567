import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sign, signsIn } from './signs';
import { createKnowledge } from '../../knowledge/knowledge';

const { claims } = createKnowledge();

/** The names of the signs that stand in the whole of some words. */
function signsOf(words: string): string {
  const signs = signsIn(words, 0, words.length, claims);
  return Object.entries(sign).flatMap(([name, bit]) => ((signs & bit) === 0 ? [] : [name])).join(' ');
}

for (const [words, signs] of [
  ['出口', ''],
  ['出口额高于全省', 'comparison'],
  ['税收占', 'share'],
  ['平均每万人', 'each'],
  ['学校等', 'others'],
  ['电商带动销售', 'others'],
  ['实现增加值', 'achieving'],
  ['年度任务', 'plan'],
  ['已竣工', 'state'],
  ['10亿元以上', 'size'],
  ['由', 'start'],
  ['硕果——出口', 'dash'],
] as const) {
  test(`${words}: ${signs || 'none'}`, () => { assert.equal(signsOf(words), signs); });
}

test('only the stretch is looked at', () => assert.equal(signsIn('占出口占', 1, 3, claims), 0));
