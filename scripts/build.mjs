// Bundles what ships: the extension’s client, the language server, the command line and what starts it.
// Types are checked apart (`npm run types`).
import { context } from 'esbuild';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  charset: 'utf8',
  logLevel: 'warning',
};

const bundles = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'client/dist/extension.cjs', external: ['vscode'] },
  { entryPoints: ['server/src/main.ts'], outfile: 'server/dist/server.cjs' },
  // The threads that read the texts of the workspace.
  { entryPoints: ['server/src/indexing/indexThread.ts'], outfile: 'server/dist/indexThread.cjs' },
  // The command line loads the server for `policy-lens lsp` alone, and what reads texts where there are any: so they stay apart.
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/cli.cjs' },
  { entryPoints: ['server/src/cli/reader.ts'], outfile: 'server/dist/reader.cjs' },
  { entryPoints: ['server/src/cli/extractThread.ts'], outfile: 'server/dist/extractThread.cjs' },
  { entryPoints: ['server/src/engine.ts'], outfile: 'server/dist/engine.cjs' },
];
/** What `policy-lens` runs, and need not compile at each start. */
const compiled = ['server', 'cli', 'reader'].map(name => `server/dist/${name}.cjs`);

await Promise.all(['client/dist', 'server/dist'].map(folder => rm(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true })));
const contexts = await Promise.all(bundles.map(bundle => context({ ...shared, ...bundle })));
if (watch) {
  await Promise.all(contexts.map(bundle => bundle.watch()));
} else {
  await Promise.all(contexts.map(bundle => bundle.rebuild()));
  await Promise.all(contexts.map(bundle => bundle.dispose()));
  await compile();
}

/** Lays the code that V8 compiles of the bundles beside them, with the flags with which they will run: V8 compares these too. */
async function compile() {
  const { compiledCodePath, limitInlining, scriptOf } = createRequire(import.meta.url)('../server/dist/engine.cjs');
  limitInlining();
  // Every function, not only those that run while the bundle is loaded.
  setFlagsFromString('--no-lazy');
  const scripts = compiled.map(file => [`${root}${file}`, scriptOf(`${root}${file}`)]);
  setFlagsFromString('--lazy');
  await Promise.all(scripts.map(([file, script]) => writeFile(compiledCodePath(file), script.createCachedData())));
}
