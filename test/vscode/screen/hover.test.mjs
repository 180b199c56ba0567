// The hover of a figure, of a programme and of a district, as the window shows it, in both display languages.
import assert from 'node:assert/strict';
import { screenTest } from './screenTest.mjs';

/** Small enough for a picture in the README. */
const size = { width: 1200, height: 720 };

screenTest('a figure tells whose it is, what it measures, when and how much', { size }, async workbench => {
  await workbench.untilAwake();
  await workbench.outline();
  const text = await workbench.hover('4960.5亿元');
  for (const part of ['江阴市 · 地区生产总值 · 2023年', '496,050,000,000 yuan', 'CNY 496.05 billion']) assert.ok(text.includes(part), text);
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
