// What is read as a figure, and what is passed over: short texts as data. `-` stands for no unit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { createKnowledge } from '../../knowledge/knowledge';
import { blockFilter } from '../blockFilter';
import { foldText } from '../text/characters';
import { scan } from './scan';
import type { Quantity } from '../model';

const knowledge = createKnowledge();

/** Each figure as written, then its type, value, unit and bound. */
function figuresIn(text: string): string {
  const folded = foldText(text);
  return scan(folded, [], blockFilter(knowledge).filter(folded).hits, knowledge)
    .flatMap(token => (token.kind === 'figure' ? [token.figure] : []))
    .map(({ start, end, type, quantity, unit, bound }) => `${text.slice(start, end)} ${type} ${valueOf(quantity)} ${unit === '' ? '-' : unit} ${bound}`)
    .join(' | ');
}

function valueOf(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'exact': return String(quantity.value);
    case 'range': return `${quantity.low}..${quantity.high}`;
    case 'ratio': return quantity.parts.join(':');
    case 'tooLarge': return quantity.digits;
  }
}

const read = {
  percent: [
    ['占比达89%以上', '89%以上 percent 89 % ≥'],
    ['增长６．５％', '６．５％ percent 6.5 % ='],
    ['增长-1.6%', '-1.6% percent -1.6 % ='],
    ['为负4.2%', '负4.2% percent -4.2 % ='],
    ['增幅－3％', '－3％ percent -3 % ='],
    ['占百分之五', '百分之五 percent 5 % ='],
    ['百分之六十五点五', '百分之六十五点五 percent 65.5 % ='],
    ['百分之一百二十', '百分之一百二十 percent 120 % ='],
    ['下降千分之五', '千分之五 percent 0.5 % ='],
    ['出生率7.5‰', '7.5‰ percent 0.75 % ='],
    ['万分之三', '万分之三 percent 0.03 % ='],
    ['占三分之一', '三分之一 percent 33.333333333333336 % ='],
    ['三分之二以上', '三分之二以上 percent 66.66666666666667 % ≥'],
    ['十分之一', '十分之一 percent 10 % ='],
    ['七成以上', '七成以上 percent 70 % ≥'],
    ['近七成半', '近七成半 percent 75 % <'],
    ['约八成五', '约八成五 percent 85 % ≈'],
    ['3.5成', '3.5成 percent 35 % ='],
    ['六成多', '六成多 percent 60 % >'],
    ['一半以上', '一半以上 percent 50 % ≥'],
    ['半数以上', '半数以上 percent 50 % ≥'],
    ['过半', '过半 percent 50 % >'],
    ['过半数', '过半数 percent 50 % >'],
    ['五成左右', '五成左右 percent 50 % ≈'],
    ['2.9%—3.1%', '2.9%—3.1% percent 2.9..3.1 % ='],
    ['5-8%', '5-8% percent 5..8 % ='],
    ['20至30%', '20至30% percent 20..30 % ='],
    ['5％～8％', '5％～8％ percent 5..8 % ='],
    ['从3%到5%', '3% percent 3 % = | 5% percent 5 % ='],
    ['3%、5%', '3% percent 3 % = | 5% percent 5 % ='],
  ],
  'percentage points': [
    ['提高2.3个百分点', '2.3个百分点 percentagePoint 2.3 pp ='],
    ['扩大一个百分点', '一个百分点 percentagePoint 1 pp ='],
    ['回落0.8百分点', '0.8百分点 percentagePoint 0.8 pp ='],
    ['下调25个基点', '25个基点 percentagePoint 0.25 pp ='],
    ['0.5至1个百分点', '0.5至1个百分点 percentagePoint 0.5..1 pp ='],
    ['分别高2.2个、1.3个和1.6个百分点', '2.2个 percentagePoint 2.2 pp = | 1.3个 percentagePoint 1.3 pp = | 1.6个百分点 percentagePoint 1.6 pp ='],
    ['分别为2.2个、1.3个和1.6%', '2.2个 count 2.2 个 = | 1.3个 count 1.3 个 = | 1.6% percent 1.6 % ='],
  ],
  money: [
    ['12.5亿元', '12.5亿元 money 1250000000 CNY ='],
    ['1,075万元', '1,075万元 money 10750000 CNY ='],
    ['1，075元', '1，075元 money 1075 CNY ='],
    ['82,225.00元', '82,225.00元 money 82225 CNY ='],
    ['3千万元', '3千万元 money 30000000 CNY ='],
    ['1.2万亿元', '1.2万亿元 money 1200000000000 CNY ='],
    ['两百五十万元', '两百五十万元 money 2500000 CNY ='],
    ['壹万贰仟元', '壹万贰仟元 money 12000 CNY ='],
    ['三萬兩千元', '三萬兩千元 money 32000 CNY ='],
    ['1.2億元', '1.2億元 money 120000000 CNY ='],
    ['三十五点六亿元', '三十五点六亿元 money 3560000000 CNY ='],
    ['5万4千6百元', '5万4千6百元 money 54600 CNY ='],
    ['4亿3000万元', '4亿3000万元 money 430000000 CNY ='],
    ['一亿三千万元', '一亿三千万元 money 130000000 CNY ='],
    ['百亿元以上', '百亿元以上 money 10000000000 CNY ≥'],
    ['上亿元', '上亿元 money 100000000 CNY ≥'],
    ['数亿元', '数亿元 money 100000000 CNY >'],
    ['数十亿元', '数十亿元 money 1000000000 CNY >'],
    ['几千元', '几千元 money 1000 CNY >'],
    ['八九亿元', '八九亿元 money 800000000..900000000 CNY ='],
    ['三五万元', '三五万元 money 30000..50000 CNY ='],
    ['3亿多元', '3亿多元 money 300000000 CNY >'],
    ['3万余元', '3万余元 money 30000 CNY >'],
    ['2.1亿美元', '2.1亿美元 money 210000000 USD ='],
    ['3000欧元', '3000欧元 money 3000 EUR ='],
    ['五亿日元', '五亿日元 money 500000000 JPY ='],
    ['5角钱', '5角钱 money 0.5 CNY ='],
    ['100万块钱', '100万块钱 money 1000000 CNY ='],
    ['3亿元人民币', '3亿元人民币 money 300000000 CNY ='],
    ['17.28亿元', '17.28亿元 money 1728000000 CNY ='],
    ['60.5 亿元', '60.5 亿元 money 6050000000 CNY ='],
    ['12 亿 元', '12 亿 元 money 1200000000 CNY ='],
    ['10至15亿元', '10至15亿元 money 1000000000..1500000000 CNY ='],
    ['一百二十到一百五十万元', '一百二十到一百五十万元 money 1200000..1500000 CNY ='],
    ['三到五千元', '三到五千元 money 3000..5000 CNY ='],
    ['8000—12000万元', '8000—12000万元 money 80000000..120000000 CNY ='],
    ['5000到1万元', '5000到1万元 money 5000..10000 CNY ='],
    ['3万—5万元', '3万—5万元 money 30000..50000 CNY ='],
  ],
  counts: [
    ['新增15家', '15家 count 15 家 ='],
    ['2.35万人', '2.35万人 count 23500 人 ='],
    ['300人次', '300人次 count 300 人次 ='],
    ['50余家', '50余家 count 50 家 >'],
    ['超过3500余家', '超过3500余家 count 3500 家 >'],
    ['十余家', '十余家 count 10 家 >'],
    ['十多家', '十多家 count 10 家 >'],
    ['十来家', '十来家 count 10 家 >'],
    ['100来人', '100来人 count 100 人 >'],
    ['近百家', '近百家 count 100 家 <'],
    ['上百家', '上百家 count 100 家 ≥'],
    ['数百家', '数百家 count 100 家 >'],
    ['几十家', '几十家 count 10 家 >'],
    ['两千多户', '两千多户 count 2000 户 >'],
    ['一百零五个', '一百零五个 count 105 个 ='],
    ['四百五十个', '四百五十个 count 450 个 ='],
    ['四百五家', '四百五家 count 450 家 ='],
    ['一万三人', '一万三人 count 13000 人 ='],
    ['七八个', '七八个 count 7..8 个 ='],
    ['二三十人', '二三十人 count 20..30 人 ='],
    ['15—20家', '15—20家 count 15..20 家 ='],
    ['一到二十个', '一到二十个 count 1..20 个 ='],
    ['3位院士', '3位 count 3 位 ='],
    ['八大工程', '八大 count 8 大 ='],
    ['24艘', '24艘 count 24 艘 ='],
    ['3张清单', '3张 count 3 张 ='],
    ['第3批10个', '10个 count 10 个 ='],
    ['近1亿农村贫困人口', '近1亿 count 100000000 - <'],
    ['一亿三千万', '一亿三千万 count 130000000 - ='],
    ['获一等奖3项', '3项 count 3 项 ='],
    ['5G基站3000个', '3000个 count 3000 个 ='],
    ['每万人50件', '50件 count 50 件 ='],
  ],
  measures: [
    ['50余万方', '50余万方 measure 500000 方 >'],
    ['3.2万亩', '3.2万亩 measure 32000 亩 ='],
    ['10—15万亩', '10—15万亩 measure 100000..150000 亩 ='],
    ['120平方公里', '120平方公里 measure 120 平方公里 ='],
    ['1.5万吨标准煤', '1.5万吨标准煤 measure 15000 吨标准煤 ='],
    ['12.5亿千瓦时', '12.5亿千瓦时 measure 1250000000 千瓦时 ='],
    ['3000万千瓦', '3000万千瓦 measure 30000000 千瓦 ='],
    ['300兆瓦', '300兆瓦 measure 300 兆瓦 ='],
    ['2.5GW', '2.5GW measure 2.5 GW ='],
    ['3.5GWh', '3.5GWh measure 3.5 GWh ='],
    ['200EFLOPS', '200EFLOPS measure 200 EFLOPS ='],
    ['500kV', '500kV measure 500 kV ='],
    ['35µg/m3', '35µg/m3 measure 35 µg/m3 ='],
    ['40℃', '40℃ measure 40 ℃ ='],
    ['99.86分', '99.86分 measure 99.86 分 ='],
    ['160以上', '160以上 measure 160 - ≥'],
    ['提高到14年', '14年 measure 14 年 ='],
    ['延长3年', '3年 measure 3 年 ='],
    ['60周岁', '60周岁 measure 60 周岁 ='],
    ['20多岁', '20多岁 measure 20 岁 >'],
    ['2小时', '2小时 measure 2 小时 ='],
    ['500公斤/亩', '500公斤/亩 measure 500 公斤/亩 ='],
    ['3.5万元/亩', '3.5万元/亩 measure 35000 元/亩 ='],
    ['45件/万人', '45件/万人 measure 45 件/万人 ='],
    ['2.8吨标准煤/万元', '2.8吨标准煤/万元 measure 2.8 吨标准煤/万元 ='],
    ['5立方米/秒', '5立方米/秒 measure 5 立方米/秒 ='],
    ['1200人年', '1200人年 measure 1200 人年 ='],
  ],
  multiples: [
    ['是全国的1.9倍', '1.9倍 multiple 1.9 倍 ='],
    ['增长3倍', '3倍 multiple 3 倍 ='],
    ['近两倍', '近两倍 multiple 2 倍 <'],
    ['2至3倍', '2至3倍 multiple 2..3 倍 ='],
    ['5倍以上', '5倍以上 multiple 5 倍 ≥'],
    ['翻番', '翻番 multiple 2 倍 ='],
    ['翻一番', '翻一番 multiple 2 倍 ='],
    ['翻了两番', '翻了两番 multiple 4 倍 ='],
    ['减半', '减半 multiple 0.5 倍 ='],
  ],
  ranks: [
    ['位居全省第一', '第一 rank 1 rank ='],
    ['列全市第8位', '第8位 rank 8 rank ='],
    ['排名前三', '前三 rank 3 rank ≤'],
    ['居全国前30位', '前30位 rank 30 rank ≤'],
    ['位居第二', '第二 rank 2 rank ='],
    ['居首位', '首位 rank 1 rank ='],
    ['列全省第五', '第五 rank 5 rank ='],
    ['进入全省前十', '前十 rank 10 rank ≤'],
    ['位居全省第1、第2', '第1 rank 1 rank = | 第2 rank 2 rank ='],
  ],
  ratios: [
    ['比例为8.5:1', '8.5:1 ratio 8.5:1 - ='],
    ['结构为9:43:48', '9:43:48 ratio 9:43:48 - ='],
    ['由10.2∶45.1∶44.7调整为8.2︰44.5︰47.3', '10.2∶45.1∶44.7 ratio 10.2:45.1:44.7 - = | 8.2︰44.5︰47.3 ratio 8.2:44.5:47.3 - ='],
    ['比例为3：7', '3：7 ratio 3:7 - ='],
  ],
  bounds: [
    ['超过了5%', '超过了5% percent 5 % >'],
    ['远超3倍', '远超3倍 multiple 3 倍 >'],
    ['逾20万人', '逾20万人 count 200000 人 >'],
    ['突破千亿元', '突破千亿元 money 100000000000 CNY >'],
    ['过万亿元', '过万亿元 money 1000000000000 CNY >'],
    ['破千亿元', '破千亿元 money 100000000000 CNY >'],
    ['100家有余', '100家有余 count 100 家 >'],
    ['不低于2亿元', '不低于2亿元 money 200000000 CNY ≥'],
    ['至少九千元以上', '至少九千元以上 money 9000 CNY ≥'],
    ['50%(含)以上', '50%(含)以上 percent 50 % ≥'],
    ['10人及以上', '10人及以上 count 10 人 ≥'],
    ['近5亿元', '近5亿元 money 500000000 CNY <'],
    ['将近100家', '将近100家 count 100 家 <'],
    ['不足一半', '不足一半 percent 50 % <'],
    ['不到三成', '不到三成 percent 30 % <'],
    ['未满18岁', '未满18岁 measure 18 岁 <'],
    ['不超过3%', '不超过3% percent 3 % ≤'],
    ['最多5家', '最多5家 count 5 家 ≤'],
    ['500元以内', '500元以内 money 500 CNY ≤'],
    ['1万元以下', '1万元以下 money 10000 CNY ≤'],
    ['约50万元', '约50万元 money 500000 CNY ≈'],
    ['大约30家', '大约30家 count 30 家 ≈'],
    ['30人上下', '30人上下 count 30 人 ≈'],
    ['以3%左右', '3%左右 percent 3 % ≈'],
    ['节约3亿元', '3亿元 money 300000000 CNY ='],
    ['附近3家', '3家 count 3 家 ='],
    ['三位数学家', '三位 count 3 位 ='],
    ['连续五届全国文明城市', '五届 count 5 届 ='],
    ['反超3家', '3家 count 3 家 ='],
  ],
};

for (const [group, cases] of Object.entries(read)) {
  for (const [text, expected] of cases) test(`${group}: ${text}`, () => assert.equal(figuresIn(text!), expected));
}

const passedOver = {
  'times': ['2021年', '二〇二一年', '2021年12月31日', '1978—2018年', '2021年1—9月', '2021-07-27', '8:30', '前三季度', '三季度', '“十四五”期间', '近三年', '连续17年'],
  'numbers of headings and lists': ['一是加快', '二、加快', '(三)加快', '第一,加快'],
  'numbers of congresses, meetings, articles, documents, pages, figures, tables': ['第五条', '第十五次会议', '第十五次党代会', '党的二十大', '十九届六中全会', '第7次全体会议', '县十七届人大一次会议', '五届市委', '国发〔2021〕5号', '第12页', '图3', '表2'],
  'versions, models, codes': ['2.0版', '4.0时代', 'V2.0', '第3版', '5G', '4K', 'A4纸', 'PM2.5', 'COVID-19', '2025苏州大会', 'H5N1', 'R&D', 'G20峰会'],
  'lines, works and houses by number': ['2号线', '1号工程', '八一路12号'],
  'telephones': ['13812345678', '0571-85123456'],
  'names and slogans': ['“116N”', '1+1+N', '长三角', '一带一路', '五位一体', '两会', '三农', '两个先行', '最多跑一次', '一件事', '一网通办', '万亩千亿'],
  'names of places, parties, grades': ['三明市', '九三学社', '三甲医院', '5A级景区'],
  'ordinals that rank nothing': ['第一时间', '第三方', '第一产业', '一二三产业', '第一批', '首家', '进入世界前列'],
  'idioms and fixed words': ['一体化', '两位数增长', '保持两位数以上增速', '千方百计', '万众创新', '千家万户', '成千上万', '数以万计', '统一', '一批', '十分重要', '百姓', '半导体', '三七开', '零增长', '万一'],
  'magnitudes that count nothing exact': ['百家企业', '每百元收入', '单位:亿元'],
  'units without a number': ['亿', '元', '(含)以上'],
};

for (const [reason, texts] of Object.entries(passedOver)) {
  for (const text of texts) {
    test(`passed over, ${reason}: ${text}`, () => {
      assert.equal(figuresIn(text), '');
      assert.equal(figuresIn(`${text},新增3家。`), '3家 count 3 家 =');
    });
  }
}

test('a number beyond a double keeps its digits', () => {
  const digits = '9'.repeat(310);
  assert.equal(figuresIn(`达${digits}元`), `${digits}元 money ${digits} CNY =`);
});

test('units are multiplied out without the errors of binary fractions', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
    const number = (digits / 10 ** decimals).toFixed(decimals);
    const exact = BigInt(digits) * 10n ** BigInt(8 - decimals);
    assert.equal(figuresIn(`达${number}亿元`), `${number}亿元 money ${String(exact)} CNY =`);
  }));
});

test('blanks and full-width forms change neither value nor unit', () => {
  const wide = (text: string): string => text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  for (const text of ['达89%', '达12.5亿元', '达1,075万元', '达5-8%', '达9:43:48']) {
    const half = figuresIn(text).replace(text.slice(1), '');
    assert.equal(figuresIn(wide(text)).replace(wide(text).slice(1), ''), half);
  }
});

test('hundreds of millions of what only money measures are money', () => {
  for (const [text, expected] of [
    ['GDP突破6000亿', '突破6000亿 money 600000000000 CNY >'],
    ['税收达300亿', '300亿 money 30000000000 CNY ='],
    ['用户突破6亿', '突破6亿 count 600000000 - >'],
    ['产值6000万', '6000万 count 60000000 - ='],
  ] as const) assert.equal(figuresIn(text), expected);
});
