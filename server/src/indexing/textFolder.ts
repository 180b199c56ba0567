// One folder of the workspace: which of its files are texts to be read, what is known of each, and its cache on disk.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../faults';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { readCache, writeCache, type CachedText } from './cacheFile';
import { pathFilter, type PathFilter, type Patterns } from './globs';
import { cacheName, pathBelow, pathOf, uriBelow } from './paths';
import { inSlices } from './slices';
import type { Measure } from './textReader';
import { isSameStamp, stampOf, walk, type FoundFile, type Stamp } from './walk';

/** More files are passed over: their index would not fit into the memory that a server may take. */
const mostFiles = 30_000;

export interface FolderOptions {
  /** As the client calls it. */
  readonly uri: string;
  readonly patterns: Patterns;
  /** What the texts are measured by; those whose name says that they are policy texts count anyway. */
  readonly measure: Measure | 'named';
}

/** Where a cache is kept, and what its entries hang on besides the texts. */
export interface CacheOptions {
  readonly folder: string;
  readonly key: () => string;
}

/** A text as it stands in an editor. */
export interface Overlay {
  readonly text: string;
  readonly measure: Measure;
}

export interface TextFile {
  readonly uri: string;
  readonly folder: TextFolder;
  /** Below the folder, parted by `/`. */
  readonly path: string;
  /** The file on the disk when it was last read, and its content; `null` before. */
  disk: { readonly stamp: Stamp; readonly hash: string } | null;
  /** The stamp that it has now, as far as is known. */
  seen: Stamp | null;
  /** The content that the index has of it. */
  shown: string | null;
  /** What stands in the editor; `null` where it is not open. */
  overlay: Overlay | null;
  /** Another number whenever what was asked of a thread is out of date. */
  turn: number;
  /** When it last was heard of, in the count of `WorkspaceTexts`. */
  heard: number;
}

/** Whether the index has a file as it is on the disk. */
export function isAsRead({ disk, shown }: TextFile, stamp: Stamp): boolean {
  return disk !== null && disk.hash === shown && isSameStamp(disk.stamp, stamp);
}

/** The names of files that are policy text by their name, as the extension declares them. */
const policyName = /\.policy\.(?:txt|md)$/i;

export class TextFolder {
  /** By address. */
  readonly files = new Map<string, TextFile>();
  /** Whether the cache is behind what is known. */
  isDirty = false;
  /** Whether all of it has been read once; until then the cache may know more. */
  isComplete = false;
  private readonly onDisk: string | null;
  private readonly nested: readonly string[];
  private filter: PathFilter | null = null;
  private readonly controller = new AbortController();
  private walks = 0;
  /** What has gone while the folder was walked. */
  private readonly gone = new Set<string>();
  /** What all that is known of the folder hangs on: the cache's key when it was looked into; `null` before. */
  private key: string | null = null;
  /** Whether the log says already that the cache cannot be written. */
  private hasToldOfCache = false;

  /** `all`: the folders of the workspace, this one among them. Files belong to the innermost. */
  constructor(readonly options: FolderOptions, all: readonly FolderOptions[]) {
    this.onDisk = pathOf(options.uri);
    this.nested = nestedIn(options, all);
  }

  /** Whether the folder was made of these options. */
  isAs(options: FolderOptions, all: readonly FolderOptions[]): boolean {
    return JSON.stringify([this.options, this.nested]) === JSON.stringify([options, nestedIn(options, all)]);
  }

  /** The path below the folder of what lies at a path on the disk; `null` for what does not lie in it. */
  pathTo(onDisk: string): string | null {
    return this.onDisk === null ? null : pathBelow(this.onDisk, onDisk);
  }

  uriOf(path: string): string {
    // What lies in no folder is known by its address alone.
    if (this.options.uri === '') return path;
    return path === '' ? this.options.uri : uriBelow(this.options.uri, path);
  }

  onDiskOf(path: string): string {
    return join(this.onDisk ?? '', path);
  }

  /** Whether a file of this path is a text to be read. */
  includes(path: string, log: (message: string) => void): boolean {
    if (this.options.measure === 'named' && !policyName.test(path)) return false;
    return this.paths(log).includesFile(path) && !this.isNested(path);
  }

  /** Whether nothing at or below this path can be wanted. */
  excludes(path: string, log: (message: string) => void): boolean {
    const parts = path.split('/');
    return this.isNested(path) || parts.some((_part, i) => this.paths(log).excludesFolder(parts.slice(0, i + 1).join('/')));
  }

  measureOf({ path }: TextFile): Measure {
    return this.options.measure === 'named' || policyName.test(path) ? 'all' : this.options.measure;
  }

  add(path: string): TextFile {
    const file: TextFile = { uri: this.uriOf(path), folder: this, path, disk: null, seen: null, shown: null, overlay: null, turn: 0, heard: 0 };
    this.files.set(file.uri, file);
    return file;
  }

  /** The paths of all folders in which files are known. */
  parents(): ReadonlySet<string> {
    const paths = new Set<string>();
    for (const { path } of this.files.values()) {
      for (let end = path.lastIndexOf('/'); end > 0 && !paths.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1)) paths.add(path.slice(0, end));
    }
    return paths;
  }

  /**
   * The files of the folder, or of the one in it at `below`; `null` where there is none. Rejects when `stop` was called meanwhile. What
   * `noteGone` hears from now on is kept until `endWalk`.
   */
  async walk(below: string, log: (message: string) => void): Promise<readonly FoundFile[] | null> {
    this.walks++;
    if (this.onDisk === null || !(await isFolder(this.onDiskOf(below)))) return null;
    const filter = this.paths(log);
    const own: PathFilter = { includesFile: path => this.includes(path, log), excludesFolder: path => filter.excludesFolder(path) || this.isNested(path) };
    return walk(this.onDisk, { filter: own, mostFiles, log, signal: this.controller.signal }, below);
  }

  endWalk(): void {
    this.walks--;
    if (this.walks === 0) this.gone.clear();
  }

  /** Ends all walks for good. */
  stop(): void {
    this.controller.abort(new Error('stopped'));
  }

  get isStopped(): boolean {
    return this.controller.signal.aborted;
  }

  /** Something in the folder is no longer there. */
  noteGone(uri: string): void {
    if (this.walks > 0) this.gone.add(uri);
  }

  noteCame(uri: string): void {
    this.gone.delete(uri);
  }

  /** Whether a file that a walk has found has gone since. */
  hasGone(path: string): boolean {
    return this.gone.size > 0 && this.liesIn(path, this.gone);
  }

  /** Whether a path is one of these addresses or lies below one. */
  liesIn(path: string, uris: ReadonlySet<string>): boolean {
    if (uris.has(this.options.uri)) return true;
    const parts = path.split('/');
    return parts.some((_part, i) => uris.has(this.uriOf(parts.slice(0, i + 1).join('/'))));
  }

  /** What the cache has, once; later nothing. */
  async load({ folder, key }: CacheOptions, log: (message: string) => void): Promise<readonly CachedText[]> {
    if (this.key !== null) return [];
    this.key = key();
    const rows = await readCache(join(folder, cacheName(this.options.uri)), this.key, inSlices(), log);
    this.isDirty = rows === null;
    return rows ?? [];
  }

  /** Writes the cache if it is behind. What hinders that is logged, and nothing else comes of it. */
  async save({ folder }: CacheOptions, index: Pick<WorkspaceIndex, 'encoded'>, log: (message: string) => void): Promise<void> {
    const { key } = this;
    if (!this.isDirty || key === null) return;
    this.isDirty = false;
    const file = join(folder, cacheName(this.options.uri));
    try {
      // Another server, or this one before, may have read what this one has given up, and may be writing it at this moment.
      const { isComplete } = this;
      const stampBefore = isComplete ? null : await stampOf(file);
      const before = isComplete ? null : await readCache(file, key, inSlices(), log);
      const isWanted = async (): Promise<boolean> => isComplete || isSame(stampBefore, await stampOf(file));
      const rows = function* (files: ReadonlyMap<string, TextFile>, uriOf: (path: string) => string): Generator<CachedText> {
        // What is typed is not what is on the disk.
        for (const { uri, path, disk, shown } of files.values()) if (disk !== null && disk.hash === shown) yield { path, ...disk, bytes: index.encoded(uri) ?? null };
        for (const row of before ?? []) if ((files.get(uriOf(row.path))?.disk ?? null) === null) yield row;
      };
      this.isDirty = !(await writeCache(file, key, rows(this.files, path => this.uriOf(path)), inSlices(), isWanted)) || this.isDirty;
      this.hasToldOfCache = false;
    } catch (fault) {
      if (this.hasToldOfCache) return;
      this.hasToldOfCache = true;
      log(`the cache could not be written: ${reasonOf(fault)}`);
    }
  }

  private isNested(path: string): boolean {
    return this.nested.some(folder => path === folder || path.startsWith(`${folder}/`));
  }

  private paths(log: (message: string) => void): PathFilter {
    return (this.filter ??= pathFilter(this.options.patterns, log));
  }
}

const isSame = (one: Stamp | null, other: Stamp | null): boolean => (one === null || other === null ? one === other : isSameStamp(one, other));

/** The paths of other folders of the workspace that lie in one. */
function nestedIn({ uri }: FolderOptions, all: readonly FolderOptions[]): readonly string[] {
  const own = pathOf(uri);
  return own === null ? [] : all.flatMap(other => {
    const path = pathOf(other.uri);
    const below = path === null ? null : pathBelow(own, path);
    return below === null || below === '' ? [] : [below];
  });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
