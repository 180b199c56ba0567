import assert from 'node:assert/strict';
import { test } from 'node:test';
import { objects, policyLens } from './run';

// The last lines are hard-wrapped, as in many a county's report: the wrap cuts 15家 in two.
const wrapped = '去年以来,我们全力以赴优化环境、服务企业、扩大开放,新增规模以上工业企业1\n5家,全县上下团结一心、克难攻坚、真抓实干,各项事业取得了令人鼓舞的成绩。\n';
const text = `增长5%,\r\n投资3亿元。\n\n${wrapped}`;

async function figures(...options: readonly string[]): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await policyLens(['figures', ...options, '--format', 'jsonl', '-'], { input: text });
  assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' });
  return objects(stdout).map(({ kind, line, column, start, end, text: words, value }) => [kind, line, column, start, end, words, value].join(' '));
}

test('every quantity of a text', async () => {
  assert.deepEqual(await figures(), ['figure 1 3 2 4 5% 5', 'figure 2 3 9 12 3亿元 300000000', 'figure 4 37 51 55 15家 15']);
});

test('every line as a text of its own', async () => {
  const found = await figures('--each-line');
  assert.deepEqual(found.slice(0, 2), ['figure 1 3 2 4 5% 5', 'figure 2 3 2 5 3亿元 300000000']);
  assert.equal(found.at(-1), 'figure 5 1 0 2 5家 5');
});
