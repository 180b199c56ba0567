import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { handmade } from '../../../test/harness/handmade';
import { english } from './messages';
import { outline, type OutlineNode } from './outline';

/** Draws the tree: two blanks a level, the detail in brackets, the selected words behind an arrow when they are others than the name. */
function draw(nodes: readonly OutlineNode[], text: string, depth = 0): string {
  return nodes.map(({ kind, name, detail, selection, children }) => {
    const selected = text.slice(selection.start, selection.end).replaceAll('\n', '⏎');
    const row = `${'  '.repeat(depth)}${kind} ${name}${detail === '' ? '' : ` [${detail}]`}${selected === name ? '' : ` → ${selected}`}\n`;
    return row + draw(children, text, depth + 1);
  }).join('');
}

function check(marked: string, expected: string): void {
  const { text, analysis } = handmade(marked);
  assert.equal(draw(outline(analysis), text).trimEnd(), expected.trim().replaceAll(/^ {4}/gm, ''));
}

test('a district holds its sections, a section its claims', () => check(`<title 西湖区>西湖 聚焦创新策源</title>
<heading 2>增强硬实力</heading>
<p><period 2021>2021年</period>,<metric>R&D经费支出占GDP比重</metric><figure percent 3.81 %>3.81%</figure>。</p>
<heading 2>构建强矩阵</heading>
<p>到<period 2025>2025年</period>,<metric>专利</metric>增长<figure percent 5 % ≥ increase target>5%以上</figure>,降<figure percent 2 % = decrease>2%</figure>。</p>`, `
    district 西湖区 [西湖 聚焦创新策源] → 西湖 聚焦创新策源
      section 增强硬实力
        claim R&D经费支出占GDP比重 3.81% [2021年] → 3.81%
      section 构建强矩阵
        claim 专利 5%以上 [2025年 · 增长 · 目标] → 5%以上
        claim 专利 2% [2025年 · 下降] → 2%`));

test('a district that comes up again has a second node', () => check(`<heading 2 上虞区>突出多元主体</heading>
<p><figure count 3 家>3家</figure></p>
<heading 2 西湖区>增强硬实力</heading>
<heading 2 上虞区>突出两链融合</heading>
<p><figure count 4 家>4家</figure></p>
<heading 2 西湖区>构建强矩阵</heading>`, `
    district 上虞区 → 突出多元主体
      section 突出多元主体
        claim 3家
    district 西湖区 → 增强硬实力
      section 增强硬实力
    district 上虞区（续） [接上文] → 突出两链融合
      section 突出两链融合
        claim 4家
    district 西湖区（续） [接上文] → 构建强矩阵
      section 构建强矩阵`));

test('a section that is taken up again further down has a second node', () => check(`<heading 2 上虞区>突出多元主体</heading>
<heading 2 西湖区>增强硬实力</heading>
<p 0><metric>资金</metric>超<figure money 300000000 CNY>3亿元</figure></p>`, `
    district 上虞区 → 突出多元主体
      section 突出多元主体
    district 西湖区 → 增强硬实力
      section 增强硬实力
    district 上虞区（续） [接上文] → 资金超3亿元
      section 突出多元主体（续） [接上文] → 资金超3亿元
        claim 资金 3亿元 → 3亿元`));

test('an article without districts shows its headings by depth', () => check(`<title>工作报告</title>
<p><figure count 1 件>1件</figure></p>
<heading 2>一、回顾</heading>
<heading 3>(一)经济</heading>
<p><figure count 2 件>2件</figure></p>
<heading 3>(二)民生</heading>
<heading 2>二、打算</heading>`, `
    article 工作报告
      claim 1件
      section 一、回顾
        section (一)经济
          claim 2件
        section (二)民生
      section 二、打算`));

test('a section that the page carries on before its heading has a node of its own there', () => {
  check(`<title 上虞区>上虞 锻造金名片</title>
<p 1><metric>资金</metric>超<figure money 300000000 CNY>3亿元</figure></p>
<heading 2>突出人才引育</heading>
<heading 2>突出多元主体</heading>`, `
    district 上虞区 [上虞 锻造金名片] → 上虞 锻造金名片
      section 突出人才引育
        claim 资金 3亿元 → 3亿元
      section 突出多元主体`);
  check(`<title 上虞区>上虞 锻造金名片</title>
<p 2><metric>资金</metric>超<figure money 300000000 CNY>3亿元</figure></p>
<heading 2>突出多元主体</heading>
<heading 2>突出人才引育</heading>`, `
    district 上虞区 [上虞 锻造金名片] → 上虞 锻造金名片
      section 突出人才引育（续） [接下文] → 资金超3亿元
        claim 资金 3亿元 → 3亿元
      section 突出多元主体
      section 突出人才引育`);
});

test('headings nest within a district, and a title with claims is a row among them', () => check(`<title 嘉善县>工作报告</title>
<p><figure count 1 件>1件</figure></p>
<heading 2>一、回顾</heading>
<heading 3>(一)经济</heading>
<heading 2>二、打算</heading>`, `
    district 嘉善县 [工作报告] → 工作报告
      section 工作报告
        claim 1件
      section 一、回顾
        section (一)经济
      section 二、打算`));

test('an unheaded beginning is a node only for its claims', () => {
  check('<p>无数据。</p>\n<heading 2>一、回顾</heading>', 'section 一、回顾');
  check('<p><figure count 1 件>1件</figure></p>\n<heading 2>一、回顾</heading>', `
    section 开头 → 1件
      claim 1件
    section 一、回顾`);
});

test('a figure torn over two lines is selected as a whole', () => check('<heading 2>增长</heading>\n<p>达<figure money 0 CNY>25\n\n0.3亿元</figure>。</p>', `
    section 增长
      claim 250.3亿元 → 25⏎⏎0.3亿元`));

test('the few words of its own follow the language', () => {
  const { analysis } = handmade('<p><figure percent 1 % = increase>1%</figure></p>\n<heading 2 西湖区>一</heading><heading 2 上虞区>二</heading><heading 2 西湖区>三</heading>');
  assert.deepEqual(outline(analysis, english).map(({ name, detail }) => [name, detail]), [
    ['Opening', ''], ['西湖区', ''], ['上虞区', ''], ['西湖区 (continued)', 'continued from above'],
  ]);
});

test('an empty text has no outline', () => check('', ''));

test('ranges nest, siblings keep their order and no claim is lost, whatever the page', () => {
  const block = fc.record({
    tag: fc.constantFrom('title 西湖区', 'title 上虞区', 'title -', 'heading 2', 'heading 3', 'heading 2 上虞区', 'heading 4 西湖区', 'heading 2 -', 'p', 'p 0'),
    words: fc.array(fc.constantFrom('增长', '\n', '<figure percent 8 %>8%</figure>', '<figure count 3 家>3\n\n家</figure>'), { minLength: 1, maxLength: 4 }),
  });
  fc.assert(fc.property(fc.array(block, { maxLength: 12 }), blocks => {
    const marked = blocks.map(({ tag, words }) => `<${tag}>${words.join('')}</${tag.split(' ')[0]}>`).join('\n\n');
    const { analysis, text } = handmade(marked);
    let claims = 0;
    const visit = (nodes: readonly OutlineNode[], within: { start: number; end: number }): void => {
      let last = within.start;
      for (const node of nodes) {
        if (node.kind === 'claim') claims++;
        assert.notEqual(node.name.trim(), '');
        assert.ok(last <= node.span.start && node.span.start <= node.span.end && node.span.end <= within.end, `range of ${node.name}`);
        assert.ok(node.span.start <= node.selection.start && node.selection.end <= node.span.end, `selection of ${node.name}`);
        visit(node.children, node.span);
        last = node.span.end;
      }
    };
    visit(outline(analysis), { start: 0, end: text.length });
    assert.equal(claims, analysis.claims.length);
  }));
});
