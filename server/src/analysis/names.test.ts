import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticles } from '../../../test/harness/articles';
import { createKnowledge } from '../knowledge/knowledge';
import { emptyGlossary } from '../knowledge/glossary';
import { analyze } from './analyze';
import { hull, type Span } from './model';
import { nameMentions, nameMentionsIn, type NameMention } from './names';

const knowledge = createKnowledge();

/** What a text mentions, each as `metric gdp: 地区生产总值`, a short form with `~` for `:`. */
function check(text: string, expected: readonly string[], known = knowledge): void {
  const mentions = nameMentions(analyze(text, known), known);
  assert.deepEqual(mentions.map(({ named: { kind, key }, text: words, isFull }) => `${kind} ${key}${isFull ? ':' : ' ~'} ${words}`), expected);
}

test('a metric has its id, an unknown one its words', () => {
  check('地区生产总值512亿元,茶旅综合指数达98.2。', ['metric gdp: 地区生产总值', 'metric :茶旅综合指数: 茶旅综合指数']);
});
test('forms of one metric have one key', () => {
  check('规上工业增加值30亿元。去年规模以上工业增加值28亿元。', ['metric above-scale-industrial-value-added ~ 规上工业增加值', 'metric above-scale-industrial-value-added: 规模以上工业增加值']);
  check('“茶旅”指数达98.2。茶旅指数为97.1。', ['metric :茶旅指数: “茶旅”指数', 'metric :茶旅指数: 茶旅指数']);
});
test('what stands for longer words is no full name', () => {
  check('GDP为512亿元,研究与试验发展(R&D)经费30亿元,R&D经费增长5%。', ['metric gdp ~ GDP', 'metric rd-expenditure: 研究与试验发展(R&D)经费', 'metric rd-expenditure ~ R&D经费']);
});
test('what is carried on is mentioned once', () => check('进出口总额512亿元,下降3.4%。', ['metric goods-trade ~ 进出口总额']));
test('a known metric is mentioned without a figure too', () => {
  check('提高全员劳动生产率,扩大社会消费品零售总额和R&D经费。', ['metric labour-productivity: 全员劳动生产率', 'metric retail-sales: 社会消费品零售总额', 'metric rd-expenditure ~ R&D经费']);
});
test('also across a layout break', () => {
  const text = '坚持创新驱动发展,加快培育新质生产力,不断提高全员劳动生产\n\n率,推动经济社会高质量发展。';
  const [mention] = nameMentions(analyze(text, knowledge), knowledge);
  assert.deepEqual([mention?.text, mention?.ranges], ['全员劳动生产率', [{ start: 23, end: 29 }, { start: 31, end: 32 }]]);
});
test('a part of a longer word or of a metric with a figure is no mention', () => {
  check('落实GDPR,价格高企不下,走访院士专家。', []);
  check('高新技术产业增加值占规模以上工业增加值比重达68.4%。', ['metric hi-tech-industry-share: 高新技术产业增加值占规模以上工业增加值比重']);
});

test('a programme has its id, an unknown one its bare name', () => {
  check('实施“飞鹰行动”计划。“飞鹰计划”成效明显,“飞鹰”企业不断壮大。推进“千万工程”。', [
    'programme :飞鹰: “飞鹰行动”计划', 'programme :飞鹰: “飞鹰计划”', 'programme thousand-villages: “千万工程”']);
});
test('a programme that is only named for short has the key of its full name elsewhere', () => {
  check('实施“飞鹰计划”。', ['programme :飞鹰: “飞鹰计划”']);
  check('深入推进“飞鹰”。', ['programme :飞鹰 ~ “飞鹰”']);
});

test('a district has its code, in full, for short and from its own standpoint', () => {
  check('嘉善县2021年工作报告\n\n嘉善向好,全县地区生产总值512亿元,居全省前列。我县开放。', [
    'district 330421: 嘉善县', 'district 330421 ~ 嘉善', 'district 330421 ~ 全县', 'metric gdp: 地区生产总值', 'district 330000 ~ 全省', 'district 330421 ~ 我县']);
});
test('one that could be several has its name', () => check('西湖区经济向好。', ['district 西湖区: 西湖区']));

test('what a name is called: as it is known, else by its longest form', () => {
  const named = nameMentions(analyze('嘉善县\n\nGDP为512亿元。茶旅的指数98,茶旅指数97。实施“飞鹰计划”。实施“飞鹰行动”计划。全县向好。', knowledge), knowledge);
  assert.deepEqual(named.map(({ named: { name } }) => name), ['嘉善县', '地区生产总值', '茶旅的指数', '茶旅的指数', '“飞鹰行动”计划', '“飞鹰行动”计划', '嘉善县']);
  assert.equal(named[2]!.named, named[3]!.named);
});
test('a glossary\'s names are known too', () => {
  const own = createKnowledge({ ...emptyGlossary, metrics: [{ id: 'tea-index', zh: '茶旅指数', aliases: ['茶指'], neighbours: [] }] });
  check('提高茶旅指数。茶指98。', ['metric tea-index: 茶旅指数', 'metric tea-index ~ 茶指'], own);
});

const texts = [...readArticles('samples'), ...readArticles('test/gold/texts')];

test('mentions stand where they say, in order, none twice', () => {
  for (const { name, text } of texts) {
    const mentions = nameMentions(analyze(text, knowledge), knowledge);
    assert.ok(mentions.length > 20, name);
    for (const { text: words, ranges } of mentions) assert.equal(ranges.map(({ start, end }) => text.slice(start, end)).join(''), words, name);
    const starts = mentions.map(({ ranges }) => ranges[0]!.start);
    assert.deepEqual(starts, [...starts].sort((a, b) => a - b), name);
    const places = mentions.map(({ named, ranges }) => `${named.kind} ${JSON.stringify(ranges)}`);
    assert.equal(new Set(places).size, places.length, name);
  }
});
test('each claim\'s metric and each programme and district is mentioned', () => {
  for (const { name, text } of texts) {
    const analysis = analyze(text, knowledge);
    const places = new Set(nameMentions(analysis, knowledge).map(({ named, ranges }) => `${named.kind} ${JSON.stringify(ranges)}`));
    for (const { metric } of analysis.claims) assert.ok(metric === null || places.has(`metric ${JSON.stringify(metric.ranges)}`), name);
    for (const { ranges } of analysis.programmes) assert.ok(places.has(`programme ${JSON.stringify(ranges)}`), name);
    for (const { ranges } of analysis.districts) assert.ok(places.has(`district ${JSON.stringify(ranges)}`), name);
  }
});
test('one key is one programme of the text', () => {
  for (const { name, text } of texts) {
    const analysis = analyze(text, knowledge);
    const keys = new Map(nameMentions(analysis, knowledge).filter(({ named }) => named.kind === 'programme').map(({ ranges, named }) => [ranges[0]!.start, named.key]));
    const pairs = new Set(analysis.programmes.map(({ ranges, identity }) => `${identity} ${keys.get(ranges[0]!.start)}`));
    assert.equal(pairs.size, new Set(analysis.programmes.map(({ identity }) => identity)).size, name);
    assert.equal(pairs.size, new Set(keys.values()).size, name);
  }
});
test('a part has the mentions that the whole has there', () => {
  const touches = ({ start, end }: Span) => (mention: NameMention): boolean => mention.ranges.some(range => range.start < end && range.end > start);
  const plain = (mentions: readonly NameMention[]): unknown => mentions.map(({ text, ranges, isFull, named: { kind, key } }) => ({ text, ranges, isFull, kind, key }));
  for (const { name, text } of texts) {
    const analysis = analyze(text, knowledge);
    const all = nameMentions(analysis, knowledge);
    const spans = [...all.map(hull), ...Array.from({ length: 40 }, (_, i) => ({ start: i * 97 % text.length, end: i * 97 % text.length + 1 + i * 13 % 200 }))];
    for (const span of spans) assert.deepEqual(plain(nameMentionsIn(analysis, span, knowledge).filter(touches(span))), plain(all.filter(touches(span))), name);
  }
});
