// Starts VS Code's server for a browser, with its settings and extensions in a folder of its own that goes when it stops.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit, endGroup, ownGroup, run } from '../processes.mjs';
import { nodeProgram, serverMain } from './release.mjs';

/** A quiet window: no welcome, no assistants, no advice, and nothing saved that nobody saved. */
const quietSettings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'window.commandCenter': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};
const timeout = 30_000;

/**
 * Starts the server; `installVscodeWeb` must have run before. Options:
 * - `extensions`: .vsix files to install. An extension's folder cannot be given instead: without `smokeTestDriver` it is silently ignored.
 * - `settings`: the user's settings, over the quiet ones.
 * - `language`: the display language, `zh-cn` or `en`; else each browser gets its own. VS Code itself stays English, extensions follow.
 * - `smokeTestDriver`: lets a page run a test suite in the extension host. It suppresses notifications, so nobody should look at such a page.
 *
 * Resolves to
 * - `port` and `token`, from which `addressesOf` makes the addresses of its pages.
 * - `dataDir`: the folder with settings and logs. `log()`: what the server printed.
 * - `stop()`: ends it and removes the folder. When this process ends, so does the server, and the folder goes with `useOwnTemporaryFolder`.
 * - `ended`: resolves when the server has ended.
 */
export async function startVscodeWeb({ extensions = [], settings = {}, language, smokeTestDriver = false } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'vscode-'));
  const token = randomBytes(16).toString('hex');
  writeFiles(dataDir, settings, token);

  const common = [serverMain, '--accept-server-license-terms', '--server-data-dir', dataDir];
  // Nothing is looked up in a gallery of extensions, and no socket stays behind where the system keeps them.
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: tmpdir() };
  if (extensions.length > 0) await run(nodeProgram, [...common, ...extensions.flatMap(file => ['--install-extension', file])], { env });

  const words = [
    ...common, '--host', '127.0.0.1', '--port', '0', '--connection-token-file', join(dataDir, 'token'),
    '--disable-telemetry', '--disable-experiments', '--disable-workspace-trust',
    ...(language === undefined ? [] : ['--locale', language]),
    ...(smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(nodeProgram, words, { ...ownGroup, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const forgetServer = atExit(() => endGroup(child, 'SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => { output += text; });
  const log = () => output;
  return {
    port: await portOf(child, log),
    token,
    dataDir,
    log,
    ended: new Promise(resolve => {
      child.on('close', resolve);
    }),
    stop: () => {
      forgetServer();
      endGroup(child, 'SIGKILL');
      // Its processes may still be writing while they are being killed.
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Resolves to the port that the server says it listens on; rejects, with what it has printed, when it ends or stays silent. */
function portOf(child, log) {
  return new Promise((resolve, reject) => {
    const fail = reason => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server did not start: ${reason}\n${log()}`));
    };
    const timer = setTimeout(() => fail(`it was silent for ${timeout / 1000} s`), timeout);
    child.stdout.on('data', () => {
      const bound = /Server bound to 127\.0\.0\.1:(\d+)/.exec(log());
      if (bound === null) return;
      clearTimeout(timer);
      resolve(Number(bound[1]));
    });
    child.on('error', error => fail(error.message));
    child.on('close', code => fail(`it ended with ${code}`));
  });
}

/**
 * The addresses of a running server:
 * - `page({ folder, payload })`: what the browser opens; `payload` holds pairs such as `['openFile', file(path)]`.
 * - `file(path)`: a file as the workbench names it.
 */
export function addressesOf({ port, token }) {
  const authority = `127.0.0.1:${port}`;
  return {
    page: ({ folder, payload = [] }) => `http://${authority}/?${new URLSearchParams({ tkn: token, folder, payload: JSON.stringify([['skipWelcome', 'true'], ...payload]) })}`,
    file: path => `vscode-remote://${authority}${encodeURI(path)}`,
  };
}

function writeFiles(dataDir, settings, token) {
  const data = join(dataDir, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  // Whoever else is on this machine shall not get an editor and a terminal in our user's name.
  writeFileSync(join(dataDir, 'token'), token, { mode: 0o600 });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  // Without this file the server thinks that English was chosen, and no longer asks the browser.
  writeFileSync(join(data, 'User/argv.json'), '{}');
  // A language pack with nothing translated in it: only with one does VS Code take on a display language, which extensions then follow.
  const translations = join(dataDir, 'no-translations.json');
  writeFileSync(translations, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'policy-lens.display-language' }, version: '1.0.0' }];
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ 'zh-cn': { hash: 'empty', label: '简体中文', extensions, translations: { vscode: translations } } }));
}
