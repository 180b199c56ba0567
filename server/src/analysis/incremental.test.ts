// After every edit the analysis is what reading the text anew would give; and an edit inside a paragraph costs that paragraph.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readArticles } from '../../../test/harness/articles';
import { plain } from '../../../test/harness/plain';
import { createKnowledge } from '../knowledge/knowledge';
import { LineText } from '../workspace/lineText';
import { announcedNames } from './announcedNames';
import { analyze } from './analyze';
import { ReadText } from './incremental';
import { nameMentions } from './names';
import type { Phrase, Span } from './model';

const knowledge = createKnowledge();
const articles = [...readArticles('samples'), ...readArticles('../shared/gold')];

/** What people type, paste and take away. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1', '2', '0', '.', ',', '，', '。', '、', '的', '增', '长', '万', '亿', '元', '%', '年', '“', '”', '(', ')', ' ', '家', '个', '达', '西', '湖', '区') },
  { weight: 3, arbitrary: fc.constantFrom('出口', '增长5%', '2021年', '全市', '嘉善县', '杭州', '该县', '宜昌', '宜昌宜都', '浙江省德清县', '“鲲鹏行动”计划', '鲲鹏行动计划', '“鲲鹏”', '“飞鹰行动”计划', '其中', '分别', '国内生产总值', '3亿元', 'kQz', '——编者', '(本文作者为区委书记)', '图为云溪街道', '责任编辑：王某', '\n《人民日报》（2020年08月23日 02版）\n', '\n宜都融媒讯 ', '> ', '# 标题') },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\n　　', '\f') },
  { weight: 2, arbitrary: fc.constantFrom('\n一、回顾\n', '(一)抓项目。', '\n3\n', '\n\n3\n\n', '\n4\n', '\n— 3 —\n', '\n云溪县统计公报 3\n', '| 甲 | 3 |\n', '| 指标 | 2021年 |\n| 甲 | 3亿元 |\n', '\n指标\t2021年\t2022年\n出口\t3亿元\t5亿元\n', '\n进口　　2亿元　　4亿元\n', '\t', '出口3亿元。\n进口5亿元。\n', '首页\n新闻\n', '\n嘉善 聚焦发展\n', '\n相关阅读\n') },
  { weight: 2, arbitrary: fc.constant('') },
);

/** Where and how a text is edited; `at` and `from` are shares of it, `size` is of characters or of lines. */
const edit = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('type' as const) },
    { weight: 4, arbitrary: fc.constantFrom('type at a line’s end' as const, 'join' as const, 'take lines' as const, 'copy lines' as const, 'paste' as const, 'undo' as const) },
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(60)),
  words,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** The text after an edit; `before` is the one before the last edit. */
function edited(text: LineText, before: LineText, { kind, at, from, size, words: added }: Edit): LineText {
  const offset = Math.floor(at * text.length);
  const line = text.lineAt(offset);
  const few = 1 + (size & 3);
  switch (kind) {
    case 'type': return text.edited(offset, offset + size, added);
    case 'type at a line’s end': return text.edited(text.wordsEnd(line), text.wordsEnd(line), added);
    case 'join': return text.edited(text.wordsEnd(line), text.startOf(line + few), '');
    case 'take lines': return text.edited(text.startOf(line), text.startOf(line + few), '');
    case 'copy lines': {
      const source = text.lineAt(Math.floor(from * text.length));
      return text.edited(text.startOf(line), text.startOf(line), text.slice(text.startOf(source), text.startOf(source + few)));
    }
    case 'paste': {
      const source = articles[Math.floor(from * articles.length) % articles.length]!.text;
      const start = Math.floor(at * source.length);
      return text.edited(offset, offset, source.slice(start, start + size * 5));
    }
    case 'undo': return text.edited(0, text.length, before.toString());
  }
}

/** By hand more of them: `EDIT_RUNS=3000 node --test …`. */
const runs = Number(process.env.EDIT_RUNS ?? 150);

const anExcerpt = fc.record({ article: fc.constantFrom(...articles), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 100, max: 1500 }) });

test('after every edit the analysis is that of the text', () => {
  fc.assert(fc.property(fc.array(anExcerpt, { minLength: 1, maxLength: 3 }), fc.array(edit, { minLength: 1, maxLength: 12 }), (excerpts, edits) => {
    // Parts of several articles make a page, on which one may go on behind another.
    const source = excerpts.map(({ article: { text }, from, length }) => text.slice(Math.floor(from * text.length), Math.floor(from * text.length) + length)).join('\n');
    let before = LineText.of(source);
    let text = before;
    let read = ReadText.of(text, knowledge);
    for (const each of edits) {
      [before, text] = [text, edited(text, before, each)];
      read = read.next(text);
      const anew = analyze(text.toString(), knowledge);
      assert.deepEqual(plain(read.analysis), plain(anew));
      assert.deepEqual(nameMentions(read.analysis, knowledge), nameMentions(anew, knowledge));
      assert.deepEqual(announcedNames(read.analysis, knowledge), announcedNames(anew, knowledge));
    }
  }), { numRuns: runs });
});

test('several edits at once are one step, and what does not come from the last text is read anew', () => {
  const first = LineText.of(articles[0]!.text);
  const read = ReadText.of(first, knowledge);
  const text = first.edited(40, 40, '增').edited(900, 901, '').edited(41, 41, '长');
  assert.deepEqual(plain(read.next(text).analysis), plain(analyze(text.toString(), knowledge)));
  const other = LineText.of(articles[1]!.text);
  assert.deepEqual(plain(read.next(other).analysis), plain(analyze(other.toString(), knowledge)));
});

/** How many of the edits at every twentieth part of each article read no more than so many blocks. */
function shareReadingAtMost(most: number, change: (text: LineText, offset: number) => LineText): number {
  let [kept, all] = [0, 0];
  for (const { text: source } of articles) {
    let text = LineText.of(source);
    let read = ReadText.of(text, knowledge);
    for (let share = 0.05; share < 1; share += 0.05) {
      const before = new Set(read.analysis.found);
      text = change(text, Math.floor(share * source.length));
      read = read.next(text);
      all++;
      if (read.analysis.found.filter(block => !before.has(block)).length <= most) kept++;
    }
  }
  return kept / all;
}

test('a character inside a paragraph leaves all other blocks alone', () => {
  assert.ok(shareReadingAtMost(1, (text, offset) => text.edited(offset, offset, '的')) > 0.8);
});

test('a line’s end, or a paragraph more, leaves all other blocks alone', () => {
  assert.ok(shareReadingAtMost(1, (text, offset) => text.edited(text.wordsEnd(text.lineAt(offset)), text.wordsEnd(text.lineAt(offset)), '\n')) > 0.8);
  assert.ok(shareReadingAtMost(2, (text, offset) => text.edited(text.startOf(text.lineAt(offset)), text.startOf(text.lineAt(offset)), '出口3亿元。\n')) > 0.7);
});

test('a part of the text is found without the rest, wherever edits have moved it', () => {
  for (const { text: source } of articles) {
    const opened = LineText.of(source);
    const { analysis, text } = ReadText.of(opened, knowledge).next(opened.edited(source.length >> 2, source.length >> 2, '增长'));
    for (let start = 0; start < text.length; start += 400) {
      const span = { start, end: Math.min(text.length, start + 400) };
      const passage = analysis.within(span);
      for (const list of ['figures', 'cues', 'districts'] as const) {
        assert.deepEqual(passage[list].filter(touching(span)), analysis[list].filter(touching(span)), `${list} at ${start}`);
      }
      const named = analysis.programmes.map(({ text: words, ranges, core, programmeId, district }) => ({ text: words, ranges, core, programmeId, district }));
      assert.deepEqual(passage.programmes.filter(touching(span)), named.filter(touching(span)), `programmes at ${start}`);
    }
  }
});

function touching(span: Span): (phrase: Phrase) => boolean {
  return ({ ranges }) => ranges.some(({ start, end }) => start < span.end && end > span.start);
}
