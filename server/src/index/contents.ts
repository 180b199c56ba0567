// What the index keeps of its texts: their entries as bytes, those of equal texts once, with the names that all share.
import { EntryView } from './entryView';
import { NameTable } from './nameTable';
import type { Name } from '../analysis/names';

/** An entry and the numbers that its names have in the table of all. */
export interface Content {
  readonly view: EntryView;
  /** For each name of the entry its number. */
  readonly ids: Uint32Array;
  /** For each name of the entry how often it is mentioned. */
  readonly mentions: Uint32Array;
  readonly hash: number;
  /** How many texts it is the content of. */
  uses: number;
}

export class Contents {
  readonly names = new NameTable();
  private readonly byHash = new Map<number, Content[]>();

  /** The content that bytes hold, for one more text; `null` where they hold no entry. The bytes are kept and must not change any more. */
  hold(bytes: Uint8Array): Content | null {
    const hash = hashOf(bytes);
    const alike = this.byHash.get(hash);
    const same = alike?.find(({ view }) => areEqual(view.bytes, bytes));
    if (same !== undefined) {
      same.uses++;
      return same;
    }
    const view = EntryView.open(ownBytes(bytes));
    if (view === null) return null;
    const content = this.contentOf(view, hash);
    if (alike === undefined) this.byHash.set(hash, [content]);
    else alike.push(content);
    return content;
  }

  /** One text less has this content. */
  release(content: Content): void {
    content.uses--;
    if (content.uses > 0) return;
    const { view, ids, hash } = content;
    view.readNames().forEach(({ name }, i) => {
      this.names.release(ids[i]!, name);
    });
    const alike = this.byHash.get(hash)!;
    if (alike.length === 1) this.byHash.delete(hash);
    else alike.splice(alike.indexOf(content), 1);
  }

  /** The names of a content, called as all texts together call them. */
  namesOf({ ids }: Content): (index: number | null) => Name | null {
    return index => (index === null ? null : this.names.name(ids[index]!));
  }

  private contentOf(view: EntryView, hash: number): Content {
    // Both in one buffer: of ten thousand texts each array less counts.
    const both = new Uint32Array(view.nameCount * 2);
    const ids = both.subarray(0, view.nameCount);
    const mentions = both.subarray(view.nameCount);
    view.readNames().forEach((name, i) => {
      ids[i] = this.names.hold(name);
    });
    view.eachMention(name => {
      mentions[name]!++;
    });
    return { view, ids, mentions, hash, uses: 1 };
  }
}

/** Bytes that lie in a larger buffer would keep all of it. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** 32 bits by which bytes are told apart before they are compared (FNV-1a). */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
