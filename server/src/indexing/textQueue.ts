// Which texts are to be read next: those that changed in the order in which they did, then those of the folders, the recently opened and the
// newest first.

/** A text that is to be read. */
export interface Queued {
  readonly uri: string;
  /** Bytes. */
  readonly size: number;
}

/** As much as one message to a thread is about: small, so that what changes meanwhile has not long to wait. */
const mostInBatch = 8;
const mostBytesInBatch = 200_000;

export class TextQueue {
  private readonly changed = new Map<string, Queued>();
  /** The next one last. */
  private others: Queued[] = [];
  private otherUris = new Set<string>();

  /** How many wait. */
  get size(): number {
    return this.changed.size + this.otherUris.size;
  }

  get hasChanged(): boolean {
    return this.changed.size > 0;
  }

  /** Reads a text before all that waits in the folders. */
  addChanged(text: Queued): void {
    this.otherUris.delete(text.uri);
    this.changed.set(text.uri, text);
  }

  /** Adds the texts of a folder, in the order in which they are to be read. */
  addAll(texts: readonly Queued[]): void {
    const fresh = texts.filter(({ uri }) => !this.changed.has(uri) && !this.otherUris.has(uri));
    for (const { uri } of fresh) this.otherUris.add(uri);
    this.others = [...fresh.reverse(), ...this.others];
  }

  delete(uri: string): void {
    this.changed.delete(uri);
    this.otherUris.delete(uri);
  }

  /** Gives up what waits in the folders; what has changed stays. */
  dropOthers(): void {
    this.others = [];
    this.otherUris.clear();
  }

  /** The next texts, which wait no longer; none where nothing waits. */
  next(): readonly Queued[] {
    const [first] = this.changed.values();
    if (first !== undefined) {
      this.changed.delete(first.uri);
      return [first];
    }
    const batch: Queued[] = [];
    for (let bytes = 0; batch.length < mostInBatch && bytes < mostBytesInBatch;) {
      const text = this.others.pop();
      if (text === undefined) break;
      // Deleted, or it changed and was read before its turn.
      if (!this.otherUris.delete(text.uri)) continue;
      batch.push(text);
      bytes += text.size;
    }
    return batch;
  }
}
