// The client of these tests itself: nothing of it stays when its server has ended.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogMessageNotification } from 'vscode-languageserver/node';
import { Client } from './client';

test('a server that is killed amid a message leaves no timer that keeps the tests alive', async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length;
  const before = timers();
  const whole = JSON.stringify({ jsonrpc: '2.0', method: LogMessageNotification.method, params: { type: 3, message: 'whole' } });
  // The client has read the head of a second message, of which nothing more comes, when it hears of the first.
  const client = new Client([process.execPath, '-e', `
    process.stdout.write(${JSON.stringify(`Content-Length: ${whole.length}\r\n\r\n${whole}Content-Length: 9\r\n\r\n`)});
    process.stdin.resume();`]);
  try {
    await new Promise<void>(resolve => { client.connection.onNotification(LogMessageNotification.type, () => { resolve(); }); });
  } finally {
    client.kill();
  }
  assert.equal(await client.exitCode, null);
  assert.equal(timers(), before);
});
