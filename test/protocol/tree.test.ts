// The tree of the side bar's view over the protocol.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ShutdownRequest } from 'vscode-languageserver/node';
import { indexChangedMethod, treeMethod, type IndexChanged, type TreePage, type TreeParams } from '../../server/src/protocol';
import { withClient, type Client } from './client';

const first = 'file:///texts/shangyu.policy.txt';
const second = 'file:///texts/xihu.policy.txt';

const ask = (client: Client, params: Partial<TreeParams>): Promise<TreePage> => client.connection.sendRequest<TreePage>(treeMethod, { grouping: 'district', path: [], filter: '', most: 100, ...params });

/** What the outermost nodes say. */
async function names(client: Client, params: Partial<TreeParams> = {}): Promise<string> {
  const { nodes } = await ask(client, params);
  return nodes.map(({ name, count, metBy }) => [name, count, ...(metBy === null ? [] : [metBy])].join(' ')).join(', ');
}

test('a tree of the open texts is asked for level by level, down to the place of a figure', () => withClient({}, async client => {
  await client.open(first, '上虞区2021年工作报告\n\n2021年,上虞区地区生产总值达1200亿元。\n');
  await client.open(second, '2022年,西湖区地区生产总值达1900亿元,增长3%。\n');
  await client.open('file:///texts/readme.md', 'Supports 3 arguments and is 20% faster.', 'markdown');
  assert.equal(await names(client), '西湖区 2, 上虞区 1');
  assert.equal(await names(client, { filter: 'SYQ' }), '上虞区 1');
  assert.equal(await names(client, { grouping: 'metric', filter: 'gdp' }), '地区生产总值 3 GDP');
  const district = (await ask(client, {})).nodes[1]!;
  const metric = (await ask(client, { path: [district.id] })).nodes[0]!;
  const { state, nodes: [claim], total } = await ask(client, { path: [district.id, metric.id] });
  assert.deepEqual([state, total], ['ready', 1]);
  assert.deepEqual(claim?.location, { uri: first, range: { start: { line: 2, character: 16 }, end: { line: 2, character: 22 } } });
  assert.deepEqual(claim.claim, { figure: '1200亿元', metric: '地区生产总值', district: '上虞区', period: '2021', isTarget: false });
}));

test('the client is told of changes, a while after them and once', () => withClient({}, async client => {
  const told: IndexChanged[] = [];
  let hear: (value: unknown) => void = () => { /* nobody waits yet */ };
  client.connection.onNotification(indexChangedMethod, (params: IndexChanged) => {
    told.push(params);
    hear(params);
  });
  const heard = new Promise(resolve => { hear = resolve; });
  await client.open(first, '上虞区地区生产总值达1200亿元。');
  assert.equal(await names(client), '上虞区 1');
  await client.change(first, { text: '上虞区地区生产总值达1200亿元,财政收入达30亿元。' });
  await client.open(second, '西湖区地区生产总值达1900亿元。');
  assert.equal(await names(client), '上虞区 2, 西湖区 1');
  await client.close(first);
  assert.equal(await names(client), '西湖区 1');
  await heard;
  assert.deepEqual(told, [{ state: 'ready' }]);
}));

test('a text stays out as long as the settings say so', () => withClient({ initializationOptions: { enable: 'off' } }, async client => {
  await client.open(first, '上虞区地区生产总值达1200亿元。', 'plaintext');
  assert.equal(await names(client), '');
  await client.open(second, '西湖区地区生产总值达1900亿元。');
  assert.equal(await names(client), '西湖区 1');
}));

test('a request that is cancelled, senseless or late is answered as such', () => withClient({}, async client => {
  const cancelled = new CancellationTokenSource();
  const answer = client.connection.sendRequest(treeMethod, { grouping: 'district', path: [], filter: '', most: 100 }, cancelled.token);
  cancelled.cancel();
  await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
  for (const params of [{ grouping: 'colour' as 'file' }, { path: 'x' as unknown as [] }, { most: -1 }, { filter: null as unknown as '' }]) {
    await assert.rejects(ask(client, params), { code: ErrorCodes.InvalidParams });
  }
  assert.deepEqual((await ask(client, { path: ['=nowhere'] })).nodes, []);
  await client.connection.sendRequest(ShutdownRequest.type);
  await assert.rejects(ask(client, {}), { code: ErrorCodes.InvalidRequest });
}));
