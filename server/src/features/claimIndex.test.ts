import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../analysis/analyze';
import { createKnowledge } from '../knowledge/knowledge';
import { MetricNames } from '../knowledge/metricNames';
import { claimsOfDistrict, claimsOfMetric } from './claimIndex';

const knowledge = createKnowledge();
const analysis = analyze('嘉善县2021年GDP达512亿元。\n嘉善县2020年地区生产总值达480亿元。\n桐乡市2021年生产总值达1100亿元，财政收入80亿元。', knowledge);
const words = (claims: readonly { readonly figure: { readonly text: string } }[]): string => claims.map(({ figure }) => figure.text).join(' ');

test('claims of one metric, whatever it is called', () => {
  assert.equal(words(claimsOfMetric(analysis, '国内生产总值', knowledge.metrics)), '512亿元 480亿元 1100亿元');
  assert.equal(words(claimsOfMetric(analysis, '某某值', knowledge.metrics)), '');
});

test('another set of names finds others', () => {
  assert.equal(words(claimsOfMetric(analysis, '财政收入', new MetricNames([]))), '80亿元');
  assert.equal(words(claimsOfMetric(analysis, '财政收入', new MetricNames([{ id: 'all', zh: '财政收入', aliases: ['GDP', '地区生产总值', '生产总值'] }]))), '512亿元 480亿元 1100亿元 80亿元');
});

test('claims of one district', () => {
  const district = analysis.claims[0]?.district ?? assert.fail('no district');
  assert.equal(words(claimsOfDistrict(analysis, district)), '512亿元 480亿元');
});
