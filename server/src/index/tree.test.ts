// The tree's levels, counts, order, pages and filter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { entry } from '../../../test/harness/entries';
import { analyze } from '../analysis/analyze';
import { createReference } from '../knowledge/builtInReference';
import { createKnowledge } from '../knowledge/knowledge';
import { initialsOf } from '../knowledge/pinyin';
import type { TreeGrouping, TreeNode, TreePage } from '../protocol';
import { CompactIndex } from './compactIndex';
import { NameMatcher } from './nameQuery';
import { otherNames } from './otherNames';
import { textEntry } from './textEntry';
import { treePage } from './tree';

const knowledge = createKnowledge();
const matcher = new NameMatcher({ initialsOf, otherNamesOf: otherNames(createReference()) });

function indexOf(texts: Readonly<Record<string, string>>): CompactIndex {
  const index = new CompactIndex();
  for (const [name, text] of Object.entries(texts)) index.set(`file:///texts/${encodeURIComponent(name)}`, textEntry(analyze(text, knowledge), text, knowledge));
  return index;
}

interface Asked {
  readonly grouping: TreeGrouping;
  readonly filter?: string;
  readonly path?: readonly string[];
  readonly most?: number;
}

function ask(index: CompactIndex, { grouping, filter = '', path = [], most = 100 }: Asked): Omit<TreePage, 'state'> {
  return treePage(index, { grouping, path, filter, most }, matcher, ({ key }) => `above ${key.slice(0, 2)}`);
}

/** The whole tree, a line a node: its name, its count, what met the filter. */
function drawn(index: CompactIndex, asked: Asked, depth = 0): string {
  return ask(index, asked).nodes.map(node => {
    const below = node.count === 0 ? '' : drawn(index, { ...asked, path: [...asked.path ?? [], node.id] }, depth + 1);
    return `${'  '.repeat(depth)}${told(node)}\n${below}`;
  }).join('');
}

function told({ kind, name, count, metBy, met, isMetInside, location, claim }: TreeNode): string {
  const start = location?.range?.start;
  return [
    name ?? `no ${kind}`, ...(count === 0 ? [] : [`×${count}`]), ...(claim?.period === undefined || claim.period === null ? [] : [claim.period]), ...(start === undefined ? [] : [`${start.line}:${start.character}`]),
    ...(metBy === null ? [] : [`by ${metBy}`]), ...(met.length === 0 ? [] : [`met ${met.map(([from, to]) => name?.slice(from, to)).join('+')}`]), ...(isMetInside ? ['inside'] : []),
  ].join(' ');
}

const texts = indexOf({
  'shangyu.policy.txt': '上虞区2021年政府工作报告\n\n2021年,上虞区地区生产总值达1200亿元。出口总额300亿元。\n实施“鲲鹏行动”计划。“鲲鹏行动”计划引进人才50名。\n',
  '西湖区.txt': '西湖区2022年政府工作报告\n\n2022年,西湖区地区生产总值达1900亿元,增长3%。\n实施“鲲鹏行动”计划。\n',
});

test('by district', () => assert.equal(drawn(texts, { grouping: 'district' }), `上虞区 ×3
  “鲲鹏行动”计划引进人才 ×1
    50名 3:23
  出口总额 ×1
    300亿元 2021 2:27
  地区生产总值 ×1
    1200亿元 2021 2:16
西湖区 ×2
  地区生产总值 ×2
    1900亿元 2022 2:16
    3% 2022 2:25
`));

test('by metric', () => assert.equal(drawn(texts, { grouping: 'metric', filter: '生产' }), `地区生产总值 ×3 met 生产
  西湖区 ×2
    1900亿元 2022 2:16
    3% 2022 2:25
  上虞区 ×1
    1200亿元 2021 2:16
`));

test('by programme', () => assert.equal(drawn(texts, { grouping: 'programme' }), `“鲲鹏行动”计划 ×3
  shangyu.policy.txt ×2
    no mention 3:2
    no mention 3:11
  西湖区.txt ×1
    no mention 3:2
`));

test('by file, where a claim says its metric', () => assert.equal(drawn(texts, { grouping: 'file', filter: '西湖' }), `西湖区.txt ×2 met 西湖
  西湖区 ×2 met 西湖
    地区生产总值 1900亿元 2022 2:16
    地区生产总值 3% 2022 2:25
`));

test('a filter goes by initials and English names, and leaves of a node what meets it', () => assert.equal(drawn(texts, { grouping: 'district', filter: 'gdp' }), `西湖区 ×2 inside
  地区生产总值 ×2 by GDP
    1900亿元 2022 2:16
    3% 2022 2:25
上虞区 ×1 inside
  地区生产总值 ×1 by GDP
    1200亿元 2021 2:16
`));

test('each word of a filter is met by some name on the way', () => {
  assert.equal(drawn(texts, { grouping: 'district', filter: 'SYQ ck' }), `上虞区 ×1 met 上虞区 inside
  出口总额 ×1 met 出口
    300亿元 2021 2:27
`);
  assert.equal(drawn(texts, { grouping: 'file', filter: 'shangyu ck' }), `shangyu.policy.txt ×1 met shangyu inside
  上虞区 ×1 inside
    出口总额 300亿元 2021 2:27 met 出口
`);
  assert.equal(drawn(texts, { grouping: 'programme', filter: 'kp xhq' }), `“鲲鹏行动”计划 ×1 met 鲲鹏 inside
  西湖区.txt ×1 met 西湖区
    no mention 3:2
`);
  assert.equal(drawn(texts, { grouping: 'district', filter: 'syq xh' }), '');
  // A file's name counts where files are shown, for it brings all that the file says of others too.
  assert.equal(drawn(texts, { grouping: 'metric', filter: 'shangyu' }), '');
});

test('what meets a filter best comes first, else what has most', () => {
  const index = indexOf({ 'a.txt': '2021年,上虞区出口总额达2亿元,进出口总额达3亿元,进出口总额增长4%。' });
  const names = (filter: string): readonly (string | null)[] => ask(index, { grouping: 'metric', filter }).nodes.map(({ name }) => name);
  assert.deepEqual(names(''), ['货物进出口总额', '出口总额']);
  assert.deepEqual(names('ck'), ['出口总额', '货物进出口总额']);
});

test('a level is bounded, and says how much more there is', () => {
  const index = indexOf({ 'a.txt': `2021年,上虞区${Array.from({ length: 30 }, (_, i) => `地区生产总值达${i + 100}亿元`).join('。')}。` });
  const path = [ask(index, { grouping: 'district' }).nodes[0]!.id];
  const metric = ask(index, { grouping: 'district', path }).nodes[0]!.id;
  const { nodes, total, count } = ask(index, { grouping: 'district', path: [...path, metric], most: 10 });
  assert.deepEqual([nodes.length, total, count], [10, 30, 30]);
  assert.deepEqual(nodes.map(({ name }) => name), Array.from({ length: 10 }, (_, i) => `${i + 100}亿元`));
});

test('claims without a district or metric have a node of their own, and districts of one name say where they lie', () => {
  const index = indexOf({ 'a.txt': '达到3亿元。地区生产总值达5亿元。', 'b.txt': '杭州市西湖区地区生产总值达3亿元。', 'c.txt': '南昌市西湖区地区生产总值达4亿元。' });
  const { nodes } = ask(index, { grouping: 'district' });
  assert.deepEqual(nodes.map(({ name, detail }) => [name, detail]).filter(([name]) => name !== '杭州市'), [[null, null], ['西湖区', 'above 33'], ['西湖区', 'above 36']]);
  const none = nodes.find(({ name }) => name === null)!;
  assert.ok(ask(index, { grouping: 'district', path: [none.id] }).nodes.every(({ count }) => count > 0));
});

test('a file is known by its name and its headline', () => {
  const [node] = ask(texts, { grouping: 'file', filter: '西湖' }).nodes;
  assert.deepEqual([node?.name, node?.detail, node?.location], ['西湖区.txt', '西湖区2022年政府工作报告', { uri: `file:///texts/${encodeURIComponent('西湖区.txt')}`, range: null }]);
});

test('ids stay when lines move', () => {
  const text = '2021年,上虞区地区生产总值达1200亿元,地区生产总值达1200亿元。';
  const idsOf = (index: CompactIndex): readonly string[] => {
    const path = [ask(index, { grouping: 'district' }).nodes[0]!.id];
    const metric = ask(index, { grouping: 'district', path }).nodes[0]!.id;
    return ask(index, { grouping: 'district', path: [...path, metric] }).nodes.map(({ id }) => id);
  };
  const ids = idsOf(indexOf({ 'a.txt': text }));
  assert.equal(new Set(ids).size, 2);
  assert.deepEqual(idsOf(indexOf({ 'a.txt': `\n\n${text}` })), ids);
});

test('a path that leads nowhere has no children', () => {
  for (const grouping of ['district', 'metric', 'programme', 'file'] as const) {
    for (const path of [['nowhere'], ['=nowhere', 'nowhere'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
      assert.deepEqual(ask(texts, { grouping, path }), { nodes: [], total: 0, count: 0 });
    }
  }
});

test('of any entries the counts are those of what lies below, and ids are told apart', () => {
  fc.assert(fc.property(fc.array(entry, { maxLength: 4 }), fc.constantFrom('district', 'metric', 'programme', 'file'), fc.constantFrom('', 'gdp', 'ck', '西湖 a', 'b', 'xhq ck', '总'), (entries, grouping, filter) => {
    const index = new CompactIndex();
    entries.forEach((each, i) => { index.set(`file:///${'abcd'[i]!}.txt`, each); });
    const countBelow = (path: readonly string[]): number => {
      const page = ask(index, { grouping, filter, path, most: 10_000 });
      assert.equal(new Set(page.nodes.map(({ id }) => id)).size, page.nodes.length);
      assert.deepEqual([page.total, page.count], [page.nodes.length, path.length === 2 ? page.nodes.length : page.nodes.reduce((sum, { count }) => sum + count, 0)]);
      for (const { id, count } of page.nodes) if (path.length < 2) assert.equal(countBelow([...path, id]), count);
      return page.count;
    };
    countBelow([]);
  }), { numRuns: 300 });
});
