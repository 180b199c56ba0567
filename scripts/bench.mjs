// `npm run bench [-- PART …]`: builds the product, lays a copy of it and the peers ready, and runs the benchmark in test/bench/.
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { npmProgram } from './install.mjs';
import { atExit, endGroup, ownGroup, run } from './processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = process.argv.slice(2);
const built = `${root}out/bench/built`;
const product = `${root}out/bench/product`;
const peers = `${root}.cache/bench-peers`;

try {
  await Promise.all([copyProduct(), installPeers(), buildBenchmark()]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const child = spawn(process.execPath, [`${built}/main.cjs`, ...parts], { ...ownGroup, cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, POLICY_LENS_ROOT: root } });
const forget = atExit(() => endGroup(child, 'SIGKILL'));
child.on('close', code => {
  forget();
  process.exitCode = code ?? 1;
});

/** A copy, so that somebody may build while the benchmark runs. */
async function copyProduct() {
  await run(process.execPath, ['scripts/build.mjs'], { cwd: root });
  rmSync(product, { recursive: true, force: true });
  for (const folder of ['bin', 'dist']) cpSync(`${root}server/${folder}`, `${product}/${folder}`, { recursive: true });
}

async function buildBenchmark() {
  const shared = {
    absWorkingDir: root, outdir: built, outbase: `${root}test/bench`, outExtension: { '.js': '.cjs' },
    bundle: true, format: 'cjs', platform: 'node', target: 'node20', charset: 'utf8', logLevel: 'warning', keepNames: true,
  };
  await Promise.all([
    // As the product is built, so that the analysis runs as it ships; a profile needs the names.
    build({ ...shared, entryPoints: ['test/bench/main.ts'], minify: !parts.includes('profile') }),
    build({ ...shared, entryPoints: ['test/bench/programs/stub.ts', 'test/bench/programs/probe.ts'], minify: true }),
  ]);
}

/** The programs to compare with, and their packages, which nothing else needs; they are installed once, and again when the list changes. */
async function installPeers() {
  const list = readFileSync(`${root}test/bench/peers/package.json`, 'utf8');
  const mark = `${peers}/installed.json`;
  mkdirSync(peers, { recursive: true });
  cpSync(`${root}test/bench/peers`, peers, { recursive: true });
  if (readIfThere(mark) === list) return;
  process.stderr.write('bench: installing what it compares with\n');
  const [program, ...first] = npmProgram();
  await run(program, [...first, 'install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: peers });
  writeFileSync(mark, list);
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
