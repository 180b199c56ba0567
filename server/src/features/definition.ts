// Where what is named under the cursor is introduced in its text.
import type { Position, Range } from 'vscode-languageserver';
import { hull } from '../analysis/model';
import type { Name } from '../analysis/names';
import { nameAt, placeOfMention, type NamingText } from './nameAt';
import { toRange } from './positions';

export interface TextDefinition {
  /** The words under the cursor. */
  readonly origin: Range;
  /** The words that introduce it; on themselves these very ones. */
  readonly selection: Range;
  /** The same with what a layout break puts between them. */
  readonly whole: Range;
  /** By what names it may be known outside the text. */
  readonly names: readonly Name[];
}

/** The first full mention of what is named at a position, or where it has none the first by a name; `null` over bare text. */
export function definition(position: Position, text: NamingText): TextDefinition | null {
  const found = nameAt(position, text);
  if (found === null) return null;
  const { names, here, mention: { thing } } = found;
  const introduction = names.definitionOf(thing)!;
  const { document } = text;
  return { origin: toRange(document, here), selection: placeOfMention(introduction, document), whole: toRange(document, hull(introduction)), names: names.namesOf(thing) };
}
