import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { Lexicon } from './lexicon';
import { UnitSet } from './unitSet';
import { WordFilter, type FilteredText } from './wordFilter';

/** What a filter hits in a text: each unit with the lists that may have a word there. */
function check(filter: WordFilter, text: string, expected: string): void {
  assert.equal(told(filter.filter(text)), expected);
}

function told({ text, hits: { start, end, offsets, lists } }: FilteredText): string {
  return Array.from({ length: end - start }, (_, i) => `${text[offsets[start + i]!]}${lists[start + i]}`).join(' ');
}

const wordsOf = (words: readonly string[], direction: 'forward' | 'backward' = 'forward'): Lexicon<true> => new Lexicon(words.map(word => [word, true] as const), direction);

test('a word is hit where it begins, by its first two units', () => check(new WordFilter().addWords(wordsOf(['增长', '增加值']), 1), '增速、增加、增长', '增1 增1'));
test('a word of one unit is hit by itself', () => check(new WordFilter().addWords(wordsOf(['超', '超过']), 1), '超过超', '超1 超1'));
test('a word walked backward is hit at the unit before its last', () => check(new WordFilter().addWords(wordsOf(['西湖区', '市'], 'backward'), 1), '在西湖区和市', '湖1 市1'));
test('several lists are told by their bits', () => check(new WordFilter().addWords(wordsOf(['增长']), 1).addWords(wordsOf(['增长率', '提高']), 2).addUnits(UnitSet.of('提。'), 4), '增长提高。', '增3 提6 。4'));
test('pairs are hit at their first unit', () => check(new WordFilter().addPairs(UnitSet.of('第前'), UnitSet.of('一二'), 1), '第一、前二、前后、一第', '第1 前1'));
test('beginnings are hit by their first two units, or by the only one', () => check(new WordFilter().addBeginnings(['上虞区', '京'], 1), '上虞，上海，北京', '上1 京1'));
test('an empty text and the last unit of one have no pair', () => {
  const filter = new WordFilter().addWords(wordsOf(['增长']), 1);
  check(filter, '', '');
  check(filter, '增', '');
});

test('whatever the text and its length, every offset with a word is hit, and hits come in order', () => {
  const unit = fc.constantFrom('增', '长', '加', '值', '的');
  const words = wordsOf(['增长', '增加值', '长']);
  const filter = new WordFilter().addWords(words, 1);
  fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), fc.constantFrom(1, 2000), (part, times) => {
    const text = part.repeat(times);
    const { start, end, offsets } = filter.filter(text).hits;
    const hits = new Set(offsets.subarray(start, end));
    for (let at = 0; at < text.length; at++) if (words.longest(text, at) !== null) assert.ok(hits.has(at), `${at}`);
    assert.deepEqual([...hits], [...hits].sort((one, other) => one - other));
    assert.equal(hits.size, end - start);
  }), { numRuns: 20 });
});

test('many texts have the hits that each has by itself', () => {
  const unit = fc.constantFrom('增', '长', '加', '值', '的');
  const filter = new WordFilter().addWords(wordsOf(['增长', '增加值', '长']), 1).addUnits(UnitSet.of('的值'), 2);
  fc.assert(fc.property(fc.array(fc.string({ unit, maxLength: 40 })), texts => {
    assert.deepEqual(filter.filterAll(texts).map(told), texts.map(text => told(filter.filter(text))));
  }));
});
