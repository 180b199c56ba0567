import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCache, writeCache, type CachedText } from './cacheFile';

const pause = (): Promise<void> => Promise.resolve();
const text = (path: string, bytes: readonly number[] | null): CachedText => (
  { path, stamp: { size: path.length, modified: 1_700_000_000_000.25, inode: '18446744073709551615' }, hash: `hash of ${path}`, bytes: bytes === null ? null : Uint8Array.from(bytes) });
const texts = [text('浙江/西湖区.txt', [1, 2, 3]), text('notes.md', null), text('empty.txt', []), text('b "quoted"\n.txt', Array.from({ length: 3000 }, (_, i) => i % 256))];

async function withCache(run: (file: string, read: (key?: string) => ReturnType<typeof readCache>, said: readonly string[]) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  const said: string[] = [];
  const file = join(folder, 'a/b/texts.index');
  try {
    await run(file, (key = 'key') => readCache(file, key, pause, message => { said.push(message); }), said);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As plain values, since bytes may lie in buffers of several kinds. */
const plain = (read: readonly CachedText[] | null) => read?.map(({ bytes, ...rest }) => ({ ...rest, bytes: bytes === null ? null : [...bytes] }));

test('what was written is read, and nothing else is left in the folder', () => withCache(async (file, read, said) => {
  assert.equal(await read(), null);
  assert.deepEqual(said, []);
  await writeCache(file, 'key', texts, pause);
  assert.deepEqual(plain(await read()), plain(texts));
  await writeCache(file, 'key', texts.slice(1), pause);
  assert.deepEqual(plain(await read()), plain(texts.slice(1)));
  assert.deepEqual(readdirSync(join(file, '..')), ['texts.index']);
}));

test('with another key it is worth nothing', () => withCache(async (file, read, said) => {
  await writeCache(file, 'key', texts, pause);
  assert.equal(await read('another'), null);
  assert.match(said.join(), /another version/);
}));

test('wherever it is cut off, it is worth nothing', () => withCache(async (file, read) => {
  await writeCache(file, 'key', texts, pause);
  const whole = readFileSync(file);
  const places = [0, 1, 7, 8, 11, 12, 13, 100, whole.length - 3100, whole.length - 33, whole.length - 32, whole.length - 31, whole.length - 1];
  for (const place of places) {
    writeFileSync(file, whole.subarray(0, place));
    assert.equal(await read(), null, `cut off at ${place}`);
  }
  writeFileSync(file, Buffer.concat([whole, Buffer.from([0])]));
  assert.equal(await read(), null, 'one byte too many');
}));

test('whichever bit has flipped, it is worth nothing', () => withCache(async (file, read) => {
  await writeCache(file, 'key', texts.slice(0, 3), pause);
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at]! ^= 1 << at % 8;
    writeFileSync(file, damaged);
    assert.equal(await read(), null, `a bit of byte ${at}`);
  }
}));

test('a folder in its place is said, for reading and for writing', () => withCache(async (file, read, said) => {
  mkdirSync(file, { recursive: true });
  assert.equal(await read(), null);
  assert.equal(said.length, 1);
  await assert.rejects(writeCache(file, 'key', texts, pause));
  assert.deepEqual(readdirSync(join(file, '..')), ['texts.index']);
}));

test('a file in the place of its folder is as good as no cache, and hinders writing', () => withCache(async (file, read, said) => {
  mkdirSync(join(file, '../..'), { recursive: true });
  writeFileSync(join(file, '..'), '');
  assert.equal(await read(), null);
  assert.deepEqual(said, []);
  await assert.rejects(writeCache(file, 'key', texts, pause));
}));

test('a draft that nobody finished goes with time, one of today stays', () => withCache(async file => {
  mkdirSync(join(file, '..'), { recursive: true });
  const [old, young] = [`${file}.1-aa.draft`, `${file}.2-bb.draft`];
  for (const draft of [old, young]) writeFileSync(draft, '');
  utimesSync(old, 1_000_000, 1_000_000);
  await writeCache(file, 'key', texts, pause);
  assert.deepEqual([old, young].map(draft => existsSync(draft)), [false, true]);
}));

test('two that write at once leave what one of them wrote', () => withCache(async (file, read) => {
  await Promise.all([texts, texts.slice(1), texts.slice(2)].map(each => writeCache(file, 'key', each, pause)));
  assert.ok([4, 3, 2].includes((await read())?.length ?? 0));
}));

test('what is no longer wanted when it is written leaves what was there, and no draft', () => withCache(async (file, read) => {
  assert.equal(await writeCache(file, 'key', texts, pause), true);
  assert.equal(await writeCache(file, 'key', [], pause, () => Promise.resolve(false)), false);
  assert.deepEqual(plain(await read()), plain(texts));
  assert.deepEqual(readdirSync(join(file, '..')), ['texts.index']);
}));
