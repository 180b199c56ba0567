// From offsets, which the analysis speaks, to lines and characters, which the protocol speaks. Both count UTF-16 units.
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../analysis/model';
import type { Place } from '../index/entry';

/** The protocol's range of a span of this very version of the document. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Some whole lines of a text, as a span and by the zero-based number of the first. */
export interface Lines {
  readonly span: Span;
  readonly first: number;
}

/** The lines that a range of the protocol touches, from the beginning of the first to the end of the last. */
export function wholeLines(document: TextDocument, range: Range): Lines {
  const start = document.offsetAt({ line: range.start.line, character: 0 });
  const end = document.offsetAt({ line: range.end.line + 1, character: 0 });
  return { span: { start, end }, first: document.positionAt(start).line };
}

/** The same for a place that an index has kept. */
export function rangeOfPlace({ startLine, startCharacter, endLine, endCharacter }: Place): Range {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}
