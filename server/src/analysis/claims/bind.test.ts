import { test } from 'node:test';
import { checkClaims } from '../../../../test/harness/checkClaims';

test('a change is what the verb says, doubling is an increase, a rank a level', () => checkClaims('外贸下降<figure>3%</figure>,税收增加<figure>2亿元</figure>,产值<figure>翻一番</figure>,游客达<figure>3万人</figure>,产值增长居全市<figure>第二</figure>。', `
  3%  percent = 3  decrease  外贸
  2亿元  money = 200000000  increase  税收
  翻一番  multiple = 2  increase  产值
  3万人  count = 30000  level  游客
  第二  rank = 2  level  产值`));

test('a word of intent makes targets of the figures behind it in its sentence', () => checkClaims('外贸增长<figure>3%</figure>,力争税收增长<figure>2%</figure>、投资增长<figure>5%</figure>。产值增长<figure>6%</figure>。', `
  3%  percent = 3  increase  外贸
  2%  percent = 2  increase  税收  target
  5%  percent = 5  increase  投资  target
  6%  percent = 6  increase  产值`));
