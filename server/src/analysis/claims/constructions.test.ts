import { test } from 'node:test';
import { checkClaims, checkSilence } from '../../../../test/harness/checkClaims';

// One group for each construction, in the order in which they are tried; `by` shows that it was this one.

test('threshold: a mark to be passed is of the metric before', () => checkClaims('软件业营收<figure>1900亿元</figure>,向着<figure>2000亿元</figure>大关迈进,<figure>近千亿元</figure>关口已过。', `
  1900亿元  money = 190000000000  level  软件业营收  by subject
  2000亿元  money = 200000000000  level  软件业营收  by threshold
  近千亿元  money < 100000000000  level  软件业营收  by threshold`));
test('threshold: leaves alone one with a metric of its own, and an ordinary noun', () => {
  checkClaims('营收跨上<figure>500亿元</figure>台阶。', '500亿元  money = 50000000000  level  营收  by subject');
  checkClaims('茶叶产值<figure>5亿元</figure>,园区产值<figure>逼近百亿元</figure>关口。', `
    5亿元  money = 500000000  level  茶叶产值  by subject
    逼近百亿元  money < 10000000000  level  园区产值  by subject`);
  checkClaims('营收<figure>19亿元</figure>,新增<figure>20家</figure>门店。', `
    19亿元  money = 1900000000  level  营收  by subject
    20家  count = 20  level  门店  by counted noun`);
});

test('rank: the metric before the verb and the field', () => checkClaims('游客量居全市<figure>第二</figure>,客房数在全省各县中排名<figure>第5位</figure>,口碑指数跻身全国<figure>前十</figure>。', `
  第二  rank = 2  level  游客量  by rank
  第5位  rank = 5  level  客房数  by rank
  前十  rank ≤ 10  level  口碑指数  by rank`));
test('rank: a rate is of the metric before', () => checkClaims('茶叶产量<figure>3万吨</figure>,总量列全市<figure>第三</figure>。茶叶产值<figure>5亿元</figure>,增速居<figure>首位</figure>。', `
  3万吨  measure = 30000  level  茶叶产量  by subject
  第三  rank = 3  level  茶叶产量总量  by rank
  5亿元  money = 500000000  level  茶叶产值  by subject
  首位  rank = 1  level  茶叶产值增速  by rank`));
test('rank: without words of its own of the metric before', () => checkClaims('茶叶产量<figure>3万吨</figure>,居全省<figure>第一</figure>。', `
  3万吨  measure = 30000  level  茶叶产量  by subject
  第一  rank = 1  level  茶叶产量  by rank`));
test('rank: the list in which somebody stands, where nothing is measured', () => {
  checkClaims('位列2024年度全国综合实力百强县市<figure>第五</figure>,绿色发展百强县市<figure>第三位</figure>。', `
    第五  rank = 5  level  全国综合实力百强县市  by rank
    第三位  rank = 3  level  绿色发展百强县市  by rank`);
  checkClaims('位居全国百强县投资潜力<figure>第3</figure>。', '第3  rank = 3  level  投资潜力  by rank');
  checkClaims('茶叶产量居全国百强县<figure>首位</figure>。', '首位  rank = 1  level  茶叶产量  by rank');
});
test('rank: a rank that stands first is no rank', () => {
  checkClaims('第一产业增长<figure>3%</figure>。', '3%  percent = 3  increase  第一产业  by subject');
  checkClaims('第一,茶叶出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  茶叶出口  by subject');
});

test('attributive: the noun behind 的 and, before the figure, what of it is measured', () => checkClaims('设立总规模<figure>50亿元</figure>的产业基金和<figure>5亿元</figure>的专项贷款,<figure>85%</figure>的村庄受益。', `
  50亿元  money = 5000000000  level  产业基金总规模  by attributive
  5亿元  money = 500000000  level  专项贷款  by attributive
  85%  percent = 85  level  村庄  by attributive`));
test('attributive: a plain noun before the figure is no part of the metric', () => checkClaims('拿出工具<figure>30%</figure>的份额。', '30%  percent = 30  level  份额  by attributive'));
test('attributive: 的 before the figure is another construction', () => checkClaims('村庄的<figure>85%</figure>通水。', '85%  percent = 85  level  村庄  by subject'));

test('counted noun: the noun behind a count', () => checkClaims('引进<figure>12家</figure>科技银行,<figure>18项</figure>发明获奖。', `
  12家  count = 12  level  科技银行  by counted noun
  18项  count = 18  level  发明  by counted noun`));
test('counted noun: behind money and measures where nothing stands before', () => checkClaims('<figure>10亿元</figure>种子基金到位,<figure>30公里</figure>公路通车。', `
  10亿元  money = 1000000000  level  种子基金  by counted noun
  30公里  measure = 30  level  公路  by counted noun`));
test('counted noun: a metric before money or a measure goes first', () => checkClaims('面积<figure>3000亩</figure>农田建成。', '3000亩  measure = 3000  level  面积  by subject'));
test('counted noun: a bare count that nothing names is silent', () => {
  checkSilence('<figure loose>12家</figure>。');
  checkSilence('全年<figure loose>30余名</figure>,同比多<figure loose>3名</figure>。');
});

test('plan: of the metric that is planned', () => checkClaims('完成投资<figure>80亿元</figure>,年度计划的<figure>92%</figure>;治理河道<figure>3公里</figure>,完成全年目标的<figure>104%</figure>。', `
  80亿元  money = 8000000000  level  完成投资  by subject
  92%  percent = 92  level  完成投资  by plan
  3公里  measure = 3  level  治理河道  by subject
  104%  percent = 104  level  治理河道  by plan`));
test('plan: leaves alone a plan that nothing stands before, and one with a name', () => {
  checkClaims('年度计划完成<figure>92%</figure>。', '92%  percent = 92  level  年度计划  by subject');
  checkClaims('投资<figure>80亿元</figure>,造林计划完成<figure>92%</figure>。', `
    80亿元  money = 8000000000  level  投资  by subject
    92%  percent = 92  level  造林计划  by subject`);
});

test('share: of the metric before', () => checkClaims('出口额<figure>60亿元</figure>,占全市外贸的<figure>12%</figure>。产量<figure>3万吨</figure>,总量占全省的<figure>5%</figure>。', `
  60亿元  money = 6000000000  level  出口额  by subject
  12%  percent = 12  level  出口额占全市外贸  by share
  3万吨  measure = 30000  level  产量  by subject
  5%  percent = 5  level  产量总量占全省  by share`));
test('share: leaves alone a share with a metric of its own', () => checkClaims('增加值<figure>3亿元</figure>,税收占全省的比重<figure>7%</figure>。服装占出口的<figure>48%</figure>。', `
  3亿元  money = 300000000  level  增加值  by subject
  7%  percent = 7  level  税收占全省的比重  by subject
  48%  percent = 48  level  服装占出口  by subject`));

test('verb alone: of the metric before', () => checkClaims('参保率<figure>72%</figure>,惠及<figure>30万人</figure>;引进企业<figure>30家</figure>,孵化<figure>20家</figure>。', `
  72%  percent = 72  level  参保率  by subject
  30万人  count = 300000  level  参保率  by verb alone
  30家  count = 30  level  引进企业  by subject
  20家  count = 20  level  引进企业  by verb alone`));
test('verb alone: leaves alone a verb with an object', () => checkClaims('建成水厂<figure>3座</figure>,受益人口<figure>30万人</figure>。', `
  3座  count = 3  level  水厂  by subject
  30万人  count = 300000  level  受益人口  by subject`));

test('part of a whole: a level of the whole before', () => checkClaims('建成众创空间<figure>46家</figure>,其中国家级<figure>17家</figure>、省级<figure>15家</figure>。', `
  46家  count = 46  level  众创空间  by subject
  17家  count = 17  level  国家级众创空间  by part of a whole
  15家  count = 15  level  省级众创空间  by part of a whole`));
test('part of a whole: in brackets, in the next sentence, and of a whole that has a level itself', () => {
  checkClaims('书店<figure>31家</figure>(省级<figure>6家</figure>),学校<figure>20所</figure>。', `
    31家  count = 31  level  书店  by subject
    6家  count = 6  level  省级书店  by part of a whole
    20所  count = 20  level  学校  by subject`);
  checkClaims('书店<figure>31家</figure>。其中省级<figure>6家</figure>。', `
    31家  count = 31  level  书店  by subject
    6家  count = 6  level  省级书店  by part of a whole`);
  checkClaims('省级以上平台<figure>31个</figure>,国家级<figure>6个</figure>。', `
    31个  count = 31  level  省级以上平台  by subject
    6个  count = 6  level  国家级平台  by part of a whole`);
});
test('part of a whole: a class of size', () => checkClaims('项目<figure>52个</figure>,其中<figure loose>10亿元以上</figure><figure>30个</figure>、<figure loose>50亿元以上</figure><figure>3个</figure>。', `
  52个  count = 52  level  项目  by subject
  30个  count = 30  level  10亿元以上项目  by part of a whole
  3个  count = 3  level  50亿元以上项目  by part of a whole`));
test('part of a whole: leaves alone a part with a noun, and a level that no whole stands before', () => {
  checkClaims('书店<figure>31家</figure>,其中连锁书店<figure>6家</figure>。', `
    31家  count = 31  level  书店  by subject
    6家  count = 6  level  连锁书店  by subject`);
  checkClaims('书店<figure>31家</figure>。国家级<figure>6家</figure>。', `
    31家  count = 31  level  书店  by subject
    6家  count = 6  level  国家级  by subject`);
});

test('bare rate: of the metric before', () => checkClaims('营收增长<figure>12%</figure>,增幅提高<figure>3个百分点</figure>。创新指数居全省<figure>第5</figure>,位次前移<figure>3位</figure>。', `
  12%  percent = 12  increase  营收  by subject
  3个百分点  percentagePoint = 3  increase  营收增幅  by bare rate
  第5  rank = 5  level  创新指数  by rank
  3位  count = 3  increase  创新指数位次  by bare rate`));
test('bare rate: does not say a rate twice', () => checkClaims('创新指数排名提升<figure>3位</figure>,排名居全省<figure>第5</figure>。', `
  3位  count = 3  increase  创新指数排名  by subject
  第5  rank = 5  level  创新指数排名  by rank`));
test('bare rate: leaves alone a rate with a metric, and one that stands first', () => checkClaims('财政收入增长<figure>3%</figure>,税收占比达<figure>72%</figure>。总的看,增速<figure>6.5%</figure>。', `
  3%  percent = 3  increase  财政收入  by subject
  72%  percent = 72  level  税收占比  by subject
  6.5%  percent = 6.5  level  增速  by subject`));

test('subject: the words before the verb, or right before the figure', () => checkClaims('粮食产量达<figure>3万吨</figure>,蔬菜产量<figure>5万吨</figure>。', `
  3万吨  measure = 30000  level  粮食产量  by subject
  5万吨  measure = 50000  level  蔬菜产量  by subject`));

test('carried over: a verb without a subject goes on with the metric before', () => checkClaims('进出口总额<figure>512亿元</figure>,下降<figure>3.4%</figure>、比上年回落<figure>2个百分点</figure>。', `
  512亿元  money = 51200000000  level  进出口总额  by subject
  3.4%  percent = 3.4  decrease  进出口总额  by carried over
  2个百分点  percentagePoint = 2  decrease  进出口总额  by carried over`));
test('carried over: from a clause without a figure, but not from one behind a semicolon', () => {
  checkClaims('产业发展提速,增长<figure>5%</figure>。', '5%  percent = 5  increase  产业发展  by carried over');
  checkClaims('产业发展提速;增长<figure>5%</figure>。', '5%  percent = 5  increase  —  by none');
});
test('carried over: into the next sentence only where it begins with a change', () => {
  checkClaims('外贸<figure>512亿元</figure>。同比下降<figure>3%</figure>。', `
    512亿元  money = 51200000000  level  外贸  by subject
    3%  percent = 3  decrease  外贸  by carried over`);
  checkClaims('外贸<figure>512亿元</figure>。今年下降<figure>3%</figure>。', `
    512亿元  money = 51200000000  level  外贸  by subject
    3%  percent = 3  decrease  —  by none`);
  checkClaims('同比下降<figure>3%</figure>。', '3%  percent = 3  decrease  —  by none');
});
test('carried over: a new metric takes the place of the one before', () => checkClaims('外贸<figure>512亿元</figure>,税收<figure>3亿元</figure>,增长<figure>2%</figure>。', `
  512亿元  money = 51200000000  level  外贸  by subject
  3亿元  money = 300000000  level  税收  by subject
  2%  percent = 2  increase  税收  by carried over`));

test('noun behind: where nothing else names the metric', () => checkClaims('<figure>80%</figure>社区建成食堂。', '80%  percent = 80  level  社区  by noun behind'));
test('noun behind: a verb behind is none', () => checkClaims('<figure>80%</figure>完成改造。', '80%  percent = 80  level  —  by none'));

test('per base: a base alone is one of the metric before', () => {
  checkClaims('高新技术企业<figure>1240家</figure>,平均每万人<figure>3.9家</figure>。', `
    1240家  count = 1240  level  高新技术企业  by subject
    3.9家  count = 3.9  level  平均每万人高新技术企业  by per base`);
});
test('per base: a base with what is counted is a subject', () => checkClaims('高新技术企业<figure>1240家</figure>,每万人拥有床位<figure>50张</figure>。', `
  1240家  count = 1240  level  高新技术企业  by subject
  50张  count = 50  level  每万人拥有床位  by subject`));
test('bare rate: a pronoun names nothing of its own', () => checkClaims('转化率达到<figure>46.3%</figure>,而三年前这一数字只有<figure>21%</figure>。', `
  46.3%  percent = 46.3  level  转化率  by subject
  21%  percent = 21  level  转化率  by bare rate`));
test('who reports is no subject', () => checkClaims('嘉善日报讯(记者高建国)出口<figure>3亿元</figure>。', '3亿元  money = 300000000  level  出口  by subject'));

test('counted noun: a verb alone leaves an amount to the noun behind it, wherever it was done', () => checkClaims('流转<figure>3000亩</figure>土地,可建设<figure>550万千瓦</figure>风电场,在城西湖建成<figure>2.3万亩</figure>莲藕基地。', `
  3000亩  measure = 3000  level  土地  by counted noun
  550万千瓦  measure = 5500000  level  风电场  by counted noun
  2.3万亩  measure = 23000  level  莲藕基地  by counted noun`));
test('list: shares of the metrics just before need no word that deals them out', () => checkClaims('完成危桥改造<figure>215座</figure>、安防工程<figure>4477公里</figure>,占目标任务的<figure>108%</figure>、<figure>112%</figure>。', `
  215座  count = 215  level  危桥改造  by subject
  4477公里  measure = 4477  level  安防工程  by subject
  108%  percent = 108  level  危桥改造占目标任务  by list
  112%  percent = 112  level  安防工程占目标任务  by list`));
test('bare rate: a rate takes the place of the same rate before, and behind a semicolon a subject without figure is new', () => checkClaims('工业产值<figure>9亿元</figure>,年均增速<figure>9.9%</figure>;民间投资连创新高,从2020年的<figure>1亿元</figure>升至<figure>2亿元</figure>,年均增速<figure>12%</figure>,年均增速居全省<figure>第一</figure>。', `
  9亿元  money = 900000000  level  工业产值  by subject
  9.9%  percent = 9.9  level  工业产值年均增速  by bare rate
  1亿元  money = 100000000  level  民间投资  by carried over
  2亿元  money = 200000000  level  民间投资  by carried over
  12%  percent = 12  level  民间投资年均增速  by bare rate
  第一  rank = 1  level  民间投资年均增速  by rank`));

test('named by its unit: 镇 and 乡 say what is counted', () => checkClaims('县城总面积<figure>3平方公里</figure>,全县辖<figure>7镇</figure><figure>8乡</figure><figure>1个</figure>街道。', `
  3平方公里  measure = 3  level  县城总面积  by subject
  7镇  count = 7  level  镇  by named by its unit
  8乡  count = 8  level  乡  by named by its unit
  1个  count = 1  level  街道  by counted noun`));
test('counted noun: two counts side by side share it', () => checkClaims('全县<figure>35532户</figure><figure>153083名</figure>贫困人口全部脱贫。', `
  35532户  count = 35532  level  贫困人口  by counted noun
  153083名  count = 153083  level  贫困人口  by counted noun`));
test('counted noun: an average behind it is another figure\'s', () => checkClaims('<figure>166户</figure>人家户均增收<figure>1.5万元</figure>。', `
  166户  count = 166  level  人家  by counted noun
  1.5万元  money = 15000  increase  户均增收  by subject`));
test('subject: where something stands, and against what it moved, is no part of it', () => checkClaims('日照时数在<figure>2000小时以上</figure>,合格率在<figure>99%</figure>。收入也比以前<figure>翻了一番</figure>。', `
  2000小时以上  measure ≥ 2000  level  日照时数  by subject
  99%  percent = 99  level  合格率  by subject
  翻了一番  multiple = 2  increase  收入  by subject`));
test('threshold: it is no noun that is counted', () => checkClaims('地区生产总值<figure>突破6000亿</figure>大关。', '突破6000亿  money > 600000000000  level  地区生产总值  by subject'));
test('counted noun: a county is one, though it has one character', () => checkClaims('惠及<figure>2800多个</figure>县。', '2800多个  count > 2800  level  县  by counted noun'));
test('share: what land is taken up is none of what stands before', () => checkClaims('总投资<figure>12亿元</figure>,占地<figure>300亩</figure>。', `
  12亿元  money = 1200000000  level  总投资  by subject
  300亩  measure = 300  level  占地  by subject`));
test('subject: 占比 stays whole before a time', () => checkClaims('支出占比连续五年保持在<figure>80%以上</figure>。', '80%以上  percent ≥ 80  level  支出占比  by subject'));
test('subject: that something may come, and when, is no part of it', () => checkClaims('公司销售额<figure>2亿元</figure>,今年预计可达<figure>3亿元</figure>。建成后年产值可<figure>超20亿元</figure>。可提供就业岗位<figure>1500个</figure>。', `
  2亿元  money = 200000000  level  公司销售额  by subject
  3亿元  money = 300000000  level  公司销售额  by carried over
  超20亿元  money > 2000000000  level  年产值  by subject
  1500个  count = 1500  level  就业岗位  by subject`));
test('counted noun: a verb that leads to a figure is none', () => checkClaims('员工从创业时的<figure>5人</figure>发展到现在的<figure>200多人</figure>。', `
  5人  count = 5  level  员工  by subject
  200多人  count > 200  level  员工  by carried over`));
test('an order of size without a number, and the first of a row, count nothing themselves', () => {
  checkClaims('签约项目<figure>68个</figure>,其中<figure loose>百亿元</figure>项目<figure>3个</figure>。', `
    68个  count = 68  level  签约项目  by subject
    3个  count = 3  level  百亿元项目  by subject`);
  checkClaims('<figure loose>前五名</figure>企业的份额达<figure>60%</figure>。目前<figure>5名</figure>专家到岗。', `
    60%  percent = 60  level  前五名企业的份额  by subject
    5名  count = 5  level  专家  by counted noun`);
});
test('plan: the number that was planned measures what was spoken of', () => checkClaims('城镇新增就业<figure>1244万人</figure>,完成全年<figure>1200万人</figure>目标任务的<figure>103.7%</figure>。', `
  1244万人  count = 12440000  level  城镇新增就业  by subject
  1200万人  count = 12000000  level  城镇新增就业  by carried over
  103.7%  percent = 103.7  level  城镇新增就业  by plan`));
test('subject: 减产 is a verb, 按 leads to an amount', () => checkClaims('夏粮产量<figure>14615万吨</figure>,减产<figure>0.8%</figure>。赤字率拟按<figure>3%</figure>安排。', `
  14615万吨  measure = 146150000  level  夏粮产量  by subject
  0.8%  percent = 0.8  decrease  夏粮产量  by carried over
  3%  percent = 3  level  赤字率  by subject`));
test('counted noun: it ends before a footnote, a blank that sets off a metric, and a row\'s last words', () => {
  checkClaims('部署<figure>4项</figure>具体行动[2]。', '4项  count = 4  level  具体行动  by counted noun');
  checkClaims('接待游客<figure>360万人次</figure> 旅游收入<figure>18亿元</figure>', `
    360万人次  count = 3600000  level  接待游客  by subject
    18亿元  money = 1800000000  level  旅游收入  by subject`);
  checkClaims('督促<figure>12个</figure>科室、下属<figure>31家</figure>医疗机构。', `
    12个  count = 12  level  科室  by counted noun
    31家  count = 31  level  医疗机构  by counted noun`);
});
test('two amounts that are given side by side are a claim each', () => checkClaims('可获<figure>最高3000万元</figure>项目资助和<figure>最高200万元</figure>购房补贴。', `
  最高3000万元  money ≤ 30000000  level  项目资助  by counted noun
  最高200万元  money ≤ 2000000  level  购房补贴  by counted noun`));
test('subject: 相比 and what it compares with are no part of it', () => checkClaims('医疗机构<figure>787间</figure>,相比2021年末增加<figure>66间</figure>。', `
  787间  count = 787  level  医疗机构  by subject
  66间  count = 66  increase  医疗机构  by carried over`));

test('plan: what is planned may stand in the same clause', () => checkClaims('进口增长<figure>7.5%</figure>,出口完成年初计划的<figure>53%</figure>,新增就业完成目标的<figure>102%</figure>。', `
  7.5%  percent = 7.5  increase  进口  by subject
  53%  percent = 53  level  出口  by plan
  102%  percent = 102  level  新增就业  by plan`));
