import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../knowledge/knowledge';
import { analyze } from './analyze';
import { identitiesOf, type NamedMention } from './programmeIdentity';

const knowledge = createKnowledge();

/** The programmes of a text, each with its mentions as written, in the order in which they are first named. */
function check(text: string, expected: string): void {
  const { programmes } = analyze(text, knowledge);
  const groups = new Map<string, string[]>();
  for (const { identity, text: words } of programmes) groups.set(identity, [...(groups.get(identity) ?? []), words]);
  assert.equal([...groups.values()].map(forms => forms.join(' = ')).join(' | '), expected);
}

test('a name is the same with another class noun, with two of them, in or behind the quotes', () => {
  check('实施“飞鹰行动”计划。推进“飞鹰计划”。“飞鹰”工程启动。', '“飞鹰行动”计划 = “飞鹰计划” = “飞鹰”工程');
  check('实施“海燕三年行动计划”。“海燕”专项行动启动。', '“海燕三年行动计划” = “海燕”专项行动');
});
test('a known id is the same whatever the words', () => {
  check('开展“尖兵”“领雁”项目,实施“尖兵领雁”计划。', '“尖兵”“领雁”项目 = “尖兵领雁”计划');
  check('入选“鲲鹏行动”计划。“鲲鹏工程”启动。', '“鲲鹏行动”计划 = “鲲鹏工程”');
});
test('a name alone is that of the only programme that bears it', () => {
  check('实施“飞鹰行动”计划。深入推进“飞鹰”。', '“飞鹰行动”计划 = “飞鹰”');
  check('举办“飞鹰杯”创新创业大赛。捧回“飞鹰杯”。', '“飞鹰杯”创新创业大赛 = “飞鹰杯”');
  check('实施“飞鹰”计划。设立“飞鹰”基金。推广“飞鹰”。', '“飞鹰”计划 | “飞鹰”基金 | “飞鹰”');
});
test('a contest, a prize or a fund of a name is another thing than its plan', () => check('实施“飞鹰”计划,举办“飞鹰”大赛,设立“飞鹰”基金。', '“飞鹰”计划 | “飞鹰”大赛 | “飞鹰”基金'));
test('a new edition is the same', () => check('实施“飞鹰计划”。升级“飞鹰计划2.0”。推出“飞鹰计划3.0版”。推行“飞鹰行动升级版”。', '“飞鹰计划” = “飞鹰计划2.0” = “飞鹰计划3.0版” = “飞鹰行动升级版”'));
test('a number that is no edition belongs to the name', () => check('建设“415”体系。建设“416”体系。', '“415”体系 | “416”体系'));
test('the same words are the same name, wherever the quotes stand', () => check('实施“飞鹰”人才计划。实施“飞鹰人才计划”。', '“飞鹰”人才计划 = “飞鹰人才计划”'));
test('a place or a verb may lead the name, if only one does', () => {
  check('浙江省实施“浙江飞鹰计划”。推进“飞鹰”行动。', '“浙江飞鹰计划” = “飞鹰”行动');
  check('落实“实施飞鹰计划”。推进“飞鹰”行动。', '“实施飞鹰计划” = “飞鹰”行动');
  check('浙江省实施“浙江飞鹰计划”。安徽省实施“安徽飞鹰计划”。推进“飞鹰”行动。', '“浙江飞鹰计划” | “安徽飞鹰计划” | “飞鹰”行动');
  check('浙江省实施“浙江飞鹰计划”。安徽省实施“安徽飞鹰计划”。', '“浙江飞鹰计划” | “安徽飞鹰计划”');
  check('浙江省实施“浙江人才计划”。推进“人才”行动。', '“浙江人才计划” | “人才”行动');
});
test('quotes that stand together are one name where the text says it', () => {
  check('实施“尖刀”“利剑”研发攻关计划。入选“尖刀”“利剑”3项。“尖刀利剑”计划启动。', '“尖刀”“利剑”研发攻关计划 = “尖刀”“利剑” = “尖刀利剑”计划');
  check('深入实施“飞鹰计划”“海燕计划”,“飞鹰”计划成效显著。', '“飞鹰计划” = “飞鹰”计划 | “海燕计划”');
});

test('what only says of what kind it is links with nothing but the same words', () => {
  check('实施“人才计划”。实施“人才工程”。实施“人才”行动。', '“人才计划” | “人才工程” | “人才”行动');
  check('实施“领军人才”计划。实施“领军人才”培养计划。实施“领军人才计划”。', '“领军人才”计划 = “领军人才计划” | “领军人才”培养计划');
  check('实施“双千”计划。实施“双千工程”。实施“双千计划”。', '“双千”计划 = “双千计划” | “双千工程”');
});
test('names that only share a beginning are two', () => check('实施“飞鹰计划”。实施“飞鹰归巢计划”。', '“飞鹰计划” | “飞鹰归巢计划”'));

const mention = (text: string, core: string, programmeId: string | null = null, place = ''): NamedMention => ({ text, core, programmeId, place });

test('two known programmes of one name keep apart, and what could be either is linked to neither', () => {
  const mentions = [mention('“头雁”行动', '头雁', 'one'), mention('“头雁行动”', '头雁行动', 'two'), mention('“头雁工程”', '头雁工程'), mention('“头雁行动”', '头雁行动', 'two')];
  assert.deepEqual(identitiesOf(mentions, knowledge.programmes), ['one', 'two', '头雁', 'two']);
});
test('a programme without an id takes that of another mention, before or behind', () => {
  const mentions = [mention('“头雁工程”', '头雁工程'), mention('“头雁”项目', '头雁', 'one'), mention('“头雁计划”', '头雁计划')];
  assert.deepEqual(identitiesOf(mentions, knowledge.programmes), ['one', 'one', 'one']);
  assert.deepEqual(identitiesOf([mention('“飞鹰计划”', '飞鹰计划'), mention('“浙江飞鹰计划”', '浙江飞鹰计划', 'one', '浙江')], knowledge.programmes), ['one', 'one']);
});
