// Starts programs, and sees to it that nothing of them is left when this one ends, however it ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const tasks = new Set();
/** Options that start a program as the head of a group. On Windows they would open a window instead. */
export const ownGroup = { detached: process.platform !== 'win32' };
/** How many of the last characters of a program's output an error quotes. */
const quotedOutput = 4000;

/**
 * Runs `task` when this process ends: by itself, by Ctrl+C or by a polite kill. It must not wait for anything.
 * Returns a function that takes the task back.
 */
export function atExit(task) {
  if (process.listenerCount('exit', runTasks) === 0) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
  runTasksLast();
  tasks.add(task);
  return () => tasks.delete(task);
}

/**
 * Puts the tasks after what others do at the end. To be called when a library has begun something that it ends itself, as Playwright does
 * with its browser: folders are removed when nobody writes into them any more.
 */
export function runTasksLast() {
  process.off('exit', runTasks);
  process.on('exit', runTasks);
}

function runTasks() {
  // The last begun is the first ended: a server is stopped before its folder is removed.
  for (const task of [...tasks].reverse()) task();
  tasks.clear();
}

/**
 * Makes a temporary folder that this process, and all that it starts, takes for the system's: whatever they leave in it goes at the end.
 */
export function useOwnTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lens-'));
  for (const name of process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR']) process.env[name] = folder;
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
}

/**
 * Ends a program that was started with `ownGroup`, and all that it started in its group. What has something to clear away gets a `SIGTERM`.
 */
export function endGroup(child, signal) {
  try {
    process.kill(ownGroup.detached ? -child.pid : child.pid, signal);
  } catch {
    // It has ended already, or never began.
  }
}

/**
 * Runs a program and resolves to what it printed. Rejects when it fails, with the end of its output in the message.
 * `options` are those of `spawn`; the program is ended when this process ends before it.
 */
export function run(command, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { ...options, ...ownGroup, stdio: ['ignore', 'pipe', 'pipe'] });
    const forget = atExit(() => endGroup(child, 'SIGTERM'));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => { output += text; });
    child.on('error', error => {
      forget();
      reject(new Error(`${command} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      forget();
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${words.join(' ')}: ended with ${signal ?? code}\n${output.slice(-quotedOutput)}`));
    });
  });
}
