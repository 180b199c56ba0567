import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoredDocument } from './textStore';
import { createKnowledge } from '../knowledge/knowledge';
import { Readings } from './readings';
import { Scope } from './scope';
import { Settings, type Enable } from './settings';

function scopeWith(enable: Enable, log: (message: string) => void = () => { /* not wanted */ }): Scope {
  return new Scope(new Settings({ enable }, null, log), new Readings(createKnowledge()), log);
}

test('on and off decide for ordinary files', async () => {
  const log = new StoredDocument('file:///server.log', 'plaintext', 1, '2021-03-01 12:00:00 GET /index.html 200\n');
  assert.notEqual(await scopeWith('on').read(log), null);
  assert.equal(await scopeWith('off').read(log), null);
});

test('policy text is always read', async () => {
  const article = new StoredDocument('file:///a.policy.txt', 'policytext', 1, '');
  assert.notEqual(await scopeWith('off').read(article), null);
  assert.notEqual(await scopeWith('auto').read(article), null);
});

test('by default the text decides', async () => {
  const empty = new StoredDocument('file:///a.txt', 'plaintext', 1, '');
  assert.equal(await scopeWith('auto').read(empty), null);
});

test('a decision is logged once, with its reason', async () => {
  const logged: string[] = [];
  const scope = scopeWith('off', message => logged.push(message));
  const document = new StoredDocument('file:///a.txt', 'plaintext', 1, '增长3%。');
  await scope.read(document);
  await scope.read(document);
  assert.deepEqual(logged, ['file:///a.txt: left alone, policyLens.enable is off']);
});
