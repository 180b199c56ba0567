// Runs the tests that look at the screen: VS Code in Chromium, with the packed extension installed, driven like a person would.
//
//   node --test-reporter=spec test/vscode/run-screen.mjs [--packaged] [part of a test's path …]
//
// `--packaged` takes the package that is there; else it is built. Screenshots go to out/screenshots/. Node's own runner runs the tests, as it
// runs all but the suite inside VS Code, but in this one process: they share a server and a browser, and end with it.
import { mkdirSync } from 'node:fs';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { globSync } from '../../scripts/glob.mjs';
import { packageExtension, packagePath } from '../../scripts/package.mjs';
import { useOwnTemporaryFolder } from '../../scripts/processes.mjs';
import { installVscodeWeb } from '../../scripts/web/install.mjs';
import { whyNoWeb } from '../../scripts/web/release.mjs';
import { startVscodeWeb } from '../../scripts/web/server.mjs';
import { launchChromium } from './browser.mjs';
import { keepLogs } from './failure.mjs';
import { hasFailed, useScreen } from './screen/screenTest.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = process.argv.slice(2).filter(word => word.startsWith('--'));
const words = process.argv.slice(2).filter(word => !word.startsWith('--'));
/** What makes a screenshot worth looking at. */
const settings = {
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.minimap.enabled': false,
  'files.exclude': { '**/.vscode': true },
  'window.title': '${activeEditorShort}${separator}${rootName}',
};

const reason = whyNoWeb();
if (reason !== undefined) {
  process.stdout.write(`The tests that look at the screen are skipped: ${reason}\n`);
} else {
  await main().catch(error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}

async function main() {
  const tests = globSync(root, 'test/vscode/screen', '.test.mjs').filter(file => words.length === 0 || words.some(word => file.includes(word)));
  if (tests.length === 0) throw new Error(`No file of test/vscode/screen has ${words.join(' or ')} in its path.`);
  useOwnTemporaryFolder();
  const browser = await launchChromium();
  if (!options.includes('--packaged')) await packageExtension();
  await installVscodeWeb();
  const server = await startVscodeWeb({ extensions: [packagePath()], settings });
  const screenshots = `${root}out/screenshots`;
  mkdirSync(screenshots, { recursive: true });
  useScreen({ browser, server, screenshots });
  after(async () => {
    await browser.close();
    if (hasFailed()) process.stderr.write(`VS Code's logs are in ${keepLogs(server, 'screen')}/, pictures of what failed in out/screenshots/.\n`);
    server.stop();
  });
  for (const file of tests) await import(`${root}${file}`);
}
