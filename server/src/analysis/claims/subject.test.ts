import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

test('what leads a clause is no part of the metric', () => {
  checkClaims('目前拥有书店<figure>30家</figure>。同时,其中,城镇就业<figure>3000人</figure>。', `
    30家  count = 30  level  书店
    3000人  count = 3000  level  城镇就业`);
  checkClaims('一是外贸增长<figure>3%</figure>;累计完成绿化面积<figure>3万亩</figure>;据初步核算,税收<figure>2亿元</figure>。', `
    3%  percent = 3  increase  外贸
    3万亩  measure = 30000  level  绿化面积
    2亿元  money = 200000000  level  税收`);
});
test('words that only begin so stay', () => checkClaims('到位资金<figure>3亿元</figure>,共享单车<figure>3000辆</figure>,共有产权住房<figure>20套</figure>,共性技术<figure>9项</figure>。', `
  3亿元  money = 300000000  level  到位资金
  3000辆  count = 3000  level  共享单车
  20套  count = 20  level  共有产权住房
  9项  count = 9  level  共性技术`));
test('a verb that says nothing goes, the longer one that it begins stays', () => checkClaims('建成学校<figure>3所</figure>,建成投用医院<figure>2家</figure>,设立基金<figure>5只</figure>。', `
  3所  count = 3  level  学校
  2家  count = 2  level  建成投用医院
  5只  count = 5  level  基金`));
test('有 says nothing of the metric, words that it begins do', () => checkClaims('全县有学校<figure>30所</figure>,有着医院<figure>3家</figure>,有效专利<figure>90件</figure>,有机茶园<figure>2万亩</figure>。', `
  30所  count = 30  level  学校
  3家  count = 3  level  医院
  90件  count = 90  level  有效专利
  2万亩  measure = 20000  level  有机茶园`));
test('a time ends what stands before it', () => checkClaims('研发中心3年来累计引进人才<figure>30名</figure>,茶园2021年产量<figure>3万吨</figure>。', `
  30名  count = 30  level  引进人才
  3万吨  measure = 30000  level  产量`));
test('examples before 等 go, 等 within a word stays', () => {
  checkClaims('水电站等工程投资<figure>3亿元</figure>。', '3亿元  money = 300000000  level  工程投资');
  checkClaims('公办高等职业学校<figure>3所</figure>,县乡等级公路<figure>2公里</figure>。', `
    3所  count = 3  level  公办高等职业学校
    2公里  measure = 2  level  县乡等级公路`);
});
test('what brings it about goes', () => checkClaims('电商带动农产品销售<figure>3亿元</figure>。', '3亿元  money = 300000000  level  农产品销售'));
test('of several acts in a row the last one', () => checkClaims('新建水厂、改造老旧小区<figure>30个</figure>,签约率、开工率达<figure>90%</figure>。', `
  30个  count = 30  level  改造老旧小区
  90%  percent = 90  level  签约率、开工率`));
test('a verb with 了 behind the noun goes', () => checkClaims('农户已搬了<figure>30户</figure>。', '30户  count = 30  level  农户'));
test('behind a figure a connective goes, and so does what that figure counts', () => {
  checkClaims('出口<figure>3亿元</figure>并进口<figure>2亿元</figure>。', `
    3亿元  money = 300000000  level  出口
    2亿元  money = 200000000  level  进口`);
  checkClaims('<figure>3亿元</figure>产业基金、<figure>10亿元</figure>种子基金到位。', `
    3亿元  money = 300000000  level  产业基金
    10亿元  money = 1000000000  level  种子基金`);
});
test('实现 between whose and what is left out', () => {
  checkClaims('第二产业实现增加值<figure>3亿元</figure>,农户共完成投资<figure>2亿元</figure>。', `
    3亿元  money = 300000000  level  第二产业增加值
    2亿元  money = 200000000  level  农户投资`);
  checkClaims('利润实现率<figure>93%</figure>。', '93%  percent = 93  level  利润实现率');
});
test('brackets and quotes are words of the metric', () => checkClaims('科技企业(团队)<figure>超过30家</figure>,“尖兵”项目<figure>20个</figure>。', `
  超过30家  count > 30  level  科技企业(团队)
  20个  count = 20  level  “尖兵”项目`));

test('a time may part a metric from its rate', () => checkClaims('地区生产总值近三年平均增速达<figure>7%</figure>。', '7%  percent = 7  level  地区生产总值平均增速'));
test('what a dash announces begins anew', () => checkClaims('全市创新硕果累累——研发投入<figure>3亿元</figure>。', '3亿元  money = 300000000  level  研发投入'));
test('who achieves something is no part of it', () => {
  checkClaims('省公路局完成公路投资<figure>3亿元</figure>。', '3亿元  money = 300000000  level  公路投资');
  checkClaims('第二产业实现增加值<figure>3亿元</figure>。', '3亿元  money = 300000000  level  第二产业增加值');
});

test('where something is so is no part of it, unless it ends as metrics do', () => {
  checkClaims('绍兴市产业\n\n项目在绍兴上虞区集中动工,总投资<figure>8亿元</figure>。', '8亿元  money = 800000000  level  项目总投资');
  checkClaims('绍兴市产业\n\n产值在绍兴市已<figure>超4亿元</figure>。企业在上虞区投资额<figure>5亿元</figure>。', `
    超4亿元  money > 400000000  level  产值
    5亿元  money = 500000000  level  企业在上虞区投资额`);
});
test('what something is done for leads its words', () => checkClaims('为保证全县出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口'));
