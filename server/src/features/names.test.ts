// Highlights, definition and references, which are views of what `analysis/textNames.ts` finds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticles } from '../../../test/harness/articles';
import { otherText } from '../../../test/harness/scene';
import { analyze } from '../analysis/analyze';
import { nameMentions } from '../analysis/names';
import { createKnowledge } from '../knowledge/knowledge';
import { definition } from './definition';
import { documentHighlights } from './documentHighlights';
import { references } from './references';
import type { NamingText } from './nameAt';
import type { Position } from 'vscode-languageserver';

const knowledge = createKnowledge();

function textOf(text: string): NamingText {
  return { document: TextDocument.create('file:///a.txt', 'policytext', 1, text), analysis: analyze(text, knowledge), knowledge };
}

/** A text with the cursor at `|`. */
function marked(words: string): { readonly text: NamingText; readonly position: Position } {
  const text = textOf(words.replace('|', ''));
  return { text, position: text.document.positionAt(words.indexOf('|')) };
}

/** The text with its highlights in brackets. */
function checkHighlights(words: string, expected: string | null): void {
  const { text, position } = marked(words);
  const source = text.document.getText();
  let shown = '';
  let done = 0;
  const highlights = documentHighlights(position, text);
  for (const { range } of highlights ?? []) {
    const [start, end] = [text.document.offsetAt(range.start), text.document.offsetAt(range.end)];
    shown += `${source.slice(done, start)}[${source.slice(start, end)}]`;
    done = end;
  }
  assert.equal(highlights && shown + source.slice(done), expected);
}

test('all mentions are highlighted, in every form, each part of a line by itself', () => {
  checkHighlights('嘉善县\n\n全|县向好。嘉善开放。', '[嘉善县]\n\n[全县]向好。[嘉善]开放。');
  checkHighlights('提高|全员劳动生产率,近年来我们持续深化改革,加快转型升级,不断提高全员劳动生产\n\n率,推动经济社会高质量发展。', '提高[全员劳动生产率],近年来我们持续深化改革,加快转型升级,不断提高[全员劳动生产]\n\n[率],推动经济社会高质量发展。');
});
test('a cursor right behind the words is on them', () => checkHighlights('我们扩大地区生产总值|。', '我们扩大[地区生产总值]。'));
test('words that members of a row share are highlighted once', () => {
  checkHighlights('新兴产业、高新技术产业占|规模以上工业增加值比重达45.8%、68.4%。', '[新兴产业]、高新技术产业[占规模以上工业增加值比重]达45.8%、68.4%。');
});
test('bare text has none', () => checkHighlights('我们要|努力。', null));

/** The definition of what is under the cursor as `origin → words`, on line and column counted from 1. */
function checkDefinition(words: string, expected: string | null): void {
  const { text, position } = marked(words);
  const found = definition(position, text);
  assert.equal(found && `${text.document.getText(found.origin)} → ${text.document.getText(found.whole)} ${found.selection.start.line + 1}:${found.selection.start.character + 1}`, expected);
}

test('a short form leads to the long one, and the long one to itself', () => {
  checkDefinition('研究与试验发展经费30亿元。\nR&D经|费增长5%。', 'R&D经费 → 研究与试验发展经费 1:1');
  checkDefinition('研究与试验发|展经费30亿元。\nR&D经费增长5%。', '研究与试验发展经费 → 研究与试验发展经费 1:1');
  checkDefinition('实施“飞鹰”人才计划（以下简称“飞计”）。\n\n飞|计向好。', '飞计 → “飞鹰”人才计划 1:3');
});
test('全县 leads to the district', () => checkDefinition('嘉善 开放\n\n嘉善县向好,全|县开放。', '全县 → 嘉善县 3:1'));
test('bare text has no definition', () => checkDefinition('我们要|努力。', null));

test('references: the text first, then the others, with one that introduces', () => {
  const { text, position } = marked('GDP为512亿元,地区生产总值|增长5%。');
  const others = [otherText('file:///b.txt', '今年GDP为30亿元。', knowledge), otherText('file:///c.txt', '扩大地区生产总值,进出口总额5亿元。', knowledge)];
  const found = references(position, text, others)!;
  const documents = new Map([text, ...others].map(({ document }) => [document.uri, document]));
  assert.deepEqual(found.mentions.map(({ uri, range }) => `${uri.slice(8)} ${documents.get(uri)!.getText(range)}`), ['a.txt GDP', 'a.txt 地区生产总值', 'b.txt GDP', 'c.txt 地区生产总值']);
  assert.equal(found.introduction, found.mentions[1]);
  assert.deepEqual(found.names.map(({ kind, key }) => `${kind} ${key}`), ['metric gdp']);
});
test('an announced name is looked for in its own text alone, but for what has another name', () => {
  const others = [otherText('file:///b.txt', '科创委负责。飞计向好。实施“飞鹰计划”。', knowledge)];
  const found = (words: string): unknown => {
    const { text, position } = marked(words);
    return references(position, text, others)?.mentions.map(({ uri, range }) => `${uri.slice(8)} ${range.start.character}`);
  };
  assert.deepEqual(found('成立科技创新委员会（以下简称“科创委”）,由科创|委负责。'), ['a.txt 2', 'a.txt 15', 'a.txt 22']);
  assert.deepEqual(found('实施“飞鹰行动”计划（以下简称“飞计”）,飞|计向好。'), ['a.txt 2', 'a.txt 16', 'a.txt 21', 'b.txt 13']);
});
test('bare text has no references', () => {
  const { text, position } = marked('我们要|努力。');
  assert.equal(references(position, text, []), null);
});

test('the highlights of each mention hold it, and those of one name are the same', () => {
  for (const { name, text: source } of [...readArticles('samples'), ...readArticles('test/gold/texts')]) {
    const text = textOf(source);
    const byName = new Map<string, string>();
    for (const { ranges, named } of nameMentions(text.analysis, knowledge)) {
      const position = text.document.positionAt(ranges[0]!.start);
      const highlights = documentHighlights(position, text)!;
      const isOwn = highlights.some(({ range }) => text.document.offsetAt(range.start) === ranges[0]!.start && text.document.offsetAt(range.end) === ranges[0]!.end);
      // A place in a programme's name is part of that.
      if (!isOwn) {
        assert.ok(highlights.some(({ range }) => text.document.offsetAt(range.start) <= ranges[0]!.start && ranges[0]!.start < text.document.offsetAt(range.end)), `${name} ${ranges[0]!.start}`);
        continue;
      }
      const shown = JSON.stringify(highlights);
      const before = byName.get(`${named.kind} ${named.key}`) ?? shown;
      byName.set(`${named.kind} ${named.key}`, before);
      // Metrics that begin with the same words are told apart by the words behind.
      if (named.kind !== 'metric') assert.equal(shown, before, `${name} ${ranges[0]!.start}`);
    }
    assert.ok(byName.size > 10, name);
  }
});
