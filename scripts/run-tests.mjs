// Runs a group of tests with Node's own runner, bundled first, so that Node 20 can read TypeScript.
//
//   node scripts/run-tests.mjs unit|product|snapshots [--update] [part of a file's path …]
//
// `unit` needs no build; `product` tests what `npm run build` left; `--update` lets snapshots write.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { globSync } from './glob.mjs';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const groups = {
  unit: ['server/src', 'client/src', 'test/harness', 'test/snapshots', 'test/gold', 'test/figures', 'test/package'],
  product: ['test/protocol', 'test/command-line', 'test/neovim', 'test/bench'],
  snapshots: ['test/snapshots'],
};

const [group, ...rest] = process.argv.slice(2);
const folders = groups[group];
if (folders === undefined) {
  process.stderr.write(`usage: run-tests.mjs ${Object.keys(groups).join('|')} [--update] [part of a path …]\n`);
  process.exit(2);
}
const wanted = rest.filter(word => !word.startsWith('--'));
const files = folders
  .flatMap(folder => globSync(root, folder, '.test.ts'))
  .filter(file => wanted.length === 0 || wanted.some(part => file.includes(part)));
if (files.length === 0) {
  process.stderr.write('run-tests.mjs: no test file matches\n');
  process.exit(1);
}

// A folder of its own, so that two runs at once do not take each other's files away.
const out = `${root}out/tests/${group}-${process.pid}`;
mkdirSync(out, { recursive: true });
// Pure tests share a few processes: starting one for each file would take longer than the tests. Others keep theirs to themselves.
const isShared = group === 'unit' && wanted.length === 0;
// What compares times has the machine to itself, when all others have run.
const timed = isShared ? files.filter(file => file.endsWith('/linear.test.ts')).map(file => `${root}${file}`) : [];
const entries = [...(isShared ? shared(files.filter(file => !timed.includes(`${root}${file}`)), availableParallelism()) : files.map(file => `${root}${file}`)), ...timed];
await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: `${out}/built`,
  outbase: root,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  packages: 'external',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  charset: 'utf8',
  logLevel: 'warning',
});
const statuses = [entries.filter(entry => !timed.includes(entry)), ...timed.map(entry => [entry])].map(run);
rmSync(out, { recursive: true, force: true });
process.exit(Math.max(...statuses));

/** Runs the tests of some entries side by side; gives the exit code. */
function run(some) {
  const compiled = some.map(entry => `${out}/built/${entry.slice(root.length).replace(/\.ts$/, '.cjs')}`);
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', '--test-timeout=120000', ...compiled], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, POLICY_LENS_ROOT: root, ...(rest.includes('--update') ? { UPDATE_SNAPSHOTS: '1' } : {}) },
  });
  return status ?? 1;
}

/** Writes files that import the tests, dealt out evenly, and returns their paths. */
function shared(tests, count) {
  return Array.from({ length: count }, (_, part) => {
    const path = `${out}/part-${part + 1}.test.ts`;
    writeFileSync(path, tests.filter((_test, i) => i % count === part).map(test => `import ${JSON.stringify(`${root}${test}`)};\n`).join(''));
    return path;
  });
}
