// The hover of a figure, of a programme and of a district, as the window shows it, in both display languages.
import assert from 'node:assert/strict';
import { screenTest } from './screenTest.mjs';
import { eventually } from './workbench.mjs';

/** Small enough for a picture in the README. */
const size = { width: 1200, height: 720 };

screenTest('a figure tells whose it is, what it measures, when and how much', { size }, async workbench => {
  await workbench.untilAwake();
  await workbench.outline();
  const text = await workbench.hover('4960.5亿元');
  for (const part of ['江阴市 · 地区生产总值 · 2023年', '496,050,000,000 yuan', 'CNY 496.05 billion', 'increase 6.1%']) assert.ok(text.includes(part), text);
  await workbench.screenshot('hover light');
});

screenTest('in Chinese the same, in a dark theme', { language: 'zh-CN', theme: 'Default Dark Modern', size }, async workbench => {
  await workbench.untilAwake();
  await workbench.outline();
  const text = await workbench.hover('4960.5亿元');
  for (const part of ['江阴市 · 地区生产总值 · 2023年', '496,050,000,000元']) assert.ok(text.includes(part), text);
  assert.match(await workbench.statusText(), /^\d+条数据 · \d个地区$/);
  await workbench.screenshot('hover dark zh');
});

screenTest('a programme and a district tell where else they stand', {}, async workbench => {
  await workbench.untilAwake();
  assert.match(await workbench.hover('“产业强市”战略'), /programme/);
  assert.match(await workbench.hover('江阴市'), /division code 320281/);
});

/** Tall enough to show a hover with its table whole. */
const tall = { width: 1400, height: 1000 };
const files = { 'jiangyin-brief.policy.txt': '江阴市经济简报\n\n2022年,江阴市地区生产总值达4754.2亿元。2023年,江阴市地区生产总值达4965亿元。江苏省2023年地区生产总值达12.82万亿元。\n' };

for (const [name, theme, language, parts] of [
  ['table light', 'Default Light Modern', 'en-US', ['The same metric elsewhere', 'here', '4965亿元 ≠', 'jiangyin-brief.policy.txt · line 3']],
  ['table dark zh', 'Default Dark Modern', 'zh-CN', ['同一指标的其他数据', '本处', '4965亿元 ≠', 'jiangyin-brief.policy.txt · 第3行']],
]) {
  screenTest(`a figure’s table tells what another open text says, and its links lead there: ${name}`, { theme, language, files, size: tall, settings: { 'editor.hover.delay': 100 } }, async workbench => {
    await workbench.untilAwake();
    await workbench.open('jiangyin-brief.policy.txt');
    await workbench.open('newspaper-page.policy.txt');
    const text = await workbench.hover('4960.5亿元');
    for (const part of parts) assert.ok(text.includes(part), text);
    assert.equal(await workbench.page.locator('.monaco-hover:visible table').count(), 1);
    await workbench.screenshot(`hover ${name}`);
    await workbench.page.locator('.monaco-hover:visible table').hover();
    await workbench.page.mouse.wheel(0, 120);
    await workbench.screenshot(`hover ${name} scrolled`);
    await workbench.page.locator('.monaco-hover:visible table a').first().click();
    await workbench.page.locator('.tab.active[data-resource-name="jiangyin-brief.policy.txt"]').waitFor();
    await eventually(async () => { assert.equal((await workbench.cursor()).line, 3); });
  });
}
