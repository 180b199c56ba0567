// Twice the texts, or twice the text, take about twice the time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompactIndex } from './compactIndex';
import { decodeEntry, encodeEntry } from './entryCode';
import type { TextEntry } from './entry';

/** The best of several times in milliseconds of the processor: what disturbs a run only ever makes it slower. */
function timeOf(work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** For each doubling: linear code takes 2 and a little more for the collector of garbage and for what no longer fits the processor's cache, quadratic code 4. */
const allowed = 2.9;

function check(size: number, workOf: (size: number) => () => void): void {
  const [few, many] = [workOf(size), workOf(size * 4)];
  let [short, long, growth] = [Infinity, Infinity, Infinity];
  // A disturbed measurement is taken again.
  for (let attempt = 0; attempt < 6 && growth > allowed; attempt++) {
    [short, long] = [Math.min(short, timeOf(few)), Math.min(long, timeOf(many))];
    growth = Math.sqrt(long / short);
  }
  assert.ok(growth <= allowed, `twice as much takes ${growth.toFixed(1)} times as long`);
}

const place = (line: number): TextEntry['claims'][number]['place'] => ({ startLine: line, startCharacter: 3, endLine: line, endCharacter: 8 });

/** A text of so many names, each mentioned and with a claim; one of two names is only this text's. */
function entryOf(size: number, text: number): TextEntry {
  const names = Array.from({ length: size }, (_, i) => ({ kind: 'metric' as const, key: i % 2 === 0 ? `:指标${i}` : `:指标${text}之${i}`, name: `指标${i}之${text % 3}` }));
  return {
    // One that many bear.
    title: '政府工作报告', documents: ['政府工作报告'], names,
    mentions: names.map((_, i) => ({ name: i, place: place(i), isFull: true })),
    claims: names.map((_, i) => ({ figure: `${i}.5%`, metricWords: null, metric: i, district: null, period: '2021', isTarget: false, place: place(i) })),
  };
}

test('an entry to bytes and back', () => check(2_500, size => {
  const entry = entryOf(size, 0);
  return () => { decodeEntry(encodeEntry(entry)); };
}));

test('texts that come, change and go', () => check(300, count => {
  const all = Array.from({ length: count }, (_, text) => encodeEntry(entryOf(20, text)));
  return () => {
    const index = new CompactIndex();
    all.forEach((bytes, i) => index.setEncoded(`file:///${i}`, bytes));
    all.forEach((bytes, i) => index.setEncoded(`file:///${count - i}`, bytes));
    all.forEach((_, i) => { index.delete(`file:///${(i * 7) % count}`); });
  };
}));

test('what is asked of all texts', () => check(400, count => {
  const index = new CompactIndex();
  for (let text = 0; text < count; text++) index.set(`file:///${text}`, entryOf(20, text));
  return () => {
    for (let times = 0; times < 5; times++) {
      index.symbols(({ name }) => name.includes('9'), 100);
      index.groups('metric', {}, 100);
      index.claims({ metric: ':指标2' }, 100);
      index.comparable({ metric: ':指标4', district: null, period: '2021' }, 20, new Set());
      index.documents('政府工作报告', 10);
    }
  };
}));
