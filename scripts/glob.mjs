// Lists files below a folder by their ending; Node 20 has no glob of its own.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths relative to `root`, sorted, of the files below `root/folder` whose names end in `ending`. */
export function globSync(root, folder, ending) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map(name => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter(name => name.endsWith(ending))
    .sort();
}
