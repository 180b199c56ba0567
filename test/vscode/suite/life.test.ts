// The extension wakes for an article, and each feature of its server comes through VS Code.
import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import { Range, extensions, type DocumentSymbol, type FoldingRange, type Hover, type MarkdownString, type SemanticTokens, type SemanticTokensLegend, type TextDocument } from 'vscode';
import { ask, extensionId, openSample, positionOf } from './article';

suite('an article in VS Code', () => {
  let document: TextDocument;
  suiteSetup(async () => {
    document = await openSample();
  });

  test('wakes the packed extension', () => {
    const extension = extensions.getExtension(extensionId);
    assert.equal(extension?.isActive, true);
    assert.match(extension.extensionPath, /extensions[\\/]policy-lens\.policy-lens-\d/);
    assert.equal(document.languageId, 'policytext');
  });

  test('has an outline of districts, sections and claims', async () => {
    const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document);
    const district = symbols.find(({ name }) => name === '江阴市');
    const section = district?.children.find(({ name }) => name.startsWith('做优集群'));
    const claim = section?.children.find(({ name }) => name === '三者合计占规上工业的比重 66.2%');
    assert.ok(claim !== undefined, symbols.map(({ name }) => name).join('\n'));
    assert.equal(document.getText(claim.selectionRange), '66.2%');
  });

  test('tells a torn figure as one', async () => {
    const [hover] = await ask<Hover[]>('vscode.executeHoverProvider', document, positionOf(document, '2.6亿元'));
    const text = hover?.contents.map(content => (content as MarkdownString).value).join('\n') ?? '';
    assert.ok(text.replaceAll('\\', '').startsWith('**372.6亿元**'), text);
    assert.equal(document.getText(hover?.range), '2.6亿元');
  });

  test('colours a torn figure on both of its lines', async () => {
    const { tokenTypes } = await ask<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document);
    const { data } = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens', document);
    const figures = tokensOf(document, data).filter(({ type }) => tokenTypes[type] === 'figure').map(({ range }) => range);
    assert.ok(figures.some(range => range.start.isEqual(positionOf(document, '37\n'))));
    assert.ok(figures.some(range => range.start.isEqual(positionOf(document, '2.6亿元'))));
  });

  test('folds by section', async () => {
    const ranges = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', document);
    const start = positionOf(document, '做优集群').line;
    const range = ranges.find(folding => folding.start === start);
    assert.ok(range !== undefined && range.end > start && range.end < positionOf(document, '激活主体').line, JSON.stringify(ranges));
  });
});

/** The stretches of a document's semantic tokens, which are numbered from the one before, with their types. */
function tokensOf(document: TextDocument, data: Uint32Array): readonly { readonly range: Range; readonly type: number }[] {
  const tokens: { range: Range; type: number }[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0] = data.subarray(at, at + 4);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    tokens.push({ range: document.validateRange(new Range(line, character, line, character + length)), type });
  }
  return tokens;
}
