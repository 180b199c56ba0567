import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { handmade } from '../../../test/harness/handmade';
import type { Analysis, Claim, Figure, Phrase, Span, Tie } from '../analysis/model';
import { claimOf, subjectAt, tiesOf } from './hoverIndex';

const { analysis: empty } = handmade('<p>无</p>');
const { analysis: one } = handmade('<p><figure percent 1 %>1%</figure></p>');
const claim: Claim = one.claims[0]!;

function figureOf(phrase: Phrase): Figure {
  return { ...claim.figure, ...phrase };
}

/** An analysis of nothing but metrics and figures, without a text. */
function analysisOf(metrics: readonly Phrase[], figures: readonly Phrase[]): Analysis {
  const found = { ...empty, claims: metrics.map(metric => ({ ...claim, metric })), figures: figures.map(figureOf) };
  return { ...found, within: () => found };
}

function phrases(...ranges: readonly (readonly [start: number, end: number])[][]): readonly Phrase[] {
  return ranges.map((own, i) => ({ text: `${i}`, ranges: own.map(([start, end]) => ({ start, end })) }));
}

/** What stands at an offset, as `metric 0`. */
function nameAt(analysis: Analysis, offset: number): string | null {
  const subject = subjectAt(analysis, offset);
  if (subject === null) return null;
  return subject.kind === 'metric' ? `metric ${subject.metric.text}` : subject.kind === 'figure' ? `figure ${subject.figure.text}` : subject.kind;
}

test('a thing stands from its first character to its last, and figures come before metrics', () => {
  const analysis = analysisOf(phrases([[2, 4]], [[6, 9]]), phrases([[8, 10]]));
  assert.deepEqual([1, 2, 3, 4, 6, 7, 8, 9, 10].map(offset => nameAt(analysis, offset)), [null, 'metric 0', 'metric 0', null, 'metric 1', 'metric 1', 'figure 0', 'figure 0', null]);
});

test('a later part of a phrase may stand before things that begin after the phrase, or before the phrase itself', () => {
  const analysis = analysisOf(phrases([[2, 4], [20, 24]], [[6, 9], [0, 1]], [[10, 12]]), []);
  assert.deepEqual([0, 3, 7, 11, 21, 14].map(offset => nameAt(analysis, offset)), ['metric 1', 'metric 0', 'metric 1', 'metric 2', 'metric 0', null]);
});

test('of metrics that share words the first is meant, also where a longer one lies around it', () => {
  const analysis = analysisOf(phrases([[4, 6]], [[4, 6]], [[5, 9]], [[7, 8]]), []);
  assert.deepEqual([4, 5, 6, 7, 8].map(offset => nameAt(analysis, offset)), ['metric 0', 'metric 0', 'metric 2', 'metric 2', 'metric 2']);
});

test('whatever stands where, the first thing in the list that holds the offset is found', () => {
  const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })).map(([start, length]): Span => ({ start, end: start + length }));
  const list = fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 12 }).map(all => all
    .sort((a, b) => a[0]!.start - b[0]!.start)
    .map((ranges, i): Phrase => ({ text: `${i}`, ranges })));
  fc.assert(fc.property(list, list, fc.nat(55), (metrics, figures, offset) => {
    const holds = ({ ranges }: Phrase): boolean => ranges.some(({ start, end }) => start <= offset && offset < end);
    const [figure, metric] = [figures.find(holds), metrics.find(holds)];
    const analysis = analysisOf(metrics, figures);
    assert.equal(nameAt(analysis, offset), figure !== undefined ? `figure ${figure.text}` : metric !== undefined ? `metric ${metric.text}` : null);
    const here = subjectAt(analysis, offset)?.here;
    assert.deepEqual(here, (figure ?? metric)?.ranges.find(({ start, end }) => start <= offset && offset < end));
  }), { numRuns: 2000 });
});

test('every kind of thing is found', () => {
  const { analysis } = handmade('<p><metric>出口</metric><figure percent 1 %>1%</figure><programme 甲>甲</programme><period 2021>今年</period><district>西湖区</district>无</p>');
  assert.deepEqual([0, 2, 4, 5, 7, 10].map(offset => nameAt(analysis, offset)), ['metric 出口', 'figure 1%', 'programme', 'period', 'district', null]);
});

test('a figure’s claim, and none for one that states nothing', () => {
  const { analysis } = handmade('<p><figure count 1 家 = loose>1家</figure><figure count 2 家>2家</figure><figure count 3 家 = loose>3家</figure><figure count 4 家>4家</figure><figure count 5 家 = loose>5家</figure></p>');
  assert.deepEqual(analysis.figures.map(figure => claimOf(analysis, figure)), [undefined, 0, undefined, 1, undefined]);
});

test('a claim’s ties', () => {
  const ties: readonly Tie[] = [{ kind: 'list', members: [0, 2] }, { kind: 'part', whole: 1, parts: [2] }, { kind: 'fromTo', from: 0, to: 1 }];
  const analysis = { ...empty, ties };
  assert.deepEqual([0, 1, 2, 3].map(index => tiesOf(analysis, index).map(({ kind }) => kind)), [['list', 'fromTo'], ['part', 'fromTo'], ['list', 'part'], []]);
});

test('in an article sixty-four times as long looking up takes nothing like sixty-four times as long', () => {
  const long = (count: number): Analysis => {
    const spots = phrases(...Array.from({ length: count }, (_one, i) => [[4 * i, 4 * i + 2] as const]));
    return { ...analysisOf(spots, []), claims: spots.map(metric => ({ ...claim, metric, figure: figureOf(metric) })) };
  };
  // As many claims of one metric.
  const shared = (count: number): Analysis => analysisOf(Array.from({ length: count }, () => phrases([[0, 2]])[0]!), []);
  const timeIn = (apart: Analysis, together: Analysis): number => {
    const { length } = apart.claims;
    let best = Infinity;
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      for (let i = 0; i < 20_000; i++) {
        const at = (i * 7919) % length;
        assert.equal(claimOf(apart, apart.claims[at]!.figure), at);
        subjectAt(apart, 4 * at + 1);
        subjectAt(together, 1);
      }
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const growth = timeIn(long(32_000), shared(32_000)) / timeIn(long(500), shared(500));
  assert.ok(growth < 24, `takes ${growth.toFixed(1)} times as long`);
});
