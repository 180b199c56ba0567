// Which contents the index holds, and in which texts: so that what is known already is never read again, whatever file it turns up in.
import type { WorkspaceIndex } from '../index/workspaceIndex';

interface Content {
  /** Bytes of the file. */
  readonly size: number;
  readonly uris: Set<string>;
}

/** What was in a file that is gone, or was in the cache for a file that is another now. */
interface Departed {
  readonly size: number;
  readonly bytes: Uint8Array | null;
}

/** So many contents are remembered after their files have gone. */
const mostDeparted = 5_000;

export class Contents {
  private readonly held = new Map<string, Content>();
  private readonly departed = new Map<string, Departed>();
  private readonly bySize = new Map<number, Set<string>>();

  constructor(private readonly index: Pick<WorkspaceIndex, 'encoded'>) {}

  /** The hashes of all contents that a file of so many bytes can have. */
  ofSize(size: number): readonly string[] {
    return [...(this.bySize.get(size) ?? [])];
  }

  /** Whether some text has this content, or had it of late. */
  has(hash: string): boolean {
    return this.held.has(hash) || this.departed.has(hash);
  }

  /** The entry of a content that `has` knows; `null` for what is no policy text. */
  bytes(hash: string): Uint8Array | null {
    const uri = this.held.get(hash)?.uris.values().next().value;
    return uri === undefined ? (this.departed.get(hash)?.bytes ?? null) : (this.index.encoded(uri) ?? null);
  }

  /** A text has this content from now on. */
  add(hash: string, size: number, uri: string): void {
    const content = this.held.get(hash);
    if (content !== undefined) content.uris.add(uri);
    else {
      this.held.set(hash, { size, uris: new Set([uri]) });
      this.departed.delete(hash);
      this.remember(hash, size);
    }
  }

  /** A text that the index still has is about to lose this content. */
  remove(hash: string, uri: string): void {
    const content = this.held.get(hash);
    if (content?.uris.has(uri) !== true) return;
    if (content.uris.size > 1) {
      content.uris.delete(uri);
      return;
    }
    const bytes = this.bytes(hash);
    this.held.delete(hash);
    this.depart(hash, content.size, bytes);
  }

  /** Remembers a content that no text has, until `forgetDeparted`. */
  depart(hash: string, size: number, bytes: Uint8Array | null): void {
    if (this.held.has(hash)) return;
    this.departed.set(hash, { size, bytes });
    this.remember(hash, size);
    if (this.departed.size > mostDeparted) this.forget(this.departed.keys().next().value!);
  }

  forgetDeparted(): void {
    for (const hash of [...this.departed.keys()]) this.forget(hash);
  }

  /** Forgets everything: what is known was read with other knowledge. */
  clear(): void {
    this.held.clear();
    this.departed.clear();
    this.bySize.clear();
  }

  private remember(hash: string, size: number): void {
    (this.bySize.get(size) ?? this.bySize.set(size, new Set()).get(size)!).add(hash);
  }

  private forget(hash: string): void {
    const { size } = this.departed.get(hash)!;
    this.departed.delete(hash);
    const alike = this.bySize.get(size)!;
    alike.delete(hash);
    if (alike.size === 0) this.bySize.delete(size);
  }
}
