// The open documents' texts. The stock text document copies its whole string at each change; this one copies what is near the change.
import type { Position, Range, TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LineText } from './lineText';

/**
 * An open document as the client last told it. Positions mean what they mean to the stock document: lines beyond the text
 * are its beginning or end, characters beyond a line its beginning or the place before its break.
 */
export class StoredDocument implements TextDocument {
  private currentText: LineText;
  private currentVersion: number;

  constructor(readonly uri: string, readonly languageId: string, version: number, text: string) {
    this.currentVersion = version;
    this.currentText = LineText.of(text);
  }

  get version(): number {
    return this.currentVersion;
  }

  /** The text as it stands: another one after each change, which knows what changed since those before. */
  get text(): LineText {
    return this.currentText;
  }

  get lineCount(): number {
    return this.currentText.lineCount;
  }

  /** The whole text, put together once a version and only when asked for, or the part in a range. */
  getText(range?: Range): string {
    if (range === undefined) return this.currentText.toString();
    return this.currentText.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  positionAt(offset: number): Position {
    const text = this.currentText;
    const within = Math.max(0, Math.min(offset, text.length));
    const line = text.lineAt(within);
    const start = text.startOf(line);
    // No position lies within a break.
    const outside = within === text.startOf(line + 1) - 1 && text.slice(within - 1, within + 1) === '\r\n' ? within - 1 : within;
    return { line, character: outside - start };
  }

  offsetAt({ line, character }: Position): number {
    return offsetIn(this.currentText, line, character);
  }

  /** A line without its break; for a line beyond the last the last one, for one before the first nothing. */
  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const known = Math.min(line, this.lineCount - 1);
    return { start: { line: known, character: 0 }, end: { line: known, character: this.currentText.wordsEnd(known) - this.currentText.startOf(known) } };
  }

  /** The break that ends a line, if it has one. */
  getEOLCharacters(line: number): string {
    return this.currentText.slice(this.currentText.wordsEnd(line), this.currentText.startOf(line + 1));
  }

  /** Takes changes in their order, each told in the text that those before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.currentText = changes.reduce(withChange, this.currentText);
    this.currentVersion = version;
  }
}

/** Lets `TextDocuments` keep stored documents. */
export const storedDocuments: TextDocumentsConfiguration<StoredDocument> = {
  create: (uri, languageId, version, text) => new StoredDocument(uri, languageId, version, text),
  update(document, changes, version) {
    document.update(changes, version);
    return document;
  },
};

function withChange(text: LineText, change: TextDocumentContentChangeEvent): LineText {
  if (!('range' in change)) return text.edited(0, text.length, change.text);
  const { start, end } = change.range;
  return text.edited(offsetIn(text, start.line, start.character), offsetIn(text, end.line, end.character), change.text);
}

function offsetIn(text: LineText, line: number, character: number): number {
  return Math.max(text.startOf(line), Math.min(text.startOf(line) + character, text.wordsEnd(line)));
}
