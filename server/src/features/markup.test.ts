import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { MarkupKind } from 'vscode-languageserver';
import { markdown, render, type Card } from './markup';
import { linked, ours, strong, type Told } from './told';

test('what an article holds never becomes a link, an image, HTML, a command or a heading', () => {
  assert.equal(markdown('[点我](command:x)'), '\\[点我\\](command\\:x)');
  assert.equal(markdown('<img src=x> &lt; ![](http://a.b)'), '\\<img src=x\\> \\&lt; \\!\\[\\](http\\://a\\.b)');
  assert.equal(markdown('www.a.cn b@c.cn mailto:b'), 'www\\.a\\.cn b\\@c\\.cn mailto\\:b');
  assert.equal(markdown('$(zap) ~~a~~ `b` \\'), '\\$(zap) \\~\\~a\\~\\~ \\`b\\` \\\\');
});

test('nor does a sign at the beginning make a heading, a list or a rule', () => {
  assert.deepEqual(['# a', '- a', '+ a', '* a', '=', '---', '> a', '1. b', '1) b', ': a'].map(markdown), ['\\# a', '\\- a', '\\+ a', '\\* a', '\\=', '\\---', '\\> a', '1\\. b', '1\\) b', '\\: a']);
});

test('what figures and sentences are written with needs no backslash', () => {
  for (const text of ['3.81%', 'R&D经费增长(同比)2.5%,其中A/B类-0.3%;', '1.76:1', '10—15%?', '2.6亿元', 'rest: 48 − 32 = 16', '9 ÷ (1 + 3%) ≈ 8.7']) assert.equal(markdown(text), text);
});

test('without its backslashes any text is unchanged', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary-ascii', maxLength: 60 }), text => {
    const escaped = markdown(text);
    assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]/g, ''), /[!#$*<>@[\\\]^_`{|}~]/);
    assert.equal(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1'), text.replace(/[\p{Cc}\s]+/gu, ' ').trim());
  }), { numRuns: 1000 });
});

test('invisible characters and turns of the writing direction are left out', () => {
  assert.equal(markdown('增\u202e长\u200b3%\u0007。\ud800'), '增长3% 。');
});

test('a long text is cut, between characters', () => {
  assert.equal(markdown('😀'.repeat(1000)), `${'😀'.repeat(400)}…`);
  assert.equal(markdown('长'.repeat(400)), '长'.repeat(400));
  assert.equal(markdown('长'.repeat(401)), `${'长'.repeat(400)}…`);
});

const line = (text: string): Told => ours(text);
const card: Card = {
  title: line('89%以上'),
  lines: [line('西湖区 · 占比'), line('- at least 89%')],
  details: [
    { kind: 'lines', lines: [strong(line('Elsewhere'))] },
    { kind: 'table', head: [line('district'), line('value'), line('place')], rows: [
      [strong(line('西湖区')), strong(line('89%以上')), line('here')],
      [line('a|b'), line('+7%'), linked(line('line 7 '), 'file:///a.txt#L7')],
    ] },
    { kind: 'lines', lines: [] },
    { kind: 'quotation', text: line('占比达89%以上。') },
  ],
};

test('a card in Markdown, in short above a rule, its details below', () => {
  assert.deepEqual(render(card, MarkupKind.Markdown), {
    kind: 'markdown',
    value: [
      '**89%以上**', '', '西湖区 · 占比  ', '\\- at least 89%', '', '---', '', '**Elsewhere**', '',
      '| district   | value       | place |',
      '|:-----------|:------------|:----|',
      '| **西湖区** | **89%以上** | here |',
      '| a\\|b       | +7%         | [line 7](file:///a.txt#L7) |',
      '', '> 占比达89%以上。',
    ].join('\n'),
  });
});

test('a card in plain text has aligned columns and no marks', () => {
  assert.deepEqual(render(card, MarkupKind.PlainText), {
    kind: 'plaintext',
    value: ['89%以上', '西湖区 · 占比', '- at least 89%', '', 'Elsewhere', '', 'district  value    place', '▸ 西湖区  89%以上  here', 'a|b       +7%      line 7', '', '占比达89%以上。'].join('\n'),
  });
});

test('what has no details has no rule', () => {
  assert.equal(render({ ...card, details: [] }, MarkupKind.Markdown).value, '**89%以上**\n\n西湖区 · 占比  \n\\- at least 89%');
});

test('words beside a link stay apart from it, and hostile ones stay words', () => {
  const marked = render({ title: [], lines: [[...line('see ! '), ...linked(line('](x) y'), 'file:///a#L1'), ...line(' (z)')]], details: [] }, MarkupKind.Markdown);
  assert.equal(marked.value, 'see \\! [\\](x) y](file:///a#L1) (z)');
});

test('a cut never runs through a number', () => assert.equal(markdown(`${'长'.repeat(397)}123456`), `${'长'.repeat(397)}…`));
