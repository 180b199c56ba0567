import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../workspace/settings';
import { pathFilter, type Patterns } from './globs';

function filterOf(patterns: Partial<Patterns>) {
  const said: string[] = [];
  return { ...pathFilter({ ...defaultSettings.workspace, ...patterns }, message => { said.push(message); }), said };
}

test('by default the kinds of files that are texts, in whichever folder, and none of other people’s programs', () => {
  const { includesFile, excludesFolder } = filterOf({});
  for (const path of ['a.txt', '浙江/杭州 2021/西湖区.md', '报告.policy.txt', '报告.TXT', '.drafts/a.txt', 'a.markdown', '(1)[2]{3}.txt']) assert.ok(includesFile(path), path);
  for (const path of ['a.ts', 'txt', 'a.txt.gz', 'node_modules/a/readme.md', 'x/node_modules/readme.md', '.git/description.txt', 'x/.hg/a.txt']) assert.ok(!includesFile(path), path);
  assert.ok(excludesFolder('x/node_modules') && excludesFolder('.git'));
  assert.ok(!excludesFolder('x') && !excludesFolder('git') && !excludesFolder('node_modules.txt'));
});

test('a pattern without stars at its end means the folder with all that is in it', () => {
  const { includesFile, excludesFolder } = filterOf({ exclude: ['old', '**/drafts'] });
  assert.deepEqual(['old/a.txt', 'old/b/a.txt', 'x/drafts/b/a.txt', 'x/old/a.txt', 'older/a.txt'].map(includesFile), [false, false, false, true, true]);
  assert.ok(excludesFolder('x/drafts'));
});

test('`./` and `/` at the beginning are the folder itself', () => {
  const { includesFile } = filterOf({ include: ['./2021/*.txt', '/2022/*.txt'] });
  assert.deepEqual(['2021/a.txt', '2022/a.txt', '2023/a.txt', '2021/b/a.txt'].map(includesFile), [true, true, false, false]);
});

test('a pattern that cannot be used is said and passed over', () => {
  const { includesFile, said } = filterOf({ include: ['a'.repeat(70_000), '*.txt'] });
  assert.ok(includesFile('a.txt'));
  assert.equal(said.length, 1);
});
