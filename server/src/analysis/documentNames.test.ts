import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticles } from '../../../test/harness/articles';
import { createKnowledge } from '../knowledge/knowledge';
import { analyze } from './analyze';
import { documentMentions, ownDocumentKeys, titleKey } from './documentNames';

const knowledge = createKnowledge();

/** Each document named: its words and its keys. */
function check(text: string, expected: readonly (readonly [words: string, ...keys: string[]])[]): void {
  assert.deepEqual(documentMentions(analyze(text, knowledge)).map(({ text: words, keys }) => [words, ...keys]), expected);
}

test('a title and a number, each with its place', () => {
  const text = '按照《县域经济发展规划》和浙政发〔2021〕5号文件的要求，工作有序推进。';
  const mentions = documentMentions(analyze(text, knowledge));
  assert.deepEqual(mentions.map(({ kind, ranges }) => [kind, ...ranges.map(({ start, end }) => text.slice(start, end))]), [
    ['title', '《县域经济发展规划》'],
    ['number', '浙政发〔2021〕5号'],
  ]);
});

test('a number is the same in whatever brackets and widths', () => {
  for (const number of ['国发〔2021〕5号', '国发[2021]5号', '国发(2021)5号', '国发（2021）5号', '国发【2021】5号', '国发［２０２１］５号', '国发﹝2021﹞ 5 号', '国发〔2021〕第05号', '国发〔2021〕5號']) {
    check(`工作已经由（${number}）作了部署，各地有序推进。`, [[number.replace(' 号', '号'), '国发〔2021〕5号']]);
  }
});

test('what leads to a number is no part of it', () => {
  for (const lead of ['依据', '根据', '严格执行', '文件号是', '印发了', '认真贯彻落实', '我们将按照']) check(`工作${lead}国发〔2021〕5号文件，各地有序推进。`, [['国发〔2021〕5号', '国发〔2021〕5号']]);
  check('国发〔2021〕5号、国办发〔2021〕6号已经印发。', [['国发〔2021〕5号', '国发〔2021〕5号'], ['国办发〔2021〕6号', '国办发〔2021〕6号']]);
});

test('where a word may be part of an issuer, both readings are kept', () => {
  check('全县工作由（和政办发〔2021〕6号）作了部署，各地有序推进。', [['和政办发〔2021〕6号', '和政办发〔2021〕6号', '政办发〔2021〕6号']]);
  check('国发〔2021〕5号和政办发〔2021〕6号已经印发。', [['国发〔2021〕5号', '国发〔2021〕5号'], ['政办发〔2021〕6号', '政办发〔2021〕6号']]);
});

test('what looks like a number and is none', () => {
  check('会议（2021）召开，〔2021〕5号没有发文机关，门牌是人民路（5）12号，航天员搭乘神舟5号升空。', []);
});

test('a title inside a title is part of it, and what it issues is meant as well', () => {
  check('《国务院关于印发〈中国制造2025〉的通知》提出了目标。', [['《国务院关于印发〈中国制造2025〉的通知》', '国务院关于印发中国制造2025的通知', '中国制造2025']]);
  check('《关于《水法》的说明》提出了目标。', [['《关于《水法》的说明》', '关于水法的说明']]);
});

test('a title over a line break of the layout', () => {
  const text = '全县认真落实《国家创新驱动发展战\n略纲要》的要求，全年工作有序推进，各项指标稳步增长。';
  const [mention] = documentMentions(analyze(text, knowledge));
  assert.deepEqual([mention?.text, mention?.keys, mention?.ranges.map(({ start, end }) => text.slice(start, end))], ['《国家创新驱动发展战略纲要》', ['国家创新驱动发展战略纲要'], ['《国家创新驱动发展战', '略纲要》']]);
});

test('a title that never ends is none, and the next one is read', () => {
  check('《没有结尾的标题，各地认真学习《水法》和《防洪法》。', [['《水法》', '水法'], ['《防洪法》', '防洪法']]);
  check('《》和《 》是空的，各地有序推进。', []);
});

test('title and number in brackets behind it are one document', () => {
  check('印发《关于加快发展的意见》（国发〔2021〕5号）和《水法》，国发〔2021〕6号同时废止。', [
    ['《关于加快发展的意见》', '关于加快发展的意见', '国发〔2021〕5号'],
    ['国发〔2021〕5号', '国发〔2021〕5号', '关于加快发展的意见'],
    ['《水法》', '水法'],
    ['国发〔2021〕6号', '国发〔2021〕6号'],
  ]);
});

test('a short name means what the text says it means, from there on', () => {
  check('《意见》很多。印发《关于加快发展的意见》（国发〔2021〕5号，以下简称《意见》），明确了目标。\n\n《意见》指出，各地要抓好落实，有序推进。', [
    ['《意见》', '意见'],
    ['《关于加快发展的意见》', '关于加快发展的意见', '国发〔2021〕5号'],
    ['国发〔2021〕5号', '国发〔2021〕5号', '关于加快发展的意见'],
    ['《意见》', '国发〔2021〕5号', '关于加快发展的意见'],
    ['《意见》', '国发〔2021〕5号', '关于加快发展的意见'],
  ]);
});

test('keys leave out blanks, quotes and marks, and fold the rest', () => {
  assert.equal(titleKey('“健康中国２０３０” 规划纲要（２０１６—２０３０年）'), titleKey('《健康中国2030》规划纲要(2016-2030年)'));
});

test('a text bears its headline, with and without its issuer and what it issues, and the number in its head', () => {
  const own = (text: string): readonly string[] => ownDocumentKeys(analyze(text, knowledge));
  const body = '各乡镇人民政府，县政府各部门：\n\n为加快发展，现将有关事项通知如下，全年地区生产总值增长5%，各地要认真抓好落实，确保完成全年目标任务。依据国发〔2020〕1号文件。';
  assert.deepEqual(own(`云岭县人民政府关于印发《云岭县产业发展规划（试行）》的通知\n\n云政发﹝2021﹞ 5 号\n\n${body}`), [
    '云岭县人民政府关于印发云岭县产业发展规划(试行)的通知', '关于印发云岭县产业发展规划(试行)的通知', '云岭县产业发展规划(试行)', '云岭县产业发展规划', '云政发〔2021〕5号',
  ]);
  assert.deepEqual(own(`# 关于加快发展的意见\n\n发文字号：云政发〔2021〕5号\n\n${body}\n\n国发〔2020〕2号`), ['关于加快发展的意见', '云政发〔2021〕5号']);
  assert.deepEqual(own(`要闻\n\n${body}`), []);
});

test('places slice to the words of whole texts', () => {
  let count = 0;
  for (const { text } of [...readArticles('samples'), ...readArticles('test/gold/texts')]) {
    for (const { text: words, ranges, keys } of documentMentions(analyze(text, knowledge))) {
      assert.equal(ranges.map(({ start, end }) => text.slice(start, end)).join(''), words);
      assert.ok(keys.length > 0 && new Set(keys).size === keys.length, words);
      count++;
    }
  }
  assert.ok(count > 2, `${count} documents`);
});

test('twice the text takes about twice the time', () => {
  for (const unit of ['《', '《水法》(国发〔2021〕5号,以下简称《意见》)', '〔2021〕5号', '国〔2021', '印发', '《印发']) {
    const time = (length: number): number => {
      const analysis = analyze(unit.repeat(Math.ceil(length / unit.length)), knowledge);
      assert.ok(analysis.blocks.length > 0);
      let best = Infinity;
      for (let run = 0; run < 4; run++) {
        const before = process.cpuUsage();
        documentMentions(analysis);
        ownDocumentKeys(analysis);
        const { user, system } = process.cpuUsage(before);
        best = Math.min(best, (user + system) / 1000);
      }
      return best;
    };
    // Quadratic code takes 64 times as long for eight times the text.
    let growth = Infinity;
    for (let attempt = 0; attempt < 5 && growth > 20; attempt++) growth = Math.min(growth, time(160_000) / Math.max(1, time(20_000)));
    assert.ok(growth <= 20, `${unit}: eight times the text takes ${growth.toFixed(1)} times as long`);
  }
});
