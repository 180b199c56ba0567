// What is kept of a run that failed: all of its own is gone when somebody looks into it.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Copies what a running server has printed and logged into a folder of `out/`. Returns the folder, from the project's. */
export function keepLogs(server, name) {
  const kept = `out/logs-of-${name}`;
  const folder = join(root, kept);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'server.log'), server.log());
  cpSync(join(server.dataDir, 'data/logs'), join(folder, 'vscode'), { recursive: true });
  return kept;
}
