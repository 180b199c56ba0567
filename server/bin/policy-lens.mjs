#!/usr/bin/env node
// The committed entry of the command line: it imports the build, so that npm can link it before anything is built.
import { existsSync } from 'node:fs';

const build = new URL('../dist/cli.cjs', import.meta.url);
if (existsSync(build)) {
  await import(build);
} else {
  process.stderr.write('policy-lens: not built yet; run `npm run build` first\n');
  process.exitCode = 2;
}
