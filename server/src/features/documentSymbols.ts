// The outline as the protocol's document symbols.
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/model';
import type { Translate } from './messages';
import { outline, type OutlineKind, type OutlineNode } from './outline';
import { toRange } from './positions';

/** The kinds decide the icons: a place, a text, a heading, a number. */
const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  district: SymbolKind.Namespace,
  article: SymbolKind.File,
  section: SymbolKind.String,
  claim: SymbolKind.Number,
};

/** The outline as a tree of symbols with ranges that nest. */
export function documentSymbols(analysis: Analysis, document: TextDocument, translate: Translate): DocumentSymbol[] {
  return outline(analysis, translate).map(node => toSymbol(node, document));
}

/** The same for a client that shows no trees: a list in which each symbol names the one that holds it. */
export function flatDocumentSymbols(analysis: Analysis, document: TextDocument, translate: Translate): SymbolInformation[] {
  const flatten = (nodes: readonly OutlineNode[], holder: OutlineNode | null): SymbolInformation[] =>
    nodes.flatMap(node => [
      {
        name: node.name,
        kind: symbolKinds[node.kind],
        location: { uri: document.uri, range: toRange(document, node.selection) },
        ...(holder === null ? {} : { containerName: holder.name }),
      },
      ...flatten(node.children, node),
    ]);
  return flatten(outline(analysis, translate), null);
}

function toSymbol(node: OutlineNode, document: TextDocument): DocumentSymbol {
  const range = toRange(document, node.span);
  return {
    name: node.name,
    detail: node.detail,
    kind: symbolKinds[node.kind],
    range,
    selectionRange: node.selection === node.span ? range : toRange(document, node.selection),
    children: node.children.map(child => toSymbol(child, document)),
  };
}
