// Remembers the tokens last sent for each document, so that the next answer can be told as a change to them.

interface Result {
  readonly id: string;
  readonly data: readonly number[];
}

export class TokenResults {
  private readonly byUri = new Map<string, Result>();
  private count = 0;

  /** The tokens that were sent under `resultId`, or `undefined` when they are not the last ones of this document. */
  recall(uri: string, resultId: string): readonly number[] | undefined {
    const last = this.byUri.get(uri);
    return last?.id === resultId ? last.data : undefined;
  }

  /** Keeps the tokens in place of earlier ones; returns the id under which the client may speak of them. */
  keep(uri: string, data: readonly number[]): string {
    this.count++;
    const id = String(this.count);
    this.byUri.set(uri, { id, data });
    return id;
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }
}
