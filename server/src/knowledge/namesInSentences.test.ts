// Every name of a known metric and programme is recognised in a sentence, read as any sentence is. Those that are not are listed with
// what is read in their stead; one that comes to be read must leave the list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../analysis/analyze';
import metrics from './data/metrics.json';
import programmes from './data/programmes.json';
import { createKnowledge } from './knowledge';
import { MetricNames } from './metricNames';

const knowledge = createKnowledge();
const metricNames = new MetricNames(metrics.metrics);
const writtenUnits: Readonly<Record<string, string>> = { CNY: '亿元', USD: '亿美元' };

/** The metrics whose names lose a word, and the names that are left. */
const cutMetrics = {
  // 建成 is taken for the verb that is before the noun of what was built: `建成区级平台5个`.
  '建成区绿化覆盖率': '区绿化覆盖率',
  '建成区绿地率': '区绿地率',
  // 新建 in the same way: `新建绿色建筑5幢`.
  '新建绿色建筑占比': '绿色建筑占比',
};

test('every name of a metric is the metric of a claim', () => {
  const cut: Record<string, string> = {};
  for (const { id, zh, aliases, unit } of metrics.metrics) for (const name of [zh, ...aliases]) {
    const { claims } = analyze(`2024年，嘉善县${name}达5${writtenUnits[unit] ?? unit}。`, knowledge);
    const [claim, ...others] = claims;
    assert.equal(others.length, 0, name);
    const read = claim?.metric?.text ?? '';
    if ((claim?.metricId ?? metricNames.idOf(read)) !== id) cut[name] = read;
  }
  assert.deepEqual(cut, cutMetrics);
});

test('every name of a programme is found in quotes, but for one that is a title', () => {
  const missed = programmes.programmes.flatMap(({ id, name, core, aliases }) => [name, core, ...aliases].filter(each => {
    const found = analyze(`深入实施“${each.replaceAll(/[“”]/g, '')}”，成效明显。`, knowledge).programmes;
    return !found.some(({ programmeId }) => programmeId === id);
  }));
  assert.deepEqual(missed, ['《中国制造2025》']);
});
