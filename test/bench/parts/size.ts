// How time and heap grow with the text, from ten thousand to ten million characters. Time of processors, as what else a machine
// does would look like growth.
import { wholeAnalysis } from '../wholeAnalysis';
import { createKnowledge, type Knowledge } from '../../../server/src/knowledge/knowledge';
import { collectedHeap } from '../heap';
import type { Row } from '../rows';
import { denseText, sparseText } from '../texts';
import { exponentOf, processorTimeOf, startRounds, timesOf } from '../timing';

const powers = { '10⁴': 1e4, '10⁵': 1e5, '10⁶': 1e6, '10⁷': 1e7 } as const;
const target = { atMost: 1.05 };

interface Cost {
  readonly length: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

export async function size(): Promise<readonly Row[]> {
  const knowledge = createKnowledge();
  const rows: Row[] = [];
  for (const [name, make] of Object.entries({ sparse: sparseText, dense: denseText })) {
    for (let i = 0; i < 5; i++) wholeAnalysis(make(3e5), knowledge);
    const costs: Cost[] = [];
    for (const [power, length] of Object.entries(powers)) {
      const cost = await costOf(make(length), knowledge);
      costs.push(cost);
      rows.push({ name: `analysis of ${power} characters, ${name}`, value: cost.milliseconds, unit: 'ms', remark: `heap ${(cost.bytes / 1e6).toPrecision(3)} MB` });
    }
    rows.push(
      { name: `exponent of time, ${name}`, value: exponentOf(costs.map(({ length, milliseconds }) => [length, milliseconds])), unit: '', target },
      { name: `exponent of heap, ${name}`, value: exponentOf(costs.map(({ length, bytes }) => [length, bytes])), unit: '', target },
    );
  }
  return rows;
}

/** The time of an analysis, and the heap that its result holds. */
async function costOf(text: string, knowledge: Knowledge): Promise<Cost> {
  const { length } = text;
  const samples: number[] = [];
  for (const round = startRounds({ least: 2, most: 60, budget: 2_000 }); round.goesOn();) samples.push(processorTimeOf(() => { wholeAnalysis(text, knowledge); }));
  // Of small texts many results, as a few bytes here and there would say nothing.
  const count = Math.ceil(1e6 / length);
  const kept: ReturnType<typeof wholeAnalysis>[] = [];
  const before = await collectedHeap();
  for (let i = 0; i < count; i++) kept.push(wholeAnalysis(text, knowledge));
  const bytes = (await collectedHeap() - before) / count;
  kept.length = 0;
  return { length, milliseconds: timesOf(samples).median, bytes };
}
