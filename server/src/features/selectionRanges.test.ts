import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticles } from '../../../test/harness/articles';
import { extractCursor } from '../../../test/harness/markers';
import { analyze } from '../analysis/analyze';
import { createKnowledge } from '../knowledge/knowledge';
import { selectionRanges } from './selectionRanges';

const knowledge = createKnowledge();

function rangesOf(selection: SelectionRange): readonly Range[] {
  return [selection.range, ...(selection.parent === undefined ? [] : rangesOf(selection.parent))];
}

/** The steps at the cursor, each in its words; long ones by their first and last characters. */
function check(marked: string, expected: readonly string[]): void {
  const { text, offset } = extractCursor(marked);
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
  const [selection] = selectionRanges(analyze(text, knowledge), document, [document.positionAt(offset)]);
  const words = rangesOf(selection!).map(range => document.getText(range).replaceAll('\n', '⏎'));
  assert.deepEqual(words.map(each => (each.length > 40 ? `${each.slice(0, 8)}…${each.slice(-8)}` : each)), expected);
}

const page = (inside: string): string => `西湖区2021年国民经济运行情况

一、总体情况

2021年,全区各项工作有序推进。${inside}

二、科技创新

西湖区把科技创新摆在首位,企业研发投入持续加大。
`;

test('a figure grows to its claim, sentence, paragraph, section, article and text', () => {
  const after = ['2021年,全区…入增长6.5%。', '一、总体情况⏎⏎…入增长6.5%。', '西湖区2021年…发投入持续加大。', '西湖区2021年…投入持续加大。⏎'];
  const sentence = '西湖区高新技术产业增加值占比达89%以上,财政收入增长6.5%。';
  check(page('西湖区高新技术产业增加值占比达8|9%以上,财政收入增长6.5%。'), ['89%以上', '高新技术产业增加值占比达89%以上', sentence, ...after]);
  // Behind its last character the figure is still meant.
  check(page('西湖区高新技术产业增加值占比达89%以上,财政收入增长6.5%|。'), ['6.5%', '财政收入增长6.5%', sentence, ...after]);
  // Between metric and figure.
  check(page('西湖区高新技术产业增加值占比达89%以上,财政收入增|长6.5%。'), ['财政收入增长6.5%', sentence, ...after]);
  check(page('西湖区高新技术产业增加值占比达89%以上,财政|收入增长6.5%。'), ['财政收入', '财政收入增长6.5%', sentence, ...after]);
  check(page('西|湖区高新技术产业增加值占比达89%以上,财政收入增长6.5%。'), ['西湖区', sentence, ...after]);
});

test('a figure whose metric stands in an earlier clause grows to both', () => check('2021年进出口总额512亿元,其中出口增势良好,比上年下降3.|4%,有望回升。', [
  '3.4%', '进出口总额512亿元,其中出口增势良好,比上年下降3.4%', '2021年进出口总额512亿元,其中出口增势良好,比上年下降3.4%,有望回升。',
]));

test('where nothing was found there are still sentences and paragraphs', () => {
  check('各地要抓好落实。\n\n我们要坚持“创新！”。各级|部门抓好落实!完成任务。\n\n完。', ['各级部门抓好落实!', '我们要坚持“创新！”。各级部门抓好落实!完成任务。', '各地要抓好落实。⏎⏎我们要坚持“创新！”。各级部门抓好落实!完成任务。⏎⏎完。']);
  check('|', ['']);
  check('\n|\n', ['⏎⏎']);
});

test('a torn figure grows from the part under the cursor to both', () => check('西湖区技术交易额达25\n0.3|亿元,各项工作有序推进。', ['0.3亿元', '25⏎0.3亿元', '技术交易额达25⏎0.3亿元', '西湖区技术交易额达25⏎0.3亿元,各项工作有序推进。']));

test('several positions at once, in their order', () => {
  const text = '财政收入增长6.5%。\n\n完。';
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
  const selections = selectionRanges(analyze(text, knowledge), document, [{ line: 2, character: 0 }, { line: 0, character: 7 }]);
  assert.deepEqual(selections.map(({ range }) => document.getText(range)), ['完。', '6.5%']);
});

test('in whole texts steps nest, grow, hold their position and end with the text', () => {
  let count = 0;
  for (const { name, text } of [...readArticles('samples'), ...readArticles('test/gold/texts')]) {
    for (const [form, written] of [['', text], ['with CRLF', text.replaceAll(/\r?\n/g, '\r\n')]] as const) {
      const document = TextDocument.create('file:///a.txt', 'plaintext', 1, written);
      const analysis = analyze(written, knowledge);
      const positions = Array.from({ length: Math.ceil(written.length / 7) + 1 }, (_unit, i) => document.positionAt(7 * i));
      for (const [i, selection] of selectionRanges(analysis, document, positions).entries()) {
        const ranges = rangesOf(selection);
        const at = `${name} ${form} at ${JSON.stringify(positions[i])}`;
        assert.ok(holds(ranges[0]!, positions[i]!, positions[i]!), at);
        for (const [step, { start, end }] of ranges.slice(1).entries()) {
          assert.ok(holds({ start, end }, ranges[step]!.start, ranges[step]!.end), `${at}: step ${step} leaves its parent`);
          assert.notDeepEqual({ start, end }, ranges[step], at);
        }
        assert.deepEqual(ranges.at(-1), { start: document.positionAt(0), end: document.positionAt(written.length) }, at);
        count += ranges.length;
      }
    }
  }
  assert.ok(count > 40_000, `${count} steps`);
});

function holds(range: Range, start: Position, end: Position): boolean {
  return isOrdered(range.start, start) && isOrdered(start, end) && isOrdered(end, range.end);
}

function isOrdered(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}
