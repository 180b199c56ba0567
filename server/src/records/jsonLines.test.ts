import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonLine, jsonLines } from './jsonLines';
import { analysisOf, claim, figure, programme, sourceOf } from './testing';

test('each record is a line', () => {
  const text = '“甲”5%';
  const found = { claims: [claim(figure(text, ['5%']))], programmes: [programme(text, ['“甲”'], '甲')] };
  const pieces = [...jsonLines.body(sourceOf(text), analysisOf(text, found))];
  assert.deepEqual(pieces.map(piece => (JSON.parse(piece) as { kind: string }).kind), ['programme', 'claim']);
  assert.ok(pieces.every(piece => piece.indexOf('\n') === piece.length - 1));
});

test('no character ends a line early for any program', () => {
  const record = { sentence: '一\u0085二\u2028三\u2029四\n五\r六' };
  const line = jsonLine(record);
  assert.doesNotMatch(line.slice(0, -1), /[\u0085\u2028\u2029\n\r]/);
  assert.deepEqual(JSON.parse(line), record);
});
