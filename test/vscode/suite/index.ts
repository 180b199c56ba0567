// What VS Code's extension host calls: runs the tests beside this file with mocha.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Runs the tests; rejects when one of them failed. Each printed line is marked, for the host's own words come along with them. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (text: unknown = '', ...values: readonly unknown[]) => {
    print(format(text, ...values));
  };
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, forbidOnly: process.env.CI !== undefined });
  for (const name of readdirSync(__dirname).filter(file => file.endsWith('.test.js')).sort()) mocha.addFile(join(__dirname, name));
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

function print(text: string): void {
  console.log(text.replaceAll(/^/gm, '[test] '));
}
