// The entry of server/dist/extractThread.cjs: a thread that does pieces of `extract`'s work.
import { workerData } from 'node:worker_threads';
import { answerJobs } from '../threads';
import { loadAnalysis } from './texts';
import { done, type Manner, type Work } from './work';

const analyze = loadAnalysis();
const manner = workerData as Manner;

answerJobs((work: Work) => done(work, manner, analyze), ({ chunks }) => chunks.map(({ buffer }) => buffer));
