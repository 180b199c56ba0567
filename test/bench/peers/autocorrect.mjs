// Checks a file with AutoCorrect's native lint.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { lintFor } = createRequire(import.meta.url)('autocorrect-node');
const [, , file] = process.argv;
if (lintFor(readFileSync(file, 'utf8'), file).error !== '') process.exitCode = 1;
