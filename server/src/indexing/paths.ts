// From addresses to files and back. Editors write one address in several ways; in the index a file has one, spelt as VS Code spells it.
import { createHash } from 'node:crypto';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path on this machine that an address means; `null` for one of another kind. */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

/** The path of a file or folder below another one, parted by `/`; `''` for itself, `null` for what does not lie in it. */
export function pathBelow(folder: string, path: string): string | null {
  if (path === folder) return '';
  const start = folder.endsWith(sep) ? folder : folder + sep;
  return path.startsWith(start) ? path.slice(start.length).split(sep).join('/') : null;
}

/** The address of what lies in a folder at a path parted by `/`. */
export function uriBelow(folderUri: string, path: string): string {
  const encoded = path.split('/').map(part => encodeURIComponent(part).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`));
  return `${folderUri.replace(/\/+$/, '')}/${encoded.join('/')}`;
}

/** A file name of its own for each address. */
export function cacheName(folderUri: string): string {
  return `texts-${createHash('sha256').update(folderUri).digest('hex').slice(0, 16)}.index`;
}
