import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, policyLens } from './run';

const article = '西湖区:走在前列\n\n一、科技创新\n\n2021年,西湖区高新技术产业增加值占比达89%以上。\n';

test('the outline is a tree of two spaces a level', async () => {
  const { exitCode, stdout, stderr } = await policyLens(['outline', '-'], { input: article });
  assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' });
  const lines = stdout.split('\n');
  assert.match(lines[0]!, /^西湖区/);
  assert.ok(lines.some(line => /^ {2}\S/.test(line)), stdout);
  assert.ok(lines.some(line => /^ {4}高新技术产业增加值占比 89%以上 {2}2021年/.test(line)), stdout);
});

test('of several files each name stands above its tree', async t => {
  const cwd = folderWith(t, { 'a.txt': article, 'b.txt': article });
  const { stdout } = await policyLens(['outline', 'a.txt', 'b.txt'], { cwd });
  assert.deepEqual(stdout.split('\n').filter(line => /^\S/.test(line)), ['a.txt', 'b.txt']);
  assert.match(stdout, /^a\.txt\n {2}西湖区/);
});
