// What is read as a figure and what is passed over: short texts as data, in files by theme, each with the reason for its answer.
//
// A case is a line: `text`, the complete list of `figures` in it, and `why`. A figure has `text`, `type`, `value` (or `low` and `high`,
// or the `parts` of a ratio), `unit` and `bound`; a field that is left out is one that the contract does not decide. A value that no
// decimal writes is a fraction in quotes (`"100/3"`).
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { figureTypes, type Figure } from '../../server/src/analysis/model';
import { root } from '../harness/articles';

type Value = number | string;

interface Expected {
  readonly text?: string;
  readonly type?: string;
  readonly value?: Value;
  readonly low?: Value;
  readonly high?: Value;
  readonly parts?: readonly Value[];
  readonly unit?: string;
  readonly bound?: string;
}

interface Case {
  readonly text: string;
  readonly figures: readonly Expected[];
  readonly why: string;
}

const knowledge = createKnowledge();
const folder = join(root, 'test/figures');
const themes = readdirSync(folder)
  .filter(file => file.endsWith('.jsonl'))
  .sort()
  .map(file => ({ file, cases: readFileSync(join(folder, file), 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Case) }));

/** The figure in the form of the data, with every field. */
function written({ text, type, quantity, unit, bound }: Figure): Expected {
  switch (quantity.kind) {
    case 'exact': return { text, type, value: quantity.value, unit, bound };
    case 'range': return { text, type, low: quantity.low, high: quantity.high, unit, bound };
    case 'ratio': return { text, type, parts: quantity.parts, unit, bound };
    case 'tooLarge': return { text, type, value: quantity.digits, unit, bound };
  }
}

function isSame(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(found) && wanted.length === found.length && wanted.every((part, i) => isSame(part, found[i]));
  const fraction = typeof wanted === 'string' ? /^(\d+)\/(\d+)$/.exec(wanted) : null;
  if (fraction === null || typeof found !== 'number') return wanted === found;
  const value = Number(fraction[1]) / Number(fraction[2]);
  return Math.abs(found - value) <= 1e-12 * value;
}

/** Whether a figure has all that is wanted of it: an exact value where one is given, a range where a range is. */
function fits(wanted: Expected, found: Expected | undefined): boolean {
  return found !== undefined && Object.entries(wanted).every(([field, value]) => isSame(value, found[field as keyof Expected]));
}

/** `超3亿元 money 300000000 CNY >`, with `?` for what is left open. */
function row({ text, type, value, low, high, parts, unit, bound }: Expected): string {
  const quantity = parts?.join(':') ?? (low === undefined ? value : `${low}..${String(high)}`);
  return [text, type, quantity, unit === '' ? '(no unit)' : unit, bound].map(field => field ?? '?').join(' ');
}

/** What differs between the figures of a text and those that its case lists, in lines for a reader; none where nothing does. */
function differences({ text, figures: wanted, why }: Case): readonly string[] {
  const found = analyze(text, knowledge).figures.map(written);
  if (found.length === wanted.length && wanted.every((figure, i) => fits(figure, found[i]))) return [];
  const rows = (figures: readonly Expected[]): string => figures.map(row).join(' ; ') || 'nothing';
  return [`${JSON.stringify(text)}: ${why}`, `    want ${rows(wanted)}`, `    got  ${rows(found)}`];
}

for (const { file, cases } of themes) {
  test(`figures: ${file}`, () => {
    const reports = cases.map(differences).filter(lines => lines.length > 0);
    assert.ok(reports.length === 0, `${reports.length} of ${cases.length} cases differ\n${reports.flat().join('\n')}`);
  });
}

test('cases are well formed: known fields, figures that stand in their text in order, a reason, no text twice', () => {
  const all = themes.flatMap(({ cases }) => cases);
  assert.ok(all.length >= 300, `${all.length} cases`);
  assert.equal(new Set(all.map(({ text }) => text)).size, all.length, 'a text stands twice');
  const fields = ['text', 'type', 'value', 'low', 'high', 'parts', 'unit', 'bound'];
  for (const { text, figures, why, ...rest } of all) {
    assert.deepEqual(rest, {}, text);
    assert.ok(why !== '', `${text} has no reason`);
    const solid = text.replace(/kQz|[\s\u200b]/g, '');
    let from = 0;
    for (const figure of figures) {
      for (const field of Object.keys(figure)) assert.ok(fields.includes(field), `${text}: ${field}`);
      assert.ok(figure.type === undefined || (figureTypes as readonly string[]).includes(figure.type), `${text}: ${String(figure.type)}`);
      assert.ok(figure.bound === undefined || '=><≥≤≈'.includes(figure.bound), `${text}: ${String(figure.bound)}`);
      assert.equal(figure.low === undefined, figure.high === undefined, `${text}: half a range`);
      const at = solid.indexOf(figure.text ?? '', from);
      assert.ok(at >= 0, `${text} does not hold ${String(figure.text)} there`);
      from = at + (figure.text ?? '').length;
    }
  }
});

test('a case that is wrong in any field, or lists too few or too many figures, is reported', () => {
  const text = '出口超3亿元,占三分之一。';
  const money = { text: '超3亿元', type: 'money', value: 3e8, unit: 'CNY', bound: '>' };
  const share = { text: '三分之一', type: 'percent', value: '100/3', unit: '%', bound: '=' };
  const report = (...figures: readonly Expected[]): readonly string[] => differences({ text, figures, why: 'a trial' });
  assert.deepEqual(report(money, share), []);
  assert.deepEqual(report({ type: 'money' }, {}), []);
  assert.deepEqual(report(money), [
    `${JSON.stringify(text)}: a trial`,
    '    want 超3亿元 money 300000000 CNY >',
    `    got  超3亿元 money 300000000 CNY > ; 三分之一 percent ${100 / 3} % =`,
  ]);
  for (const wrong of [{ text: '3亿元' }, { type: 'count' }, { value: 3 }, { low: 1, high: 3e8 }, { parts: [3e8] }, { unit: '' }, { bound: '≥' }]) {
    assert.equal(report({ ...money, ...wrong }, share).length, 3, JSON.stringify(wrong));
  }
  assert.equal(report(money, { ...share, value: '200/3' }).length, 3);
  assert.equal(report(money, share, share).length, 3);
});
