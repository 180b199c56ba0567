import { test } from 'node:test';
import { checkClaims, checkSilence } from '../../../../test/harness/checkClaims';

const head = '| 指标 | 2025年 | 2030年 |\n| --- | ---: | ---: |';

test('a row’s first cell names the metric, the head the time', () => checkClaims(`${head}
| 城镇化率 | <figure>69%</figure> | <figure>73%以上</figure> |
| 灌溉用水 | <figure>170吨/亩</figure> | <figure>约155吨/亩</figure> |`, `
  69%  percent = 69  level  城镇化率  when 2025  by table
  73%以上  percent ≥ 73  level  城镇化率  when 2030  by table
  170吨/亩  measure = 170  level  灌溉用水  when 2025  by table
  约155吨/亩  measure ≈ 155  level  灌溉用水  when 2030  by table`));
test('a unit in brackets behind the name or in the head is that of the cells', () => {
  checkClaims(`${head}\n| 茶叶产值（亿元） | <figure>165</figure> | <figure>300</figure> |`, `
    165  money = 16500000000  level  茶叶产值
    300  money = 30000000000  level  茶叶产值`);
  checkClaims('| 品种 | 增速（%） |\n| --- | --- |\n| 茶叶 | <figure>-3.2</figure> |', '-3.2  percent = -3.2  level  茶叶');
});
test('the head, its rule, a cell without a number and a row without a name state nothing', () => checkSilence(`${head}\n| 城镇化率 | — | 预期性 |\n|  | <figure loose>69%</figure> | |`));
test('the text around a table is read by itself', () => checkClaims(`2021年,出口<figure>3亿元</figure>。\n\n${head}\n| 出口 | <figure>5亿元</figure> | — |\n\n进口<figure>2亿元</figure>。`, `
  3亿元  money = 300000000  level  出口  at 2021年
  5亿元  money = 500000000  level  出口  at 2025年
  2亿元  money = 200000000  level  进口  at —`));

/** `⇥` stands for a tab. */
const tabbed = (marked: string): string => marked.replaceAll('⇥', '\t');

test('tabs and wide blanks set off cells too', () => {
  const expected = `
    69%  percent = 69  level  城镇化率  when 2025  by table
    73%以上  percent ≥ 73  level  城镇化率  when 2030  by table
    2%  percent = 2  level  失业率  when 2025  by table
    3%  percent = 3  level  失业率  when 2030  by table`;
  const marked = '指标⇥2025年⇥2030年⇥属性\n城镇化率⇥<figure>69%</figure>⇥<figure>73%以上</figure>⇥预期性\n失业率⇥<figure>2%</figure>⇥<figure>3%</figure>⇥约束性';
  checkClaims(tabbed(marked), expected);
  checkClaims(marked.replaceAll('⇥', '　　'), expected);
  checkClaims(marked.replaceAll('⇥', '   '), expected);
});
test('columns of numbers and units are told by their heads, and an empty cell has its place', () => checkClaims(tabbed('序号⇥指标名称⇥单位⇥2020年⇥2025年⇥年均增长（%）\n<figure loose>1</figure>⇥粮食产量⇥万吨⇥<figure>120</figure>⇥<figure>125</figure>⇥<figure>1左右</figure>\n<figure loose>2</figure>⇥PM2.5浓度⇥微克/立方米⇥⇥<figure>35</figure>⇥-'), `
  120  measure = 1200000  level  粮食产量  when 2020
  125  measure = 1250000  level  粮食产量  when 2025
  1左右  percent ≈ 1  increase  粮食产量  when —
  35  measure = 35  level  PM2.5浓度  when 2025`));
test('a row that begins with a place is its own, and the columns name what is measured', () => checkClaims(tabbed('地区⇥GDP（亿元）⇥增速（%）\n嘉善县⇥<figure>98.7</figure>⇥<figure>4.4</figure>'), `
  98.7  money = 9870000000  level  GDP  in 嘉善县
  4.4  percent = 4.4  level  增速  in 嘉善县`));
test('another head opens another table, and a row of other cells is none of it', () => checkClaims(tabbed('指标⇥2025年⇥2030年\n城镇化率⇥<figure>69%</figure>⇥—\n\n指标⇥2035年⇥属性\n失业率⇥<figure>2%</figure>⇥约束性\n\n面积⇥<figure>100平方公里</figure>⇥人口⇥<figure>20万人</figure>'), `
  69%  percent = 69  level  城镇化率  when 2025
  2%  percent = 2  level  失业率  when 2035
  100平方公里  measure = 100  level  面积  when —
  20万人  count = 200000  level  人口  when —`));
