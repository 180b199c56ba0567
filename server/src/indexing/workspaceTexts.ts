// Keeps the index over the workspace's folders true: reads what is new, follows what changes on the disk and what is typed, remembers it on disk.
import { reasonOf, traceOf } from '../faults';
import { PoolClosed } from '../threads';
import { Contents } from './contents';
import { FolderCaches } from './folderCaches';
import { inSlices } from './slices';
import { isAsRead, type FolderOptions, type Overlay, type TextFile, type TextFolder } from './textFolder';
import { TextFolders } from './textFolders';
import { TextQueue } from './textQueue';
import type { Measure, TextRead, TextToRead } from './textReader';
import { ThreadsFailed } from './textThreads';
import { stampOf, type FoundFile, type Stamp } from './walk';
import type { Counts, WorkspaceTextsParts } from './workspaceTextsParts';

/** Bytes of a text that is read in a few milliseconds. */
const small = 60_000;
/** The most milliseconds that an answer waits for texts which have just changed. */
const patience = 50;

export class WorkspaceTexts {
  readonly counts: Counts = { analysed: 0, known: 0, cached: 0 };
  private readonly folders: TextFolders;
  private readonly contents: Contents;
  private readonly caches: FolderCaches;
  private readonly queue = new TextQueue();
  /** When each document was opened; the later the greater. */
  private readonly opened = new Map<string, number>();
  /** The folders that were told last, and the taking of all that were told. */
  private told: readonly FolderOptions[] = [];
  private taking: Promise<void> = Promise.resolve();
  private underWay = 0;
  private all = 0;
  private scans = 0;
  private hasScanned = false;
  private moment = 0;
  private waiting: (() => void)[] = [];
  private waitingForChanged: (() => void)[] = [];
  private changedUnderWay = 0;

  constructor(private readonly parts: WorkspaceTextsParts) {
    this.contents = new Contents(parts.index);
    this.folders = new TextFolders(parts.log);
    this.caches = new FolderCaches(parts, this.folders, this.contents, this.counts);
  }

  /** Settles when all that is to be read has been read or given up. */
  async settled(): Promise<void> {
    if (!this.isIdle) await new Promise<void>(resolve => this.waiting.push(resolve));
  }

  /** Settles when what changed last is in the index, or after a moment: texts may be long. */
  async changesSettled(): Promise<void> {
    if (this.changedUnderWay === 0 && !this.queue.hasChanged) return;
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, patience);
      this.waitingForChanged.push(() => { clearTimeout(timer); resolve(); });
    });
  }

  /** The address that an open document has in the index. */
  addressOf(uri: string): string {
    return this.folders.addressOf(uri);
  }

  /** Whether texts of the folders are still to be read. */
  get isReading(): boolean {
    return this.all > 0 || this.scans > 0;
  }

  /** Takes the folders of the workspace in place of those before; one that is as it was stays as it is. Settles when they have been walked. */
  async setFolders(options: readonly FolderOptions[]): Promise<void> {
    this.told = options;
    // One after the other: of those that are told in a row the last count.
    const taken = this.taking.then(() => this.takeFolders(options));
    this.taking = taken.then(() => { /* the folders are walked while others are taken */ }, (fault: unknown) => { this.parts.log(reasonOf(fault)); });
    await Promise.all((await taken).map(folder => this.scan(folder)));
  }

  /** Gives the folders that are new. */
  private async takeFolders(options: readonly FolderOptions[]): Promise<readonly TextFolder[]> {
    const { folders } = this;
    const going = folders.without(options);
    for (const folder of going) folder.stop();
    // What is typed or closed meanwhile is heard by the folders that are still there.
    for (const folder of going) await this.caches.save(folder);
    const { added, removed } = folders.set(options);
    // What stands open may lie in another folder now, or in none.
    const open = [...removed, folders.loose].flatMap(({ files }) => [...files.values()].flatMap(({ uri, overlay }) => (overlay === null ? [] : [{ uri, overlay }])));
    for (const file of [...folders.loose.files.values()]) if (folders.textPlaceOf(file.uri) !== null) this.remove(file);
    for (const folder of removed) {
      folder.stop();
      for (const file of [...folder.files.values()]) this.remove(file);
    }
    for (const { uri, overlay: { text, measure } } of open) this.show(uri, text, measure);
    return added;
  }

  /** Looks at all folders again, for clients that do not say what changes on the disk; not at those that were to be read no further. */
  async rescan(): Promise<void> {
    await Promise.all(this.folders.all.filter(({ isStopped }) => !isStopped).map(folder => this.scan(folder)));
  }

  /** Reads all texts again, as with another glossary: what was known is worth nothing. */
  async readAnew(): Promise<void> {
    const { told, folders: { loose } } = this;
    await this.setFolders([]);
    for (const file of loose.files.values()) {
      this.put(file, null, 0, null);
      this.want(file, 0);
    }
    this.contents.clear();
    await this.setFolders(told);
  }

  /** Takes word that files or folders came, changed or went. Settles when all that came is queued, and all that went is forgotten. */
  async changed(uris: readonly string[]): Promise<void> {
    const moment = ++this.moment;
    const gone = new Set<string>();
    const parents = new Map(this.folders.all.map(folder => [folder, folder.parents()]));
    // What came is queued before what went is forgotten, so that a file under another name is known by its content.
    await Promise.all(uris.map(async uri => {
      const place = this.folders.placeOf(uri);
      if (place === null || place.folder.excludes(place.path, this.parts.log)) return;
      const { folder, path } = place;
      try {
        const stamp = await stampOf(folder.onDiskOf(path));
        // What has come in its place looks at the disk itself.
        if (!this.folders.has(folder)) return;
        // A file where a folder was: nothing lies in it any more.
        if (stamp !== null && parents.get(folder)?.has(path) === true) this.loseBelow(folder, path);
        if (stamp !== null && folder.includes(path, this.parts.log)) this.found(folder, { path, stamp }, moment);
        else if (stamp === null && !(await this.scan(folder, path))) gone.add(folder.uriOf(path));
      } catch (fault) {
        this.parts.log(`${folder.onDiskOf(path)}: ${reasonOf(fault)}`);
        gone.add(folder.uriOf(path));
      }
    }));
    if (gone.size > 0) await this.forget(gone);
  }

  /**
   * The document with this address stands open with this text, which counts in place of what is on the disk. `measure` says by what it is
   * measured; with `null` as the folder is in which it lies.
   */
  show(uri: string, text: string, measure: Measure | null): void {
    const { folder, path } = this.folders.textPlaceOf(uri) ?? { folder: this.folders.loose, path: uri };
    const file = folder.files.get(folder.uriOf(path)) ?? folder.add(path);
    file.overlay = { text, measure: measure ?? folder.measureOf(file) };
    file.heard = ++this.moment;
    this.opened.set(file.uri, this.moment);
    this.want(file, text.length);
  }

  /** The document with this address has been closed: what is on the disk counts again. */
  async hide(uri: string): Promise<void> {
    const place = this.folders.textPlaceOf(uri);
    const loose = this.folders.loose.files.get(uri);
    if (loose !== undefined) this.remove(loose);
    const file = place?.folder.files.get(place.folder.uriOf(place.path));
    if (file === undefined) return;
    file.overlay = null;
    file.turn++;
    await this.changed([uri]);
  }

  /** Gives up what is still to be read of the folders; what changes from now on is read. */
  stop(): void {
    for (const folder of this.folders.all) folder.stop();
    this.queue.dropOthers();
    this.report();
  }

  /** Writes down what is known. */
  save(): Promise<void> {
    return this.caches.saveAll();
  }

  /** Gives up what is still to be read, and writes down what is known. */
  async close(): Promise<void> {
    this.stop();
    await this.save();
  }

  private get isIdle(): boolean {
    return this.underWay === 0 && this.scans === 0 && this.queue.size === 0;
  }

  /** Walks a folder, or what lies in it at a path, and compares it with what is known. Gives whether there is such a folder. */
  private async scan(folder: TextFolder, below = ''): Promise<boolean> {
    this.scans++;
    const began = this.moment;
    try {
      const found = await folder.walk(below, this.parts.log);
      if (found === null) return false;
      this.hasScanned = true;
      if (below === '') await this.caches.take(folder, found);
      const pause = inSlices();
      const paths = new Set<string>();
      const fresh: TextFile[] = [];
      for (const { path, stamp } of found) {
        await pause();
        if (!this.folders.has(folder)) return true;
        paths.add(path);
        const file = folder.files.get(folder.uriOf(path));
        if (folder.hasGone(path) || (file !== undefined && (file.heard > began || file.overlay !== null || isAsRead(file, stamp)))) continue;
        const known = file ?? folder.add(path);
        known.seen = stamp;
        fresh.push(known);
      }
      for (const file of [...folder.files.values()]) {
        // A file where the folder is now is there no more.
        const isThere = paths.has(file.path) || (below !== '' && file.path !== below && !file.path.startsWith(`${below}/`));
        if (!isThere && file.heard <= began) this.lose(file);
      }
      if (!folder.isStopped) this.wantAll(fresh);
    } catch (fault) {
      if (!folder.isStopped) this.parts.log(`${folder.options.uri}: ${traceOf(fault)}`);
    } finally {
      folder.endWalk();
      this.scans--;
      this.report();
    }
    return true;
  }

  /** A file is there with this stamp. */
  private found(folder: TextFolder, { path, stamp }: FoundFile, moment: number): void {
    const file = folder.files.get(folder.uriOf(path)) ?? folder.add(path);
    folder.noteCame(file.uri);
    file.heard = moment;
    file.seen = stamp;
    if (file.overlay !== null) void this.readDisk(file, stamp);
    else if (!isAsRead(file, stamp)) this.want(file, stamp.size);
  }

  /** What is gone, files or folders, is in the index no more. */
  private async forget(gone: ReadonlySet<string>): Promise<void> {
    const pause = inSlices();
    for (const folder of this.folders.all) {
      for (const uri of gone) folder.noteGone(uri);
      for (const file of [...folder.files.values()]) {
        // A file may have come again meanwhile.
        if (folder.liesIn(file.path, gone) && (await stampOf(folder.onDiskOf(file.path)).catch(() => null)) === null) this.lose(file);
        await pause();
      }
    }
  }

  private want(file: TextFile, size: number): void {
    file.turn++;
    this.queue.addChanged({ uri: file.uri, size });
    this.pump();
  }

  /** Queues the files of a folder: recently opened ones first, then the newest. */
  private wantAll(files: TextFile[]): void {
    const openedAt = ({ uri }: TextFile): number => this.opened.get(uri) ?? 0;
    files.sort((one, other) => openedAt(other) - openedAt(one) || other.seen!.modified - one.seen!.modified);
    for (const file of files) file.turn++;
    this.queue.addAll(files.map(({ uri, seen }) => ({ uri, size: seen!.size })));
    this.all += files.length;
    this.pump();
  }

  private pump(): void {
    while (this.underWay < this.parts.capacity && this.queue.size > 0) {
      const isChanged = this.queue.hasChanged;
      const next = this.queue.next();
      const isAlone = next.length === 1 && this.queue.size === 0 && this.underWay === 0 && next[0]!.size <= small;
      const files = next.flatMap(({ uri }) => this.folders.fileOf(uri) ?? []);
      if (files.length === 0) continue;
      this.underWay++;
      if (isChanged) this.changedUnderWay++;
      void this.readFiles(files, isAlone).finally(() => {
        this.underWay--;
        if (isChanged) this.changedUnderWay--;
        this.pump();
        this.report();
      });
    }
    if (this.changedUnderWay === 0 && !this.queue.hasChanged) for (const resolve of this.waitingForChanged.splice(0)) resolve();
  }

  private async readFiles(files: readonly TextFile[], isAlone: boolean): Promise<void> {
    const asked = files.map(file => ({ file, turn: file.turn, overlay: file.overlay, seen: file.seen }));
    try {
      const toRead = asked.map(({ file, overlay, seen }) => this.toRead(file, overlay, sizeOf(overlay, seen)));
      const results = isAlone ? toRead.map(text => this.parts.readHere(text)) : await this.parts.read(toRead);
      const pause = inSlices();
      for (const [i, { file, turn, overlay, seen }] of asked.entries()) {
        await pause();
        // What has changed or gone meanwhile is read again, or not at all.
        if (file.turn === turn && file.folder.files.get(file.uri) === file) this.take(file, results[i]!, overlay, seen);
      }
    } catch (fault) {
      if (fault instanceof PoolClosed) return;
      if (!(fault instanceof ThreadsFailed)) this.parts.log(traceOf(fault));
      this.stop();
    }
  }

  private toRead(file: TextFile, overlay: Overlay | null, size: number): TextToRead {
    const known = this.contents.ofSize(size);
    return overlay === null ? { measure: file.folder.measureOf(file), known, path: file.folder.onDiskOf(file.path) } : { ...overlay, known };
  }

  private take(file: TextFile, result: TextRead, overlay: Overlay | null, seen: Stamp | null): void {
    switch (result.kind) {
      case 'missing': this.lose(file); return;
      case 'unreadable':
        this.parts.log(`${file.folder.onDiskOf(file.path)}: passed over, ${result.reason}`);
        file.disk = null;
        this.put(file, null, 0, null);
        return;
      case 'known':
        // A text may have had this content when it was asked for, and none has it now.
        if (!this.contents.has(result.hash)) {
          this.want(file, 0);
          return;
        }
        this.counts.known++;
        break;
      case 'entry':
      case 'other': this.counts.analysed++;
    }
    const { hash } = result;
    if (file.shown !== hash) this.put(file, hash, sizeOf(overlay, seen), result.kind === 'entry' ? result.bytes : result.kind === 'known' ? this.contents.bytes(hash) : null);
    if (overlay === null && seen !== null) file.disk = { stamp: seen, hash };
    file.folder.isDirty = true;
  }

  /** Finds out what is on the disk of a text that stands open: mostly the same, since it was saved. */
  private async readDisk(file: TextFile, stamp: Stamp): Promise<void> {
    const [result] = await this.parts.read([this.toRead(file, null, stamp.size)]).catch(() => []);
    if (result === undefined || !('hash' in result)) return;
    file.disk = { stamp, hash: result.hash };
    file.folder.isDirty = true;
  }

  /** A file has gone; what stands open of it stays. */
  private lose(file: TextFile): void {
    file.disk = null;
    file.folder.isDirty = true;
    if (file.overlay === null) this.remove(file);
  }

  private loseBelow({ files }: TextFolder, path: string): void {
    for (const file of [...files.values()]) if (file.path.startsWith(`${path}/`)) this.lose(file);
  }

  private remove(file: TextFile): void {
    // Its address may be that of a file in another folder by now.
    if (file.folder.files.get(file.uri) !== file) return;
    this.queue.delete(file.uri);
    this.opened.delete(file.uri);
    this.put(file, null, 0, null);
    file.folder.files.delete(file.uri);
  }

  /** The index has this content of a file from now on; `bytes` is `null` for what is no policy text, `hash` for none at all. */
  private put(file: TextFile, hash: string | null, size: number, bytes: Uint8Array | null): void {
    const { index, onChange } = this.parts;
    if (file.shown !== null) this.contents.remove(file.shown, file.uri);
    const had = index.has(file.uri);
    if (bytes === null) index.delete(file.uri);
    else index.setEncoded(file.uri, bytes);
    file.shown = hash;
    if (hash !== null) this.contents.add(hash, size, file.uri);
    if (had || bytes !== null) onChange();
  }

  private report(): void {
    const { onProgress, onRead, log, index } = this.parts;
    if (!this.isIdle) {
      if (this.all > 0) onProgress({ read: Math.max(0, this.all - this.queue.size), all: this.all });
      return;
    }
    onProgress(null);
    this.all = 0;
    if (this.hasScanned) {
      for (const folder of this.folders.all) folder.isComplete ||= !folder.isStopped;
      const { cached, known, analysed } = this.counts;
      onRead();
      log(`${index.size} policy texts in the workspace; so far ${cached} files were known from the cache, ${known} by their content, and ${analysed} were read`);
    }
    this.hasScanned = false;
    for (const resolve of this.waiting.splice(0)) resolve();
    this.caches.saveAllSoon();
  }
}

function sizeOf(overlay: Overlay | null, seen: Stamp | null): number {
  return overlay === null ? (seen?.size ?? 0) : Buffer.byteLength(overlay.text);
}
