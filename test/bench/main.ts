// `npm run bench`: runs the parts one after another, each in a process of its own, and prints one table.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../harness/articles';
import { filter } from './parts/filter';
import { firstLook } from './parts/firstLook';
import { keystroke } from './parts/keystroke';
import { linearity } from './parts/linearity';
import { memory } from './parts/memory';
import { processes } from './parts/processes';
import { profile } from './parts/profile';
import { recognizers } from './parts/recognizers';
import { size } from './parts/size';
import { startUp } from './parts/startUp';
import { throughput } from './parts/throughput';
import { textPath } from './places';
import { isMet, table, type Row } from './rows';
import { articleText, denseText, longLength, sparseText } from './texts';

type Part = () => readonly Row[] | Promise<readonly Row[]>;

const parts: Readonly<Record<string, Part>> = { throughput, processes, filter, startUp, keystroke, firstLook, memory, size, linearity, recognizers };
/** What runs only when it is asked for: it prints no row. */
const extras: Readonly<Record<string, Part>> = { profile };

const [first, ...words] = process.argv.slice(2);
if (first === '--inside') void runInside(words[0]!);
else void runAll(first === undefined ? Object.keys(parts) : [first, ...words]);

/** Runs one part in this process and hands its rows to the parent. */
async function runInside(name: string): Promise<void> {
  const rows = await (parts[name] ?? extras[name])!();
  process.send?.(rows, () => { process.disconnect(); });
}

async function runAll(names: readonly string[]): Promise<void> {
  const unknown = names.filter(name => !(name in parts) && !(name in extras));
  if (unknown.length > 0) {
    process.stderr.write(`bench: no part ${unknown.join(', ')}; there are ${[...Object.keys(parts), ...Object.keys(extras)].join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  writeTexts();
  const results: Record<string, readonly Row[]> = {};
  for (const name of names) {
    const start = performance.now();
    const rows = await runApart(name);
    if (rows === null) {
      process.stderr.write(`bench: ${name} did not end well\n`);
      process.exitCode = 1;
      continue;
    }
    results[name] = rows;
    process.stderr.write(`bench: ${name} took ${Math.round((performance.now() - start) / 1000)} s\n`);
  }
  if (names.every(name => name in extras)) return;
  const file = join(root, 'out/bench.json');
  const answer = { machine: machine(), parts: results };
  writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
  process.stdout.write(`\n${machine()}\n\n${table(results)}\n`);
  const judged = Object.values(results).flat().map(isMet).filter(met => met !== undefined);
  process.stdout.write(`${judged.filter(Boolean).length} of ${judged.length} targets are met. The same is in out/bench.json.\n`);
}

/** Runs one part in a process of its own, so that none is slower or faster for what ran before it; `null` where that fails. */
async function runApart(name: string): Promise<readonly Row[] | null> {
  const child = fork(__filename, ['--inside', name], { execArgv: ['--expose-gc'] });
  return new Promise(resolve => {
    let rows: readonly Row[] | null = null;
    child.on('message', message => { rows = message as readonly Row[]; });
    child.on('close', () => { resolve(rows); });
  });
}

function writeTexts(): void {
  const texts = { sparse: sparseText(longLength), dense: denseText(longLength), article: articleText() };
  mkdirSync(dirname(textPath('sparse')), { recursive: true });
  for (const name of ['sparse', 'dense', 'article'] as const) writeFileSync(textPath(name), texts[name]);
}

function machine(): string {
  const load = loadavg()[0]!;
  return `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, `
    + `Node ${process.versions.node}, load ${load.toFixed(1)} at the end`;
}
