import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../../knowledge/knowledge';
import { readNumeral } from './numerals';
import { readUnit } from './units';

const { figures } = createKnowledge();

/** The unit behind the numeral that begins the text: as written, type, unit, power of ten; `+5` for what 半 adds, `+` for more. */
function check(text: string, expected: string): void {
  const numeral = readNumeral(text, 0)!;
  const unit = readUnit(text, numeral, figures);
  assert.equal(unit === null ? '' : `${text.slice(numeral.end, unit.end)} ${unit.type} ${unit.unit} ${unit.power}${unit.half > 0 ? ` +${unit.half}` : ''}${unit.more === null ? '' : ' +'}`, expected);
}

for (const [text, expected] of [
  ['3%以上', '% percent % 0'],
  ['3‰', '‰ percent % -1'],
  ['3个百分点', '个百分点 percentagePoint pp 0'],
  ['3百分点', '百分点 percentagePoint pp 0'],
  ['3.18个千分点', '个千分点 percentagePoint pp -1'],
  ['25个基点', '个基点 percentagePoint pp -2'],
  ['3倍', '倍 multiple 倍 0'],
  ['七成', '成 percent % 1'],
  ['七成半', '成半 percent % 1 +5'],
  ['八成五', '成五 percent % 1 +5'],
  ['七成多', '成多 percent % 1 +'],
  ['3亿元', '元 money CNY 0'],
  ['3角', '角 money CNY -1'],
  ['3亿美元', '美元 money USD 0'],
  ['3元多。', '元多 money CNY 0 +'],
  ['3平方公里', '平方公里 measure 平方公里 0'],
  ['3吨标准煤', '吨标准煤 measure 吨标准煤 0'],
  ['3GW', 'GW measure GW 0'],
  ['3 亿 元', ' 元 money CNY 0'],
  ['3家企业', '家 count 家 0'],
  ['3人次', '人次 count 人次 0'],
  ['3台(套)机械', '台(套) count 台(套) 0'],
  ['3家(含分店)', '家 count 家 0'],
  ['3公斤/亩', '公斤/亩 measure 公斤/亩 0'],
  ['3件/万人', '件/万人 measure 件/万人 0'],
  ['3元/人', '元/人 measure 元/人 0'],
  ['两吨半', '吨半 measure 吨 0 +0.5'],
] as const) test(`a unit: ${text}`, () => check(text, expected));

for (const [text, reason] of [
  ['3', 'the end'],
  ['3,', 'a mark'],
  ['3成立', 'the beginning of a verb'],
  ['3成果', 'the beginning of a noun'],
  ['12成', 'no more than ten tenths'],
  ['三人才', 'a classifier that begins a noun'],
  ['3位于', 'a classifier that begins a verb'],
  ['3GWx', 'a Latin unit within a longer word'],
  ['3、', 'a list mark'],
] as const) test(`no unit: ${text} (${reason})`, () => check(text, ''));

for (const [text, expected, reason] of [
  ['3元/优惠', '元 money CNY 0', 'no unit behind the stroke'],
  ['3元多次', '元 money CNY 0', 'more often, not more money'],
  ['3家多', '家 count 家 0', 'a count takes its more before the classifier'],
  ['两吨半径', '吨 measure 吨 0', 'half begins a word of its own'],
] as const) test(`a unit ends in time: ${text} (${reason})`, () => check(text, expected));
