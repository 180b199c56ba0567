// `npm start`: installs, builds, and opens the samples in VS Code with the extension running: the desktop's where there is one, else in the browser.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installIfNeeded, npm } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = `${root}samples`;
const article = `${samples}/newspaper-page.policy.txt`;
const editors = ['code', 'code-insiders', 'codium'];

installIfNeeded();
npm('run', '--silent', 'build');

const editor = openDesktop();
if (editor !== undefined) {
  process.stdout.write(`Opened samples/ in VS Code (${editor}) with Policy Lens running.\n`);
} else {
  // Only now: what it imports may just have been installed.
  const { whyNoWeb } = await import('./web/release.mjs');
  const reason = whyNoWeb();
  if (reason === undefined) await openWeb();
  else explain(reason);
}

/** The first editor that opens the samples; `undefined` where none does. */
function openDesktop() {
  const words = ['--new-window', `--extensionDevelopmentPath=${root}`, samples, '--goto', article];
  // On Windows the editor's command is a script, which only a shell can start.
  const shell = process.platform === 'win32';
  return editors.find(name => spawnSync(name, shell ? words.map(word => `"${word}"`) : words, { stdio: 'inherit', shell }).status === 0);
}

/** Runs until Ctrl+C. */
async function openWeb() {
  const [{ packageExtension }, { useOwnTemporaryFolder }, { installVscodeWeb }, { addressesOf, startVscodeWeb }, { openInBrowser }] =
    await Promise.all(['./package.mjs', './processes.mjs', './web/install.mjs', './web/server.mjs', './web/open.mjs'].map(module => import(module)));
  // The browser outlives us, so it gets the system's temporary folder and not ours.
  const env = { ...process.env };
  // Ctrl+C is how this ends, and no failure.
  process.on('SIGINT', () => process.exit(0));
  try {
    useOwnTemporaryFolder();
    process.stdout.write(`None of ${editors.join(', ')} is on the PATH: VS Code runs in the browser. The first time this fetches about 100 MB.\n`);
    const [{ path }] = await Promise.all([packageExtension(), installVscodeWeb()]);
    const server = await startVscodeWeb({ extensions: [path], language: languageOf(env) });
    const { page, file } = addressesOf(server);
    const address = page({ folder: samples, payload: [['openFile', file(article)]] });
    process.stdout.write(`samples/ with Policy Lens, until you press Ctrl+C:\n\n${address}\n\n`);
    openInBrowser(address, env);
    await server.ended;
    throw new Error(`VS Code's server has ended by itself:\n${server.log()}`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Chinese for who uses the system in Chinese; else the browser's own language. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }) {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh-cn' : undefined;
}

function explain(reason) {
  process.stderr.write(`The extension is built, but no VS Code was found: none of ${editors.join(', ')} is on the PATH. ${reason}
In VS Code, run "Shell Command: Install 'code' command in PATH" and try again, or open this folder and press F5.
Without VS Code: npx policy-lens outline samples/newspaper-page.policy.txt
`);
  process.exitCode = 1;
}
