import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../knowledge/knowledge';
import { announcedNames } from './announcedProgrammes';
import { blockFilter } from './blockFilter';

const knowledge = createKnowledge();

function check(text: string, ...names: readonly string[]): void {
  assert.deepEqual(announcedNames(text, blockFilter(knowledge).filter(text).hits, knowledge.programmes).map(({ start, end }) => text.slice(start, end)), names);
}

test('a verb that initiatives take announces a name that ends as only plans do', () => {
  check('滚动实施小微企业三年成长计划,新增企业2.6万家。', '小微企业三年成长计划');
  check('启动全国首个智能马桶质量攻坚行动计划。', '智能马桶质量攻坚行动计划');
  check('实施大气、水、土壤污染防治行动计划,推进河道清淤专项行动。', '大气、水、土壤污染防治行动计划', '河道清淤专项行动');
});
test('words of kind alone are no name, nor is what no verb announces or a particle cuts', () => {
  check('实施人才培育计划,开展重点产业专项行动。');
  check('小微企业三年成长计划成效明显。');
  check('推进企业的成长计划,实施三年行动。');
});
