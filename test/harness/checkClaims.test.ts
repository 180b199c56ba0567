import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkClaims, checkSilence } from './checkClaims';

const list = '嘉善县出口、进口分别增长<figure>31.5%</figure>、<figure>21.6%</figure>。';
const first = '31.5%  percent = 31.5  increase  出口';
const second = '21.6%  percent = 21.6  increase  进口';

test('claims are lines in the order of the text', () => {
  checkClaims(list, `
    ${first}
    ${second}`);
  assert.throws(() => checkClaims(list, `${second}\n${first}`), /31\.5%/);
  assert.throws(() => checkClaims(list, first), /21\.6%/);
  assert.throws(() => checkClaims(list, ''), /31\.5%/);
});

test('every column is compared', () => {
  const text = '出口增长<figure>31.5%</figure>。';
  checkClaims(text, first);
  for (const wrong of [
    '31%  percent = 31.5  increase  出口',
    '31.5%  percentagePoint = 31.5  increase  出口',
    '31.5%  percent > 31.5  increase  出口',
    '31.5%  percent = 31  increase  出口',
    '31.5%  percent = 31.5  decrease  出口',
    '31.5%  percent = 31.5  increase  进口',
    '31.5%  percent = 31.5  increase  出口  target',
  ]) assert.throws(() => checkClaims(text, wrong), assert.AssertionError, wrong);
});

test('a line may ask for district, period and rule', () => {
  const text = '嘉善县2021年出口增长<figure>31.5%</figure>。';
  checkClaims(text, `${first}  in 嘉善县  at 2021年  when 2021  by subject  said 嘉善县2021年出口增长31.5%。`);
  for (const wrong of ['in 德清县', 'in —', 'at 2020年', 'when 2020', 'by list', 'said 出口增长31.5%。']) assert.throws(() => checkClaims(text, `${first}  ${wrong}`), assert.AssertionError, wrong);
  checkClaims('出口增长<figure>31.5%</figure>。', `${first}  in —  at —  when —`);
});

test('lines ask for the same, and for what there is', () => {
  assert.throws(() => checkClaims(list, `${first}  in 嘉善县\n${second}`), /lines with other columns: in and/);
  assert.throws(() => checkClaims(list, `${first}  of 嘉善县\n${second}  of 嘉善县`), /no column is called "of"/);
});

test('every figure is tagged where it stands, and tagged loose where it states nothing', () => {
  checkSilence('提供<figure loose>24小时</figure>服务。');
  assert.throws(() => checkSilence('提供24小时服务。'), /not those tagged/);
  assert.throws(() => checkSilence('提供<figure>24小时</figure>服务。'), /not those tagged/);
  assert.throws(() => checkSilence('提供<figure loose>小时</figure>服务。'), /not those tagged/);
  const line = '3%  percent = 3  increase';
  const lines = `${line}  出口\n${line}  进口`;
  checkClaims('出口增长<figure>3%</figure>,进口增长<figure>3%</figure>。', lines);
  assert.throws(() => checkClaims('出口增长<figure>3%</figure>,进口增长3%。', lines), /not those tagged/);
});

test('ranges, ratios, targets and what is unknown have a spelling', () => checkClaims('力争出口增长<figure>2%—3%</figure>。下降<figure>5%</figure>。产业结构为<figure>9:43:48</figure>。', `
  2%—3%  percent = 2..3  increase  出口  target
  5%  percent = 5  decrease  出口
  9:43:48  ratio = 9:43:48  level  产业结构`));
