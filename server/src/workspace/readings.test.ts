import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoredDocument, storedDocuments } from './textStore';
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
