import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../knowledge/knowledge';
import { analyze } from './analyze';
import { blockFilter } from './blockFilter';
import { foldText } from './text/characters';
import { scan } from './lexemes/scan';
import { readProgrammes } from './programmes';

const knowledge = createKnowledge();

/** Each programme as written, its core in brackets (parts joined by `+`), its id where it is known. */
function check(written: string, expected: string): void {
  const text = foldText(written);
  const hits = blockFilter(knowledge).filter(text).hits;
  const found = readProgrammes(text, scan(text, [], hits, knowledge), hits, knowledge.programmes);
  assert.equal(found.map(({ start, end, core, programmeId }) => `${text.slice(start, end)} [${core.map(part => text.slice(part.start, part.end)).join('+')}]${programmeId === null ? '' : ` ${programmeId}`}`).join(' | '), expected);
}

test('a class noun behind the quote', () => check('按照“飞鹰”计划和“海燕”行动', '“飞鹰”计划 [飞鹰] | “海燕”行动 [海燕]'));
test('a class noun inside the quote', () => check('成立“飞鹰计划”专班', '“飞鹰计划” [飞鹰计划]'));
test('a noun that makes more of it', () => checkText('实施“百企牵手”大行动\n\n推动“百企牵手”。', '“百企牵手”大行动 [百企牵手] | “百企牵手” [百企牵手]'));
test('words of kind before the class noun', () => check('“投贷联动”科技金融服务模式', '“投贷联动”科技金融服务模式 [投贷联动]'));
test('quotes that share a class noun are one', () => check('“尖刀”“利剑”研发攻关计划', '“尖刀”“利剑”研发攻关计划 [尖刀+利剑]'));
test('longer names that share one are a programme each', () => check('开展“红色文艺小分队”“百姓宣讲大篷车”进基层活动', '“红色文艺小分队” [红色文艺小分队] | “百姓宣讲大篷车”进基层活动 [百姓宣讲大篷车]'));
test('quotes with a noun each are two', () => check('“飞鹰计划”“海燕计划”', '“飞鹰计划” [飞鹰计划] | “海燕计划” [海燕计划]'));
test('the object of a verb that initiatives take', () => check('深入实施“飞鹰归巢”,推行“海燕还林”', '“飞鹰归巢” [飞鹰归巢] | “海燕还林” [海燕还林]'));
test('the verb may stand before whom it is about', () => check('实施企业“长高长壮”', '“长高长壮” [长高长壮]'));
test('the verb governs all of a list', () => check('实施“飞鹰归巢”、“海燕还林”“百鸟朝凤”', '“飞鹰归巢” [飞鹰归巢] | “海燕还林” [海燕还林] | “百鸟朝凤” [百鸟朝凤]'));
test('a prize', () => check('捧回“科技创新鼎”和“飞鹰奖”', '“科技创新鼎” [科技创新鼎] st-innovation-tripod | “飞鹰奖” [飞鹰奖]'));
test('a known one needs neither noun nor verb', () => check('融入“一带一路”', '“一带一路” [一带一路] belt-and-road'));
test('a known one of five characters and a class noun needs no quotes', () => check('落实乡村振兴战略、创新驱动发展战略', '乡村振兴战略 [乡村振兴] rural-revitalization | 创新驱动发展战略 [创新驱动发展] innovation-driven-development'));
test('its own ending or the verb behind tells one', () => check('“群链长制”全面落地,“飞鹰”深入实施', '“群链长制” [群链长制] | “飞鹰” [飞鹰]'));
test('empty quotes are no part of a name', () => check('按照“”“飞鹰”计划', '“飞鹰”计划 [飞鹰]'));
test('corner quotes are quotes', () => check('按照「飞鹰」计划', '“飞鹰”计划 [飞鹰]'));
test('in the order of the text, whatever told them', () => check('落实乡村振兴战略和“飞鹰”计划,落实乡村振兴战略', '乡村振兴战略 [乡村振兴] rural-revitalization | “飞鹰”计划 [飞鹰] | 乡村振兴战略 [乡村振兴] rural-revitalization'));

for (const [text, reason] of [
  ['提升“硬实力”,打好“组合拳”', 'metaphors'],
  ['大家说“加快发展”', 'speech'],
  ['印发《飞鹰计划》', 'a document\'s title'],
  ['实施“资产盘活+资源协同、技术领衔+市场驱动”', 'a formula'],
  ['“专精特新”企业', 'a ladder of enterprises'],
  ['“十四五”规划', 'a five-year plan'],
  ['“飞鹰”的计划', 'a noun that only follows'],
  ['推出“身残志坚”的张某', 'what somebody is like'],
  ['“飞鹰”落户,计划很好', 'a noun of the next clause'],
  ['“鹰”计划', 'a single character'],
  ['实施情况表明,“硬实力”', 'a verb in the clause before'],
  ['乡村振兴', 'a known core without quotes or noun'],
] as const) test(`no programme: ${text} (${reason})`, () => check(text, ''));

test('a name within another quotation or title is not found again', () => check('印发《乡村振兴战略规划》', ''));

/** The programmes of a text in several paragraphs, as `check` gives those of one block. */
function checkText(written: string, expected: string): void {
  const { programmes } = analyze(written, knowledge);
  assert.equal(programmes.map(({ text, core, programmeId }) => `${text} [${core}]${programmeId === null ? '' : ` ${programmeId}`}`).join(' | '), expected);
}

test('what the text has introduced needs no quotes with its noun, before or behind', () => {
  checkText('落实飞鹰计划。\n\n实施“飞鹰计划”。\n\n飞鹰计划启动。', '飞鹰计划 [飞鹰计划] | “飞鹰计划” [飞鹰计划] | 飞鹰计划 [飞鹰计划]');
  checkText('实施“飞鹰行动”计划。入选飞鹰行动计划,飞鹰行动启动。', '“飞鹰行动”计划 [飞鹰行动] | 飞鹰行动计划 [飞鹰行动] | 飞鹰行动 [飞鹰行动]');
  checkText('开展“飞鹰”行动。编制飞鹰行动计划。', '“飞鹰”行动 [飞鹰] | 飞鹰行动计划 [飞鹰]');
  checkText('实施“尖刀”“利剑”攻关计划。入选尖刀利剑攻关计划。', '“尖刀”“利剑”攻关计划 [尖刀利剑] | 尖刀利剑攻关计划 [尖刀利剑]');
  checkText('入选“鲲鹏行动”专项。鲲鹏行动专项启动。', '“鲲鹏行动”专项 [鲲鹏行动] kunpeng-action | 鲲鹏行动专项 [鲲鹏行动] kunpeng-action');
});
test('nor a noun in its quotes', () => {
  checkText('实施“飞鹰行动”计划。入选“飞鹰行动”“飞鹰”,引进“飞鹰”12人。', '“飞鹰行动”计划 [飞鹰行动] | “飞鹰行动” [飞鹰行动] | “飞鹰” [飞鹰] | “飞鹰” [飞鹰]');
  checkText('实施“尖刀”“利剑”攻关计划。入选“尖刀”“利剑”3项、“尖刀利剑”2项。', '“尖刀”“利剑”攻关计划 [尖刀利剑] | “尖刀”“利剑” [尖刀利剑] | “尖刀利剑” [尖刀利剑]');
});
test('a known name of two quotes needs no noun', () => checkText('入选“尖兵”“领雁”3项。', '“尖兵”“领雁” [尖兵领雁] vanguard-lead-goose'));

for (const [text, reason] of [
  ['飞鹰展翅,飞鹰的计划,飞鹰', 'the name without its noun'],
  ['印发《飞鹰计划》', 'a document'],
  ['“飞鹰”企业、“飞鹰”“海燕”企业', 'what they are like'],
  ['飞鹰大赛', 'another noun'],
] as const) test(`the introduced “飞鹰”计划 is not named by ${text} (${reason})`, () => checkText(`实施“飞鹰”计划。${text}。`, '“飞鹰”计划 [飞鹰]'));

for (const [introduced, text] of [['“人才计划”', '各类人才计划'], ['“双千”计划', '双千计划'], ['“金种子”企业培育计划', '“金种子”12家'], ['“5020”项目', '15020项目'], ['“宁红茶”振兴三年行动', '“宁红茶”、“庐山云雾”']] as const) {
  test(`${introduced} does not make a programme of ${text}`, () => assert.equal(analyze(`实施${introduced}。${text}。`, knowledge).programmes.length, 1));
}
