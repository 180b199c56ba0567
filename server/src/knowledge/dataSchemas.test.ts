// The data files of the reference keep to their schemas, and what a schema cannot say of terms holds too; of metrics and
// programmes `data.test.ts` and `reference.test.ts` see to it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv';
import metricNeighbours from './data/metricNeighbours.json';
import metrics from './data/metrics.json';
import programmes from './data/programmes.json';
import terms from './data/terms.json';
import glossarySchema from './schema/glossary.schema.json';
import metricNeighboursSchema from './schema/metricNeighbours.schema.json';
import metricsSchema from './schema/metrics.schema.json';
import programmesSchema from './schema/programmes.schema.json';
import termsSchema from './schema/terms.schema.json';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addVocabulary(['x-description-zh', 'x-enumDescriptions-zh', 'enumDescriptions', 'x-reference']);
ajv.addSchema(glossarySchema);

/** What a schema says against some data: one line a mistake. */
function faults(schema: object, data: unknown): readonly string[] {
  const validate = ajv.compile(schema);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const files = [
  ['metrics', metricsSchema, metrics], ['metricNeighbours', metricNeighboursSchema, metricNeighbours],
  ['programmes', programmesSchema, programmes], ['terms', termsSchema, terms],
] as const;

for (const [name, schema, data] of files) test(`${name}.json keeps to its schema`, () => assert.deepEqual(faults(schema, data), []));

test('a schema finds an unknown key, a wrong type, an unknown word, what is missing, and a definition without a source', () => {
  const entry = { id: 'a', zh: '名称', en: 'name', aliases: ['x', 5], unit: '%', kind: 'size', colour: 'red', definition: { zh: '定义', en: 'definition' } };
  assert.deepEqual(faults({ ...metricsSchema, $id: 'broken' }, { metrics: [entry] }), [
    '/metrics/0 must have required property \'better\'',
    '/metrics/0 must NOT have additional properties',
    '/metrics/0 must have property source when property definition is present',
    '/metrics/0/aliases/0 must NOT have fewer than 2 characters',
    '/metrics/0/aliases/1 must be string',
    '/metrics/0/kind must be equal to one of the allowed values',
  ]);
});

test('no id of a term stands twice', () => {
  const ids = terms.terms.map(({ id }) => id);
  assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
});

test('the steps of a ladder are whole numbers from its lowest to its highest, each once', () => {
  const ladders = new Map<string, number[]>();
  for (const term of terms.terms) {
    if (term.ladderOf !== undefined) ladders.set(term.ladderOf, [...(ladders.get(term.ladderOf) ?? []), term.ladder]);
  }
  assert.ok(ladders.size > 0);
  for (const [name, steps] of ladders) {
    const sorted = [...steps].sort((one, other) => one - other);
    assert.deepEqual(sorted, sorted.map((_step, i) => sorted[0]! + i), name);
  }
});
