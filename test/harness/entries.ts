// Entries of texts that nobody wrote, for property tests.
import * as fc from 'fast-check';
import { nameKinds, type Name, type NameKind } from '../../server/src/analysis/names';
import type { Place, TextEntry } from '../../server/src/index/entry';

/** Few, so that texts share them, and one key is called differently. */
const keys = ['gdp', ':出口', '330106', '甲', ''];
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('国内生产总值', 'GDP', '出口', '进出口总额', '西湖区', '“鲲鹏行动”计划', '5.3％', '超3亿元', '2021', '2021/..', '') },
  // Half a pair, an emoji, a rare character, one of three bytes, what a terminal would obey.
  { weight: 1, arbitrary: fc.constantFrom('\ud83d', '🎯', '𠀀', '\uffff', 'é', '\u001b[2J', '一'.repeat(300)) },
  { weight: 1, arbitrary: fc.string() },
);

/** As objects are written. */
const plain = { noNullPrototype: true } as const;

const count = fc.oneof({ weight: 5, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(2 ** 30 - 1) });

const place: fc.Arbitrary<Place> = fc.tuple(count, count, fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3)), count).map(([startLine, startCharacter, lines, size]) => (
  { startLine, startCharacter, endLine: Math.min(startLine + lines, 2 ** 30 - 1), endCharacter: size }
));

const names: fc.Arbitrary<readonly Name[]> = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...nameKinds), key: fc.constantFrom(...keys), name: words }, plain), { selector: ({ kind, key }) => `${kind} ${key}`, maxLength: 8 });

/** Any entry: names without mentions, claims without names, places in no order are among them. */
export const entry: fc.Arbitrary<TextEntry> = names.chain(all => {
  const indexOf = (kind: NameKind): fc.Arbitrary<number | null> => fc.constantFrom(null, ...all.flatMap((name, i) => (name.kind === kind ? [i] : [])));
  const mention = fc.record({ name: fc.nat(Math.max(0, all.length - 1)), place, isFull: fc.boolean() }, plain);
  const claim = fc.record({ figure: words, metricWords: fc.option(words), metric: indexOf('metric'), district: indexOf('district'), period: fc.option(fc.constantFrom('2021', '2022')), isTarget: fc.boolean(), place }, plain);
  return fc.record({
    title: fc.option(words),
    documents: fc.uniqueArray(fc.constantFrom('国发〔2021〕5号', '关于鲲鹏行动的意见', '要闻'), { maxLength: 3 }),
    names: fc.constant(all),
    mentions: all.length === 0 ? fc.constant([]) : fc.array(mention, { maxLength: 12 }),
    claims: fc.array(claim, { maxLength: 8 }),
  }, plain);
});

/** Keys that entries may have, and one that none has. */
export const someKey = fc.constantFrom(...keys, 'unknown');
