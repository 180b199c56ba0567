// What must hold of the files themselves.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../harness/articles';
import { sourceFiles } from './files';

const files = sourceFiles();
const options = { skip: files.length === 0 ? 'this folder is not under git' : false };

/** The files that match, each with what matched. */
function matches(pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`${path}: ${match[0]}`];
  });
}

test('the lockfile leads to no registry, so that it installs from any', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { resolved?: string; link?: boolean; integrity?: string }> };
  assert.ok(Object.keys(packages).length > 50);
  for (const [path, { resolved, link, integrity }] of Object.entries(packages)) {
    if (link === true || !path.includes('node_modules/')) continue;
    assert.equal(resolved, undefined, path);
    assert.match(integrity ?? '', /^sha512-/, path);
  }
});

test('no file names a registry or holds a key to one', options, () => {
  assert.deepEqual(matches(/\bregistry\.\w+\.\w+|\bnpmmirror\.|\b_auth(?:Token)?\b *=|^registry *=/m), []);
});

test('no file names a folder of somebody’s machine', options, () => {
  assert.deepEqual(matches(/(?<![\w.:/<)\]}*-])\/(?:work|root|home|Users)\/\w+|\b[A-Z]:\\\\?Users\b/), []);
});

test('every test is run by `npm test`', options, () => {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const groups = [...(/const groups = \{([^}]*)\}/.exec(read('scripts/run-tests.mjs'))?.[1] ?? '').matchAll(/(\w+): \[([^\]]*)\]/g)];
  // Where a runner looks, for which files, and in which file it says so.
  const runners = [
    ...groups.flatMap(([, step, folders]) => [...folders!.matchAll(/'([^']+)'/g)].map(([, folder]) => ({ step: step!, runner: 'scripts/run-tests.mjs', says: 'scripts/run-tests.mjs', folder: folder!, ending: '.test.ts' }))),
    { step: 'vscode', runner: 'test/vscode/run-web.mjs', says: 'test/vscode/compile.mjs', folder: 'test/vscode/suite', ending: '.test.ts' },
    { step: 'vscode:screen', runner: 'test/vscode/run-screen.mjs', says: 'test/vscode/run-screen.mjs', folder: 'test/vscode/screen', ending: '.test.mjs' },
  ].filter(({ step }) => read('scripts/test.mjs').includes(`step('${step}'`));
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
  for (const { step, runner, says, folder, ending } of runners) {
    assert.ok(scripts[step]?.includes(runner), step);
    for (const word of [folder, ending]) assert.ok(read(says).includes(`'${word}'`), `${says} looks for ${word}`);
  }
  const tests = files.map(({ path }) => path).filter(path => /\.test\.\w+$/.test(path));
  assert.ok(tests.length > 20);
  assert.deepEqual(tests.filter(path => !runners.some(({ folder, ending }) => path.startsWith(`${folder}/`) && path.endsWith(ending))), []);
});

test('every data file is imported', () => {
  const folder = join(root, 'server/src/knowledge');
  const code = readdirSync(folder).filter(name => /(?<!\.test)\.ts$/.test(name)).map(name => readFileSync(join(folder, name), 'utf8')).join('');
  const data = readdirSync(join(folder, 'data'));
  assert.ok(data.length > 0);
  for (const file of data) assert.ok(code.includes(`from './data/${file}'`), file);
});
