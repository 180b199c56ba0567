import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { middleOf } from './editing';
import { randomFrom } from './random';
import { denseText, otherDigits, sparseText } from './texts';

const length = 100_000;

test('texts have the length that is asked for, and are the same each time', () => {
  for (const make of [sparseText, denseText]) {
    const text = make(length);
    assert.equal(text.length, length);
    assert.equal(make(length), text);
    assert.ok(make(length * 2).startsWith(text));
  }
});

test('the sparse text has about two claims per thousand characters, the dense one about twenty or more', () => {
  const knowledge = createKnowledge();
  const claims = (text: string): number => analyze(text, knowledge).claims.length / length * 1000;
  const sparse = claims(sparseText(length));
  assert.ok(sparse > 1.5 && sparse < 2.5, `${sparse}`);
  assert.ok(claims(denseText(length)) > 15);
});

test('hardly a paragraph of the sparse text comes twice', () => {
  const paragraphs = sparseText(length).split('\n').filter(line => line.length > 100);
  assert.ok(paragraphs.length > 200);
  assert.equal(new Set(paragraphs).size, paragraphs.length);
});

test('other digits leave dates, years and lengths alone', () => {
  const text = '2021年9月26日，至2025增长8.05%，共1820家。';
  const other = otherDigits(text, randomFrom(3));
  assert.match(other, /^2021年9月26日，至2025增长\d\.\d\d%，共[1-9]\d{3}家。$/);
  assert.notEqual(other, text);
});

test('the middle is in a line long enough to type in', () => {
  const text = `一\n\n二\n\n${'三'.repeat(40)}\n`;
  assert.deepEqual(middleOf(text), { offset: 26, line: 4, character: 20 });
  assert.deepEqual(middleOf('一\n二'), { offset: 2, line: 1, character: 0 });
});
