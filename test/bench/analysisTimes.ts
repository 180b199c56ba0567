// The analysis of texts beside a bare loop over their characters, warm and in turn.
import { wholeAnalysis } from './wholeAnalysis';
import type { Knowledge } from '../../server/src/knowledge/knowledge';
import { bareLoop, processorTimeOf, startRounds, timeOfOne, timesOf, type Rounds, type Times } from './timing';

/** Times in milliseconds for one text. */
export interface AnalysisTimes {
  readonly loop: Times;
  readonly analysis: Times;
  /** The same in time of processors, those that collect garbage meanwhile included. */
  readonly processorTime: { readonly loop: Times; readonly analysis: Times };
}

/** Short texts are read several times in a row, as one reading says little: so many characters at least. */
const measurable = 50_000;

/** The times for each text, in the same order. What disturbs the machine for a while disturbs all of them. */
export function analysisTimes(texts: readonly string[], knowledge: Knowledge, rounds: Rounds): readonly AnalysisTimes[] {
  const measured = texts.map(text => ({
    loop: new Samples(Math.ceil(5_000_000 / text.length), () => { bareLoop(text); }),
    analysis: new Samples(Math.ceil(measurable / text.length), () => { wholeAnalysis(text, knowledge); }),
  }));
  // All texts before any is timed: code that was compiled for one kind of text alone would be faster than anybody sees it.
  for (let i = 0; i < 2; i++) for (const { analysis } of measured) analysis.warmUp();
  for (const round = startRounds(rounds); round.goesOn();) {
    for (const { loop, analysis } of measured) {
      loop.take();
      analysis.take();
    }
  }
  return measured.map(({ loop, analysis }) => ({
    loop: timesOf(loop.times), analysis: timesOf(analysis.times),
    processorTime: { loop: timesOf(loop.processorTimes), analysis: timesOf(analysis.processorTimes) },
  }));
}

/** The times of one action, which is done `count` times for each. */
class Samples {
  readonly times: number[] = [];
  readonly processorTimes: number[] = [];

  constructor(private readonly count: number, private readonly action: () => void) {}

  warmUp(): void {
    timeOfOne(this.count, this.action);
  }

  take(): void {
    this.processorTimes.push(processorTimeOf(() => { this.times.push(timeOfOne(this.count, this.action)); }) / this.count);
  }
}
