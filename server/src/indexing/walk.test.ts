import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { defaultSettings } from '../workspace/settings';
import { pathFilter } from './globs';
import { isSameStamp, stampOf, walk, type WalkOptions } from './walk';

async function inFolder(files: readonly string[], run: (folder: string, walkIt: (options?: Partial<WalkOptions>, below?: string) => Promise<readonly string[]>, said: readonly string[]) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'));
  const said: string[] = [];
  const log = (message: string): void => { said.push(message); };
  try {
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), file);
    }
    await run(folder, async (options = {}, below = '') => (await walk(folder, { filter: pathFilter(defaultSettings.workspace, log), mostFiles: 100, log, ...options }, below)).map(({ path }) => path).sort(), said);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('texts in all folders but those that are excluded', () => inFolder(
  ['b.txt', '浙江/杭州/a.md', '.drafts/c.txt', 'node_modules/x/readme.md', '浙江/node_modules/x.txt', 'a.ts'],
  async (_folder, walkIt) => {
    assert.deepEqual(await walkIt(), ['.drafts/c.txt', 'b.txt', '浙江/杭州/a.md']);
    assert.deepEqual(await walkIt({}, '浙江'), ['浙江/杭州/a.md']);
    assert.deepEqual(await walkIt({}, 'gone'), []);
  },
));

test('links lead to files and folders, and never round in a circle', () => inFolder(['a/b/x.txt', 'y.txt'], async (folder, walkIt) => {
  symlinkSync(folder, join(folder, 'a/b/up'));
  symlinkSync(join(folder, 'a/b'), join(folder, 'a/b/self'));
  symlinkSync(join(folder, 'y.txt'), join(folder, 'a/z.txt'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.txt'));
  assert.deepEqual(await walkIt(), ['a/b/x.txt', 'a/z.txt', 'y.txt']);
}));

test('a folder that cannot be read is said, and the rest is found', { skip: process.getuid?.() === 0 || process.platform === 'win32' ? 'whoever runs this may read everything' : false }, () => inFolder(['a/x.txt', 'b/y.txt'], async (folder, walkIt, said) => {
  chmodSync(join(folder, 'a'), 0);
  assert.deepEqual(await walkIt(), ['b/y.txt']);
  chmodSync(join(folder, 'a'), 0o700);
  assert.match(said.join('\n'), /EACCES/);
}));

test('more files than allowed are said once', () => inFolder(Array.from({ length: 12 }, (_, i) => `${i % 3}/${i}.txt`), async (_folder, walkIt, said) => {
  assert.equal((await walkIt({ mostFiles: 5 })).length, 5);
  assert.equal(said.length, 1);
  assert.match(said[0]!, /more than 5 files/);
}));

test('a walk that is no longer wanted ends', () => inFolder(['a.txt'], async (_folder, walkIt) => {
  const controller = new AbortController();
  controller.abort(new Error('enough'));
  await assert.rejects(walkIt({ signal: controller.signal }), /enough/);
}));

test('a stamp is another one after a change of the size, the time or the file itself', () => inFolder(['a.txt', 'b.txt'], async folder => {
  const file = join(folder, 'a.txt');
  const stamp = async () => (await stampOf(file)) ?? assert.fail();
  const before = await stamp();
  assert.ok(isSameStamp(before, await stamp()));
  utimesSync(file, 1_000_000, 1_000_000);
  const older = await stamp();
  assert.ok(!isSameStamp(before, older));
  writeFileSync(file, 'longer than it was');
  utimesSync(file, 1_000_000, 1_000_000);
  assert.ok(!isSameStamp(older, await stamp()));
  utimesSync(join(folder, 'b.txt'), 1_000_000, 1_000_000);
  renameSync(join(folder, 'b.txt'), file);
  assert.ok(!isSameStamp(older, await stamp()));
  assert.equal(await stampOf(folder), null);
  assert.equal(await stampOf(join(file, 'below')), null);
}));
