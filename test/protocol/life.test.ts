// The server's life: from initialize to exit, and the ways in which a client can go away.
import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  createProtocolConnection, ErrorCodes, HoverRequest, InitializeRequest, IPCMessageReader, IPCMessageWriter, MarkupKind, ResponseError, ShutdownRequest,
  type HoverParams,
} from 'vscode-languageserver/node';
import { Client, fullCapabilities, serverPath } from './client';

const clients: Client[] = [];
after(() => { clients.forEach(client => { client.kill(); }); });

function start(...command: string[]): Client {
  const client = command.length === 0 ? new Client() : new Client(command as [string, ...string[]]);
  clients.push(client);
  return client;
}

const hoverParams: HoverParams = { textDocument: { uri: 'file:///a.txt' }, position: { line: 0, character: 0 } };

async function codeOf(answer: Promise<unknown>): Promise<number | null> {
  try {
    await answer;
    return null;
  } catch (error) {
    assert.ok(error instanceof ResponseError);
    return error.code;
  }
}

test('initialize tells what the server can do', async () => {
  const client = start();
  const { capabilities, serverInfo } = await client.initialize();
  assert.equal(serverInfo?.name, 'policy-lens');
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
  assert.equal(capabilities.positionEncoding, 'utf-16');
  for (const feature of ['hoverProvider', 'foldingRangeProvider'] as const) assert.equal(capabilities[feature], true, feature);
  assert.deepEqual(capabilities.documentSymbolProvider, { label: 'Policy Lens' });
  const { legend, full, range } = capabilities.semanticTokensProvider ?? assert.fail('no semantic tokens');
  assert.deepEqual([full, range], [{ delta: true }, true]);
  assert.ok(legend.tokenTypes.includes('figure') && legend.tokenModifiers.includes('percent'));
  assert.equal(await client.stop(), 0);
});

test('before initialize every request is refused', async () => {
  const client = start();
  assert.equal(await codeOf(client.connection.sendRequest(HoverRequest.type, hoverParams)), ErrorCodes.ServerNotInitialized);
  assert.equal(await codeOf(client.connection.sendRequest('textDocument/unheardOf', {})), ErrorCodes.ServerNotInitialized);
  await client.initialize();
  assert.equal(await client.connection.sendRequest(HoverRequest.type, hoverParams), null);
  assert.equal(await codeOf(client.connection.sendRequest('textDocument/unheardOf', {})), ErrorCodes.MethodNotFound);
});

test('a second initialize is refused and changes nothing', async () => {
  const client = start();
  await client.initialize();
  assert.equal(await codeOf(client.initialize()), ErrorCodes.InvalidRequest);
  assert.equal(await client.connection.sendRequest(HoverRequest.type, hoverParams), null);
});

test('after shutdown requests are refused, and exit ends with 0', async () => {
  const client = start();
  await client.initialize();
  await client.connection.sendRequest(ShutdownRequest.type);
  assert.equal(await codeOf(client.connection.sendRequest(HoverRequest.type, hoverParams)), ErrorCodes.InvalidRequest);
  assert.equal(await client.exit(), 0);
});

test('exit without shutdown ends with 1', async () => {
  const client = start();
  await client.initialize();
  assert.equal(await client.exit(), 1);
});

test('a client that hangs up takes the server with it', async () => {
  const client = start();
  await client.initialize();
  assert.equal(await client.hangUp(), 1);
});

test('a client that dies takes the server with it, even where the pipe stays open', async () => {
  const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const client = start();
  await client.initialize({ processId: editor.pid ?? null });
  editor.kill('SIGKILL');
  await once(editor, 'exit');
  assert.equal(await client.exitCode, 1);
});

test('it speaks over the channel of Node processes, as VS Code starts it', async () => {
  const server = fork(serverPath, ['--node-ipc']);
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.listen();
  server.once('exit', () => { connection.dispose(); });
  await connection.sendRequest(InitializeRequest.method, { processId: process.pid, capabilities: fullCapabilities });
  assert.equal(await connection.sendRequest(HoverRequest.type, hoverParams), null);
  await connection.sendRequest(ShutdownRequest.type);
  void connection.sendNotification('exit');
  assert.deepEqual(await once(server, 'exit'), [0, null]);
});

test('a client that drops the channel of Node processes takes the server with it, even while it lives itself', async () => {
  const server = fork(serverPath, ['--node-ipc']);
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.listen();
  await connection.sendRequest(InitializeRequest.method, { processId: process.pid, capabilities: fullCapabilities });
  const ended = once(server, 'exit', { signal: AbortSignal.timeout(5_000) });
  server.disconnect();
  try {
    assert.deepEqual(await ended, [1, null]);
  } finally {
    connection.dispose();
    server.kill('SIGKILL');
  }
});

test('the command line starts the same server', async () => {
  const client = start(process.execPath, join(process.env.POLICY_LENS_ROOT ?? '', 'server/bin/policy-lens.mjs'), 'lsp', '--stdio');
  const { capabilities } = await client.initialize();
  assert.equal(capabilities.hoverProvider, true);
  assert.equal(await client.stop(), 0);
});

test('a client that says little is taken at its word', async () => {
  const client = start();
  await client.initialize({ capabilities: {} });
  const { textDocument } = await client.open('file:///a.policy.txt', '2021年,西湖区新增企业50家。');
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position: { line: 0, character: 13 } });
  assert.equal((hover?.contents as { kind?: string } | undefined)?.kind, MarkupKind.PlainText);
});
