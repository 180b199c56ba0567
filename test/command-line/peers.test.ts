// Peers' own cases of Chinese numbers, read by the built command line. They are everyday speech: what is passed over on purpose is
// - a bare digit without a unit within a sentence (`答案是四不是五`, `“一”和“五”`): in policy prose it is part of a word or a name;
// - 三千比特 as 3 (thousand bits): we count units as they are written, so 3,000;
// - `40k`, `-2.5 M`, `2.7890e-1`, `2222.2222.22222.222`, `－－9`: nobody writes policy so;
// - `20，300` as two numbers: a full-width comma before three digits separates thousands (`1，075`);
// - 半百, and 块 for yuan in the middle of a sentence, which is a classifier there.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from './run';

const folder = join(root, '../shared/peers');
const options = { skip: existsSync(folder) ? false : 'the peers’ cases (../shared/peers) are not beside this checkout' };

for (const [name, least] of [['number', 0.93], ['currency', 0.9], ['dimension', 0.88], ['ordinal', 1]] as const) {
  test(`${name} cases of Recognizers-Text`, options, async () => {
    const cli = [process.execPath, join(root, 'server/bin/policy-lens.mjs'), 'figures', '--each-line', '--format', 'jsonl'];
    const words = [join(folder, 'score-figures.mjs'), join(folder, 'recognizers-text', `${name}.jsonl`), '--', ...cli];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    const [, passed, all] = /(\d+)\/(\d+)/.exec(stdout) ?? assert.fail(stdout);
    assert.ok(Number(passed) / Number(all) >= least, stdout);
  });
}
