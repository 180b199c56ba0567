// `policy-lens extract` from start to end beside other programs that read the same file from Node. Nobody's output is kept.
import { spawnSync } from 'node:child_process';
import { commandLine, peerPath, textPath } from '../places';
import type { Row } from '../rows';
import { startRounds, timeOf, timesOf, type Times } from '../timing';

const limits = { sparse: 1, dense: 1.5 } as const;
const peers = { autocorrect: 'AutoCorrect lint', jieba: 'jieba segmentation' } as const;
const peerNames = ['autocorrect', 'jieba'] as const;

export function processes(): readonly Row[] {
  return (['sparse', 'dense'] as const).flatMap(text => {
    const file = textPath(text);
    const programs = {
      bare: [peerPath('bare'), file],
      extract: [commandLine, 'extract', '--format', 'jsonl', file],
      autocorrect: [peerPath('autocorrect'), file],
      jieba: [peerPath('jieba'), file],
    };
    const times = timesOfPrograms(programs);
    const extract = times.extract!;
    const bare = times.bare!;
    return [
      { name: `bare loop as a process, ${text}`, value: bare.median, unit: 'ms', toBareLoop: 1 },
      { name: `policy-lens extract, ${text}`, value: extract.median, unit: 'ms', toBareLoop: extract.median / bare.median, remark: `best ${extract.best.toFixed(0)}` },
      ...peerNames.flatMap((peer): readonly Row[] => {
        const peerTimes = times[peer];
        const target = { atMost: limits[text] };
        if (peerTimes === null) return [{ name: `extract to ${peers[peer]}, ${text}`, value: null, unit: '×', target, remark: 'no build of it for this system' }];
        return [
          { name: `${peers[peer]}, ${text}`, value: peerTimes.median, unit: 'ms', toBareLoop: peerTimes.median / bare.median, remark: `best ${peerTimes.best.toFixed(0)}` },
          { name: `extract to ${peers[peer]}, ${text}`, value: extract.median / peerTimes.median, unit: '×', target },
        ];
      }),
    ];
  });
}

/** The times of programs run in turn; `null` for one that does not run. */
function timesOfPrograms<Name extends string>(programs: Readonly<Record<Name, readonly string[]>>): Readonly<Record<Name, Times | null>> {
  const runs = (Object.entries(programs) as [Name, readonly string[]][]).map(([name, words]) => ({ name, words, isUsable: run(words), samples: [] as number[] }));
  for (const round = startRounds({ least: 5, most: 9, budget: 15_000 }); round.goesOn();) {
    for (const { words, isUsable, samples } of runs) if (isUsable) samples.push(timeOf(() => run(words)));
  }
  return Object.fromEntries(runs.map(({ name, isUsable, samples }) => [name, isUsable ? timesOf(samples) : null])) as Record<Name, Times | null>;
}

function run(words: readonly string[]): boolean {
  return spawnSync(process.execPath, words, { stdio: 'ignore' }).status === 0;
}
