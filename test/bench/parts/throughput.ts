// How many characters a second the whole analysis reads, warm, beside a bare loop over them.
import { wholeAnalysis } from '../wholeAnalysis';
import { createKnowledge } from '../../../server/src/knowledge/knowledge';
import { analysisTimes } from '../analysisTimes';
import { readText } from '../places';
import type { Row, Target } from '../rows';
import { textNames, type TextName } from '../texts';

const targets: Partial<Record<TextName, Target>> = { sparse: { atLeast: 10 }, dense: { atLeast: 3 } };

export function throughput(): readonly Row[] {
  const knowledge = createKnowledge();
  const texts = textNames.map(readText);
  const times = analysisTimes(texts, knowledge, { least: 5, most: 25, budget: 12_000 });
  return textNames.flatMap((name, i) => {
    const text = texts[i]!;
    const { loop, analysis, processorTime } = times[i]!;
    const speed = (milliseconds: number): number => text.length / milliseconds / 1000;
    const claims = wholeAnalysis(text, knowledge).claims.length / text.length * 1000;
    const target = targets[name];
    return [
      { name: `bare loop, ${name}`, value: speed(loop.median), unit: 'M chars/s', toBareLoop: 1 },
      {
        name: `analysis, ${name}`, value: speed(analysis.median), unit: 'M chars/s', ...(target && { target }),
        toBareLoop: analysis.median / loop.median, remark: `best ${speed(analysis.best).toFixed(2)}, by processor time ${speed(processorTime.analysis.median).toFixed(2)}; ${claims.toFixed(1)} claims per thousand characters`,
      },
    ];
  });
}
