// `npm test`: installs what it needs, then runs everything. It may be the first command in a fresh clone.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installIfNeeded, npmProgram } from './install.mjs';
import { atExit, endGroup, ownGroup, run } from './processes.mjs';
import { provideChromium, provideNeovim } from './system-packages.mjs';
import { whyNoWeb } from './web/release.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [program, ...first] = npmProgram();

installIfNeeded();
try {
  await testEverything();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function testEverything() {
  // VS Code is fetched while the system's packages are, and while the first tests run.
  const hasWeb = whyNoWeb() === undefined;
  const web = hasWeb ? quietly(process.execPath, ['scripts/web/install.mjs']) : undefined;
  if (hasWeb) provideChromium();
  provideNeovim();
  // Types and lint say nothing unless they fail, so they can go on beside tests that use one core.
  const checks = quietly(program, [...first, 'run', '--silent', 'types']).then(() => quietly(program, [...first, 'run', '--silent', 'lint']));
  await step('package');
  await step('product');
  await checks;
  await step('unit');
  await web;
  await step('vscode', '--packaged');
  await step('vscode:screen', '--packaged');
}

/** Runs a program whose output is only wanted when it fails, and then only when somebody waits for it. */
function quietly(command, words) {
  const result = run(command, words, { cwd: root });
  result.catch(() => {});
  return result;
}

/** Runs one of the package's scripts with its output shown; this process ends with its exit code when it fails. */
async function step(script, ...words) {
  const shell = program === 'npm' && process.platform === 'win32';
  const child = spawn(program, [...first, 'run', '--silent', script, '--', ...words], { ...ownGroup, cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell });
  const forget = atExit(() => endGroup(child, 'SIGTERM'));
  const code = await new Promise(resolve => child.on('close', resolve));
  forget();
  if (code !== 0) process.exit(code ?? 1);
}
