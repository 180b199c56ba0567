#!/usr/bin/env node
// The committed entry of the command line: it loads the build, so that npm can link it before anything is built.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
if (existsSync(bundle)) {
  // Not `import`: that would scan the whole bundle for its exports first, which doubles the time to start.
  const { limitInlining, runBundle } = createRequire(import.meta.url)('../dist/engine.cjs');
  limitInlining();
  runBundle(bundle);
} else {
  process.stderr.write('policy-lens: not built yet; run `npm run build` first\n');
  process.exitCode = 2;
}
