// Installs the dependencies when they are missing or older than the lockfile. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs npm in the project's root with its output shown; ends this process with npm's exit code when it fails. */
export function npm(...words) {
  // Under `npm run`, npm names its own script: no shell is needed, on any system.
  const script = process.env.npm_execpath;
  const run = script === undefined
    ? spawnSync('npm', words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.error !== undefined) process.stderr.write(`npm could not be started: ${run.error.message}\n`);
  if (run.status !== 0) process.exit(run.status ?? 1);
}

export function installIfNeeded() {
  const installed = `${root}node_modules/.package-lock.json`;
  const isFresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
  if (!isFresh) npm('ci');
}
