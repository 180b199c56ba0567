import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { BlockPlaces } from './blockPlaces';
import type { Span } from './model';

const all = (places: BlockPlaces): readonly (readonly [number, number])[] => Array.from({ length: places.count }, (_, index) => [places.startOf(index), places.reachOf(index)] as const);

test('a block that stands within another reaches as far as that one', () => {
  assert.deepEqual(all(BlockPlaces.of([{ start: 0, end: 40 }, { start: 10, end: 15 }, { start: 50, end: 60 }])), [[0, 40], [10, 40], [50, 60]]);
});

test('the first block behind an offset', () => {
  const places = BlockPlaces.of([{ start: 0, end: 5 }, { start: 10, end: 15 }, { start: 20, end: 25 }]);
  assert.deepEqual([-1, 0, 9, 10, 20].map(offset => places.firstBehind(offset)), [0, 1, 1, 2, 3]);
});

const spans = (from: number): fc.Arbitrary<Span[]> => fc.array(fc.record({ gap: fc.nat(5), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 12 }).map(steps => {
  let start = from;
  return steps.map(({ gap, length }) => ({ start: (start += gap), end: start + length }));
});

test('after an edit all blocks stand where they would have been put anew', () => {
  fc.assert(fc.property(spans(0), fc.nat(12), fc.nat(12), spans(0), fc.nat(50), (before, one, other, more, room) => {
    const [first, last] = [Math.min(one, other, before.length), Math.min(Math.max(one, other), before.length)];
    const from = before[first - 1]?.start ?? 0;
    const added = more.map(({ start, end }) => ({ start: start + from, end: end + from }));
    const by = (added[added.length - 1]?.start ?? from) - (before[last]?.start ?? 0) + room;
    const behind = before.slice(last).map(({ start, end }) => ({ start: start + by, end: end + by }));
    const edited = BlockPlaces.of(before).edited({ start: first, end: last }, added, by, index => before[index]!.end);
    assert.deepEqual(all(edited), all(BlockPlaces.of([...before.slice(0, first), ...added, ...behind])));
  }));
});
