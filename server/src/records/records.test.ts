import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis, Quantity } from '../analysis/model';
import { extractRecords, figureRecords } from './records';
import { analysisOf, claim, figure, phrase, programme, sourceOf, xihu } from './testing';

const extracted = (text: string, found: Partial<Analysis>) => [...extractRecords(sourceOf(text), analysisOf(text, found))];

test('a claim has all fields of the contract, in its order', () => {
  const text = '科技创新\n2021年,西湖区固定资产投资25\n0.3亿元以上。';
  const stated = figure(text, ['25', '0.3亿元以上'], { type: 'money', quantity: { kind: 'exact', value: 25_030_000_000 }, unit: 'CNY', bound: '≥' });
  const claims = [claim(stated, {
    change: 'increase',
    metric: phrase(text, '固定资产投资'),
    metricId: 'fixed-asset-investment',
    district: xihu,
    period: { iso: '2021', words: phrase(text, '2021年'), yearRule: 'words' },
    sentence: phrase(text, '2021年,西湖区固定资产投资25', '0.3亿元以上。'),
  })];
  const sections = [{ heading: phrase(text, '科技创新'), depth: 2, span: { start: 0, end: text.length }, district: xihu, isDistrictOwn: true, article: 0 }];
  assert.equal(JSON.stringify(extracted(text, { claims, sections })), JSON.stringify([{
    kind: 'claim', uri: 'file:///a.txt', start: 20, end: 30, line: 2, column: 16, text: '250.3亿元以上', type: 'money', value: 25_030_000_000, unit: 'CNY', bound: '≥',
    change: 'increase', metric: '固定资产投资', metricId: 'fixed-asset-investment', district: '西湖区', divisionCode: '330106', period: '2021', periodText: '2021年',
    section: '科技创新', sentence: '2021年,西湖区固定资产投资250.3亿元以上。',
  }]));
});

test('what nobody could tell is null, not left out', () => {
  const [record] = extracted('5%', { claims: [claim(figure('5%', ['5%']))] });
  assert.deepEqual(record, {
    kind: 'claim', uri: 'file:///a.txt', start: 0, end: 2, line: 1, column: 1, text: '5%', type: 'percent', value: 1, unit: '%', bound: '=',
    change: 'level', metric: null, metricId: null, district: null, divisionCode: null, period: null, periodText: null, section: null, sentence: '5%',
  });
});

test('only a goal says that it is one', () => {
  const stated = figure('5%', ['5%']);
  const [result, goal] = extracted('5%', { claims: [claim(stated), claim(stated, { isTarget: true })] });
  assert.ok(result !== undefined && !('target' in result));
  assert.ok(goal !== undefined && 'target' in goal && goal.target);
});

test('before the first heading stands the title of the article', () => {
  const text = '创新之城\n占5%。';
  const articles = [{ title: phrase(text, '创新之城'), sections: [0], district: null, districtRule: null }];
  const [record] = extracted(text, { articles, claims: [claim(figure(text, ['5%']))] });
  assert.equal(record?.kind === 'claim' && record.section, '创新之城');
});

const quantities: readonly (readonly [Quantity, object])[] = [
  [{ kind: 'exact', value: -2.8 }, { value: -2.8 }],
  [{ kind: 'range', low: 100_000, high: 150_000 }, { low: 100_000, high: 150_000 }],
  [{ kind: 'ratio', parts: [9, 43, 48] }, { value: [9, 43, 48] }],
  [{ kind: 'tooLarge', digits: '1'.repeat(400) }, { value: null, valueText: '1'.repeat(400) }],
];
for (const [quantity, fields] of quantities) {
  test(`a number that is ${quantity.kind}`, () => {
    const [record] = figureRecords(sourceOf('5%'), analysisOf('5%', { figures: [figure('5%', ['5%'], { quantity })] }));
    const place = { kind: 'figure', uri: 'file:///a.txt', start: 0, end: 2, line: 1, column: 1 };
    assert.equal(JSON.stringify(record), JSON.stringify({ ...place, text: '5%', type: 'percent', ...fields, unit: '%', bound: '=' }));
  });
}

test('a programme has its core and district', () => {
  const text = '实施“鲲鹏\n行动”计划';
  assert.equal(JSON.stringify(extracted(text, { programmes: [programme(text, ['“鲲鹏', '行动”计划'], '鲲鹏行动', xihu)] })), JSON.stringify([{
    kind: 'programme', uri: 'file:///a.txt', start: 2, end: 11, line: 1, column: 3, text: '“鲲鹏行动”计划', core: '鲲鹏行动', programmeId: null, district: '西湖区',
  }]));
});

test('claims and programmes come in text order', () => {
  const text = '“甲”1%2%“乙”“丙”3%“丁”“戊”';
  const programmes = ['甲', '乙', '丙', '丁', '戊'].map(core => programme(text, [`“${core}”`], core));
  const claims = ['1%', '2%', '3%'].map(words => claim(figure(text, [words])));
  assert.deepEqual(extracted(text, { claims, programmes }).map(record => record.text), ['“甲”', '1%', '2%', '“乙”', '“丙”', '3%', '“丁”', '“戊”']);
});
