// After every edit the analysis is what reading the text anew would give; and an edit inside a paragraph costs that paragraph.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readArticles } from '../../../test/harness/articles';
import { plain } from '../../../test/harness/plain';
import { createKnowledge } from '../knowledge/knowledge';
import { LineText } from '../workspace/lineText';
import { analyze } from './analyze';
import { ReadText } from './incremental';

const knowledge = createKnowledge();
const articles = [...readArticles('samples'), ...readArticles('../shared/gold')];

/** What people type, paste and take away. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1', '2', '0', '.', ',', '，', '。', '、', '的', '增', '长', '万', '亿', '元', '%', '年', '“', '”', '(', ')', ' ', '家', '个', '达', '西', '湖', '区') },
  { weight: 2, arbitrary: fc.constantFrom('出口', '增长5%', '2021年', '全市', '嘉善县', '杭州', '“鲲鹏行动”计划', '鲲鹏行动计划', '其中', '分别', '国内生产总值', '3亿元', 'kQz', '——编者') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\n　　', '\n一、回顾\n', '\n3\n', '| 甲 | 3 |\n', '出口3亿元。\n进口5亿元。\n') },
  { weight: 2, arbitrary: fc.constant('') },
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(60)), words, isUndone: fc.boolean() });

function editsOf(text: LineText, { at, removed, words: added, isUndone }: { at: number; removed: number; words: string; isUndone: boolean }): readonly LineText[] {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + removed);
  const taken = text.slice(start, end);
  const edited = text.edited(start, end, added);
  return isUndone ? [edited, edited.edited(start, start + added.length, taken)] : [edited];
}

test('after every edit the analysis is that of the text', () => {
  const excerpt = fc.record({ article: fc.constantFrom(...articles), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 200, max: 2500 }) });
  fc.assert(fc.property(excerpt, fc.array(edit, { minLength: 1, maxLength: 12 }), ({ article, from, length }, edits) => {
    const start = Math.floor(from * article.text.length);
    let last = LineText.of(article.text.slice(start, start + length));
    let read = ReadText.of(last, knowledge);
    for (const each of edits) {
      for (const text of editsOf(last, each)) {
        last = text;
        read = read.next(text);
        assert.deepEqual(plain(read.analysis), plain(analyze(text.toString(), knowledge)));
      }
    }
  }), { numRuns: 150 });
});

test('several edits at once are one step, and what does not come from the last text is read anew', () => {
  const first = LineText.of(articles[0]!.text);
  const read = ReadText.of(first, knowledge);
  const text = first.edited(40, 40, '增').edited(900, 901, '').edited(41, 41, '长');
  assert.deepEqual(plain(read.next(text).analysis), plain(analyze(text.toString(), knowledge)));
  const other = LineText.of(articles[1]!.text);
  assert.deepEqual(plain(read.next(other).analysis), plain(analyze(other.toString(), knowledge)));
});

test('a character inside a paragraph leaves all other blocks alone', () => {
  let [kept, all] = [0, 0];
  for (const { text: source } of articles) {
    let text = LineText.of(source);
    let read = ReadText.of(text, knowledge);
    for (let share = 0.05; share < 1; share += 0.05) {
      const before = read.analysis.found;
      text = text.edited(Math.floor(share * source.length), Math.floor(share * source.length), '的');
      read = read.next(text);
      all++;
      if (read.analysis.found.length === before.length && read.analysis.found.filter((block, i) => block !== before[i]).length <= 1) kept++;
    }
  }
  assert.ok(kept > all * 0.5, `${kept} of ${all} edits cost one block`);
});

test('a part of the text is found without the rest, wherever edits have moved it', () => {
  for (const { text: source } of articles) {
    const opened = LineText.of(source);
    const { analysis, text } = ReadText.of(opened, knowledge).next(opened.edited(source.length >> 2, source.length >> 2, '增长'));
    for (let start = 0; start < text.length; start += 400) {
      const span = { start, end: Math.min(text.length, start + 400) };
      const passage = analysis.within(span);
      for (const list of ['figures', 'cues', 'districts', 'programmes'] as const) {
        const touches = ({ ranges }: { ranges: readonly { start: number; end: number }[] }): boolean => ranges.some(range => range.start < span.end && range.end > span.start);
        assert.deepEqual(passage[list].filter(touches), analysis[list].filter(touches), `${list} at ${start}`);
      }
    }
  }
});
