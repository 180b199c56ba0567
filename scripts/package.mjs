// `npm run package`: builds, and packs the extension into out/policy-lens-<version>.vsix. Fails when anything but what is meant to ship is in it.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from './glob.mjs';
import { atExit, run } from './processes.mjs';
import { zipEntries } from './zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const packer = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
const mostBytes = 1_000_000;
/** The files that the packer gives other names, and those that it writes. */
const renamed = { 'README.md': 'readme.md', 'CHANGELOG.md': 'changelog.md', LICENSE: 'LICENSE.txt' };
const written = ['[Content_Types].xml', 'extension.vsixmanifest'];

/** Where the packed extension is, or would be. */
export function packagePath() {
  return join(root, `out/policy-lens-${readManifest().version}.vsix`);
}

/** Builds and packs the extension. Resolves to the file's path and what it holds; rejects when it holds anything else, or too much. */
export async function packageExtension() {
  await run(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root });
  mkdirSync(join(root, 'out'), { recursive: true });
  const draft = join(root, `out/packing-${process.pid}.vsix`);
  atExit(() => rmSync(draft, { force: true }));
  await run(process.execPath, [packer, 'package', '--no-dependencies', '--out', draft], { cwd: root });
  const bytes = readFileSync(draft);
  const entries = zipEntries(bytes);
  const faults = faultsOf(entries.map(({ path }) => path), bytes.length);
  if (faults.length > 0) throw new Error(`The package is not as it should be:\n${faults.map(fault => `  ${fault}`).join('\n')}`);
  renameSync(draft, packagePath());
  return { path: packagePath(), size: bytes.length, entries };
}

function faultsOf(paths, size) {
  const meant = [...written, ...shipped().map(path => `extension/${renamed[path] ?? path}`)];
  const manifest = readManifest();
  return [
    ...paths.filter(path => !meant.includes(path)).map(path => `unexpected: ${path}`),
    ...meant.filter(path => !paths.includes(path)).map(path => `missing: ${path}`),
    ...namedFiles(manifest).filter(file => !paths.some(path => path === `extension/${file}` || path.startsWith(`extension/${file}/`))).map(file => `named in package.json, but missing: ${file}`),
    ...(manifest.dependencies === undefined ? [] : ['package.json names dependencies, and none are packed: bundle them']),
    ...(size > mostBytes ? [`${size} bytes, and no more than ${mostBytes} are allowed`] : []),
  ];
}

/** What ships, as it stands in this folder. */
function shipped() {
  return [
    'package.json', ...readdirSync(root).filter(name => /^package\.nls\b.*\.json$/.test(name)),
    ...globSync(root, 'l10n', '.json'), ...globSync(root, 'syntaxes', '.json'),
    ...globSync(root, 'samples', '').filter(path => /\.policy\.\w+$/.test(path)),
    'client/dist/extension.cjs', 'server/dist/server.cjs', 'server/dist/indexThread.cjs', 'server/src/knowledge/schema/glossary.schema.json', 'images/icon.png', 'images/overview.svg', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE',
  ];
}

/** The files and folders that a part of the manifest names, from the project's folder. */
function namedFiles(part) {
  if (typeof part === 'string') return part.startsWith('./') ? [part.slice(2)] : [];
  return part !== null && typeof part === 'object' ? Object.values(part).flatMap(namedFiles) : [];
}

function readManifest() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { path, size, entries } = await packageExtension();
    process.stdout.write(`${path.slice(root.length)}: ${entries.length} files, ${Math.round(size / 1000)} KB\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
