import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure, Phrase } from '../analysis/model';
import { csv } from './csv';
import { analysisOf, claim, figure, sourceOf } from './testing';

const header = 'uri,start,end,line,column,text,type,value,low,high,unit,bound,change,metric,metricId,district,divisionCode,period,periodText,section,sentence,valueText,target';
const words = (text: string): Phrase => ({ text, ranges: [{ start: 0, end: 1 }] });

/** The row of one claim whose figure and metric are as given. */
function rowOf(metric: string, overrides: Partial<Figure> = {}): string {
  const claims = [claim(figure('5%', ['5%'], overrides), { metric: words(metric), sentence: words('占5%。') })];
  return [...csv({ hasByteOrderMark: false }).body(sourceOf('5%'), analysisOf('5%', { claims }))].join('');
}

test('a header row, marked as UTF-8 unless it is not wanted', () => {
  assert.equal(csv({ hasByteOrderMark: true }).head, `\uFEFF${header}\r\n`);
  assert.equal(csv({ hasByteOrderMark: false }).head, `${header}\r\n`);
});

test('a claim is a row; what is unknown is an empty cell', () => {
  assert.equal(rowOf('占比'), 'file:///a.txt,0,2,1,1,5%,percent,1,,,%,=,level,占比,,,,,,,占5%。,,\r\n');
});

test('commas, quotes and line breaks are quoted', () => {
  assert.match(rowOf('甲,乙'), /,"甲,乙",/);
  assert.match(rowOf('“甲"乙'), /,"“甲""乙",/);
  assert.match(rowOf('甲\n乙'), /,"甲\n乙",/);
});

test('a cell that a spreadsheet would run is text', () => {
  for (const start of ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']) assert.match(rowOf(`${start}A1`), new RegExp(`,'[${start}]A1,`), start);
  for (const start of ['\r', '\n']) assert.match(rowOf(`${start}A1`), /,"'[\r\n]A1",/);
  assert.match(rowOf('-2+3+cmd|\'/C calc\'!A0'), /,'-2\+3/);
});

test('a negative number stays a number', () => {
  assert.match(rowOf('-2.8%', { quantity: { kind: 'exact', value: -2.8 } }), /,percent,-2.8,.*,-2.8%,/);
});

test('a range has two cells, a ratio is written as in JSON, too large a number goes to its own cell', () => {
  assert.match(rowOf('甲', { quantity: { kind: 'range', low: 2, high: 3 } }), /,percent,,2,3,%,/);
  assert.match(rowOf('甲', { type: 'ratio', quantity: { kind: 'ratio', parts: [9, 43, 48] } }), /,ratio,"\[9,43,48\]",,,/);
  assert.match(rowOf('甲', { quantity: { kind: 'tooLarge', digits: '123' } }), /,percent,,,,%,.*,123,\r\n/);
});
