import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticles } from '../../../test/harness/articles';
import { createKnowledge } from '../knowledge/knowledge';
import { analyze } from './analyze';
import { nameMentions } from './names';
import { TextNames } from './textNames';

const knowledge = createKnowledge();

/** All mentions of what stands under the cursor `|`, each with the words before it, the definition in brackets. */
function check(marked: string, ...expected: readonly string[]): void {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const names = TextNames.of(analyze(text, knowledge), knowledge);
  const found = names.at(offset);
  const definition = found === null ? null : names.definitionOf(found.mention.thing);
  const mentions = found === null ? [] : names.mentionsOf(found.mention.thing);
  assert.deepEqual(mentions.map(mention => (mention === definition ? `[${mention.text}]` : mention.text)), expected);
}

test('all forms of a metric; the definition is the first full name', () => {
  check('GDP为512亿元。地区生产总值增长5%,扩大|地区生产总值。', 'GDP', '[地区生产总值]', '地区生产总值');
  check('研究与试验发展经费30亿元,|R&D经费增长5%。', '[研究与试验发展经费]', 'R&D经费');
  check('茶旅的指数98,茶旅|指数97。', '[茶旅的指数]', '茶旅指数');
});
test('all forms of a programme', () => check('深入实施“飞|鹰”人才计划。“飞鹰行动”计划成效明显。', '[“飞鹰”人才计划]', '“飞鹰行动”计划'));
test('a district, its short name, and what stands for it', () => {
  check('嘉善 抢抓机遇\n\n全|县向好,嘉善县开放,嘉善先行,全省前列。', '嘉善', '全县', '[嘉善县]', '嘉善');
});
test('the words under the cursor are the innermost but for those of a programme', () => {
  check('杭州市实施“|杭州英才”计划。', '[“杭州英才”计划]');
  check('杭州|市实施“杭州英才”计划。', '[杭州市]', '杭州');
});
test('a short name that the text announces', () => {
  check('成立科技创新委员会（以下简称“科创委”）,由|科创委负责。', '[科技创新委员会]', '科创委', '科创委');
  check('成立科技|创新委员会（以下简称“科创委”）,由科创委负责。', '[科技创新委员会]', '科创委', '科创委');
  check('成立科技创新领导小组（以下简称“领导小组”）,由领导|小组负责。', '[成立科技创新领导小组]', '领导小组', '领导小组');
  check('实施“飞鹰行动”计划（以下简称“飞计”）,飞|计向好。“飞鹰计划”开放。', '[“飞鹰行动”计划]', '飞计', '飞计', '“飞鹰计划”');
});
test('a metric with an announced name is one with or without its figure', () => {
  check('全员劳动生产率（以下简称“劳产率”）提高。劳|产率18万元。', '[全员劳动生产率]', '劳产率', '劳产率');
  check('全员劳动生产率（以下简称“劳产率”）提高。扩大劳|产率。', '[全员劳动生产率]', '劳产率', '劳产率');
});
test('a short name for two things stands for neither', () => {
  check('建设云谷实验区（以下简称“实验区”）。建设金港实验区（以下简称“实验区”）。|实验区向好。');
});
test('bare words are nothing', () => check('我们|要努力。地区生产总值512亿元。'));

const texts = [...readArticles('samples'), ...readArticles('test/gold/texts')];

test('each mention is found under its words, unless others go first there; all of a thing have the same mentions', () => {
  let count = 0;
  for (const { name, text } of texts) {
    const names = TextNames.of(analyze(text, knowledge), knowledge);
    for (let offset = 0; offset < text.length; offset++) {
      const found = names.at(offset);
      if (found === null) continue;
      const mentions = names.mentionsOf(found.mention.thing);
      const place = JSON.stringify(found.mention.ranges);
      assert.ok(mentions.some(({ ranges }) => JSON.stringify(ranges) === place), `${name} ${offset}`);
      assert.ok(mentions.every(({ thing }) => thing === found.mention.thing), `${name} ${offset}`);
      assert.ok(found.mention.named === null || names.mentionsOfName(found.mention.named) === mentions, `${name} ${offset}`);
      assert.ok(mentions.includes(names.definitionOf(found.mention.thing)!), `${name} ${offset}`);
      offset = found.here.end - 1;
      count++;
    }
  }
  assert.ok(count > 1000, String(count));
});
test('each mention of the text is the one that stands there, or lies within another', () => {
  for (const { name, text } of texts) {
    const analysis = analyze(text, knowledge);
    const names = TextNames.of(analysis, knowledge);
    for (const mention of nameMentions(analysis, knowledge)) {
      const found = mention.ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => names.at(start + i)!));
      const isSeen = found.some(at => names.mentionsOf(at.mention.thing).some(({ ranges }) => JSON.stringify(ranges) === JSON.stringify(mention.ranges)));
      const kinds = new Set(found.map(at => at.mention.named?.kind));
      assert.ok(isSeen || (kinds.size === 1 && (mention.named.kind !== 'programme')), `${name}: ${mention.ranges[0]!.start}`);
    }
  }
});
