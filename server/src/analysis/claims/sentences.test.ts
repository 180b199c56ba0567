import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

const exports = '3亿元  money = 300000000  level  出口';
const imports = '2亿元  money = 200000000  level  进口';

test('full stops of every kind end a sentence, and what it said of whose', () => {
  for (const stop of ['。', '！', '？', '!', '?', '……', '。。']) checkClaims(`嘉善县产业\n\n全县向好。德清县出口<figure>3亿元</figure>${stop}进口<figure>2亿元</figure>。`, `
    ${exports}  in 德清县
    ${imports}  in 嘉善县`);
});
test('commas, semicolons and list marks do not', () => {
  for (const mark of [',', '，', '；', '、']) checkClaims(`嘉善县产业\n\n德清县出口<figure>3亿元</figure>${mark}进口<figure>2亿元</figure>。`, `
    ${exports}  in 德清县
    ${imports}  in 德清县`);
});
test('a full stop in brackets does not', () => checkClaims('嘉善县产业\n\n德清县出口<figure>3亿元</figure>(进口<figure>2亿元</figure>。),税收增长<figure>5%</figure>。', `
  ${exports}  in 德清县
  ${imports}  in 德清县
  5%  percent = 5  increase  税收  in 德清县`));
test('a bracket left open does not swallow the rest of a text', () => {
  const list = '好、'.repeat(310);
  for (const filler of [`${'好,'.repeat(310)}收官。`, `${list}收官。`, `${list}收官,`]) {
    checkClaims(`嘉善县产业\n\n全县向好。德清县(出口<figure>3亿元</figure>,${filler}进口<figure>2亿元</figure>。`, `
      ${exports}  in 德清县
      ${imports}  in 嘉善县`);
  }
});
test('a sentence holds its closing marks, repeated ones and quotes too', () => {
  for (const sentence of ['。', '……', '！！', ',“稳了。”', '(稳了。)。']) checkClaims(`出口<figure>3亿元</figure>${sentence}进口<figure>2亿元</figure>。`, `
    ${exports}  said 出口3亿元${sentence}
    ${imports}  said 进口2亿元。`);
});
test('a decimal point ends nothing', () => checkClaims('出口<figure>3.5亿元</figure>,进口<figure>2亿元</figure>。', `
  3.5亿元  money = 350000000  level  出口
  ${imports}`));

test('words before a figure begin behind the last mark or figure', () => checkClaims('出口<figure>3亿元</figure>、进口<figure>2亿元</figure>;税收<figure>5亿元</figure>,农业方面:产量<figure>6万吨</figure>。', `
  ${exports}
  ${imports}
  5亿元  money = 500000000  level  税收
  6万吨  measure = 60000  level  产量`));
test('a list mark between words is no edge', () => checkClaims('蔬菜、水果产量<figure>6万吨</figure>。', '6万吨  measure = 60000  level  蔬菜、水果产量'));
test('a list mark behind a figure’s bracket is one', () => checkClaims('书店<figure>31家</figure>(其中省级<figure>6家</figure>)、学校<figure>20所</figure>。', `
  31家  count = 31  level  书店
  6家  count = 6  level  省级书店
  20所  count = 20  level  学校`));
test('a figure that states nothing is no edge', () => checkClaims('采用<figure loose>四种</figure>模式的园区<figure>20个</figure>。', '20个  count = 20  level  采用四种模式的园区'));
test('a closed bracket is words of its clause, an open one an edge', () => checkClaims('书店(含书吧)<figure>31家</figure>,学校<figure>20所</figure>(医院<figure>5家</figure>)。', `
  31家  count = 31  level  书店(含书吧)
  20所  count = 20  level  学校
  5家  count = 5  level  医院`));
