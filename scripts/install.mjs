// Installs the dependencies when they are missing or older than the lockfile. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The words that start npm. Under `npm run`, npm names its own script: no shell is needed, on any system. */
export function npmProgram() {
  const script = process.env.npm_execpath;
  return script === undefined ? ['npm'] : [process.execPath, script];
}

/** Runs npm in the project's root with its output shown; ends this process with npm's exit code when it fails. */
export function npm(...words) {
  const [program, ...first] = npmProgram();
  const run = spawnSync(program, [...first, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: program === 'npm' && process.platform === 'win32' });
  if (run.error !== undefined) process.stderr.write(`npm could not be started: ${run.error.message}\n`);
  if (run.status !== 0) process.exit(run.status ?? 1);
}

export function installIfNeeded() {
  const installed = `${root}node_modules/.package-lock.json`;
  const isFresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
  if (!isFresh) npm('ci');
}
