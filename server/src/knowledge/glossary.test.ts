// What a glossary changes in a reading, and in what is known of things.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../analysis/analyze';
import { ReadText } from '../analysis/incremental';
import { LineText } from '../workspace/lineText';
import { builtInEntries } from './builtInReference';
import { withGlossary } from './glossary';
import { readGlossary } from './glossaryReader';
import { createKnowledge } from './knowledge';
import { Reference } from './reference';

const { glossary, mistakes } = readGlossary(`
metrics:
  - name: 人才净流入率
    aliases: [净流入人才占比]
    unit: '%'
  - name: 规上工业增加值能耗
    neighbours: [{ metric: rd-intensity, reason: 一是能耗，一是经费 }, { metric: 人才净流入率, reason: { en: talent, zh: 人才 } }]
  - id: gdp
    name: 地区生产总值
    aliases: [经济总盘子]
    definition: 本县口径
  - name: R&D经费投入强度
    better: neither
programmes:
  - name: 青云计划
    summary: 引进青年人才。
  - { name: “飞鹰”, aliases: [鹰飞行动], runBy: 县科技局 }
  - name: 人才计划
  - { name: 乡村振兴战略, level: county }
places:
  - { name: 云山科学城, level: county, shortNames: [云山城, 科学城], parent: 杭州市 }
  - { name: 望海湾, level: county }
  - { name: 西湖区, level: county, code: 330106 }
  - { name: 临江新城, level: county, code: 330199 }
`);
const knowledge = createKnowledge(glossary);

/** Each claim: its metric's id, its district and the code. */
function claimsIn(text: string, known = knowledge): string {
  return analyze(text, known).claims.map(({ metricId, metric, district }) => `${metric?.text ?? ''} ${metricId ?? '-'} ${district?.name ?? '-'} ${district?.code ?? '-'}`).join('; ');
}

function programmesIn(text: string, known = knowledge): string {
  return analyze(text, known).programmes.map(({ text: words, core, programmeId }) => `${words} ${core} ${programmeId ?? '-'}`).join('; ');
}

test('the glossary of this test has no mistakes', () => assert.deepEqual(mistakes, []));

test('a metric by its name, an alias, and an alias of a known one', () => {
  const text = '2024年，嘉善县人才净流入率达5%，净流入人才占比达6%，经济总盘子达500亿元，地区生产总值达5亿元。';
  assert.equal(claimsIn(text), '人才净流入率 人才净流入率 嘉善县 330421; 净流入人才占比 人才净流入率 嘉善县 330421; 经济总盘子 gdp 嘉善县 330421; 地区生产总值 gdp 嘉善县 330421');
  assert.match(claimsIn(text, createKnowledge()), /^人才净流入率 - .*; 经济总盘子 - .*; 地区生产总值 gdp /);
});

test('a programme in quotes and without, its core in quotes alone', () => {
  assert.equal(programmesIn('我县有“青云计划”，有“青云”计划，有“青云”，青云计划很好，青云直上。'), '“青云计划” 青云计划 青云计划; “青云”计划 青云 青云计划; “青云” 青云 青云计划; 青云计划 青云 青云计划');
  assert.equal(programmesIn('鹰飞行动很好。'), '鹰飞行动 鹰飞 飞鹰');
  assert.equal(programmesIn('青云计划很好，鹰飞行动很好。', createKnowledge()), '');
  assert.equal(programmesIn('深入实施乡村振兴战略。'), '乡村振兴战略 乡村振兴 rural-revitalization');
});

test('what says only of what kind something is makes no programme of a quotation', () => {
  assert.equal(programmesIn('我们要“人才”，也有“人才计划”。'), '“人才计划” 人才计划 人才计划');
});

test('a place of the user\'s own, in full and for short, with the places above it', () => {
  assert.equal(claimsIn('2024年，云山科学城实现营收5亿元，云山城实现税收2亿元，全市实现税收9亿元。'), '营收 - 云山科学城 -; 税收 - 云山科学城 -; 税收 - 杭州市 330100');
  assert.equal(claimsIn('2024年，科学城实现营收5亿元。'), '营收 - 云山科学城 -');
  assert.equal(claimsIn('2024年，临江新城实现营收5亿元，全省实现营收9亿元。'), '营收 - 临江新城 330199; 营收 - 浙江省 330000');
  assert.equal(claimsIn('2024年，云山科学城实现营收5亿元。', createKnowledge()), '云山科学城营收 - - -');
  assert.equal(claimsIn('望海湾实现营收5亿元，云山城实现营收6亿元。'), '营收 - 望海湾 -; 营收 - 云山科学城 -');
});

test('a name that several bear is the user\'s', () => {
  assert.equal(claimsIn('2024年，西湖区实现营收5亿元。'), '营收 - 西湖区 330106');
  assert.equal(claimsIn('2024年，西湖区实现营收5亿元。', createKnowledge()), '营收 - 西湖区 -');
});

test('an edit among places of the user\'s own gives what reading anew gives', () => {
  const before = LineText.of('云山科学城发展。\n\n2024年，云山城实现营收5亿元。\n\n望海湾实现营收6亿元。\n');
  const after = before.edited(0, 5, '望海湾');
  assert.deepEqual(ReadText.of(before, knowledge).next(after).analysis.claims, analyze(after.toString(), knowledge).claims);
});

test('the reference holds the user\'s entries, and what they add to known ones', () => {
  const known = builtInEntries();
  const reference = new Reference(withGlossary(known, glossary));
  const own = reference.metric('人才净流入率');
  assert.deepEqual([own?.origin, own?.unit, own?.aliases, own?.definition], ['glossary', '%', ['净流入人才占比'], undefined]);
  const gdp = reference.metric('gdp');
  assert.deepEqual([gdp?.origin, gdp?.zh, gdp?.aliases.includes('经济总盘子'), gdp?.aliases.includes('GDP'), gdp?.en], ['glossary', '地区生产总值', true, true, known.metrics.find(({ id }) => id === 'gdp')?.en]);
  assert.deepEqual([gdp?.definition?.zh, gdp?.source, gdp?.formula], ['本县口径', undefined, undefined], 'a source is never set under words that it does not say');
  const intensity = reference.metric('rd-intensity');
  assert.deepEqual([intensity?.better, intensity?.source?.number], ['neither', '国统字〔2019〕47号']);
  assert.deepEqual(reference.neighboursOf('规上工业增加值能耗').map(({ metric, reason }) => `${metric.id} ${reason.en}`), ['rd-intensity 一是能耗，一是经费', '人才净流入率 talent']);
  assert.ok(reference.neighboursOf('rd-intensity').some(({ metric }) => metric.id === '规上工业增加值能耗'));
  assert.deepEqual([reference.programme('青云计划')?.origin, reference.programme('青云计划')?.level], ['glossary', '']);
  assert.deepEqual([reference.programme('rural-revitalization')?.level, reference.programme('rural-revitalization')?.since], ['county', '2017-10']);
  assert.equal(reference.programme('made-in-china-2025')?.origin, 'built-in');
});

test('without a glossary the reference is what it was', () => {
  const known = builtInEntries();
  assert.deepEqual(withGlossary(known, readGlossary('').glossary), known);
});
