import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compiledCodePath, runBundle, scriptOf } from './engine';

const seen = globalThis as { bundleSaw?: unknown };

function withBundle(source: string, check: (path: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lens-engine-'));
  try {
    const path = join(folder, 'bundle.cjs');
    writeFileSync(path, source);
    check(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const bundle = 'globalThis.bundleSaw = { words: "增长", file: __filename, folder: __dirname, sep: require("node:path").sep, exports: exports === module.exports }; module.exports = { answer: 42 } // the end';

function checkRuns(path: string): void {
  delete seen.bundleSaw;
  assert.deepEqual(runBundle(path), { answer: 42 });
  assert.deepEqual(seen.bundleSaw, { words: '增长', file: path, folder: join(path, '..'), sep: join('a', 'b')[1], exports: true });
}

test('a bundle runs as a CommonJS module does', () => withBundle(bundle, checkRuns));

test('a bundle runs with the code that was compiled of it', () => withBundle(bundle, path => {
  writeFileSync(compiledCodePath(path), scriptOf(path).createCachedData());
  assert.equal(scriptOf(path, readFileSync(compiledCodePath(path))).cachedDataRejected, false);
  checkRuns(path);
}));

test('a bundle runs where V8 refuses the compiled code', () => withBundle(bundle, path => {
  writeFileSync(compiledCodePath(path), 'of another engine');
  assert.equal(scriptOf(path, readFileSync(compiledCodePath(path))).cachedDataRejected, true);
  checkRuns(path);
}));
