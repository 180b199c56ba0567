// What the index keeps of a text, with the places that an editor would go to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticles } from '../../../test/harness/articles';
import { analyze } from '../analysis/analyze';
import { createKnowledge } from '../knowledge/knowledge';
import { decodeEntry, encodeEntry } from './entryCode';
import { textEntry } from './textEntry';
import type { Place, TextEntry } from './entry';

const knowledge = createKnowledge();

function entryOf(text: string): TextEntry {
  return textEntry(analyze(text, knowledge), text, knowledge);
}

/** The words at a place, lines ended as editors end them. */
function wordsAt(text: string, { startLine, startCharacter, endLine, endCharacter }: Place): string {
  const lines = text.split(/\r\n|\r|\n/).slice(startLine, endLine + 1);
  assert.ok(endCharacter <= lines.at(-1)!.length);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, endCharacter);
  lines[0] = lines[0]!.slice(startCharacter);
  return lines.join('');
}

function placed({ startLine, startCharacter, endLine, endCharacter }: Place): string {
  return `${startLine}:${startCharacter}-${endLine}:${endCharacter}`;
}

/** Each mention and each claim in a line. */
function check(text: string, expected: string): void {
  const { names, mentions, claims } = entryOf(text);
  const nameOf = (index: number | null): string => (index === null ? '-' : `${names[index]!.name}(${names[index]!.key})`);
  const lines = [
    ...mentions.map(({ name, place, isFull }) => `${placed(place)} ${names[name]!.kind} ${nameOf(name)}${isFull ? '' : ' for short'}`),
    ...claims.map(({ figure, metricWords, metric, district, period, isTarget, place }) => `${placed(place)} ${figure} ${metricWords ?? '-'} ${nameOf(metric)} ${nameOf(district)} ${period ?? '-'}${isTarget ? ' target' : ''}`),
  ];
  assert.deepEqual(lines, expected.trim().split('\n').map(line => line.trim()));
}

test('mentions and claims with their places', () => check('嘉善县：奋力争先\n\n2021年，全县出口3亿元、增长5%。到2025年，进口力争达到4亿元。', `
  0:0-0:3 district 嘉善县(330421)
  2:6-2:8 district 嘉善县(330421) for short
  2:8-2:10 metric 出口(:出口)
  2:26-2:28 metric 进口(:进口)
  2:10-2:13 3亿元 出口 出口(:出口) 嘉善县(330421) 2021
  2:16-2:18 5% 出口 出口(:出口) 嘉善县(330421) 2021
  2:32-2:35 4亿元 进口 进口(:进口) 嘉善县(330421) 2025 target
`));

test('a text that says nothing has an entry that holds nothing', () => {
  for (const text of ['', '\r\n\r\n', '今天天气很好。']) assert.deepEqual(entryOf(text), { title: null, documents: [], names: [], mentions: [], claims: [] });
});

test('a title, and what others may cite the text by', () => {
  const { title, documents } = entryOf('浙江省人民政府关于实施鲲鹏行动的意见\n\n浙政发〔2021〕5号\n\n各市、县(市、区)人民政府，省政府直属各单位：为了加快发展，现就实施鲲鹏行动提出以下意见，请认真贯彻执行。\n');
  assert.equal(title, '浙江省人民政府关于实施鲲鹏行动的意见');
  assert.ok(documents.includes('浙政发〔2021〕5号'));
  assert.ok(documents.includes('关于实施鲲鹏行动的意见'));
});

test('lines are counted alike whichever way they end', () => {
  const lines = ['嘉善县：奋力争先', '', '2021年，全县进出口总额', '3亿元，增长5%。', '', '出口1亿元。'];
  const [unix, windows, mac] = ['\n', '\r\n', '\r'].map(end => entryOf(lines.join(end)));
  assert.equal(unix!.claims.length, 3);
  assert.deepEqual(windows, unix);
  assert.deepEqual(mac, unix);
});

test('words over a line break stand from their first to their last character', () => check('嘉善县：奋力争先\n\n2021年,全县高新技术产业增\n加值占比达到5%。', `
  0:0-0:3 district 嘉善县(330421)
  2:6-2:8 district 嘉善县(330421) for short
  2:8-3:4 metric 高新技术产业增加值占比(:高新技术产业增加值占比)
  3:6-3:8 5% 高新技术产业增加值占比 高新技术产业增加值占比(:高新技术产业增加值占比) 嘉善县(330421) 2021
`));

test('in whole articles every place holds its words, every name is one, and all comes back from bytes', () => {
  for (const { name: file, text } of readArticles('samples')) {
    const analysis = analyze(text, knowledge);
    const entry = textEntry(analysis, text, knowledge);
    assert.deepEqual(decodeEntry(encodeEntry(entry)), entry, file);
    assert.equal(new Set(entry.names.map(({ kind, key }) => `${kind} ${key}`)).size, entry.names.length, file);
    assert.equal(entry.claims.length, analysis.claims.length, file);
    entry.claims.forEach(({ figure, place, district, metric }, i) => {
      assert.equal(wordsAt(text, place).replaceAll(/\s/g, ''), figure.replaceAll(/\s/g, ''), file);
      assert.equal(district === null ? undefined : entry.names[district]!.name, analysis.claims[i]!.district?.name, file);
      assert.equal(metric === null, analysis.claims[i]!.metric === null, file);
    });
    // Every metric and every district of a claim can be gone to, or is a name all the same.
    for (const { name, place } of entry.mentions) assert.ok(name < entry.names.length && wordsAt(text, place).trim() !== '', file);
  }
});
