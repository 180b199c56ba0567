// Finds the programs that no npm package holds. Where one is missing and we may, Debian's own package of it is installed.
//
//   node scripts/system-packages.mjs     installs what it may and says what there is
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const chromiumPackages = ['chromium', 'fonts-noto-cjk'];
const byHand = packages => `install it (Debian, Ubuntu: sudo apt-get install -y ${packages.join(' ')})`;

/**
 * The path of a Chromium that runs; CHROMIUM_PATH goes first. Installs Chromium and a Chinese font where they are missing and it
 * may. Throws an error with one sentence where there is no Chromium; without a Chinese font it only says so.
 */
export function provideChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run.`);
  }
  const missing = [...(firstThatRuns(browsers) === undefined ? ['chromium'] : []), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  const failure = missing.length === 0 ? '' : install(missing);
  const found = firstThatRuns(browsers);
  if (found === undefined) throw new Error(`No Chromium was found: ${byHand(chromiumPackages)}, or name one in CHROMIUM_PATH.${failure}`);
  if (!hasChineseFont()) process.stderr.write(`No Chinese font was found, screenshots will show boxes: ${byHand(['fonts-noto-cjk'])}.${failure}\n`);
  return found;
}

/** The name of a Neovim that runs, installed where it is missing and we may; else says in one sentence that its test is skipped. */
export function provideNeovim() {
  if (runs('nvim')) return 'nvim';
  const failure = install(['neovim']);
  if (runs('nvim')) return 'nvim';
  process.stdout.write(`The test in Neovim is skipped, for there is none: ${byHand(['neovim'])}.${failure}\n`);
  return undefined;
}

/** The path of the first of these programs that runs. */
function firstThatRuns(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap(program => folders.map(folder => join(folder, program))).find(path => existsSync(path) && runs(path));
}

/** A name on the PATH is not enough: Ubuntu's `chromium-browser` may be a mere note on how to get one. */
function runs(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function hasChineseFont() {
  return (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
}

/** Installs packages of the system where that is possible without asking anybody. Returns why it failed, as a line of its own, or nothing. */
function install(packages) {
  const isAllowed = process.platform === 'linux' && process.getuid() === 0 && runs('apt-get');
  if (!isAllowed) return '';
  process.stdout.write(`Installing ${packages.join(' and ')} with apt-get …\n`);
  const words = ['install', '-qq', '-y', '--no-install-recommends', ...packages];
  // The lists of a fresh machine are empty, those of an old one lead nowhere: then they are fetched, and it is tried once more.
  const failure = aptGet(...words) && (aptGet('update', '-qq') || aptGet(...words));
  return failure === '' ? '' : `\napt-get: ${failure}`;
}

/** Runs apt-get; returns what it says of its failure, or nothing. */
function aptGet(...words) {
  const run = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...words], { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return run.status === 0 ? '' : run.stderr.trim().slice(-1000) || `ended with ${run.status}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`Chromium: ${provideChromium()}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
  process.stdout.write(`Neovim: ${provideNeovim() ?? 'none'}\n`);
}
