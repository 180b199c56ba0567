// `policy-lens extract` as a filter: a stream of articles through one thread and through two, how fast, and whether its memory stays flat.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { commandLine, readText } from '../places';
import type { Row } from '../rows';
import { articleLength } from '../texts';
import { startRounds, timesOf } from '../timing';

const articles = 2_000;
const characters = articles * articleLength;

/** One run: how long it took, and what it had held at most in memory when a quarter, and all, of the stream was written; `null` on systems that do not say. */
interface Run {
  readonly milliseconds: number;
  readonly quarter: number | null;
  readonly whole: number | null;
}

export async function filter(): Promise<readonly Row[]> {
  const records = recordsOf(['sparse', 'dense'].map(name => readText(name as 'sparse' | 'dense')));
  const runs: Record<1 | 2, Run[]> = { 1: [], 2: [] };
  for (const round = startRounds({ least: 3, most: 5, budget: 60_000 }); round.goesOn();) for (const jobs of [1, 2] as const) runs[jobs].push(await run(jobs, records));
  const best = { 1: timesOf(runs[1].map(({ milliseconds }) => milliseconds)).best, 2: timesOf(runs[2].map(({ milliseconds }) => milliseconds)).best };
  return [
    ...([1, 2] as const).flatMap((jobs): readonly Row[] => [
      { name: `stream of ${articles} articles, --jobs ${jobs}`, value: characters / best[jobs] / 1000, unit: 'M characters/s', remark: `best of ${runs[jobs].length}` },
      { name: `most resident memory after a quarter of it, --jobs ${jobs}`, value: most(runs[jobs].map(({ quarter }) => quarter)), unit: 'MB' },
      { name: `most resident memory after all of it, --jobs ${jobs}`, value: most(runs[jobs].map(({ whole }) => whole)), unit: 'MB' },
    ]),
    { name: '--jobs 2 to --jobs 1', value: best[1] / best[2], unit: '× as fast' },
  ];
}

/** Articles cut from texts by turns, each as a line. */
function recordsOf(texts: readonly string[]): readonly Buffer[] {
  return Array.from({ length: articles }, (_, index) => {
    const text = texts[index % texts.length]!;
    const start = (index * articleLength) % (text.length - articleLength);
    return Buffer.from(`${JSON.stringify({ uri: `article ${index}`, text: text.slice(start, start + articleLength) })}\n`);
  });
}

async function run(jobs: number, records: readonly Buffer[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [commandLine, 'extract', '--input', 'ndjson', '--jobs', String(jobs), '-'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const closed = once(child, 'close');
  const memory: (number | null)[] = [];
  for (const [index, record] of records.entries()) {
    if (!child.stdin.write(record)) await once(child.stdin, 'drain');
    if ((index + 1) % (records.length / 4) === 0) memory.push(mostResident(child.pid!));
  }
  child.stdin.end();
  await closed;
  return { milliseconds: performance.now() - start, quarter: memory[0]!, whole: memory[3]! };
}

function mostResident(pid: number): number | null {
  return process.platform === 'linux' ? Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024 / 1e6 : null;
}

function most(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
