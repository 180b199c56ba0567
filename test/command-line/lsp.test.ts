import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { ended, start } from './run';

const message = (content: object): string => {
  const json = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
};
const conversation = [
  { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
  { method: 'initialized', params: {} },
  { id: 2, method: 'shutdown' },
  { method: 'exit' },
].map(message).join('');

// What the server says is tested in test/protocol; here, that the command starts it.
for (const words of [['lsp', '--stdio'], ['lsp']]) {
  test(`policy-lens ${words.join(' ')} is the language server on standard input and output`, async () => {
    const child = start(words);
    const [exitCode, stdout] = [ended(child), text(child.stdout)];
    // Left open: a client that closes its end has gone, whatever it said last.
    child.stdin.write(conversation);
    assert.equal(await exitCode, 0);
    assert.match(await stdout, /^Content-Length: \d+\r\n\r\n\{.*"capabilities":/s);
  });
}
