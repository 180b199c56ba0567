// What the saved glossaries of the workspace's folders say. What is being typed counts when it is saved.
import { combineGlossaries, mostBytes, type Glossary } from '../knowledge/glossary';
import type { Mistake } from '../knowledge/glossaryMistakes';
import type { Name } from '../analysis/names';
import type { GlossaryEntry, ReadGlossary } from '../knowledge/glossaryReader';

/** A saved file, as far as it is read. */
export type SavedText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' } | { readonly kind: 'too-large' };

const folderName = '.policy-lens';
const path = `${folderName}/glossary.yaml`;

/** The glossaries of all folders. */
export const glossaryPattern = `**/${path}`;

/** What is watched: of a folder that comes or goes with all that it holds one may hear nothing else. */
export const watchedPatterns = [glossaryPattern, `**/${folderName}`];

/** The glossary that a change of a watched file or folder is about; `null` where it is about none. */
export function changedGlossary(uri: string): string | null {
  if (isGlossary(uri)) return uri;
  return keyOf(uri).endsWith(`/${folderName}`) ? glossaryOf(uri.slice(0, -folderName.length)) : null;
}

/** Whether a document is a glossary, whichever folder it lies in. */
export function isGlossary(uri: string): boolean {
  return keyOf(uri).endsWith(`/${path}`);
}

/** The glossary of a folder. */
export function glossaryOf(folder: string): string {
  return `${folder.replace(/\/+$/, '')}/${path}`;
}

/** Editors write one address in several ways: `file:///c%3A/` and `file:///c:/`. */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** A glossary, and where in its text it says something of what was asked for. */
export interface DefiningGlossary {
  readonly uri: string;
  readonly text: string;
  readonly entry: GlossaryEntry;
}

interface Saved {
  readonly uri: string;
  readonly text: string | null;
  readonly read: ReadGlossary | null;
}

export class Glossaries {
  /** By folder, in the order in which the folders came. */
  private readonly saved = new Map<string, Saved>();

  /** `read`: loaded when the first glossary is there, since most workspaces have none. */
  constructor(private readonly read: (text: string) => Promise<ReadGlossary>) {}

  /** All glossaries as one. */
  get together(): Glossary {
    return combineGlossaries([...this.saved.values()].flatMap(({ read }) => read?.glossary ?? []));
  }

  /** The glossaries of the folders, there or not. */
  get uris(): readonly string[] {
    return [...this.saved.values()].map(({ uri }) => uri);
  }

  /** Whether a document is the glossary of one of the folders. */
  has(uri: string): boolean {
    return this.saved.has(keyOf(uri));
  }

  /** Adds the glossary of a folder, of which nothing is known yet. */
  add(uri: string): void {
    if (!this.has(uri)) this.saved.set(keyOf(uri), { uri, text: null, read: null });
  }

  /** Takes a folder's glossary away; says whether it held anything. */
  remove(uri: string): boolean {
    const read = this.saved.get(keyOf(uri))?.read ?? null;
    this.saved.delete(keyOf(uri));
    return read !== null;
  }

  /** Takes what is saved now; says whether that is something else than before. */
  async take(uri: string, saved: SavedText): Promise<boolean> {
    const before = this.saved.get(keyOf(uri));
    const text = saved.kind === 'text' ? saved.text : null;
    if (before === undefined || (text !== null && before.text === text)) return false;
    const read = saved.kind === 'missing' ? null : saved.kind === 'text' ? await this.check(saved.text) : tooLarge;
    this.saved.set(keyOf(uri), { uri: before.uri, text, read });
    return text !== null || before.read !== read;
  }

  /** What is wrong with a saved glossary, and the text that it is wrong with; `null` where none is saved. */
  savedMistakes(uri: string): { readonly text: string; readonly mistakes: readonly Mistake[] } | null {
    const saved = this.saved.get(keyOf(uri));
    const read = saved?.read ?? null;
    return read === null ? null : { text: saved?.text ?? '', mistakes: read.mistakes };
  }

  /** The glossaries that say something of a metric, programme or district as they are saved, the first folder's first. */
  definingOf({ kind, key }: Pick<Name, 'kind' | 'key'>): readonly DefiningGlossary[] {
    return [...this.saved.values()].flatMap(({ uri, text, read }) => {
      const entry = text === null ? undefined : read?.entries.find(each => each.kind === kind && each.id === key);
      return text === null || entry === undefined ? [] : [{ uri, text, entry }];
    });
  }

  /** Reads a text that may be too long. */
  async check(text: string): Promise<ReadGlossary> {
    return text.length > mostBytes ? tooLarge : await this.read(text);
  }
}

const tooLarge: ReadGlossary = { glossary: combineGlossaries([]), entries: [], mistakes: [{ kind: 'too-much', of: 'bytes', most: mostBytes, start: 0, end: 0 }] };
