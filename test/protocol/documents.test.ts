// Documents: edits, several at once, unknown ones, and requests that are taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  CancellationTokenSource, DocumentSymbolRequest, FoldingRangeRequest, HoverRequest, LSPErrorCodes, SemanticTokensRangeRequest, SemanticTokensRefreshRequest, SemanticTokensRequest,
  type Hover, type Position, type ResponseError,
} from 'vscode-languageserver/node';
import { articleSummaryMethod } from '../../server/src/protocol';
import { articleText, stretch } from './article';
import { fullCapabilities, withClient, type Client } from './client';

/** All that the server shows of a document, in one value. */
async function everything({ connection }: Client, uri: string): Promise<unknown> {
  const params = { textDocument: { uri } };
  const [symbols, tokens, folds] = await Promise.all([
    connection.sendRequest(DocumentSymbolRequest.type, params),
    connection.sendRequest(SemanticTokensRequest.type, params),
    connection.sendRequest(FoldingRangeRequest.type, params),
  ]);
  return { symbols, tokens: tokens?.data, folds };
}

/** Line and character of an offset; lines end in `\n`, `\r\n` or `\r`. */
function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

test('after any edits the server says what it says of the same text opened afresh', () => withClient({}, async client => {
  const pieces = fc.constantFrom('增长', '😀', '3.5%', '\r\n', '\n', '亿元', '2021年', '西湖区', '。', '👨‍👩‍👧', '一、', '');
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12), words: fc.array(pieces, { maxLength: 4 }) });
  let count = 0;
  await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), async (edits, isCrlf) => {
    count++;
    const edited = `file:///edited-${count}.policy.txt`;
    const fresh = `file:///fresh-${count}.policy.txt`;
    let text = isCrlf ? articleText.replaceAll('\n', '\r\n') : articleText;
    await client.open(edited, text);
    await everything(client, edited);
    await client.change(edited, ...edits.map(({ at, length, words }) => {
      const start = betweenCharacters(text, Math.floor(at * text.length));
      const end = betweenCharacters(text, Math.min(start + length, text.length));
      const change = { range: { start: positionAt(text, start), end: positionAt(text, end) }, text: words.join('') };
      text = text.slice(0, start) + change.text + text.slice(end);
      return change;
    }));
    await client.open(fresh, text);
    assert.deepEqual(await everything(client, edited), await everything(client, fresh));
    await Promise.all([client.close(edited), client.close(fresh)]);
  }), { numRuns: 60 });
}));

/** Moves an offset out of a line break or a surrogate pair, where no editor puts a cursor. */
function betweenCharacters(text: string, offset: number): number {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])/.test(text.slice(offset - 1, offset + 1)) ? offset + 1 : offset;
}

test('a whole new text replaces the old one', () => withClient({}, async client => {
  const uri = 'file:///a.policy.txt';
  await client.open(uri, '旧');
  await everything(client, uri);
  await client.change(uri, { text: articleText });
  await client.open('file:///b.policy.txt', articleText);
  assert.deepEqual(await everything(client, uri), await everything(client, 'file:///b.policy.txt'));
}));

test('two documents do not mix', () => withClient({}, async client => {
  const one = await client.open('file:///one.policy.txt', '2021年,西湖区新增企业50家。');
  const other = await client.open('file:///other.policy.txt', '2022年,上虞区新增企业70家。');
  const hoverOf = async (params: typeof one): Promise<string> => {
    const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, { ...params, position: { line: 0, character: 13 } });
    return (hover?.contents as { value: string } | undefined)?.value ?? '';
  };
  assert.match(await hoverOf(one), /50家/);
  assert.match(await hoverOf(other), /70家/);
  await client.close(one.textDocument.uri);
  assert.equal(await hoverOf(one), '');
  assert.match(await hoverOf(other), /70家/);
}));

test('of a document that nobody opened the server knows nothing', () => withClient({}, async client => {
  assert.deepEqual(await everything(client, 'file:///unknown.policy.txt'), { symbols: null, tokens: undefined, folds: null });
}));

test('a position behind the end of a line or of the text is no fault', () => withClient({}, async client => {
  const { textDocument } = await client.open('file:///a.policy.txt', articleText);
  for (const position of [{ line: 0, character: 9999 }, { line: 9999, character: 0 }]) {
    assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
  }
}));

test('a request that is taken back is answered as cancelled', () => withClient({}, async client => {
  const { textDocument } = await client.open('file:///a.policy.txt', articleText);
  const position = positionAt(articleText, stretch('share').start);
  const source = new CancellationTokenSource();
  let answer: Promise<unknown> = Promise.resolve();
  await client.atOnce(() => {
    answer = client.connection.sendRequest(HoverRequest.type, { textDocument, position }, source.token);
    source.cancel();
  });
  await assert.rejects(answer, (error: ResponseError) => error.code === LSPErrorCodes.RequestCancelled);
  assert.notEqual(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
}));

// A place and a programme are called by parts of their names, which stand in full at the text's end.
const opening = '鲲鹏行动计划在仁寿落地,财政收入增长6.5%。\n\n';
const filling = '各项工作稳步推进,群众生活持续改善。\n\n'.repeat(6_000);
const firstLines = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };

test('the first lines of a long text are coloured before it is read, and again where it says more of them', () => withClient({
  capabilities: { ...fullCapabilities, workspace: { semanticTokens: { refreshSupport: true } } },
}, async client => {
  const { textDocument } = await client.open('file:///long.policy.txt', `${opening}${filling}仁寿县实施“鲲鹏行动”计划。\n`);
  const refreshed = new Promise<void>(resolve => { client.connection.onRequest(SemanticTokensRefreshRequest.type, () => { resolve(); }); });
  const ask = async (): Promise<readonly number[]> => (await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: firstLines }))?.data ?? [];
  const early = await ask();
  await refreshed;
  const late = await ask();
  assert.ok(early.length > 0 && early.length < late.length, `${early.length / tokenSize} tokens, then ${late.length / tokenSize}`);
  const { data } = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }) ?? { data: [] };
  assert.deepEqual(late, data.slice(0, late.length));
}));

test('a client that cannot be told to ask again waits for the whole text', () => withClient({}, async client => {
  const { textDocument } = await client.open('file:///long.policy.txt', `${opening}${filling}仁寿县实施“鲲鹏行动”计划。\n`);
  const first = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: firstLines });
  const all = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  assert.deepEqual(first?.data, all?.data.slice(0, first?.data.length));
}));

test('nobody is told to ask again where the whole text says the same', () => withClient({
  capabilities: { ...fullCapabilities, workspace: { semanticTokens: { refreshSupport: true } } },
}, async client => {
  const { textDocument } = await client.open('file:///long.policy.txt', `${opening}${filling}`);
  let refreshes = 0;
  client.connection.onRequest(SemanticTokensRefreshRequest.type, () => { refreshes++; });
  const ask = () => client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: firstLines });
  const early = await ask();
  // Answered after the text has been read: the summary waits as long as the colours do before they are compared.
  await client.connection.sendRequest(articleSummaryMethod, { textDocument });
  assert.deepEqual(await ask(), early);
  assert.equal(refreshes, 0);
}));

const tokenSize = 5;
