// Folders to open: copies of the samples, so that no test writes into the checkout.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

/**
 * Makes a folder with the samples, further files by their names, and the settings of the workspace. Returns its path and how to remove it.
 */
export function createWorkspace({ files = {}, settings } = {}) {
  const parent = mkdtempSync(join(tmpdir(), 'workspace-'));
  const folder = join(parent, 'samples');
  cpSync(samples, folder, { recursive: true });
  const all = settings === undefined ? files : { ...files, '.vscode/settings.json': JSON.stringify(settings) };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
