import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

test('a comparison is no part of the metric and says where it stands', () => checkClaims('城镇化率高于全省平均<figure>2个百分点</figure>,研发强度高出全国平均<figure>0.3个百分点</figure>,就业率比全国高<figure>4个百分点</figure>,增速快于全市<figure>1个百分点</figure>。', `
  2个百分点  percentagePoint = 2  level  城镇化率
  0.3个百分点  percentagePoint = 0.3  level  研发强度
  4个百分点  percentagePoint = 4  level  就业率
  1个百分点  percentagePoint = 1  level  就业率增速`));
test('a comparison of times with a verb says how the metric moved', () => checkClaims('出口额比上年增长<figure>8%</figure>,进口额较去年同期减少<figure>2%</figure>,降幅较上半年收窄<figure>5个百分点</figure>。', `
  8%  percent = 8  increase  出口额
  2%  percent = 2  decrease  进口额
  5个百分点  percentagePoint = 5  decrease  进口额降幅`));
test('several measures of comparison share the metric, and the last of a list names the unit', () => checkClaims('增速比全市、全县分别高<figure>2.2个</figure>、<figure>1.3个百分点</figure>。', `
  2.2个  percentagePoint = 2.2  level  增速
  1.3个百分点  percentagePoint = 1.3  level  增速`));
test('a multiple of a measure', () => checkClaims('嘉善县产业\n\n户均收入是全市平均的<figure>1.8倍</figure>、全省的<figure>1.2倍</figure>。', `
  1.8倍  multiple = 1.8  level  户均收入  in 嘉善县
  1.2倍  multiple = 1.2  level  户均收入  in 嘉善县`));
test('比 within a word is no comparison', () => checkClaims('出口占比低于全市<figure>2个百分点</figure>,城乡居民收入比为<figure>2.1</figure>,比赛<figure>30场</figure>。', `
  2个百分点  percentagePoint = 2  level  出口占比
  2.1  measure = 2.1  level  城乡居民收入比
  30场  count = 30  level  比赛`));
test('比 within a word is none before 较 either', () => checkClaims('出口占比较上年提高<figure>2个百分点</figure>,环比较上月下降<figure>1%</figure>。', `
  2个百分点  percentagePoint = 2  increase  出口占比
  1%  percent = 1  decrease  出口占比`));
test('同比 and 环比 are no part of the metric', () => checkClaims('出口同比增长<figure>3%</figure>,环比下降<figure>2%</figure>。', `
  3%  percent = 3  increase  出口
  2%  percent = 2  decrease  出口`));

test('adverbs between metric and verb are left out', () => checkClaims('出口额已累计达到<figure>3亿元</figure>,进口额首次<figure>突破2亿元</figure>,企业共有<figure>30家</figure>,产值有望再次实际增长<figure>5%</figure>。', `
  3亿元  money = 300000000  level  出口额
  突破2亿元  money > 200000000  level  进口额
  30家  count = 30  level  企业
  5%  percent = 5  increase  产值`));
test('words that only end like a verb or an adverb stay with the metric', () => checkClaims('国有企业<figure>30家</figure>,人均消费<figure>3万元</figure>,户均<figure>2亩</figure>,出口增长率<figure>6%</figure>,水利设计<figure>30项</figure>。', `
  30家  count = 30  level  国有企业
  3万元  money = 30000  level  人均消费
  2亩  measure = 2  level  户均
  6%  percent = 6  level  出口增长率
  30项  count = 30  level  水利设计`));

test('至 and 到 say where it stands, the bare verb by how much it moved', () => checkClaims('失业率降至<figure>3%</figure>,就业率提高到<figure>97%</figure>;失业率降低<figure>1%</figure>,就业率提高<figure>2%</figure>。', `
  3%  percent = 3  level  失业率
  97%  percent = 97  level  就业率
  1%  percent = 1  decrease  失业率
  2%  percent = 2  increase  就业率`));

test('from and to are two levels of one metric', () => checkClaims('出口额从<figure>3亿元</figure>增加到<figure>5亿元</figure>,失业率由<figure>5%</figure>降至<figure>3%</figure>。', `
  3亿元  money = 300000000  level  出口额
  5亿元  money = 500000000  level  出口额
  5%  percent = 5  level  失业率
  3%  percent = 3  level  失业率`));
test('from and to of two times', () => checkClaims('研发投入从2017年的<figure>15亿元</figure>提高到2021年的<figure>30亿元</figure>,单产由整合前的<figure>11吨</figure>提高到整合后的<figure>17吨</figure>。', `
  15亿元  money = 1500000000  level  研发投入  at 2017年
  30亿元  money = 3000000000  level  研发投入  at 2021年
  11吨  measure = 11  level  单产  at —
  17吨  measure = 17  level  单产  at —`));

test('a rank’s verb and field go, in either order', () => checkClaims('指数列一体化示范区<figure>第3</figure>,口碑在全省<figure loose>21个</figure>市中居<figure>第8</figure>。', `
  第3  rank = 3  level  指数
  第8  rank = 8  level  口碑`));
test('a word that only ends like a verb of ranking stays', () => checkClaims('系列活动数全省<figure>第一</figure>。', '第一  rank = 1  level  系列活动数'));
test('名列 goes too, on either side of the field', () => checkClaims('指数名列全省<figure>第3</figure>,口碑在同类城市中名列<figure>第8</figure>。', `
  第3  rank = 3  level  指数
  第8  rank = 8  level  口碑`));
test('ranks of two fields share the metric', () => checkClaims('指数居全省<figure>第3</figure>、全市<figure>第1</figure>。', `
  第3  rank = 3  level  指数
  第1  rank = 1  level  指数`));
test('from rank to rank', () => checkClaims('指数从全省<figure>第5位</figure>升至<figure>第3位</figure>。', `
  第5位  rank = 5  level  指数
  第3位  rank = 3  level  指数`));

test('points share the verb of the comparison before them', () => checkClaims('投入强度<figure>2.85%</figure>,高于全国平均水平<figure>0.16个百分点</figure>、全省平均水平<figure>0.84个百分点</figure>。', `
  2.85%  percent = 2.85  level  投入强度
  0.16个百分点  percentagePoint = 0.16  level  投入强度
  0.84个百分点  percentagePoint = 0.84  level  投入强度`));
test('the field of a ranking may stand before its verb and 分别', () => checkClaims('出口<figure>3亿元</figure>,增速在全市排名分别为<figure>第3位</figure>。', `
  3亿元  money = 300000000  level  出口
  第3位  rank = 3  level  出口增速`));
test('a place before the verb of a rank is whose it is, one without a verb what it is ranked in', () => checkClaims('江苏省产业\n\n全省向好。江宁区名列全国<figure>第六</figure>。创新指数全国<figure>第一</figure>。', `
  第六  rank = 6  level  —  in 江宁区
  第一  rank = 1  level  创新指数  in 江苏省`));

test('where something began is no part of its name, and what leads on from there names nothing', () => {
  checkClaims('路面由原来的<figure>5米</figure>扩建至<figure>12米</figure>,冷能利用率从投运初期的<figure>不足15%</figure>提高到<figure>32%</figure>。', `
    5米  measure = 5  level  路面
    12米  measure = 12  level  路面
    不足15%  percent < 15  level  冷能利用率
    32%  percent = 32  level  冷能利用率`);
  checkClaims('缴费的自由职业者的<figure>5%</figure>。', '5%  percent = 5  level  缴费的自由职业者');
});

test('a particle alone is no metric', () => checkClaims('出口<figure>3亿元</figure>,增速分别以<figure>6%</figure>、<figure>7%</figure>居前。', `
  3亿元  money = 300000000  level  出口
  6%  percent = 6  level  出口增速
  7%  percent = 7  level  出口增速`));
