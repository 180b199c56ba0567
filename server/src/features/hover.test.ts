import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkupKind } from 'vscode-languageserver';
import { extractCursor } from '../../../test/harness/markers';
import { handmade } from '../../../test/harness/handmade';
import { handmadeScene } from '../../../test/harness/scene';
import type { Tie } from '../analysis/model';
import { hover, type HoverOptions } from './hover';
import { chinese, english, type Translate } from './messages';

/** Hovers at the `|` and compares the plain text; the first row is the words that the hover's range covers. */
function check(marked: string, expected: string, translate: Translate = english, ties: readonly Tie[] = [], options: Partial<HoverOptions> = {}): void {
  const offset = extractCursor(marked.replaceAll(/<[^<>]*>/g, '')).offset;
  const scene = handmadeScene(handmade(marked.replace('|', ''), ties), { translate });
  const { document } = scene;
  const found = hover(document.positionAt(offset), scene, { markup: MarkupKind.PlainText, explains: false, ...options });
  if (found === null) {
    assert.equal('', expected);
    return;
  }
  const { value } = found.contents as { value: string };
  assert.equal(`${document.getText(found.range).replaceAll('\n', '⏎')}: ${value}`, expected.trim().replaceAll(/^ {4}/gm, ''));
}

test('a figure tells its claim, its value in plain units and its sentence', () => check(
  '<heading 2 西湖区>增强</heading>\n<p><period 2021/..>2021年以来</period>,<metric>技术交易额</metric>增加<figure money 615000000 CNY more increase><bound>超</bound>6.1|5亿元</figure>。</p>', `
    超6.15亿元: 超6.15亿元
    西湖区 · 技术交易额 · 2021年以来 (2021/..): increase more than 6.15亿元
    6.15亿元 = 615,000,000 yuan = CNY 615 million

    2021年以来,技术交易额增加超6.15亿元。`));

test('what else stands in its list is told among the details', () => check(
  '<p><metric>出口</metric><figure money 20000 CNY>2万元</figure>、<metric>进口</metric><figure money 30000 CNY>3|万元</figure></p>', `
    3万元: 3万元
    进口: 3万元
    3万元 = 30,000 yuan

    same list: 出口 2万元

    出口2万元、进口3万元`, english, [{ kind: 'list', members: [0, 1] }]));

test('a hover keeps to five lines between its title and its details', () => {
  const marked = `<heading 2 西湖区>增强</heading><p><metric>出口</metric><figure money 20000 CNY>|2万元</figure>${'<figure percent 3 % ≈>3%</figure>'.repeat(5)}</p>`;
  const ties = (count: number): readonly Tie[] => Array.from({ length: count }, (_tie, i): Tie => ({ kind: 'comparison', difference: i + 1, of: 0, way: 'of', against: { text: `${i}`, ranges: [] } }));
  check(marked, `
    2万元: 2万元
    西湖区 · 出口: 2万元
    2万元 = 20,000 yuan
    2万元: 3% of 0
    2万元: 3% of 1
    2万元: 3% of 2

    Not to be compared
    in %, not in yuan: 3% (西湖区, line 1)

    出口2万元3%3%3%3%3%`, english, ties(3));
  check(marked, `
    2万元: 2万元
    西湖区 · 出口: 2万元
    2万元 = 20,000 yuan
    2万元: 3% of 0
    2万元: 3% of 1
    2万元: 3% of 2

    2万元: 3% of 3
    2万元: 3% of 4

    出口2万元3%3%3%3%3%`, english, ties(5));
});

test('where the setting asks for it, one more line tells by which rules', () => {
  const explains = { explains: true };
  check('<title 西湖区>西湖</title><p><period 2021>2021年</period>达<figure percent 89 %>8|9%</figure></p>', `
    89%: 89%
    西湖区 · 2021年: 89%
    why: metric: handmade · district: the title of the article begins with it · period: before the figure in its clause

    2021年达89%`, english, [], explains);
  check('<p>共<figure count 3 家 = loose>3|家</figure></p>', `
    3家: 3家
    没有找到这个数据的指标
    依据：handmade`, chinese, [], explains);
  check('<p><period 2022>今|年</period></p>', `
    今年: 今年
    period · 2022
    nowhere else in this text`, english, [], explains);
});

test('what is not known is left out, and neither a plain year nor a plain value is said twice', () => check(
  '<p><period 2025>2025年</period>达<figure percent 89 % = target>|89%</figure>。</p>', `
    89%: 89%
    2025年：89% · 目标

    2025年达89%。`, chinese));

test('a figure without a claim says so', () => check('<p>共<figure count 3 家 = loose>3|家</figure></p>', `
    3家: 3家
    no metric found for this figure`));

test('of a torn figure the part under the pointer is marked', () => check('<p>达<figure money 25030000000 CNY>25\n\n0.3|亿元</figure></p>', `
    0.3亿元: 250.3亿元
    250.3亿元 = 25,030,000,000 yuan = CNY 25.03 billion

    达250.3亿元`));

test('a programme tells how often, in which other forms and where else it stands', () => {
  const page = (first: string): string => `<p><programme 鲲鹏行动 鲲鹏>“${first}”计划</programme></p>\n<p>无</p>\n<p><programme 鲲鹏行动 鲲鹏>“鲲鹏行动”</programme>、<programme 鲲鹏>“鲲鹏”</programme>、<programme 飞天计划>“飞天计划”</programme>、<programme 鲲鹏>“鲲鹏”</programme></p>`;
  check(page('鲲鹏|行动'), `
    “鲲鹏行动”计划: “鲲鹏行动”计划
    programme · 4 mentions
    also written “鲲鹏行动” · “鲲鹏”
    also on line 3`);
  check(page('鲲鹏|行动'), `
    “鲲鹏行动”计划: “鲲鹏行动”计划
    专项名称 · 提到4次
    又写作：“鲲鹏行动” · “鲲鹏”
    另见第3行`, chinese);
});
test('a programme that is named once has no other forms', () => check('<p><programme 飞天>“飞|天计划”</programme></p>', `
    “飞天计划”: “飞天计划”
    programme
    nowhere else in this text`));

test('a name that stands many times lists the first lines', () => check(
  `<p><programme 飞天计划>“飞天|计划”</programme></p>\n${'<p><programme 飞天计划>“飞天计划”</programme></p>\n'.repeat(10)}`, `
    “飞天计划”: “飞天计划”
    programme · 11 mentions
    also on lines 2, 3, 4, 5, 6, 7, 8, 9 and 2 more`));

test('a district tells its level, its code and how many claims are its own', () => {
  const claims = (count: number): string => `<heading 2 西湖区>一</heading><p><district>西|湖区</district>和<district>上虞区</district>、${'<figure count 1 家>1家</figure>'.repeat(count)}</p>\n<p><district>西湖区</district></p>`;
  check(claims(0), `
    西湖区: 西湖区
    县级区划 · 区划代码 330106
    属杭州市、浙江省
    另见第2行`, chinese);
  check(claims(1), `
    西湖区: 西湖区
    county · division code 330106 · 1 claim
    in 杭州市, 浙江省
    also on line 2

    Its claims

    metric   period   value  place
    unknown  unknown  1家    line 1`);
  check(claims(2), `
    西湖区: 西湖区
    county · division code 330106 · 2 claims
    in 杭州市, 浙江省
    also on line 2

    Its claims

    metric   period   value  place
    unknown  unknown  1家    line 1
    unknown  unknown  1家    line 1`);
});

test('a period tells its date', () => check('<p><period 2022>今|年</period></p>', `
    今年: 今年
    period · 2022
    nowhere else in this text`));

test('a metric lists its figures', () => check(
  '<heading 2 西湖区>增强</heading><p><period 2020>2020年</period>、<period 2021>2021年</period><metric>增|加值</metric>为<figure money 1 CNY>1元</figure>、<figure money 2 CNY>2元</figure>。</p>', `
    增加值: 增加值
    metric

    district  period  value  place
    西湖区    2021年  1元    line 1
    西湖区    2021年  2元    line 1`));

test('a metric that stands with many figures lists the first, and tells which way each moved', () => check(
  `<p><metric>增|加值</metric><figure percent 3 % = decrease>3%</figure>${'<figure percent 1 %>1%</figure>'.repeat(8)}</p>`, `
    增加值: 增加值
    metric

    district  period   value        place
    unknown   unknown  decrease 3%  line 1
    ${'unknown   unknown  1%           line 1\n    '.repeat(7)}
    and 1 more`));

test('a pointer behind the last character still means the word, but what begins there comes first', () => {
  check('<p><district>西湖区</district>|和</p>', '西湖区: 西湖区\ncounty · division code 330106\nin 杭州市, 浙江省\nnowhere else in this text');
  check('<p><district>西湖区</district>|<district>上虞区</district></p>', '上虞区: 上虞区\ncounty · division code 330604\nin 绍兴市, 浙江省\nnowhere else in this text');
  check('<p><district>西湖区</district>\n|和</p>', '');
});

test('a figure in a name comes before the name', () => check('<p><programme x>“<figure count 1 家 = loose>|1家</figure>”</programme></p>', `
    1家: 1家
    no metric found for this figure`));

test('bare text tells nothing', () => check('<p>加快|打造</p>', ''));

test('in Markdown the article is escaped', () => {
  const scene = handmadeScene(handmade('<p>[x](command:y)<figure percent 3 %>3%</figure></p>'));
  const found = hover(scene.document.positionAt(scene.document.getText().length - 1), scene, { markup: MarkupKind.Markdown, explains: false });
  assert.deepEqual(found?.contents, { kind: 'markdown', value: '**3%**\n\n---\n\n> \\[x\\](command\\:y)3%' });
});
