// Two lines at a time, parted by `⏎`: what runs from one to the next, and what only stands beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../../knowledge/knowledge';
import { PageWords } from './labels';
import { seamOf, tearsClause, tearsNumber, type Seam } from './seams';

const { tearsFigure } = new PageWords(createKnowledge().layout);

function marked(text: string): Seam {
  const [before, after] = text.split('⏎');
  return seamOf(before!, after!);
}

function check(tears: (seam: Seam) => boolean, torn: readonly string[], apart: readonly (readonly [text: string, reason: string])[]): void {
  for (const text of torn) assert.ok(tears(marked(text)), `${text} is torn`);
  for (const [text, reason] of apart) assert.ok(!tears(marked(text)), `${text}: ${reason}`);
}

test('a number torn in its digits', () => check(tearsNumber, [
  '固定资产投资完成25⏎0.3亿元',
  '外贸进出口总额达到2⏎.5亿美元',
  '外贸进出口总额达到4.⏎1亿美元',
  '外贸进出口总额达到4⏎.',
  '到20⏎25年',
  '增长3⏎.5%',
  '收入6⏎3245元,增长',
  '新增5⏎0余家',
], [
  ['重点区域完成投资12⏎3、培育企业', 'a list goes on'],
  ['重点区域完成投资12⏎3.培育企业', 'a list goes on'],
  ['重点区域完成投资12⏎3)培育企业', 'a list goes on'],
  ['2021⏎2022', 'cells of a table'],
  ['1234567890⏎1234567890', 'cells of a table'],
  ['附件1⏎2021年工作要点', 'a label'],
  ['表2⏎2021年,全县', 'a label'],
  ['项目1⏎2021', 'short cells'],
  ['重点区域完成投资⏎12亿元', 'no digit before'],
]));

test('a figure torn elsewhere', () => check(tearsFigure, [
  '三次产业结构为9:⏎43:48', '三次产业结构为9⏎:43:48', '增长3.1%—⏎3.4%', '增长3.1%⏎—3.4%', '灌溉12万至⏎15万亩', '灌溉12万⏎至15万亩', '一百二十到⏎一百五十万元',
  '支出54.3⏎亿元', '支出54.3亿⏎元', '超过3500余⏎万美元', '新增50余⏎家', '改造38⏎个小区', '完成89⏎%', '增加十⏎余家', '截至2023⏎年',
  '惠及两万⏎三千户', '惠及两⏎万三千户', '新增六千九百⏎个', '建成两⏎个', '占七⏎成半', '占七成⏎半', '脱贫户壹万⏎贰仟元',
  '占三分⏎之二', '占三⏎分之二', '占百分之⏎九十五', '总额翻⏎两番', '总额翻两⏎番', '居全省第⏎三', '居全省第三⏎位', '覆盖前⏎30位',
  '占地15平⏎方公里', '占地15平方公⏎里', '提高1.3个百⏎分点', '出口4.1亿美⏎元', '提前30分⏎钟', '每吨45元⏎/吨', '每吨45元/⏎吨',
  '增长-⏎1.6%', '负⏎4.2%', '规上工业增加值增长⏎12.5%', '占89%⏎以上', '占89%以⏎上', '投资30亿元左⏎右', '占89%⏎以',
  '投资超⏎3亿元', '投资超过⏎3亿元', '投资超⏎过3亿元', '增长不⏎低于5.5%', '增长不⏎低', '提前至⏎少30分钟', '支出约⏎54亿元', '增长不低于⏎5.5%',
], [
  ['统计公报2022⏎年末常住人口', 'a year at the end of a headline'],
  ['统计公报2022⏎家庭收入', 'a year at the end of a headline'],
  ['附件1⏎家庭收入', 'a label'],
  ['12.5⏎亿元', 'cells of a table'],
  ['实现新突破⏎2023年,全县', 'a year begins the next sentence'],
  ['存在不足⏎一、项目不多', 'a heading\'s number'],
  ['加快发展⏎近年来', 'no number'],
  ['总量⏎上下联动', 'no number before'],
  ['第一章⏎总则', 'no number goes on'],
  ['增速⏎12.5%', 'cells of a table'],
  ['社会消费品零⏎一般公共预算', 'cells of a table'],
  ['国家统一⏎个体工商户', 'no numeral'],
]));

test('a clause that goes on', () => check(tearsClause, [
  '集聚资源,加⏎快打造', '发展向好。质⏎量提升', '获省科学技术⏎奖,高新技术', '占地平方公⏎里。', '人民的⏎期盼', '人民⏎的期盼', '推进改革⏎了', '关心其⏎发展', '强化“产业大⏎脑”建设',
], [
  ['加快发展⏎一、增强实力', 'a heading\'s number'],
  ['加快发展⏎一)增强实力', 'a heading\'s number'],
  ['加快发展⏎甲、总则', 'a list\'s letter'],
  ['加快发展⏎着力打造', 'a sentence begins'],
  ['加快发展⏎了解民情', 'a sentence begins'],
  ['加快发展⏎的确不易', 'a sentence begins'],
  ['明确目的⏎近年来', 'a word that ends with 的'],
  ['稳、进、好⏎近年来', 'a headline of single characters'],
  ['加快发展⏎近年来,全县', 'a sentence begins'],
]));
