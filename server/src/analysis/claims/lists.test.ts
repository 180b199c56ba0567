import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

test('values in a row are dealt out over subjects in a row', () => {
  checkClaims('出口、进口、转口分别增长<figure>2%</figure>、<figure>3%</figure>和<figure>5%</figure>。', `
    2%  percent = 2  increase  出口  by list
    3%  percent = 3  increase  进口  by list
    5%  percent = 5  increase  转口  by list`);
  checkClaims('出口和进口分别为<figure>3亿元</figure>以及<figure>5亿元</figure>。', `
    3亿元  money = 300000000  level  出口  by list
    5亿元  money = 500000000  level  进口  by list`);
});
test('subjects that each have their head share nothing', () => checkClaims('粮食产量、蔬菜产量分别增长<figure>1%</figure>、<figure>2%</figure>。', `
  1%  percent = 1  increase  粮食产量
  2%  percent = 2  increase  蔬菜产量`));
test('what stands with the last subject is shared by all', () => {
  checkClaims('城镇、农村居民人均可支配收入分别为<figure>5万元</figure>、<figure>3万元</figure>。', `
    5万元  money = 50000  level  城镇居民人均可支配收入
    3万元  money = 30000  level  农村居民人均可支配收入`);
  checkClaims('装备制造业、高新技术产业增加值分别增长<figure>8%</figure>、<figure>9%</figure>。', `
    8%  percent = 8  increase  装备制造业增加值
    9%  percent = 9  increase  高新技术产业增加值`);
  checkClaims('装备制造业、高新技术产业投资增速分别为<figure>8%</figure>、<figure>9%</figure>。', `
    8%  percent = 8  level  装备制造业投资增速
    9%  percent = 9  level  高新技术产业投资增速`);
  checkClaims('生猪、蛋鸡、肉牛存栏量为<figure>3万头</figure>、<figure>5万头</figure>和<figure>1万头</figure>。', `
    3万头  count = 30000  level  生猪存栏量
    5万头  count = 50000  level  蛋鸡存栏量
    1万头  count = 10000  level  肉牛存栏量`);
  checkClaims('新材料、新能源占规上工业的比重为<figure>4.8%</figure>、<figure>6.4%</figure>。', `
    4.8%  percent = 4.8  level  新材料占规上工业的比重
    6.4%  percent = 6.4  level  新能源占规上工业的比重`);
});
test('a second row of values goes to the same subjects', () => checkClaims('小麦、玉米播种面积分别达<figure>3万亩</figure>、<figure>5万亩</figure>,分别增长<figure>2%</figure>、<figure>3%</figure>。', `
  3万亩  measure = 30000  level  小麦播种面积
  5万亩  measure = 50000  level  玉米播种面积
  2%  percent = 2  increase  小麦播种面积
  3%  percent = 3  increase  玉米播种面积`));
test('other numbers of subjects and values are dealt out to nobody', () => {
  checkClaims('出口、进口、转口分别增长<figure>3%</figure>、<figure>5%</figure>。', `
    3%  percent = 3  increase  出口、进口、转口  by subject
    5%  percent = 5  increase  出口、进口、转口  by subject`);
  checkClaims('出口、进口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口、进口  by subject');
});
test('rates in percent and in multiples are one list', () => checkClaims('产值、税收分别增长<figure>9.8%</figure>、<figure>1.4倍</figure>。', `
  9.8%  percent = 9.8  increase  产值
  1.4倍  multiple = 1.4  increase  税收`));
test('values of two types are no list', () => checkClaims('出口、进口<figure>3亿元</figure>、<figure>2%</figure>。', `
  3亿元  money = 300000000  level  出口、进口  by subject
  2%  percent = 2  level  出口、进口  by carried over`));
test('values that each have words before them are no list', () => checkClaims('出口<figure>3亿元</figure>、进口<figure>5亿元</figure>。', `
  3亿元  money = 300000000  level  出口  by subject
  5亿元  money = 500000000  level  进口  by subject`));
test('a list mark in brackets does not part subjects', () => checkClaims('公路(国道、省道)和铁路分别增长<figure>3%</figure>、<figure>5%</figure>。', `
  3%  percent = 3  increase  公路(国道、省道)  by list
  5%  percent = 5  increase  铁路  by list`));

test('分别 alone deals out over the metrics just before', () => checkClaims('产量<figure>5万吨</figure>、产值<figure>48亿元</figure>,分别增长<figure>6%</figure>、<figure>9%</figure>,税收、就业分别增长<figure>2%</figure>、<figure>1%</figure>。', `
  5万吨  measure = 50000  level  产量  by subject
  48亿元  money = 4800000000  level  产值  by subject
  6%  percent = 6  increase  产量  by list
  9%  percent = 9  increase  产值  by list
  2%  percent = 2  increase  税收  by list
  1%  percent = 1  increase  就业  by list`));
test('with a comparison between them', () => checkClaims('产量<figure>5万吨</figure>、产值<figure>48亿元</figure>,比上年分别增长<figure>6%</figure>、<figure>9%</figure>。', `
  5万吨  measure = 50000  level  产量
  48亿元  money = 4800000000  level  产值
  6%  percent = 6  increase  产量
  9%  percent = 9  increase  产值`));
test('with a rate between them', () => checkClaims('产量<figure>5万吨</figure>、产值<figure>48亿元</figure>,增速分别为<figure>6%</figure>、<figure>9%</figure>。', `
  5万吨  measure = 50000  level  产量  by subject
  48亿元  money = 4800000000  level  产值  by subject
  6%  percent = 6  level  产量增速  by list
  9%  percent = 9  level  产值增速  by list`));
test('only the last metrics, as many as there are values', () => checkClaims('耕地<figure>1200亩</figure>,林地<figure>300亩</figure>、草地<figure>200亩</figure>,分别增加<figure>2%</figure>、<figure>5%</figure>。', `
  1200亩  measure = 1200  level  耕地
  300亩  measure = 300  level  林地
  200亩  measure = 200  level  草地
  2%  percent = 2  increase  林地
  5%  percent = 5  increase  草地`));
test('without 分别 a row of values goes on with the last metric', () => checkClaims('耕地<figure>1200亩</figure>、林地<figure>300亩</figure>,增加<figure>3亩</figure>、<figure>5亩</figure>。', `
  1200亩  measure = 1200  level  耕地  by subject
  300亩  measure = 300  level  林地  by subject
  3亩  measure = 3  increase  林地  by carried over
  5亩  measure = 5  increase  林地  by carried over`));

test('over several times, the metric is the same', () => checkClaims('2019年、2020年、2021年出口额分别为<figure>3亿元</figure>、<figure>4亿元</figure>和<figure>5亿元</figure>,增长<figure>2%</figure>、<figure>6%</figure>、<figure>7%</figure>。', `
  3亿元  money = 300000000  level  出口额  at 2019年  by subject
  4亿元  money = 400000000  level  出口额  at 2020年  by subject
  5亿元  money = 500000000  level  出口额  at 2021年  by subject
  2%  percent = 2  increase  出口额  at 2019年  by carried over
  6%  percent = 6  increase  出口额  at 2020年  by carried over
  7%  percent = 7  increase  出口额  at 2021年  by carried over`));
test('two times for three values are no list of times', () => checkClaims('2019年、2020年种子、化肥、农药用量分别为<figure>3吨</figure>、<figure>4吨</figure>、<figure>5吨</figure>。', `
  3吨  measure = 3  level  种子用量  at 2020年
  4吨  measure = 4  level  化肥用量  at 2020年
  5吨  measure = 5  level  农药用量  at 2020年`));

test('where any subject before the last has its head, nothing is shared', () => checkClaims('地区生产总值、工业增加值、一般公共预算收入分别快于全国<figure>1.0</figure>、<figure>5.5</figure>和<figure>2.0个百分点</figure>。', `
  1.0  percentagePoint = 1  level  地区生产总值
  5.5  percentagePoint = 5.5  level  工业增加值
  2.0个百分点  percentagePoint = 2  level  一般公共预算收入`));
test('what stands behind the number of all subjects is said of each', () => {
  checkClaims('汽车、电子、化工<figure loose>三大</figure>产业产值分别增长<figure>10%</figure>、<figure>8%</figure>、<figure>6%</figure>。', `
    10%  percent = 10  increase  汽车产业产值  by list
    8%  percent = 8  increase  电子产业产值  by list
    6%  percent = 6  increase  化工产业产值  by list`);
  checkClaims('服装、家具和家电制造<figure loose>3个</figure>行业投资增长较快,分别增长<figure>5%</figure>、<figure>7%</figure>和<figure>9%</figure>。', `
    5%  percent = 5  increase  服装行业投资  by list
    7%  percent = 7  increase  家具行业投资  by list
    9%  percent = 9  increase  家电制造行业投资  by list`);
});
