// What helps to find one's way in an article, as VS Code gets it: selections, hints behind figures, lines over districts, links to other texts.
import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { commands, ConfigurationTarget, Range, window, workspace, type CodeLens, type DocumentLink, type InlayHint, type SelectionRange, type TextDocument } from 'vscode';
import { ask, eventually, openSample, positionOf } from './article';

const set = (name: string, value: unknown): Thenable<void> => workspace.getConfiguration('policyLens').update(name, value, ConfigurationTarget.Global);

async function show(content: string): Promise<TextDocument> {
  const { document } = await window.showTextDocument(await workspace.openTextDocument({ language: 'policytext', content }), { preview: false });
  return document;
}

suite('finding one’s way in an article', () => {
  let page: TextDocument;
  suiteSetup(async () => { page = await openSample(); });
  suiteTeardown(async () => {
    for (const name of ['inlayHints', 'codeLens']) await set(name, undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('a selection grows from a figure to its claim, its sentence and on to the text', async () => {
    const position = positionOf(page, '4960.5亿元').translate(0, 2);
    await eventually(async () => {
      const [selection] = await commands.executeCommand<SelectionRange[]>('vscode.executeSelectionRangeProvider', page.uri, [position]);
      const steps: string[] = [];
      for (let step = selection; step !== undefined; step = step.parent!) steps.push(page.getText(step.range));
      const sentence = steps.find(words => words.startsWith('2023年,全市地区生产总值达4960.5亿元') && words.endsWith('级市首位。'));
      const order = ['4960.5亿元', '地区生产总值达4960.5亿元', sentence ?? 'no sentence', page.getText()].map(words => steps.indexOf(words));
      assert.ok(order.every((at, i) => at >= 0 && at > (order[i - 1] ?? -1)), steps.map(words => words.slice(0, 40)).join('\n'));
    });
  });

  test('hints come when they are asked for and go when they are not', async () => {
    const labels = async (): Promise<readonly string[]> => {
      const hints = await ask<InlayHint[] | undefined>('vscode.executeInlayHintProvider', page, page.validateRange(new Range(0, 0, 1000, 0)));
      return (hints ?? []).map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    };
    assert.deepEqual(await labels(), []);
    await set('inlayHints', 'carriedMetric');
    await eventually(async () => { assert.ok((await labels()).includes('规上工业总产值总量')); });
    assert.ok(!(await labels()).includes('496,050,000,000 yuan'));
    await set('inlayHints', 'all');
    await eventually(async () => { assert.ok((await labels()).includes('496,050,000,000 yuan')); });
    await set('inlayHints', undefined);
    await eventually(async () => { assert.deepEqual(await labels(), []); });
  });

  test('a line over each district says what is told of it; a click shows the figures', async () => {
    const lenses = async (): Promise<readonly CodeLens[]> => (await commands.executeCommand<CodeLens[] | undefined>('vscode.executeCodeLensProvider', page.uri, 100)) ?? [];
    await eventually(async () => {
      const titles = (await lenses()).map(({ command, range }) => `${page.getText(range).split(' ')[0]} ${command?.title}`);
      assert.ok(titles.some(title => /^江阴 江阴市 · \d\d claims$/.test(title)), titles.join('\n'));
      assert.ok(titles.includes('江阴 2 metrics shared with 如东县, 武进区'), titles.join('\n'));
    });
    const [{ command } = assert.fail('no lens')] = await lenses();
    assert.ok(command !== undefined);
    await commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    await set('codeLens', false);
    await eventually(async () => { assert.deepEqual(await lenses(), []); });
    await set('codeLens', undefined);
    await eventually(async () => { assert.ok((await lenses()).length > 0); });
  });

  test('the number of a document leads to the open text that bears it', async () => {
    const citing = await show('全县各项工作按照云政发[2021]5号文件有序推进，财政收入增长5%。\n');
    const linksOf = async (): Promise<readonly string[]> => ((await ask<DocumentLink[] | undefined>('vscode.executeLinkProvider', citing)) ?? []).map(({ range, target }) => `${citing.getText(range)} ${target?.toString()}`);
    assert.deepEqual(await linksOf(), []);
    const plan = await show('云岭县产业发展规划\n\n云政发〔2021〕5号\n\n全县各项工作有序推进，财政收入增长5%。\n');
    await eventually(async () => { assert.deepEqual(await linksOf(), [`云政发[2021]5号 ${plan.uri.toString()}`]); });
  });
});
