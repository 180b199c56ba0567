// An entry comes back from its bytes as it was; from other bytes comes nothing, in no time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { entry } from '../../../test/harness/entries';
import { decodeEntry, encodeEntry } from './entryCode';
import { limits, type TextEntry } from './entry';

const empty: TextEntry = { title: null, documents: [], names: [], mentions: [], claims: [] };
const place = { startLine: 0, startCharacter: 0, endLine: 0, endCharacter: 2 };

test('every entry comes back as it was, and its bytes as they were', () => {
  fc.assert(fc.property(entry, one => {
    const bytes = encodeEntry(one);
    const back = decodeEntry(bytes);
    assert.deepEqual(back, one);
    assert.deepEqual(encodeEntry(back), bytes);
  }), { numRuns: 500 });
});

test('bytes cut short, or with more behind them, are no entry', () => {
  fc.assert(fc.property(entry, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.uint8Array({ minLength: 1, maxLength: 4 }), (one, share, more) => {
    const bytes = encodeEntry(one);
    assert.equal(decodeEntry(bytes.subarray(0, Math.floor(share * bytes.length))), null);
    assert.equal(decodeEntry(Uint8Array.of(...bytes, ...more)), null);
  }));
});

test('any other bytes give an entry or nothing, and an entry that can be written again', () => {
  const damaged = fc.tuple(entry, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 })).map(([one, changes]) => {
    const bytes = encodeEntry(one);
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
    return bytes;
  });
  fc.assert(fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 60 })), bytes => {
    const back = decodeEntry(bytes);
    if (back !== null) assert.deepEqual(decodeEntry(encodeEntry(back)), back);
  }), { numRuns: 3000 });
});

test('counts that the bytes cannot hold are refused before anything is made of them', () => {
  const vast = [0xff, 0xff, 0xff, 0xff, 0x07];
  // Strings, names, mentions, claims, documents; then a string longer than all.
  for (const bytes of [[...vast], [0, ...vast], [0, 0, ...vast], [0, 0, 0, ...vast], [0, 0, 0, 0, 0, ...vast], [1, ...vast]]) {
    const before = process.memoryUsage().arrayBuffers;
    assert.equal(decodeEntry(Uint8Array.from(bytes)), null);
    assert.ok(process.memoryUsage().arrayBuffers - before < 1_000_000);
  }
  assert.deepEqual(decodeEntry(Uint8Array.of(0, 0, 0, 0, 0, 0)), empty);
});

test('a name may end one key only, and little may stand before it: else a few bytes would be as much text as there is room for', () => {
  const ofKeys = (count: number, sign: number): Uint8Array => Uint8Array.of(
    2, sign, ...Array.from({ length: sign }, () => 0x3a), 2, 0xae, 0x00, count, ...Array.from({ length: count }, () => [1, 0, 1]).flat(), 0, 0, 0, 0,
  );
  assert.deepEqual(decodeEntry(ofKeys(1, 1))?.names, [{ kind: 'metric', key: ':一', name: '一' }]);
  assert.equal(decodeEntry(ofKeys(2, 1)), null);
  assert.equal(decodeEntry(ofKeys(1, 6))?.names.length, 1);
  assert.equal(decodeEntry(ofKeys(1, 7)), null);
});

test('a text beyond all bounds is no entry', () => {
  const names = Array.from({ length: limits.names + 1 }, (_, i) => ({ kind: 'metric' as const, key: String(i), name: '' }));
  assert.throws(() => encodeEntry({ ...empty, names }), RangeError);
  const most = encodeEntry({ ...empty, names: names.slice(1) });
  assert.equal(decodeEntry(most)?.names.length, limits.names);
});

test('there is one way to write a number', () => {
  assert.equal(decodeEntry(Uint8Array.of(0x80, 0x00, 0, 0, 0, 0, 0)), null);
});

test('an entry that cannot be is a mistake of the caller', () => {
  const name = { kind: 'district', key: '330106', name: '西湖区' } as const;
  const claim = { figure: '3家', metricWords: null, metric: null, district: null, period: null, isTarget: false, place };
  const wrong: readonly TextEntry[] = [
    { ...empty, mentions: [{ name: 0, place, isFull: true }] },
    { ...empty, names: [name], mentions: [{ name: 0, place: { ...place, startLine: -1 }, isFull: true }] },
    { ...empty, names: [name], mentions: [{ name: 0, place: { ...place, endCharacter: 0.5 }, isFull: true }] },
    { ...empty, names: [name], claims: [{ ...claim, metric: 0 }] },
    { ...empty, claims: [{ ...claim, district: 0 }] },
  ];
  for (const each of wrong) assert.throws(() => encodeEntry(each), RangeError);
});

test('a text of few words takes few bytes', () => {
  const names = [{ kind: 'metric', key: ':出口', name: '出口' }] as const;
  const mentions = Array.from({ length: 100 }, (_, i) => ({ name: 0, isFull: true, place: { startLine: i, startCharacter: 3, endLine: i, endCharacter: 5 } }));
  // Strings 1 + 2 + 5, names 1 + 3, counts 1 + 1, title and documents 1 + 1.
  assert.equal(encodeEntry({ ...empty, names, mentions }).length, 5 * mentions.length + 16);
});
