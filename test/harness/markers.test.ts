import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractCursor, extractTags } from './markers';

test('the cursor is taken out', () => {
  assert.deepEqual(extractCursor('增长|3%'), { text: '增长3%', offset: 2 });
});

test('a text has exactly one cursor', () => {
  assert.throws(() => extractCursor('增长'), /no cursor/);
  assert.throws(() => extractCursor('|增|长'), /two cursors/);
});

test('tags nest and keep their words', () => {
  assert.deepEqual(extractTags('共<figure count 50><bound>超</bound>50家</figure>。<p></p>'), {
    text: '共超50家。',
    tags: [
      { name: 'figure', words: ['count', '50'], start: 1, end: 5 },
      { name: 'bound', words: [], start: 1, end: 2 },
      { name: 'p', words: [], start: 6, end: 6 },
    ],
  });
});

test('an unmatched tag is an error', () => {
  assert.throws(() => extractTags('<p>增长'), /<p> is never closed/);
  assert.throws(() => extractTags('增长</p>'), /<\/p> closes nothing/);
  assert.throws(() => extractTags('<p><b></p></b>'), /<\/p> closes <b>/);
});
