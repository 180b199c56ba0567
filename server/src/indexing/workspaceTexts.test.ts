import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import fc from 'fast-check';
import { cacheName } from './paths';
import { held, inWorkspace, novel, policy, type Workspace } from './testing';

test('policy texts are in the index, and no others', () => inWorkspace(async workspace => {
  workspace.write('浙江/西湖区.txt', policy('西湖区', 12));
  workspace.write('novel.txt', novel);
  workspace.write('short.policy.txt', '生产总值3亿元。');
  workspace.write('a.ts', policy('上虞区', 1));
  const { index, open } = workspace.start();
  await open();
  assert.deepEqual([...index.uris()].sort(), [workspace.uriOf('short.policy.txt'), workspace.uriOf('浙江/西湖区.txt')].sort());
}));

test('a second start reads nothing, a third only what has changed', () => inWorkspace(async workspace => {
  for (const i of [1, 2, 3, 4]) workspace.write(`${i}.txt`, policy('西湖区', i));
  workspace.write('novel.txt', novel);
  const first = workspace.start();
  await first.open();
  await first.texts.close();
  workspace.read.length = 0;
  const second = workspace.start();
  await second.open();
  assert.deepEqual(workspace.read, []);
  assert.deepEqual(second.texts.counts, { analysed: 0, known: 0, cached: 5 });
  assert.deepEqual(held(second.index), held(first.index));
  await second.texts.close();
  workspace.write('2.txt', policy('上虞区', 22));
  renameSync(join(workspace.folder, '3.txt'), join(workspace.folder, 'three.txt'));
  rmSync(join(workspace.folder, '4.txt'));
  const third = workspace.start();
  await third.open();
  assert.deepEqual([...workspace.read].sort(), ['2.txt', 'three.txt']);
  assert.deepEqual(third.texts.counts, { analysed: 1, known: 1, cached: 2 });
  assert.deepEqual([...third.index.uris()], ['1.txt', '2.txt', 'three.txt'].map(path => workspace.uriOf(path)));
}));

test('a cache of another key, and a damaged one, are as good as none', () => inWorkspace(async workspace => {
  workspace.write('1.txt', policy('西湖区', 1));
  const first = workspace.start();
  await first.open();
  await first.texts.close();
  workspace.key = 'another glossary';
  const other = workspace.start();
  await other.open();
  assert.deepEqual(other.texts.counts, { analysed: 1, known: 0, cached: 0 });
  await other.texts.close();
  for (const name of readdirSync(workspace.cacheFolder)) writeFileSync(join(workspace.cacheFolder, name), 'nonsense');
  const damaged = workspace.start();
  await damaged.open();
  assert.deepEqual(damaged.texts.counts, { analysed: 1, known: 0, cached: 0 });
  assert.match(workspace.said.join('\n'), /read anew/);
  await damaged.texts.close();
  const repaired = workspace.start();
  await repaired.open();
  assert.equal(repaired.texts.counts.cached, 1);
}));

/** Places where no cache can be written. */
const unwritable: Readonly<Record<string, (workspace: Workspace) => string>> = {
  'is a file': ({ cacheFolder }) => {
    writeFileSync(join(cacheFolder, 'file'), '');
    return join(cacheFolder, 'file');
  },
  'lies below a file': ({ cacheFolder }) => {
    writeFileSync(join(cacheFolder, 'file'), '');
    return join(cacheFolder, 'file/storage');
  },
  // Nobody writes there, whatever they may.
  ...(process.platform === 'linux' && { 'is read-only': () => '/proc' }),
};

for (const [what, folderIn] of Object.entries(unwritable)) {
  test(`a storage folder that ${what} is said once, and hinders nothing`, () => inWorkspace(async workspace => {
    for (const i of [1, 2]) workspace.write(`${i}.txt`, policy('西湖区', i));
    const { texts, index, open } = workspace.start({ cache: { folder: folderIn(workspace), key: () => 'key' } });
    await open();
    await texts.save();
    workspace.write('2.txt', policy('上虞区', 22));
    await texts.changed([workspace.uriOf('2.txt')]);
    await texts.settled();
    await texts.close();
    assert.match(JSON.stringify(held(index)), /22亿元/);
    const others = workspace.said.filter(line => !line.includes('policy texts in the workspace'));
    assert.equal(others.length, 1, others.join('\n'));
    assert.match(others[0]!, /^the cache could not be written: E/);
  }));
}

test('a storage folder that is missing is made', () => inWorkspace(async workspace => {
  workspace.write('1.txt', policy('西湖区', 1));
  const cache = { folder: join(workspace.cacheFolder, 'not/yet'), key: () => 'key' };
  const first = workspace.start({ cache });
  await first.open();
  await first.texts.close();
  const second = workspace.start({ cache });
  await second.open();
  assert.equal(second.texts.counts.cached, 1);
  assert.ok(workspace.said.every(line => line.includes('policy texts in the workspace')), workspace.said.join('\n'));
}));

test('a cache that cannot get its name is said once and leaves no draft behind; when it can, it is written', () => inWorkspace(async workspace => {
  workspace.write('1.txt', policy('西湖区', 1));
  const { texts, index, open } = workspace.start();
  await open();
  const inTheWay = join(workspace.cacheFolder, cacheName(pathToFileURL(workspace.folder).href));
  mkdirSync(join(inTheWay, 'full'), { recursive: true });
  await texts.save();
  const change = async (figure: number): Promise<void> => {
    workspace.write('1.txt', policy('西湖区', figure));
    await texts.changed([workspace.uriOf('1.txt')]);
    await texts.settled();
    await texts.save();
  };
  await change(22);
  assert.match(JSON.stringify(held(index)), /22亿元/);
  assert.deepEqual(readdirSync(workspace.cacheFolder), [cacheName(pathToFileURL(workspace.folder).href)]);
  assert.equal(workspace.said.filter(line => line.includes('could not be written')).length, 1, workspace.said.join('\n'));
  rmSync(inTheWay, { recursive: true });
  await change(333);
  const second = workspace.start();
  await second.open();
  assert.equal(second.texts.counts.cached, 1);
}));

test('what is typed counts, until the document is closed', () => inWorkspace(async workspace => {
  workspace.write('1.txt', policy('西湖区', 1));
  const { texts, index, open } = workspace.start();
  await open();
  const before = held(index);
  const uri = workspace.uriOf('1.txt');
  texts.show(uri, policy('上虞区', 99), null);
  await texts.settled();
  assert.match(JSON.stringify(index.entry(uri)), /99亿元/);
  // A save leaves it as it is, and so does word of it.
  workspace.write('1.txt', policy('西湖区', 7));
  await texts.changed([uri]);
  await texts.settled();
  assert.match(JSON.stringify(index.entry(uri)), /99亿元/);
  workspace.write('1.txt', policy('西湖区', 1));
  await texts.hide(uri);
  await texts.settled();
  assert.deepEqual(held(index), before);
}));

test('a folder in place of a file, and a file in place of a folder', () => inWorkspace(async workspace => {
  workspace.write('a.txt', policy('西湖区', 1));
  workspace.write('z/b.md', policy('上虞区', 2));
  const { texts, index, open } = workspace.start();
  await open();
  const changed = async (path: string): Promise<readonly string[]> => {
    await texts.changed([workspace.uriOf(path)]);
    await texts.settled();
    return [...index.uris()];
  };
  rmSync(join(workspace.folder, 'a.txt'));
  workspace.write('a.txt/c.md', policy('富阳区', 3));
  assert.deepEqual(await changed('a.txt'), ['a.txt/c.md', 'z/b.md'].map(path => workspace.uriOf(path)));
  rmSync(join(workspace.folder, 'z'), { recursive: true });
  workspace.write('z', 'no text by its name');
  assert.deepEqual(await changed('z'), [workspace.uriOf('a.txt/c.md')]);
}));

test('a document in no folder is there while it is open', () => inWorkspace(async workspace => {
  const { texts, index, open } = workspace.start();
  await open();
  texts.show('untitled:Untitled-1', policy('西湖区', 1), 'all');
  await texts.settled();
  assert.deepEqual([...index.uris()], ['untitled:Untitled-1']);
  await texts.hide('untitled:Untitled-1');
  assert.equal(index.size, 0);
}));

test('a document that was open before its folder was known is one text with its file', () => inWorkspace(async workspace => {
  workspace.write('1.txt', policy('西湖区', 1));
  const { texts, index, open } = workspace.start();
  const uri = workspace.uriOf('1.txt');
  texts.show(uri, policy('上虞区', 99), null);
  await open();
  assert.match(JSON.stringify(index.entry(uri)), /99亿元/);
  await texts.readAnew();
  await texts.settled();
  assert.match(JSON.stringify(index.entry(uri)), /99亿元/);
  await texts.hide(uri);
  await texts.settled();
  assert.match(JSON.stringify(index.entry(uri)), /"1亿元"/);
  texts.show(uri, policy('上虞区', 99), null);
  await open([]);
  assert.match(JSON.stringify(index.entry(uri)), /99亿元/);
  await texts.hide(uri);
  assert.equal(index.size, 0);
}));

test('what cannot be read is said and passed over', () => inWorkspace(async workspace => {
  workspace.write('1.txt', policy('西湖区', 1));
  writeFileSync(join(workspace.folder, 'bytes.txt'), Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0));
  workspace.write('vast.txt', policy('西湖区', 1).repeat(40_000));
  const { index, open } = workspace.start();
  await open();
  assert.equal(index.size, 1);
  assert.match(workspace.said.join('\n'), /bytes\.txt: passed over, not a text file/);
  assert.match(workspace.said.join('\n'), /vast\.txt: passed over, .* MB/);
}));

test('the recently opened come first, then the newest; what is given up stays unread, what changes is read', () => inWorkspace(async workspace => {
  for (let i = 0; i < 40; i++) workspace.write(`${i}.txt`, policy('西湖区', i));
  const { texts, index, open } = workspace.start();
  const reading = open();
  await new Promise(resolve => setTimeout(resolve, 1));
  while (workspace.read.length === 0) await new Promise(resolve => setImmediate(resolve));
  texts.stop();
  await reading;
  assert.ok(index.size < 40 && index.size > 0, `${index.size}`);
  assert.equal(workspace.progress.at(-1), null);
  const unread = Array.from({ length: 40 }, (_, i) => `${i}.txt`).find(path => !index.has(workspace.uriOf(path)))!;
  await texts.changed([workspace.uriOf(unread)]);
  await texts.settled();
  assert.ok(index.has(workspace.uriOf(unread)));
  // Another server has read all; what this one has given up stays in the cache.
  const other = workspace.start();
  await other.open();
  await other.texts.close();
  await texts.close();
  const third = workspace.start();
  await third.open();
  assert.equal(third.texts.counts.cached, 40);
  // What was given up stays so.
  await texts.rescan();
  await texts.settled();
  assert.ok(index.size < 40, `${index.size}`);
  await third.texts.rescan();
  await third.texts.settled();
  assert.equal(third.index.size, 40);
}));

test('folders of the workspace that lie in one another have each file once, and one that goes takes its files along', () => inWorkspace(async workspace => {
  workspace.write('1.txt', policy('西湖区', 1));
  workspace.write('inner/2.txt', policy('上虞区', 2));
  const { texts, index, open } = workspace.start();
  await open(['', 'inner']);
  assert.equal(index.size, 2);
  await open(['inner']);
  assert.deepEqual([...index.uris()], [workspace.uriOf('inner/2.txt')]);
  await open(['']);
  assert.equal(index.size, 2);
  await texts.readAnew();
  await texts.settled();
  assert.equal(index.size, 2);
}));

test('what is closed while the folders change is there no more', () => inWorkspace(async workspace => {
  workspace.write('a.txt', policy('西湖区', 1));
  workspace.write('inner/b.txt', policy('西湖区', 2));
  const { texts, index, open } = workspace.start();
  await open();
  texts.show(workspace.uriOf('a.txt'), policy('上虞区', 3), 'all');
  await texts.settled();
  const changing = open(['', 'inner']);
  await texts.hide(workspace.uriOf('a.txt'));
  await changing;
  const fresh = workspace.start({ cache: null });
  await fresh.open(['', 'inner']);
  assert.deepEqual(held(index), held(fresh.index));
}));

test('of folders that are told in a row the last count', () => inWorkspace(async workspace => {
  workspace.write('a.txt', policy('西湖区', 1));
  const { index, open } = workspace.start();
  await open();
  await Promise.all([open([]), open(), open([]), open()]);
  assert.deepEqual([...index.uris()], [workspace.uriOf('a.txt')]);
}));

test('a folder that goes while it is taken from the cache leaves nothing behind', () => inWorkspace(async workspace => {
  for (let i = 0; i < 30; i++) workspace.write(`${i}.txt`, policy('西湖区', i));
  const first = workspace.start();
  await first.open();
  await first.texts.close();
  const second = workspace.start();
  const { index } = second;
  const set = index.setEncoded.bind(index);
  let going: Promise<void> | undefined;
  index.setEncoded = (uri, bytes) => {
    going ??= second.texts.setFolders([]);
    return set(uri, bytes);
  };
  await second.open();
  await going;
  await second.texts.settled();
  assert.notEqual(going, undefined);
  assert.equal(index.size, 0);
}));

test('another glossary takes nothing over from what was read with the one before', () => inWorkspace(async workspace => {
  workspace.write('a.txt', policy('西湖区', 1));
  const { texts, open } = workspace.start();
  await open();
  // What was read is not written down yet.
  workspace.key = 'another key';
  await texts.readAnew();
  await texts.settled();
  assert.deepEqual(texts.counts, { analysed: 2, known: 0, cached: 0 });
}));

/** What may happen to files; each is done to the disk, and word of it may be given in any order. */
const paths = ['a.txt', 'b.txt', 'x/a.txt', 'x/b.md', 'x/y/c.txt', 'node_modules/d.txt'];
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path: fc.constantFrom(...paths), figure: fc.integer({ min: 1, max: 4 }), isNovel: fc.boolean() }),
  fc.record({ kind: fc.constant('delete' as const), path: fc.constantFrom(...paths, 'x', 'x/y') }),
  fc.record({ kind: fc.constant('rename' as const), path: fc.constantFrom(...paths, 'x', 'x/y'), to: fc.constantFrom('a.txt', 'c.txt', 'z', 'x/y', 'z/w') }),
  fc.record({ kind: fc.constant('open' as const), path: fc.constantFrom(...paths), figure: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('close' as const), path: fc.constantFrom(...paths) }),
  fc.record({ kind: fc.constant('restart' as const) }),
  fc.record({ kind: fc.constant('folders' as const), folders: fc.constantFrom([''], ['', 'x'], ['x']) }),
);

test('after any changes the index is the one that is made from nothing', () => fc.assert(fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 14 }), steps => inWorkspace(async workspace => {
  workspace.write('a.txt', policy('西湖区', 1));
  workspace.write('x/b.md', policy('上虞区', 2));
  let { texts, index, open } = workspace.start();
  await open();
  const shown = new Map<string, string>();
  const words: Promise<void>[] = [];
  let folders: readonly string[] = [''];
  for (const [each, waits] of steps) {
    const told: string[] = [];
    switch (each.kind) {
      case 'write':
        if (isBlocked(workspace.folder, each.path)) break;
        workspace.write(each.path, each.isNovel ? novel : policy('西湖区', each.figure));
        told.push(each.path);
        break;
      case 'delete':
        if (existsSync(join(workspace.folder, each.path))) rmSync(join(workspace.folder, each.path), { recursive: true });
        told.push(each.path);
        break;
      case 'rename': {
        const [from, to] = [each.path, each.to].map(path => join(workspace.folder, path)) as [string, string];
        if (!existsSync(from) || existsSync(to) || to.startsWith(`${from}/`) || isBlocked(workspace.folder, each.to)) break;
        mkdirSync(dirname(to), { recursive: true });
        renameSync(from, to);
        told.push(each.path, each.to);
        break;
      }
      case 'open':
        shown.set(each.path, policy('富阳区', each.figure));
        texts.show(workspace.uriOf(each.path), shown.get(each.path)!, null);
        break;
      case 'close':
        if (shown.delete(each.path)) words.push(texts.hide(workspace.uriOf(each.path)));
        break;
      case 'restart':
        await Promise.all(words);
        await texts.settled();
        await texts.close();
        ({ texts, index, open } = workspace.start());
        await open(folders);
        for (const [path, text] of shown) texts.show(workspace.uriOf(path), text, null);
        break;
      case 'folders':
        ({ folders } = each);
        words.push(open(folders));
    }
    words.push(texts.changed(told.map(path => workspace.uriOf(path))));
    if (!waits) continue;
    await Promise.all(words);
    await texts.settled();
  }
  await Promise.all(words);
  await texts.settled();
  const fresh = workspace.start({ cache: null });
  await fresh.open(folders);
  for (const [path, text] of shown) fresh.texts.show(workspace.uriOf(path), text, null);
  await fresh.texts.settled();
  assert.deepEqual(held(index), held(fresh.index));
})), { numRuns: 60 }));

/** Whether a file stands where a folder would have to be, or a folder where the file. */
function isBlocked(folder: string, path: string): boolean {
  const parts = path.split('/');
  const isFile = (at: string): boolean => existsSync(at) && !isFolder(at);
  return parts.slice(0, -1).some((_part, i) => isFile(join(folder, ...parts.slice(0, i + 1)))) || isFolder(join(folder, path));
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}
