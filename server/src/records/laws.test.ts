import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyze } from '../analysis/analyze';
import { createKnowledge } from '../knowledge/knowledge';
import { jsonLine, jsonLines } from './jsonLines';
import { brokenLaws } from './laws';
import { figureRecords } from './records';

const text = '西湖区\r\n实施“鲲鹏行动”计划,2021年占比达25\r\n0.3%以上。';
const claim = {
  kind: 'claim', uri: '-', start: 24, end: 34, line: 2, column: 20, text: '250.3%以上', type: 'percent', value: 250.3, unit: '%', bound: '≥',
  change: 'level', metric: '占比', metricId: null, district: '西湖区', divisionCode: '330106', period: '2021', periodText: '2021年',
  section: null, sentence: '实施“鲲鹏行动”计划,2021年占比达250.3%以上。',
};
const programme = { kind: 'programme', uri: '-', start: 7, end: 15, line: 2, column: 3, text: '“鲲鹏行动”计划', core: '鲲鹏行动', programmeId: null, district: '西湖区' };
const figure = { kind: 'figure', uri: '-', start: 24, end: 34, line: 2, column: 20, text: '250.3%以上', type: 'percent', value: 250.3, unit: '%', bound: '≥' };
const withoutValue = Object.fromEntries(Object.entries(claim).filter(([name]) => name !== 'value'));

const check = (...records: readonly object[]) => brokenLaws(records.map(jsonLine).join(''), text);

test('lawful records have no fault', () => {
  assert.deepEqual(check(programme, claim), []);
  assert.deepEqual(check({ ...claim, target: true, divisionCode: null, district: null, period: null, periodText: null }), []);
  assert.deepEqual(check({ ...claim, divisionCode: null }), []);
  assert.deepEqual(check(figure), []);
  assert.deepEqual(brokenLaws('', ''), []);
});

const broken: readonly (readonly [fault: string, record: object])[] = [
  ['unknown kind', { ...claim, kind: 'guess' }],
  ['has the fields', { ...claim, metric: undefined }],
  ['has the fields', { ...withoutValue, value: 250.3 }],
  ['stands at', { ...claim, end: text.length + 1 }],
  ['stands at', { ...claim, start: 34 }],
  ['stands at', { ...claim, start: 24.5 }],
  ['is said to be at 2:21', { ...claim, column: 21 }],
  ['is said to be at 3:20', { ...claim, line: 3 }],
  ['says "250.3%"', { ...claim, text: '250.3%' }],
  ['where the text has "达25', { ...claim, start: 23, column: 19 }],
  ['with line breaks', { ...claim, text: '25\r\n0.3%以上' }],
  ['unknown type', { ...claim, type: 'number' }],
  ['unknown bound', { ...claim, bound: '>=' }],
  ['unknown change', { ...claim, change: null }],
  ['unknown unit', { ...claim, unit: 'pp' }],
  ['has neither a value', { ...claim, value: null }],
  ['has neither a value', { ...claim, value: [1, 2] }],
  ['has neither a value', { ...withoutValue, low: 2, high: 1 }],
  ['district null with code', { ...claim, district: null }],
  ['with code "3301"', { ...claim, divisionCode: '3301' }],
  ['with code "330106"', { ...claim, district: '全国' }],
  ['period 2021年', { ...claim, period: '2021年' }],
  ['period 2021 for null', { ...claim, periodText: null }],
  ['its sentence does not hold it', { ...claim, sentence: '2021年占比达250.3%。' }],
  ['empty metric', { ...claim, metric: '' }],
  ['has neither a value', { ...figure, value: null }],
  ['district 0', { ...programme, district: 0 }],
  ['its core is', { ...programme, core: '鲲鹏计划' }],
  ['its core is', { ...programme, programmeId: '' }],
];
for (const [fault, record] of broken) {
  test(`the laws find: ${fault}`, () => {
    const faults = check(record);
    assert.ok(faults.some(found => found.startsWith('line 1: ') && found.includes(fault)), faults.join('\n') || 'no fault found');
  });
}

test('the laws find what is no record, out of order, or cut off', () => {
  assert.match(brokenLaws('{"kind":\n[]\n', text).join('\n'), /line 1: not a JSON object.*\nline 2: not a JSON object/);
  assert.match(check(claim, programme).join('\n'), /^line 2: begins at 7, before the record above it/);
  assert.deepEqual(brokenLaws(jsonLine(claim).slice(0, -1), text), ['the output does not end its last line']);
});

const root = process.env.POLICY_LENS_ROOT ?? process.cwd();
for (const folder of ['samples', '../shared/gold']) {
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path).filter(name => name.endsWith('.txt')) : [];
  if (names.length === 0) test(`the laws hold on ${folder}`, { skip: 'no texts there' });
  for (const name of names) {
    test(`the laws hold on ${folder}/${name}`, () => {
      const source = { uri: '-', name, text: readFileSync(join(path, name), 'utf8') };
      const analysis = analyze(source.text, createKnowledge());
      assert.deepEqual(brokenLaws([...jsonLines.body(source, analysis)].join(''), source.text), []);
      assert.deepEqual(brokenLaws([...figureRecords(source, analysis)].map(jsonLine).join(''), source.text), []);
    });
  }
}
