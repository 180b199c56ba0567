// What has a name in a text and may be looked for elsewhere: a metric, a programme, a district; and where it is mentioned, in every form.
import type { Phrase } from './model';

export const nameKinds = ['metric', 'programme', 'district'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What a mention names. */
export interface Name {
  readonly kind: NameKind;
  /** The same for all mentions of the same thing, in whichever text and form; apart from that it means nothing. */
  readonly key: string;
  /** What to call it: the known name, else the words of its fullest form. */
  readonly name: string;
}

/** One mention of it: `上虞区`, or `全区` in an article of 上虞. */
export interface NameMention extends Phrase {
  readonly named: Name;
  /** Whether the words are its full name, and neither a short form nor a word that stands for it. */
  readonly isFull: boolean;
}
