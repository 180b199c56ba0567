// After whatever came and went the index answers as one that is built anew from what is left, and as one that takes its time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { entry, someKey } from '../../../test/harness/entries';
import { PlainIndex } from '../../../test/harness/plainIndex';
import { nameKinds } from '../analysis/names';
import { CompactIndex } from './compactIndex';
import { decodeEntry, encodeEntry } from './entryCode';
import type { Name } from '../analysis/names';
import type { TextEntry } from './entry';
import type { ClaimFilter, WorkspaceIndex } from './workspaceIndex';

const uris = ['file:///a.txt', 'file:///b.txt', 'file:///b/c.txt', 'file:///甲.md', 'untitled:1'];
const uri = fc.constantFrom(...uris);

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), uri, entry }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('set bytes' as const), uri, entry }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('rename' as const, 'copy' as const), uri, to: uri }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'damaged' as const), uri }) },
  // Answers in between, so that what is worked out for them must be worked out again.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ask' as const), uri }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does one thing to the index, and to the entries as they should be. */
function take(done: Step, index: WorkspaceIndex, texts: Map<string, TextEntry>): void {
  switch (done.kind) {
    case 'set':
      index.set(done.uri, done.entry);
      texts.set(done.uri, done.entry);
      break;
    case 'set bytes':
      assert.ok(index.setEncoded(done.uri, encodeEntry(done.entry)));
      texts.set(done.uri, done.entry);
      break;
    case 'rename':
    case 'copy': {
      const [bytes, moved] = [index.encoded(done.uri), texts.get(done.uri)];
      if (bytes === undefined || moved === undefined) break;
      index.setEncoded(done.to, bytes);
      texts.set(done.to, moved);
      if (done.kind === 'copy' || done.uri === done.to) break;
      index.delete(done.uri);
      texts.delete(done.uri);
      break;
    }
    case 'delete':
      index.delete(done.uri);
      texts.delete(done.uri);
      break;
    case 'damaged':
      assert.ok(!index.setEncoded(done.uri, Uint8Array.of(1, 2, 3)));
      break;
    case 'ask':
      answers(index, {}, 10);
  }
}

const fit = ({ key, kind }: Name): number => (key === '甲' ? 0 : kind === 'metric' ? 2 : 1);

const filter = fc.record({ uri, metric: fc.option(someKey), district: fc.option(someKey) }, { requiredKeys: [] });

/** All that can be asked; order counts. */
function answers(index: WorkspaceIndex, asked: ClaimFilter, most: number): unknown {
  return {
    size: index.size,
    uris: [...index.uris()],
    entries: uris.map(each => [index.has(each), index.entry(each)]),
    symbols: index.symbols(fit, most),
    mentions: nameKinds.flatMap(kind => ['gdp', '330106', '甲'].map(key => index.mentions(kind, key, most))),
    claims: index.claims(asked, most),
    groups: nameKinds.map(kind => index.groups(kind, asked, most)),
    wanted: nameKinds.map(kind => index.groups(kind, asked, most, name => fit(name) > 0)),
    texts: index.texts(asked),
    documents: ['国发〔2021〕5号', '要闻', '没有'].map(key => index.documents(key, most)),
    comparable: index.comparable({ metric: 'gdp', district: '330106', period: '2021' }, most, new Set(['untitled:1'])),
  };
}

test('after any steps the index answers as one built anew, in another order, from what is left', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), filter, fc.constantFrom(0, 1, 3, 1000), (steps, asked, most) => {
    const index = new CompactIndex();
    const texts = new Map<string, TextEntry>();
    for (const done of steps) take(done, index, texts);
    const anew = new CompactIndex();
    for (const [each, left] of [...texts].reverse()) anew.set(each, left);
    assert.deepEqual(answers(index, asked, most), answers(anew, asked, most));
    assert.equal(index.nameCount, anew.nameCount);
  }), { numRuns: 400 });
});

test('every answer is the one that plain entries give', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(uri, entry), { selector: ([each]) => each }), filter, someKey, fc.option(someKey), fc.option(fc.constantFrom('2021', '2023')), (all, asked, metric, district, period) => {
    const index = new CompactIndex();
    for (const [each, one] of all) index.set(each, one);
    const plain = new PlainIndex(new Map(all));
    const most = 10_000;
    assert.deepEqual(index.symbols(fit, most), plain.symbols(fit));
    for (const kind of nameKinds) assert.deepEqual(index.mentions(kind, metric, most), plain.mentions(kind, metric));
    assert.deepEqual(index.claims(asked, most), plain.claims(asked));
    const each: unknown[] = [];
    index.eachClaim(asked, (uri, metric, district) => each.push({ uri, metric, district }));
    assert.deepEqual(each, plain.claims(asked).map(({ uri, metric, district }) => ({ uri, metric, district })));
    for (const kind of nameKinds) assert.deepEqual(index.groups(kind, asked, most), plain.groups(kind, asked));
    assert.deepEqual(index.texts(asked), plain.texts(asked));
    assert.deepEqual(index.documents('要闻', most), plain.documents('要闻'));
    assert.deepEqual(index.comparable({ metric, district, period }, most, new Set(['untitled:1'])), plain.comparable({ metric, district, period }, new Set(['untitled:1'])));
  }), { numRuns: 400 });
});

test('a bound cuts an answer off and changes nothing before', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(uri, entry), { selector: ([each]) => each }), filter, fc.nat(12), (all, asked, most) => {
    const index = new CompactIndex();
    for (const [each, one] of all) index.set(each, one);
    assert.deepEqual(index.claims(asked, most), index.claims(asked, 10_000).slice(0, most));
    assert.deepEqual(index.mentions('metric', 'gdp', most), index.mentions('metric', 'gdp', 10_000).slice(0, most));
    for (const kind of nameKinds) assert.deepEqual(index.groups(kind, asked, most), index.groups(kind, asked, 10_000).slice(0, most));
    const symbols = index.symbols(fit, most);
    const every = index.symbols(fit, 10_000);
    assert.equal(symbols.length, Math.min(most, every.length));
    // Each name of the first keeps its first places.
    for (const { name } of symbols) {
      const of = symbols.filter(each => each.name === name);
      assert.deepEqual(of, every.filter(each => each.name === name).slice(0, of.length));
    }
  }), { numRuns: 300 });
});

test('what nobody has any more is forgotten', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), steps => {
    const index = new CompactIndex();
    for (const done of steps) take(done, index, new Map());
    for (const each of uris) index.delete(each);
    assert.deepEqual([index.size, index.nameCount, index.documents('要闻', 10).length], [0, 0, 0]);
    assert.deepEqual(index.symbols(() => true, 10), []);
  }));
});

test('texts that are equal keep one entry', () => {
  fc.assert(fc.property(entry, one => {
    const index = new CompactIndex();
    index.set('file:///a', one);
    index.setEncoded('file:///b', encodeEntry(decodeEntry(encodeEntry(one))!));
    assert.equal(index.encoded('file:///a'), index.encoded('file:///b'));
  }));
});

test('texts to compare with: of the district and the time, of the district, of the time, any other', () => {
  const index = new CompactIndex();
  const text = (name: string, metric: string, district: string, period: string): void => {
    const names = [{ kind: 'metric', key: metric, name: metric }, { kind: 'district', key: district, name: district }] as const;
    const place = { startLine: 0, startCharacter: 0, endLine: 0, endCharacter: 2 };
    index.set(name, { title: null, documents: [], names, mentions: [], claims: [{ figure: '5%', metricWords: null, metric: 0, district: 1, period, isTarget: false, place }] });
  };
  text('1 any', 'gdp', '330400', '2020');
  text('itself', 'gdp', '330106', '2021');
  text('4 of both', 'gdp', '330106', '2021');
  text('of another metric', '出口', '330106', '2021');
  text('3 of the district', 'gdp', '330106', '2020');
  text('2 of the time', 'gdp', '330400', '2021');
  const claim = { metric: 'gdp', district: '330106', period: '2021' };
  assert.deepEqual(index.comparable(claim, 10, new Set(['itself'])), ['4 of both', '3 of the district', '2 of the time', '1 any']);
  assert.deepEqual(index.comparable(claim, 2, new Set()), ['4 of both', 'itself']);
  assert.deepEqual(index.comparable({ ...claim, district: null, period: null }, 10, new Set(['itself'])), ['1 any', '2 of the time', '3 of the district', '4 of both']);
});

test('bytes in a larger buffer are kept without it', () => {
  const index = new CompactIndex();
  const bytes = encodeEntry({ title: '甲', documents: [], names: [], mentions: [], claims: [] });
  const large = new Uint8Array(10_000);
  large.set(bytes, 5_000);
  index.setEncoded('file:///a', large.subarray(5_000, 5_000 + bytes.length));
  assert.equal(index.encoded('file:///a')!.buffer.byteLength, bytes.length);
});
