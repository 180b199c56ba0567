import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handmade } from '../../../test/harness/handmade';
import type { Analysis, Phrase, Tie } from '../analysis/model';
import { tieRows } from './hoverTies';
import { chinese, english, type Translate } from './messages';
import { tellerFor, textOf } from './told';

function rowsOf(analysis: Analysis, own: number, translate: Translate): readonly string[] {
  return tieRows(analysis, own, tellerFor(translate)).map(({ words }) => textOf(words));
}

/** The rows of the claim at `own`, one a line; the ties name the claims in the order of the text. */
function check(marked: string, ties: readonly Tie[], own: number, expected: string, translate: Translate = english): void {
  const rows = rowsOf(handmade(marked, ties).analysis, own, translate);
  assert.equal(rows.join('\n'), expected.trim().split('\n').map(line => line.trim()).join('\n'));
}

const percent = (text: string, more = ''): string => `<figure percent 1 % =${more}>${text}</figure>`;
const imports = `<p><metric>出口</metric>、<metric>进口</metric>${percent('31%')}</p><p><metric>出口</metric>${percent('21%')}</p><p><metric>转口</metric>${percent('5%')}</p>`;
const list: Tie = { kind: 'list', members: [0, 1, 2] };

test('a list names its other figures by the metric', () => {
  check(imports, [list], 1, 'same list: 进口 31% · 转口 5%');
  check(imports, [list], 2, '同列：进口 31% · 出口 21%', chinese);
});
test('by the district, or by the time where they have all else alike', () => {
  check(`<heading 2 西湖区>一</heading><p><metric>出口</metric>${percent('1%')}</p><heading 2 上虞区>二</heading><p><metric>出口</metric>${percent('2%')}</p>`, [{ kind: 'list', members: [0, 1] }], 0, 'same list: 上虞区 2%');
  check(`<p><period 2020>2020年</period><metric>出口</metric>${percent('1%')}</p><p><period 2021>2021年</period><metric>出口</metric>${percent('2%')}</p>`, [{ kind: 'list', members: [0, 1] }], 0, 'same list: 2021年 2%');
  check(`<p><period 2020>2020年</period><metric>出口</metric>${percent('1%')}</p><p><period 2021>2021年</period><metric>进口</metric>${percent('2%')}</p>`, [{ kind: 'list', members: [0, 1] }], 0, 'same list: 进口 2%');
});
test('by the way they moved, where they did not move alike', () => {
  const ofTwo: Tie = { kind: 'list', members: [0, 1] };
  check(`<p><metric>出口</metric>${percent('1%', ' increase')}<metric>进口</metric>${percent('2%', ' decrease')}</p>`, [ofTwo], 0, 'same list: 进口 decrease 2%');
  check(`<p><metric>出口</metric>${percent('1%', ' increase')}<metric>进口</metric>${percent('2%', ' increase')}</p>`, [ofTwo], 0, 'same list: 进口 2%');
  check(`<p><metric>出口</metric>${percent('1%', ' increase')}${percent('2%', ' decrease')}</p>`, [ofTwo], 0, 'same list: decrease 2%');
});
test('where nothing tells them apart, all in their order', () => check(`<p><metric>出口</metric>${percent('1%')}${percent('2%')}${percent('3%')}</p>`, [list], 1, 'same list: 1% · 2% · 3%'));
test('a long list ends in their number', () => check(`<p><metric>出口</metric>${percent('1%').repeat(10)}</p>`, [{ kind: 'list', members: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }], 0, 'same list: 1% · 1% · 1% · 1% · 1% · 1% · 1% · 1% · and 2 more'));

/** The words of an article that stand in several places. */
function pieces(text: string, ...parts: readonly string[]): Phrase {
  return { text: parts.join(''), ranges: parts.map(part => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })) };
}

test('words that all metrics of a list share are left out, unless blanks in them hide which these are', () => {
  const namesIn = (words: string, metricsOf: (text: string) => readonly Phrase[]): readonly string[] => {
    const { text, analysis } = handmade(`<p>${words}${percent('1%')}${percent('2%')}</p>`, [{ kind: 'list', members: [0, 1] }]);
    const claims = analysis.claims.map((claim, i) => ({ ...claim, metric: metricsOf(text)[i]! }));
    return [1, 0].flatMap(own => rowsOf({ ...analysis, claims }, own, english));
  };
  assert.deepEqual(
    namesIn('城镇、农村居民收入', text => [pieces(text, '城镇', '居民收入'), pieces(text, '农村居民收入')]),
    ['same list: 城镇 1%', 'same list: 农村 2%'],
  );
  assert.deepEqual(
    namesIn('城镇、农 村居民收入', text => [pieces(text, '城镇', '居民收入'), { ...pieces(text, '农 村居民收入'), text: '农村居民收入' }]),
    ['same list: 城镇 1%', 'same list: 农村居民收入 2%'],
  );
});

const comparison = (difference: number, of: number | null, way: 'above' | 'below' | 'of', against: string): Tie => ({ kind: 'comparison', difference, of, way, against: { text: against, ranges: [{ start: 0, end: 1 }] } });

test('a comparison says which way, on both of its figures', () => {
  const marked = `<p><metric>就业率</metric>${percent('81%')}${percent('12%')}</p>`;
  for (const own of [0, 1]) check(marked, [comparison(1, 0, 'above', '全省平均')], own, '81%: 12% above 全省平均');
  check(marked, [comparison(1, 0, 'below', '全省平均')], 0, '81%：比全省平均低12%', chinese);
  check(`<p><metric>就业率</metric>${percent('81%')}约<figure percent 12 % ≈>12%</figure></p>`, [comparison(1, 0, 'of', '全国')], 0, '81%: 12% of 全国');
  check(marked, [comparison(1, null, 'above', '全国')], 1, '12% above 全国');
});
test('a list of differences names what each is compared with', () => check(
  `<p><metric>就业率</metric>${percent('1%')}${percent('2%')}</p>`,
  [comparison(0, null, 'above', '全国'), comparison(1, null, 'above', '全省'), { kind: 'list', members: [0, 1] }], 0, `
    1% above 全国
    same list: 2% above 全省`));
test('a figure that is compared keeps its own name', () => check(
  `<p><metric>就业率</metric>${percent('1%')}${percent('2%')}${percent('3%')}</p>`,
  [comparison(2, 0, 'above', '全国'), { kind: 'list', members: [0, 1] }], 1, 'same list: 1% · 2%'));

test('before and after, with their times where these differ', () => {
  const fromTo: Tie = { kind: 'fromTo', from: 0, to: 1 };
  const marked = `<p><metric>出口</metric><period 2017>2017年</period>${percent('1%')}<period 2021>2021年</period>${percent('3%')}</p>`;
  for (const own of [0, 1]) check(marked, [fromTo], own, 'from 1% (2017年) to 3% (2021年)');
  check(marked, [fromTo], 0, '从1%（2017年）到3%（2021年）', chinese);
  check(`<p><period 2017>2017年</period>${percent('1%')}${percent('3%')}</p>`, [fromTo], 0, 'from 1% to 3%');
  check(`<p>${percent('1%')}<period 2017>2017年</period>${percent('3%')}</p>`, [fromTo], 0, 'from 1% to 3% (2017年)');
});

test('a change and what it changed', () => {
  const marked = `<p><metric>出口</metric>${percent('9%')}${percent('3%', ' decrease')}</p>`;
  const change: Tie = { kind: 'change', of: 0, change: 1 };
  check(marked, [change], 0, 'change: decrease 3%');
  check(marked, [change], 1, 'change of 9%');
  check(marked, [change], 0, '变动：下降 3%', chinese);
});

test('a whole and its parts', () => {
  const marked = `<p><metric>外贸</metric>${percent('9%')}<metric>出口</metric>${percent('5%')}<metric>进口</metric>${percent('3%')}</p>`;
  const part: Tie = { kind: 'part', whole: 0, parts: [1, 2] };
  check(marked, [part], 0, 'of which 出口 5% · 进口 3%');
  check(marked, [part], 1, 'part of 外贸 9% · other parts: 进口 3%');
  check(marked, [{ ...part, parts: [1] }], 1, '整体：外贸 9%', chinese);
});

test('a share tells of what whole it is, by its claim where there is one', () => {
  const share = (of: number | null, whole: number | null): Tie => ({ kind: 'share', share: 1, of, whole, words: whole === null ? { text: '全省', ranges: [{ start: 0, end: 1 }] } : null });
  const marked = '<p><metric>茶叶产值</metric><figure money 2600000000 CNY>26亿元</figure><metric>占全省</metric><figure percent 13.4 %>13.4%</figure></p>';
  for (const own of [0, 1]) check(marked, [share(0, null)], own, '26亿元: 13.4% of 全省 (2.6 ÷ 13.4% ≈ 19.4 billion yuan)');
  check(marked, [share(0, null)], 0, '26亿元：全省的13.4%（26 ÷ 13.4% ≈ 194亿元）', chinese);
  for (const own of [0, 1]) check(marked, [share(null, 0)], own, '13.4% of 茶叶产值 26亿元 (2.6 × 13.4% ≈ 0.348 billion yuan)');
  check(marked, [share(null, 0)], 1, '茶叶产值 26亿元的13.4%（26 × 13.4% ≈ 3.48亿元）', chinese);
  const both = `${marked}<p><metric>财政收入</metric><figure money 19400000000 CNY>194亿元</figure></p>`;
  for (const own of [0, 1, 2]) check(both, [share(0, 2)], own, '26亿元: 13.4% of 财政收入 194亿元');
});
test('a rank and how it moved', () => {
  const marked = '<p><metric>指数</metric><figure rank 5 rank>第五</figure>两年提升<figure count 25 位 = increase>25位</figure></p>';
  const change: Tie = { kind: 'change', of: 0, change: 1 };
  check(marked, [change], 0, 'change: increase 25位 (before: 5 + 25 = rank 30)');
  check(marked, [change], 1, '变动对象：第五（此前：5 + 25 = 第30位）', chinese);
});

test('ties of other claims say nothing, and those of one stand in an order of their own', () => {
  const ties: readonly Tie[] = [list, { kind: 'change', of: 0, change: 1 }, { kind: 'fromTo', from: 2, to: 0 }, { kind: 'change', of: 2, change: 1 }];
  check(imports, ties, 0, `
    from 5% to 31%
    change: 21%
    same list: 出口 21% · 转口 5%`);
  check(imports, [], 0, '');
});
test('more ties than there are rows end in their number', () => {
  const ties = Array.from({ length: 9 }, (): Tie => ({ kind: 'change', of: 0, change: 1 }));
  check(imports, ties, 0, `${'change: 21%\n'.repeat(8)}and 1 more`);
  check(imports, ties.slice(1), 0, 'change: 21%\n'.repeat(8));
});

test('what follows from a tie stands behind it', () => {
  const levels = '<p><metric>出口</metric><period 2017>2017年</period><figure count 2 家>2家</figure><period 2021>2021年</period><figure count 3 家>3家</figure></p>';
  const fromTo: Tie = { kind: 'fromTo', from: 0, to: 1 };
  check(levels, [fromTo], 0, 'from 2家 (2017年) to 3家 (2021年): +1 家, +50%, +10.7% a year over 4 years');
  check(levels, [fromTo], 1, '从2家（2017年）到3家（2021年）：+1家，+50%，4年年均+10.7%', chinese);
  const change = '<p><metric>出口</metric><figure money 512 CNY>512元</figure>比2015年下降<figure percent 3.4 % = decrease>3.4%</figure></p>';
  check(change, [{ kind: 'change', of: 0, change: 1 }], 0, 'change: decrease 3.4% (before: 512 ÷ (1 − 3.4%) ≈ 530 yuan)');
  check(change, [{ kind: 'change', of: 0, change: 1 }], 1, '变动对象：512元（此前：512 ÷ (1 − 3.4%) ≈ 530元）', chinese);
  const compared = '<p><metric>设置率</metric><figure percent 48.59 %>48.59%</figure><figure percentagePoint 12.4 pp>12.4个百分点</figure></p>';
  check(compared, [comparison(1, 0, 'above', '全省平均')], 0, '48.59%: 12.4个百分点 above 全省平均 (全省平均: 48.59 − 12.4 = 36.19%)');
});
test('of parts the whole tells the sum and the rest, each part its share', () => {
  const parts = (count: number): string => `<p><metric>平台</metric><figure count 48 家>48家</figure>${'<metric>市级</metric><figure count 5 家>5家</figure>'.repeat(count)}</p>`;
  const tie = (count: number): Tie => ({ kind: 'part', whole: 0, parts: Array.from({ length: count }, (_part, i) => i + 1) });
  check(parts(2), [tie(2)], 0, 'of which 市级 5家 · 市级 5家 (5 + 5 = 10 家, rest: 48 − 10 = 38 家)');
  check(parts(2), [tie(2)], 2, '整体：平台 48家（5 ÷ 48 ≈ 10.4%） · 其他部分：市级 5家', chinese);
  check(parts(1), [tie(1)], 0, 'of which 市级 5家 (rest: 48 − 5 = 43 家)');
  check(parts(7), [tie(7)], 0, `of which ${'市级 5家 · '.repeat(7).slice(0, -3)}`);
});
