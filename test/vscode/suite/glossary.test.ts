// A glossary of one's own in VS Code without any YAML extension: mistakes, completion, and what it changes in an article.
import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import { commands, languages, Range, Uri, window, workspace, WorkspaceEdit, type CompletionList, type DocumentSymbol, type Hover, type MarkdownString } from 'vscode';
import { ask, eventually, openSample, positionOf } from './article';

const article = '2024年，云山科学城实现营收5亿元，青云计划引进人才20名。\n';
const glossary = 'metrics:\n  - name: 甲指标\n    kind: size\nplaces:\n  - name: 云山科学城\n    level: county\n    shortNames: [云山]\n';

suite('a glossary', () => {
  const folder = (): Uri => Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder'), '.policy-lens');
  const uri = (): Uri => Uri.joinPath(folder(), 'glossary.yaml');

  suiteTeardown(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(folder(), { recursive: true });
  });

  test('is checked, completed, explained, and heeded in articles once it is saved', async () => {
    await openSample();
    const read = await workspace.openTextDocument({ language: 'policytext', content: article });
    await window.showTextDocument(read);
    const districts = async (): Promise<readonly string[]> => ((await ask<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', read)) ?? []).map(({ name }) => name);
    await eventually(async () => { assert.equal((await districts()).length, 1); });
    assert.ok(!(await districts()).includes('云山科学城'));

    await workspace.fs.writeFile(uri(), Buffer.from(glossary));
    await eventually(async () => { assert.deepEqual(await districts(), ['云山科学城']); });
    const hovers = await ask<Hover[]>('vscode.executeHoverProvider', read, positionOf(read, '云山科学城'));
    assert.equal(hovers.length, 1);
    await eventually(() => {
      assert.deepEqual(languages.getDiagnostics(uri()).map(({ range: { start }, message }) => `${start.line}:${start.character} ${message}`), ['2:10 Unknown word “size”. Known here: level, growth, share, index, rate, count, rank.']);
    });

    const document = await workspace.openTextDocument(uri());
    assert.equal(document.languageId, 'yaml');
    await window.showTextDocument(document);
    const { items } = await ask<CompletionList>('vscode.executeCompletionItemProvider', document, positionOf(document, 'size'));
    assert.deepEqual(items.slice(0, 3).map(({ label }) => label), ['level', 'growth', 'share']);
    const [hover] = await ask<Hover[]>('vscode.executeHoverProvider', document, positionOf(document, 'kind'));
    const [words] = (hover?.contents ?? []) as readonly MarkdownString[];
    assert.match((words?.value ?? '').replaceAll('&nbsp;', ' '), /What kind of measure it is/);

    const edit = new WorkspaceEdit();
    const start = positionOf(document, 'size');
    edit.replace(uri(), new Range(start, start.translate(0, 4)), 'share');
    edit.delete(uri(), new Range(3, 0, 7, 0));
    await workspace.applyEdit(edit);
    await eventually(() => { assert.deepEqual(languages.getDiagnostics(uri()), []); });
    assert.deepEqual(await districts(), ['云山科学城'], 'what is typed counts when it is saved');
    await document.save();
    await eventually(async () => { assert.ok(!(await districts()).includes('云山科学城')); });
  });
});
