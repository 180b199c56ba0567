import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

test('a place that leads the metric says whose it is', () => checkClaims('嘉善县产业\n\n全县出口<figure>3亿元</figure>,德清县出口<figure>2亿元</figure>,增长<figure>5%</figure>。', `
  3亿元  money = 300000000  level  出口  in 嘉善县
  2亿元  money = 200000000  level  出口  in 德清县
  5%  percent = 5  increase  出口  in 德清县`));
test('a place alone is a subject with the metric carried over', () => checkClaims('嘉善县产业\n\n嘉善县出口<figure>3亿元</figure>,德清县<figure>2亿元</figure>。', `
  3亿元  money = 300000000  level  出口  in 嘉善县
  2亿元  money = 200000000  level  出口  in 德清县`));
test('a place that the words before name owns what follows too', () => checkClaims('嘉善县产业\n\n出口<figure>3亿元</figure>、德清县<figure>2亿元</figure>,增长<figure>5%</figure>。', `
  3亿元  money = 300000000  level  出口  in 嘉善县
  2亿元  money = 200000000  level  出口  in 德清县
  5%  percent = 5  increase  出口  in 德清县`));
test('a place counts behind a time or a leading word, for the sentence', () => checkClaims('嘉善县产业\n\n全县向好。2021年,德清县出口<figure>3亿元</figure>,增长<figure>2%</figure>。同时,德清县引进企业<figure>30家</figure>。税收<figure>5亿元</figure>。', `
  3亿元  money = 300000000  level  出口  in 德清县
  2%  percent = 2  increase  出口  in 德清县
  30家  count = 30  level  引进企业  in 德清县
  5亿元  money = 500000000  level  税收  in 嘉善县`));
test('a place that opens an earlier clause owns what follows', () => {
  for (const opening of ['', '2021年', '2021年,', '浙江省', '同时']) {
    checkClaims(`嘉善县产业\n\n${opening}德清县外贸向好,出口<figure>3亿元</figure>。`, '3亿元  money = 300000000  level  出口  in 德清县');
  }
  checkClaims('嘉善县产业\n\n德清县首个园区建成,产值<figure>3亿元</figure>。', '3亿元  money = 300000000  level  产值  in 德清县');
  checkClaims('嘉善县产业\n\n外贸向好的德清县示范在先,出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 嘉善县');
});
test('a place before a time owns what follows', () => checkClaims('嘉善县产业\n\n出口<figure>2亿元</figure>、德清县2021年进口<figure>3亿元</figure>。', `
  2亿元  money = 200000000  level  出口  in 嘉善县
  3亿元  money = 300000000  level  进口  in 德清县`));
test('全省 is the province of the article, 全市 its city, 全国 the nation', () => checkClaims('嘉善县产业\n\n全省出口<figure>3亿元</figure>,全市<figure>2亿元</figure>,全国<figure>9亿元</figure>,全县<figure>1亿元</figure>。', `
  3亿元  money = 300000000  level  出口  in 浙江省
  2亿元  money = 200000000  level  出口  in 嘉兴市
  9亿元  money = 900000000  level  出口  in 全国
  1亿元  money = 100000000  level  出口  in 嘉善县`));
test('a field of comparison is nobody’s', () => checkClaims('嘉善县产业\n\n全省首个园区建成,产值<figure>3亿元</figure>。全省唯一的基地产值<figure>2亿元</figure>。研发强度高于全国<figure>2个百分点</figure>,居全省<figure>第一</figure>。出口高于德清县<figure>1亿元</figure>,占全省<figure>2%</figure>。', `
  3亿元  money = 300000000  level  产值  in 嘉善县
  2亿元  money = 200000000  level  唯一的基地产值  in 嘉善县
  2个百分点  percentagePoint = 2  level  研发强度  in 嘉善县
  第一  rank = 1  level  研发强度  in 嘉善县
  1亿元  money = 100000000  level  出口  in 嘉善县
  2%  percent = 2  level  出口占全省  in 嘉善县`));
test('a place inside the words is no owner', () => checkClaims('嘉善县产业\n\n引进德清县企业<figure>30家</figure>,入选全国试点的企业<figure>5家</figure>。', `
  30家  count = 30  level  引进德清县企业  in 嘉善县
  5家  count = 5  level  入选全国试点的企业  in 嘉善县`));
test('the place right before an amount owns it, a compared one does not', () => checkClaims('嘉善县产业\n\n德清县出口<figure>9亿元</figure>领先,最低的海盐县仅仅<figure>3亿元</figure>。出口高于德清县<figure>1亿元</figure>。', `
  9亿元  money = 900000000  level  出口  in 德清县
  3亿元  money = 300000000  level  出口  in 海盐县
  1亿元  money = 100000000  level  出口  in 嘉善县`));
test('the last of a row of places alone owns nothing', () => checkClaims('浙江省产业\n\n覆盖德清县、嘉善县<figure>2个</figure>县。', '2个  count = 2  level  县  by counted noun  in 浙江省'));
test('of nested places the narrowest one owns', () => checkClaims('嘉善县产业\n\n浙江省德清县9月20日至22日组织<figure>37家</figure>企业参展。', '37家  count = 37  level  企业  by counted noun  in 德清县'));
test('a pronoun owns for the place that it means', () => checkClaims('嘉善县产业\n\n德清县大力种茶。目前,该县出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 德清县'));
test('where a report comes from owns nothing', () => checkClaims('嘉善县产业\n\n中新网德清县9月22日电 (记者 高建国)近日出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in 嘉善县'));
test('a figure before who reports is a figure still', () => checkClaims('<figure>3家</figure>云溪日报讯', '3家  count = 3  level  云溪日报讯  by counted noun'));
test('without a place there is no district', () => checkClaims('出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  in —'));

test('places in a row own a value each', () => {
  checkClaims('嘉善县、德清县分别出口<figure>3亿元</figure>、<figure>5亿元</figure>。', `
    3亿元  money = 300000000  level  出口  in 嘉善县
    5亿元  money = 500000000  level  出口  in 德清县`);
  checkClaims('嘉善县和德清县出口<figure>3亿元</figure>、<figure>5亿元</figure>,增长<figure>4%</figure>、<figure>6%</figure>。', `
    3亿元  money = 300000000  level  出口  in 嘉善县
    5亿元  money = 500000000  level  出口  in 德清县
    4%  percent = 4  increase  出口  in 嘉善县
    6%  percent = 6  increase  出口  in 德清县`);
  checkClaims('嘉善县、德清县出口<figure>3亿元</figure>。', `
    3亿元  money = 300000000  level  出口  in 德清县`);
});

test('what one is ranked in owns no rank', () => checkClaims('嘉善县产业\n\n全省营商环境评价列<figure>第19位</figure>,全省出口<figure>3亿元</figure>。', `
  第19位  rank = 19  level  营商环境评价  in 嘉善县
  3亿元  money = 300000000  level  出口  in 浙江省`));
test('a row of places that says how many they are owns nothing alone', () => {
  checkClaims('浙江省产业\n\n嘉善县、德清县等<figure>11个</figure>县受表彰。德清县入选<figure>2次</figure>。', `
    11个  count = 11  level  县  in 浙江省
    2次  count = 2  level  入选  in 德清县`);
});
test('a place that bestows an honour owns nothing', () => checkClaims('嘉善县产业\n\n全国农业标准化示范区达<figure>13个</figure>,全省出口<figure>3亿元</figure>。', `
  13个  count = 13  level  全国农业标准化示范区  in 嘉善县
  3亿元  money = 300000000  level  出口  in 浙江省`));

test('brackets may give each place of a row its value', () => checkClaims('浙江省产业\n\n嘉善县(<figure>13.0%</figure>)和德清县(<figure>8.2%</figure>)出口增速分别列全省<figure>第2位</figure>和<figure>第6位</figure>。', `
  13.0%  percent = 13  level  出口增速  in 嘉善县
  8.2%  percent = 8.2  level  出口增速  in 德清县
  第2位  rank = 2  level  出口增速  in 嘉善县
  第6位  rank = 6  level  出口增速  in 德清县`));
