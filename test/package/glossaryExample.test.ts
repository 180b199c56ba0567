// The example in docs/glossary.md is one that works, and what the reader takes the schema takes too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { readGlossary } from '../../server/src/knowledge/glossaryReader';
import schema from '../../server/src/knowledge/schema/glossary.schema.json';
import { root } from '../harness/articles';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addVocabulary(['x-description-zh', 'x-enumDescriptions-zh', 'enumDescriptions', 'x-reference']);
const validate = ajv.compile(schema);

const [, example = ''] = /```yaml\n(.*?)```/s.exec(readFileSync(join(root, 'docs/glossary.md'), 'utf8')) ?? [];

test('the example has no mistake, and all of it is used', () => {
  const { glossary, mistakes } = readGlossary(example);
  assert.deepEqual(mistakes, []);
  assert.deepEqual([glossary.metrics.length, glossary.programmes.length, glossary.places.length], [2, 1, 2]);
  validate(parse(example));
  assert.deepEqual(validate.errors, null);
});

test('the reader and the schema agree on what is no glossary', () => {
  const changes: readonly (readonly [string, string])[] = [
    ['kind: rate', 'kind: size'], ['better: higher', 'better: 5'], ['    unit: \'%\'', '    colour: red'], ['since: 2021-03', 'since: 2021-13'], ['code: 330106', 'code: 33'],
    ['- id: gdp', '- id: g'], ['    name: 地区生产总值\n', ''], ['places:', 'spaces:'], ['aliases: [经济总盘子]', 'aliases: 经济总盘子'], ['year: 2024', 'year: 24'],
    ['issuer: 县人才办, ', ''], ['definition: 净流入人才与常住人才之比。', 'definition: {}'], ['- metric: rd-personnel-fte', '- metric: 5'],
  ];
  for (const [from, to] of changes) {
    const text = example.replace(from, to);
    assert.notEqual(text, example, from);
    assert.ok(readGlossary(text).mistakes.length > 0, `the reader takes ${to}`);
    assert.equal(validate(parse(text)), false, `the schema takes ${to}`);
  }
});
