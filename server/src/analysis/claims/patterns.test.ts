import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../analyze';
import { beginningsOf, isWord, patternsBy } from './patterns';
import { createKnowledge } from '../../knowledge/knowledge';
import { alternation, wordSet } from '../../knowledge/words';

const knowledge = createKnowledge();
const { claims } = knowledge;

test('patterns are compiled once for the same words', () => {
  let compiled = 0;
  const patternsOf = patternsBy(({ construction }) => ({ count: ++compiled, plan: new RegExp(construction.plans) }));
  assert.equal(patternsOf(claims), patternsOf(claims));
  assert.notEqual(patternsOf({ ...claims }), patternsOf(claims));
  assert.equal(compiled, 2);
});

test('rules go by the words they are given, in patterns and in look-ups', () => {
  const text = '出口3亿元,超出海湾国家2亿元,向2000亿元山口迈进。';
  const metricsBy = (words: typeof claims): readonly (string | undefined)[] => analyze(text, { ...knowledge, claims: words }).claims.map(({ metric }) => metric?.text);
  const comparison = { ...claims.comparison, measures: '(?:海湾国家)' };
  const construction = { ...claims.construction, thresholds: wordSet(['山口']) };
  assert.deepEqual(metricsBy(claims), ['出口', '超出海湾国家', '山口迈进']);
  assert.deepEqual(metricsBy({ ...claims, comparison, construction }), ['出口', '出口', '出口']);
});

test('the beginnings of alternations are those of each word, signs as they are', () => {
  assert.equal(beginningsOf(alternation(['高出', '增', '(含)']), alternation(['低'])), '(高增低');
});

test('a stretch is a word where it is the whole of it', () => {
  const words = wordSet(['增长', '增长率']);
  assert.deepEqual([[2, 4], [2, 5], [2, 3], [2, 2], [3, 5]].map(([start, end]) => isWord(words, '出口增长率', start!, end!)), [true, true, false, false, false]);
});
