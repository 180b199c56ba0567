import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { copySlice, fold, foldedAt, foldedUnits, foldSlice, foldText, isBlank, isDigit, isHan, isInvisible, isLatin, isLineEnd } from './characters';

const check = (written: string, read: string): void => assert.equal(foldText(written), read);

test('full-width digits, letters and signs are their half-width twins', () => check('Ｒ＆Ｄ投入１，０７５．５％（含）：', 'R&D投入1,075.5%(含):'));
test('small, vertical and half-width forms too', () => check('9∶43︰48﹕1꞉2﹪﹐﹙﹚﹢︵︒｡､｢甲｣', '9:43:48:1:2%,()+(。。、“甲”'));
test('radicals that a PDF writes for characters', () => check('增⻓⼆⼗⼀万⼈，⺠营⾦额⾄⾨', '增长二十一万人,民营金额至门'));
test('compatibility ideographs', () => check('\uf967\uf99b', '不鍊'));
test('dashes, minus signs and tildes are told apart', () => check('－1—2―3─4–5−6〜7～8‐9‑0‒1∼2', '-1—2—3—4—5-6~7~8-9-0—1~2'));
test('all blanks that take room are one', () => check('a　b\u00a0c\u2002d\u2003e\u2009f\tg\u202fh\u2007i\u205fj', 'a b c d e f g h i j'));
test('Traditional numerals are Simplified ones', () => check('兩億三萬幾點數個貳參叄陸○倆餘負', '两亿三万几点数个贰叁叁陆〇俩余负'));
test('Traditional units and words of bound too', () => check('超過十餘萬畝、約兩噸、三戶以內', '超过十余万亩、约两吨、三户以内'));
test('corner brackets are quotes', () => check('「鲲鹏」『行动』', '“鲲鹏”“行动”'));
test('what has no twin stays: Chinese marks, other Traditional characters, line breaks', () => check('。、“”《》…·產業\r\n\u200b', '。、“”《》…·產業\r\n\u200b'));

test('folding keeps the length of any text, and folding twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
    const read = foldText(text);
    assert.equal(read.length, text.length);
    assert.equal(foldText(read), read);
  }));
});

test('a stretch folds as it does in its text, and one that is only copied stays', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('甲', '，', 'Ａ', 'b'), minLength: 20, maxLength: 60 }), fc.nat(19), fc.nat(40), (text, start, length) => {
    const end = Math.min(text.length, start + length);
    assert.equal(foldSlice(text, start, end), foldText(text).slice(start, end));
    assert.equal(copySlice(text, start, end), text.slice(start, end));
  }));
});

test('the units with a twin are those that fold to another', () => {
  assert.deepEqual(foldedUnits, Array.from({ length: 0x10000 }, (_, code) => code).filter(code => fold(code) !== code));
});

test('a single unit folds as it does in a text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), text => {
    const read = foldText(text);
    for (let at = 0; at < text.length; at++) {
      assert.equal(fold(text.charCodeAt(at)), read.charCodeAt(at));
      assert.equal(foldedAt(text, at), read.charCodeAt(at));
    }
  }));
});

test('outside a text there is nothing', () => {
  assert.deepEqual([foldedAt('亿', -1), foldedAt('亿', 1)], [0, 0]);
});

/** The names of the classes that a character belongs to. */
function classesOf(character: string): string {
  const code = character.charCodeAt(0);
  return Object.entries({ isDigit, isLatin, isHan, isLineEnd, isBlank, isInvisible }).flatMap(([name, is]) => (is(code) ? [name] : [])).join(' ');
}

for (const [characters, classes] of [
  ['09', 'isDigit'],
  ['azAZ', 'isLatin'],
  ['一龥㐀〇', 'isHan'],
  [' ', 'isBlank'],
  ['\u200b\u200d\u200e\u2060\ufeff\u00ad\ufe0f\u0007\u009f\ufffc', 'isBlank isInvisible'],
  ['\n\v\f\r\u0085\u2028\u2029', 'isLineEnd'],
  ['/:@[`{“。é\0\ufffd', ''],
] as const) {
  test(`${JSON.stringify(characters)}: ${classes || 'none of the classes'}`, () => {
    for (const character of characters) assert.equal(classesOf(character), classes, JSON.stringify(character));
  });
}
