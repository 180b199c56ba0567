import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeMarkdown } from './escapeMarkdown';

const cases: readonly (readonly [why: string, text: string, escaped: string])[] = [
  ['Chinese with its own punctuation stays', '《“鲲鹏行动”计划》，增长3.4%（含）、R-1', '《“鲲鹏行动”计划》，增长3.4%（含）、R-1'],
  ['a table border', '甲|乙', '甲\\|乙'],
  ['a backslash before one', '甲\\|乙', '甲\\\\\\|乙'],
  ['emphasis, code, deletion', '*甲*_乙_`丙`~丁~', '\\*甲\\*\\_乙\\_\\`丙\\`\\~丁\\~'],
  ['HTML', '<img src=x onerror=alert(1)>&lt;', '&lt;img src=x onerror=alert(1)&gt;&amp;lt;'],
  ['a link and an image', '[甲](command:x)![乙](y)', '\\[甲\\](command:x)!\\[乙\\](y)'],
  ['a bare address', 'https://a.b www.a.b', 'https\\://a.b www\\.a.b'],
  ['a formula and a heading', '$x$ # 甲', '\\$x\\$ \\# 甲'],
  ['line breaks', '甲\r\n\n乙', '甲 乙'],
];
for (const [why, text, escaped] of cases) test(why, () => { assert.equal(escapeMarkdown(text), escaped); });
