import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

test('a change is what the verb says, doubling is an increase, a rank a level', () => checkClaims('外贸下降<figure>3%</figure>,税收增加<figure>2亿元</figure>,产值<figure>翻一番</figure>,游客达<figure>3万人</figure>,产值增长居全市<figure>第二</figure>。', `
  3%  percent = 3  decrease  外贸
  2亿元  money = 200000000  increase  税收
  翻一番  multiple = 2  increase  产值
  3万人  count = 30000  level  游客
  第二  rank = 2  level  产值`));

test('a word of intent makes targets of the figures behind it in its sentence', () => checkClaims('外贸增长<figure>3%</figure>,力争税收增长<figure>2%</figure>、投资增长<figure>5%</figure>。产值增长<figure>6%</figure>。', `
  3%  percent = 3  increase  外贸
  2%  percent = 2  increase  税收  target
  5%  percent = 5  increase  投资  target
  6%  percent = 6  increase  产值`));

test('the last of a list names the unit of all, and its magnitude', () => checkClaims('税收增速比全省、全国分别高<figure>0.7</figure>、<figure>1.4个百分点</figure>,出口、进口分别为<figure>3.5</figure>、<figure>2.1亿元</figure>。', `
  0.7  percentagePoint = 0.7  level  税收增速
  1.4个百分点  percentagePoint = 1.4  level  税收增速
  3.5  money = 350000000  level  出口
  2.1亿元  money = 210000000  level  进口`));

test('what stands in brackets is said by the way, and of the place before them', () => checkClaims('投资增长<figure>9%</figure>,比全省(<figure>7%</figure>)和全国(<figure>6%</figure>)分别高<figure>2个</figure>、<figure>3个百分点</figure>。工业投资<figure>7亿元</figure>(占总投资的<figure>32%</figure>),增长<figure>10%</figure>。', `
  9%  percent = 9  increase  投资
  7%  percent = 7  level  投资
  6%  percent = 6  level  投资
  2个  percentagePoint = 2  level  投资
  3个百分点  percentagePoint = 3  level  投资
  7亿元  money = 700000000  level  工业投资
  32%  percent = 32  level  工业投资占总投资
  10%  percent = 10  increase  工业投资`));

test('a bracket gives values of the noun before it', () => {
  checkClaims('主要产品中,钢材(<figure>12万吨</figure>,增长<figure>8%</figure>)、水泥(下降<figure>3%</figure>)。', `
    12万吨  measure = 120000  level  钢材
    8%  percent = 8  increase  钢材
    3%  percent = 3  decrease  水泥`);
  checkClaims('客源来自甲国(占比<figure>21%</figure>)、乙国(占比<figure>15%</figure>)和丙国(占比<figure>8%</figure>)。', `
    21%  percent = 21  level  客源来自甲国占比
    15%  percent = 15  level  乙国占比
    8%  percent = 8  level  丙国占比`);
  checkClaims('引进企业<figure>12家</figure>(国有<figure>3家</figure>)。', `
    12家  count = 12  level  引进企业
    3家  count = 3  level  国有`);
});

test('a clause without a figure can name the metric of the next', () => checkClaims('创新指数达<figure>160</figure>,科技进步综合评价位次实现进等升位,跃居全省<figure>前40位</figure>,服务业和出口增幅最大,分别为<figure>2%</figure>和<figure>3%</figure>。', `
  160  measure = 160  level  创新指数
  前40位  rank ≤ 40  level  科技进步综合评价位次
  2%  percent = 2  level  服务业增幅
  3%  percent = 3  level  出口增幅`));

test('of metrics in a row so are their rates and shares', () => checkClaims('服务业和出口分别增长<figure>2%</figure>和<figure>3%</figure>,增速分别比工业快<figure>1个</figure>和<figure>2个百分点</figure>,占工业比重分别为<figure>12%</figure>和<figure>32%</figure>。', `
  2%  percent = 2  increase  服务业
  3%  percent = 3  increase  出口
  1个  percentagePoint = 1  level  服务业增速
  2个百分点  percentagePoint = 2  level  出口增速
  12%  percent = 12  level  服务业占工业比重
  32%  percent = 32  level  出口占工业比重`));

test('a plan’s share is of the metric, not of its rate; growth can stand behind its figure', () => checkClaims('投资完成<figure>14亿元</figure>,增速提升<figure>4.3个百分点</figure>,完成年度目标任务的<figure>50.1%</figure>,每月均保持<figure>30%以上</figure>的快速增长。', `
  14亿元  money = 1400000000  level  投资
  4.3个百分点  percentagePoint = 4.3  increase  投资增速
  50.1%  percent = 50.1  level  投资
  30%以上  percent ≥ 30  increase  投资`));

test('a total is of all, and so many of the things before have come so far', () => checkClaims('新增研发机构<figure>33家</figure>,总数达<figure>1630家</figure>。技改项目<figure>40个</figure>,已竣工<figure>19个</figure>、投产<figure>14个</figure>。', `
  33家  count = 33  level  新增研发机构
  1630家  count = 1630  level  研发机构总数
  40个  count = 40  level  技改项目
  19个  count = 19  level  竣工技改项目
  14个  count = 14  level  投产技改项目`));

test('the former and the latter are the metrics just before', () => checkClaims('茶叶产量增长<figure>2%</figure>,烟叶产量增长<figure>3%</figure>,后者快于前者<figure>1个百分点</figure>。', `
  2%  percent = 2  increase  茶叶产量
  3%  percent = 3  increase  烟叶产量
  1个百分点  percentagePoint = 1  level  烟叶产量`));

test('分别 deals out values of any kind, over examples too; parts share what stands with the whole', () => checkClaims('新能源汽车、光伏组件产量分别达到<figure>68万辆</figure>、<figure>52吉瓦</figure>。食品、医药等传统板块分别完成产值<figure>4亿元</figure>、<figure>2亿元</figure>。居民人均可支配收入增长<figure>5%</figure>,其中城镇、农村居民分别增长<figure>4%</figure>、<figure>6%</figure>。', `
  68万辆  count = 680000  level  新能源汽车产量
  52吉瓦  measure = 52  level  光伏组件产量
  4亿元  money = 400000000  level  食品产值
  2亿元  money = 200000000  level  医药产值
  5%  percent = 5  increase  居民人均可支配收入
  4%  percent = 4  increase  城镇居民人均可支配收入
  6%  percent = 6  increase  农村居民人均可支配收入`));

test('a verb of falling can stand before what falls; a threshold is no claim', () => checkClaims('折合减少二氧化碳排放<figure>约40万吨</figure>。新增年销售收入过<figure loose>500万元</figure>的工业企业<figure>22家</figure>。', `
  约40万吨  measure ≈ 400000  decrease  二氧化碳排放
  22家  count = 22  level  新增年销售收入过500万元的工业企业`));

test('a verb before what moves states the move of each member of its row', () => {
  checkClaims('调减玉米种植面积<figure>7万亩</figure>,增加水稻种植面积<figure>6万亩</figure>、蔬菜瓜果<figure>5万亩</figure>。', `
    7万亩  measure = 70000  decrease  玉米种植面积
    6万亩  measure = 60000  increase  水稻种植面积
    5万亩  measure = 50000  increase  蔬菜瓜果`);
  checkClaims('工业增加值<figure>6亿元</figure>,减少贫困人口<figure>5万人</figure>,出口<figure>3亿元</figure>。', `
    6亿元  money = 600000000  level  工业增加值
    5万人  count = 50000  decrease  贫困人口
    3亿元  money = 300000000  level  出口`);
});

test('第一、二、三产业 share what stands behind the last', () => checkClaims('第一、二、三产业增加值分别增长<figure>3%</figure>、<figure>5%</figure>、<figure>6%</figure>。', `
  3%  percent = 3  increase  第一产业增加值
  5%  percent = 5  increase  二产业增加值
  6%  percent = 6  increase  三产业增加值`));

test('what each has more of is said by the verb', () => checkClaims('亩均增产<figure>45公斤</figure>,户均增收<figure>4600元</figure>。', `
  45公斤  measure = 45  increase  亩均增产
  4600元  money = 4600  increase  户均增收`));
