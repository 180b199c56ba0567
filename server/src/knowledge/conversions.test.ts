import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conversionOf } from './conversions';
import conversions from './data/conversions.json';
import units from './data/units.json';

function check(unit: string, value: number, expected: string | null, ...contexts: readonly string[]): void {
  const found = conversionOf(unit, value, contexts);
  assert.equal(found === null ? null : `${(value * found.numerator) / found.denominator} ${found.to}`, expected);
}

test('what people convert', () => {
  check('亩', 15, '1 hectare');
  check('公顷', 2, '30 mu');
  check('斤', 1000, '500 kilogram');
  check('斤', 4e8, '200000 tonne');
  check('里', 3, '1.5 kilometre');
  check('千瓦时', 2e8, '200 GWh');
  check('千瓦时', 2e10, '20 TWh');
  check('千瓦', 5e4, '50 MW');
});

test('and what they do not', () => {
  for (const unit of ['', '%', 'CNY', '家', '人次', '吨', '亩次', '米']) check(unit, 1e9, null);
  check('千瓦时', 100, null);
});

test('what a 方 is, the words around it say', () => {
  check('方', 5e5, '500000 squareMetre', '标准厂房');
  check('方', 5e5, '500000 cubicMetre', '完成土石方');
  check('方', 5e5, '500000 squareMetre', '新建', '建筑面积');
  check('方', 5e5, null, '新建');
  check('方', 5e5, null, '建筑垃圾');
  check('方', 5e5, '500000 squareMetre', '厂房', '土方');
});

test('every unit is one that figures have', () => {
  const known = new Set(units.measures.flatMap(({ words }) => words));
  for (const unit of [...conversions.conversions.flatMap(entry => entry.units), ...conversions.cubicOrSquare.units]) assert.ok(known.has(unit), unit);
});
