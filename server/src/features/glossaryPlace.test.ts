import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeInGlossary } from './glossaryPlace';

/** The place of the bar in a text: the keys that lead there, `=` and the key whose value stands there, the column, the keys beside it. */
function check(marked: string, expected: string | null): void {
  const at = marked.indexOf('|');
  assert.ok(at >= 0, 'a bar');
  const lines = marked.replace('|', '').split('\n');
  const before = marked.slice(0, at).split('\n');
  const place = placeInGlossary(line => lines[line], before.length - 1, before.at(-1)!.length);
  const said = place === null ? null : `${place.path.join('.')}${place.key === null ? '' : `=${place.key}`} ${place.column}${place.isInItem ? ' item' : ''} [${place.siblings.join()}]`;
  assert.equal(said, expected);
}

test('at the top', () => {
  check('|', ' 0 []');
  check('metrics:\n  - name: 甲\nplaces:\n|', ' 0 [places,metrics]');
  check('met|', ' 0 []');
});
test('a key of an entry, the first and later ones', () => {
  check('metrics:\n  - |', 'metrics 4 item []');
  check('metrics:\n- na|', 'metrics 2 item []');
  check('metrics:\n  - name: 甲\n    |\n    unit: 家\n  - kind: share', 'metrics 4 item [name,unit]');
  check('metrics:\n  - name: 甲\n    unit: 家\n  - |\n    kind: share', 'metrics 4 item [kind]');
  check('metrics:\n  |', 'metrics 2 []');
});
test('a value', () => {
  check('metrics:\n  - name: 甲\n    kind: sh|', 'metrics=kind 10 item [name]');
  check('metrics:\n  - kind:   |', 'metrics=kind 12 item []');
  check('metrics:\n  - kind:|', null);
});
test('keys within keys, past comments and empty lines', () => {
  check('metrics:\n  - name: 甲\n    source:\n      title: 文件\n\n# words: 5\n      |', 'metrics.source 6 [title]');
  check('metrics:\n  - name: 甲\n    neighbours: # those\n      - metric: |', 'metrics.neighbours=metric 16 item []');
  check('metrics:\n  - neighbours:\n    - metric: |', 'metrics.neighbours=metric 14 item []');
});
test('nothing in comments, brackets and texts', () => {
  check('# |', null);
  check('metrics: [|', null);
  check('metrics:\n  - name: 甲 # |', null);
  check('metrics:\n  - 一个 指标|', null);
});
test('a long file is looked at only near by', () => {
  let looked = 0;
  const lines = 1_000_000;
  placeInGlossary(line => { looked++; return line < lines ? '    unit: 家' : undefined; }, 500_000, 4);
  assert.ok(looked < 20_000, String(looked));
});
