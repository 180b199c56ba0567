// The server's life in VS Code: where it speaks and where it is silent, what the status bar says, how it comes back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { suite, suiteTeardown, test } from 'mocha';
import { commands, ConfigurationTarget, extensions, languages, window, workspace, type DocumentSymbol, type Hover, type TextDocument } from 'vscode';
import type { Api } from '../../../client/src/extension';
import { ask, eventually, extensionId, openSample, positionOf } from './article';

/** Without a heading, for which VS Code's own Markdown features would give a symbol. */
const english = '**left-pad**\n\nPads a string on the left. Version 1.3.0 supports 3 arguments and is 20% faster.\n'.repeat(8);
const article = '2024年,全市实现生产总值1,203.5亿元,同比增长5.6%,规模以上工业增加值增长7.2%,高新技术产业增加值占比达68.9%。\n'.repeat(8);

function api(): Api {
  const extension = extensions.getExtension<Api>(extensionId);
  assert.ok(extension?.isActive, 'the extension is awake');
  return extension.exports;
}

async function show(language: string, content: string): Promise<TextDocument> {
  const { document } = await window.showTextDocument(await workspace.openTextDocument({ language, content }));
  return document;
}

async function isServed(document: TextDocument): Promise<boolean> {
  const symbols = await ask<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document);
  return (symbols ?? []).length > 0;
}

async function hoverOf(document: TextDocument, words: string): Promise<number> {
  return (await ask<Hover[]>('vscode.executeHoverProvider', document, positionOf(document, words))).length;
}

/** The server's process: the one child of the extension host that runs its bundle. */
function serverProcess(): number | null {
  const rows = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' }).split('\n');
  const row = rows.find(line => line.includes('server.cjs'));
  return row === undefined ? null : Number(row.trim().split(' ')[0]);
}

suite('the server', () => {
  suiteTeardown(async () => {
    await workspace.getConfiguration('policyLens').update('enable', undefined, ConfigurationTarget.Global);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('counts the claims and districts of the article in the status bar', async () => {
    await openSample();
    await eventually(() => { assert.match(api().status ?? '', /^\$\(list-tree\) \d{3} claims · \d districts$/); });
    const document = await show('policytext', '西湖区2024年生产总值达3亿元。');
    await eventually(() => { assert.equal(api().status, '$(list-tree) 1 claim · 1 district'); });
    await window.activeTextEditor?.edit(edit => { edit.delete(document.validateRange(document.lineAt(0).range)); });
    await eventually(() => { assert.equal(api().status, '$(list-tree) no claims'); });
  });

  test('is silent on an English file', async () => {
    await openSample();
    await eventually(() => { assert.notEqual(api().status, null); });
    for (const language of ['plaintext', 'markdown']) {
      const document = await show(language, english);
      await eventually(() => { assert.equal(api().status, null); });
      assert.equal(await hoverOf(document, '20%'), 0);
      assert.equal(await isServed(document), false);
    }
  });

  test('reads an ordinary file of policy prose, and heeds policyLens.enable at once', async () => {
    const document = await show('plaintext', article);
    await eventually(() => { assert.match(api().status ?? '', /^\$\(list-tree\) 32 claims/); });
    assert.equal(await hoverOf(document, '68.9%'), 1);
    await workspace.getConfiguration('policyLens').update('enable', 'off', ConfigurationTarget.Global);
    await eventually(() => { assert.equal(api().status, null); });
    assert.equal(await isServed(document), false);
    await workspace.getConfiguration('policyLens').update('enable', undefined, ConfigurationTarget.Global);
    await eventually(() => { assert.match(api().status ?? '', /32 claims/); });
    assert.equal(await isServed(document), true);
  });

  test('follows a document that changes its language', async () => {
    const document = await show('json', '西湖区2024年生产总值达3亿元。');
    await eventually(() => { assert.equal(api().status, null); });
    const changed = await languages.setTextDocumentLanguage(document, 'policytext');
    await eventually(() => { assert.match(api().status ?? '', /1 claim/); });
    assert.equal(await isServed(changed), true);
  });

  test('restarts on command', async () => {
    const document = await openSample();
    const before = serverProcess();
    assert.notEqual(before, null);
    await commands.executeCommand('policyLens.restartServer');
    assert.equal(api().serverState, 'running');
    await eventually(() => { assert.notEqual(serverProcess(), before); });
    assert.equal(await hoverOf(document, '4960.5亿元'), 1);
    await eventually(() => { assert.match(api().status ?? '', /claims/); });
  });

  test('comes back when it is killed', async () => {
    const document = await openSample();
    const before = serverProcess() ?? assert.fail('no server');
    process.kill(before, 'SIGKILL');
    await eventually(() => { assert.ok(![null, before].includes(serverProcess())); });
    await eventually(() => { assert.equal(api().serverState, 'running'); });
    await eventually(async () => { assert.equal(await hoverOf(document, '4960.5亿元'), 1); });
    await eventually(() => { assert.match(api().status ?? '', /claims/); });
  });

  test('says in its log what it did', async () => {
    await openSample();
    await commands.executeCommand('policyLens.showLog');
    await eventually(() => {
      const log = workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && uri.path.includes('Policy Lens'));
      assert.match(log?.getText() ?? '', /policy-lens \d+\.\d+\.\d+ is ready/);
      assert.match(log?.getText() ?? '', /newspaper-page\.policy\.txt: read, its language is policytext/);
    });
  });

  test('opens a sample article', async () => {
    await show('markdown', english);
    const opened = commands.executeCommand('policyLens.openSample');
    await eventually(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.equal(window.activeTextEditor?.document.uri.scheme, 'policy-lens-sample');
    });
    await opened;
    const { document } = window.activeTextEditor ?? assert.fail();
    assert.equal(document.languageId, 'policytext');
    assert.equal(document.isUntitled, false);
    assert.ok(document.lineCount > 20);
    await eventually(() => { assert.match(api().status ?? '', /claims/); });
  });
});
