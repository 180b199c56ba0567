// Hints behind figures and lines over districts as the window shows them, light and dark, in both display languages.
import assert from 'node:assert/strict';
import { screenTest } from './screenTest.mjs';
import { eventually } from './workbench.mjs';

const size = { width: 1200, height: 720 };

for (const [name, theme, language, hints, lenses] of [
  ['light', 'Default Light Modern', 'en-US', ['496,050,000,000 yuan', '规上工业总产值总量'], [/江阴市 · \d+ claims/, /2 metrics shared with 如东县, 武进区/]],
  ['dark zh', 'Default Dark Modern', 'zh-CN', ['496,050,000,000元', '规上工业总产值总量'], [/江阴市 · \d+条数据/, /与如东县、武进区共有2个指标/]],
]) {
  screenTest(`hints behind figures and a line over each district: ${name}`, { theme, language, size, settings: { 'policyLens.inlayHints': 'all' } }, async workbench => {
    await workbench.untilAwake();
    const { page } = workbench;
    await eventually(async () => {
      const text = (await page.locator('.editor-instance .view-line').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
      for (const hint of hints) assert.ok(text.includes(hint), text);
      const lines = (await page.locator('.codelens-decoration').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
      for (const lens of lenses) assert.match(lines, lens);
    });
    await workbench.screenshot(`hints and lenses ${name}`);
    await page.locator('.codelens-decoration a', { hasText: lenses[1] }).first().click();
    await page.locator('.peekview-widget .monaco-list-row').first().waitFor();
    await eventually(async () => { assert.match(await page.locator('.peekview-widget .referenceMatch, .peekview-widget .monaco-list-row').first().innerText(), /\S/); });
    await workbench.screenshot(`lens peek ${name}`);
  });
}

screenTest('without the setting there are no hints, and lines can be switched off', { settings: { 'policyLens.codeLens': false } }, async workbench => {
  await workbench.untilAwake();
  await eventually(async () => { assert.match(await workbench.statusText(), /claims/); });
  await workbench.outline();
  assert.equal(await workbench.page.locator('.codelens-decoration').count(), 0);
  assert.ok(!(await workbench.lines()).join('').includes('496,050'));
});
