// What a thread does with a text: reads the file, sees whether it is known already and whether it is policy prose, and makes its entry.
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { analyze } from '../analysis/analyze';
import { measurePolicyProse, sampleLength } from '../analysis/silence';
import { decodeText } from '../decode';
import { isMissing, reasonOf } from '../faults';
import { encodeEntry } from '../index/entryCode';
import { textEntry } from '../index/textEntry';
import type { Knowledge } from '../knowledge/knowledge';

/** Larger files are passed over: a book has a million characters, which are three of these. */
export const mostBytes = 4_000_000;

/** Which texts count: all of them, or those that are policy prose by their words. */
export type Measure = 'all' | 'policy-prose';

/** A file, or what stands in the editor instead of it. */
export type TextToRead = {
  readonly measure: Measure;
  /** Hashes of contents that need not be read again. */
  readonly known: readonly string[];
} & ({ readonly path: string } | { readonly text: string });

/**
 * - `known`: its content is one of the known ones; `entry`: a policy text, with the bytes of its entry; `other`: no policy prose.
 * - `unreadable`: too large, no text, or not to be read; `reason` says so in words.
 * - `missing`: no file any more.
 */
export type TextRead =
  | { readonly kind: 'known' | 'other'; readonly hash: string }
  | { readonly kind: 'entry'; readonly hash: string; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'missing' };

/** Reads one text. Never throws for what a file may be or hold. */
export function readText(toRead: TextToRead, knowledge: Knowledge): TextRead {
  if ('text' in toRead) {
    const { text } = toRead;
    return entryOf(hashOf(Buffer.from(text), toRead.measure), () => text, toRead, knowledge);
  }
  try {
    const bytes = readBytes(toRead.path);
    if (typeof bytes === 'string') return { kind: 'unreadable', reason: bytes };
    return entryOf(hashOf(bytes, toRead.measure), () => decodeText(bytes), toRead, knowledge);
  } catch (fault) {
    if (isMissing(fault)) return { kind: 'missing' };
    return { kind: 'unreadable', reason: reasonOf(fault) };
  }
}

function entryOf(hash: string, textIn: () => string, { known, measure }: TextToRead, knowledge: Knowledge): TextRead {
  if (known.includes(hash)) return { kind: 'known', hash };
  const text = textIn();
  if (measure === 'policy-prose' && !measurePolicyProse(text.slice(0, sampleLength), knowledge.proseWords).isPolicyProse) return { kind: 'other', hash };
  return { kind: 'entry', hash, bytes: encodeEntry(textEntry(analyze(text, knowledge), text, knowledge)) };
}

/** The same for the same bytes that are measured alike, and for no others. */
function hashOf(bytes: Uint8Array, measure: Measure): string {
  return createHash('sha256').update(measure).update(bytes).digest('base64url').slice(0, 24);
}

/** The bytes of a file, or in words why not. */
function readBytes(path: string): Buffer | string {
  // A pipe would be waited for.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return 'no file';
    if (status.size > mostBytes) return `${(status.size / 1e6).toFixed(1)} MB, and no more than ${mostBytes / 1e6} are read`;
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
