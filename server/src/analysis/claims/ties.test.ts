import { test } from 'node:test';
import { checkTies } from '../../../../test/harness/checkTies';

test('list: values dealt out over metrics, districts or times', () => {
  checkTies('出口、进口、转口分别增长2%、3%和5%。', 'list 2% | 3% | 5%');
  checkTies('嘉善县、德清县分别出口3亿元、5亿元。', 'list 3亿元 | 5亿元');
  checkTies('2019年、2020年出口额分别为3亿元和4亿元。', 'list 3亿元 | 4亿元');
  checkTies('产值、税收分别增长9.8%、1.4倍。', 'list 9.8% | 1.4倍');
});
test('list: values that each have their words, the number first or last', () => {
  checkTies('粮食产量3万吨、蔬菜产量5万吨和水果产量1万吨。', 'list 3万吨 | 5万吨 | 1万吨');
  checkTies('引进12家银行、8家基金和3家券商。', 'list 12家 | 8家 | 3家');
  checkTies('能耗下降8%、排放下降14%。', 'list 8% | 14%');
});
test('list: one metric at two times', () => checkTies('力争一季度开工率超过60%、三季度达到90%以上。', 'list 超过60% | 90%以上'));
test('list: the cells of a table’s row', () => checkTies('| 指标 | 2025年 | 2030年 |\n| --- | --- | --- |\n| 城镇化率 | 69% | 73% |\n| 就业率 | 90% | — |', 'list 69% | 73%'));
test('list: silent on values of two types, of one thing, in two clauses, and around a bracket', () => {
  checkTies('出口3亿元、占比2%。', '');
  checkTies('游客增加2万、惠及3万人。', '');
  checkTies('粮食产量3万吨,蔬菜产量5万吨。', '');
  checkTies('粮食产量3万吨(全省第二)、蔬菜产量5万吨。', '');
  checkTies('粮食3万吨、水果(苹果5万吨)。', '');
  checkTies('粮食产量3万吨。蔬菜产量、水果产量增长。茶叶产量5万吨。', '');
});
test('list: what says how much the value before moved is no member', () => checkTies('外贸512亿元、五年增加62亿元。', 'change 512亿元 by 62亿元'));

test('part: what is named as a level of the whole', () => {
  checkTies('平台48家,其中国家级17家、省级15家。', 'part 48家: 17家 | 15家');
  checkTies('平台48家,国家级17家,省级15家。', 'part 48家: 17家 | 15家');
  checkTies('书店31家(省级6家),学校20所。', 'part 31家: 6家');
});
test('part: what 其中 leads, with what stands beside it', () => {
  checkTies('外贸7016亿元,占全省的13.4%,其中出口4562亿元、进口2454亿元,税收300亿元。', 'part 7016亿元: 4562亿元 | 2454亿元');
  checkTies('引进人才300名,其中博士30人。', 'part 300名: 30人');
  checkTies('新建农田5.6万亩,其中新开3.1万亩、改造提升2.5万亩。', 'part 5.6万亩: 3.1万亩 | 2.5万亩');
});
test('part: 其中 with a colon reaches over commas, at the opening of a sentence over semicolons', () => {
  checkTies('肉类产量7万吨,其中:猪肉3万吨,牛肉1万吨,禽肉3万吨。', 'part 7万吨: 3万吨 | 1万吨 | 3万吨');
  checkTies('增加值275亿元。其中,工业36亿元,下降1%;建筑业11亿元,增长4%。', `
    part 275亿元: 36亿元 | 11亿元
    change 36亿元 by 1%
    change 11亿元 by 4%`);
  checkTies('外贸27亿元,其中出口21亿元;税收3亿元。', 'part 27亿元: 21亿元');
  checkTies('肉类产量7万吨,其中:猪肉3万吨,达到1万吨。', 'part 7万吨: 3万吨');
  checkTies('肉类产量7万吨,其中:猪肉3万吨。水果产量5万吨,茶叶产量1万吨。', 'part 7万吨: 3万吨');
});
test('part: silent on what is no amount of the whole', () => {
  checkTies('投资增长5%,其中工业投资增长3%。', '');
  checkTies('学校20所,其中学位3万个。', '');
  checkTies('投资80亿元,其中工业项目30个。', '');
  checkTies('书店31家,学校6所。', '');
  checkTies('外贸20亿元,其中出口、进口分别为3亿元、50亿元。', 'list 3亿元 | 50亿元');
  checkTies('平台48家,其中国家级17家;书店8家、学校3所。', `
    part 48家: 17家
    list 8家 | 3所`);
});

test('from and to: of amounts, ratios and ranks', () => {
  checkTies('研发投入从2017年的15.7亿元提高到2021年的30.1亿元。', 'fromTo 15.7亿元 > 30.1亿元');
  checkTies('产业结构由3:37:60调整为2:37:61。', 'fromTo 3:37:60 > 2:37:61');
  checkTies('指数由全省第37位跃升至第19位。', 'fromTo 第37位 > 第19位');
  checkTies('单产由整合前的11吨提高到整合后的17吨。', 'fromTo 11吨 > 17吨');
});
test('from and to: of two rows each value has its own', () => checkTies('医师、护士由2.21人、2.36人增加到3.40人、4.00人。', `
  list 2.21人 | 2.36人
  fromTo 2.21人 > 3.40人
  fromTo 2.36人 > 4.00人
  list 3.40人 | 4.00人`));
test('from and to: silent without 从 or 由, on an end of another type, of another metric, and on a change', () => {
  checkTies('研发投入15亿元,提高到30亿元。', '');
  checkTies('研发投入从15亿元起步,达到全省的3%。', '');
  checkTies('研发投入从15亿元起步,专利收入提高到30亿元。', '');
  checkTies('研发投入从15亿元,增加3亿元。', 'change 15亿元 by 3亿元');
});

test('change: of the level before it', () => {
  checkTies('外贸512亿元,下降3.4%。', 'change 512亿元 by 3.4%');
  checkTies('企业26家,比上年增加7家。', 'change 26家 by 7家');
  checkTies('外贸512亿元。同比下降3%。', 'change 512亿元 by 3%');
  checkTies('外贸512亿元,总量居全省第三,增长5%。', 'change 512亿元 by 5%');
});
test('change: each of a row of its own, several of one', () => {
  checkTies('城镇、农村收入分别为4万元、2万元,增长5%、6%。', `
    list 4万元 | 2万元
    change 4万元 by 5%
    change 2万元 by 6%
    list 5% | 6%`);
  checkTies('产量5万吨、产值48亿元,同比分别增长6%、9%。', `
    change 5万吨 by 6%
    change 48亿元 by 9%
    list 6% | 9%`);
  checkTies('资金9亿元,同比多5600万元、增6%。', `
    change 9亿元 by 5600万元
    change 9亿元 by 6%`);
});
test('change: percentage points are of a share or a rate', () => {
  checkTies('城镇化率65%,提高2个百分点。', 'change 65% by 2个百分点');
  checkTies('外贸512亿元,下降3.4%,降幅比上半年收窄2个百分点。', `
    change 512亿元 by 3.4%
    change 3.4% by 2个百分点`);
  checkTies('网点80个,覆盖率12%,覆盖率提高2个百分点。', 'change 12% by 2个百分点');
  checkTies('外贸512亿元,提高2个百分点。', '');
  checkTies('外贸512亿元,增长5%,占比提高2个百分点。', 'change 512亿元 by 5%');
});
test('change: places are of a rank', () => checkTies('创新指数居全省第5,位次前移3位。', 'change 第5 by 3位'));
test('change: what it has led to may follow', () => {
  checkTies('外贸增长3.4%,达到512亿元。', 'change 512亿元 by 3.4%');
  checkTies('外贸500亿元,增长3%,达到512亿元。', 'change 500亿元 by 3%');
  checkTies('参保增长5%,惠及30万人。', '');
});
test('change: of the end of a way, whatever time stands before it', () => checkTies('2023年,收入从2018年的7870元增至2023年的17620元,年均增长17.5%。', `
  fromTo 7870元 > 17620元
  change 17620元 by 17.5%`));
test('change: over a span of years', () => checkTies('2021年外贸512亿元,两年平均增长4.4%。', 'change 512亿元 by 4.4%'));
test('change: silent where district, time or intent is another, and where the change has a metric of its own', () => {
  checkTies('嘉善县外贸512亿元,德清县增长5%。', '');
  checkTies('2021年外贸512亿元,2022年增长5%。', '');
  checkTies('外贸512亿元,力争增长5%。', '');
  checkTies('外贸512亿元,税收增长5%。', '');
  checkTies('外贸512亿元。产业发展提速,增长5%。', '');
  checkTies('达512亿元,产业发展提速,增长5%。', '');
  checkTies('外贸增长3%。产业发展提速,达到5亿元。', '');
});

test('comparison: which way, with what, and whose value', () => {
  checkTies('就业率81%,高于全省平均12.4个百分点。', 'comparison 81% above 全省平均 by 12.4个百分点');
  checkTies('死亡率14%,低于省定目标0.7个百分点。', 'comparison 14% below 省定目标 by 0.7个百分点');
  checkTies('就业率99%,比全国高出3.6个百分点。', 'comparison 99% above 全国 by 3.6个百分点');
  checkTies('单价3元,比市场价低1元。', 'comparison 3元 below 市场价 by 1元');
});
test('comparison: multiples and shares', () => {
  checkTies('人均收入17万元,是全国的2.1倍、全省的1.5倍。', `
    comparison 17万元 of 全国 by 2.1倍
    comparison 17万元 of 全省 by 1.5倍`);
  checkTies('床位3.9张,是2020年的2.3倍。', 'comparison 3.9张 of 2020年 by 2.3倍');
  checkTies('投资203亿元,为年度计划的108%。', 'comparison 203亿元 of 年度计划 by 108%');
});
test('comparison: of a growth', () => checkTies('产值2000亿元,增长21.4%,增速快于规上工业12.9个百分点。', `
  change 2000亿元 by 21.4%
  comparison 21.4% above 规上工业 by 12.9个百分点`));
test('comparison: several measures have one difference each', () => {
  checkTies('出口增长7.4%,比全国、全省分别高2.2个、1.3个百分点。', `
    comparison 7.4% above 全国 by 2.2个
    comparison 7.4% above 全省 by 1.3个百分点
    list 2.2个 | 1.3个百分点`);
  checkTies('产值613亿元、增长6.2%,增速分别高于全国、全省1.2个、0.7个百分点。', `
    change 613亿元 by 6.2%
    comparison 6.2% above 全国 by 1.2个
    comparison 6.2% above 全省 by 0.7个百分点
    list 1.2个 | 0.7个百分点`);
});
test('comparison: the value may be left unsaid', () => checkTies('工业占比低于全省平均水平4.2个百分点。', 'comparison — below 全省平均水平 by 4.2个百分点'));
test('comparison: where a verb says that the metric moved it is a change', () => {
  checkTies('外贸512亿元,比上年增长8%。', 'change 512亿元 by 8%');
  checkTies('热线11万件,比上年多1万件。', 'change 11万件 by 1万件');
});
test('comparison: a difference is no value that could be compared or change', () => checkTies('税收9亿元,比邻县高2亿元,增长5%。', `
  comparison 9亿元 above 邻县 by 2亿元
  change 9亿元 by 5%`));

test('a count that nothing names is tied to nothing', () => checkTies('12家、15家、18家。出口3亿元。', ''));
