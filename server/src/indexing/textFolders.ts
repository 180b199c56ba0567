// The folders of the workspace, and where in them something lies.
import { pathOf } from './paths';
import { TextFolder, type FolderOptions, type TextFile } from './textFolder';

export interface TextPlace {
  readonly folder: TextFolder;
  /** Below the folder, parted by `/`. */
  readonly path: string;
}

export class TextFolders {
  all: readonly TextFolder[] = [];
  /** Documents that stand open and lie in no folder; each is known by its address. */
  readonly loose = new TextFolder({ uri: '', patterns: { include: [], exclude: [] }, measure: 'all' }, []);

  constructor(private readonly log: (message: string) => void) {}

  /** Takes other folders. One that is as it was stays the same object. */
  set(options: readonly FolderOptions[]): { readonly added: readonly TextFolder[]; readonly removed: readonly TextFolder[] } {
    const before = this.all;
    const removed = this.without(options);
    this.all = options.map(each => before.find(folder => folder.isAs(each, options)) ?? new TextFolder(each, options));
    return { added: this.all.filter(folder => !before.includes(folder)), removed };
  }

  /** The folders that go when these are taken. */
  without(options: readonly FolderOptions[]): readonly TextFolder[] {
    return this.all.filter(folder => !options.some(each => folder.isAs(each, options)));
  }

  /** Whether a folder is still one of the workspace's. */
  has(folder: TextFolder): boolean {
    return this.all.includes(folder);
  }

  /** The innermost folder in which something lies; `null` for what lies in none. */
  placeOf(uri: string): TextPlace | null {
    const onDisk = pathOf(uri);
    if (onDisk === null) return null;
    const places = this.all.flatMap(folder => {
      const path = folder.pathTo(onDisk);
      return path === null ? [] : [{ folder, path }];
    });
    return places.sort((one, other) => one.path.length - other.path.length)[0] ?? null;
  }

  /** The same for a text that is to be read. */
  textPlaceOf(uri: string): TextPlace | null {
    const place = this.placeOf(uri);
    return place?.folder.includes(place.path, this.log) === true ? place : null;
  }

  /** The address as the index spells it: editors spell some signs in other ways. */
  addressOf(uri: string): string {
    const place = this.textPlaceOf(uri);
    return place === null ? uri : place.folder.uriOf(place.path);
  }

  /** The file with this address, spelt as in the index. */
  fileOf(uri: string): TextFile | undefined {
    for (const { files } of [...this.all, this.loose]) {
      const file = files.get(uri);
      if (file !== undefined) return file;
    }
    return undefined;
  }
}
