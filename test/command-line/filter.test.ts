// `policy-lens extract` as a filter: records and lists of files in, records out, by one thread or several.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ended, folderWith, objects, policyLens, start, type Fields, type Run, type RunOptions } from './run';

const record = (uri: unknown, text: unknown): string => `${JSON.stringify({ uri, text })}\n`;
const ndjson = (words: readonly string[], options: RunOptions): Promise<Run> => policyLens(['extract', '--input', 'ndjson', ...words], options);
const shown = ({ kind, uri, text, inputLine, code }: Fields): string => kind === 'error' ? `${String(inputLine)} ${String(code)} ${String(uri)}` : `${String(uri)} ${String(text)}`;

for (const jobs of ['1', '2']) {
  test(`a bad record costs one record of kind error, --jobs ${jobs}`, async () => {
    const input = Buffer.concat([
      Buffer.from(`\uFEFF${record('a', '占比5%。')}\n{"uri":"b","text":"占比6\r\n`),
      Buffer.from([0x7b, 0xd5, 0xfe, 0x0a]),
      Buffer.from(record('c', 5)),
      Buffer.from(`{"uri":"d","text":"占比\\ud8007%。"}\r\n`),
      Buffer.from(record('e', '新'.repeat(6_000_000))),
      Buffer.from(` \t\r\n${record('g', '没有数字。')}{"text":"占比8%。","uri":"f","year":2021}\r\n{"uri":"h","text":"占比9%。"}`),
    ]);
    const { exitCode, stdout, stderr } = await ndjson(['--jobs', jobs, '-'], { input });
    const records = objects(stdout);
    assert.deepEqual(records.map(shown), [
      'a 5%', '3 invalid-json null', '4 invalid-utf-8 null', '5 wrong-shape c', '6 lone-surrogate d', '7 too-long null', 'f 8%', 'h 9%',
    ]);
    assert.deepEqual(Object.keys(records[3]!), ['kind', 'uri', 'input', 'inputLine', 'code', 'message']);
    assert.equal(records[3]!.input, '-');
    assert.equal(exitCode, 1);
    assert.equal(stderr, 'policy-lens: 5 of the records could not be read; each has a line of kind error in the output\n');
  });
}

test('a record has the fields that a file has, and offsets into its own text', async t => {
  const article = '杭州市西湖区:走在前列\r\n\r\n2021年,西湖区高新技术产业增加值占比达89%以上。实施“鲲鹏行动”计划。\r\n';
  const cwd = folderWith(t, { 'a.txt': article, 'a.ndjson': record('第一篇', article) });
  const [fromFile, fromRecord] = await Promise.all([policyLens(['extract', 'a.txt'], { cwd }), ndjson(['a.ndjson'], { cwd })]);
  assert.deepEqual(objects(fromRecord.stdout), objects(fromFile.stdout).map(fields => ({ ...fields, uri: '第一篇' })));
  assert.equal(objects(fromRecord.stdout).length, 2);
});

test('files of records are read one after the other; what cannot be opened is told', async t => {
  const cwd = folderWith(t, { 'a.ndjson': `${record('a', '占比5%。')}?\n`, 'b.ndjson': record('b', '占比6%。') });
  const { exitCode, stdout, stderr } = await ndjson(['--jobs', '2', 'b.ndjson', 'missing.ndjson', 'a.ndjson', '-', '.'], { cwd, input: '?' });
  assert.deepEqual(objects(stdout).map(shown), ['b 6%', 'a 5%', '2 invalid-json null', '1 invalid-json null']);
  assert.deepEqual(objects(stdout).slice(2).map(({ input }) => input), [pathToFileURL(join(cwd, 'a.ndjson')).href, '-']);
  assert.equal(exitCode, 1);
  assert.match(stderr, /^policy-lens: missing\.ndjson: no such file.*\npolicy-lens: \.: a folder.*\npolicy-lens: 2 of the records/);
});

test('in other formats a bad record is told on standard error', async () => {
  const input = `${record('a', '占比5%。')}?\n${record('b', '占比6%。')}`;
  const csv = await ndjson(['--format', 'csv', '-'], { input });
  assert.deepEqual(csv.stdout.split('\r\n').slice(1).map(row => row.split(',')[0]), ['a', 'b', '']);
  const markdown = await ndjson(['--format', 'markdown', '-'], { input });
  assert.deepEqual(markdown.stdout.split('\n').filter(line => line.startsWith('# ')), ['# a', '# b']);
  for (const { exitCode, stderr } of [csv, markdown]) {
    assert.equal(exitCode, 1);
    assert.match(stderr, /^policy-lens: standard input, line 2: not valid JSON: .*\n$/);
  }
});

test('a list of files, by lines or by zero bytes, gives what their names would', async t => {
  const cwd = folderWith(t, { 'a b.txt': '占比5%。', '-': '占比6%。', '政策.txt': '占比7%。', 'c.ndjson': record('c', '占比8%。') });
  const named = await policyLens(['extract', 'a b.txt', './-', '政策.txt'], { cwd });
  for (const [option, input] of [['--files-from', '\na b.txt\r\n-\n\n政策.txt'], ['--files0-from', 'a b.txt\0-\0政策.txt\0']] as const) {
    assert.deepEqual(await policyLens(['extract', option, '-'], { cwd, input }), named);
    assert.deepEqual(await policyLens(['extract', '--jobs', '2', option, '-'], { cwd, input }), named);
  }
  assert.equal(objects(named.stdout).length, 3);
  const records = await ndjson(['--files-from', '-'], { cwd, input: 'c.ndjson\n' });
  assert.deepEqual(objects(records.stdout).map(shown), ['c 8%']);
});

test('a list with faults is read on', async t => {
  const cwd = folderWith(t, { 'a.txt': '占比5%。', 'list': Buffer.concat([Buffer.from('missing.txt\n'), Buffer.from([0xd5, 0x0a]), Buffer.from(`${'x'.repeat(70_000)}\na.txt\n`)]) });
  const { exitCode, stdout, stderr } = await policyLens(['extract', '--jobs', '2', '--files-from', 'list'], { cwd });
  assert.deepEqual(objects(stdout).map(({ text }) => text), ['5%']);
  assert.equal(exitCode, 1);
  assert.match(stderr, /^policy-lens: missing\.txt: no such file.*\npolicy-lens: list, line 2: no path in UTF-8\npolicy-lens: list, line 3: too long for a path\n$/);
  const missing = await policyLens(['extract', '--files-from', 'missing'], { cwd });
  assert.deepEqual([missing.exitCode, missing.stdout], [1, '']);
  assert.match(missing.stderr, /missing: no such file/);
});

test('threads give what one gives, to the byte, in every format', async t => {
  const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
  const cwd = folderWith(t, Object.fromEntries(names.map((name, index) => [name, `第${index}条\n\n${'新增企业15家,增长5%。\n'.repeat(1 + (index * 37) % 300)}`])));
  for (const format of ['jsonl', 'csv', 'markdown']) {
    const words = ['extract', '--format', format, ...names.slice(0, 20), '-', 'missing.txt', ...names.slice(20)];
    const [one, three] = await Promise.all(['1', '3'].map(jobs => policyLens([...words, '--jobs', jobs], { cwd, input: '占比9%。' })));
    assert.deepEqual(three, one);
    assert.equal(one!.exitCode, 1);
    assert.ok(one!.stdout.length > 100_000);
  }
});

for (const jobs of ['1', '2']) {
  test(`a record is answered before the next has come, --jobs ${jobs}`, async () => {
    const child = start(['extract', '--input', 'ndjson', '--jobs', jobs, '-']);
    const exitCode = ended(child);
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    for (const uri of ['a', 'b', 'c']) {
      child.stdin.write(record(uri, '占比5%。'));
      const { value } = await lines.next() as IteratorYieldResult<string>;
      assert.equal((JSON.parse(value) as Fields).uri, uri);
    }
    child.stdin.end();
    assert.equal(await exitCode, 0);
  });

  test(`a reader that goes ends the work quietly while records still come, --jobs ${jobs}`, async () => {
    const child = start(['extract', '--input', 'ndjson', '--jobs', jobs, '-']);
    const [exitCode, stderr] = [ended(child), text(child.stderr)];
    child.stdin.on('error', () => { /* It wants no more. */ });
    const more = setInterval(() => child.stdin.write(record('a', '占比5%。')), 5);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    assert.deepEqual({ exitCode: await exitCode, stderr: await stderr }, { exitCode: 0, stderr: '' });
    clearInterval(more);
  });
}

test('a record that is too much for a thread costs itself alone', async () => {
  const input = record('a', '占比5%。') + record('b', '新增企业15家,增长5%。'.repeat(200_000)) + record('c', '占比6%。');
  const { exitCode, stdout } = await ndjson(['--jobs', '2', '-'], { input, env: { NODE_OPTIONS: '--max-old-space-size=64' } });
  assert.deepEqual(objects(stdout).map(shown), ['a 5%', '2 not-analysed b', 'c 6%']);
  assert.equal(exitCode, 1);
});

/** What is on its way at most: what the pipes hold, of records whose output is a hundredth of their size, and the work begun for each thread. */
const mostBytesAhead = 16_000_000;
/** Growth of the resident memory while the second hundred megabytes pass; the texts alone would be sixty-six. */
const mostGrowth = 40_000_000;

for (const jobs of ['1', '2']) {
  test(`records stream at the reader's pace in bounded memory, --jobs ${jobs}`, { skip: process.platform !== 'linux' && 'memory is read from /proc' }, async () => {
    const child = start(['extract', '--input', 'ndjson', '--jobs', jobs, '-']);
    const exitCode = ended(child);
    const line = Buffer.from(record('a', `新增企业15家。${'坚持以人民为中心的发展思想,推动各项工作走在前列。'.repeat(200)}`));
    const block = Buffer.concat(Array.from({ length: 20 }, () => line));
    let [written, read, stalledAt] = [0, 0, 0];
    let isOver = false;
    const writing = (async () => {
      while (!isOver) {
        if (!child.stdin.write(block)) await once(child.stdin, 'drain');
        written += block.length;
      }
      child.stdin.end();
    })();
    // The reader does nothing for a while, so the writer must come to a stop.
    while (stalledAt !== written || written === 0) {
      stalledAt = written;
      await wait(700);
    }
    assert.ok(written < mostBytesAhead, `${written} bytes were taken for a reader that reads nothing`);
    child.stdout.on('data', (chunk: Buffer) => { read += chunk.filter(byte => byte === 0x0a).length; });
    const resident = (): number => 1024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid!}/status`, 'utf8'))![1]);
    let [early, late] = [0, 0];
    while (written < 200_000_000) {
      await wait(20);
      // Until then the heaps of the threads grow to their size.
      if (written < 100_000_000) early = Math.max(early, resident());
      else late = Math.max(late, resident());
    }
    isOver = true;
    await writing;
    assert.equal(await exitCode, 0);
    assert.equal(read, written / line.length);
    assert.ok(late - early < mostGrowth, `${(early / 1e6).toFixed()} MB after 100 MB, ${(late / 1e6).toFixed()} MB after 200`);
  });
}
