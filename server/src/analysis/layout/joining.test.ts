// One small text a rule, and beside it what must stay apart. `⏎` stands for a line break, so that a text stays on one line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { createKnowledge } from '../../knowledge/knowledge';
import { joinLines } from './joining';
import { PageWords } from './labels';
import { splitLines } from './lines';

const words = new PageWords(createKnowledge().layout);

/** The words of each run, runs parted by ` | `. */
function runsOf(source: string): string {
  return joinLines(source, splitLines(source), words).map(run => run.lines.map(({ span }) => source.slice(span.start, span.end)).join('')).join(' | ');
}

function check(marked: string, expected: string): void {
  assert.equal(runsOf(marked.replaceAll('⏎', '\n')), expected);
}

/** Lines that must not be joined. */
function checkApart(marked: string): void {
  check(marked, marked.split(/⏎+/).map(line => line.trim()).join(' | '));
}

test('a column break in a word of prose', () => check('发展向好。全年共获省科学技术⏎⏎奖三项,位次前移。', '发展向好。全年共获省科学技术奖三项,位次前移。'));
test('a column break in the first sentence of a paragraph', () => check('坚持把科技创新摆在发展全局的核心位置,统筹谋划,加快集聚优质资源,加⏎⏎快打造人才高地。', '坚持把科技创新摆在发展全局的核心位置,统筹谋划,加快集聚优质资源,加快打造人才高地。'));
test('a sentence of prose that goes on behind a semicolon', () => check('发展向好。全区出口3亿元,增长5%;⏎进口2亿元,增长4%。', '发展向好。全区出口3亿元,增长5%;进口2亿元,增长4%。'));
test('but not items of a list', () => {
  checkApart('出口3亿元,增长5%;⏎进口2亿元,增长4%;⏎税收1亿元。');
  checkApart('发展向好。全区出口3亿元;⏎2.进口2亿元。');
});
test('not where two lines are empty before the first full stop', () => checkApart('坚持把科技创新摆在发展全局的核心位置,统筹谋划,加快集聚优质资源,加快⏎⏎⏎打造人才高地。'));
test('not where a short line may be a headline', () => checkApart('加快发展,谱写新篇章⏎⏎近年来,各项事业全面进步。'));

test('a number torn in its digits', () => check('全年完成投资25⏎0.3亿元', '全年完成投资250.3亿元'));
test('a number torn before its point', () => check('全年外贸出口达2⏎.5亿美元', '全年外贸出口达2.5亿美元'));
test('a number torn behind its point', () => check('全年外贸出口达2.⏎5亿美元', '全年外贸出口达2.5亿美元'));
test('a number torn over empty lines', () => check('全年完成投资37⏎⏎2.6亿元', '全年完成投资372.6亿元'));
test('no number: a list item behind a digit', () => checkApart('重点区域完成投资12⏎3、培育企业'));
test('no number: a short line, as in a table', () => checkApart('2021⏎2022'));

test('a list mark at a line\'s end', () => check('人才来自高校、⏎院所,结构合理。', '人才来自高校、院所,结构合理。'));
test('a mark at a line\'s beginning', () => check('人才来自高校⏎、院所⏎,结构合理⏎。', '人才来自高校、院所,结构合理。'));
test('a percent sign at a line\'s beginning', () => check('比重达89⏎%,居首位。', '比重达89%,居首位。'));
test('a couplet is one headline', () => check('克难攻坚促跨越,⏎务实重行谱新篇', '克难攻坚促跨越,务实重行谱新篇'));
test('a bracket that opens at a line\'s end', () => check('建成平台(⏎含在建)三个。', '建成平台(含在建)三个。'));
test('a quote that is open', () => check('强化“产业⏎⏎大脑”建设。', '强化“产业大脑”建设。'));
test('not a quote that stays open over two empty lines', () => checkApart('强化“产业⏎⏎⏎大脑建设,成效明显'));

test('a unit torn in a first sentence', () => check('全县占地15平方公⏎里,居全省第⏎三位', '全县占地15平方公里,居全省第三位'));
test('a number alone at a line\'s end is no heading of prose', () => check('发展向好。建设干渠⏎37.⏎2公里', '发展向好。建设干渠37.2公里'));
test('narrow columns, told by the clauses that end inside them', () => check(
  '过去一年全县上下⏎迎难而上,经济运⏎行稳中有进,全年⏎实现增长,质量稳⏎步提升,结构优化',
  '过去一年全县上下迎难而上,经济运行稳中有进,全年实现增长,质量稳步提升,结构优化'));
test('not short lines of one width without clauses', () => checkApart('地区生产总值⏎固定资产投资⏎社会消费品零⏎一般公共预算⏎城镇新增就业⏎居民人均收入'));
test('the second line of an indented paragraph', () => check('　　全县实现收入总量位次前移⏎并保持稳定⏎　　各项事业进步', '全县实现收入总量位次前移并保持稳定 | 各项事业进步'));
test('not behind an indented heading', () => checkApart('　　一、全县实现收入总量位次前移⏎近年来保持稳定⏎　　各项事业进步'));
test('a line that two narrow blanks begin may be a wrap\'s', () => check(
  '今年全县经济运行总体平稳稳中有进稳中⏎  向好主要指标保持在合理区间发展质量⏎效益不断提升人民生活水平稳步提高各项',
  '今年全县经济运行总体平稳稳中有进稳中向好主要指标保持在合理区间发展质量效益不断提升人民生活水平稳步提高各项'));

test('hard-wrapped lines', () => check(
  '今年全县经济运行总体平稳稳中有进稳中⏎向好主要指标保持在合理区间发展质量效⏎益不断提升人民生活水平稳步提高各项事⏎业进步。',
  '今年全县经济运行总体平稳稳中有进稳中向好主要指标保持在合理区间发展质量效益不断提升人民生活水平稳步提高各项事业进步。'));
test('a hard-wrapped line that happens to end with a sentence', () => check(
  '今年全县经济运行总体平稳稳中有进稳好。⏎主要指标保持在合理区间发展质量与效益⏎不断提升人民生活水平稳步提高各项事业⏎进步。',
  '今年全县经济运行总体平稳稳中有进稳好。主要指标保持在合理区间发展质量与效益不断提升人民生活水平稳步提高各项事业进步。'));
test('not where an indented paragraph follows', () => checkApart('今年全县经济运行总体平稳稳中有进稳好。⏎　　主要指标保持在合理区间发展质量效益⏎　　不断提升人民生活水平稳步提高各项事'));

test('paragraphs that end with a sentence', () => checkApart('发展向好。⏎质量提升。'));
test('paragraphs that end with a quoted sentence', () => checkApart('他说:“发展向好。”⏎质量提升。'));
test('a colon before what it announces', () => checkApart('发展向好。主要目标如下:⏎质量提升。'));
test('an indented paragraph behind one that broke off', () => checkApart('发展向好。质量⏎　　近年来稳步提升。'));
test('an indented line of an indented text goes on', () => check('　　发展向好。质量⏎　　稳步提升。', '发展向好。质量稳步提升。'));

for (const heading of ['一、加快发展', '(二)加快发展', '3. 加快发展', '第二章 加快发展', '——加快发展', '- 加快发展', '① 加快发展', '# 加快发展', '| 指标 | 数值 |', '1. 加快发展']) {
  test(`a broken paragraph does not swallow “${heading}”`, () => check(`发展向好。质量⏎${heading}`, `发展向好。质量 | ${heading}`));
}
test('what follows a Markdown heading or row does not go on with it', () => checkApart('## 加快发展,⏎质量稳步提升⏎- 投资⏎- 消费,⏎| 甲 | 乙,⏎质量稳步提升'));
test('a list item goes on where its words do', () => check('- 增加值增⏎  长5.2⏎亿元,⏎  位次前移', '- 增加值增 | 长5.2亿元,位次前移'));
test('a number with a sign is no list item', () => check('全年固定资产投资增长⏎-1.6%,位次前移。', '全年固定资产投资增长-1.6%,位次前移。'));
test('a letter and what it quotes stay apart, and what it quotes goes on', () => check('现将数据报来,请⏎> 全年完成投资25⏎> 0.3亿元,⏎>> 请于今日⏎谢谢', '现将数据报来,请 | 全年完成投资250.3亿元, | 请于今日 | 谢谢'));
test('headings, names and short lines', () => checkApart('加快发展⏎王建国⏎质量提升⏎来源:本报'));

test('a caption inside a broken paragraph stands apart, and the paragraph goes on behind it', () => check('发展向好。项目取得⏎⏎⏎云上小镇一角⏎⏎⏎新进展,势头良好。', '发展向好。项目取得新进展,势头良好。 | 云上小镇一角'));
test('a caption with one empty line on either side is told by its first word', () => {
  check('发展向好。项目取得⏎⏎图为云上小镇⏎⏎新进展,势头良好。', '发展向好。项目取得新进展,势头良好。 | 图为云上小镇');
  check('发展向好。项目取得⏎⏎可喜⏎⏎新进展,势头良好。', '发展向好。项目取得可喜新进展,势头良好。');
});
test('a caption goes on to the name of who took the picture', () => {
  check('发展向好。⏎图为一家企业的质检员正在⏎工作。(通讯员 王某 摄)⏎近年来', '发展向好。 | 图为一家企业的质检员正在工作。(通讯员 王某 摄) | 近年来');
  checkApart('发展向好。⏎图为一家企业的车间⏎近年来');
});
test('labels and page numbers inside a broken paragraph stand apart', () => {
  check('发展向好。完成投资37⏎— 3 —⏎2.6亿元。', '发展向好。完成投资372.6亿元。 | — 3 —');
  check('发展向好。完成投资37⏎⏎扫码阅读⏎⏎2.6亿元。', '发展向好。完成投资372.6亿元。 | 扫码阅读');
  check('发展向好。完成投资37⏎字号:大 中 小⏎责任编辑:王某⏎2.6亿元。', '发展向好。完成投资372.6亿元。 | 字号:大 中 小 | 责任编辑:王某');
});
test('behind a label a new paragraph begins where the last one ended', () => checkApart('发展向好。⏎责任编辑:王某⏎质量提升。'));
test('behind a label a heading does not go on', () => checkApart('一、加快发展,⏎来源:本报⏎质量提升'));
test('a first sentence goes on over a page\'s end', () => check(
  '今年全县经济运行总体平稳稳中有进稳中⏎向好主要指标保持在合理区间发展质量效⏎益不断提升人民生活水平稳步提高各项事⏎⏎— 1 —⏎⏎业进步民生改善环境向好改革开放不断深',
  '今年全县经济运行总体平稳稳中有进稳中向好主要指标保持在合理区间发展质量效益不断提升人民生活水平稳步提高各项事业进步民生改善环境向好改革开放不断深 | — 1 —'));
test('a figure apart from its surroundings is no caption', () => check('发展向好。项目达⏎⏎⏎十余⏎⏎⏎个,总投资⏎⏎⏎约8亿元⏎⏎⏎左右。', '发展向好。项目达十余个,总投资约8亿元左右。'));

test('words with a mark in them are no caption', () => check('发展向好。项目取得⏎⏎⏎可喜成绩,展现⏎⏎⏎新气象,势头良好。', '发展向好。项目取得可喜成绩,展现新气象,势头良好。'));
test('the last words of a text are no caption', () => check('发展向好。项目取得⏎新进展', '发展向好。项目取得新进展'));

test('every line is read exactly once, whatever the text', () => {
  const line = fc.constantFrom('', '　　', '发展向好。', '加快发展', '一、加快', '- 投资', '增长8', '.5%,', '图为小镇', '“产业', '大脑”', '# 规划', '坚持把创新摆在发展全局的核心位置,加快集聚,加');
  fc.assert(fc.property(fc.array(line, { maxLength: 30 }), rows => {
    const source = rows.join('\n');
    const lines = splitLines(source);
    const joined = joinLines(source, lines, words).flatMap(run => run.lines);
    assert.deepEqual([...joined].sort((a, b) => a.span.start - b.span.start), lines);
  }));
});
test('rows of cells stand alone, however alike their widths', () => checkApart(Array.from({ length: 6 }, (_, i) => `农业机械化率\t${i}8.0%\t${i}9.5%\t预期性`).join('⏎')));
test('blanks that a scan has left in prose set off no cells', () => check('全县  工业  增加值  增长5%,⏎投资增长3%。', '全县  工业  增加值  增长5%,投资增长3%。'));
test('a bracket behind a full stop ends a paragraph as the full stop does', () => {
  checkApart('发展向好。他说:“将取得新成效。”(云溪日报记者 高 建 国)⏎扩大对外开放⏎发展向好,各项事业全面进步。');
  check('发展向好。全年共获奖三项(含省级)⏎,位次前移。', '发展向好。全年共获奖三项(含省级),位次前移。');
});
