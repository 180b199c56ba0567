// How much longer the command line and the server take to start than Node itself.
import { spawnSync } from 'node:child_process';
import { LanguageServer } from '../languageServer';
import { commandLine } from '../places';
import type { Row } from '../rows';
import { median, timeOf } from '../timing';

const rounds = 21;

export async function startUp(): Promise<readonly Row[]> {
  const bare: number[] = [];
  const version: number[] = [];
  const lsp: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(timeOfRun(['-e', '0']));
    version.push(timeOfRun([commandLine, '--version']));
    lsp.push(await timeToInitialize());
  }
  // What disturbs the machine for a while disturbs neighbours alike: the difference within a round counts.
  const beyondBare = (times: readonly number[]): number => median(times.map((time, i) => time - bare[i]!));
  return [
    { name: 'node -e 0', value: median(bare), unit: 'ms' },
    { name: 'policy-lens --version, beyond that', value: beyondBare(version), unit: 'ms', target: { atMost: 40 } },
    { name: 'policy-lens lsp to initialize, beyond that', value: beyondBare(lsp), unit: 'ms', target: { atMost: 120 } },
  ];
}

function timeOfRun(words: readonly string[]): number {
  return timeOf(() => { spawnSync(process.execPath, words, { stdio: 'ignore' }); });
}

async function timeToInitialize(): Promise<number> {
  const start = performance.now();
  const server = new LanguageServer([commandLine, 'lsp', '--stdio']);
  const arrived = await server.initialize();
  server.end();
  return arrived - start;
}
