// `npm run bench:workspace [-- ARTICLES]`: builds the product, and measures its server with a workspace of so many policy texts.
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { atExit, endGroup, ownGroup, run } from './processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = `${root}out/bench/built/workspace.cjs`;

try {
  await run(process.execPath, ['scripts/build.mjs'], { cwd: root });
  await build({ absWorkingDir: root, entryPoints: ['test/bench/workspace/main.ts'], outfile: built, bundle: true, format: 'cjs', platform: 'node', target: 'node20', charset: 'utf8', logLevel: 'warning' });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const child = spawn(process.execPath, [built, ...process.argv.slice(2)], { ...ownGroup, cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, POLICY_LENS_ROOT: root } });
const forget = atExit(() => endGroup(child, 'SIGKILL'));
child.on('close', code => {
  forget();
  process.exitCode = code ?? 1;
});
