// One article beside the JavaScript of Recognizers-Text, which looks for numbers, percentages, ordinals, money and measures.
import { spawnSync } from 'node:child_process';
import { createKnowledge } from '../../../server/src/knowledge/knowledge';
import { analysisTimes } from '../analysisTimes';
import { peerPath, readText, textPath } from '../places';
import type { Row } from '../rows';

export function recognizers(): readonly Row[] {
  const [times] = analysisTimes([readText('article')], createKnowledge(), { least: 5, most: 50, budget: 3_000 });
  const { median } = times!.analysis;
  const loop = times!.loop.median;
  const run = spawnSync(process.execPath, [peerPath('recognizers'), textPath('article')], { encoding: 'utf8' });
  const peer = run.status === 0 ? (JSON.parse(run.stdout) as { readonly milliseconds: number; readonly figures: number }) : null;
  return [
    { name: 'analysis of one article', value: median, unit: 'ms', toBareLoop: median / loop },
    peer === null
      ? { name: 'Recognizers-Text on it', value: null, unit: 'ms', remark: 'it does not run here' }
      : { name: 'Recognizers-Text on it', value: peer.milliseconds, unit: 'ms', toBareLoop: peer.milliseconds / loop, remark: `${Math.round(peer.milliseconds / median)} times as long` },
  ];
}
