// Reads a file that somebody else wrote: no more of it than is asked for, and nothing but a file.
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isMissing } from './faults';
import type { SavedText } from './workspace/glossaries';

/** The text of a file, in UTF-8. What is no file, or of another scheme than `file`, is missing; whatever else goes wrong rejects. */
export async function readTextFile(uri: string, mostBytes: number): Promise<SavedText> {
  if (!uri.startsWith('file:')) return { kind: 'missing' };
  try {
    // A pipe would be waited for, and a folder cannot be read.
    const file = await open(fileURLToPath(uri), constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await file.stat();
      if (!status.isFile()) return { kind: 'missing' };
      if (status.size > mostBytes) return { kind: 'too-large' };
      return { kind: 'text', text: new TextDecoder().decode(await file.readFile()) };
    } finally {
      await file.close();
    }
  } catch (fault) {
    if (isMissing(fault)) return { kind: 'missing' };
    throw fault;
  }
}
