// What is found in the samples, compared with what was found when somebody last looked: `npm run snapshots` writes it anew.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { readArticles, root } from '../harness/articles';
import { lineDiff } from '../harness/lineDiff';
import { render } from './render';

const folder = join(root, 'test/snapshots');
const ending = '.snapshot.txt';
const isUpdate = process.env.UPDATE_SNAPSHOTS === '1';
const samples = readArticles('samples');
const knowledge = createKnowledge();

const mostRows = 40;

for (const { name, text } of samples) {
  test(`the snapshot of ${name}`, () => {
    const path = join(folder, name + ending);
    const found = render(analyze(text, knowledge));
    if (isUpdate) writeFileSync(path, found);
    const rows = lineDiff(existsSync(path) ? readFileSync(path, 'utf8') : '', found);
    if (rows.length === 0) return;
    const more = rows.length > mostRows ? [`and ${rows.length - mostRows} more`] : [];
    assert.fail([`${rows.length} lines differ from test/snapshots/${name}${ending}; where they are better, run \`npm run snapshots\` and read the diff:`, ...rows.slice(0, mostRows), ...more].join('\n'));
  });
}

test('every snapshot is of a sample', () => {
  const strays = readdirSync(folder).filter(file => file.endsWith(ending) && !samples.some(({ name }) => name + ending === file));
  if (isUpdate) for (const file of strays) rmSync(join(folder, file));
  else assert.deepEqual(strays, []);
  assert.ok(samples.length > 0);
});
