import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, policyLens } from './run';

// 89%以上 stands at 4:16 to 4:20, 四种 at 4:24; the last figure is torn over lines 6 and 7.
const article = `杭州市西湖区:走在前列

一、科技创新
2021年,高新技术产业占比达89%以上。形成四种模式。

技术交易额达25
0.3亿元,比上年增长3.4%。

图为某企业的3家门店
`;
const inEnglish = { LC_ALL: 'C' };

async function explain(place: string, env: Readonly<Record<string, string>> = inEnglish): Promise<string> {
  const { exitCode, stdout, stderr } = await policyLens(['explain', `-:${place}`], { input: article, env });
  assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' });
  return stdout;
}

test('one figure: what was decided, and why', async () => {
  assert.equal(await explain('4:19'), `standard input:4:16  89%以上
  value: at least 89%
  bound: ≥ (from the words 以上)
  type: percent (unit %)
  metric: 高新技术产业占比 (the words before the figure without verb, time and place) [subject]
  change: level (from the words 达)
  district: 西湖区 330106 (the title of the article begins with it)
  period: 2021年 2021 (in an earlier clause of the sentence)
  sentence: 2021年,高新技术产业占比达89%以上。
`);
});

test('a figure that states nothing', async () => {
  assert.equal(await explain('4:24'), `standard input:4:24  四种
  value: 4 种
  bound: = (no word bounds it)
  type: count (unit 种)
  claim: none (a small number in words counts nothing of note, as in 四种模式) [a small number in words]
`);
});

test('without a column all figures of the line, also the rest of a torn one', async () => {
  const places = (output: string): readonly string[] => output.split('\n').filter(line => line.startsWith('standard'));
  assert.deepEqual(places(await explain('4')), ['standard input:4:16  89%以上', 'standard input:4:24  四种']);
  assert.deepEqual(places(await explain('7')), ['standard input:6:7  250.3亿元', 'standard input:7:12  3.4%']);
  assert.match(await explain('4'), /\n\nstandard input:4:24/);
});

test('of a torn figure each part is it, and so is the place right behind it', async () => {
  for (const place of ['6:7', '6:9', '7:1', '7:6']) assert.match(await explain(place), /^standard input:6:7 {2}250\.3亿元\n/, place);
});

test('what follows from the ties is told', async () => {
  assert.match(await explain('7:12'), /^ {2}tie: change of 250\.3亿元 \(a year before: 25\.03 ÷ \(1 \+ 3\.4%\) ≈ 24\.21 billion yuan\)$/m);
});

test('it speaks as the environment asks, LC_ALL before LC_MESSAGES before LANG', async () => {
  const isChinese = async (env: Readonly<Record<string, string>>): Promise<boolean> => (await explain('4:24', env)).includes('\n  数值：4种\n');
  assert.equal(await isChinese({ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' }), true);
  assert.equal(await isChinese({ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }), true);
  assert.equal(await isChinese({ LC_ALL: 'C', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }), false);
});

test('a file is named as it was written, colons and all, in whichever encoding it is', async t => {
  const cwd = folderWith(t, { 'a:1.txt': Buffer.from([0xd4, 0xf6, 0xb3, 0xa4, 0x35, 0x25]) });
  const { exitCode, stdout } = await policyLens(['explain', 'a:1.txt:1:3'], { cwd, env: inEnglish });
  assert.equal(exitCode, 0);
  assert.match(stdout, /^a:1\.txt:1:3 {2}5%\n/);
});

test('where no figure stands it says what does', async () => {
  const complaint = async (place: string): Promise<string> => {
    const { exitCode, stdout, stderr } = await policyLens(['explain', '--', `-:${place}`], { input: article });
    assert.deepEqual({ exitCode, stdout }, { exitCode: 2, stdout: '' });
    return stderr.split('\n')[0]!.replace('policy-lens: explain: ', '');
  };
  assert.equal(await complaint('4:1'), 'no figure stands at column 1 of line 4, but 89%以上 at 16, 四种 at 24');
  assert.equal(await complaint('2'), 'no figure stands on line 2');
  assert.equal(await complaint('9:3'), 'no figure stands on line 9, which is taken for caption and not read');
  assert.equal(await complaint('99'), 'standard input has no line 99; its last is 10');
});

test('a file that cannot be read', async () => {
  const { exitCode, stderr } = await policyLens(['explain', 'missing.txt:1:1']);
  assert.equal(exitCode, 1);
  assert.match(stderr, /missing\.txt: no such file/);
});
