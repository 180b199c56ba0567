import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractCursor } from '../../../../test/harness/markers';
import { createKnowledge } from '../../knowledge/knowledge';
import { foldText } from '../text/characters';
import { readPeriod, resolvePeriod } from './periods';

const { periods } = createKnowledge();

/** The time at the `|`, or at the beginning, in an article of 2022 that has just spoken of `contextYear`. */
function check(marked: string, words: string, iso: string | null, contextYear: number | null = null): void {
  const { text, offset } = marked.includes('|') ? extractCursor(marked) : { text: marked, offset: 0 };
  const found = readPeriod(foldText(text), offset, periods);
  assert.equal(found === null ? '' : text.slice(found.start, found.end), words);
  if (found !== null) assert.equal(resolvePeriod(found.form, 2022, contextYear), iso);
}

for (const [text, words, iso] of [
  ['2021年,', '2021年', '2021'],
  ['２０２１年度', '２０２１年度', '2021'],
  ['2021 年', '2021 年', '2021'],
  ['2021年末的', '2021年末', '2021'],
  ['2021年以来', '2021年以来', '2021/..'],
  ['2021年起', '2021年起', '2021/..'],
  ['2021年上半年', '2021年上半年', '2021-01/2021-06'],
  ['2021年下半年', '2021年下半年', '2021-07/2021-12'],
  ['2021年一季度', '2021年一季度', '2021-01/2021-03'],
  ['2021年第三季度', '2021年第三季度', '2021-07/2021-09'],
  ['2021年前三季度', '2021年前三季度', '2021-01/2021-09'],
  ['2021年1—9月', '2021年1—9月', '2021-01/2021-09'],
  ['2021年7月', '2021年7月', '2021-07'],
  ['2021年7月以来', '2021年7月以来', '2021-07/..'],
  ['2021年6月底', '2021年6月底', '2021-06'],
  ['2021年7月1日', '2021年7月1日', '2021-07-01'],
  ['2021-07-27', '2021-07-27', '2021-07-27'],
  ['2021/7/27 17:55', '2021/7/27 17:55', '2021-07-27'],
  ['2016—2020年', '2016—2020年', '2016/2020'],
  ['2015和2016年', '2015', '2015'],
  ['2016年至2020年期间', '2016年至2020年期间', '2016/2020'],
  ['二〇二一年', '二〇二一年', '2021'],
  ['二○二一年七月一日', '二○二一年七月一日', '2021-07-01'],
  ['二〇二一年十二月', '二〇二一年十二月', '2021-12'],
  ['一九七八年以来', '一九七八年以来', '1978/..'],
  ['“十四五”期间', '“十四五”期间', '2021/2025'],
  ['十三五末', '十三五末', '2016/2020'],
  ['“十五五”时期', '“十五五”时期', '2026/2030'],
] as const) test(`a time by itself: ${text}`, () => check(text, words, iso));

for (const [text, words, iso] of [
  ['今年', '今年', '2022'],
  ['今年以来', '今年以来', '2022/..'],
  ['去年', '去年', '2021'],
  ['前年', '前年', '2020'],
  ['明年', '明年', '2023'],
] as const) test(`by the article's year: ${text}`, () => check(text, words, iso));

for (const [text, words, iso] of [
  ['上半年', '上半年', '2022-01/2022-06'],
  ['一季度', '一季度', '2022-01/2022-03'],
  ['前三季度', '前三季度', '2022-01/2022-09'],
  ['1—9月', '1—9月', '2022-01/2022-09'],
  ['1至6月', '1至6月', '2022-01/2022-06'],
  ['7月底', '7月底', '2022-07'],
  ['全年', '全年', '2022'],
] as const) test(`by the year that the words speak of: ${text}`, () => {
  check(text, words, iso, 2022);
  check(text, words, null);
});

test('全年, 年末 and months mean the year that was named before; 今年 never does', () => {
  check('全年', '全年', '2020', 2020);
  check('年末', '年末', '2020', 2020);
  check('7月', '7月', '2020-07', 2020);
  check('上半年', '上半年', '2020-01/2020-06', 2020);
  check('今年', '今年', '2022', 2020);
  check('去年', '去年', '2021', 2020);
});

test('without any year nothing relative is known', () => {
  for (const text of ['今年', '今年以来', '全年', '上半年', '7月']) assert.equal(resolvePeriod(readPeriod(text, 0, periods)!.form, null, null), null, text);
});

for (const text of ['近三年', '近三年来', '近5年', '连续17年', '过去五年', '五年来', '两年内', '三年', '近年来', '累计', '截至目前', '十八大以来', '15日', '8时30分']) {
  test(`a time without a date: ${text}`, () => check(text, text, null));
}

for (const [marked, reason] of [
  ['1|2021年', 'the middle of a number'],
  ['1.|5年', 'the middle of a decimal'],
  ['13月', 'no month'],
  ['2021-13-40', 'no date'],
  ['15日均', 'a daily average'],
  ['三年级', 'a form at school'],
  ['5年以上', 'a figure with a bound'],
  ['“十四五”规划', 'a plan by name'],
  ['1999家', 'no year'],
  ['5G', 'no time'],
] as const) test(`no time: ${marked} (${reason})`, () => check(marked, '', null));

test('of two readings the longer wins', () => {
  check('上半年度', '上半年', null);
  check('今年全年', '今年全年', '2022');
  check('2021年7月', '2021年7月', '2021-07');
});

test('a part of a named year', () => {
  check('今年1—9月', '今年1—9月', '2022-01/2022-09');
  check('去年上半年', '去年上半年', '2021-01/2021-06');
  check('去年三季度', '去年三季度', '2021-07/2021-09');
  check('今年3家', '今年', '2022');
});

test('words that name no day of the calendar stay words', () => {
  for (const text of ['2021年13月', '2021年2月29日', '2021年4月31日', '2021年1—19月', '2021年9—1月', '2021年—2019年']) check(text, text, null);
  check('2024年2月29日', '2024年2月29日', '2024-02-29');
});

test('a span that has passed may stand right before a figure', () => {
  check('五年来10项', '五年来', null);
  check('三年内5家', '三年内', null);
  check('三年前这一数字', '三年前', null);
});
