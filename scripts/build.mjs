// Bundles the three things that ship: the extension's client, the language server, the command line.
// Types are checked apart (`npm run types`).
import { context } from 'esbuild';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

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
  // The command line loads the server only for `policy-lens lsp`, so the two stay apart.
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/cli.cjs', external: ['./server.cjs'] },
];

await Promise.all(['client/dist', 'server/dist'].map(folder => rm(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true })));
const contexts = await Promise.all(bundles.map(bundle => context({ ...shared, ...bundle })));
if (watch) {
  await Promise.all(contexts.map(bundle => bundle.watch()));
} else {
  await Promise.all(contexts.map(bundle => bundle.rebuild()));
  await Promise.all(contexts.map(bundle => bundle.dispose()));
}
