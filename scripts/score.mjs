// Scores the built command line against the hand-annotated texts beside the project; arguments go to the scorer.
//
//   npm run score -- [--only NAME] [--misses] [--min KEY=N …]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = relative => fileURLToPath(new URL(relative, import.meta.url));
const scorer = path('../../shared/gold/score.mjs');
if (!existsSync(scorer)) {
  process.stdout.write('score: skipped, the annotated texts (../shared/gold) are not beside this checkout\n');
  process.exit(0);
}
const cli = path('../server/bin/policy-lens.mjs');
const run = spawnSync(process.execPath, [scorer, ...process.argv.slice(2), '--', process.execPath, cli, 'extract', '--format', 'jsonl'], { stdio: 'inherit' });
process.exit(run.status ?? 1);
