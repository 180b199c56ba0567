import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { ended, folderWith, policyLens, root, start } from './run';

// Far more output than a pipe holds.
const lineCount = 20_000;
const long = '新增企业15家。\n'.repeat(lineCount);

test('a reader that takes its time gets everything', async t => {
  const child = start(['extract', 'long.txt'], folderWith(t, { 'long.txt': long }));
  const exitCode = ended(child);
  child.stdin.end();
  child.stdout.setEncoding('utf8');
  let stdout = '';
  for await (const chunk of child.stdout as AsyncIterable<string>) {
    stdout += chunk;
    await wait(1);
  }
  assert.equal(await exitCode, 0);
  assert.equal(stdout.split('\n').length, lineCount + 1);
  assert.ok(stdout.endsWith('}\n'));
});

for (const format of ['jsonl', 'csv', 'markdown']) {
  test(`a reader that goes ends the work quietly: ${format}`, async t => {
    const child = start(['extract', '--format', format, 'long.txt', 'long.txt', 'missing.txt'], folderWith(t, { 'long.txt': long }));
    child.stdin.end();
    const [exitCode, stderr] = [ended(child), text(child.stderr)];
    await Promise.race([once(child.stdout, 'data'), exitCode]);
    child.stdout.destroy();
    assert.deepEqual({ exitCode: await exitCode, stderr: await stderr }, { exitCode: 0, stderr: '' });
  });
}

test('a long text comes through standard input', async () => {
  const { exitCode, stdout } = await policyLens(['figures', '-'], { input: long });
  assert.equal(exitCode, 0);
  assert.equal(stdout.split('\n').length, lineCount + 1);
});

test('an output that cannot be written is told', { skip: process.platform !== 'linux' && 'there is no /dev/full' }, () => {
  const command = '"$0" extract --format csv - > /dev/full';
  const { status, stderr } = spawnSync('sh', ['-c', command, join(root, 'node_modules/.bin/policy-lens')], { input: '占比5%。', encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /^policy-lens: standard output: .*ENOSPC/);
});
