import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SymbolKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { handmade } from '../../../test/harness/handmade';
import { documentSymbols, flatDocumentSymbols } from './documentSymbols';
import { chinese } from './messages';

const { text, analysis } = handmade(`<title 西湖区>西湖 聚焦创新策源</title>
<p>😀<period 2021>2021年</period>,<metric>增加值占比</metric>达<figure percent 89 %>89%</figure>。</p>`);
const document = TextDocument.create('file:///西湖.txt', 'plaintext', 1, text);

test('symbols carry the outline, with ranges in lines and UTF-16 units', () => {
  const claim = {
    name: '增加值占比 89%',
    detail: '2021年',
    kind: SymbolKind.Number,
    range: { start: { line: 1, character: 14 }, end: { line: 1, character: 17 } },
    selectionRange: { start: { line: 1, character: 14 }, end: { line: 1, character: 17 } },
    children: [],
  };
  const section = {
    name: '西湖 聚焦创新策源',
    detail: '',
    kind: SymbolKind.String,
    range: { start: { line: 0, character: 0 }, end: { line: 1, character: 18 } },
    selectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
    children: [claim],
  };
  assert.deepEqual(documentSymbols(analysis, document, chinese), [
    { ...section, name: '西湖区', detail: '西湖 聚焦创新策源', kind: SymbolKind.Namespace, children: [section] },
  ]);
});

test('a client without trees gets a list in which each symbol names its holder', () => {
  assert.deepEqual(flatDocumentSymbols(analysis, document, chinese).map(({ name, containerName, location }) => [name, containerName, location.uri]), [
    ['西湖区', undefined, document.uri],
    ['西湖 聚焦创新策源', '西湖区', document.uri],
    ['增加值占比 89%', '西湖 聚焦创新策源', document.uri],
  ]);
});
