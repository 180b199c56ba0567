// All mentions of the metric, programme or district under the cursor, in every form.
import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver';
import { nameAt, type NamingText } from './nameAt';
import { toRange } from './positions';

/** One highlight for each stretch of their words, in the order of the text; `null` over bare text. */
export function documentHighlights(position: Position, text: NamingText): DocumentHighlight[] | null {
  const found = nameAt(position, text);
  if (found === null) return null;
  const spans = found.names.mentionsOf(found.mention.thing).flatMap(({ ranges }) => ranges);
  // Of mentions that share words, as members of a row do, each word is marked once.
  const places = new Map(spans.map(span => [`${span.start} ${span.end}`, span]));
  return [...places.values()].sort((one, other) => one.start - other.start || one.end - other.end).map(span => ({ range: toRange(text.document, span), kind: DocumentHighlightKind.Text }));
}
