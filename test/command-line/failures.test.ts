import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, objects, policyLens } from './run';

test('a file that cannot be read is told, the others are done', async t => {
  const cwd = folderWith(t, { 'a.txt': '占比5%。', 'binary.txt': Buffer.from([0x7f, 0, 0xff]), 'broken.txt': Buffer.from([0xd5, 0xff, 0x20]), 'z.txt': '占比6%。' });
  mkdirSync(join(cwd, 'folder'));
  const { exitCode, stdout, stderr } = await policyLens(['extract', 'a.txt', 'missing.txt', 'folder', 'binary.txt', 'broken.txt', 'z.txt'], { cwd });
  assert.equal(exitCode, 1);
  assert.deepEqual(objects(stdout).map(({ text }) => text), ['5%', '6%']);
  const lines = stderr.trimEnd().split('\n');
  assert.equal(lines.length, 4);
  assert.match(lines[0]!, /^policy-lens: missing\.txt: no such file/);
  assert.match(lines[1]!, /^policy-lens: folder: a folder; name the files in it/);
  assert.match(lines[2]!, /^policy-lens: binary\.txt: not a text file/);
  assert.match(lines[3]!, /^policy-lens: broken\.txt: neither UTF-8 nor GB18030; name its encoding with --encoding/);
});

const mayReadAll = process.platform === 'win32' || process.getuid?.() === 0;
test('a file without permission is told', { skip: mayReadAll && 'this user may read every file' }, async t => {
  const cwd = folderWith(t, { 'secret.txt': '占比5%。' });
  chmodSync(join(cwd, 'secret.txt'), 0);
  const { exitCode, stderr } = await policyLens(['extract', 'secret.txt'], { cwd });
  assert.equal(exitCode, 1);
  assert.match(stderr, /^policy-lens: secret\.txt: no permission/);
});

test('a control character in a name does nothing to the terminal', async () => {
  const { stderr } = await policyLens(['extract', 'a\u001b[31m.txt']);
  assert.match(stderr, /a\uFFFD\[31m\.txt: no such file/);
});

const wrong: readonly (readonly [words: readonly string[], message: RegExp])[] = [
  [[], /no command is given\nTry: policy-lens --help/],
  [['frobnicate'], /'frobnicate' is no command\nTry: policy-lens --help/],
  [['--frobnicate'], /'--frobnicate' is no command/],
  [['extract'], /extract: no file is given; - reads standard input\nTry: policy-lens extract --help/],
  [['extract', '--fromat', 'csv', 'a.txt'], /extract: Unknown option '--fromat'/],
  [['extract', '--format', 'xml', 'a.txt'], /--format is jsonl or csv or markdown, not 'xml'/],
  [['extract', '-', '-'], /- is given twice/],
  [['extract', '--input', 'json', 'a.json'], /--input is text or ndjson, not 'json'/],
  [['extract', '--input', 'ndjson', '--encoding', 'gbk', '-'], /--encoding is for texts; NDJSON is UTF-8/],
  [['extract', '--input', 'ndjson'], /no file is given; - reads standard input/],
  [['extract', '--files-from', '-', 'a.txt'], /name the files or a list of them, not both/],
  [['extract', '--files-from', '-', '--files0-from', '-'], /choose one of --files-from and --files0-from/],
  [['extract', '--jobs', 'many', 'a.txt'], /--jobs is a number up to 256, not 'many'/],
  [['extract', '--jobs', '257', 'a.txt'], /--jobs is a number up to 256, not '257'/],
  [['figures', '--format', 'csv', 'a.txt'], /figures: --format is jsonl, not 'csv'/],
  [['outline', '--format', 'csv', 'a.txt'], /outline: Unknown option '--format'/],
  [['explain'], /explain: name one place: FILE:LINE or FILE:LINE:COLUMN\nTry: policy-lens explain --help/],
  [['explain', 'a.txt:1', 'b.txt:1'], /explain: name one place/],
  [['explain', 'a.txt'], /explain: 'a\.txt' is no place/],
  [['explain', 'a.txt:0'], /explain: 'a\.txt:0' is no place/],
  [['lsp', 'a.txt'], /lsp: 'a\.txt' is too much/],
  [['lsp', '--stdio', '--pipe=x'], /lsp: choose one of/],
];
for (const [words, message] of wrong) {
  test(`wrong usage: policy-lens ${words.join(' ')}`, async () => {
    const { exitCode, stdout, stderr } = await policyLens(words);
    assert.deepEqual({ exitCode, stdout }, { exitCode: 2, stdout: '' });
    assert.match(stderr, message);
  });
}
