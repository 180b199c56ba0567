// The name under the cursor, as every feature finds it that goes from mention to mention.
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TextNames, type MentionAt, type TextMention } from '../analysis/textNames';
import { toRange } from './positions';
import type { Analysis } from '../analysis/model';
import type { Knowledge } from '../knowledge/knowledge';

/** A text in which one goes from mention to mention. */
export interface NamingText {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
}

/** What is mentioned at a position, or right before it: a cursor behind a word is still on it. `null` over bare text. */
export function nameAt(position: Position, { document, analysis, knowledge }: NamingText): (MentionAt & { readonly names: TextNames }) | null {
  const names = TextNames.of(analysis, knowledge);
  const offset = document.offsetAt(position);
  const found = names.at(offset) ?? (offset === 0 ? null : names.at(offset - 1));
  return found === null ? null : { ...found, names };
}

/** Where a mention stands; of one that a layout break runs through, the first part. */
export function placeOfMention({ ranges }: Pick<TextMention, 'ranges'>, document: TextDocument): Range {
  return toRange(document, ranges[0]!);
}
