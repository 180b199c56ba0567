import { test } from 'node:test';
import { checkClaims, checkSilence } from '../../../../test/harness/checkClaims';

// Rule by rule: which quantities state nothing, and beside each what does.

test('the base of a rate states nothing', () => {
  checkClaims('每<figure loose>20名</figure>学生拥有电脑<figure>30台</figure>,每<figure loose>10万人</figure>拥有床位<figure>50张</figure>。', `
    30台  count = 30  level  每20名学生拥有电脑
    50张  count = 50  level  每10万人拥有床位`);
  checkClaims('招收<figure>20名</figure>学生。', '20名  count = 20  level  学生');
});
test('the field of a ranking states nothing', () => {
  checkClaims('产值在<figure loose>11个</figure>县中排名<figure>第一</figure>,在<figure loose>90个</figure>市内居<figure>第8位</figure>。', `
    第一  rank = 1  level  产值
    第8位  rank = 8  level  产值`);
  checkClaims('建成<figure>11个</figure>文化中心。', '11个  count = 11  level  文化中心');
});
test('a small number in words states nothing with a loose classifier, and one never does', () => {
  checkSilence('形成<figure loose>四种</figure>模式,探索<figure loose>一个</figure>目标、<figure loose>四大</figure>平台。');
  checkClaims('建成<figure>四个</figure>基地、<figure>三家</figure>医院。', `
    四个  count = 4  level  基地
    三家  count = 3  level  医院`);
  checkClaims('培育<figure>4种</figure>蔬菜,种植<figure>三万种</figure>花卉。', `
    4种  count = 4  level  蔬菜
    三万种  count = 30000  level  花卉`);
});
test('a span of time in passing states nothing, a measured one does', () => {
  checkSilence('提供<figure loose>24小时</figure>服务,形成<figure loose>15分钟</figure>生活圈,打造<figure loose>12小时</figure>书房。');
  checkClaims('办理时间缩短至<figure>15分钟</figure>,等候时间减少<figure>20分钟</figure>。', `
    15分钟  measure = 15  level  办理时间
    20分钟  measure = 20  decrease  等候时间`);
});
test('a threshold for what is counted states nothing, an amount of its own does', () => {
  checkClaims('引进<figure loose>10亿元以上</figure>项目<figure>29个</figure>,<figure loose>5亿元以上</figure>项目<figure>3个</figure>。', `
    29个  count = 29  level  引进10亿元以上项目
    3个  count = 3  level  5亿元以上项目`);
  checkClaims('引进项目<figure>120个</figure>,其中投资<figure loose>10亿元以上</figure>的<figure>9家</figure>。', `
    120个  count = 120  level  引进项目
    9家  count = 9  level  投资10亿元以上引进项目`);
  checkClaims('产值<figure loose>超500亿元</figure>的县(市、区)由<figure>16个</figure>增加到<figure>22个</figure>。', `
    16个  count = 16  level  产值超500亿元的县(市、区)
    22个  count = 22  level  产值超500亿元的县(市、区)`);
  checkClaims('<figure>40余家</figure>世界500强企业落户。', '40余家  count > 40  level  世界500强企业');
  checkClaims('完成投资<figure>10亿元以上</figure>,引进项目<figure>29个</figure>。', `
    10亿元以上  money ≥ 1000000000  level  完成投资
    29个  count = 29  level  引进项目`);
});
test('a bare number states nothing, unless a verb of level or a bound is before it', () => {
  checkSilence('路线<figure loose>1</figure>和<figure loose>2</figure>。');
  checkClaims('基尼系数为<figure>0.38</figure>,信用指数<figure>超过160</figure>,人口达<figure>3万</figure>。', `
    0.38  measure = 0.38  level  基尼系数
    超过160  measure > 160  level  信用指数
    3万  count = 30000  level  人口`);
});
test('a ratio and a multiple state something without a unit', () => checkClaims('产业结构<figure>9:43:48</figure>,产值<figure>翻番</figure>。', `
  9:43:48  ratio = 9:43:48  level  产业结构
  翻番  multiple = 2  increase  产值`));

test('names, slogans, dates, headings and versions hold no quantity', () => {
  for (const text of [
    '二是加快建设,三要守住底线。',
    '党的二十大精神深入人心,两会胜利闭幕。',
    '长三角一体化加快推进。',
    '推进“116N”体系和“两个先行”。',
    '2021年7月1日起施行。',
    '人才新政4.0版发布。',
    '第12届运动会开幕。',
    '依据国发〔2021〕5号文件。',
    '“最多跑一次”改革深入人心。',
    '深化“一件事”集成服务。',
  ]) checkSilence(text);
});

test('a span of time with a bound, or a range of it, right before a mark is stated', () => checkClaims('无霜期<figure>100天左右</figure>,优良天数保持在<figure>320天以上</figure>,生长期<figure>100天—120天</figure>。在<figure loose>30天以内</figure>办结。', `
  100天左右  measure ≈ 100  level  无霜期
  320天以上  measure ≥ 320  level  优良天数
  100天—120天  measure = 100..120  level  生长期`));

test('those among which one is ranked are no count, those that are ranked are', () => {
  checkClaims('出口居全省<figure loose>22个</figure>县(市、区)<figure>第2位</figure>。', '第2位  rank = 2  level  出口');
  checkClaims('获奖项目<figure>5个</figure>,居全省<figure loose>11市</figure><figure>首位</figure>。', `
    5个  count = 5  level  获奖项目
    首位  rank = 1  level  获奖项目`);
});
