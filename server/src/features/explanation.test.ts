import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handmade } from '../../../test/harness/handmade';
import type { Article, Claim, Phrase, Section, Tie } from '../analysis/model';
import { explanation, reasonsInOneLine } from './explanation';
import { chinese, english, type Translate } from './messages';

/** What an analysis made by hand cannot say of its only claim, its section and its article. */
interface More {
  readonly claim?: (text: string) => Partial<Claim>;
  readonly section?: Partial<Section>;
  readonly article?: Partial<Article>;
  readonly ties?: readonly Tie[];
  readonly translate?: Translate;
}

function explained(marked: string, { claim, section, article, ties = [] }: More) {
  const { text, analysis } = handmade(marked, ties);
  return {
    ...analysis,
    claims: analysis.claims.map((each, i) => ({ ...each, ...(i === 0 ? claim?.(text) : {}) })),
    sections: analysis.sections.map(each => ({ ...each, ...section })),
    articles: analysis.articles.map(each => ({ ...each, ...article })),
  };
}

/** All that is told of the first figure, a line each. */
function check(marked: string, expected: string, more: More = {}): void {
  const analysis = explained(marked, more);
  const rows = explanation(analysis.figures[0]!, analysis, more.translate ?? english).map(({ name, text }) => `${name}: ${text}`);
  assert.deepEqual(rows, expected.trim().split('\n').map(line => line.trim()));
}

/** One row of the first figure. */
function checkRow(name: string, marked: string, expected: string, more: More = {}): void {
  const analysis = explained(marked, more);
  assert.equal(explanation(analysis.figures[0]!, analysis, english).find(row => row.name === name)?.text, expected);
}

function words(text: string, part: string): Phrase {
  const start = text.indexOf(part);
  return { text: part, ranges: [{ start, end: start + part.length }] };
}

const figure = '<figure money 615000000 CNY more increase><bound>超</bound>6.15亿元</figure>';

test('a claim: what was decided, and why', () => check(
  `<title 西湖区>西湖 走在前列</title><p><period 2021>2021年</period>,<metric>交易额</metric>增加${figure}。</p>`, `
    value: more than 615,000,000 yuan (CNY 615 million)
    bound: > (from the words 超)
    type: money (unit CNY)
    metric: 交易额 (the words before the figure without verb, time and place) [subject] known as technology-trade
    change: increase (from the words 增加)
    district: 西湖区 330106 (the title of the article begins with it)
    period: 2021年 2021 (in an earlier clause of the sentence)
    sentence: 2021年,交易额增加超6.15亿元。`,
  { claim: text => ({ rule: 'subject', metricId: 'technology-trade', reasons: { relation: words(text, '增加'), owner: null, target: null } }) }));

test('what nobody could tell is unknown, and says so in Chinese too', () => check(
  '<p>达<figure percent 5 %>5%</figure></p>', `
    数值: 5%
    限定: =（没有限定的词）
    类型: 百分比（单位 %）
    指标: 不明（没有词语指明） [none]
    变动: 水平（数前没有动词）
    地区: 不明（文中看不出）
    时间: 不明（没有管到此数的时间）
    原句: 达5%`,
  { claim: () => ({ rule: 'none' }), translate: chinese }));

test('a figure that states nothing tells which rule silenced it', () => check('<p>形成<figure count 4 种 = loose>四种</figure>模式</p>', `
    value: 4 种
    bound: = (no word bounds it)
    type: count (unit 种)
    claim: none (handmade) [handmade]`));

test('ties are told with what follows from them', () => check(
  '<p><metric>平台</metric><figure count 48 家>48家</figure>,<metric>国家级</metric><figure count 17 家>17家</figure></p>', `
    value: 48 家
    bound: = (no word bounds it)
    type: count (unit 家)
    metric: 平台 (handmade) [handmade]
    change: level (no verb stands before the figure)
    district: unknown (the text does not tell)
    period: unknown (no time governs the figure)
    tie: of which 国家级 17家 (rest: 48 − 17 = 31 家)
    sentence: 平台48家,国家级17家`, { ties: [{ kind: 'part', whole: 0, parts: [1] }] }));

test('a target tells how it was known', () => {
  const marked = '<p>力争达<figure percent 5 % = target>5%</figure></p>';
  checkRow('target', marked, 'a word of intent stands before the figure');
  checkRow('target', marked, 'the time lies ahead of the article', { claim: () => ({ reasons: { relation: null, owner: null, target: 'time' } }) });
});

test('a district tells who named it', () => {
  const marked = '<title 西湖区>西湖区</title><p>全区达<figure percent 5 %>5%</figure></p>';
  checkRow('district', marked, '西湖区 330106 (the words 全区 name it)', { claim: text => ({ reasons: { relation: null, owner: words(text, '全区'), target: null } }) });
  checkRow('district', marked, '西湖区 330106 (the heading of the section begins with it)', { section: { isDistrictOwn: true } });
  checkRow('district', marked, '西湖区 330106 (the article names it most)', { article: { districtRule: 'mentions' } });
  checkRow('district', marked, '西湖区 (the article names it most)', { article: { districtRule: 'mentions' }, claim: () => ({ district: { code: null, name: '西湖区', level: 'county' } }) });
});

test('a period tells where it stands', () => {
  const at = (marked: string, expected: string, claim: More['claim'] = () => ({})): void => checkRow('period', `<p>${marked}</p>`, expected, { claim });
  at('提高到<period 2021>2021年</period>的<figure percent 5 %>5%</figure>', '2021年 2021 (right before the figure)');
  at('<period 2021>2021年</period>达<figure percent 5 %>5%</figure>', '2021年 2021 (before the figure in its clause)');
  at('<period 2021>2021年</period>增长快,达<figure percent 5 %>5%</figure>', '2021年 2021 (in an earlier clause of the sentence)');
  at('<figure count 2 家>2家</figure>企业获2021年奖', '2021年 2021 (behind the figure)', text => ({ period: { iso: '2021', words: words(text, '2021年'), yearRule: 'words' } }));
  at('<period 2021>2021年</period>好。达<figure percent 5 %>5%</figure>', '2021年 2021 (carried on from an earlier sentence)', text => ({ sentence: words(text, '达5%') }));
  at('<period 2021>2021年</period>|<figure percent 5 %>5%</figure>', '2021年 2021 (at the head of the column)', text => ({ rule: 'table', sentence: words(text, '5%') }));
});
test('a period tells how its year is known', () => {
  const marked = '<p><period 2021>今年</period>达<figure percent 5 %>5%</figure></p>';
  const years = { article: 'its year by the date of the article', context: 'its year by the last one named before', heading: 'its year by the heading' } as const;
  for (const yearRule of ['article', 'context', 'heading'] as const) {
    checkRow('period', marked, `今年 2021 (before the figure in its clause, ${years[yearRule]})`, { claim: text => ({ period: { iso: '2021', words: words(text, '今年'), yearRule } }) });
  }
  checkRow('period', marked, '今年 (before the figure in its clause, no date can be known)', { claim: text => ({ period: { iso: null, words: words(text, '今年'), yearRule: null } }) });
});

test('of a sentence that layout has torn the places are still known', () => checkRow('period',
  '<p><period 2021>2021\n\n年</period>达<figure percent 5 %>5%</figure></p>', '2021年 2021 (before the figure in its clause)',
  { claim: text => ({ sentence: { text: '2021年达5%', ranges: [{ start: 0, end: 4 }, { start: 6, end: text.length }] } }) }));

test('the reasons in one line', () => {
  const oneLine = (marked: string, more: More = {}): string => {
    const analysis = explained(marked, more);
    return reasonsInOneLine(analysis.figures[0]!, analysis, english);
  };
  assert.equal(
    oneLine('<title 西湖区>西湖</title><p><period 2021>2021年</period>达<figure percent 5 % = target>5%</figure></p>', { claim: () => ({ rule: 'rank' }) }),
    'metric: what is ranked: the words before the rank, else the metric before · district: the title of the article begins with it · period: before the figure in its clause · target: a word of intent stands before the figure',
  );
  assert.equal(oneLine('<p>达<figure percent 5 %>5%</figure></p>', { claim: () => ({ rule: 'none' }) }), 'metric: no words name it');
  assert.equal(oneLine('<p><figure count 4 种 = loose>四种</figure></p>'), 'handmade');
});
