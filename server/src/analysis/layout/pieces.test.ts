// What is left of a line's blanks: `_` stands for one, `⇥` for a tab.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPieces, type Blanks } from './pieces';
import type { Span } from '../model';

function check(blanks: Blanks, cases: readonly (readonly [marked: string, read: string])[]): void {
  for (const [marked, read] of cases) {
    const source = marked.replaceAll('_', ' ').replaceAll('⇥', '\t');
    const pieces: Span[] = [];
    addPieces(pieces, source, { start: 0, end: source.length }, blanks);
    assert.equal(pieces.map(({ start, end }) => source.slice(start, end)).join('').replaceAll(' ', '_').replaceAll('\t', '⇥'), read, marked);
  }
}

test('in prose, blanks beside Chinese characters and marks are layout', () => check('prose', [
  ['15平方公_里', '15平方公里'],
  ['收入_63245_元', '收入63245元'],
  ['占比_89.5_%_以上', '占比89.5%以上'],
  ['为_9_:_43_:_48_。', '为9:43:48。'],
  ['生产总值⇥完成', '生产总值完成'],
  ['收入\u00a0\u3000\u20093\u202f亿元', '收入3亿元'],
]));

test('in prose, blanks inside a number are layout', () => check('prose', [
  ['增长3_.4倍', '增长3.4倍'],
  ['增长3._4倍', '增长3.4倍'],
  ['增长3_.__4倍', '增长3.4倍'],
  ['共1_075家', '共1075家'],
  ['共12_345.6亿元', '共12345.6亿元'],
  ['完成投资37_2.6亿元', '完成投资372.6亿元'],
  ['2_0_2_1年', '2021年'],
  ['增长-_1.6%', '增长-1.6%'],
  ['增长_-__1.6%', '增长-1.6%'],
  ['3_-_4倍', '3-4倍'],
  ['9_/_10', '9/10'],
]));

test('in prose, blanks between Latin words and between numbers stay', () => check('prose', [
  ['建设Smart_City平台', '建设Smart_City平台'],
  ['places,_dates_(Smart_City)_are', 'places,_dates_(Smart_City)_are'],
  ['评分为_8_9。', '评分为8_9。'],
  ['见图1_2021年', '见图1_2021年'],
  ['截至2021_12家', '截至2021_12家'],
  ['共8_2021年', '共8_2021年'],
  ['48.0_48.6', '48.0_48.6'],
  ['电话0571_88881234', '电话0571_88881234'],
]));

test('in headlines blanks part phrases, except inside numbers and behind a heading\'s number', () => check('headline', [
  ['西湖_聚焦创新', '西湖_聚焦创新'],
  ['突破_3_.4亿元', '突破_3.4亿元'],
  ['一、⇥主要指标', '一、主要指标'],
  ['(一)⇥主要⇥指标', '(一)主要⇥指标'],
]));

test('in rows all blanks stay, between single characters none', () => {
  check('row', [['粮食⇥48.0_48.6', '粮食⇥48.0_48.6']]);
  check('spaced', [['政_府_工_作_报_告', '政府工作报告'], ['达_4_05_户', '达405户'], ['用_Smart_City', '用Smart_City']]);
});

test('invisible characters go everywhere, and the blanks around them stay', () => {
  for (const blanks of ['prose', 'headline', 'row', 'spaced'] as const) check(blanks, [['Smart_\u200b_C\u00adity\ufeff', 'Smart__City']]);
});
