// `npm start`: installs, builds, and opens the samples in VS Code with the extension running.
import { installIfNeeded, npm } from './install.mjs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const editors = ['code', 'code-insiders', 'codium'];

installIfNeeded();
npm('run', '--silent', 'build');

const words = ['--new-window', `--extensionDevelopmentPath=${root}`, `${root}samples`, '--goto', `${root}samples/newspaper-page.policy.txt`];
// On Windows the editor's command is a script, which only a shell can start.
const shell = process.platform === 'win32';
const started = editors.find(editor => spawnSync(editor, shell ? words.map(word => `"${word}"`) : words, { stdio: 'inherit', shell }).status === 0);
if (started === undefined) {
  process.stderr.write(`The extension is built, but no VS Code was found: none of ${editors.join(', ')} is on the PATH.
In VS Code, run "Shell Command: Install 'code' command in PATH" and try again, or open this folder and press F5.
Without VS Code: npx policy-lens outline samples/newspaper-page.policy.txt
`);
  process.exit(1);
}
process.stdout.write(`Opened samples/ in VS Code (${started}) with Policy Lens running.\n`);
