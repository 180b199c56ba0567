import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { lastDigit, over, plus, rounded, scale, times } from './decimals';

test('floats would show their errors here', () => {
  assert.equal(scale(1.1, 2), 110);
  assert.equal(scale(4.35, 2), 435);
  assert.equal(scale(25, -2), 0.25);
  assert.equal(scale(1e22, 4), 1e26);
  assert.equal(plus(0.1, 0.2), 0.3);
  assert.equal(plus(123, 0.1), 123.1);
  assert.equal(plus(1.005, -0.001), 1.004);
  assert.equal(times(1.728, 10), 17.28);
  assert.equal(times(0.7, 0.2), 0.14);
});

test('a quotient is rounded as on paper, a half away from zero', () => {
  assert.equal(over(1700, 48, -1), 35.4);
  assert.equal(over(512e8, 1.034, 7), 49_520_000_000);
  assert.equal(over(1, 8, -2), 0.13);
  assert.equal(over(-1, 8, -2), -0.13);
  assert.equal(over(-1, 300, -2), 0);
  assert.equal(over(2.5e21, 1e-7, 28), 3e28);
  assert.throws(() => over(1, 0, 0), RangeError);
  assert.equal(rounded(1.005, -2), 1.01);
  assert.equal(rounded(495.16, -1), 495.2);
  assert.equal(rounded(149, 2), 100);
});

test('the last digit that is not zero', () => {
  assert.deepEqual([1_570_000_000, 3.4, 1e-7, 1e21, -120, 0].map(lastDigit), [7, -1, -7, 21, 1, 0]);
});

/** A decimal of at most twelve digits, as whole units of its last place. */
const decimals = fc.record({ units: fc.integer({ min: -999_999, max: 999_999 }), places: fc.integer({ min: 0, max: 4 }) });
const valueOf = ({ units, places }: { units: number; places: number }): number => Number(`${units}e-${places}`);

test('sum, product and scaling are those of the decimals as written', () => {
  fc.assert(fc.property(decimals, decimals, (one, other) => {
    const places = Math.max(one.places, other.places);
    const sum = one.units * 10 ** (places - one.places) + other.units * 10 ** (places - other.places);
    assert.equal(plus(valueOf(one), valueOf(other)), Number(`${sum}e-${places}`));
    assert.equal(times(valueOf(one), valueOf(other)) + 0, Number(`${one.units * other.units}e-${one.places + other.places}`) + 0);
    assert.equal(scale(valueOf(one), other.places), Number(`${one.units}e${other.places - one.places}`));
  }));
});
