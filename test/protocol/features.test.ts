// Each feature once through the built server. What they find in which words is tested beside their code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DocumentSymbolRequest, FoldingRangeRequest, HoverRequest, SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest,
  type DocumentSymbol, type MarkupContent, type Position, type Range, type SemanticTokens, type SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { articleSummaryMethod } from '../../server/src/protocol';
import { articleText, stretch } from './article';
import { withClient } from './client';

const uri = 'file:///articles/xihu.policy.txt';
const document = TextDocument.create(uri, 'policytext', 1, articleText);

test('hover tells a figure in the language of the client', async () => {
  for (const [locale, words] of [['en', 'at least 89'], ['zh-cn', '不少于89']] as const) {
    await withClient({ locale }, async client => {
      const { textDocument } = await client.open(uri, articleText);
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position: document.positionAt(stretch('share').start + 1) });
      const { kind, value } = hover?.contents as MarkupContent;
      assert.equal(kind, 'markdown');
      assert.ok(value.startsWith('**89%以上**') && value.includes(words), value);
      assert.equal(document.getText(hover?.range), '89%以上');
    });
  }
});

test('document symbols are a tree whose ranges nest', () => withClient({}, async client => {
  const { textDocument } = await client.open(uri, articleText);
  const roots = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }) as DocumentSymbol[];
  const names: string[] = [];
  const visit = (symbols: readonly DocumentSymbol[], within: Range): void => {
    for (const { name, range, selectionRange, children = [] } of symbols) {
      names.push(name);
      assert.ok(isInside(range, within) && isInside(selectionRange, range), name);
      visit(children, range);
    }
  };
  visit(roots, { start: document.positionAt(0), end: document.positionAt(articleText.length) });
  assert.ok(names.some(name => name.endsWith('89%以上')), names.join('\n'));
  assert.ok(names.includes('二、科技创新'), names.join('\n'));
}));

test('semantic tokens colour a torn figure on both lines, the same in full and by range', () => withClient({}, async client => {
  const { textDocument } = await client.open(uri, articleText);
  const full = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  const words = wordsOf(full?.data ?? []);
  for (const part of ['25', '0.3亿元']) assert.ok(words.includes(part), words.join(' '));
  const whole = { start: document.positionAt(0), end: document.positionAt(articleText.length) };
  const all = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: whole });
  assert.deepEqual(all?.data, full?.data);
  const { start, end } = stretch('share');
  const few = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: { start: document.positionAt(start), end: document.positionAt(end) } });
  const wordsOfLine = wordsOf(few?.data ?? []);
  assert.ok(wordsOfLine.length > 0 && wordsOfLine.length < words.length);
  assert.ok(wordsOfLine.every(word => words.includes(word)));
}));

test('a delta changes the tokens before into the tokens after', () => withClient({}, async client => {
  const { textDocument } = await client.open(uri, articleText);
  const before = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  const start = document.positionAt(stretch('share').start);
  await client.change(uri, { range: { start, end: start }, text: '超9%、' });
  const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId: before?.resultId ?? '' }) as SemanticTokensDelta;
  const patched = [...before?.data ?? []];
  for (const { start: at, deleteCount, data = [] } of delta.edits) patched.splice(at, deleteCount, ...data);
  assert.notDeepEqual(patched, before?.data);
  const after = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  assert.deepEqual(patched, after?.data);
  const same = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId: after?.resultId ?? '' }) as SemanticTokensDelta;
  assert.deepEqual(same.edits, []);
}));

test('a delta to tokens that the server no longer has is answered in full', () => withClient({}, async client => {
  const { textDocument } = await client.open(uri, articleText);
  const full = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  const answer = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId: 'long ago' }) as SemanticTokens;
  assert.deepEqual(answer.data, full?.data);
}));

test('sections fold', () => withClient({}, async client => {
  const { textDocument } = await client.open(uri, articleText);
  const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  const section = document.positionAt(articleText.indexOf('二、')).line;
  assert.deepEqual(ranges?.filter(({ startLine }) => startLine === section), [{ startLine: section, endLine: document.positionAt(stretch('torn').end).line }]);
}));

function isInside(range: Range, within: Range): boolean {
  return isOrdered(within.start, range.start) && isOrdered(range.start, range.end) && isOrdered(range.end, within.end);
}

function isOrdered(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}

/** The words under the tokens, in order. */
function wordsOf(data: readonly number[]): readonly string[] {
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0] = data.slice(at, at + 3);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    words.push(document.getText({ start: { line, character }, end: { line, character: character + length } }));
  }
  return words;
}

test('the article in numbers', () => withClient({}, async client => {
  const article = await client.open('file:///article.policy.txt', articleText);
  assert.deepEqual(await client.connection.sendRequest(articleSummaryMethod, article), { claims: 3, districts: ['西湖区'] });
  const silent = await client.open('file:///README.md', '# left-pad', 'markdown');
  assert.equal(await client.connection.sendRequest(articleSummaryMethod, silent), null);
}));
