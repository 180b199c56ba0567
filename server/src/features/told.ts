// What a hover says, piece by piece, each with where it comes from. Sentences of ours hold no numbers; whatever does was read, looked up or
// worked out, and its piece says by which words, entry or formula. A test walks all hovers and follows each piece back.
import type { Formula } from '../analysis/derivations';
import type { Phrase, Span } from '../analysis/model';
import type { Source } from '../knowledge/reference';
import { isChinese, type Message, type Translate } from './messages';

/** Words of the article under the pointer, or of another text where `uri` names it. */
export interface Quote {
  readonly uri: string | null;
  readonly ranges: readonly Span[];
}

/**
 * How a number was worked out. Numbers are shown in units of ten to the `power`: 6.15 of 615,000,000 and 8. One that is rounded is a whole
 * multiple of ten to the `place`.
 * - `plain`: the number of a figure itself; `part` says which, where a range or a ratio has several.
 * - `conversion`: the same in another unit.
 * - `derived`: what follows from tied figures, by a formula of `analysis/derivations.ts`; over so many `years` where it is a yearly growth.
 * - `years`: how many years lie between two times; `date`: when a time is, in ISO 8601.
 * - `line`: the line of a place in a text; `count`: how many there are.
 */
export type Worked =
  | { readonly name: 'plain'; readonly of: Quote; readonly part: number; readonly power: number }
  | { readonly name: 'conversion'; readonly of: Quote; readonly part: number; readonly from: string; readonly to: string; readonly place: number; readonly isRounded: boolean }
  | { readonly name: 'derived'; readonly formula: Formula; readonly operands: readonly Quote[]; readonly years: number; readonly power: number; readonly place: number; readonly isRounded: boolean }
  | { readonly name: 'years'; readonly of: readonly [Quote, Quote] }
  | { readonly name: 'date'; readonly of: Quote; readonly iso: string }
  | { readonly name: 'line'; readonly uri: string | null; readonly offset: number }
  | { readonly name: 'count'; readonly of: readonly Quote[] };

/** Where a piece comes from. */
export type Origin =
  /** A sentence of ours, or a sign between pieces. */
  | { readonly kind: 'sentence' }
  | { readonly kind: 'quote'; readonly quote: Quote }
  /** The name of a text's file. */
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'entry'; readonly id: string; readonly source: Source | null }
  /** Codes and names of GB/T 2260. */
  | { readonly kind: 'division'; readonly code: string }
  /** What became of a division, as the document says that stands in its `source`. */
  | { readonly kind: 'divisionChange'; readonly source: string }
  /** A unit as figures have it: `家`, `μg/m3`. */
  | { readonly kind: 'unit' }
  | { readonly kind: 'worked'; readonly worked: Worked };

export interface Piece {
  readonly text: string;
  readonly origin: Origin;
  /** A place that the piece leads to, as a link of Markdown has it. */
  readonly link?: string;
  readonly isStrong?: boolean;
}

/** One line of a hover. */
export type Told = readonly Piece[];

/** Says things in one language. */
export interface Teller {
  readonly translate: Translate;
  readonly isChinese: boolean;
  /** What stands between things in a row. */
  readonly comma: string;
  /** A sentence with its places filled. */
  readonly say: (message: Message, ...values: readonly Told[]) => Told;
}

const sentence: Origin = { kind: 'sentence' };

export function tellerFor(translate: Translate): Teller {
  return {
    translate,
    isChinese: isChinese(translate),
    comma: isChinese(translate) ? '、' : ', ',
    say: (message, ...values) => translate(message).split(/\{(\d+)\}/).flatMap((part, i) => (i % 2 === 0 ? ours(part) : values[Number(part)] ?? [])),
  };
}

/** Words of ours that stand in no sentence, such as a sign; they hold no numbers. */
export function ours(text: string): Told {
  return text === '' ? [] : [{ text, origin: sentence }];
}

/** A phrase of the article, or of the text that `uri` names. */
export function quoted({ text, ranges }: Phrase, uri: string | null = null): Told {
  return told(text, { kind: 'quote', quote: { uri, ranges } });
}

/** Text of one origin; nothing where there is no text. */
export function told(text: string, origin: Origin): Told {
  return text === '' ? [] : [{ text, origin }];
}

/** Something worked out. */
export function workedOut(text: string, worked: Worked): Told {
  return told(text, { kind: 'worked', worked });
}

/** How many there are of what stands at these places. */
export function counted(of: readonly Quote[]): Told {
  return workedOut(String(of.length), { name: 'count', of });
}

/** What there is of the parts, with a sign between them. */
export function inOneLine(parts: readonly (Told | null | undefined)[], between = ' · '): Told {
  return parts.filter(part => part !== null && part !== undefined).filter(part => part.length > 0).flatMap((part, i) => (i === 0 ? part : [...ours(between), ...part]));
}

/** The lines that say something. */
export function said(lines: readonly (Told | null)[]): readonly Told[] {
  return lines.filter(line => line !== null).filter(line => line.length > 0);
}

/** The same, leading to a place; unchanged where there is none to lead to. */
export function linked(line: Told, link: string | null): Told {
  return link === null ? line : line.map(piece => ({ ...piece, link }));
}

export function strong(line: Told): Told {
  return line.map(piece => ({ ...piece, isStrong: true }));
}

/** The bare words. */
export function textOf(line: Told): string {
  return line.map(({ text }) => text).join('');
}
