// Finds the files of a folder that are to be read: through links but never round in a circle, past what cannot be read, and no more than so many.
import type { BigIntStats, Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, reasonOf } from '../faults';
import type { PathFilter } from './globs';

/** What tells without reading a file whether it is still the one that was read. */
export interface Stamp {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions where the disk keeps them. */
  readonly modified: number;
  /** The file's number on its disk, as decimal digits: another file that was renamed to this path has another one. */
  readonly inode: string;
}

export interface FoundFile {
  /** Below the folder, parted by `/`. */
  readonly path: string;
  readonly stamp: Stamp;
}

export interface WalkOptions {
  readonly filter: PathFilter;
  /** Files beyond so many are passed over; which ones, hangs on the order of the disk. */
  readonly mostFiles: number;
  /** Hears what is passed over and why. */
  readonly log: (message: string) => void;
  /** Ends the walk early: it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** So many questions to the disk are under way at once. */
const mostQuestions = 32;

/** Whether two stamps say that a file is the same as before. */
export function isSameStamp(one: Stamp, other: Stamp): boolean {
  return one.size === other.size && one.modified === other.modified && one.inode === other.inode;
}

/**
 * The stamp of a file at a path on the disk. Gives `null` for what is no file, and where none is; rejects with the error of the system
 * where one cannot be looked at.
 */
export async function stampOf(path: string): Promise<Stamp | null> {
  try {
    const stats = await stat(path, { bigint: true });
    return stats.isFile() ? stampIn(stats) : null;
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
}

/** The files that a folder holds, at whatever depth. `below` walks only a part of it, given as a path below the folder. */
export async function walk(folder: string, { filter, mostFiles, log, signal }: WalkOptions, below = ''): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  const entered = new Set<string>();
  const walked = { isFull: false };
  const look = async (path: string): Promise<void> => {
    signal?.throwIfAborted();
    try {
      const onDisk = join(folder, path);
      const stats = await stat(onDisk, { bigint: true });
      if (stats.isDirectory()) {
        if (!filter.excludesFolder(path)) folders.push(path);
      } else if (stats.isFile() && filter.includesFile(path)) {
        if (files.length === mostFiles) {
          if (!walked.isFull) log(`${folder}: more than ${mostFiles} files; the rest is passed over. Narrow policyLens.workspace.include, or open a smaller folder.`);
          walked.isFull = true;
        } else files.push({ path, stamp: stampIn(stats) });
      }
    } catch (fault) {
      // A link that leads nowhere, or a file that has gone meanwhile.
      if (!isMissing(fault)) log(`${join(folder, path)}: ${reasonOf(fault)}`);
    }
  };
  const folders = [below];
  for (let path = folders.pop(); path !== undefined && !walked.isFull; path = folders.pop()) {
    signal?.throwIfAborted();
    const onDisk = join(folder, path);
    try {
      // Only through a link can one come to a folder again.
      const real = await realpath(onDisk);
      if (entered.has(real)) continue;
      entered.add(real);
      const entries = (await readdir(onDisk, { withFileTypes: true })).map(entry => ({ entry, path: path === '' ? entry.name : `${path}/${entry.name}` }));
      const toLook = entries.filter(({ entry, path: inner }) => mayBeWanted(entry, inner, filter));
      // Folders wait for their turn without being looked at.
      folders.push(...toLook.filter(({ entry }) => entry.isDirectory()).map(({ path: inner }) => inner));
      await inParallel(toLook.filter(({ entry }) => !entry.isDirectory()), ({ path: inner }) => look(inner));
    } catch (fault) {
      if (signal?.aborted === true) throw fault;
      if (!isMissing(fault)) log(`${onDisk}: ${reasonOf(fault)}`);
    }
  }
  return files;
}

function mayBeWanted(entry: Dirent, path: string, filter: PathFilter): boolean {
  if (entry.isDirectory()) return !filter.excludesFolder(path);
  return entry.isSymbolicLink() || (entry.isFile() && filter.includesFile(path));
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const runner = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(mostQuestions, items.length) }, runner));
}

function stampIn({ size, mtimeNs, ino }: BigIntStats): Stamp {
  return { size: Number(size), modified: Number(mtimeNs / 1000n) / 1000, inode: String(ino) };
}
