import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { extractCursor } from '../../../../test/harness/markers';
import { Lexicon, type Direction } from './lexicon';

const words = ['亿', '亿元', '万元', '元', '个百分点', '百分点', 'R&D'];

/** The longest of `words` at the `|`, or nothing. */
function check(direction: Direction, marked: string, expected: string, limit?: number): void {
  const { text, offset } = extractCursor(marked);
  const match = new Lexicon(words.map(word => [word, word] as const), direction).longest(text, offset, limit);
  assert.equal(match?.value ?? '', expected);
  assert.equal(match?.length ?? 0, expected.length);
}

test('forward: the longest of words that share a beginning', () => check('forward', '3|亿元多', '亿元'));
test('forward: the shorter where the longer breaks off', () => check('forward', '3|亿吨', '亿'));
test('forward: a word at the very end of the text', () => check('forward', '3|亿', '亿'));
test('forward: nothing where a word only begins', () => check('forward', '3|个百分', ''));
test('forward: nothing one character too early', () => check('forward', '|3亿元', ''));
test('forward: nothing at the end', () => check('forward', '3亿元|', ''));
test('forward: not across a limit', () => check('forward', '3|亿元', '亿', 2));
test('forward: nothing where the limit is the offset', () => check('forward', '3|亿元', '', 1));

test('backward: the longest of words that share an end', () => check('backward', '提高2个百分点|', '个百分点'));
test('backward: the shorter where the longer breaks off', () => check('backward', '2百分点|', '百分点'));
test('backward: a word at the very beginning of the text', () => check('backward', '亿元|多', '亿元'));
test('backward: nothing one character too late', () => check('backward', '亿元多|', ''));
test('backward: nothing at the beginning', () => check('backward', '|亿元', ''));
test('backward: not across a limit', () => check('backward', '3亿元|', '元', 2));

test('words are folded when they go in', () => {
  const lexicon = new Lexicon([['Ｒ＆Ｄ', 1], ['億', 2], ['(含)以上', 3]]);
  assert.equal(lexicon.longest('R&D', 0)?.value, 1);
  assert.equal(lexicon.longest('亿', 0)?.value, 2);
  assert.equal(lexicon.longest('億', 0), null);
  assert.equal(new Lexicon([['（含）以上', 3]]).longest('(含)以上', 0)?.value, 3);
});

test('a word given twice keeps its first value', () => {
  assert.equal(new Lexicon([['元', 'CNY'], ['元', 'USD']]).longest('元', 0)?.value, 'CNY');
  assert.equal(new Lexicon([['億', 1], ['亿', 2]]).longest('亿', 0)?.value, 1);
});

test('an empty word is an error, an empty lexicon is not', () => {
  assert.throws(() => new Lexicon([['', 1]]), /no empty word/);
  assert.equal(new Lexicon([]).longest('亿', 0), null);
});

test('it has its words and neither their beginnings nor their ends', () => {
  for (const direction of ['forward', 'backward'] as const) {
    const lexicon = new Lexicon(words.map(word => [word, true] as const), direction);
    assert.deepEqual(['亿元', '个百分点', '个百', '分点', '亿元元', '吨'].map(word => lexicon.has(word)), [true, true, false, false, false, false]);
  }
});

test('it grows: of many random words each is found with its own value, as a search through all of them finds it', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom('一', '二', '三', '四', '五', '六', '七', '八'), minLength: 1, maxLength: 6 }), { minLength: 300, maxLength: 600 }), list => {
    const forward = new Lexicon(list.map((word, i) => [word, i] as const));
    const backward = new Lexicon(list.map((word, i) => [word, i] as const), 'backward');
    for (const [i, word] of list.entries()) {
      const text = word + list[(i * 7) % list.length]!;
      const longest = (fits: (each: string) => boolean): string | undefined => list.filter(fits).sort((a, b) => b.length - a.length)[0];
      assert.equal(list[forward.longest(text, 0)!.value], longest(each => text.startsWith(each)));
      assert.equal(list[backward.longest(text, text.length)!.value], longest(each => text.endsWith(each)));
    }
  }), { numRuns: 5 });
});
