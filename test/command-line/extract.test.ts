import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brokenLaws } from '../../server/src/records/laws';
import { folderWith, objects, policyLens, root } from './run';

const article = '杭州市西湖区:走在前列\n\n2021年,西湖区高新技术产业增加值占比达89%以上。实施“鲲鹏行动”计划,新增企业50余家。\n';

test('a file gives a JSON object a line for each claim and programme', async t => {
  const cwd = folderWith(t, { '西湖 a.txt': article });
  const { exitCode, stdout, stderr } = await policyLens(['extract', '--format', 'jsonl', '西湖 a.txt'], { cwd });
  assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' });
  const records = objects(stdout);
  assert.deepEqual(records.map(({ kind, text }) => `${String(kind)} ${String(text)}`), ['claim 89%以上', 'programme “鲲鹏行动”计划', 'claim 50余家']);
  const { uri, start, line, value, bound, metric, district, divisionCode, period } = records[0]!;
  assert.deepEqual({ uri, start, line, value, bound, metric, district, divisionCode, period }, {
    uri: pathToFileURL(join(cwd, '西湖 a.txt')).href, start: article.indexOf('89%'), line: 3, value: 89, bound: '≥',
    metric: '高新技术产业增加值占比', district: '西湖区', divisionCode: '330106', period: '2021',
  });
});

test('JSON Lines are the default, and - is standard input', async () => {
  const { exitCode, stdout } = await policyLens(['extract', '-'], { input: article });
  assert.equal(exitCode, 0);
  assert.deepEqual(objects(stdout).map(({ uri }) => uri), ['-', '-', '-']);
});

test('CSV is one table for all files', async t => {
  const cwd = folderWith(t, { 'a.txt': article, 'b.txt': article });
  const { stdout } = await policyLens(['extract', '--format', 'csv', 'a.txt', 'b.txt'], { cwd });
  assert.match(stdout, /^\uFEFFuri,start,end,line,column,text,type,value,low,high,unit,bound,change,metric,metricId,district,divisionCode,period,periodText,section,sentence/);
  assert.equal(stdout.split('uri,start').length, 2);
  assert.equal(stdout.split('\r\n').length, 1 + 4 + 1);
  const { stdout: unmarked } = await policyLens(['extract', '--format', 'csv', '--no-bom', 'a.txt', 'b.txt'], { cwd });
  assert.equal(unmarked, stdout.slice(1));
});

test('Markdown has a table a district, under each file’s name', async t => {
  const cwd = folderWith(t, { 'a.txt': article, 'b.txt': article });
  const { stdout } = await policyLens(['extract', '--format', 'markdown', 'a.txt', 'b.txt'], { cwd });
  assert.deepEqual(stdout.split('\n').filter(line => line.startsWith('#')), ['# a.txt', '## 西湖区(330106)', '# b.txt', '## 西湖区(330106)']);
  assert.match(stdout, /\| 高新技术产业增加值占比 \| 89%以上 \|/);
});

for (const folder of ['samples', '../shared/gold']) {
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path).filter(name => /\.(?:txt|policy\.md)$/.test(name)) : [];
  if (names.length === 0) test(`the contract's laws hold on ${folder}`, { skip: 'no texts there' });
  for (const name of names) {
    test(`the contract's laws hold on ${folder}/${name}`, async () => {
      const text = readFileSync(join(path, name), 'utf8');
      for (const command of ['extract', 'figures']) {
        const { exitCode, stdout, stderr } = await policyLens([command, '--format', 'jsonl', join(path, name)]);
        assert.deepEqual({ exitCode, stderr, faults: brokenLaws(stdout, text) }, { exitCode: 0, stderr: '', faults: [] });
        assert.notEqual(stdout, '');
      }
    });
  }
}
