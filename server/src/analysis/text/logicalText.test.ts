import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { extractTags } from '../../../../test/harness/markers';
import { LogicalText } from './logicalText';

/** Joins the stretches marked `<p>…</p>`. */
function joined(marked: string): { source: string; logical: LogicalText } {
  const { text, tags } = extractTags(marked);
  return { source: text, logical: LogicalText.join(text, tags) };
}

/** Compares what is read, and the source ranges of the phrase that these words make up. */
function check(marked: string, read: string, words: string, ranges: string): void {
  const { source, logical } = joined(marked);
  assert.equal(logical.text, read);
  const start = read.indexOf(words);
  const phrase = logical.phrase(start, start + words.length);
  assert.equal(phrase.ranges.map(range => `${range.start}-${range.end}`).join(' '), ranges);
  assert.equal(phrase.ranges.map(range => source.slice(range.start, range.end)).join(''), phrase.text);
}

test('a phrase in one piece has one range', () => check('甲<p>增加值</p>', '增加值', '加值', '2-4'));
test('a phrase over a break has a range on each side', () => check('<p>增加</p>\n\n<p>值达3亿元</p>', '增加值达3亿元', '增加值', '0-2 4-5'));
test('a phrase over two breaks has three', () => check('<p>25</p>\n<p>0.</p>\n<p>3亿</p>', '250.3亿', '250.3亿', '0-2 3-5 6-8'));
test('a phrase beside a break has none of it', () => check('<p>增加</p>\n<p>值达3亿元</p>', '增加值达3亿元', '值达', '3-5'));
test('pieces that touch are one', () => check('<p>增加</p><p>值</p>', '增加值', '增加值', '0-3'));
test('empty pieces leave no trace', () => check('<p>增</p>\n<p></p>\n<p>值</p>', '增值', '增值', '0-1 3-4'));

test('two texts read as one keep their places, whichever stands first', () => {
  const { source, logical } = joined('<p>立基金超3</p>\n<p>亿元</p>');
  const [first, second] = [LogicalText.join(source, [{ start: 6, end: 8 }]), LogicalText.join(source, [{ start: 0, end: 5 }])];
  const both = LogicalText.concat(first, second);
  assert.equal(both.text, '亿元立基金超3');
  assert.deepEqual(both.phrase(1, 4), { text: '元立基', ranges: [{ start: 7, end: 8 }, { start: 0, end: 2 }] });
  assert.equal(logical.text, '立基金超3亿元');
});

test('texts of two versions of a source are read as one, each where it stands', () => {
  const head = LogicalText.join('甲 立基金超3', [{ start: 0, end: 1 }, { start: 2, end: 7 }]);
  const tail = LogicalText.join('亿元', [{ start: 0, end: 2 }]).moved(20);
  const both = LogicalText.concat(head, tail);
  assert.equal(both.text, '甲立基金超3亿元');
  assert.deepEqual(both.phrase(4, 8), { text: '超3亿元', ranges: [{ start: 5, end: 7 }, { start: 20, end: 22 }] });
  assert.equal(both.toSource(8), 22);
});

test('a text that was moved or copied is the same one elsewhere', () => {
  const logical = LogicalText.join('总 量１亿', [{ start: 0, end: 1 }, { start: 2, end: 5 }]);
  assert.ok(logical.moved(7).isMoved(logical, 7));
  assert.ok(!logical.moved(7).isMoved(logical, 6));
  assert.ok(!logical.isMoved(LogicalText.join('总 量1亿', [{ start: 0, end: 1 }, { start: 2, end: 5 }]), 0));
  assert.ok(!logical.isMoved(LogicalText.join('总量１亿', [{ start: 0, end: 4 }]), 0));
  assert.ok(logical.copied().isMoved(logical, 0));
  assert.deepEqual(logical.copied().moved(3).phrase(0, 3), { text: '总量１', ranges: [{ start: 3, end: 4 }, { start: 5, end: 7 }] });
});

test('a text that stands further behind leads there, in one piece or several', () => {
  for (const marked of ['甲<p>增加值</p>', '甲<p>增</p>\n<p>加值</p>']) {
    const { logical } = joined(marked);
    const moved = logical.moved(7);
    assert.equal(moved.toSource(2), logical.toSource(2) + 7);
    assert.deepEqual(moved.moved(-7).phrase(0, 3), logical.phrase(0, 3));
    assert.deepEqual(moved.phrase(0, 3).ranges.map(({ start }) => start - 7), logical.phrase(0, 3).ranges.map(({ start }) => start));
    assert.deepEqual(moved.slice(1, 3).phrase(0, 2), moved.phrase(1, 3));
  }
});

test('a phrase is as written, the text folded', () => {
  const { logical } = joined('<p>１．２</p> <p>億元</p>');
  assert.equal(logical.text, '1.2亿元');
  assert.equal(logical.phrase(0, 5).text, '１．２億元');
});

test('the end of the text leads behind its last character', () => {
  const { logical } = joined('<p>增加</p>\n<p>值</p>乙');
  assert.equal(logical.toSource(3), 4);
  assert.equal(joined('<p></p>').logical.toSource(0), 0);
});

test('what lies outside is an error with the numbers in it', () => {
  const { logical } = joined('<p>增加</p>');
  assert.throws(() => logical.toSource(3), /no offset 3 in a logical text of 2/);
  assert.throws(() => logical.toSource(-1), /no offset -1/);
  assert.throws(() => logical.phrase(1, 1), /no phrase 1\.\.1/);
  assert.throws(() => logical.phrase(0, 3), /no phrase 0\.\.3/);
});

/** A text torn at random places, with the pieces that hold its characters. */
const torn = fc.array(fc.tuple(fc.string({ unit: fc.constantFrom('增', '加', '值', '达', '３', '亿', '元', 'R', '&', 'D', '，'), minLength: 1, maxLength: 5 }), fc.constantFrom('', '\n', '\r\n', '\n\n　　', ' ', '\u200b')), { minLength: 1 }).map(parts => {
  let source = '\n';
  const pieces = parts.map(([words, layout]) => {
    const start = source.length;
    source += words + layout;
    return { start, end: start + words.length };
  });
  return { source, pieces, words: parts.map(([each]) => each).join('') };
});

test('wherever a text is torn, it reads the same and the map leads to each character', () => {
  fc.assert(fc.property(torn, ({ source, pieces, words }) => {
    const logical = LogicalText.join(source, pieces);
    assert.equal(logical.phrase(0, words.length).text, words);
    for (let at = 0; at < words.length; at++) {
      assert.equal(source[logical.toSource(at)], words[at]);
    }
  }));
});

test('wherever a text is torn, the ranges of every phrase hold its characters, in order and apart', () => {
  fc.assert(fc.property(torn, ({ source, pieces, words }) => {
    const logical = LogicalText.join(source, pieces);
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 1; end <= words.length; end++) {
        const { text, ranges } = logical.phrase(start, end);
        assert.equal(text, words.slice(start, end));
        assert.equal(ranges.map(range => source.slice(range.start, range.end)).join(''), text);
        for (const [i, range] of ranges.entries()) assert.ok(range.start < range.end && (i === 0 || ranges[i - 1]!.end < range.start));
      }
    }
  }), { numRuns: 50 });
});

test('a slice leads back to the same source', () => {
  const { source, logical } = joined('<p>总量扩大。增</p>\n\n<p>加值达</p>\n<p>3亿元</p>');
  for (let start = 0; start < logical.text.length; start++) {
    for (let end = start + 1; end <= logical.text.length; end++) {
      const slice = logical.slice(start, end);
      assert.equal(slice.text, logical.text.slice(start, end));
      assert.deepEqual(slice.phrase(0, end - start), logical.phrase(start, end));
      assert.equal(source[slice.toSource(end - start - 1)], slice.text.at(-1));
    }
  }
});
