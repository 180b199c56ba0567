import { test } from 'node:test';
import { checkClaims, checkSilence } from '../../../../test/harness/checkClaims';

test('a noun ends where a verb begins', () => checkClaims('<figure>18项</figure>发明获奖,<figure>12家</figure>书店上市,<figure>300名</figure>学生受益。', `
  18项  count = 18  level  发明
  12家  count = 12  level  书店
  300名  count = 300  level  学生`));
test('a verb that is a noun too stays within the noun', () => checkClaims('<figure>31个</figure>建设项目、<figure>20个</figure>集中签约项目。', `
  31个  count = 31  level  建设项目
  20个  count = 20  level  集中签约项目`));
test('a verb right before a kind of thing describes it', () => checkClaims('<figure>31个</figure>获奖项目开工,<figure>20个</figure>项目获奖。', `
  31个  count = 31  level  获奖项目
  20个  count = 20  level  项目`));
test('a noun ends before a connective, a particle and a closing word', () => checkClaims('<figure>3座</figure>水库和<figure>5家</figure>医院,<figure>20个</figure>园区建设开工,<figure>9万名</figure>从业者均参保。', `
  3座  count = 3  level  水库
  5家  count = 5  level  医院
  20个  count = 20  level  园区
  9万名  count = 90000  level  从业者`));
test('a bracket is part of the noun, unless it gives figures', () => checkClaims('<figure>179个</figure>街道(乡镇)公共服务中心,<figure>12项</figure>事项(企业办理<figure>5项</figure>)。', `
  179个  count = 179  level  街道(乡镇)公共服务中心
  12项  count = 12  level  事项
  5项  count = 5  level  企业办理`));
test('a connective within the noun stays', () => checkClaims('建成<figure>3个</figure>科研和教学中心。', '3个  count = 3  level  科研和教学中心'));
test('quotes and titles are words of the noun', () => checkClaims('<figure>3家</figure>“首批上市”企业开业,<figure>5部</figure>《方志》问世。', `
  3家  count = 3  level  “首批上市”企业
  5部  count = 5  level  《方志》`));
test('a noun ends before a time and a verb of change', () => checkClaims('<figure>30家</figure>书店2021年开业,<figure>300户</figure>农户缩减<figure>5%</figure>。', `
  30家  count = 30  level  书店
  300户  count = 300  level  农户
  5%  percent = 5  decrease  农户`));
test('a bound behind the count is no part of the noun', () => checkClaims('<figure>5家以上</figure>医院开业,<figure>20所左右</figure>学校。', `
  5家以上  count ≥ 5  level  医院
  20所左右  count ≈ 20  level  学校`));
test('where a verb, a connective or a mark follows nothing is counted', () => {
  checkSilence('<figure loose>5家</figure>,均为民营。<figure loose>6家</figure>获奖。<figure loose>7家</figure>与高校合作。');
  checkClaims('书店<figure>5家</figure>,均为民营。', '5家  count = 5  level  书店');
});

test('the verb behind a counted noun opens the words of the next figure', () => checkClaims('对<figure>45家</figure>企业开展检查<figure>180次</figure>,向<figure>18个</figure>贫困村赠送书籍<figure>6000册</figure>,<figure>12个</figure>项目完成投资<figure>3亿元</figure>,<figure>5个</figure>断面达到或好于Ⅲ类的比例为<figure>100%</figure>。', `
  45家  count = 45  level  企业
  180次  count = 180  level  开展检查
  18个  count = 18  level  贫困村
  6000册  count = 6000  level  赠送书籍
  12个  count = 12  level  项目
  3亿元  money = 300000000  level  项目投资
  5个  count = 5  level  断面
  100%  percent = 100  level  断面达到或好于Ⅲ类的比例`));
