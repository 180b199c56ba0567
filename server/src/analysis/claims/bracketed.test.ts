import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

test('a bracket gives the value of the noun that it stands behind, and is no part of it', () => checkClaims('出口额(<figure>7.5%</figure>)、进口额(<figure>12.7%</figure>)分别高于目标<figure>1.0</figure>和<figure>4.2个百分点</figure>,投资额(<figure>13.5%</figure>)完成年初计划的<figure>53%</figure>。', `
  7.5%  percent = 7.5  level  出口额
  12.7%  percent = 12.7  level  进口额
  1.0  percentagePoint = 1  level  出口额
  4.2个百分点  percentagePoint = 4.2  level  进口额
  13.5%  percent = 13.5  level  投资额
  53%  percent = 53  level  投资额`));
test('a bracket behind what a rate is compared with is the rate\'s, then or there', () => {
  checkClaims('投资增长<figure>17.4%</figure>,增幅较1-2月(<figure>-0.6%</figure>)提高<figure>18个百分点</figure>。', `
    17.4%  percent = 17.4  increase  投资
    -0.6%  percent = -0.6  level  投资增幅
    18个百分点  percentagePoint = 18  increase  投资增幅`);
  checkClaims('银川市产业\n\n投资增长<figure>7.5%</figure>,增速分别高于全国(<figure>5.5%</figure>)、全区(<figure>6.5%</figure>)<figure>2.0</figure>和<figure>1.0个百分点</figure>。', `
    7.5%  percent = 7.5  increase  投资  in 银川市
    5.5%  percent = 5.5  level  投资  in 全国
    6.5%  percent = 6.5  level  投资  in 宁夏回族自治区
    2.0  percentagePoint = 2  level  投资增速  in 银川市
    1.0个百分点  percentagePoint = 1  level  投资增速  in 银川市`);
});
test('a bracket behind a figure says more of that figure', () => checkClaims('企业<figure>31个</figure>(其中国家级<figure>6个</figure>)、平台<figure>3个</figure>。', `
  31个  count = 31  level  企业
  6个  count = 6  level  国家级企业
  3个  count = 3  level  平台`));
