// What the index keeps of its texts: their entries as bytes, those of equal texts once, with the names that all share.
import { EntryView } from './entryView';
import { NameTable } from './nameTable';

/** Stands for the name that a claim does not have. */
export const none = 0xffffffff;

/** An entry and the numbers that its names have in the table of all. */
export class Content {
  /** How many texts it is the content of. */
  uses = 1;
  /**
   * One column behind the other: for each name its number, how often it is mentioned, for each claim the number of its metric and of its
   * district. What all queries look through is one array, since of ten thousand texts each object counts.
   */
  private readonly columns: Uint32Array;
  readonly nameCount: number;
  readonly claimCount: number;

  constructor(readonly view: EntryView, readonly hash: number, names: NameTable) {
    const { nameCount, claimCount } = view;
    const columns = new Uint32Array(2 * nameCount + 2 * claimCount);
    view.readNames().forEach((name, i) => {
      columns[i] = names.hold(name);
    });
    const claims = 2 * nameCount;
    view.countMentions(columns.subarray(nameCount, claims));
    view.readClaimNames(columns.subarray(claims, claims + claimCount), columns.subarray(claims + claimCount));
    for (let i = claims; i < columns.length; i++) columns[i] = columns[i] === 0 ? none : columns[columns[i]! - 1]!;
    this.columns = columns;
    this.nameCount = nameCount;
    this.claimCount = claimCount;
  }

  /** The number of a name of the entry. */
  idOf(name: number): number {
    return this.columns[name]!;
  }

  has(id: number): boolean {
    const { columns, nameCount } = this;
    for (let i = 0; i < nameCount; i++) if (columns[i] === id) return true;
    return false;
  }

  /** How often a name of the entry is mentioned. */
  mentionsOf(name: number): number {
    return this.columns[this.nameCount + name]!;
  }

  /** The number of a claim's metric, or `none`. */
  metricOf(claim: number): number {
    return this.columns[2 * this.nameCount + claim]!;
  }

  /** The number of a claim's district, or `none`. */
  districtOf(claim: number): number {
    return this.columns[2 * this.nameCount + this.claimCount + claim]!;
  }
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
    const content = new Content(view, hash, this.names);
    if (alike === undefined) this.byHash.set(hash, [content]);
    else alike.push(content);
    return content;
  }

  /** One text less has this content. */
  release(content: Content): void {
    content.uses--;
    if (content.uses > 0) return;
    const { view, hash } = content;
    view.readNames().forEach(({ name }, i) => {
      this.names.release(content.idOf(i), name);
    });
    const alike = this.byHash.get(hash)!;
    if (alike.length === 1) this.byHash.delete(hash);
    else alike.splice(alike.indexOf(content), 1);
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
