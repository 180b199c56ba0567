// Runs the suite inside a desktop VS Code: the one that VSCODE_PATH names, the one on the PATH, or one that is downloaded. It needs a display.
//
//   npm run test:desktop [-- part of a test's path …]
import { existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { packageExtension } from '../../scripts/package.mjs';
import { run, useOwnTemporaryFolder } from '../../scripts/processes.mjs';
import { compileSuite } from './compile.mjs';
import { createWorkspace } from './workspace.mjs';

/** From the folder of the command `code` to the program that it starts. */
const programs = { linux: { code: '../code', 'code-insiders': '../code-insiders' }, darwin: { code: '../../../MacOS/Electron' }, win32: { 'code.cmd': '../Code.exe' } };

try {
  const program = await findProgram();
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) throw new Error('VS Code is there, but no display: run it as xvfb-run -a npm run test:desktop.');
  await runSuite(program);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function runSuite(program) {
  useOwnTemporaryFolder();
  const [{ path }, suite] = await Promise.all([packageExtension(), compileSuite(process.argv.slice(2))]);
  const profile = mkdtempSync(join(tmpdir(), 'vscode-'));
  const folders = [`--user-data-dir=${join(profile, 'data')}`, `--extensions-dir=${join(profile, 'extensions')}`];
  // On Windows the command is a script, which only a shell can start.
  const shell = process.platform === 'win32';
  const [command, ...words] = [resolveCliPathFromVSCodeExecutablePath(program), ...folders, '--no-sandbox', '--install-extension', path].map(word => (shell ? `"${word}"` : word));
  await run(command, words, { shell });
  await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: suite.folder,
    extensionTestsPath: suite.entry,
    launchArgs: [createWorkspace().folder, ...folders],
  });
}

/** The path of VS Code's program. Throws one sentence where there is none. */
async function findProgram() {
  const named = process.env.VSCODE_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`VSCODE_PATH names ${named}, and there is no such file.`);
  }
  const installed = findInstalled();
  if (installed !== undefined) return installed;
  try {
    return await downloadAndUnzipVSCode({ cachePath: fileURLToPath(new URL('../../.vscode-test', import.meta.url)) });
  } catch (error) {
    throw new Error(`There is no desktop VS Code: no \`code\` is on the PATH, VSCODE_PATH names none, and it could not be downloaded (${error.message}).`, { cause: error });
  }
}

function findInstalled() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const [command, way] of Object.entries(programs[process.platform] ?? {})) {
      if (!existsSync(join(folder, command))) continue;
      const program = resolve(dirname(realpathSync(join(folder, command))), way);
      if (existsSync(program)) return program;
    }
  }
  return undefined;
}
