import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { createKnowledge } from '../knowledge/knowledge';
import { analyze } from './analyze';
import { derivationsOf, type Derivation } from './derivations';
import type { Claim, Figure, Tie } from './model';

const knowledge = createKnowledge();

/** Reads a text and compares all that follows from its ties, a line each: the kind, the formula with its operands, the value. */
function check(text: string, expected: string): void {
  const { claims, ties } = analyze(text, knowledge);
  assert.ok(ties.some(({ kind }) => kind !== 'list'), `nothing in ${text} is tied`);
  const row = (derivation: Derivation): string => {
    const { kind, formula, operands, isRounded, value, unit, place } = derivation;
    const words = operands.map(operand => claims[operand]!.figure.text).join(', ');
    const more = derivation.kind === 'yearlyGrowth' ? ` over ${derivation.years} years` : derivation.kind === 'before' && derivation.isYearBefore ? ' a year before' : '';
    return `${kind}: ${formula}(${words}) ${isRounded ? '≈' : '='} ${value} ${unit} to ${place}${more}`;
  };
  const wanted = expected.split('\n').map(line => line.trim()).filter(line => line !== '');
  assert.deepEqual(ties.flatMap(tie => derivationsOf(tie, claims)).map(row), wanted);
}

test('from one level to the other: how much, how fast, and how fast a year', () => {
  check('R&D经费投入从2017年的15.7亿元提高到2021年的30.1亿元。', `
    growth: difference(30.1亿元, 15.7亿元) = 1440000000 CNY to 7
    growthRate: growth(30.1亿元, 15.7亿元) ≈ 91.7 % to -1
    yearlyGrowth: yearlyGrowth(30.1亿元, 15.7亿元) ≈ 17.7 % to -1 over 4 years`);
  check('规上工业企业从138户减少到96户。', `
    growth: difference(96户, 138户) = -42 户 to 0
    growthRate: growth(96户, 138户) ≈ -30.4 % to -1`);
});
test('a year’s rate needs two times of one shape, two years apart at least', () => {
  const both = `
    growth: difference(2亿元, 1亿元) = 100000000 CNY to 8
    growthRate: growth(2亿元, 1亿元) = 100 % to 2`;
  check('产值从2020年的1亿元提高到2021年的2亿元。', both);
  check('产值从2017年的1亿元提高到2021年上半年的2亿元。', both);
  check('产值从五年前的1亿元提高到2021年的2亿元。', both);
});
test('percentages grow by points', () => check('城镇化率从60.2%提高到65.25%。', 'growth: difference(65.25%, 60.2%) = 5.05 pp to -2'));
test('nothing follows from a bound, a range, a rank, or from units that differ', () => {
  check('产值从不足4.1亿元提高到5.6亿元。', '');
  check('产值从4.1亿元提高到5.6亿元左右。', '');
  check('营商环境评价由第37位跃至第19位。', '');
  check('出口额由1.3亿元增加到2亿美元。', '');
  check('产值稳定在512亿元,增长3%—4%。', '');
});

test('a value before it changed', () => {
  check('2021年,进出口总额512亿元,增长3.4%。', 'before: beforeRise(512亿元, 3.4%) ≈ 49520000000 CNY to 7 a year before');
  check('2021年,进出口总额512亿元,下降3.4%。', 'before: beforeFall(512亿元, 3.4%) ≈ 53000000000 CNY to 7 a year before');
  check('粮食产量63.9万吨,比上年增加0.7万吨。', 'before: difference(63.9万吨, 0.7万吨) = 632000 吨 to 3 a year before');
  check('销售额50亿元,比2015年增长1.2倍。', 'before: beforeRise(50亿元, 1.2倍) ≈ 2270000000 CNY to 7');
  check('销售额50亿元,比2015年增长一倍半。', 'before: beforeRise(50亿元, 一倍半) = 2000000000 CNY to 7');
  check('销售额达30亿元,比2015年翻一番。', 'before: quotient(30亿元, 翻一番) = 1500000000 CNY to 8');
  check('税收占比12%,提高2.3个百分点。', 'before: difference(12%, 2.3个百分点) = 9.7 % to -1');
});
test('a rank before it moved: a smaller number is a better one', () => {
  check('科技创新指数列全省第五,排名两年提升25位。', 'before: sum(第五, 25位) = 30 rank to 0');
  check('2021年,科技创新指数列全省第12位,比上年前移3位,较2015年上升10位。', `
    before: sum(第12位, 3位) = 15 rank to 0 a year before
    before: sum(第12位, 10位) = 22 rank to 0`);
  check('科技创新指数列全省第12位,位次后移3位。', 'before: difference(第12位, 3位) = 9 rank to 0');
});
test('no rank stands before the first, and none follows from a bound or from moves year by year', () => {
  check('科技创新指数列全省第三,位次下降3位。', '');
  check('科技创新指数列全省前五,位次前移3位。', '');
  check('科技创新指数列全省第五,位次前移3位以上。', '');
  check('科技创新指数列全省第五,位次逐年前移3位。', '');
  check('科技创新指数列全省第五,年均前移3位。', '');
});
test('points add to a fall only where they are said of the fall', () => {
  check('出口额下降6.4%,降幅比上半年收窄5.8个百分点。', 'before: sum(6.4%, 5.8个百分点) = 12.2 % to -1');
  check('出口额增长6.4%,增幅比上年提高7.8个百分点。', 'before: difference(6.4%, 7.8个百分点) = -1.4 % to -1 a year before');
  check('出口额下降6.4%,增幅比上半年回落5.8个百分点。', '');
});
test('no share was ever below nothing', () => check('税收占比2%,提高2.3个百分点。', ''));
test('growth at constant prices leads to no amount of the year before', () => {
  check('地区生产总值512亿元,增长3.4%。', '');
  check('工业增加值512亿元,增长3.4%。', '');
  check('销售额512亿元,按可比价格计算增长3.4%。', '');
});
test('a rise over several years starts from no year before', () => {
  check('销售额512亿元,年均增长3.4%。', '');
  check('销售额512亿元,三年增长34%。', '');
  check('2021年以来,销售额512亿元,增长34%。', '');
  check('2021年,销售额由500亿元增加到512亿元,上半年增长34%。', `
    growth: difference(512亿元, 500亿元) = 1200000000 CNY to 8
    growthRate: growth(512亿元, 500亿元) = 2.4 % to -1`);
});
test('things are told in ones, unless they are counted per so many', () => {
  check('2021年,企业442家,增长27.38%。', 'before: beforeRise(442家, 27.38%) ≈ 347 家 to 0 a year before');
  check('每千人口床位8.12张,比2015年增加0.18张。', 'before: difference(8.12张, 0.18张) = 7.94 张 to -2');
});
test('nothing is divided by nothing', () => {
  check('企业从0家增加到5家。', 'growth: difference(5家, 0家) = 5 家 to 0');
  check('销售额50亿元,下降100%。', '');
  check('单价0元,比市场价低100%。', '');
});
test('no numbers make it throw, and whatever it gives is a number', () => {
  const value = fc.oneof(fc.double({ min: -1e25, max: 1e25, noNaN: true }), fc.integer({ min: -100, max: 100 }), fc.constantFrom(0, 100, 1e25, 1e-7));
  const unit = fc.constantFrom<Pick<Figure, 'type' | 'unit'>>({ type: 'money', unit: 'CNY' }, { type: 'percent', unit: '%' }, { type: 'percentagePoint', unit: 'pp' }, { type: 'multiple', unit: '倍' }, { type: 'count', unit: '家' });
  const claim = fc.record({ value, unit, change: fc.constantFrom<Claim['change']>('level', 'increase', 'decrease') });
  const against = { text: '', ranges: [] };
  const ties: readonly Tie[] = [
    { kind: 'fromTo', from: 0, to: 1 }, { kind: 'change', of: 0, change: 1 }, { kind: 'part', whole: 0, parts: [1, 2] },
    { kind: 'share', share: 0, of: 1, whole: null, words: against }, { kind: 'share', share: 0, of: null, whole: 1, words: null },
    ...(['above', 'below', 'of'] as const).map((way): Tie => ({ kind: 'comparison', of: 0, difference: 1, way, against })),
  ];
  const [model] = analyze('产值达5元。', knowledge).claims;
  fc.assert(fc.property(claim, claim, claim, (...parts) => {
    const claims = parts.map(({ value: number, unit: own, change }): Claim => ({ ...model!, change, figure: { ...model!.figure, ...own, text: String(number), quantity: { kind: 'exact', value: number } } }));
    for (const result of ties.flatMap(tie => derivationsOf(tie, claims))) assert.ok(Number.isFinite(result.value), result.kind);
  }), { numRuns: 2000 });
});
test('a base that the sentence names is meant by a bare rise too', () => check(
  '2023年,医院107万家,比2015年末增加8.7万家;床位1017万张,增长45%。', `
    before: difference(107万家, 8.7万家) = 983000 家 to 3
    before: beforeRise(1017万张, 45%) ≈ 7010000 张 to 4`));

test('what a value is compared with', () => {
  check('设置率达48.59%,高于全省平均12.4个百分点。', 'reference: difference(48.59%, 12.4个百分点) = 36.19 % to -2');
  check('死亡率达14.2%,低于全省平均0.7个百分点。', 'reference: sum(14.2%, 0.7个百分点) = 14.9 % to -1');
  check('人均收入3.00万元,是全国的2.1倍。', 'reference: quotient(3.00万元, 2.1倍) ≈ 14300 CNY to 2');
  check('单价500元,比市场价低20%。', 'reference: beforeFall(500元, 20%) = 625 CNY to 0');
  check('完成投资203.7亿元,为年度计划的108.6%。', 'reference: quotient(203.7亿元, 108.6%) ≈ 18760000000 CNY to 7');
});
test('a fall that is deeper or shallower than another', () => {
  check('能耗下降6.4%,降幅高于全省2个百分点。', 'reference: difference(6.4%, 2个百分点) = 4.4 % to -1');
  check('能耗下降6.4%,增速低于全省2个百分点。', '');
});
test('a comparison of what is not stated says nothing', () => check('设置率高于全省平均12.4个百分点。', ''));

test('the whole that a share implies, as exactly as both are told', () => {
  check('茶叶产值26亿元,占全省13.4%。', 'whole: quotient(26亿元, 13.4%) ≈ 19400000000 CNY to 8');
  check('茶叶产值26.00亿元,占全省13.40%。', 'whole: quotient(26.00亿元, 13.40%) ≈ 19400000000 CNY to 7');
  check('R&D经费支出26亿元,占GDP比重2.8%。', 'whole: quotient(26亿元, 2.8%) ≈ 93000000000 CNY to 9');
  check('高新技术企业147家,占全省的13.4%。', 'whole: quotient(147家, 13.4%) ≈ 1097 家 to 0');
  check('完成投资18.6亿元,占年度计划的104.5%。', 'whole: quotient(18.6亿元, 104.5%) ≈ 1780000000 CNY to 6');
});
test('the part that a share comes to', () => {
  check('财政总收入31.02亿元,其中税收占78.6%。', 'part: product(31.02亿元, 78.6%) ≈ 2438000000 CNY to 6');
  check('财政总收入26亿元,其中税收占13.4%。', 'part: product(26亿元, 13.4%) ≈ 348000000 CNY to 6');
  check('平均费用6218元,其中药费占比回落至两成。', 'part: product(6218元, 两成) ≈ 1200 CNY to 2');
  check('企业50家,其中国有的占10%。', 'part: product(50家, 10%) = 5 家 to 0');
});
test('a share of more than all is no part, and from a bound or from both stated nothing follows', () => {
  check('财政总收入31.02亿元,其中税收占178.6%。', '');
  check('财政总收入31.02亿元,其中税收占0%。', '');
  check('茶叶产值26亿元,占全省超过四成。', '');
  check('茶叶产值超26亿元,占全省四成。', '');
  check('财政总收入100亿元,其中税收60亿元,占财政总收入的60%。', `
    rest: difference(100亿元, 60亿元) = 4000000000 CNY to 8
    share: share(60亿元, 100亿元) = 60 % to -1`);
});

test('the parts together, the rest and the shares', () => {
  check('双创平台48家,其中国家级17家、省级15家。', `
    sum: sum(17家, 15家) = 32 家 to 0
    rest: difference(48家, 17家, 15家) = 16 家 to 0
    share: share(17家, 48家) ≈ 35.4 % to -1
    share: share(15家, 48家) ≈ 31.3 % to -1`);
  check('进出口总额27.3亿元,其中出口21.1亿元。', `
    rest: difference(27.3亿元, 21.1亿元) = 620000000 CNY to 7
    share: share(21.1亿元, 27.3亿元) ≈ 77.3 % to -1`);
});
test('what rounding leaves over is no rest', () => check('进出口总额7.1亿元,其中出口4.52亿元、进口2.5亿元。', `
    sum: sum(4.52亿元, 2.5亿元) = 702000000 CNY to 6
    share: share(4.52亿元, 7.1亿元) ≈ 63.7 % to -1
    share: share(2.5亿元, 7.1亿元) ≈ 35.2 % to -1`));
test('parts that lie in one another are not added', () => check('开工项目137个,其中10亿元以上29个、50亿元以上3个。', `
    share: share(29个, 137个) ≈ 21.2 % to -1
    share: share(3个, 137个) ≈ 2.2 % to -1`));
test('an inexact part has no share, and leaves no rest', () => check('人才2000人,其中硕士300人、博士40余人。', 'share: share(300人, 2000人) = 15 % to -1'));
