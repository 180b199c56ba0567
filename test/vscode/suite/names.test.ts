// Highlights, definition and references as VS Code gets them, on the samples.
import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { commands, Location, Range, type DocumentHighlight, type LocationLink, type TextDocument } from 'vscode';
import { ask, eventually, open, openSample, positionOf } from './article';

let page: TextDocument;
let report: TextDocument;

/** Where some words of a document first stand behind others. */
function behind(document: TextDocument, before: string, words: string): ReturnType<TextDocument['positionAt']> {
  return document.positionAt(document.getText().indexOf(words, document.offsetAt(positionOf(document, before))));
}

suite('names', () => {
  suiteSetup(async () => {
    page = await openSample();
    report = await open('county-work-report.policy.txt');
    await eventually(async () => { assert.ok((await ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', report, positionOf(report, '全县'))).length > 0); });
  });
  suiteTeardown(async () => { await commands.executeCommand('workbench.action.closeAllEditors'); });

  test('a district is highlighted in every form', async () => {
    const highlights = await ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', report, positionOf(report, '全县'));
    assert.deepEqual([...new Set(highlights.map(({ range }) => report.getText(range)))].sort(), ['仁寿', '仁寿县', '全县', '我县'].sort());
  });

  test('全县 leads to the district, with what was pointed at', async () => {
    const [link] = await ask<LocationLink[]>('vscode.executeDefinitionProvider', report, behind(report, '过去', '全县'));
    assert.ok(link !== undefined && !(link instanceof Location));
    assert.equal(link.targetUri.toString(), report.uri.toString());
    assert.equal(report.getText(link.targetSelectionRange ?? new Range(0, 0, 0, 0)), '仁寿县');
    assert.equal(link.originSelectionRange && report.getText(link.originSelectionRange), '全县');
  });

  test('a definition leads to itself, so that VS Code goes on to the references', async () => {
    const definition = positionOf(report, '仁寿县');
    const [link] = await ask<LocationLink[]>('vscode.executeDefinitionProvider', report, definition);
    assert.ok(link?.targetRange.contains(definition));
  });

  test('references are found in both texts', async () => {
    const locations = await ask<Location[]>('vscode.executeReferenceProvider', page, positionOf(page, '地区生产总值'));
    for (const document of [page, report]) {
      const own = locations.filter(({ uri }) => uri.toString() === document.uri.toString());
      assert.ok(own.length > 1, document.fileName);
      for (const { range } of own) assert.match(document.getText(range), /生产总值|GDP/);
    }
  });
});
