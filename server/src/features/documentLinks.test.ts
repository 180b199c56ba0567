import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createKnowledge } from '../knowledge/knowledge';
import { analyze } from '../analysis/analyze';
import { documentLinks } from './documentLinks';
import { chinese, english, type Translate } from './messages';

const knowledge = createKnowledge();
const uri = 'file:///folder/report.txt';

/** The words of each link, the text it leads to, and its tooltip. */
function linksOf(text: string, known: Readonly<Record<string, string>>, translate: Translate = english): readonly (readonly [string, string | undefined, string | undefined])[] {
  const document = TextDocument.create(uri, 'plaintext', 1, text);
  const links = documentLinks(analyze(text, knowledge), document, key => known[key], translate);
  return links.map(({ range, target, tooltip }) => [document.getText(range), target, tooltip] as const);
}

test('a title and a number lead to the text that bears them, and nothing else is a link', () => {
  const known = { 水法: 'file:///folder/%E6%B0%B4.txt', '国发〔2021〕5号': 'file:///folder/plan.txt' };
  assert.deepEqual(linksOf('《水法》和《防洪法》已经印发，（国发[2021]5号）、国发〔2021〕6号也是。', known), [
    ['《水法》', 'file:///folder/%E6%B0%B4.txt', 'Open 水.txt'],
    ['国发[2021]5号', 'file:///folder/plan.txt', 'Open plan.txt'],
  ]);
  assert.equal(linksOf('《水法》已经印发，各地有序推进。', known, chinese)[0]?.[2], '打开 水.txt');
});

test('each stretch of a title that runs over a line break is a link', () => {
  assert.deepEqual(linksOf('全县认真落实《国家创新驱动发展战\n略纲要》的要求，全年工作有序推进，各项指标稳步增长。', { 国家创新驱动发展战略纲要: 'file:///a.txt' }).map(([words]) => words), ['《国家创新驱动发展战', '略纲要》']);
});

test('a text is no link to itself, whatever the look-up says', () => {
  const text = '关于加快发展的意见\n\n云政发〔2021〕5号\n\n现印发《关于加快发展的意见》（云政发〔2021〕5号），请按照《水法》抓好落实，各地要有序推进，确保完成全年目标任务。\n';
  const known = { 关于加快发展的意见: 'file:///copy.txt', '云政发〔2021〕5号': 'file:///copy.txt', 水法: uri };
  assert.deepEqual(linksOf(text, known), []);
});

test('the surest key that leads anywhere counts', () => {
  const text = '落实《国务院关于印发〈健康中国行动〉的通知》的要求，各地有序推进。';
  assert.deepEqual(linksOf(text, { 健康中国行动: 'file:///action.txt' }).map(([, target]) => target), ['file:///action.txt']);
  assert.deepEqual(linksOf(text, { 健康中国行动: 'file:///action.txt', 国务院关于印发健康中国行动的通知: 'file:///notice.txt' }).map(([, target]) => target), ['file:///notice.txt']);
});
