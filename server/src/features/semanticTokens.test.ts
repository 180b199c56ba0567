import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { handmade } from '../../../test/harness/handmade';
import { wholeLines } from './positions';
import { legend, semanticTokens, semanticTokensOfLines, tokenEdits, tokenModifiers, tokenTypes } from './semanticTokens';

/** Reads tokens back as the protocol defines them, one a row: the words, the type, the modifiers. */
function read(data: readonly number[], text: string): readonly string[] {
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
  const rows: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine, deltaStart, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number];
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    const words = document.getText({ start: { line, character }, end: { line, character: character + length } });
    assert.equal(words.length, length, 'a token stays on its line');
    rows.push([words, tokenTypes[type], ...tokenModifiers.filter((_, bit) => (bits >> bit) & 1)].join(' '));
  }
  return rows;
}

function check(marked: string, ...expected: string[]): void {
  const { text, analysis } = handmade(marked);
  assert.deepEqual(read(semanticTokens(analysis, text), text), expected);
}

test('each kind of word has its type, each figure its modifiers', () => check(
  '<p><district>西湖区</district>😀<period 2021>2021年</period><metric>增加值</metric><cue change>增长</cue><figure percent 3 % = increase target>3%</figure>,'
  + '<cue bound>不低于</cue><figure money 5 CNY loose>5元</figure>,<programme 鲲鹏行动>“鲲鹏行动”计划</programme></p>',
  '西湖区 district', '2021年 period', '增加值 metric', '增长 comparison', '3% figure percent target increase',
  '不低于 bound', '5元 figure money', '“鲲鹏行动”计划 programme',
));

test('words that bound a figure stand out in it', () => check(
  '<p><figure count 3500 家 ≥><bound>超</bound>3500<bound>余</bound>家</figure></p>',
  '超 bound', '3500 figure count', '余 bound', '家 figure count',
));

test('a figure torn by a column break is coloured on both lines', () => check(
  '<p>达<figure money 0 CNY>25\r\n\r\n0.3亿元</figure>。</p>',
  '25 figure money', '0.3亿元 figure money',
));

test('lines without colours count', () => check('<p>上\n\n</p>\r\n\r<p>下\n共<figure count 3 家>3家</figure></p>\n', '3家 figure count'));

test('the more specific word covers the wider one', () => {
  check('<p><metric>全<district>西湖区</district>专家数</metric><figure count 3 名>3名</figure></p>', '全 metric', '西湖区 district', '专家数 metric', '3名 figure count');
  check('<p><metric><programme 鲲鹏>“<district>西湖区</district>鲲鹏”</programme>专家数</metric><figure count 3 名>3名</figure></p>', '“西湖区鲲鹏” programme', '专家数 metric', '3名 figure count');
  check('<p><programme x>“<figure count 1 家 = loose>1家</figure>”</programme></p>', '“ programme', '1家 figure count', '” programme');
});

test('figures side by side stay two tokens', () => check('<p><figure count 3 家>3家</figure><figure percent 4 %>4%</figure></p>', '3家 figure count', '4% figure percent'));

test('a text in which nothing was found has no tokens', () => check('<p>无数据。</p>'));

test('a range gives the tokens of its lines, with their places in the whole document', () => {
  const { text, analysis } = handmade('<p><figure count 1 家>1家</figure></p>\n<p>共<figure count 2 家>2家</figure>和<figure count 3 家>3家</figure></p>\r\n<p><figure count 4 家>4家</figure></p>');
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
  const tokensOfLines = (first: number, last: number): number[] => {
    const lines = wholeLines(document, { start: { line: first, character: 2 }, end: { line: last, character: 2 } });
    return semanticTokensOfLines(analysis, text.slice(lines.span.start, lines.span.end), lines);
  };
  assert.deepEqual(tokensOfLines(1, 1).slice(0, 3), [1, 1, 2]);
  assert.deepEqual(read(tokensOfLines(1, 1), text), ['2家 figure count', '3家 figure count']);
  assert.deepEqual(read(tokensOfLines(1, 2), text), ['2家 figure count', '3家 figure count', '4家 figure count']);
  assert.deepEqual(tokensOfLines(0, 9), semanticTokens(analysis, text));
});

test('edits turn the tokens before into the tokens after', () => {
  const numbers = fc.array(fc.nat(2), { maxLength: 12 });
  fc.assert(fc.property(numbers, numbers, (before, after) => {
    const edits = tokenEdits(before, after);
    assert.equal(edits.length, before.join() === after.join() ? 0 : 1);
    const patched = [...before];
    for (const { start, deleteCount, data } of edits) patched.splice(start, deleteCount, ...(data ?? []));
    assert.deepEqual(patched, after);
  }));
});

test('an edit in the middle leaves both ends alone', () => {
  assert.deepEqual(tokenEdits([1, 2, 3, 4], [1, 2, 9, 9, 4]), [{ start: 2, deleteCount: 1, data: [9, 9] }]);
});

test('four times the text takes about four times the time', () => {
  const one = handmade('<p>共<figure count 3 家 = loose>3家</figure>。</p>\n');
  const [figure] = one.analysis.figures;
  const time = (copies: number): number => {
    const text = one.text.repeat(copies);
    const at = (copy: number) => figure!.ranges.map(({ start, end }) => ({ start: start + copy * one.text.length, end: end + copy * one.text.length }));
    const analysis = { ...one.analysis, figures: Array.from({ length: copies }, (_, copy) => ({ ...figure!, ranges: at(copy) })) };
    const start = performance.now();
    assert.equal(semanticTokens(analysis, text).length, copies * 5);
    return performance.now() - start;
  };
  time(10_000);
  const once = time(10_000);
  const fourfold = time(40_000);
  assert.ok(fourfold < once * 10 + 50, `${once} ms, then ${fourfold} ms for four times the text`);
});

test('package.json declares the legend', () => {
  const { contributes } = JSON.parse(readFileSync(join(process.env.POLICY_LENS_ROOT ?? '', 'package.json'), 'utf8')) as {
    contributes: { semanticTokenTypes: { id: string }[]; semanticTokenModifiers: { id: string }[]; semanticTokenScopes: { scopes: Record<string, string[]> }[] };
  };
  assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id), legend.tokenTypes);
  assert.deepEqual(contributes.semanticTokenModifiers.map(({ id }) => id), legend.tokenModifiers);
  assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}), legend.tokenTypes);
});
