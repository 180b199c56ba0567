import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsLikeHeading, beginsMarkdown, endsSentence, headingMark, isListItem, isMarkdownLine } from './markers';

/** The mark in brackets with its depth, then the words behind it; the words alone where no mark heads them. */
function check(text: string, expected: string): void {
  const mark = headingMark(text);
  assert.equal(mark === null ? text : `[${text.slice(0, mark.length)}](${mark.depth})${text.slice(mark.length)}`, expected);
}

for (const [text, expected] of [
  ['# 规划', '[# ](1)规划'],
  ['### 目标', '[### ](3)目标'],
  ['第一章 总则', '[第一章 ](2)总则'],
  ['第十二篇 保障', '[第十二篇 ](2)保障'],
  ['第二节 主要目标', '[第二节 ](3)主要目标'],
  ['一、增强硬实力', '[一、](2)增强硬实力'],
  ['十二.组织保障', '[十二.](2)组织保障'],
  ['(三)强化保障', '[(三)](3)强化保障'],
  ['（十一）强化保障', '[（十一）](3)强化保障'],
  ['3.重点任务', '[3.](4)重点任务'],
  ['12、重点任务', '[12、](4)重点任务'],
  ['(2)具体举措', '[(2)](5)具体举措'],
  // Blanks of a scanned page.
  ['一 、增强硬实力', '[一 、](2)增强硬实力'],
  ['( 三 )强化保障', '[( 三 )](3)强化保障'],
  ['第 二 章 目标', '[第 二 章 ](2)目标'],
  ['2. 5G网络', '[2. ](4)5G网络'],
  ['1. 2023年工作回顾', '[1. ](4)2023年工作回顾'],
] as const) test(`a heading: ${text}`, () => check(text, expected));

for (const [text, reason] of [
  ['3.5亿元', 'a decimal'],
  ['3. 5%,', 'a decimal with a blank'],
  ['7. 2万亩', 'a decimal with a blank'],
  ['0.　5', 'no list begins with 0'],
  ['#标题', 'no blank behind the sharp'],
  ['一方面', 'no mark behind the numeral'],
  ['第一产业增加值', 'no chapter'],
  ['第五条 职责', 'an article of a regulation is its own paragraph'],
  ['123、某', 'no heading has three digits'],
  ['(含税)', 'words in brackets'],
  ['2021年', 'a year'],
] as const) test(`no heading: ${text} (${reason})`, () => check(text, text));

/** Which of a line's beginnings stop it from being joined to the line before. */
function checkLine(line: string, expected: { readonly heading: boolean; readonly markdown: boolean }): void {
  assert.deepEqual({ heading: beginsLikeHeading(line), markdown: beginsMarkdown(line) }, expected, line);
}

test('headings, list marks and dashes begin a line of their own', () => {
  for (const line of ['一、发展', '(一)发展', '——发展', '• 发展', '① 发展', '◆发展']) checkLine(line, { heading: true, markdown: false });
});

test('Markdown has lines of its own', () => {
  for (const line of ['| 指标 | 数值 |', '---', '```text']) checkLine(line, { heading: false, markdown: true });
  for (const line of ['# 规划', '- 发展', '* 发展', '+ 发展', '1. 发展']) checkLine(line, { heading: true, markdown: true });
});

test('words, figures and emphasis begin no line of their own', () => {
  for (const line of ['发展', '2.5亿元', '“发展”', '《规划》', '一带一路', '—', '…']) checkLine(line, { heading: false, markdown: false });
});

test('list items without numbers', () => {
  for (const line of ['- 甲', '•甲', '① 甲', '\uf0b7\t甲', '* 甲', '〇 甲', '■甲', '➢ 甲']) assert.ok(isListItem(line), line);
});
test('no list items: numbers with a sign, emphasis, dashes', () => {
  for (const line of ['1. 甲', '——甲', '甲-乙', '-1.6%', '**甲**', '〇二年', '---']) assert.ok(!isListItem(line), line);
});

test('what ends with its line in Markdown, and what may go on', () => {
  assert.deepEqual(['# 甲', '| 甲 |', '---', '```', '- 甲', '1. 甲', '甲'].map(isMarkdownLine), [true, true, true, true, false, false, false]);
});

test('ends of sentences, quotes and brackets behind them included; a colon and a semicolon only at the very end', () => {
  const ends = (text: string): boolean => endsSentence(text, { start: 0, end: text.length });
  for (const text of ['发展。', '发展！', '“发展。”', '(发展。)', '如下:', '发展；']) assert.ok(ends(text), text);
  for (const text of ['发展', '发展,', '“发展”', '如下:”']) assert.ok(!ends(text), text);
});
