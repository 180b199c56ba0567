// Finding the way: by the outline, by the status bar, and by what stays in view.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually } from './workbench.mjs';
import { screenTest } from './screenTest.mjs';

const lines = readFileSync(new URL('../../../samples/newspaper-page.policy.txt', import.meta.url), 'utf8').split('\n');

screenTest('a click on a claim’s row puts the cursor on its figure', {}, async workbench => {
  await workbench.untilAwake();
  const rows = await workbench.outline();
  const iconOf = name => rows.find(row => row.name === name)?.icon;
  const icons = [iconOf('江阴市'), iconOf('做优集群,筑牢产业“压舱石”'), iconOf('地区生产总值 4960.5亿元')];
  assert.ok(icons.every(icon => icon !== undefined && icon !== '') && new Set(icons).size === 3, `district, section and claim look different: ${icons.join()}`);

  await workbench.clickOutline('地区生产总值 4960.5亿元');
  const line = lines.findIndex(text => text.includes('4960.5亿元'));
  const column = lines[line].indexOf('4960.5亿元');
  await eventually(async () => assert.deepEqual(await workbench.cursor(), { line: line + 1, column: column + 1, selected: 0 }));
});

screenTest('the status bar counts the article, and a click shows the outline', { open: 'county-work-report.policy.txt' }, async workbench => {
  await workbench.untilAwake();
  await eventually(async () => assert.match(await workbench.statusText(), /^\d+ claims · 1 district$/));
  await workbench.page.locator('[id="policy-lens.policy-lens.article"] a').click();
  await workbench.page.locator('.outline-pane .monaco-list-row').first().waitFor();
});

screenTest('the section stays in view while its paragraphs scroll', { open: 'county-work-report.policy.txt', size: { width: 1400, height: 500 } }, async workbench => {
  await workbench.untilAwake();
  await workbench.goTo(25);
  await eventually(async () => {
    const sticky = await workbench.page.locator('.sticky-widget .sticky-line-content').allInnerTexts();
    assert.ok(sticky.length > 0 && sticky.join('').length > 0);
  });
});

const article = '2024年,全市实现生产总值1,203.5亿元,同比增长5.6%,规模以上工业增加值增长7.2%,高新技术产业增加值占比达68.9%。\n\n'.repeat(8);

screenTest('an ordinary file gets its outline as soon as policyLens.enable allows it', { open: 'article.txt', files: { 'article.txt': article }, settings: { 'policyLens.enable': 'off' } }, async workbench => {
  await workbench.runCommand('Focus on Outline View');
  await workbench.page.locator('.outline-pane').getByText('No symbols found').waitFor();
  await workbench.runCommand('Open Workspace Settings (JSON)');
  // It opens above the article, with the cursor in it.
  await workbench.page.locator('.view-line', { hasText: '"policyLens.enable"' }).first().waitFor();
  await workbench.page.keyboard.press('Control+a');
  await workbench.page.keyboard.insertText('{ "policyLens.enable": "on" }');
  await workbench.page.keyboard.press('Control+s');
  await workbench.page.keyboard.press('Escape');
  const rows = await workbench.outline();
  assert.ok(rows.some(({ icon }) => icon === 'number' || icon === 'string'), JSON.stringify(rows));
});
