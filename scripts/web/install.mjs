// Installs VS Code's web build into a cache folder, trimmed to what the tests and `npm start` use. The way there is npm alone.
//
//   node scripts/web/install.mjs
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmProgram } from '../install.mjs';
import { atExit, run } from '../processes.mjs';
import { nodeToFetch, vscode, vscodeFolder } from './release.mjs';

/** Dependencies that nothing here reaches: agents, sign-in, other systems, natives that would have to be compiled. */
const unused = new RegExp(`^(${[
  '@devcontainers/', '@github/', '@microsoft/mxc-sdk',
  '@vscode/(copilot-api|sandbox-runtime|windows-|sqlite3|fs-copyfile|native-watchdog|spdlog|deviceid|vscode-languagedetection)',
  '@xterm/addon-(image|ligatures)', '(kerberos|ssh2|katex|zod|tar|node-addon-api)$',
].join('|')})`);

/** Built-in extensions with code that stay: what VS Code makes of a Markdown file stands beside what we make of it. */
const keptExtensions = new Set(['markdown-language-features']);

/** Installs what is missing. Resolves to true when there was something to do. */
export async function installVscodeWeb() {
  const installed = await Promise.all([
    provide(vscodeFolder, fillVscode),
    nodeToFetch === undefined ? false : provide(nodeToFetch.folder, folder => unpack(nodeToFetch, folder, ['package/bin/node'], 1)),
  ]);
  return installed.includes(true);
}

/** Fills a folder elsewhere and then moves it into place, so that it is whole or absent, also when two runs do it at once. */
async function provide(folder, fill) {
  if (existsSync(folder)) return false;
  const draft = `${folder}.tmp-${process.pid}`;
  const forget = atExit(() => rmSync(draft, { recursive: true, force: true, maxRetries: 5 }));
  try {
    await mkdir(draft, { recursive: true });
    await fill(draft);
    await rename(draft, folder).catch(error => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
    forget();
  }
  return true;
}

/** Fetches a package with npm, compares it with the pinned checksum, and unpacks some of its files without their first folders. */
async function unpack({ spec, integrity }, folder, members, strip) {
  const packed = join(folder, '.packed');
  await mkdir(packed);
  await npm(packed, 'pack', spec, '--ignore-scripts', '--pack-destination', packed);
  const [file] = (await readdir(packed)).filter(name => name.endsWith('.tgz'));
  const path = join(packed, file);
  const found = `sha512-${createHash('sha512').update(await readFile(path)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${spec} is not the file that scripts/web/release.mjs names: its checksum is ${found}`);
  await run('tar', ['xzf', path, '-C', folder, `--strip-components=${strip}`, ...members]);
  await rm(packed, { recursive: true });
}

async function fillVscode(folder) {
  await unpack(vscode, folder, ['package/lib/vscode'], 3);
  await hollowExtensions(join(folder, 'extensions'));
  const manifest = await readJson(join(folder, 'package.json'));
  manifest.dependencies = Object.fromEntries(Object.entries(manifest.dependencies).filter(([name]) => !unused.test(name)));
  await writeJson(join(folder, 'package.json'), manifest);
  // `npm-shrinkwrap.json` stands beside it: versions and checksums are those that VS Code was built with.
  await npm(folder, 'install', '--prefix', folder, '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  for (const name of ['deviceid', 'native-watchdog', 'spdlog']) await standIn(folder, name);
  for (const binaries of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) await keepOwnPlatform(join(folder, 'node_modules', binaries));
}

/**
 * Takes the code out of built-in extensions, so that VS Code starts fast and quietly. A manifest without anything in it stays:
 * the workbench has a list of its own of those extensions, and complains aloud of each that the server does not have.
 */
async function hollowExtensions(folder) {
  for (const name of await readdir(folder)) {
    const path = join(folder, name, 'package.json');
    if (keptExtensions.has(name) || !existsSync(path)) continue;
    const manifest = await readJson(path);
    if (manifest.main === undefined && manifest.browser === undefined) continue;
    await rm(join(folder, name), { recursive: true });
    await mkdir(join(folder, name));
    await writeJson(path, { name: manifest.name, publisher: manifest.publisher, version: manifest.version, engines: { vscode: '*' } });
  }
}

async function standIn(folder, name) {
  const target = join(folder, 'node_modules/@vscode', name);
  await mkdir(target, { recursive: true });
  await cp(fileURLToPath(new URL(`stand-ins/${name}.mjs`, import.meta.url)), join(target, 'index.mjs'));
  await writeJson(join(target, 'package.json'), { name: `@vscode/${name}`, version: '1.0.0', exports: './index.mjs' });
}

async function keepOwnPlatform(folder) {
  const others = (await readdir(folder)).filter(name => name !== `${process.platform}-${process.arch}`);
  await Promise.all(others.map(name => rm(join(folder, name), { recursive: true })));
}

async function npm(cwd, ...words) {
  const [program, ...first] = npmProgram();
  await run(program, [...first, ...words], { cwd });
}

async function readJson(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}

async function writeJson(path, value) {
  await writeFile(path, `${JSON.stringify(value, undefined, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  const isNew = await installVscodeWeb();
  process.stdout.write(isNew ? `Installed VS Code ${vscode.version} for the browser in ${((Date.now() - started) / 1000).toFixed(1)} s\n` : `VS Code ${vscode.version} for the browser is installed\n`);
}
