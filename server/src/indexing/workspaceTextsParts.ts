// What `WorkspaceTexts` works with, and what it tells of its work.
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { CacheOptions } from './textFolder';
import type { TextRead, TextToRead } from './textReader';

/** How far the reading of the folders has come. */
export interface Progress {
  readonly read: number;
  readonly all: number;
}

/** What was done since the start, for the log and for tests. */
export interface Counts {
  /** Texts that a thread has analysed, or has found to be no policy text. */
  analysed: number;
  /** Texts that were read and whose content was known. */
  known: number;
  /** Texts taken from the cache without a look into the file. */
  cached: number;
}

export interface WorkspaceTextsParts {
  readonly index: WorkspaceIndex;
  /** Reads texts in the order given: `TextThreads.read`, which has told of a `ThreadsFailed` itself. */
  readonly read: (texts: readonly TextToRead[]) => Promise<readonly TextRead[]>;
  /** So many calls of `read` are under way at once. */
  readonly capacity: number;
  /** Reads a small text at once, without a thread: one that is alone would wait longer for a thread to start. */
  readonly readHere: (text: TextToRead) => TextRead;
  readonly log: (message: string) => void;
  /** Hears how far the folders are read; `null` when that has ended. */
  readonly onProgress: (progress: Progress | null) => void;
  /** Hears that the index is another. */
  readonly onChange: () => void;
  /** Hears that folders have been read to their end. */
  readonly onRead: () => void;
  readonly cache: CacheOptions | null;
}
