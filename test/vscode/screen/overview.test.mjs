// The overview in the side bar: its groupings, its filter, and a way through it by keyboard alone; pictures light and dark.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './workbench.mjs';
import { screenTest } from './screenTest.mjs';

const names = rows => rows.map(({ name }) => name);

for (const [theme, language, said] of [
  ['Default Light Modern', 'en-US', { name: 'Overview', metric: 'Metric', filtered: /^Filter “dqsczz”: \d+ claims in \d+ districts$/ }],
  ['Default Dark Modern', 'zh-CN', { name: '总览', metric: '指标', filtered: /^筛选“dqsczz”：\d+个地区，\d+条数据$/ }],
]) {
  const picture = theme.includes('Dark') ? 'overview dark zh' : 'overview light';
  screenTest(`shows districts, filters by pinyin initials, opens a claim by keyboard alone: ${picture}`, { theme, language }, async workbench => {
    const { page } = workbench;
    await workbench.untilAwake();
    await workbench.showOverview(said.name);
    const rows = await workbench.overview(shown => assert.ok(names(shown).includes('江阴市'), JSON.stringify(shown)));
    assert.ok(rows.every(({ level, detail }) => level === 1 && /^\d+/.test(detail)), JSON.stringify(rows));
    // While a view has no rows, VS Code gives the keyboard to the view and not to its rows.
    await workbench.showOverview(said.name);
    await page.keyboard.press('ArrowDown');
    await workbench.overview(shown => assert.ok(shown.some(({ isFocused }) => isFocused)));
    // VS Code forgets a row that is opened just while the tree is read anew, as it is until the folder has been read.
    await eventually(async () => {
      await page.keyboard.press('ArrowRight');
      await page.locator('.sidebar .monaco-list-row[aria-level="2"]').first().waitFor({ timeout: 2000 });
    });
    await workbench.screenshot(picture);

    await page.keyboard.press('Control+f');
    await page.locator('.quick-input-widget input[type=text]').waitFor();
    await page.keyboard.type('dqsczz', { delay: 30 });
    // It is live: what meets it is there before Enter.
    await workbench.overview(shown => assert.ok(shown.some(({ name, met, level }) => level === 2 && name === '地区生产总值' && met === '地区生产总值'), JSON.stringify(shown)));
    await workbench.screenshot(`${picture} filter`);
    await page.keyboard.press('Enter');
    await workbench.overview(shown => assert.ok(shown[0].isFocused, JSON.stringify(shown)));
    await eventually(async () => assert.match(await page.locator('.sidebar .tree-explorer-viewlet-tree-view .message').innerText(), said.filtered));
    const met = await workbench.overview();
    assert.ok(met.every(({ level, name, isOpen }) => level === 2 ? name.includes('地区生产总值') : isOpen), JSON.stringify(met));
    // Into the first metric of the first district, and on to its first claim.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const opened = await workbench.overview(shown => assert.ok(shown.some(({ level }) => level === 3), JSON.stringify(shown)));
    await page.keyboard.press('ArrowDown');
    await workbench.overview(shown => assert.ok(shown[2].isFocused, JSON.stringify(shown)));
    await workbench.screenshot(`${picture} claims`);
    await page.keyboard.press('Enter');
    const { name: figure, detail } = opened[2];
    const [, file, line] = /([^ ]+):(\d+)$/.exec(detail);
    const words = readFileSync(join(workbench.folder, file), 'utf8').split('\n')[line - 1];
    await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    await eventually(async () => {
      const { line: at, column, selected } = await workbench.cursor();
      assert.deepEqual([at, words.slice(column - 1 - selected, column - 1)], [Number(line), figure]);
    });

    // Back in the view, Escape leaves the filter, and what was open before is open again.
    await workbench.showOverview(said.name);
    await page.keyboard.press('Escape');
    await workbench.overview(shown => assert.ok(names(shown).length >= rows.length && shown.some(({ level }) => level === 2), JSON.stringify(shown)));

    await page.keyboard.press('Control+Alt+g');
    await page.locator('.quick-input-widget .monaco-list-row').nth(1).waitFor();
    await workbench.screenshot(`${picture} grouping`);
    await page.keyboard.type(said.metric);
    await eventually(async () => assert.equal(await page.locator('.quick-input-widget .monaco-list-row').count(), 1));
    await page.keyboard.press('Enter');
    await workbench.overview(shown => assert.ok(names(shown).includes('地区生产总值') && shown.every(({ level }) => level === 1), JSON.stringify(shown)));
    await workbench.screenshot(`${picture} metrics`);
  });
}

screenTest('without policy texts it says what it is for, and under a filter that nothing meets how to leave it', { open: null, language: 'en-US' }, async workbench => {
  const { page } = workbench;
  for (const file of readdirSync(workbench.folder)) if (file.includes('.policy.')) rmSync(join(workbench.folder, file));
  await workbench.showOverview();
  const view = page.locator('.sidebar .pane-body').first();
  await view.getByText('No Chinese policy text has been found yet.').waitFor();
  await view.getByRole('button', { name: 'Open Sample Article' }).waitFor();
  await workbench.screenshot('overview empty light');
  writeFileSync(join(workbench.folder, 'brief.policy.txt'), '2024年,上虞区地区生产总值达3亿元。\n');
  await workbench.open('brief.policy.txt');
  await workbench.showOverview();
  await workbench.overview(shown => assert.deepEqual(names(shown), ['上虞区']));
  await (await workbench.openOverviewFilter()).fill('nothing');
  await page.locator('.quick-input-widget').getByText('Nothing matches.').waitFor();
  await view.getByText('Nothing matches the filter.').waitFor();
  await workbench.screenshot('overview no match light');
  // Escape takes back what was typed.
  await page.keyboard.press('Escape');
  await workbench.overview(shown => assert.deepEqual(names(shown), ['上虞区']));
});
