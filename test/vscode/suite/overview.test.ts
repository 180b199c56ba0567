// The overview in VS Code: that it wakes the extension, what its rows are, and its commands.
import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { commands, env, extensions, TreeItemCollapsibleState, window, workspace, type TreeItem } from 'vscode';
import type { Api } from '../../../client/src/extension';
import { eventually, extensionId, openSample, sample } from './article';

type Overview = Api['overview'];
type Row = Awaited<ReturnType<Overview['rows']>>[number];

const overview = (): Overview => (extensions.getExtension<Api>(extensionId)?.exports ?? assert.fail('not awake')).overview;
const run = (command: string, ...rest: readonly unknown[]): Thenable<unknown> => commands.executeCommand(`policyLens.overview.${command}`, ...rest);
const labelOf = ({ label }: TreeItem): string => (typeof label === 'string' ? label : label?.label ?? '');

/** The rows on the way down through those that are named so, or the first of each level; the last one is the answer. */
async function rowAt(...labels: readonly (string | null)[]): Promise<Row> {
  let row: Row | undefined;
  for (const wanted of labels) {
    const rows = await overview().rows(row?.node);
    row = rows.find(({ item }) => wanted === null || labelOf(item) === wanted) ?? assert.fail(`no ${wanted} among ${rows.map(({ item }) => labelOf(item)).join()}`);
  }
  return row ?? assert.fail('no labels');
}

suite('the overview', () => {
  suiteSetup(async () => {
    await run('focus');
    await eventually(() => { assert.equal(extensions.getExtension(extensionId)?.isActive, true); });
    await openSample();
    await eventually(() => rowAt('江阴市'));
  });

  suiteTeardown(async () => {
    overview().setFilter('');
    await run('groupByDistrict');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('has districts, metrics and claims, with counts, icons and words for those who cannot see', async () => {
    const district = await rowAt('江阴市');
    assert.match(String(district.item.description), /^\d+$/);
    assert.equal(district.item.accessibilityInformation?.label, `江阴市, ${String(district.item.description)} claims`);
    assert.equal(district.item.collapsibleState, TreeItemCollapsibleState.Collapsed);
    const claim = await rowAt('江阴市', '地区生产总值', '4960.5亿元');
    assert.equal(claim.item.description, `2023 · ${sample}:12`);
    assert.equal(claim.item.tooltip, `地区生产总值 4960.5亿元\n江阴市 · 2023\n${sample}:12`);
    assert.equal(claim.item.collapsibleState, TreeItemCollapsibleState.None);
    const ids = (await overview().rows()).map(({ item }) => item.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual((await overview().rows()).map(({ item }) => item.id), ids);
  });

  test('opens the place of a claim and selects it', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await openSample();
    const { item: { command }, node } = await rowAt('江阴市', '地区生产总值', '4960.5亿元');
    await commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []) as unknown[]);
    const { document, selection } = window.activeTextEditor ?? assert.fail();
    assert.equal(document.getText(selection), '4960.5亿元');
    await run('openToSide', node);
    await eventually(() => { assert.equal(window.visibleTextEditors.length, 2); });
  });

  test('is grouped by what one chooses, and that is kept', async () => {
    for (const [command, grouping, label] of [['groupByMetric', 'metric', '地区生产总值'], ['groupByProgramme', 'programme', '“产业强市”战略'], ['groupByFile', 'file', sample]] as const) {
      await run(command);
      assert.equal(overview().grouping, grouping);
      await rowAt(label);
    }
    await rowAt(sample, '江阴市', '地区生产总值 4960.5亿元');
    await run('groupByProgramme');
    const mention = await rowAt('“产业强市”战略', sample, null);
    assert.match(labelOf(mention.item), /^Line \d+$/);
    await run('groupByDistrict');
  });

  test('is filtered by pinyin initials and English names, and to a row', async () => {
    overview().setFilter('gdp');
    const metric = await rowAt(null, '地区生产总值');
    assert.match(String(metric.item.description), /^\d+ · GDP$/);
    assert.equal((await rowAt(null)).item.collapsibleState, TreeItemCollapsibleState.Expanded);
    await eventually(() => { assert.match(overview().message, /^Filter “gdp”: \d+ claims in \d+ districts$/); });
    overview().setFilter('jys');
    // What is met itself comes before districts with a metric that is met.
    assert.equal(labelOf((await overview().rows())[0]!.item), '江阴市');
    await run('clearFilter');
    assert.equal(overview().filter, '');
    await eventually(() => { assert.equal(overview().message, ''); });
    await run('filterTo', (await rowAt('昆山市')).node);
    assert.equal(overview().filter, '昆山市');
    assert.deepEqual((await overview().rows()).map(({ item }) => labelOf(item)), ['昆山市']);
    overview().setFilter('qqqq');
    assert.deepEqual(await overview().rows(), []);
    overview().setFilter('');
  });

  test('copies what a row says', async () => {
    await run('copy', (await rowAt('江阴市', '地区生产总值', '4960.5亿元')).node);
    assert.equal(await env.clipboard.readText(), `江阴市 地区生产总值 4960.5亿元 2023 (${sample}:12)`);
    await run('copy', (await rowAt('江阴市')).node);
    assert.equal(await env.clipboard.readText(), '江阴市');
  });

  test('follows what is typed', async () => {
    await window.showTextDocument(await workspace.openTextDocument({ language: 'policytext', content: '临平区2024年生产总值达3亿元。' }));
    await eventually(() => rowAt('临平区', '地区生产总值', '3亿元'));
    await window.activeTextEditor?.edit(edit => { edit.insert(window.activeTextEditor!.document.positionAt(0), '\n'); });
    await eventually(async () => { assert.match(String((await rowAt('临平区', '地区生产总值', '3亿元')).item.description), /:2$/); });
  });

  test('bounds a long level, and shows more of it', async () => {
    const { document } = await window.showTextDocument(await workspace.openTextDocument({ language: 'policytext', content: Array.from({ length: 250 }, (_, i) => `2024年临平区生产总值达${i + 1}亿元。`).join('\n') }));
    await eventually(async () => { assert.equal((await overview().rows((await rowAt('临平区', '地区生产总值')).node)).length, 101); });
    const metric = await rowAt('临平区', '地区生产总值');
    const more = (await overview().rows(metric.node)).at(-1)!;
    const count = Number(/^(\d+) more …$/.exec(labelOf(more.item))?.[1]);
    await commands.executeCommand(more.item.command?.command ?? '', ...(more.item.command?.arguments ?? []) as unknown[]);
    const rows = await overview().rows(metric.node);
    assert.deepEqual([rows.length, labelOf(rows.at(-1)!.item)], [201, `${count - 100} more …`]);
    assert.equal(document.isClosed, false);
  });
});
