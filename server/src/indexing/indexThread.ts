// The entry of server/dist/indexThread.cjs: a thread that reads texts for the index over the workspace.
import { workerData } from 'node:worker_threads';
import { limitInlining } from '../engine';
import type { Glossary } from '../knowledge/glossary';
import { createKnowledge } from '../knowledge/knowledge';
import { answerJobs } from '../threads';
import { giveWay } from './niceness';
import { readText, type TextRead, type TextToRead } from './textReader';

/** What a thread is started with. */
export interface IndexThreadData {
  readonly glossary: Glossary;
}

giveWay();
limitInlining();
const { glossary } = workerData as IndexThreadData;
const knowledge = createKnowledge(glossary);

answerJobs(
  (texts: readonly TextToRead[]): readonly TextRead[] => texts.map(text => readText(text, knowledge)),
  results => results.flatMap(result => (result.kind === 'entry' ? [result.bytes.buffer as ArrayBuffer] : [])),
);
