import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { createKnowledge } from '../../knowledge/knowledge';
import { readLayout } from './blocks';

const { layout } = createKnowledge();

/** One row a block: its kind and its words. `⏎` stands for a line break, `__` for a paragraph of prose. */
function check(marked: string, expected: string): void {
  const prose = '近年来,各项事业全面进步。';
  const rows = readLayout(marked.replaceAll('⏎', '\n').replaceAll('__', prose), layout).blocks.map(({ kind, logical }) => `${kind} ${logical.text.replace(prose, '__')}`);
  assert.deepEqual(rows, expected.trim().split(/\n */));
}

test('a page: title, byline, prose, headings, note', () => check('西湖 聚焦创新策源⏎⏎高建国⏎⏎__⏎⏎一、增强硬实力⏎__⏎(本文作者为区委书记)', `
  title 西湖 聚焦创新策源
  byline 高建国
  paragraph __
  heading 一、增强硬实力
  paragraph __
  note (本文作者为区委书记)`));

test('a short numbered first sentence heads the rest of its paragraph', () => check('(一)总量扩大。__⏎⏎(二)总量扩大到全国前列,在多年努力之后终于走在各个地区以及各个行业的前面,成绩来之不易。__⏎⏎一是总量扩大。__', `
  heading (一)总量扩大。
  paragraph __
  paragraph (二)总量扩大到全国前列,在多年努力之后终于走在各个地区以及各个行业的前面,成绩来之不易。__
  paragraph 一是总量扩大。__`));

test('a document number and the occasion of a speech', () => check('全面建设创新强区⏎⏎府办字〔2025〕46号⏎⏎2026年1月20日在县人民代表大会第六次会议上⏎⏎__', `
  title 全面建设创新强区
  furniture 府办字〔2025〕46号
  byline 2026年1月20日在县人民代表大会第六次会议上
  paragraph __`));

test('the first unnumbered line is the title, the next are headings', () => check('全面建设创新强区⏎⏎__⏎⏎扩大开放合作⏎⏎__', `
  title 全面建设创新强区
  paragraph __
  heading 扩大开放合作
  paragraph __`));

test('a numbered line is a heading, even first', () => check('一、增强硬实力⏎⏎__⏎⏎全面建设创新强区', `
  heading 一、增强硬实力
  paragraph __
  title 全面建设创新强区`));

test('behind a note the next article begins, unless the line is a couplet', () => check('全面建设创新强区⏎__⏎(作者单位:区政府)⏎向海图强⏎__⏎(作者单位:市政府)⏎补齐短板,扩大优势⏎__', `
  title 全面建设创新强区
  paragraph __
  note (作者单位:区政府)
  title 向海图强
  paragraph __
  note (作者单位:市政府)
  heading 补齐短板,扩大优势
  paragraph __`));

test('Markdown of depth 1 is a title, deeper a heading', () => check('# 规划⏎__⏎## 目标⏎__⏎# 附件', `
  title # 规划
  paragraph __
  heading ## 目标
  paragraph __
  title # 附件`));

test('what a page adds', () => check('首页⏎来源:本报⏎2022-09-27 16:59⏎Print this page⏎责任编辑:王某⏎全面建设创新强区', `
  furniture 首页
  furniture 来源:本报
  furniture 2022-09-27 16:59
  furniture Print this page
  furniture 责任编辑:王某
  title 全面建设创新强区`));

test('a label within a sentence is none', () => check('全面建设⏎收入来源:多样⏎来源广泛', `
  title 全面建设
  heading 收入来源:多样
  heading 来源广泛`));

test('bylines name people, with or without their office', () => check('政府工作报告⏎高 建国⏎__⏎记者 高建国 李明⏎云溪县县长:高建国⏎云溪 高建国', `
  title 政府工作报告
  byline 高 建国
  paragraph __
  byline 记者 高建国 李明
  byline 云溪县县长:高建国
  heading 云溪 高建国`));

test('three characters are a name only right behind a title', () => check('政府工作报告⏎高建国⏎__⏎高建国', `
  title 政府工作报告
  byline 高建国
  paragraph __
  heading 高建国`));

test('captions: told by a word, or by standing apart without a mark', () => check('政府工作报告⏎⏎__⏎图为云上小镇⏎__⏎⏎⏎云上小镇⏎⏎⏎__', `
  title 政府工作报告
  paragraph __
  caption 图为云上小镇
  paragraph __
  caption 云上小镇
  paragraph __`));

test('what stands over a picture\'s source is its caption, however long the line', () => check('政府工作报告⏎⏎__⏎⏎云溪高速大桥合龙⏎(资料图)⏎⏎__', `
  title 政府工作报告
  paragraph __
  caption 云溪高速大桥合龙
  caption (资料图)
  paragraph __`));

test('a picture\'s sentence is a caption, prose that begins like one is not', () => check('政府工作报告⏎⏎图为云上小镇。⏎⏎图为云上小镇。全年接待游客。⏎⏎图片展开幕,观者如潮。', `
  title 政府工作报告
  caption 图为云上小镇。
  paragraph 图为云上小镇。全年接待游客。
  paragraph 图片展开幕,观者如潮。`));

test('a line that states a number is no caption, a year states none', () => check('政府工作报告⏎⏎__⏎⏎总产值1200亿元⏎⏎扩大开放⏎⏎__⏎⏎2021年的云上小镇⏎⏎深化改革⏎⏎__', `
  title 政府工作报告
  paragraph __
  heading 总产值1200亿元
  heading 扩大开放
  paragraph __
  caption 2021年的云上小镇
  heading 深化改革
  paragraph __`));

test('notes are bracketed or dashed and name their writer', () => check('政府工作报告⏎⏎——编者⏎【注:含在建】⏎__', `
  title 政府工作报告
  note ——编者
  note 【注:含在建】
  paragraph __`));

test('a bracketed headline is no note', () => check('政府工作报告⏎__⏎(含在建)', `
  title 政府工作报告
  paragraph __
  heading (含在建)`));

test('list items and table rows are read like prose', () => check('- 规上企业42家⏎• 投资12亿元⏎| 投资 | 12 |⏎投资\t12', `
  paragraph - 规上企业42家
  paragraph • 投资12亿元
  paragraph | 投资 | 12 |
  paragraph 投资 12`));

test('a long line is prose, even without a full stop', () => check('全面建设创新强区⏎⏎' + '持续推进发展'.repeat(11), `
  title 全面建设创新强区
  paragraph ${'持续推进发展'.repeat(11)}`));

test('blanks inside Chinese words of prose are layout', () => check('占地15平方公 里,增长3 .4倍,收入63245 元。', 'paragraph 占地15平方公里,增长3.4倍,收入63245元。'));
test('blanks between Latin words and between numbers are not', () => check('建设 Smart City 平台,评分为 8 9。', 'paragraph 建设Smart City平台,评分为8 9。'));
test('blanks in headlines part their words', () => check('西湖 聚焦创新', 'title 西湖 聚焦创新'));
test('blanks between nearly all characters part nothing, in headlines neither', () => check('云 溪 县 政 府 工 作 报 告⏎⏎一 、2 0 2 2 年 工 作 回 顾⏎⏎全 县 新 增 企 业 4 05 户 , 增 长 3 7 . 5 % 。', `
  title 云溪县政府工作报告
  heading 一、2022年工作回顾
  paragraph 全县新增企业405户,增长37.5%。`));
test('a tab is layout in prose and behind a number or a list\'s mark, and sets off cells elsewhere', () => check('一、\t主要指标⏎全县生产总值\t完成5亿元,增长6.1%,位次前移。⏎\uf0b7\t农业:总产量48.6万吨,增长1.2%。⏎指标\t单位\t数值⏎粮食\t万吨\t48.6', `
  heading 一、主要指标
  paragraph 全县生产总值完成5亿元,增长6.1%,位次前移。
  paragraph \uf0b7农业:总产量48.6万吨,增长1.2%。
  paragraph 指标 单位 数值
  paragraph 粮食 万吨 48.6`));
test('over a line\'s end a blank parts Latin words where one was written, and tears no acronym', () => check('发展向好。建设Smart ⏎City平台,占G⏎ DP的5%', '\nparagraph 发展向好。建设Smart City平台,占GDP的5%'));
test('invisible characters are left out everywhere', () => check('西\u200b湖聚\ufeff焦', 'title 西湖聚焦'));
test('a text without words has no blocks', () => assert.deepEqual(readLayout('\n \u200b\n', layout).blocks, []));

test('wherever a paragraph of prose is torn, it is one block and reads the same', () => {
  // The first full stop shows that it is prose; breaks before it, as in a headline, are tried in the tests of joining.
  const head = '近年来,全市坚持把科技创新摆在发展全局的核心位置。';
  const tail = 'R&D经费占GDP的3.81%,高于全省1.2个百分点,新增企业50余家,增长12.5%,总量居全省第一。';
  // Columns are wider than three characters: a line of `1.` alone would be a list's number.
  const widths = fc.array(fc.integer({ min: 4, max: tail.length }), { maxLength: 8 });
  fc.assert(fc.property(widths, fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u200b', '\n '), (columns, layoutBreak) => {
    const lines: string[] = [];
    let at = 0;
    for (const width of columns) lines.push(tail.slice(at, at += width));
    const source = head + [...lines, tail.slice(at)].filter(line => line !== '').join(layoutBreak);
    const blocks = readLayout(source, layout).blocks;
    assert.deepEqual(blocks.map(({ kind, logical }) => `${kind} ${logical.text}`), [`paragraph ${head}${tail}`]);
  }));
});

test('every block spans what it reads, and no blocks share a character', () => {
  const line = fc.constantFrom('', '发展向好。', '加快发展', '一、加快', '- 投资', '增长8', '.5%,', '图为小镇', '“产业', '大脑”', '# 规划', '来源:本报', '坚持把创新摆在发展全局的核心位置,加快集聚,加');
  fc.assert(fc.property(fc.array(line, { maxLength: 20 }), rows => {
    const source = rows.join('\n\n');
    const seen = new Set<number>();
    for (const { logical, span } of readLayout(source, layout).blocks) {
      for (const { start, end } of logical.phrase(0, logical.text.length).ranges) {
        assert.ok(span.start <= start && end <= span.end);
        for (let at = start; at < end; at++) {
          assert.ok(!seen.has(at));
          seen.add(at);
        }
      }
    }
  }));
});
