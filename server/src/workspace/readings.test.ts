import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoredDocument, storedDocuments } from './textStore';
import type { Analysis } from '../analysis/model';
import { createKnowledge } from '../knowledge/knowledge';
import { Readings } from './readings';

const open = (text: string): StoredDocument => new StoredDocument('file:///a.txt', 'plaintext', 1, text);

test('one version has one analysis, shared by all who ask', () => {
  const readings = new Readings(createKnowledge());
  const document = open('增长3%。');
  assert.equal(readings.of(document).analysis, readings.of(document).analysis);
});

test('an edit makes a new reading, also where the client miscounts versions', () => {
  const readings = new Readings(createKnowledge());
  const document = open('增长3%。');
  const before = readings.of(document);
  storedDocuments.update(document, [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }, text: '4' }], 1);
  const after = readings.of(document);
  assert.notEqual(after, before);
  assert.equal(after.text.toString(), '增长4%。');
  assert.deepEqual([before.analysis, after.analysis].map(({ claims }) => claims.map(({ figure }) => figure.text)), [['3%'], ['4%']]);
});

test('two documents do not share', () => {
  const readings = new Readings(createKnowledge());
  const [one, other] = [open('一'), open('一')];
  assert.notEqual(readings.of(one), readings.of(other));
  assert.equal(readings.of(one), readings.of(one));
});

const long = '西湖区2021年财政收入增长6.5%。\n'.repeat(6_000);

test('a long text takes long until it has been read or edited', () => {
  const readings = new Readings(createKnowledge());
  const document = open(long);
  assert.equal(readings.of(document).takesLong, true);
  assert.equal(readings.of(open('增长3%。')).takesLong, false);
  storedDocuments.update(document, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '今年' }], 2);
  assert.equal(readings.of(document).takesLong, false);
  const other = readings.of(open(long));
  assert.equal(other.analysis.claims.length, 6_000);
  assert.equal(other.takesLong, false);
});

test('a part is some lines around a span, and no more than that in a text of one line', () => {
  for (const text of [long, long.replaceAll('\n', '')]) {
    const reading = new Readings(createKnowledge()).of(open(text));
    const span = { start: 60_000, end: 60_020 };
    const { start, analysis } = reading.partAround(span);
    assert.ok(start < 54_001 && start >= 48_000, String(start));
    const figuresThere = (found: Analysis, from: number): readonly number[] =>
      found.figures.map(({ ranges: [range] }) => range!.start + from).filter(offset => offset >= span.start && offset < span.end);
    assert.deepEqual(figuresThere(analysis, start), figuresThere(reading.analysis, 0));
    assert.notEqual(figuresThere(analysis, start).length, 0);
    assert.ok(analysis.claims.length > 500 && analysis.claims.length < 1_500, String(analysis.claims.length));
  }
});
