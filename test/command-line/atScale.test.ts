// Runs the commands of docs/at-scale.md as they stand there, on a corpus as it describes it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { folderWith, objects, root, type Fields } from './run';

const page = readFileSync(join(root, 'docs/at-scale.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({ language: language!, code: code! }));
const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) };

const names = Array.from({ length: 12 }, (_, index) => `第${index + 1}篇`);
const texts = names.map((name, index) => `杭州市西湖区:${name}\n\n2021年,西湖区高新技术产业增加值占比达${index + 1}%以上,新增企业${index + 1}5余家,三次产业比例为9:43:48。实施“鲲鹏行动”计划。\n`);
const records = names.map((uri, index) => `${JSON.stringify({ uri, text: texts[index] })}\n`);

/** What the scripts find: the same texts as files, as records in one file and in several. */
function corpus(t: TestContext): string {
  const folder = folderWith(t, { 'articles.ndjson': records.join(''), 'articles.ndjson.gz': gzipSync(records.join('')) });
  for (const name of ['articles', 'shards']) mkdirSync(join(folder, name));
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, 'articles', `${names[index]!} a.txt`), text);
  for (let shard = 0; shard < 4; shard++) writeFileSync(join(folder, 'shards', `${shard}.ndjson`), records.slice(shard * 3, shard * 3 + 3).join(''));
  return folder;
}

function bash(code: string, cwd: string, input = ''): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', code], { cwd, env, input, encoding: 'utf8' });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  return stdout;
}

function has(program: string): boolean {
  return spawnSync(program, ['--version'], { env, stdio: 'ignore' }).status === 0;
}

/** The records by their own text, for files have other names than records; in the order of the texts where the script keeps it. */
function shown(jsonLines: string, isOrdered: boolean): readonly string[] {
  const all = objects(jsonLines).map(({ kind, text, sentence }: Fields) => [kind, text, sentence].join(' '));
  return isOrdered ? all : [...all].sort();
}

const isWindows = process.platform === 'win32';
const scripts = blocks.filter(({ language }) => language === 'sh');
const expected = (folder: string): string => bash('policy-lens extract --input ndjson articles.ndjson', folder);

test('the page has commands', () => {
  assert.equal(scripts.length, 7);
  assert.deepEqual(blocks.filter(({ language }) => language !== 'sh').map(({ language }) => language), ['python', 'sql']);
});

for (const { code } of scripts) {
  const skip = isWindows ? 'it needs a shell' : /\bparallel /.test(code) && !has('parallel') && 'there is no GNU parallel: install it (Debian, Ubuntu: sudo apt-get install -y parallel)';
  test(`docs/at-scale.md: ${code.split('\n')[0]!}`, { skip }, t => {
    const folder = corpus(t);
    bash(code, folder);
    const output = code.includes('claims.jsonl.gz') ? gunzipSync(readFileSync(join(folder, 'claims.jsonl.gz'))).toString() : readFileSync(join(folder, 'claims.jsonl'), 'utf8');
    // By path the twelfth comes before the second, and processes that write for themselves end when they end.
    const isOrdered = code.includes('ndjson');
    assert.deepEqual(shown(output, isOrdered), shown(expected(folder), isOrdered));
    assert.ok(objects(output).length >= 3 * texts.length);
  });
}

test('the shards that are left are done when the loop runs again', { skip: isWindows && 'it needs a shell' }, t => {
  const [folder, script] = [corpus(t), scripts.find(({ code }) => code.includes('shards/'))!.code];
  const broken = join(folder, 'shards/2.ndjson');
  cpSync(broken, join(folder, 'good'));
  writeFileSync(broken, `?\n${records[6]!}`);
  const first = spawnSync('bash', ['-uc', script], { cwd: folder, env, encoding: 'utf8' });
  assert.match(first.stderr, /1 of the records could not be read/);
  assert.deepEqual(objects(readFileSync(join(folder, 'done/2.jsonl.part'), 'utf8')).map(({ kind }) => kind)[0], 'error');
  rmSync(join(folder, 'shards/0.ndjson'));
  cpSync(join(folder, 'good'), broken);
  bash(script, folder);
  assert.equal(readFileSync(join(folder, 'claims.jsonl'), 'utf8'), expected(folder));
});

test('Spark’s pipe, imitated: a process for each partition, one of them empty, one with a bad record', { skip: isWindows && 'it needs a shell' }, t => {
  const folder = corpus(t);
  const command = /^COMMAND = "(.*)"$/m.exec(blocks.find(({ language }) => language === 'python')!.code)![1]!;
  const partitions = [...records.map(record => record), ''];
  const output = partitions.map(partition => bash(command, folder, partition)).join('');
  assert.equal(output, expected(folder));
  const { status, stdout } = spawnSync('sh', ['-c', command], { env, input: `?\n${records[0]!}`, encoding: 'utf8' });
  assert.deepEqual([status, objects(stdout)[0]!.kind, objects(stdout).length], [0, 'error', 5]);
  // Wrong usage still fails the partition.
  assert.equal(spawnSync('sh', ['-c', command.replace('ndjson', 'json')], { env, input: '', encoding: 'utf8' }).status, 1);
});

test('DuckDB reads the output', { skip: !has('duckdb') && 'there is no duckdb on the PATH' }, t => {
  const folder = corpus(t);
  bash('(echo "?"; cat articles.ndjson) | policy-lens extract --input ndjson - > claims.jsonl 2> /dev/null || [ $? -eq 1 ]', folder);
  const rows = bash('duckdb -csv', folder, blocks.find(({ language }) => language === 'sql')!.code).split('\n');
  assert.deepEqual(rows.slice(rows.indexOf('metric,district,period,number,unit')).map(row => row.replace('12.0', '12').trim()).slice(0, 2), [
    'metric,district,period,number,unit', '高新技术产业增加值占比,西湖区,2021,12,%',
  ]);
  assert.deepEqual(rows.slice(rows.indexOf('kind,n,texts')).filter(row => row !== ''), ['kind,n,texts', 'claim,36,12', 'error,1,0', 'programme,12,12']);
});
