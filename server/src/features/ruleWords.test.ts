import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticles } from '../../../test/harness/articles';
import { analyze } from '../analysis/analyze';
import { constructions } from '../analysis/claims/constructions';
import { silenceRules as silences } from '../analysis/claims/statements';
import { createKnowledge } from '../knowledge/knowledge';
import { metricRules, silenceRules } from './ruleWords';

// A rule without words is explained by its bare name: give it a sentence in ruleWords.ts and in the bundle.

test('each construction and each rule of silence has its words', () => {
  for (const { name } of constructions) assert.ok(name in metricRules, `the construction '${name}'`);
  for (const { name } of silences) assert.ok(name in silenceRules, `the rule of silence '${name}'`);
});

test('whatever bound a figure of an article, or silenced it, has its words', () => {
  const knowledge = createKnowledge();
  const articles = ['samples', 'test/gold/texts', '../shared/gold'].flatMap(readArticles);
  assert.ok(articles.length >= 3);
  for (const { name, text } of articles) {
    const { claims, figures } = analyze(text, knowledge);
    const stated = new Set(claims.map(({ figure }) => figure));
    for (const { rule } of claims) assert.ok(rule in metricRules, `'${rule}' in ${name}`);
    for (const figure of figures) {
      assert.equal(figure.silence === null, stated.has(figure), `${figure.text} in ${name}`);
      assert.ok(figure.silence === null || figure.silence in silenceRules, `'${figure.silence}' in ${name}`);
    }
  }
});

test('no words are kept for a rule that is gone', () => {
  const besides = ['list', 'former and latter', 'table', 'none'];
  assert.deepEqual(Object.keys(metricRules).filter(name => !constructions.some(({ name: own }) => own === name)), besides);
  const unnamed = ['a count of nothing named', 'beside the cells of a table'];
  assert.deepEqual(Object.keys(silenceRules).filter(name => !silences.some(({ name: own }) => own === name)), unnamed);
});
