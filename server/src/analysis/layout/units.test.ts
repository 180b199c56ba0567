import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, isBlank, isDigit, isIdeograph, isInvisible, isLatin, isLineEnd } from '../text/characters';
import { Unit, unitAt, unitsIn } from './units';

test('every unit is what it is to all other readers', () => {
  for (let code = 0; code < 0x10000; code++) {
    const bits = unitAt(String.fromCharCode(code), 0);
    const twin = fold(code);
    const expected = [isInvisible(code) ? 0 : code >= 0x2000 ? 2 : 1, isLineEnd(code), isBlank(twin), twin !== code, isIdeograph(twin), isDigit(twin), isLatin(twin)];
    const has = (bit: number): boolean => (bits & bit) !== 0;
    assert.deepEqual([bits & Unit.width, has(Unit.lineEnd), has(Unit.blank), has(Unit.folded), has(Unit.ideograph), has(Unit.digit), has(Unit.letter)], expected, `U+${code.toString(16)}`);
  }
});

test('marks are told apart, in both their widths', () => {
  const marks = (text: string): number => unitsIn(text) & ~(Unit.width | Unit.folded);
  assert.equal(marks('，,'), Unit.comma);
  assert.equal(marks('；;'), Unit.semicolon);
  assert.equal(marks('！?'), Unit.exclamation);
  assert.equal(marks('「」《'), Unit.quote);
  assert.equal(marks('（：｜'), Unit.partMark);
  assert.equal(marks('＞'), Unit.path);
  assert.equal(marks('年。、'), Unit.ideograph | Unit.fullStop | Unit.pause);
});

test('a stretch holds what stands in it', () => {
  assert.equal(unitsIn('年,5', 0, 2) & Unit.digit, 0);
  assert.equal(unitsIn('年,5', 1, 3) & (Unit.digit | Unit.comma), Unit.digit | Unit.comma);
});
