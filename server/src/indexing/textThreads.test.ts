import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../test/harness/articles';
import { CompactIndex } from '../index/compactIndex';
import { combineGlossaries } from '../knowledge/glossary';
import { createKnowledge } from '../knowledge/knowledge';
import { defaultSettings } from '../workspace/settings';
import { uriBelow } from './paths';
import { readText } from './textReader';
import { TextThreads } from './textThreads';
import { WorkspaceTexts } from './workspaceTexts';

const knowledge = createKnowledge();
const policy = (figure: number): string => `西湖区2021年工作总结\n\n2021年，西湖区生产总值达${figure}亿元，增长6.5%。\n`;

/** A thread that reads as the shipped one does, and comes to grief over texts by their names. */
const code = `import { readText } from './textReader';
import { createKnowledge } from '../knowledge/knowledge';
import { answerJobs } from '../threads';
const knowledge = createKnowledge();
answerJobs(texts => texts.map(text => {
  if (text.path.includes('leaves')) process.exit(3);
  if (text.path.includes('fills')) for (const all = []; ; ) all.push(new Array(1000).fill(all.length));
  if (text.path.includes('throws')) throw new Error('a fault of the analysis');
  return readText(text, knowledge);
}));`;
const scripts = mkdtempSync(join(tmpdir(), 'threads-'));
const script = join(scripts, 'script.cjs');

before(() => build({ stdin: { contents: code, resolveDir: join(root, 'server/src/indexing') }, outfile: script, bundle: true, format: 'cjs', platform: 'node', logLevel: 'warning' }));
after(() => { rmSync(scripts, { recursive: true }); });

/** Reads a folder of these texts on threads of a script. */
async function read(t: TestContext, names: readonly string[], threadScript: string) {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  const said: string[] = [];
  const log = (message: string): void => { said.push(message.replaceAll(folder, '')); };
  const threads = new TextThreads(threadScript, combineGlossaries([]), log);
  t.after(async () => {
    await threads.close();
    rmSync(folder, { recursive: true });
  });
  names.forEach((name, i) => { writeFileSync(join(folder, name), policy(i)); });
  const index = new CompactIndex();
  const texts = new WorkspaceTexts({
    index,
    read: toRead => threads.read(toRead),
    capacity: threads.capacity,
    readHere: text => readText(text, knowledge),
    log,
    onProgress: () => { /* nobody looks */ },
    onChange: () => { /* nobody listens */ },
    onRead: () => { /* nobody listens */ },
    cache: null,
  });
  const uriOf = (name: string): string => uriBelow(pathToFileURL(folder).href, name);
  const { include, exclude } = defaultSettings.workspace;
  await texts.setFolders([{ uri: pathToFileURL(folder).href, patterns: { include, exclude }, measure: 'all' }]);
  await texts.settled();
  return { texts, index, said, folder, uriOf, held: names.filter(name => index.has(uriOf(name))) };
}

test('a text whose thread dies is passed over alone, with a word to the log, and all others are read', async t => {
  const good = Array.from({ length: 30 }, (_, i) => `${i}.txt`);
  const { held, said, texts } = await read(t, [...good, 'leaves.txt', 'fills.txt', 'throws.txt'], script);
  assert.deepEqual(held, good);
  assert.equal(texts.isReading, false);
  const passedOver = said.filter(line => line.includes('passed over')).sort();
  assert.equal(passedOver.length, 3, said.join('\n'));
  assert.match(passedOver[0]!, /^\/fills\.txt: passed over, reading it failed: .*memory/);
  assert.match(passedOver[1]!, /^\/leaves\.txt: passed over, reading it failed: the thread ended with code 3$/);
  assert.match(passedOver[2]!, /^\/throws\.txt: passed over, reading it failed: a fault of the analysis$/);
  assert.match(said.at(-1)!, /^30 policy texts/);
  assert.equal(said.length, 4, said.join('\n'));
});

test('where no thread stays alive the reading ends with one word to the log, and what is typed is read without them', async t => {
  const dead = join(scripts, 'dead.cjs');
  writeFileSync(dead, 'process.exit(7);');
  const { held, said, texts, index, folder, uriOf } = await read(t, Array.from({ length: 200 }, (_, i) => `${i}.txt`), dead);
  assert.deepEqual(held, []);
  assert.equal(texts.isReading, false);
  const [complaint, summary, ...rest] = said;
  assert.equal(complaint, 'no thread stays alive: Error: the thread ended with code 7; what is left of the workspace is not read');
  assert.match(summary!, /^0 policy texts/);
  assert.deepEqual(rest, []);
  writeFileSync(join(folder, '3.txt'), policy(333));
  await texts.changed([uriOf('3.txt')]);
  await texts.settled();
  texts.show(uriOf('4.txt'), policy(444), 'all');
  await texts.changesSettled();
  await texts.settled();
  assert.match(JSON.stringify([index.entry(uriOf('3.txt')), index.entry(uriOf('4.txt'))]), /333亿元.*444亿元/);
  // A second try says no more than the first.
  await texts.rescan();
  await texts.settled();
  assert.deepEqual(said.slice(2).filter(line => !/^\d+ policy texts/.test(line)), []);
});
