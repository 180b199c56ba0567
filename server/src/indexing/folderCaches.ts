// What the folders remember on the disk: taken when a folder is first walked, written a while after the last text was read.
import type { Contents } from './contents';
import { inSlices } from './slices';
import type { TextFolder } from './textFolder';
import type { TextFolders } from './textFolders';
import { isSameStamp, type FoundFile } from './walk';
import type { Counts, WorkspaceTextsParts } from './workspaceTextsParts';

/** Milliseconds after the last text was read until the caches are written. */
const untilSaved = 3_000;

export class FolderCaches {
  private timer: NodeJS.Timeout | undefined;
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: Pick<WorkspaceTextsParts, 'cache' | 'index' | 'log' | 'onChange'>,
    private readonly folders: TextFolders,
    private readonly contents: Contents,
    private readonly counts: Counts,
  ) {}

  /** Takes from a folder's cache what it has of the files as they are; the rest of it is remembered, should it be found in another file. */
  async take(folder: TextFolder, found: readonly FoundFile[]): Promise<void> {
    const { cache, index, log, onChange } = this.parts;
    if (cache === null) return;
    const rows = await folder.load(cache, log);
    const stamps = new Map(found.map(({ path, stamp }) => [path, stamp]));
    const pause = inSlices();
    for (const { path, stamp, hash, bytes } of rows) {
      // A folder may go at any moment, and what is put into the index after that would never leave it.
      if (!this.folders.has(folder)) return;
      const now = stamps.get(path);
      const uri = folder.uriOf(path);
      if (now !== undefined && isSameStamp(now, stamp) && !folder.files.has(uri) && !folder.hasGone(path) && (bytes === null || index.setEncoded(uri, bytes))) {
        const file = folder.add(path);
        file.disk = { stamp, hash };
        file.shown = hash;
        this.contents.add(hash, stamp.size, uri);
        this.counts.cached++;
      } else {
        this.contents.depart(hash, stamp.size, bytes);
        folder.isDirty = true;
      }
      await pause();
    }
    if (rows.length > 0) onChange();
  }

  /** Writes down what is known of a folder, once what was to be written before has been. */
  save(folder: TextFolder): Promise<void> {
    const { cache, index, log } = this.parts;
    if (cache !== null) this.saving = this.saving.then(() => folder.save(cache, index, log));
    return this.saving;
  }

  /** The same for all folders. */
  async saveAll(): Promise<void> {
    clearTimeout(this.timer);
    for (const folder of this.folders.all) await this.save(folder);
  }

  /** The same after a while, unless it is asked for again. */
  saveAllSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.contents.forgetDeparted();
      void this.saveAll();
    }, untilSaved).unref();
  }
}
