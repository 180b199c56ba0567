// The hovers of each kind as VS Code gets them, on the samples, with another policy text open beside.
import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { commands, MarkdownString, type Hover, type TextDocument } from 'vscode';
import { ask, eventually, open, openSample, positionOf } from './article';

let page: TextDocument;
let report: TextDocument;

/** The Markdown of the hover over the first of some words. */
async function hoverOf(document: TextDocument, words: string): Promise<MarkdownString> {
  const [hover] = await ask<Hover[]>('vscode.executeHoverProvider', document, positionOf(document, words));
  const [contents] = hover?.contents ?? [];
  assert.ok(contents instanceof MarkdownString, `${words} has a hover in Markdown`);
  return contents;
}

async function check(document: TextDocument, words: string, ...parts: readonly string[]): Promise<void> {
  const { value, isTrusted, supportHtml } = await hoverOf(document, words);
  for (const part of parts) assert.ok(value.includes(part), `${part} is not in\n${value}`);
  assert.ok(isTrusted !== true && supportHtml !== true);
}

suite('hovers', () => {
  suiteSetup(async () => {
    report = await open('county-work-report.policy.txt');
    page = await openSample();
    await eventually(async () => { await hoverOf(page, '4960.5亿元'); });
  });
  suiteTeardown(async () => { await commands.executeCommand('workbench.action.closeAllEditors'); });

  test('a figure tells its claim, and what the other text says of the same metric, with a link', async () => {
    await check(page, '4960.5亿元', '江阴市 · 地区生产总值 · 2023年: 4960.5亿元', 'CNY 496.05 billion', '| **江阴市** ', '613.8亿元', `](${report.uri.toString()}#L13)`);
  });

  test('a metric tells what it means', () => check(page, '地区生产总值', 'metric · 地区生产总值 · Gross domestic product', 'higher counts as better', 'source: 国家统计局'));
  test('a programme tells whose it is', () => check(page, '“产业强市”战略', 'programme · 江阴市'));
  test('a district tells where it lies', () => check(page, '江阴市', 'division code 320281', 'in 无锡市, 江苏省', '**Its claims**'));
  test('a time tells its date', () => check(page, '2023年', 'period · 2023'));
  test('a term on bare text tells what it is', () => check(page, '综合保税区', 'institution · Comprehensive Bonded Zone', 'source: '));
});
