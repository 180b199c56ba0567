import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractCursor } from '../../../../test/harness/markers';
import { createKnowledge } from '../../knowledge/knowledge';
import { readRank } from './ranks';

const { figures } = createKnowledge();

/** The rank at the `|`: as written, value, bound. */
function check(marked: string, expected: string): void {
  const { text, offset } = extractCursor(marked);
  const rank = readRank(text, offset, figures);
  if (rank !== null) assert.equal(rank.quantity.kind, 'exact');
  assert.equal(rank === null ? '' : `${text.slice(rank.start, rank.end)} ${rank.quantity.kind === 'exact' ? rank.quantity.value : ''} ${rank.bound}`, expected);
}

for (const [marked, expected] of [
  ['位居全省|第一', '第一 1 ='],
  ['总量居全省|第一,', '第一 1 ='],
  ['列全市|第8位。', '第8位 8 ='],
  ['排名|第三名', '第三名 3 ='],
  ['全省|前三', '前三 3 ≤'],
  ['居全国|前30位', '前30位 30 ≤'],
  ['跃居|首位', '首位 1 ='],
  ['位居全国百强县|榜首', '榜首 1 ='],
  ['县域经济第4、绿色发展第5、科技创新第6、工业百强|第7,', '第7 7 ='],
  ['全省|第一的企业', '第一 1 ='],
  ['在11个区中|第二并保持', '第二 2 ='],
] as const) test(`a rank: ${marked}`, () => check(marked, expected));

for (const [marked, reason] of [
  ['|第一,加快发展', 'a heading\'s number: no verb of ranking, no scope'],
  ['位居全省前列。|第一,加快', 'a scope in the sentence before'],
  ['居全省前列,|第一产业增长', 'a scope in the clause before'],
  ['位居|第一产业', 'a noun that it counts'],
  ['全省|第一批', 'a batch'],
  ['全市|第一时间', 'a fixed word'],
  ['实现|首位', 'no verb of ranking'],
  ['位居|第', 'no number'],
  ['居全国|前列', 'no number'],
] as const) test(`no rank: ${marked} (${reason})`, () => check(marked, ''));
