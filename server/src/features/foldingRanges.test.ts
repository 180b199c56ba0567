import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { handmade } from '../../../test/harness/handmade';
import { foldingRanges } from './foldingRanges';

/** Checks the folding ranges, each as `first-last` line, counted from 0. */
function check(marked: string, expected: string): void {
  const { text, analysis } = handmade(marked);
  const ranges = foldingRanges(analysis, TextDocument.create('file:///a.txt', 'plaintext', 1, text));
  assert.equal(ranges.map(({ startLine, endLine }) => `${startLine}-${endLine}`).join(' '), expected);
}

test('districts, sections and paragraphs of several lines fold', () => check(`<title 西湖区>西湖 聚焦</title>

<heading 2>增强</heading>
<p>一行。</p>
<heading 2>构建</heading>
<p>第一行
第二行</p>
<title 上虞区>上虞 锻造</title>
<p>一行。</p>`, '0-6 2-3 4-6 5-6 7-8'));

test('what stands on one line does not fold', () => check('<heading 2 西湖区>增强</heading><p>一行。<figure count 1 家>1家</figure></p>', ''));

test('of ranges that begin on one line the longest stands for all', () => check('<heading 2 西湖区>增强</heading><p>第一行\n第二行</p>\n<p>第三行</p>', '0-2'));

test('CRLF counts as one line break', () => check('<heading 2 西湖区>增强</heading>\r\n<p>一行。</p>\r\n', '0-1'));
