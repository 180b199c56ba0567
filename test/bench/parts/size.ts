// How time and heap grow with the text, from ten thousand to ten million characters. Time of processors, as what else a machine
// does would look like growth.
import { analyze } from '../../../server/src/analysis/analyze';
import type { Analysis } from '../../../server/src/analysis/model';
import { createKnowledge } from '../../../server/src/knowledge/knowledge';
import { collectedHeap } from '../heap';
import type { Row } from '../rows';
import { denseText, sparseText } from '../texts';
import { exponentOf, processorTimeOf, startRounds, timesOf } from '../timing';

const powers = { '10⁴': 1e4, '10⁵': 1e5, '10⁶': 1e6, '10⁷': 1e7 } as const;
const target = { atMost: 1.05 };

interface Cost {
  readonly milliseconds: number;
  readonly bytes: number;
}

export function size(): readonly Row[] {
  const knowledge = createKnowledge();
  return Object.entries({ sparse: sparseText, dense: denseText }).flatMap(([name, make]) => {
    for (let i = 0; i < 5; i++) analyze(make(3e5), knowledge);
    const costs = Object.entries(powers).map(([power, length]) => ({ power, length, ...cost(make(length)) }));
    return [
      ...costs.map(({ power, milliseconds, bytes }): Row => ({ name: `analysis of ${power} characters, ${name}`, value: milliseconds, unit: 'ms', remark: `heap ${(bytes / 1e6).toPrecision(3)} MB` })),
      { name: `exponent of time, ${name}`, value: exponentOf(costs.map(({ length, milliseconds }) => [length, milliseconds])), unit: '', target },
      { name: `exponent of heap, ${name}`, value: exponentOf(costs.map(({ length, bytes }) => [length, bytes])), unit: '', target },
    ];
  });

  /** The time of an analysis, and the heap that its result holds. */
  function cost(text: string): Cost {
    const samples: number[] = [];
    for (const round = startRounds({ least: 2, most: 60, budget: 2_000 }); round.goesOn();) samples.push(processorTimeOf(() => { analyze(text, knowledge); }));
    // Of small texts many results, as a few bytes here and there would say nothing.
    const count = Math.ceil(1e6 / text.length);
    const kept: Analysis[] = [];
    const before = collectedHeap();
    for (let i = 0; i < count; i++) kept.push(analyze(text, knowledge));
    const bytes = (collectedHeap() - before) / count;
    kept.length = 0;
    return { milliseconds: timesOf(samples).median, bytes };
  }
}
