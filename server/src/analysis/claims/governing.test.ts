import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

const exports = '3亿元  money = 300000000  level  出口';
const imports = '5亿元  money = 500000000  level  进口';

test('the time before a figure governs it and those that follow in the sentence', () => checkClaims('2021年出口<figure>3亿元</figure>,进口<figure>5亿元</figure>。', `
  ${exports}  at 2021年
  ${imports}  at 2021年`));
test('the nearest of two times governs', () => {
  checkClaims('去年出口<figure>3亿元</figure>,今年进口<figure>5亿元</figure>。', `
    ${exports}  at 去年
    ${imports}  at 今年`);
  checkClaims('出口上半年为<figure>3亿元</figure>,三季度为<figure>2亿元</figure>。', `
    ${exports}  at 上半年
    2亿元  money = 200000000  level  出口  at 三季度`);
});
test('without a time there is none', () => checkClaims('出口<figure>3亿元</figure>。', `${exports}  at —  when —`));

test('the base of a comparison governs nothing', () => {
  const growth = '3%  percent = 3  increase  出口';
  checkClaims('出口比上年增长<figure>3%</figure>,较2020年末增长<figure>3%</figure>。', `
    ${growth}  at —
    ${growth}  at —`);
  checkClaims('与2020年同期相比,出口增长<figure>3%</figure>。', `${growth}  at —`);
  checkClaims('2021年出口比上年增长<figure>3%</figure>。', `${growth}  at 2021年`);
});
test('a time tied to one figure governs no other', () => {
  checkClaims('出口从2017年的<figure>2亿元</figure>提高到2021年的<figure>3亿元</figure>,进口<figure>5亿元</figure>。', `
    2亿元  money = 200000000  level  出口  at 2017年
    ${exports}  at 2021年
    ${imports}  at —`);
  checkClaims('2021年,出口由上年的<figure>2亿元</figure>增加到<figure>3亿元</figure>。', `
    2亿元  money = 200000000  level  出口  at 上年
    ${exports}  at 2021年`);
});

test('a span or a run governs its own clause alone', () => {
  checkClaims('三年引进人才<figure>300名</figure>,进口<figure>5亿元</figure>。', `
    300名  count = 300  level  引进人才  at 三年
    ${imports}  at —`);
  checkClaims('产值连续三年居全省<figure>第一</figure>,进口<figure>5亿元</figure>。', `
    第一  rank = 1  level  产值  at 连续三年
    ${imports}  at —`);
  checkClaims('每年出口<figure>3亿元</figure>,进口<figure>5亿元</figure>。', `
    ${exports}  at 每年
    ${imports}  at —`);
});
test('近三年 governs on', () => checkClaims('近三年出口<figure>3亿元</figure>,进口<figure>5亿元</figure>。', `
  ${exports}  at 近三年
  ${imports}  at 近三年`));

test('累计 governs its clause and the next, a share only in its own', () => {
  checkClaims('累计出口<figure>3亿元</figure>,进口<figure>5亿元</figure>,税收<figure>2亿元</figure>。', `
    ${exports}  at 累计
    ${imports}  at 累计
    2亿元  money = 200000000  level  税收  at —`);
  checkClaims('累计出口<figure>3亿元</figure>,增长<figure>2%</figure>。', `
    ${exports}  at 累计
    2%  percent = 2  increase  出口  at —`);
});
test('累计 gives way to a time before it, but not for a rank', () => {
  checkClaims('2021年累计出口<figure>3亿元</figure>。', `${exports}  at 2021年`);
  checkClaims('2021年累计获奖数居全省<figure>第一</figure>。', '第一  rank = 1  level  获奖数  at 累计');
});

test('the time that opens a sentence governs those that follow', () => checkClaims('2021年,出口<figure>3亿元</figure>。进口<figure>5亿元</figure>。税收<figure>2亿元</figure>。', `
  ${exports}  at 2021年
  ${imports}  at 2021年
  2亿元  money = 200000000  level  税收  at 2021年`));
test('until another one opens a sentence', () => checkClaims('2021年,出口<figure>3亿元</figure>。2020年进口<figure>5亿元</figure>。税收<figure>2亿元</figure>。', `
  ${exports}  at 2021年
  ${imports}  at 2020年
  2亿元  money = 200000000  level  税收  at 2020年`));
test('a part of a year that opens a later clause is no topic', () => checkClaims('出口<figure>3亿元</figure>,上半年进口<figure>5亿元</figure>。税收<figure>2亿元</figure>。', `
  ${exports}  at —
  ${imports}  at 上半年
  2亿元  money = 200000000  level  税收  at —`));
test('a span that opens a sentence leaves the topic as it was', () => checkClaims('2021年,出口<figure>3亿元</figure>。三年引进人才<figure>300名</figure>。进口<figure>5亿元</figure>。', `
  ${exports}  at 2021年
  300名  count = 300  level  引进人才  at 三年
  ${imports}  at 2021年`));
test('二是 ends a topic', () => {
  for (const mark of ['二是', '其次', '第二,']) checkClaims(`2021年,出口<figure>3亿元</figure>。${mark}进口<figure>5亿元</figure>。`, `
    ${exports}  at 2021年
    ${imports}  at —`);
});
test('第二产业 and 三次产业 do not', () => checkClaims('2021年,出口<figure>3亿元</figure>。第二产业增加值<figure>2亿元</figure>。三次产业比为<figure>9:43:48</figure>。', `
  ${exports}  at 2021年
  2亿元  money = 200000000  level  第二产业增加值  at 2021年
  9:43:48  ratio = 9:43:48  level  三次产业比  at 2021年`));
test('a time that only who says it stands before is the sentence\'s opening', () => {
  checkClaims('局长介绍,截至3月底,出口<figure>3亿元</figure>;进口<figure>5亿元</figure>。', `
    ${exports}  at 3月底
    ${imports}  at 3月底`);
  checkClaims('形势向好,截至3月底,出口<figure>3亿元</figure>;进口<figure>5亿元</figure>。', `
    ${exports}  at 3月底
    ${imports}  at —`);
});
test('a multiple of what was a year before is not of that year', () => checkClaims('2021年出口<figure>3亿元</figure>,是上年的<figure>3倍</figure>。', `
  ${exports}  at 2021年
  3倍  multiple = 3  level  出口  at 2021年`));
test('a time in a bracket governs nothing behind it', () => checkClaims('2021年出口增长<figure>7%</figure>(2019和2020年同期增速分别为<figure>5%</figure>、<figure>6%</figure>),进口<figure>5亿元</figure>。', `
  7%  percent = 7  increase  出口  at 2021年
  5%  percent = 5  level  出口增速  at 2019
  6%  percent = 6  level  出口增速  at 2020年
  ${imports}  at 2021年`));
test('累计 says nothing behind a semicolon', () => checkClaims('2021年出口累计<figure>3亿元</figure>;进口<figure>5亿元</figure>。', `
  ${exports}  at 累计
  ${imports}  at 2021年`));
test('目前 is a time of its sentence', () => checkClaims('目前,出口<figure>3亿元</figure>。进口<figure>5亿元</figure>。', `
  ${exports}  at 目前
  ${imports}  at —`));
test('a new paragraph has no topic', () => checkClaims('2021年,出口<figure>3亿元</figure>。\n\n进口<figure>5亿元</figure>。', `
  ${exports}  at 2021年
  ${imports}  at —`));

test('several times in a row are dealt out and are no topic', () => checkClaims('2020年、2021年出口分别为<figure>2亿元</figure>、<figure>3亿元</figure>。进口<figure>5亿元</figure>。', `
  2亿元  money = 200000000  level  出口  at 2020年
  ${exports}  at 2021年
  ${imports}  at —`));
test('times that are parts of a year are dealt out too', () => checkClaims('一季度、上半年出口分别为<figure>1亿元</figure>、<figure>3亿元</figure>。', `
  1亿元  money = 100000000  level  出口  at 一季度
  ${exports}  at 上半年`));
test('times behind the metric are no part of it', () => checkClaims('出口一季度、上半年分别为<figure>1亿元</figure>、<figure>3亿元</figure>。', `
  1亿元  money = 100000000  level  出口  at 一季度
  ${exports}  at 上半年`));

test('the year of what was won stands behind a counted noun', () => {
  checkClaims('<figure>2家</figure>医院获评2021年度优秀,进口<figure>5亿元</figure>。', `
    2家  count = 2  level  医院  at 2021年度
    ${imports}  at 2021年度`);
  checkClaims('<figure>2家</figure>医院获评优秀,2021年9月进口<figure>5亿元</figure>。', `
    2家  count = 2  level  医院  at —
    ${imports}  at 2021年9月`);
  checkClaims('出口<figure>3亿元</figure>超2021年水平。', `${exports}  at —`);
});

test('全年 is the year named last, a part of a year lies in it', () => {
  checkClaims('2020年,出口<figure>3亿元</figure>。全年进口<figure>5亿元</figure>,上半年税收<figure>2亿元</figure>。', `
    ${exports}  at 2020年  when 2020
    ${imports}  at 全年  when 2020
    2亿元  money = 200000000  level  税收  at 上半年  when 2020-01/2020-06`);
  checkClaims('全年进口<figure>5亿元</figure>。', `${imports}  at 全年  when —`);
});
test('今年 is the article’s own year', () => checkClaims('工作报告\n\n2022年1月5日\n\n今年出口<figure>3亿元</figure>,去年进口<figure>5亿元</figure>。', `
  ${exports}  at 今年  when 2022
  ${imports}  at 去年  when 2021`));

test('a vague time ends with its sentence, a span of so many years carries on', () => {
  checkClaims('近年来,出口<figure>3亿元</figure>。进口<figure>5亿元</figure>。', `
    ${exports}  at 近年来
    ${imports}  at —`);
  checkClaims('十年来,出口<figure>3亿元</figure>。进口<figure>5亿元</figure>。', `
    ${exports}  at 十年来
    ${imports}  at 十年来`);
});
test('a time in the midst of a sentence does not pass a semicolon, one that opens a part does', () => {
  checkClaims('外贸向好,1-8月出口<figure>3亿元</figure>;进口<figure>5亿元</figure>。', `
    ${exports}  at 1-8月
    ${imports}  at —`);
  checkClaims('外贸向好;2021年出口<figure>3亿元</figure>;进口<figure>5亿元</figure>。', `
    ${exports}  at 2021年
    ${imports}  at 2021年`);
});
test('words that look like a time govern nothing', () => {
  checkClaims('办成多年想办的大事,出口<figure>3亿元</figure>。', `${exports}  at —`);
  checkClaims('2022年,提前2个月出口<figure>3亿元</figure>。', `${exports}  at 2022年`);
});
test('a row of times goes on with the next row of rates of one metric', () => checkClaims('上半年、全年出口增速分别为<figure>9.1%</figure>、<figure>6.8%</figure>,两年平均增速分别为<figure>4.7%</figure>、<figure>5%</figure>。', `
  9.1%  percent = 9.1  level  出口增速  at 上半年
  6.8%  percent = 6.8  level  出口增速  at 全年
  4.7%  percent = 4.7  level  出口平均增速  at 上半年
  5%  percent = 5  level  出口平均增速  at 全年`));
test('a day governs its own sentence alone, a day by which something stands carries on', () => {
  checkClaims('11月21日,出口<figure>3亿元</figure>。进口<figure>5亿元</figure>。', `
    ${exports}  at 11月21日
    ${imports}  at —`);
  checkClaims('截至11月21日,出口<figure>3亿元</figure>。进口<figure>5亿元</figure>。', `
    ${exports}  at 11月21日
    ${imports}  at 11月21日`);
});

test('the beginning of a year by which something was planned governs nothing', () => checkClaims('2023年,出口<figure>3亿元</figure>,完成年初预算的<figure>53%</figure>。', `
  3亿元  money = 300000000  level  出口  at 2023年
  53%  percent = 53  level  出口  at 2023年`));
test('a span in one part of a whole leaves the time to the next part', () => checkClaims('2023年,贸易额增长<figure>8%</figure>。其中:出口<figure>3亿元</figure>,两年平均增长<figure>2%</figure>;进口<figure>5亿元</figure>。', `
  8%  percent = 8  increase  贸易额  at 2023年
  3亿元  money = 300000000  level  出口  at 2023年
  2%  percent = 2  increase  出口  at 两年
  5亿元  money = 500000000  level  进口  at 2023年`));
