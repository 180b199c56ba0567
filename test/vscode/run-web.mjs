// Runs the suite in VS Code's extension host, with its web workbench in Chromium and the packed extension installed.
//
//   node test/vscode/run-web.mjs [--packaged] [part of a test's path …]
//
// `--packaged` takes the package that is there; else it is built.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageExtension, packagePath } from '../../scripts/package.mjs';
import { useOwnTemporaryFolder } from '../../scripts/processes.mjs';
import { installVscodeWeb } from '../../scripts/web/install.mjs';
import { whyNoWeb } from '../../scripts/web/release.mjs';
import { addressesOf, startVscodeWeb } from '../../scripts/web/server.mjs';
import { launchChromium } from './browser.mjs';
import { compileSuite } from './compile.mjs';
import { keepLogs } from './failure.mjs';
import { createWorkspace } from './workspace.mjs';

const timeout = 120_000;
const screenshots = fileURLToPath(new URL('../../out/screenshots', import.meta.url));
const words = process.argv.slice(2);

const reason = whyNoWeb();
if (reason !== undefined) {
  process.stdout.write(`The suite inside VS Code is skipped: ${reason}\n`);
} else {
  await main().catch(error => {
    process.stderr.write(`${error.message}\n`);
    // What was started meanwhile would keep this process alive; it ends with it.
    process.exit(1);
  });
}

async function main() {
  useOwnTemporaryFolder();
  if (!words.includes('--packaged')) await packageExtension();
  const [suite] = await Promise.all([compileSuite(words.filter(word => !word.startsWith('--'))), installVscodeWeb()]);
  const { folder } = createWorkspace();
  const [browser, server] = await Promise.all([launchChromium(), startVscodeWeb({ extensions: [packagePath()], smokeTestDriver: true })]);
  try {
    const page = await browser.newPage();
    const end = ended(page);
    const addresses = addressesOf(server);
    const payload = [['extensionDevelopmentPath', addresses.file(suite.folder)], ['extensionTestsPath', addresses.file(suite.entry)]];
    await page.goto(addresses.page({ folder, payload }));
    const { code, complaint } = await end;
    if (code !== 0) {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: `${screenshots}/failed suite.png` }).catch(() => {});
      process.stderr.write(`${complaint ?? 'The suite failed.'} VS Code's logs are in ${keepLogs(server, 'suite')}/, its last picture in out/screenshots/.\n`);
    }
    process.exitCode = code;
  } finally {
    await browser.close();
    server.stop();
  }
}

/** Resolves when the suite has reported its end, or when it is clear that it never will. Prints the lines that the suite has marked. */
async function ended(page) {
  const end = new Promise(resolve => {
    setTimeout(() => resolve({ code: 1, complaint: `The suite did not end within ${timeout / 1000} s.` }), timeout).unref();
    page.on('crash', () => resolve({ code: 1, complaint: 'The page crashed.' }));
    void page.exposeFunction('codeAutomationExit', code => resolve({ code }));
  });
  await page.exposeFunction('codeAutomationLog', (_level, parts) => {
    const line = parts.map(String).join(' ');
    if (line.startsWith('[test] ')) process.stdout.write(`${line.replaceAll(/^\[test\] ?/gm, '')}\n`);
  });
  return end;
}
