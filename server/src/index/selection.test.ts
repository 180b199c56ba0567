// The first few of many are those that sorting all of them would give.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { compareUnits, firstOf, shares } from './selection';

test('the first of many are the first of all in order', () => {
  fc.assert(fc.property(fc.array(fc.nat(50)), fc.oneof(fc.nat(20), fc.constant(Infinity)), (all, most) => {
    const compare = (one: number, other: number): number => one - other;
    assert.deepEqual(firstOf(all, most, compare), [...all].sort(compare).slice(0, most));
  }), { numRuns: 500 });
});

test('what there is is shared out whole, and nobody gets more than wanted', () => {
  fc.assert(fc.property(fc.array(fc.nat(20)), fc.nat(200), (wants, available) => {
    const given = shares(wants, available);
    const wanted = wants.reduce((sum, want) => sum + want, 0);
    assert.equal(given.reduce((sum, each) => sum + each, 0), Math.min(wanted, available));
    assert.ok(given.every((each, i) => each >= 0 && each <= wants[i]!));
    // Nobody goes short while another has two more.
    given.forEach((each, i) => {
      if (each < wants[i]!) assert.ok(given.every(other => other <= each + 1));
    });
  }));
});

test('those who want little have it all, and the rest goes to the first', () => {
  assert.deepEqual(shares([100, 1, 100, 2], 20), [9, 1, 8, 2]);
  assert.deepEqual(shares([5, 5, 5], 2), [1, 1, 0]);
});

test('strings are ordered by their units, whatever the place', () => {
  assert.deepEqual(['b', 'Ä', 'a', 'B', '甲', '🎯'].sort(compareUnits), ['B', 'a', 'b', 'Ä', '甲', '🎯']);
  assert.equal(compareUnits('a', 'a'), 0);
});
