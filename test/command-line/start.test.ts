import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { policyLens, root } from './run';

test('--version is the package’s', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'server/package.json'), 'utf8')) as { readonly version: string };
  assert.deepEqual(await policyLens(['--version']), { exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help tells of every command, and each command of its options', async () => {
  const { exitCode, stdout } = await policyLens(['--help']);
  assert.equal(exitCode, 0);
  const told: Readonly<Record<string, readonly string[]>> = {
    extract: ['--format', 'jsonl', 'csv', 'markdown', '--no-bom', '--encoding', 'file: URL', '--input', 'ndjson', '--files-from', '--files0-from', '--jobs', '"kind":"error"'],
    figures: ['--each-line', '--format', '--encoding'],
    outline: ['--encoding'],
    explain: ['FILE:LINE', 'COLUMN', '--encoding', 'LANG'],
    lsp: ['--stdio'],
  };
  for (const [command, words] of Object.entries(told)) {
    assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
    const help = await policyLens([command, '--help']);
    assert.deepEqual({ exitCode: help.exitCode, stderr: help.stderr }, { exitCode: 0, stderr: '' });
    assert.match(help.stdout, new RegExp(`^Usage: policy-lens ${command} `));
    for (const word of [...words, 'Exit codes']) assert.ok(help.stdout.includes(word), `${command} --help says nothing of ${word}`);
  }
});

test('--version starts within 40 ms of Node itself: it loads neither analysis nor knowledge', () => {
  const milliseconds = (words: readonly string[]): number => {
    const start = performance.now();
    spawnSync(process.execPath, words);
    return performance.now() - start;
  };
  const bare: number[] = [];
  const version: number[] = [];
  // The quickest of many says what it costs; the others say what else the machine did.
  for (let round = 0; round < 12; round++) {
    bare.push(milliseconds(['-e', '0']));
    version.push(milliseconds([join(root, 'server/bin/policy-lens.mjs'), '--version']));
  }
  const node = Math.min(...bare);
  const cost = Math.min(...version) - node;
  // A machine on which Node itself takes longer than that is slow for both.
  assert.ok(cost < Math.max(40, node), `${cost.toFixed(1)} ms above Node's ${node.toFixed(1)}`);
});

test('the build has compiled what the command line runs, and V8 takes it, on threads too', () => {
  const check = `const engine = require('./server/dist/engine.cjs');
    for (const name of ['cli', 'reader', 'server']) {
      const bundle = require.resolve('./server/dist/' + name + '.cjs');
      console.log(engine.scriptOf(bundle, require('fs').readFileSync(engine.compiledCodePath(bundle))).cachedDataRejected);
    }`;
  const code = `const check = ${JSON.stringify(check)};
    require('./server/dist/engine.cjs').limitInlining();
    eval(check);
    new (require('worker_threads').Worker)(check, { eval: true });`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8' });
  assert.deepEqual({ stdout, stderr }, { stdout: 'false\n'.repeat(6), stderr: '' });
});
