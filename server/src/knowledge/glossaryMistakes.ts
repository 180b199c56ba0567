// What can be wrong with a glossary. Each mistake knows its place; its words, in whichever language, are a feature's.

/** What a value should have been. */
export type ValueType = 'text' | 'number' | 'list' | 'keys';

/** Why a text is no YAML, as far as one can say something more helpful than that. */
export type SyntaxReason = 'indent' | 'tab' | 'missing-sign' | 'leading-sign' | 'key-on-lines' | 'escape' | 'several-documents' | 'unknown-anchor' | 'too-deep' | 'other';

interface Told<Kind extends string> {
  readonly kind: Kind;
}

export type MistakeKind =
  | (Told<'syntax'> & { readonly reason: SyntaxReason })
  /** More than is read: of the file's bytes, of its signs, of entries of a list. */
  | (Told<'too-much'> & { readonly of: 'bytes' | 'signs' | 'entries'; readonly most: number })
  | (Told<'unknown-key'> & { readonly key: string; readonly known: readonly string[] })
  | (Told<'key-twice'> & { readonly key: string })
  | (Told<'wrong-type'> & { readonly expected: readonly ValueType[] })
  | (Told<'missing-key'> & { readonly key: string })
  | (Told<'unknown-value'> & { readonly value: string; readonly known: readonly string[] })
  /** A text or number that is not of the form asked for, with what is asked for in both languages. */
  | (Told<'form'> & { readonly asked: { readonly zh: string; readonly en: string } })
  | (Told<'length'> & { readonly least: number; readonly most: number })
  | (Told<'name-twice'> & { readonly name: string; readonly first: number })
  | (Told<'unknown-reference'> & { readonly name: string });

/** A mistake and where it stands: UTF-16 offsets, the end excluded. */
export type Mistake = MistakeKind & { readonly start: number; readonly end: number };

/** More mistakes than these help nobody, and a hostile file could have a million. */
export const mostMistakes = 200;

/** Gathers mistakes, up to a number. */
export class Mistakes {
  private readonly found: Mistake[] = [];

  get all(): readonly Mistake[] {
    return [...this.found].sort((one, other) => one.start - other.start);
  }

  add({ start, end }: { readonly start: number; readonly end: number }, mistake: MistakeKind): void {
    if (this.found.length < mostMistakes) this.found.push({ ...mistake, start, end });
  }
}
