// Which lines a page adds: they stand between `‹…›` in what is expected. `⏎` stands for a line break, `⇟` for a page's end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../../knowledge/knowledge';
import { PageWords } from './labels';
import { splitLines } from './lines';
import { pageLines } from './pages';

const words = new PageWords(createKnowledge().layout);

function check(marked: string, expected: string): void {
  const source = marked.replaceAll('⏎', '\n').replaceAll('⇟', '\f');
  const lines = splitLines(source);
  const { added } = pageLines(source, lines, words);
  assert.equal(lines.map(({ span }, i) => (added.has(i) ? `‹${source.slice(span.start, span.end)}›` : source.slice(span.start, span.end))).join(' '), expected);
}

for (const number of ['— 3 —', '－3－', '- 12 -', '·3·', '[3]', '【12】', '第3页', '第 3 页 共 12 页', '(第3页/共12页)', '第三页', '共12页,第3页', 'Page 3 of 12', 'p. 3']) {
  test(`a page's number: ${number}`, () => check(`实现增长⏎${number}⏎位次前移`, `实现增长 ‹${number}› 位次前移`));
}

for (const words of ['-1.6%', '3', '37', '12.5', '(3)', '第三章', '— 发展 —', '第3页的内容', '2021', '1-5']) {
  test(`no page's number: ${words}`, () => check(`实现增长⏎${words}⏎位次前移`, `实现增长 ${words} 位次前移`));
}

test('a number alone is a page\'s where others count on', () => check('甲⏎⏎1⏎⏎乙⏎丙⏎丁⏎戊⏎⏎2⏎⏎己', '甲 ‹1› 乙 丙 丁 戊 ‹2› 己'));
test('not where they stand close together, as in a table', () => check('甲⏎⏎1⏎⏎乙⏎⏎2⏎⏎丙', '甲 1 乙 2 丙'));
test('not where they do not count on', () => check('甲⏎⏎1⏎⏎乙⏎丙⏎丁⏎戊⏎⏎7⏎⏎己', '甲 1 乙 丙 丁 戊 7 己'));
test('not where they tear a number', () => check('投资3⏎⏎1⏎⏎5亿元⏎丙⏎丁⏎戊⏎⏎2⏎⏎己', '投资3 1 5亿元 丙 丁 戊 2 己'));
test('a number alone at a page\'s end', () => check('甲⏎⏎5⇟乙', '甲 ‹5› 乙'));

test('a running head beside page numbers', () => check('云溪县规划⏎甲⏎云溪县规划⏎— 1 —⏎乙⏎云溪县规划⏎— 2 —⏎丙', '云溪县规划 甲 ‹云溪县规划› ‹— 1 —› 乙 ‹云溪县规划› ‹— 2 —› 丙'));
test('a running head at the beginnings of pages', () => check('云溪县规划⏎甲⇟云溪县规划⏎乙⇟云溪县规划⏎丙', '云溪县规划 甲 ‹云溪县规划› 乙 ‹云溪县规划› 丙'));
test('a running head with its number', () => check('甲⏎云溪县规划 3⏎乙⏎丙⏎丁⏎戊⏎4 云溪县规划⏎己', '甲 ‹云溪县规划 3› 乙 丙 丁 戊 ‹4 云溪县规划› 己'));
test('what stands beside a page number once is the text', () => check('甲⏎加快发展⏎— 1 —⏎乙⏎提升质量⏎— 2 —⏎丙', '甲 加快发展 ‹— 1 —› 乙 提升质量 ‹— 2 —› 丙'));
test('what is said twice elsewhere is the text', () => check('主要目标⏎甲⏎主要目标⏎乙', '主要目标 甲 主要目标 乙'));
test('rows of a table are no running heads', () => check('规上企业 3⏎规上企业 4', '规上企业 3 规上企业 4'));

test('a menu with a page\'s label in it', () => check('首页⏎新闻中心⏎政务公开⏎云溪县召开会议', '‹首页› ‹新闻中心› ‹政务公开› 云溪县召开会议'));
test('short lines without one are no menu', () => check('指标⏎单位名称⏎数值⏎云溪县召开会议', '指标 单位名称 数值 云溪县召开会议'));
test('two short lines are no menu', () => check('首页⏎新闻中心⏎云溪县召开会议', '首页 新闻中心 云溪县召开会议'));
