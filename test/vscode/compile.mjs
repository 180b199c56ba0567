// Compiles the suite that runs inside VS Code, with a stub extension round it: the extension under test is the packed one, installed.
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from '../../scripts/glob.mjs';
import { atExit } from '../../scripts/processes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const suite = 'test/vscode/suite';

/**
 * Compiles the tests whose paths hold one of the words, or all where there are none.
 * Resolves to the stub's folder, which goes when this process ends, and the module with the suite's `run`.
 */
export async function compileSuite(words) {
  const tests = globSync(root, suite, '.test.ts').filter(file => words.length === 0 || words.some(word => file.includes(word)));
  if (tests.length === 0) throw new Error(`No file of ${suite} has ${words.join(' or ')} in its path.`);
  // Inside the project, so that `mocha` is found; a folder of its own, so that two runs at once do not take each other's files away.
  const folder = join(root, `out/vscode-suite-${process.pid}`);
  atExit(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'policy-lens-tests', publisher: 'policy-lens', version: '0.0.0', engines: { vscode: '*' } }));
  await build({
    absWorkingDir: root,
    entryPoints: [`${suite}/index.ts`, ...tests],
    outdir: folder,
    outbase: suite,
    bundle: true,
    packages: 'external',
    external: ['vscode'],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return { folder, entry: join(folder, 'index') };
}
