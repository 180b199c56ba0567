import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, objects, policyLens } from './run';

// 占比5%。 in each encoding.
const utf8 = Buffer.from('占比5%。');
const utf16le = Buffer.from('占比5%。', 'utf16le');
const files: Readonly<Record<string, Uint8Array>> = {
  'utf8.txt': utf8,
  'utf8-marked.txt': Buffer.from('\uFEFF占比5%。'),
  'utf16le-marked.txt': Buffer.from('\uFEFF占比5%。', 'utf16le'),
  'utf16be-marked.txt': Buffer.from('\uFEFF占比5%。', 'utf16le').swap16(),
  'gb18030.txt': Buffer.from([0xd5, 0xbc, 0xb1, 0xc8, 0x35, 0x25, 0xa1, 0xa3]),
};
const wanted = { start: 2, end: 4, line: 1, column: 3, text: '5%' };

for (const name of Object.keys(files)) {
  test(`${name} is read, and offsets count its characters`, async t => {
    const { exitCode, stdout, stderr } = await policyLens(['figures', name], { cwd: folderWith(t, files) });
    assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' });
    const [{ start, end, line, column, text } = {}] = objects(stdout);
    assert.deepEqual({ start, end, line, column, text }, wanted);
  });
}

test('standard input is decoded as files are', async () => {
  const { stdout } = await policyLens(['figures', '-'], { input: files['gb18030.txt']! });
  assert.equal(objects(stdout)[0]?.text, '5%');
});

test('an encoding without a mark can be named', async () => {
  const { exitCode, stdout } = await policyLens(['figures', '--encoding', 'utf-16le', '-'], { input: utf16le });
  assert.equal(exitCode, 0);
  assert.equal(objects(stdout)[0]?.text, '5%');
});

test('an unknown encoding is wrong usage', async () => {
  const { exitCode, stdout, stderr } = await policyLens(['figures', '--encoding', 'utf-9', '-'], { input: utf8 });
  assert.deepEqual({ exitCode, stdout }, { exitCode: 2, stdout: '' });
  assert.match(stderr, /utf-9.*\n.*--help/);
});
