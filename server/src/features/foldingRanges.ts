// What can be folded: districts, articles, sections, and paragraphs that run over several lines.
import type { FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Span } from '../analysis/model';
import { outline, type OutlineNode } from './outline';
import { toRange } from './positions';

/** Ranges of whole lines, zero-based, sorted; where several begin on one line the longest stands for them. */
export function foldingRanges(analysis: Analysis, document: TextDocument): FoldingRange[] {
  const longest = new Map<number, number>();
  const fold = (span: Span): void => {
    const { start, end } = toRange(document, span);
    if (end.line > (longest.get(start.line) ?? start.line)) longest.set(start.line, end.line);
  };
  const foldAll = (nodes: readonly OutlineNode[]): void => {
    for (const { kind, span, children } of nodes) {
      if (kind === 'claim') continue;
      fold(span);
      foldAll(children);
    }
  };
  foldAll(outline(analysis));
  for (const { span } of analysis.blocks) fold(span);
  return [...longest].sort(([a], [b]) => a - b).map(([startLine, endLine]) => ({ startLine, endLine }));
}
