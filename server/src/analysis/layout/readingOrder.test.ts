import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../analyze';
import { createKnowledge } from '../../knowledge/knowledge';

const knowledge = createKnowledge();

/** Draws each article with the headings of its sections in reading order, then the sentences that stand in two places of the page. */
function check(marked: string, expected: string): void {
  const { articles, sections, blocks, claims } = analyze(marked.replaceAll('⏎', '\n\n'), knowledge);
  const rows = articles.map(({ title, district, sections: own }) => `${title?.text ?? '—'} [${district?.name ?? '—'}]: ${own.map(index => sections[index]!.heading?.text ?? '—').join(' | ')}`);
  const joined = blocks.flatMap(({ continues }) => (continues === null ? [] : [`+ ${blocks[continues]!.text.slice(-18)}`]));
  const stated = claims.map(({ metric, figure, district, section }) => `${metric?.text} ${figure.text} [${district?.name}] ${sections[section]!.heading?.text ?? '—'}`);
  assert.deepEqual([...rows, ...joined, ...stated], expected.trim().split(/\n */));
}

const jiashan = '嘉善 抢抓机遇⏎嘉善县抢抓机遇,加快建设。⏎发挥优势 打造平台⏎一是打造平台。⏎(本文作者为嘉善县委书记)';

test('a torn word joins a stray section to the column that carries it on', () => check(
  `上虞 锻造金名片⏎立人才基金,兑现资金超3亿元。⏎突出主体培育,塑造生力军⏎上虞区强化主体地位。⏎(本文由上虞区委供稿)⏎${jiashan}⏎突出人才引育,打造新高地⏎上虞区打好组合拳。迭代深化新政,成`, `
  上虞 锻造金名片 [上虞区]: 上虞 锻造金名片 | 突出人才引育,打造新高地 | 突出主体培育,塑造生力军
  嘉善 抢抓机遇 [嘉善县]: 嘉善 抢抓机遇 | 发挥优势 打造平台
  + 政,成立人才基金,兑现资金超3亿元。
  兑现资金 超3亿元 [上虞区] 突出人才引育,打造新高地`));

test('no word need be torn where a stray breaks off and an article of its district opens without naming it', () => check(
  `上虞 锻造金名片⏎人才基金一只,兑现资金超3亿元。⏎突出主体培育,塑造生力军⏎上虞区强化主体地位。⏎(本文由上虞区委供稿)⏎${jiashan}⏎突出人才引育,打造新高地⏎上虞区打好组合拳。迭代深化新政,设立`, `
  上虞 锻造金名片 [上虞区]: 上虞 锻造金名片 | 突出人才引育,打造新高地 | 突出主体培育,塑造生力军
  嘉善 抢抓机遇 [嘉善县]: 嘉善 抢抓机遇 | 发挥优势 打造平台
  + 设立人才基金一只,兑现资金超3亿元。
  兑现资金 超3亿元 [上虞区] 突出人才引育,打造新高地`));

test('a stray that ends as it should belongs to the article of its district and carries nothing on', () => check(
  `上虞 锻造金名片⏎上虞区兑现资金超3亿元。⏎突出主体培育,塑造生力军⏎上虞区强化主体地位。⏎(本文由上虞区委供稿)⏎${jiashan}⏎突出人才引育,打造新高地⏎上虞区打好组合拳。引进人才36人。`, `
  上虞 锻造金名片 [上虞区]: 上虞 锻造金名片 | 突出主体培育,塑造生力军 | 突出人才引育,打造新高地
  嘉善 抢抓机遇 [嘉善县]: 嘉善 抢抓机遇 | 发挥优势 打造平台
  兑现资金 超3亿元 [上虞区] 上虞 锻造金名片
  引进人才 36人 [上虞区] 突出人才引育,打造新高地`));

test('an opening that names its district carries nothing on, and an article without a full stop at its end breaks off nowhere', () => check(
  `上虞 锻造金名片⏎上虞区兑现资金超3亿元。⏎(本文由上虞区委供稿)⏎${jiashan}⏎突出人才引育,打造新高地⏎上虞区打好组合拳。引进人才36人,建成平台`, `
  上虞 锻造金名片 [上虞区]: 上虞 锻造金名片 | 突出人才引育,打造新高地
  嘉善 抢抓机遇 [嘉善县]: 嘉善 抢抓机遇 | 发挥优势 打造平台
  兑现资金 超3亿元 [上虞区] 上虞 锻造金名片
  引进人才 36人 [上虞区] 突出人才引育,打造新高地`));

test('what stands behind the last article and speaks of no district stays apart', () => check(
  `${jiashan}⏎突出人才引育,打造新高地⏎引进人才36人。`, `
  嘉善 抢抓机遇 [嘉善县]: 嘉善 抢抓机遇 | 发挥优势 打造平台
  — [—]: 突出人才引育,打造新高地
  引进人才 36人 [undefined] 突出人才引育,打造新高地`));

test('a programme in words that are read elsewhere is mentioned once', () => {
  const page = `上虞 锻造金名片⏎施“飞鹰行动”计划,兑现资金超3亿元。⏎突出主体培育,塑造生力军⏎上虞区强化主体地位。⏎(本文由上虞区委供稿)⏎${jiashan}⏎突出人才引育,打造新高地⏎上虞区打好组合拳。迭代深化新政,实`;
  const { programmes, blocks } = analyze(page.replaceAll('⏎', '\n\n'), knowledge);
  assert.ok(blocks.some(({ continues }) => continues !== null));
  assert.deepEqual(programmes.map(({ text }) => text), ['“飞鹰行动”计划']);
});
