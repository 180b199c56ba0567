import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInEntries, createReference } from './builtInReference';
import { Reference, type Source } from './reference';

const reference = createReference();
const entries = builtInEntries();
const names = ({ zh, aliases }: { readonly zh: string; readonly aliases: readonly string[] }): readonly string[] => [zh, ...aliases];

test('a metric, a programme, an unknown id', () => {
  assert.equal(reference.metric('rd-intensity')?.formula?.en, 'R&D expenditure ÷ GDP × 100%');
  assert.equal(reference.programme('rural-revitalization')?.since, '2017-10');
  assert.equal(reference.metric('no-such-metric'), null);
  assert.equal(reference.programme('no-such-programme'), null);
});

test('neighbours know each other', () => {
  assert.ok(reference.neighboursOf('rd-intensity').some(({ metric }) => metric.id === 'rd-personnel-fte'));
  assert.ok(reference.neighboursOf('rd-personnel-fte').some(({ metric }) => metric.id === 'rd-intensity'));
  assert.deepEqual(reference.neighboursOf('no-such-metric'), []);
});

test('the longest term over an offset, folded or not', () => {
  const found = (text: string, offset: number): string | null => {
    const match = reference.termAt(text, offset);
    return match === null ? null : text.slice(match.start, match.end);
  };
  assert.equal(found('培育专精特新中小企业12家', 4), '专精特新中小企业');
  assert.equal(found('培育专精特新中小企业12家', 1), null);
  assert.equal(found('发展新质生产力', 6), '新质生产力');
  assert.equal(found('', 0), null);
});

test('at least sixty metrics and forty programmes have a definition with its source', () => {
  assert.ok(entries.metrics.filter(({ definition, source }) => definition !== undefined && source !== undefined).length >= 200);
  assert.ok(entries.programmes.filter(({ summary, source }) => summary !== undefined && source !== undefined).length >= 150);
});

test('nothing is said without its source, and no source says nothing', () => {
  for (const { id, definition, source } of entries.metrics) assert.equal(definition === undefined, source === undefined, id);
  for (const { id, summary, source } of [...entries.programmes, ...entries.terms]) assert.equal(summary === undefined, source === undefined, id);
});

test('a source has a title and an issuer, and the year of its number', () => {
  const sources = [...entries.metrics, ...entries.programmes, ...entries.terms].flatMap(({ id, source }): [string, Source][] => (source === undefined ? [] : [[id, source]]));
  for (const [id, { title, issuer, number, year }] of sources) {
    assert.ok(title.length > 3 && issuer.length > 1, id);
    const said = /〔(\d{4})〕/.exec(number ?? '')?.[1];
    if (said !== undefined) assert.equal(Number(said), year, id);
    if (year !== undefined) assert.ok(year > 1949 && year <= 2026, id);
  }
});

test('neighbours name two known metrics, no pair twice', () => {
  const ids = new Set(entries.metrics.map(({ id }) => id));
  const pairs = new Set<string>();
  for (const { metrics } of entries.neighbours) {
    assert.equal(metrics.length, 2);
    assert.ok(metrics.every(id => ids.has(id)) && metrics[0] !== metrics[1], metrics.join());
    const pair = [...metrics].sort().join();
    assert.ok(!pairs.has(pair), pair);
    pairs.add(pair);
  }
});

test('no term has two entries, and the steps of a ladder are apart', () => {
  const owners = new Map<string, string>();
  for (const term of entries.terms) for (const name of names(term)) {
    assert.equal(owners.get(name) ?? term.id, term.id, name);
    owners.set(name, term.id);
  }
  const steps = entries.terms.flatMap(({ ladderOf, ladder }) => (ladderOf === undefined ? [] : [`${ladderOf} ${ladder ?? ''}`]));
  assert.deepEqual(steps.filter((step, i) => steps.indexOf(step) !== i), []);
});

test('every name of a term is found in a sentence', () => {
  for (const term of entries.terms) for (const name of names(term)) {
    const text = `我们说：${name}。`;
    assert.equal(reference.termAt(text, 4)?.term.id, term.id, name);
  }
});

test('an entry whose neighbour is missing is left alone', () => {
  const { metrics } = entries;
  const small = new Reference({ metrics: metrics.slice(0, 1), neighbours: [{ metrics: [metrics[0]!.id, 'gone'], zh: '', en: '' }], programmes: [], terms: [] });
  assert.deepEqual(small.neighboursOf(metrics[0]!.id), []);
});

test('a ladder has its steps from the lowest up', () => {
  assert.deepEqual(reference.ladder('优质中小企业').map(({ zh }) => zh), ['创新型中小企业', '专精特新中小企业', '专精特新“小巨人”企业']);
  assert.deepEqual(reference.ladder('某某'), []);
});
