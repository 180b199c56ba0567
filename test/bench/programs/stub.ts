// A language server that analyses nothing: what the protocol and the stock text document cost by themselves.
import { createConnection, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    semanticTokensProvider: { legend: { tokenTypes: ['figure'], tokenModifiers: [] }, range: true },
  },
}));
connection.languages.semanticTokens.onRange(({ textDocument }) => {
  documents.get(textDocument.uri)?.getText();
  return { data: [] };
});
documents.listen(connection);
connection.listen();
