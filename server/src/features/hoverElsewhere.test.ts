import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkupKind } from 'vscode-languageserver';
import { extractCursor } from '../../../test/harness/markers';
import { otherText, sceneOf } from '../../../test/harness/scene';
import { createKnowledge } from '../knowledge/knowledge';
import { cardAt } from './hover';
import { render } from './markup';
import { chinese, english, type Translate } from './messages';

const knowledge = createKnowledge();

/** The details of the hover at the `|` up to the source and the sentence, as plain text; the other texts are `b.txt`, `c.txt` …. */
function check(marked: string, others: readonly string[], expected: string, translate: Translate = english): void {
  const { text, offset } = extractCursor(marked);
  const scene = sceneOf(text, { knowledge, translate, others: others.map((other, i) => otherText(`file:///${'bcd'[i]!}.txt`, other, knowledge)) });
  const details = (cardAt(offset, scene)?.card.details ?? []).filter(({ kind }) => kind !== 'quotation');
  const { value } = render({ title: [], lines: [], details }, MarkupKind.PlainText);
  assert.equal(value.replace(/\n\n(?:source|出处)[:：].*$/, '').trim(), expected.trim().replaceAll(/^ {4}/gm, ''));
}

test('the same metric of other times and districts, its own district first, in this text and then the others', () => check(
  '西湖区2021年地区生产总值达6|00亿元。\n西湖区2020年GDP达550亿元。\n上城区2021年地区生产总值达500亿元。', ['杭州市2021年地区生产总值达1.8万亿元。\n浙江省2021年地区生产总值达7.35万亿元。\n西湖区2019年地区生产总值达500亿元。'], `
    The same metric elsewhere

    district  period  value       place
    西湖区    2020年  550亿元     line 2
    ▸ 西湖区  2021年  600亿元     here
    上城区    2021年  500亿元     line 3
    西湖区    2019年  500亿元     b.txt · line 3
    浙江省    2021年  7.35万亿元  b.txt · line 2
    杭州市    2021年  1.8万亿元   b.txt · line 1`));

test('what cannot be compared stands apart, with the reason', () => check(
  '西湖区2021年地区生产总值达6|00亿元。\n上城区2021年地区生产总值增长8.5%。\n上城区2021年1—6月地区生产总值达240亿元。\n上城区2021年地区生产总值达80亿美元。', [], `
    Not to be compared
    a rate of growth, not a level: increase 8.5% (上城区, 2021年, line 2)
    in USD, not in yuan: 80亿美元 (上城区, 2021年, line 4)
    for some months, not for a year: 240亿元 (上城区, 2021年1—6月 (2021-01/2021-06), line 3)`));

test('and so does what is measured in another way', () => {
  const growth = '西湖区2021年地区生产总值增长|8.5%。';
  check(growth, ['上城区2021年地区生产总值按可比价计算增长8.1%。'], `
    Not to be compared
    scope 可比价, here not stated: increase 8.1% (上城区, 2021年, b.txt · line 1)`);
  check('上城区2021年地区生产总值按可比价计算增长|8.1%。', ['西湖区2021年地区生产总值增长8.5%。'], `
    不可直接比较
    未说明口径，本处为可比价：增长 8.5%（西湖区、2021年、b.txt · 第1行）`, chinese);
});

test('two texts that differ are both marked, unless they differ by rounding alone', () => {
  check('西湖区2021年地区生产总值达6|00亿元。', ['西湖区2021年地区生产总值达610亿元。', '西湖区2021年地区生产总值达600.3亿元。'], `
    The same metric elsewhere

    district  period  value        place
    ▸ 西湖区  2021年  600亿元 ≠    here
    西湖区    2021年  610亿元 ≠    b.txt · line 1
    西湖区    2021年  600.3亿元 ≠  c.txt · line 1

    ≠ the texts give different values for one district, metric and time`);
  check('西湖区2021年地区生产总值达6|00亿元。', ['西湖区2021年地区生产总值达600.3亿元。'], `
    The same metric elsewhere

    district  period  value      place
    ▸ 西湖区  2021年  600亿元    here
    西湖区    2021年  600.3亿元  b.txt · line 1`);
});

test('nobody is contradicted where a text gives one name to several things', () => check(
  '西湖区2021年项目投资达6|亿元。\n西湖区2021年项目投资达8亿元。', ['西湖区2021年项目投资达9亿元。'], `
    The same metric elsewhere

    district  period  value  place
    ▸ 西湖区  2021年  6亿元  here
    西湖区    2021年  8亿元  line 2
    西湖区    2021年  9亿元  b.txt · line 1`));

test('a target contradicts nothing', () => check('西湖区力争2021年地区生产总值达6|00亿元。', ['西湖区2021年地区生产总值达610亿元。'], `
    The same metric elsewhere

    district  period  value             place
    ▸ 西湖区  2021年  600亿元 (target)  here
    西湖区    2021年  610亿元           b.txt · line 1`));

test('a long table keeps its own row and what contradicts it, and tells how many are left out', () => {
  const years = Array.from({ length: 12 }, (_year, i) => `西湖区${2000 + i}年地区生产总值达${100 + i}亿元。`).join('\n');
  check(`${years}\n西湖区2021年地区生产总值达6|00亿元。`, [], `
    The same metric elsewhere

    district  period  value    place
    西湖区    2000年  100亿元  line 1
    西湖区    2001年  101亿元  line 2
    西湖区    2002年  102亿元  line 3
    西湖区    2003年  103亿元  line 4
    西湖区    2004年  104亿元  line 5
    西湖区    2005年  105亿元  line 6
    西湖区    2006年  106亿元  line 7
    ▸ 西湖区  2021年  600亿元  here

    and 5 more`);
});

test('a metric without another value says nothing', () => check('西湖区2021年地区生产总值达6|00亿元。', ['上城区2021年财政收入达50亿元。'], ''));

/** The line on further texts in the hover at the `|`, as Markdown. */
function furtherIn(marked: string, further: readonly string[], { others = [], translate = english }: { readonly others?: readonly string[]; readonly translate?: Translate } = {}): readonly string[] {
  const { text, offset } = extractCursor(marked);
  const scene = sceneOf(text, { knowledge, translate, further, others: others.map((other, i) => otherText(`file:///${'bcd'[i]!}.txt`, other, knowledge)) });
  const { value } = render(cardAt(offset, scene)!.card, MarkupKind.Markdown);
  return value.split(/ {2}\n|\n/).filter(line => /^(?:further in |另见)/.test(line));
}

const growth = '西湖区2021年地区生产总值达6|00亿元。';

test('texts for which there was no time are named, each once and leading there, with values to compare and without', () => {
  const further = ['file:///x/c.txt', 'file:///x/d.txt'];
  const expected = ['further in [c\\.txt](file:///x/c.txt#L1), [d\\.txt](file:///x/d.txt#L1)'];
  assert.deepEqual(furtherIn(growth, further), expected);
  assert.deepEqual(furtherIn(growth, further, { others: ['上城区2021年地区生产总值达500亿元。'] }), expected);
  assert.deepEqual(furtherIn(growth, further, { others: ['上城区2021年地区生产总值增长5%。'] }), expected);
  assert.deepEqual(furtherIn('西湖区2021年地区生产|总值达600亿元。', further), expected);
  assert.deepEqual(furtherIn('实施“鲲鹏行|动”计划。', further), expected);
  assert.deepEqual(furtherIn('实施“鲲鹏行|动”计划。', further, { others: ['实施“鲲鹏行动”计划。'] }), expected);
  assert.deepEqual(furtherIn(growth, further, { translate: chinese }), ['另见[c\\.txt](file:///x/c.txt#L1)、[d\\.txt](file:///x/d.txt#L1)']);
  assert.deepEqual(furtherIn('西湖|区2021年地区生产总值达600亿元。', further), []);
  assert.deepEqual(furtherIn(growth, []), []);
});

test('the names of further texts are data: no sign in them is Markdown, none ends a link, and no link leads to a command', () => {
  const shownAs = (uri: string): string => furtherIn(growth, [uri])[0]!.replace('further in ', '');
  assert.equal(shownAs('file:///%E6%B5%99%E6%B1%9F/%E8%A5%BF%E6%B9%96%E5%8C%BA.txt'), '[西湖区\\.txt](file:///%E6%B5%99%E6%B1%9F/%E8%A5%BF%E6%B9%96%E5%8C%BA.txt#L1)');
  assert.equal(shownAs('file:///浙江/西湖区(1).txt'), '[西湖区(1)\\.txt](file:///%E6%B5%99%E6%B1%9F/%E8%A5%BF%E6%B9%96%E5%8C%BA%281%29.txt#L1)');
  assert.equal(shownAs('file:///**a**_b_%5Bc%5D(command:x)%3Cimg%3E%60.txt'), '[\\*\\*a\\*\\*\\_b\\_\\[c\\](command\\:x)\\<img\\>\\`\\.txt](file:///%2A%2Aa%2A%2A_b_%5Bc%5D%28command:x%29%3Cimg%3E%60.txt#L1)');
  assert.equal(shownAs('file:///a%0A%0A%23%20b%7Cc.txt'), '[a \\# b\\|c\\.txt](file:///a%0A%0A%23%20b%7Cc.txt#L1)');
  assert.equal(shownAs('file:///100%.txt'), '[100%\\.txt](file:///100%25.txt#L1)');
  assert.equal(shownAs('command:/a.txt'), 'a\\.txt');
  assert.deepEqual(furtherIn(growth, ['file:///%E7%94%B2.txt'], { translate: chinese }), ['另见[甲\\.txt](file:///%E7%94%B2.txt#L1)']);
});
