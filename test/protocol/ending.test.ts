// A server that ends while it reads or writes: promptly, and with a cache that is whole or none.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, test } from 'node:test';
import { LogMessageNotification, ShutdownRequest, WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { Client } from './client';

const all = 2_000;
const root = mkdtempSync(join(tmpdir(), 'ending-'));
const folder = join(root, 'texts');
mkdirSync(folder);
for (let i = 0; i < all; i++) writeFileSync(join(folder, `${i}.policy.txt`), `西湖区2021年工作总结\n\n${`2021年，西湖区地区生产总值达${i}亿元，增长6.5%。\n`.repeat(40)}`);
after(() => { rmSync(root, { recursive: true, force: true }); });

/** A server that has been told to read the folder. */
class Reading {
  readonly client = new Client();
  readonly said: string[] = [];

  constructor(readonly storage: string) {}

  async start(): Promise<this> {
    this.client.connection.onNotification(LogMessageNotification.type, ({ message }) => { this.said.push(message); });
    await this.client.initialize({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'texts' }], initializationOptions: { storageUri: pathToFileURL(this.storage).href } });
    return this;
  }

  /** Settles when some of the texts have been read. */
  async begun(): Promise<void> {
    while ((await this.client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '西湖' }) ?? []).length === 0) await new Promise(resolve => setTimeout(resolve, 5));
  }

  /** How many files were known from the cache and how many were read, when all are there. */
  async counts(): Promise<{ readonly cached: number; readonly read: number }> {
    for (;;) {
      const [, cached, read] = /^2000 policy texts .* (\d+) files were known from the cache, .* (\d+) were read$/.exec(this.said.find(message => message.includes('policy texts in')) ?? '') ?? [];
      if (cached !== undefined) return { cached: Number(cached), read: Number(read) };
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }
}

async function reading(storage: string, run: (server: Reading) => Promise<void>): Promise<void> {
  const server = new Reading(storage);
  try {
    await run(await server.start());
  } finally {
    server.client.kill();
  }
}

test('shutdown does not wait until a folder is read, and what was read is kept', async () => {
  const storage = mkdtempSync(join(root, 'storage-'));
  await reading(storage, async server => {
    await server.begun();
    assert.equal(await server.client.stop(), 0);
  });
  await reading(storage, async server => {
    const { cached, read } = await server.counts();
    assert.ok(cached > 0 && read > 0 && cached + read === all, `${cached} and ${read}`);
  });
});

test('a client that hangs up while a folder is read takes the server with it', { timeout: 20_000 }, async () => {
  const storage = mkdtempSync(join(root, 'storage-'));
  await reading(storage, async server => {
    await server.begun();
    assert.equal(await server.client.hangUp(), 1);
    assert.ok(!server.said.some(message => message.includes('policy texts in')), 'it had read them all');
  });
  assert.deepEqual(readdirSync(storage), []);
});

test('a server that is killed while it writes its cache leaves one that is whole, or none', async () => {
  const storage = mkdtempSync(join(root, 'storage-'));
  await reading(storage, async server => {
    await server.counts();
    const writing = watch(storage);
    const begins = once(writing, 'change');
    server.client.connection.sendRequest(ShutdownRequest.type).catch(() => { /* it may not come to answer */ });
    await begins;
    server.client.kill();
    writing.close();
    await server.client.exitCode;
  });
  await reading(storage, async server => {
    const { cached, read } = await server.counts();
    assert.ok(cached === all || cached === 0, `${cached}`);
    assert.equal(cached + read, all);
    assert.deepEqual(server.said.filter(message => message.includes('read anew')), []);
  });
});
