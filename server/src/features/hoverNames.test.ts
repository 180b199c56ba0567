import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkupKind } from 'vscode-languageserver';
import { extractCursor } from '../../../test/harness/markers';
import { otherText, sceneOf } from '../../../test/harness/scene';
import { createKnowledge } from '../knowledge/knowledge';
import { hover } from './hover';
import { chinese, english, type Translate } from './messages';

const knowledge = createKnowledge();

/** The hover at the `|` of a text that is really read, beside another one, `b.txt`. */
function check(marked: string, expected: string, translate: Translate = english, other = ''): void {
  const { text, offset } = extractCursor(marked);
  const scene = sceneOf(text, { knowledge, translate, others: [otherText('file:///b.txt', other, knowledge)] });
  const found = hover(scene.document.positionAt(offset), scene, { markup: MarkupKind.PlainText, explains: false });
  assert.equal((found?.contents as { value: string } | undefined)?.value ?? '', expected.trim().replaceAll(/^ {4}/gm, ''));
}

test('a known metric tells what it means, by whose document, which names mean it and which do not', () => {
  check('西湖区2021年研发投|入强度达4.05%。', `
    研发投入强度
    metric · R&D经费投入强度 · R&D intensity
    Economy-wide R&D expenditure set against GDP of the same period; the numerator counts only intramural R&D expenditure under the statistical standard, not companies' R&D expenses over their revenue.
    formula: R&D expenditure ÷ GDP × 100%
    unit % · higher counts as better
    source: 国家统计局《研究与试验发展（R&D）投入统计规范（试行）》国统字〔2019〕47号

    district  period  value  place
    西湖区    2021年  4.05%  line 1

    the same: R&D经费投入强度 · R&D投入强度 · R&D强度 · 研发经费投入强度 · 全社会研发投入强度 · 全社会研发经费投入强度
    R&D intensity is not R&D personnel in full-time equivalents: one is money over GDP, the other staff effort in person-years
    R&D intensity is not R&D expenditure: a ratio against an amount
    R&D intensity is not Science and technology share of government expenditure: R&D over GDP against science spending over government expenditure
    R&D intensity is not R&D expenditure to revenue of industrial enterprises above designated size: over GDP against over the revenue of industrial firms`);
});

test('an unknown metric lists its values', () => check('西湖区2021年数字企业营|收达3亿元。', `
    数字企业营收
    指标

    地区    时间    数值   出处
    西湖区  2021年  3亿元  第1行`, chinese));

test('a metric has its values in the other texts', () => check('西湖区2021年数字企业营|收达3亿元。', `
    数字企业营收
    指标

    同一指标的其他数据

    地区      时间    数值   出处
    ▸ 西湖区  2021年  3亿元  本处
    上城区    2021年  5亿元  b.txt · 第1行`, chinese, '上城区2021年数字企业营收达5亿元。'));

test('a known programme tells who runs it, since when, and by which document', () => check('深入实施乡村振|兴战略,新建农房35万户。', `
    乡村振兴战略
    国家级专项
    乡村振兴战略 · Rural Revitalization Strategy
    由中共中央、国务院主持 · 始于2017年10月
    2017年中共十九大提出、2018年中央一号文件部署的农村发展总战略，总要求是产业兴旺、生态宜居、乡风文明、治理有效、生活富裕。
    出处：中共中央、国务院《中共中央 国务院关于实施乡村振兴战略的意见》，2018年
    本文别处没有

    所在句中的数据

    地区  指标  时间  数值    出处
    不明  农房  不明  35万户  第1行`, chinese));

test('one of which little is known says no more, and where other texts name it', () => check('实施“万人|计划”,引进人才35名。', `
    “万人计划”
    national programme
    国家高层次人才特殊支持计划 · National High-level Talent Special Support Programme (Ten Thousand Talents)
    nowhere else in this text

    Claims in its sentences

    district  metric    period   value  place
    unknown   引进人才  unknown  35名   line 1

    also in b.txt · line 1`, english, '入选国家“万人计划”5人。'));

test('a district tells where it lies and what is claimed of it', () => check('嘉善|县2021年技术交易额达3亿元。', `
    嘉善县
    county · division code 330421 · 1 claim
    in 嘉兴市, 浙江省
    nowhere else in this text

    Its claims

    metric      period  value  place
    技术交易额  2021年  3亿元  line 1`));

test('a term on bare text tells its steps and its source', () => {
  check('加快培育小巨|人企业。', `
    小巨人企业
    kind of enterprise · 专精特新“小巨人”企业 · Little Giant Enterprise · since 2018
    The top rung: firms in core and key links of industry, recognised by the Ministry of Industry and Information Technology; fostered since 2018.
    ladder of 优质中小企业: Innovative SME → Specialised, Refined, Differential and Innovative SME → Little Giant Enterprise
    source: 工业和信息化部《优质中小企业梯度培育管理暂行办法》工信部企业〔2022〕63号`);
  check('加快培育|某某企业。', '');
  // What begins under the pointer comes before what ends there.
  check('建设昆山|综合保税区。', `
    综合保税区
    institution · Comprehensive Bonded Zone
    A customs-supervised area for bonded processing, logistics and services.
    source: 国务院《国务院关于促进综合保税区高水平开放高质量发展的若干意见》国发〔2019〕3号`);
});

test('a metric whose words hold a term tells the term, and nothing twice', () => {
  check('西湖区新增专精特新中|小企业35家。', `
    新增专精特新中小企业
    指标

    地区    时间  数值  出处
    西湖区  不明  35家  第1行

    专精特新中小企业 · Specialised, Refined, Differential and Innovative SME：梯度的第二级：专业化、精细化、特色化、新颖化程度较高，由省级主管部门认定的中小企业；2026年4月起改依工信部企业〔2026〕2号的新办法。
    优质中小企业梯度：创新型中小企业 → 专精特新中小企业 → 专精特新“小巨人”企业
    出处：工业和信息化部《优质中小企业梯度培育管理暂行办法》工信部企业〔2022〕63号`, chinese);
  check('西湖区专精特新中|小企业达35家。', `
    专精特新中小企业
    指标 · 专精特新中小企业 · Specialised and innovative SMEs
    由省级中小企业主管部门认定、有效期三年的专业化、精细化、特色化、新颖化中小企业，是“小巨人”的下一级。
    单位 家 · 越高越好
    出处：工业和信息化部《优质中小企业梯度培育管理暂行办法》工信部企业〔2022〕63号

    地区    时间  数值  出处
    西湖区  不明  35家  第1行

    又称：“专精特新”中小企业 · 省级专精特新中小企业 · 省级“专精特新”中小企业
    国家级专精特新“小巨人”企业不同于专精特新中小企业：“小巨人”由工信部认定，专精特新由省级认定，是上下两级
    专精特新中小企业不同于创新型中小企业：创新型中小企业是专精特新的下一级

    优质中小企业梯度：创新型中小企业 → 专精特新中小企业 → 专精特新“小巨人”企业`, chinese);
});
