// What was read of a folder, in one file: written aside and renamed, so that nobody ever sees half of it, and checked from end to end when it
// is read, so that a damaged one is as good as none.
//
// The file holds: eight bytes that name its form, the length of the table in four, the table as JSON, the entries one after the other, and
// a SHA-256 of all that.
import { createHash, randomBytes, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isMissing, reasonOf } from '../faults';
import type { Stamp } from './walk';

/** One file as it was when it was read. */
export interface CachedText {
  /** Below the folder, parted by `/`. */
  readonly path: string;
  readonly stamp: Stamp;
  readonly hash: string;
  /** The bytes of its entry; `null` where it is no policy text. */
  readonly bytes: Uint8Array | null;
}

/** Says that somebody else may have a turn, and when it is ours again. */
export type Pause = () => Promise<void>;

const mark = Buffer.from('PLensIx1');
const checksumLength = 32;
/** Bytes that are written, read or hashed in one go. */
const chunkLength = 1 << 20;
/** No index is larger; a file that says so is none. */
const mostBytes = 1 << 30;
/** Milliseconds after which a draft that nobody has finished is one that nobody will. */
const abandoned = 3_600_000;

/** A file in the table: its path, size, time, inode and hash, and the length of its entry, `-1` for none. */
type Row = readonly [path: string, size: number, modified: number, inode: string, hash: string, length: number];

/**
 * What the cache at `file` holds. `key` says what the entries hang on besides the texts: with another one they are worth nothing. Gives
 * `null`, and a word to `log`, where there is nothing to be used; never rejects.
 */
export async function readCache(file: string, key: string, pause: Pause, log: (message: string) => void): Promise<readonly CachedText[] | null> {
  try {
    const bytes = await readWhole(file);
    if (bytes === null) return null;
    const body = bytes.subarray(0, Math.max(0, bytes.length - checksumLength));
    const hash = createHash('sha256');
    await inChunks(body, hash, pause);
    if (!hash.digest().equals(bytes.subarray(body.length))) throw new Error('its checksum is wrong');
    const texts = parse(body, key);
    if (texts === null) log(`${file}: made by another version or with another glossary; all texts are read anew`);
    return texts;
  } catch (fault) {
    log(`${file}: ${reasonOf(fault)}; all texts are read anew`);
    return null;
  }
}

/**
 * Puts what was read into `file`, whose folder is made if need be. `isWanted` is asked when all is written and has only to be given its
 * name: if it says no, what was there stays. Gives whether it was put there; rejects with the error of the system, and leaves what was there.
 */
export async function writeCache(file: string, key: string, texts: Iterable<CachedText>, pause: Pause, isWanted: () => Promise<boolean> = () => Promise.resolve(true)): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  await removeAbandoned(file);
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.draft`;
  try {
    const target = await open(draft, 'wx', 0o600);
    try {
      await writeAll(target, key, [...texts], pause);
    } finally {
      await target.close();
    }
    const isStillWanted = await isWanted();
    await (isStillWanted ? rename(draft, file) : rm(draft, { force: true }));
    return isStillWanted;
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
}

/** Drafts of programs that ended while they wrote. */
async function removeAbandoned(file: string): Promise<void> {
  const folder = dirname(file);
  const drafts = (await readdir(folder)).filter(name => name.startsWith(`${basename(file)}.`) && name.endsWith('.draft'));
  for (const draft of drafts) {
    try {
      if (Date.now() - (await stat(join(folder, draft))).mtimeMs > abandoned) await rm(join(folder, draft), { force: true });
    } catch {
      // Somebody else was faster.
    }
  }
}

async function readWhole(file: string): Promise<Buffer | null> {
  let source: FileHandle;
  try {
    source = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (fault) {
    // Where there is a file in place of its folder, writing it says so.
    if (isMissing(fault)) return null;
    throw fault;
  }
  try {
    const status = await source.stat();
    if (!status.isFile()) throw new Error('no file');
    if (status.size > mostBytes) throw new Error('too large to be a cache');
    return await source.readFile();
  } finally {
    await source.close();
  }
}

async function inChunks(bytes: Buffer, hash: Hash, pause: Pause): Promise<void> {
  for (let at = 0; at < bytes.length; at += chunkLength) {
    hash.update(bytes.subarray(at, at + chunkLength));
    await pause();
  }
}

/** The texts in bytes whose checksum is right; `null` where they were made with another key. Throws for what we have not written. */
function parse(body: Buffer, key: string): readonly CachedText[] | null {
  if (!body.subarray(0, mark.length).equals(mark)) throw new Error('no cache of this program');
  const tableStart = mark.length + 4;
  let at = tableStart + body.readUInt32LE(mark.length);
  const table = JSON.parse(body.toString('utf8', tableStart, at)) as { readonly key: string; readonly rows: readonly Row[] };
  if (table.key !== key) return null;
  return table.rows.map(([path, size, modified, inode, hash, length]) => {
    const start = at;
    at += Math.max(0, length);
    return { path, stamp: { size, modified, inode }, hash, bytes: length < 0 ? null : body.subarray(start, at) };
  });
}

async function writeAll(target: FileHandle, key: string, texts: readonly CachedText[], pause: Pause): Promise<void> {
  const hash = createHash('sha256');
  const write = async (bytes: Buffer): Promise<void> => {
    hash.update(bytes);
    await target.writeFile(bytes);
    await pause();
  };
  const rows = texts.map(({ path, stamp, hash: own, bytes }): Row => [path, stamp.size, stamp.modified, stamp.inode, own, bytes?.length ?? -1]);
  const table = Buffer.from(JSON.stringify({ key, rows }));
  const head = Buffer.alloc(mark.length + 4);
  mark.copy(head);
  head.writeUInt32LE(table.length, mark.length);
  await write(Buffer.concat([head, table]));
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const { bytes } of texts) {
    if (bytes === null) continue;
    waiting.push(bytes);
    length += bytes.length;
    if (length < chunkLength) continue;
    await write(Buffer.concat(waiting));
    waiting = [];
    length = 0;
  }
  if (length > 0) await write(Buffer.concat(waiting));
  await target.writeFile(hash.digest());
}
