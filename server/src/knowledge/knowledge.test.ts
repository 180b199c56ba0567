import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from './knowledge';

const knowledge = createKnowledge();

test('a metric is known by its name, by each alias, and by the same in other words', () => {
  const { metrics } = knowledge;
  assert.equal(metrics.idOf('地区生产总值'), 'gdp');
  assert.equal(metrics.idOf('GDP'), 'gdp');
  assert.equal(metrics.idOf('全社会研发投入强度'), metrics.idOf('R&D经费支出与GDP之比'));
  assert.equal(metrics.idOf('某某值'), null);
});

test('a programme is known by its core and, where the name says what it is, without quotes', () => {
  const { programmes } = knowledge;
  assert.equal(programmes.byCore.get('乡村振兴'), 'rural-revitalization');
  assert.equal(programmes.names.longest('乡村振兴战略', 0)?.value, 'rural-revitalization');
  assert.equal(programmes.names.longest('乡村振兴', 0), null);
});

test('a unit has its type, its name and what it multiplies by', () => {
  const { units } = knowledge.figures;
  assert.deepEqual(units.longest('元', 0)?.value, { type: 'money', unit: 'CNY', power: 0, factor: 1 });
  assert.deepEqual(units.longest('角', 0)?.value, { type: 'money', unit: 'CNY', power: -1, factor: 1 });
  assert.deepEqual(units.longest('打', 0)?.value, { type: 'count', unit: '', power: 0, factor: 12 });
  assert.deepEqual(units.longest('家', 0)?.value, { type: 'count', unit: '', power: 0, factor: 1 });
  assert.deepEqual(units.longest('平方公里', 0), { length: 4, value: { type: 'measure', unit: '', power: 0, factor: 1 } });
});

test('a bound knows what it must not follow, and whether it needs a magnitude', () => {
  const { boundsBefore, boundsAfter } = knowledge.figures;
  assert.deepEqual(boundsBefore.longest('不超过', 3)?.value, { bound: '≤', notAfter: '', needsMagnitude: false });
  assert.equal(boundsBefore.longest('节约', 2)?.value.notAfter.includes('节'), true);
  assert.equal(boundsBefore.longest('上', 1)?.value.needsMagnitude, true);
  assert.equal(boundsAfter.longest('（含）以上'.replace('（', '(').replace('）', ')'), 0)?.value, '≥');
});

test('a name that several divisions bear lists them all, one that is an everyday word heads no line', () => {
  const { fullNames, byHeadline } = knowledge.places;
  assert.deepEqual(fullNames.longest('西湖区', 3)?.value.map(({ code }) => code), ['330106', '360103']);
  assert.deepEqual(byHeadline.get('嘉善')?.map(({ code }) => code), ['330421']);
  assert.equal(byHeadline.get('新城区'), undefined);
});

test('short names are of provinces and prefectures only', () => {
  const { shortNames } = knowledge.places;
  assert.equal(shortNames.longest('浙江', 0)?.value.code, '330000');
  assert.equal(shortNames.longest('杭州', 0)?.value.code, '330100');
  assert.equal(shortNames.longest('嘉善', 0), null);
});

test('of adverbs of one character only those that stand before verbs are looked for there', () => {
  const { before } = knowledge.claims;
  assert.deepEqual(['累计', '均', '又', '只'].map(word => before.longest(word, word.length)?.value ?? null), ['adverb', 'adverb', null, null]);
});

test('it is made in less than a tenth of a second', () => {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    createKnowledge();
    best = Math.min(best, performance.now() - start);
  }
  assert.ok(best < 100, `${Math.round(best)} ms`);
});
