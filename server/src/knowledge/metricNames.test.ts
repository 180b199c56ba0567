import assert from 'node:assert/strict';
import { test } from 'node:test';
import metrics from './data/metrics.json';
import { MetricNames, normalForm } from './metricNames';

const names = new MetricNames(metrics.metrics);

function check(name: string, id: string | null): void {
  test(`${name}: ${id ?? 'none'}`, () => assert.equal(names.idOf(name), id));
}

check('R&D经费投入强度', 'rd-intensity');
check('全社会研究与试验发展（R&D）经费投入强度', 'rd-intensity');
check('Ｒ＆Ｄ经费支出占生产总值的比例', 'rd-intensity');
check('规模以上的工业增加值', 'above-scale-industrial-value-added');
check('工业规上增加值', 'above-scale-industrial-value-added');
check('规上工业增加值中高新技术产业增加值占比', 'hi-tech-industry-share');
check('规上工业增加值中高新技术产业增加值的比重', 'hi-tech-industry-share');
check('高新技术产业增加值占规上工业增加值的份额', 'hi-tech-industry-share');
check('战略性新兴产业增加值占国内生产总值的比例', 'strategic-emerging-share-gdp');
check('GDP增长率', 'gdp-growth');
check('社会用电量', null);

// Close, and not the same.
check('R&D人员折合全时当量', 'rd-personnel-fte');
check('R&D经费', names.idOf('R&D经费支出'));
check('工业增加值', 'industrial-value-added');
check('规模以下工业增加值', null);
check('高新技术产业增加值占工业增加值比重', null);
check('高技术产业增加值占规上工业增加值比重', null);
check('战略性新兴产业增加值占比', null);
check('户籍人口', 'registered-population');
check('城镇化率提高幅度', null);
check('增加值', null);

test('全社会 tells two metrics apart where both are listed', () => {
  assert.notEqual(names.idOf('全社会固定资产投资'), names.idOf('固定资产投资'));
});

test('no normal form is shared by two metrics but for what 全社会 tells apart', () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, zh, aliases } of metrics.metrics) for (const name of [zh, ...aliases]) {
    const form = normalForm(name);
    owners.set(form, (owners.get(form) ?? new Set()).add(id));
  }
  const shared = new Set([...owners.values()].filter(ids => ids.size > 1).map(ids => [...ids].join(' ')));
  assert.deepEqual([...shared], ['fixed-asset-investment total-fixed-asset-investment']);
});

test('every listed name means its own metric', () => {
  for (const { id, zh, aliases } of metrics.metrics) for (const name of [zh, ...aliases]) assert.equal(names.idOf(name), id, name);
});

test('unknown names are the same where only particles and short forms differ', () => {
  assert.ok(names.isSame('规模以上数字企业的营收', '规上数字企业营收'));
  assert.ok(!names.isSame('规上数字企业营收', '数字企业营收'));
});
