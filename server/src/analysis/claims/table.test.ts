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
