// Which functions take the time of the analysis, by V8's own profiler. Its code is not minified, so that names are names.
import { Session, type Profiler, type Runtime } from 'node:inspector';
import { readFileSync } from 'node:fs';
import { wholeAnalysis } from '../wholeAnalysis';
import { createKnowledge } from '../../../server/src/knowledge/knowledge';
import { readText } from '../places';
import type { Row } from '../rows';

const shown = 20;
const repeats = 8;

export function profile(): readonly Row[] {
  const knowledge = createKnowledge();
  const source = sourceOf(__filename);
  for (const name of ['sparse', 'dense'] as const) {
    const text = readText(name);
    wholeAnalysis(text, knowledge);
    const found = profileOf(() => { for (let i = 0; i < repeats; i++) wholeAnalysis(text, knowledge); });
    const functions = sharesOf(found, ({ functionName, lineNumber, url }) => `${functionName || '(nameless)'}${url.includes(__filename) ? `  ${source(lineNumber)}` : ''}`);
    const files = sharesOf(found, ({ functionName, lineNumber, url }) => (url.includes(__filename) ? source(lineNumber) : functionName || 'Node'));
    process.stdout.write(`\n${name}, by own time: own, with all that is called\n${list(functions, 'own')}`);
    process.stdout.write(`\n${name}, by time with all that is called\n${list(functions.filter(share => share.name.includes('  analysis/')), 'all')}`);
    process.stdout.write(`\n${name}, by file\n${list(files, 'own')}`);
  }
  return [];
}

function profileOf(action: () => void): Profiler.Profile {
  const session = new Session();
  session.connect();
  let found: Profiler.Profile | undefined;
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 200 });
  session.post('Profiler.start');
  action();
  session.post('Profiler.stop', (_fault, answer) => { found = answer.profile; });
  session.disconnect();
  return found!;
}

/** Parts of the whole time. */
interface Share {
  readonly name: string;
  own: number;
  all: number;
}

/** Adds up the samples by the names of the functions that they met. */
function sharesOf({ nodes, samples = [] }: Profiler.Profile, nameOf: (frame: Runtime.CallFrame) => string): readonly Share[] {
  const parents = new Map(nodes.flatMap(node => (node.children ?? []).map(child => [child, node.id] as const)));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const shares = new Map<string, Share>();
  for (const sample of samples) {
    // A function that calls itself counts once.
    const met = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) met.add(names.get(id)!);
    for (const name of met) {
      const share = shares.get(name) ?? { name, own: 0, all: 0 };
      if (name === names.get(sample)) share.own += 1 / samples.length;
      share.all += 1 / samples.length;
      shares.set(name, share);
    }
  }
  return [...shares.values()];
}

function list(shares: readonly Share[], by: 'own' | 'all'): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7);
  return [...shares].sort((a, b) => b[by] - a[by]).slice(0, shown).map(({ name, own, all }) => `  ${percent(own)} ${percent(all)}  ${name}\n`).join('');
}

/** Tells of a line of the bundle which source file it came from: esbuild writes that above each. */
function sourceOf(bundle: string): (line: number) => string {
  const starts = readFileSync(bundle, 'utf8').split('\n').flatMap((line, i) => {
    const path = /^\/\/ (\S+\.(?:ts|js|json))$/.exec(line)?.[1];
    return path === undefined ? [] : [[i, path] as const];
  });
  return line => starts.filter(([start]) => start <= line).at(-1)?.[1].replace('server/src/', '') ?? '';
}
