import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../../knowledge/knowledge';
import { analyze } from '../analyze';
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
  checkTies('外贸7016亿元,占全省的13.4%,其中出口4562亿元、进口2454亿元,税收300亿元。', `
    share 7016亿元 in 全省 by 13.4%
    part 7016亿元: 4562亿元 | 2454亿元`);
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
test('part: what 包括 or 分别为 leads, and in a bracket 含', () => {
  checkTies('项目100个,包括工业60个、农业30个,学校5个。', 'part 100个: 60个 | 30个');
  checkTies('项目100个,分别为工业60个、农业40个。', 'part 100个: 60个 | 40个');
  checkTies('建成平台48家,成效明显,包括工业17家。', 'part 48家: 17家');
  checkTies('项目100个(含工业60个)。', 'part 100个: 60个');
  checkTies('玉米产量100吨,含水量60吨。', '');
  checkTies('企业100家,项目分别为60个。', '');
  checkTies('外贸100亿元,分别为60亿元、40亿元。', 'list 60亿元 | 40亿元');
});
test('part: counts of its own kind in a bracket behind it, to the end of the bracket', () => {
  checkTies('医院151家(三甲7家、三乙9家),卫生院128家。', 'part 151家: 7家 | 9家');
  checkTies('引进31个平台(工业6个,农业20个),学校5个。', 'part 31个: 6个 | 20个');
  checkTies('医疗机构4426个,其中:医院151个(三甲7个),卫生院128个。', `
    part 4426个: 151个 | 128个
    part 151个: 7个`);
  checkTies('医院151家(床位7000张、护士900人)、学校20所。', 'list 7000张 | 900人');
  checkTies('医院151家(护士90人)。', '');
  checkTies('平台31个(计划30个)。', '');
  checkTies('投资100亿元(税收5亿元)。', '');
  checkTies('项目较多的9个县是嘉善县(5个)、德清县(4个)。', 'list 5个 | 4个');
});
test('part: behind a bracket goes on what stood before it', () => {
  checkTies('医院151家(三甲7家、三乙9家),增长5%。', `
    part 151家: 7家 | 9家
    change 151家 by 5%`);
  checkTies('零售额占比近四成(38.6%),较上年多2.2个百分点。', 'change 38.6% by 2.2个百分点');
});
test('part: amounts that add up to the one before them', () => {
  checkTies('外贸20亿元,出口12亿元、进口8亿元。', 'part 20亿元: 12亿元 | 8亿元');
  checkTies('外贸20亿元,出口、进口分别为12亿元、8亿元。', 'part 20亿元: 12亿元 | 8亿元');
  checkTies('外贸20.5亿元,增长5%,出口12.3亿元,增长3%,进口8.2亿元,居全省第五。', `
    change 20.5亿元 by 5%
    part 20.5亿元: 12.3亿元 | 8.2亿元
    change 12.3亿元 by 3%`);
  checkTies('税收9亿元,外贸20亿元,出口12亿元、进口8亿元。', 'part 20亿元: 12亿元 | 8亿元');
  checkTies('肉类产量7万吨(猪肉3万吨,牛肉1万吨,禽肉3万吨)。', 'part 7万吨: 3万吨 | 1万吨 | 3万吨');
  checkTies('外贸20亿元(增长5%),出口12亿元(农业9亿元、工业3亿元)、进口8亿元。', `
    change 20亿元 by 5%
    part 20亿元: 12亿元 | 8亿元
    part 12亿元: 9亿元 | 3亿元`);
  checkTies('2020年外贸20亿元,出口12亿元、进口8亿元;税收3亿元,增值税2亿元、所得税1亿元。', `
    part 20亿元: 12亿元 | 8亿元
    part 3亿元: 2亿元 | 1亿元`);
});
test('part: silent where a sum may be chance, or is not to the last digit', () => {
  checkTies('上市企业3家、瞪羚企业2家、雏鹰企业1家。', 'list 3家 | 2家 | 1家');
  checkTies('上市企业3家,瞪羚企业2家,雏鹰企业1家。', '');
  checkTies('完成投资100亿元(进度90%,上市企业3家,瞪羚企业2家,雏鹰企业1家)。', '');
  checkTies('外贸20亿元,出口12.1亿元、进口8亿元。', 'list 12.1亿元 | 8亿元');
  checkTies('外贸20亿元,出口12亿元、进口约8亿元。', 'list 12亿元 | 约8亿元');
  checkTies('外贸20亿元,出口12亿元、进口8亿元、税收1亿元。', 'list 12亿元 | 8亿元 | 1亿元');
  checkTies('外贸20亿元,达到12亿元、8亿元。', 'list 12亿元 | 8亿元');
  checkTies('外贸20亿元,工业企业12家、农业企业8家。', 'list 12家 | 8家');
  checkTies('外贸20亿元;出口12亿元、进口8亿元。', 'list 12亿元 | 8亿元');
  checkTies('外贸20亿元。出口12亿元、进口8亿元。', 'list 12亿元 | 8亿元');
  checkTies('力争外贸20亿元。2020年外贸20亿元,2021年出口12亿元、进口8亿元。', 'list 12亿元 | 8亿元');
  checkTies('嘉善县外贸20亿元,德清县出口12亿元、进口8亿元。', 'list 12亿元 | 8亿元');
  checkTies('就业率20%,甲占12%、乙占8%。', 'list 12% | 8%');
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
test('change: of the first two of three', () => checkTies('甲、乙、丙产量分别为3万辆、5万块、7万吨,前两者同比增长8%、9%,后者增长6%。', `
  list 3万辆 | 5万块 | 7万吨
  change 3万辆 by 8%
  change 5万块 by 9%
  list 8% | 9%
  change 7万吨 by 6%`));
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

test('share: of a whole that words name', () => {
  checkTies('茶叶产值26亿元,增长5%,占全省13.4%。', `
    change 26亿元 by 5%
    share 26亿元 in 全省 by 13.4%`);
  checkTies('R&D经费支出26亿元,占GDP比重达2.8%。', 'share 26亿元 in GDP by 2.8%');
  checkTies('原煤产量2986万吨,占全省的比重仍超过四成。', 'share 2986万吨 in 全省 by 超过四成');
  checkTies('R&D经费支出26亿元,R&D经费支出占GDP的2.8%。', 'share 26亿元 in GDP by 2.8%');
  checkTies('企业48家(占全省的13%),增长5%。', `
    share 48家 in 全省 by 13%
    change 48家 by 5%`);
  checkTies('甲、乙分别为3亿元、5亿元,分别占全省的5%、6%。', `
    list 3亿元 | 5亿元
    share 3亿元 in 全省 by 5%
    share 5亿元 in 全省 by 6%
    list 5% | 6%`);
});
test('share: of a whole that the text states', () => {
  checkTies('财政收入91.6亿元,其中税收占68.9%。', 'share — in 91.6亿元 by 68.9%');
  checkTies('医疗费用6218元,其中药费占比回落至两成。', 'share — in 6218元 by 两成');
  checkTies('平台48家,其中国家级17家,占35.4%。', `
    part 48家: 17家
    share 17家 in 48家 by 35.4%`);
  checkTies('平台48家,其中国家级17家、省级15家,分别占35%、31%。', `
    part 48家: 17家 | 15家
    share 17家 in 48家 by 35%
    share 15家 in 48家 by 31%
    list 35% | 31%`);
  checkTies('外贸100亿元,其中出口60亿元,占外贸的60%。', `
    part 100亿元: 60亿元
    share 60亿元 in 外贸 = 100亿元 by 60%`);
  checkTies('财政支出100亿元,民生支出占财政支出的80%。', 'share — in 财政支出 = 100亿元 by 80%');
});
test('share: where it came from and where it is now', () => checkTies('投资26亿元,占全省的比重由32.1%提高到36.4%。', `
  fromTo 32.1% > 36.4%
  share 26亿元 in 全省 by 36.4%`));
test('share: it moves by points, what it is told of by a rate', () => checkTies('投资26亿元,占全省的36%,提高2个百分点,增长5%。', `
  share 26亿元 in 全省 by 36%
  change 36% by 2个百分点
  change 26亿元 by 5%`));
test('share: silent where the part is not stated, where no whole is named, and on what is no share', () => {
  checkTies('民生支出占财政支出的82.7%。', '');
  checkTies('外贸26亿元,占比13.4%。', '');
  checkTies('外贸26亿元,总量占有率13.4%。', '');
  checkTies('外贸26亿元,税收占全省的13.4%。', '');
  checkTies('2020年外贸26亿元,2021年占全省的13.4%。', '');
  checkTies('嘉善县外贸26亿元,德清县占全省的13.4%。', '');
  checkTies('外贸增长26%,占全省的13.4%。', '');
  checkTies('外贸增长26%,占13.4%。', '');
});

test('brackets behind places or things: what stands at one place of each is a list', () => {
  checkTies('外贸居前的是嘉善县(120.5亿元,同比增长3.9%,下同)、德清县(98.7亿元,4.4%)和长兴县(80.2亿元,5.1%)。', `
    change 120.5亿元 by 3.9%
    change 98.7亿元 by 4.4%
    change 80.2亿元 by 5.1%
    list 120.5亿元 | 98.7亿元 | 80.2亿元
    list 3.9% | 4.4% | 5.1%`);
  checkTies('出口(12亿元,增长3%)、进口(8亿元,下降4%)。', `
    change 12亿元 by 3%
    change 8亿元 by 4%
    list 12亿元 | 8亿元
    list 3% | 4%`);
  checkTies('外贸增速居前三位的是嘉善县(12.5%)、德清县(9.8%)。', 'list 12.5% | 9.8%');
  checkTies('外贸增速居前的是嘉善县(12.5%)、德清县(9.8%)。出口增速居前的是长兴县(8%)、安吉县(7%)。', `
    list 12.5% | 9.8%
    list 8% | 7%`);
});
test('brackets: silent on one alone, on units that differ, and on those behind values', () => {
  checkTies('外贸较高的嘉善县(12亿元),增长5%。', '');
  checkTies('外贸(12亿元)、产量(5万吨)。', '');
  checkTies('外贸较快,(12亿元)、德清县(8亿元)。', '');
  checkTies('外贸居前的是嘉善县(12亿元,3%)、德清县(8亿元,2%)。', `
    list 12亿元 | 8亿元
    list 3% | 2%`);
  checkTies('甲类(12亿元)、乙类(8亿元);丙类(5亿元)、丁类(4亿元)。', `
    list 12亿元 | 8亿元
    list 5亿元 | 4亿元`);
  checkTies('养老院25家(床位3000张)、医院30家(床位5000张)。', '');
  checkTies('外贸居前两位的是嘉善县(12亿元,占全省的3%)、德清县(8亿元)。', `
    share 12亿元 in 全省 by 3%
    list 12亿元 | 8亿元`);
});
test('brackets: a bare rate moves as the first of its list', () => {
  const changes = (text: string): string => analyze(text, createKnowledge()).claims.map(({ figure, change, reasons }) => `${figure.text} ${change} ${reasons.relation?.text ?? ''}`.trim()).join(' | ');
  assert.equal(changes('外贸居前的是嘉善县(12亿元,同比下降3%)、德清县(8亿元,2%)。'), '12亿元 level | 3% decrease 同比下降 | 8亿元 level | 2% decrease 同比下降');
  assert.equal(changes('外贸居前的是嘉善县(12亿元,3%)、德清县(8亿元,2%)。'), '12亿元 level | 3% level | 8亿元 level | 2% level');
  assert.equal(changes('外贸居前的是嘉善县(12亿元,下降3%)、德清县(8亿元,达2%)。'), '12亿元 level | 3% decrease 下降 | 8亿元 level | 2% level 达');
});

test('a count that nothing names is tied to nothing', () => checkTies('12家、15家、18家。出口3亿元。', ''));
