// Reads the texts that the command line names.
import type { Source } from '../records/records';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { DecodeError, decodeText } from '../decode';

/** A text that could not be read; the message names it and says what to do. */
export class InputError extends Error {}

/** Reads and decodes a file, or standard input for `-`. The encoding is a WHATWG name. Throws an `InputError`. */
export async function readSource(path: string, encoding?: string): Promise<Source> {
  if (path === '-') return standardInput(await unlessUnreadable('standard input', () => bytesOf(process.stdin)), encoding);
  const bytes = await unlessUnreadable(path, () => readFile(path));
  return { uri: pathToFileURL(path).href, name: path, text: decoded(path, bytes, encoding) };
}

/** Decodes what came through standard input. The encoding is a WHATWG name. Throws an `InputError`. */
export function standardInput(bytes: Uint8Array, encoding?: string): Source {
  return { uri: '-', name: 'standard input', text: decoded('standard input', bytes, encoding) };
}

/** All bytes of a stream. */
export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What hinders the reading, in words that say what to do. An error of another kind than reading gives is thrown on. */
export function whyUnreadable(error: unknown): string {
  if (error instanceof DecodeError) return `${error.message}; ${error.advice}`;
  if (!(error instanceof Error) || !('code' in error)) throw error;
  switch (error.code) {
    case 'ENOENT': return 'no such file; check the path';
    case 'EISDIR': return 'a folder; name the files in it';
    case 'ENOTDIR': return 'no such file, as a part of the path is no folder; check the path';
    case 'EACCES':
    case 'EPERM': return 'no permission to read it; check who may';
    case 'ERR_FS_FILE_TOO_LARGE': return 'too large to read at once; split it';
    default: return error.message;
  }
}

async function unlessUnreadable<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new InputError(`${name}: ${whyUnreadable(error)}`, { cause: error });
  }
}

function decoded(name: string, bytes: Uint8Array, encoding: string | undefined): string {
  try {
    return decodeText(bytes, encoding);
  } catch (error) {
    throw new InputError(`${name}: ${whyUnreadable(error)}`, { cause: error });
  }
}
