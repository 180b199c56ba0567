// A glossary in a workspace folder, with a real server and real files: its mistakes, what it changes in open texts, help with writing it.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import {
  CompletionRequest, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, DidSaveTextDocumentNotification, DocumentSymbolRequest, FileChangeType,
  HoverRequest, PublishDiagnosticsNotification, RegistrationRequest, SemanticTokensRefreshRequest, SemanticTokensRequest, TextDocumentSyncKind,
  type CompletionItem, type Diagnostic, type InitializeParams, type MarkupContent, type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { articleText } from './article';
import { Client, fullCapabilities } from './client';
import { eventually } from './eventually';

const article = '2024年，云山科学城实现营收5亿元，青云计划引进人才20名。\n';

class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  readonly client = new Client();
  readonly uri = this.uriOf('.policy-lens/glossary.yaml');
  private readonly told: PublishDiagnosticsParams[] = [];
  private refreshes = 0;

  uriOf(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  write(text: string | Uint8Array): void {
    const file = join(this.folder, '.policy-lens/glossary.yaml');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  async start(params: Partial<InitializeParams> = {}): Promise<void> {
    this.client.connection.onNotification(PublishDiagnosticsNotification.type, params => { this.told.push(params); });
    this.client.connection.onRequest(SemanticTokensRefreshRequest.type, () => { this.refreshes++; });
    const capabilities = { ...fullCapabilities, workspace: { workspaceFolders: true, semanticTokens: { refreshSupport: true } } };
    await this.client.initialize({ capabilities, workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: 'folder' }], ...params });
  }

  /** What was told last of the glossary, as `line:column code message`, once it is as expected. */
  async diagnostics(isAsExpected: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
    return await eventually(() => {
      const lines = this.told.filter(({ uri }) => uri === this.uri).at(-1)?.diagnostics.map(show);
      return lines !== undefined && isAsExpected(lines) ? lines : null;
    }, () => JSON.stringify(this.told));
  }

  /** The refreshes that the server has asked for, once there are so many. */
  async refreshed(least: number): Promise<void> {
    await eventually(() => (this.refreshes >= least ? true : null), () => `${this.refreshes} refreshes`);
  }

  async symbols(uri = this.uriOf('article.policy.txt')): Promise<string> {
    return JSON.stringify(await this.client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }));
  }

  async changed(type: FileChangeType, uri = this.uri): Promise<void> {
    await this.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  /** What completion offers at the bar in a text. */
  async complete(marked: string): Promise<readonly CompletionItem[]> {
    await this.client.change(this.uri, { text: marked.replace('|', '') });
    const lines = marked.slice(0, marked.indexOf('|')).split('\n');
    const answer = await this.client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri: this.uri }, position: { line: lines.length - 1, character: lines.at(-1)!.length } });
    return Array.isArray(answer) ? answer : assert.fail();
  }

  end(): void {
    this.client.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function show({ range: { start }, code, message }: Diagnostic): string {
  return `${start.line + 1}:${start.character + 1} ${code ?? ''} ${typeof message === 'string' ? message : message.value}`;
}

function inWorkspace(name: string, run: (workspace: Workspace) => Promise<void>): void {
  void test(name, async () => {
    const workspace = new Workspace();
    try {
      await run(workspace);
    } finally {
      workspace.end();
    }
  });
}

const sound = 'programmes:\n  - name: 青云计划\nplaces:\n  - name: 云山科学城\n    level: county\n';
const faulty = 'metrics:\n  - name: 甲指标\n    kind: size\nprogrammes:\n  - name: 青云计划\nplaces:\n  - name: 云山科学城\n    level: county\n';

inWorkspace('a mistake is told at its line, and the rest is used from the start', async workspace => {
  workspace.write(faulty);
  await workspace.start();
  await workspace.client.open(workspace.uriOf('article.policy.txt'), article);
  assert.match(await workspace.symbols(), /"name":"云山科学城"/);
  assert.deepEqual(await workspace.diagnostics(lines => lines.length === 1), ['3:11 glossary.unknown-value Unknown word “size”. Known here: level, growth, share, index, rate, count, rank.']);
});

inWorkspace('in Chinese for a Chinese client', async workspace => {
  workspace.write(faulty);
  await workspace.start({ locale: 'zh-cn' });
  assert.deepEqual(await workspace.diagnostics(lines => lines.length === 1), ['3:11 glossary.unknown-value 未知的取值“size”。这里可以用：level、growth、share、index、rate、count、rank。']);
});

inWorkspace('a save changes what an open text says, and a deletion takes it back', async workspace => {
  await workspace.start();
  await workspace.client.open(workspace.uriOf('article.policy.txt'), article);
  const before = await workspace.symbols();
  assert.doesNotMatch(before, /"name":"云山科学城"/);
  const tokens = await workspace.client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: workspace.uriOf('article.policy.txt') } });
  workspace.write(sound);
  await workspace.changed(FileChangeType.Created);
  await workspace.refreshed(1);
  assert.match(await workspace.symbols(), /"name":"云山科学城"/);
  const newTokens = await workspace.client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: workspace.uriOf('article.policy.txt') } });
  assert.ok(newTokens!.data.length > tokens!.data.length);
  workspace.write('places: [');
  await workspace.changed(FileChangeType.Changed);
  await workspace.diagnostics(lines => lines.some(line => line.includes('glossary.syntax')));
  assert.equal(await workspace.symbols(), before);
  workspace.write(sound);
  await workspace.changed(FileChangeType.Changed);
  await workspace.refreshed(3);
  assert.notEqual(await workspace.symbols(), before);
  // The whole folder goes, and the client tells of nothing else.
  rmSync(join(workspace.folder, '.policy-lens'), { recursive: true });
  await workspace.changed(FileChangeType.Deleted, workspace.uriOf('.policy-lens'));
  await workspace.refreshed(4);
  assert.equal(await workspace.symbols(), before);
  assert.deepEqual(await workspace.diagnostics(lines => lines.length === 0), []);
});

inWorkspace('what is typed is checked at once and counts when it is saved, also for a client that watches no files', async workspace => {
  await workspace.start();
  await workspace.client.open(workspace.uriOf('article.policy.txt'), article);
  const before = await workspace.symbols();
  await workspace.client.open(workspace.uri, '', 'yaml');
  await workspace.client.change(workspace.uri, { text: faulty });
  await workspace.diagnostics(lines => lines.length === 1 && lines[0]!.startsWith('3:11 '));
  assert.equal(await workspace.symbols(), before);
  await workspace.client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: workspace.uri } });
  await workspace.refreshed(1);
  assert.notEqual(await workspace.symbols(), before);
  await workspace.client.change(workspace.uri, { text: faulty.replace('size', 'share') });
  assert.deepEqual(await workspace.diagnostics(lines => lines.length === 0), []);
  await workspace.client.close(workspace.uri);
  await workspace.diagnostics(lines => lines.length === 1);
});

inWorkspace('a glossary is no policy text, whatever it says', async workspace => {
  workspace.write(`# ${articleText.replaceAll('\n', '\n# ')}\n`);
  await workspace.start({ initializationOptions: { enable: 'on' } });
  await workspace.client.open(workspace.uri, articleText, 'yaml');
  assert.equal(await workspace.symbols(workspace.uri), 'null');
});

inWorkspace('a file too large, one that is no text, a folder in its place: a word about it, and the server goes on', async workspace => {
  workspace.write('#'.repeat(1_000_001));
  await workspace.start();
  assert.deepEqual(await workspace.diagnostics(lines => lines.length === 1), ['1:1 glossary.too-much A glossary of more than 1000000 bytes is not read.']);
  workspace.write(new Uint8Array([0xff, 0xfe, 0, 0x80, 0x0a]));
  await workspace.changed(FileChangeType.Changed);
  await workspace.diagnostics(lines => lines.length > 0 && !lines[0]!.includes('too-much'));
  rmSync(join(workspace.folder, '.policy-lens'), { recursive: true });
  mkdirSync(join(workspace.folder, '.policy-lens/glossary.yaml'), { recursive: true });
  await workspace.changed(FileChangeType.Changed);
  assert.deepEqual(await workspace.diagnostics(lines => lines.length === 0), []);
  await workspace.client.open(workspace.uriOf('article.policy.txt'), article);
  assert.match(await workspace.symbols(), /营收/);
});

inWorkspace('a hostile glossary is told, and hovers go on', async workspace => {
  workspace.write('['.repeat(200_000));
  await workspace.start();
  assert.deepEqual(await workspace.diagnostics(lines => lines.length > 0), ['1:17 glossary.syntax This nests too deep and is not read.']);
});

inWorkspace('folders come and go with their glossaries', async workspace => {
  workspace.write(sound);
  await workspace.start({ workspaceFolders: [] });
  await workspace.client.open(workspace.uriOf('article.policy.txt'), article);
  const folder = { uri: pathToFileURL(workspace.folder).href, name: 'folder' };
  const tell = (event: { added: readonly typeof folder[]; removed: readonly typeof folder[] }): Promise<void> => (
    workspace.client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.method, { event }));
  assert.doesNotMatch(await workspace.symbols(), /"name":"云山科学城"/);
  await tell({ added: [folder], removed: [] });
  await workspace.refreshed(1);
  assert.match(await workspace.symbols(), /"name":"云山科学城"/);
  await tell({ added: [], removed: [folder] });
  await workspace.refreshed(2);
  assert.doesNotMatch(await workspace.symbols(), /"name":"云山科学城"/);
});

inWorkspace('completion: sections, keys that are not there yet, words, units, ids; and what a key means', async workspace => {
  await workspace.start();
  await workspace.client.open(workspace.uri, '', 'yaml');
  const labels = async (marked: string): Promise<string> => (await workspace.complete(marked)).map(({ label }) => label).join(' ');
  assert.equal(await labels('|'), 'metrics programmes places');
  assert.equal(await labels('metrics: []\np|'), 'programmes places');
  assert.equal(await labels('metrics:\n  |'), '- name');
  assert.equal(await labels('metrics:\n  - name: 甲指标\n    |\n    unit: 家\n  - name: 乙指标\n    kind: share\n'), 'id en aliases kind better definition formula source neighbours');
  assert.equal(await labels('metrics:\n- name: 甲指标\n  kind: |'), 'level growth share index rate count rank');
  assert.equal(await labels('places:\n  - level: c|'), 'province prefecture county');
  assert.equal(await labels('programmes:\n  - name: 青云计划\n    source:\n      title: 文件\n      |'), 'issuer number year');
  assert.match(await labels('metrics:\n  - name: 甲指标\n    neighbours:\n      - metric: |'), /(^| )rd-intensity( |$)/);
  assert.equal(await labels('metrics:\n  - name: 甲指标\n    # kind: |'), '');
  const [percent] = await workspace.complete('metrics:\n  - name: 甲指标\n    unit: |');
  assert.deepEqual(percent?.textEdit, { range: { start: { line: 2, character: 10 }, end: { line: 2, character: 10 } }, newText: '\'%\'' });
  const [id] = (await workspace.complete('metrics:\n  - id: |')).filter(({ label }) => label === 'rd-intensity');
  assert.equal(id?.detail, 'R&D经费投入强度');
  await workspace.complete('places:\n  - level: county\n    code: 1|');
  const hover = await workspace.client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: workspace.uri }, position: { line: 2, character: 5 } });
  assert.equal((hover?.contents as MarkupContent).value, 'Its GB/T 2260 code, where it has one.');
});

inWorkspace('a client that can be told later is told which files to watch and where completion helps', async workspace => {
  const told = new Map<string, unknown>();
  workspace.client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    // The index watches files of its own.
    for (const { method, registerOptions } of registrations) if (!told.has(method)) told.set(method, registerOptions);
  });
  const result = await workspace.client.initialize({
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } }, textDocument: { completion: { dynamicRegistration: true } } },
    workspaceFolders: null,
    rootUri: pathToFileURL(workspace.folder).href,
  });
  assert.equal(result.capabilities.completionProvider, undefined);
  assert.deepEqual(result.capabilities.textDocumentSync, { openClose: true, change: TextDocumentSyncKind.Incremental, save: true });
  await eventually(() => (told.size === 2 ? true : null), () => [...told.keys()].join());
  assert.deepEqual(told.get('workspace/didChangeWatchedFiles'), { watchers: [{ globPattern: '**/.policy-lens/glossary.yaml' }, { globPattern: '**/.policy-lens' }] });
  assert.deepEqual(told.get('textDocument/completion'), { documentSelector: [{ pattern: '**/.policy-lens/glossary.yaml' }], triggerCharacters: [' ', '-', ':'] });
});
