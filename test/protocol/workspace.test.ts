// A workspace of many texts, with a real server and real files: what it reads, what it follows, what it remembers, what it answers from it.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import {
  CancellationTokenSource, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, DocumentLinkRequest, FileChangeType, HoverRequest, LogMessageNotification, LSPErrorCodes,
  ProgressType, ReferencesRequest, RegistrationRequest, WorkDoneProgressCancelNotification, WorkDoneProgressCreateRequest, WorkspaceSymbolRequest,
  type CancellationToken, type Hover, type InitializeParams, type MarkupContent, type Registration, type SymbolInformation, type WorkDoneProgressBegin, type WorkDoneProgressEnd, type WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import { Client, fullCapabilities } from './client';
import { eventually } from './eventually';

const policy = (district: string, figure: string): string => `${district}2021年工作总结\n\n${district}坚持高质量发展，深入推进科技创新和产业升级，全面提升公共服务水平，加快建设现代化经济体系。2021年，${district}地区生产总值达${figure}亿元，增长6.5%。\n`;

const capabilities = {
  ...fullCapabilities,
  window: { workDoneProgress: true },
  workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
};

class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  readonly storage = mkdtempSync(join(tmpdir(), 'storage-'));
  client = new Client();
  registered: Registration[] = [];
  said: string[] = [];

  uriOf(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  write(path: string, text: string | Uint8Array): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Starts a server, and waits until it has read all. */
  async start(params: Partial<InitializeParams> = {}): Promise<string> {
    this.listen();
    await this.client.initialize({ capabilities, workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: 'folder' }], initializationOptions: { storageUri: pathToFileURL(this.storage).href }, ...params });
    return await this.summary();
  }

  listen(): void {
    this.said = [];
    this.client.connection.onNotification(LogMessageNotification.type, ({ message }) => { this.said.push(message); });
    this.client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => { this.registered.push(...registrations); });
    this.client.connection.onRequest(WorkDoneProgressCreateRequest.type, () => { /* as asked */ });
  }

  /** What the server says when it has read all. */
  summary(): Promise<string> {
    return eventually(() => this.said.find(message => message.includes('policy texts in the workspace')) ?? null, () => this.said.join('\n'));
  }

  async restart(params: Partial<InitializeParams> = {}): Promise<string> {
    assert.equal(await this.client.stop(), 0);
    this.client = new Client();
    return await this.start(params);
  }

  async changed(...changes: readonly (readonly [path: string, type: FileChangeType])[]): Promise<void> {
    await this.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: changes.map(([path, type]) => ({ uri: this.uriOf(path), type })) });
  }

  /** `西湖区 in a.txt:1` for each symbol that a query finds. */
  async symbols(query: string): Promise<readonly string[]> {
    const found = (await this.client.connection.sendRequest(WorkspaceSymbolRequest.type, { query }) ?? []) as readonly SymbolInformation[];
    return found.map(({ name, location }) => `${name} in ${decodeURIComponent(location.uri.slice(pathToFileURL(this.folder).href.length + 1))}:${location.range.start.line + 1}`).sort();
  }

  end(): void {
    this.client.kill();
    for (const folder of [this.folder, this.storage]) rmSync(folder, { recursive: true, force: true });
  }
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

inWorkspace('names are found in files that nobody has open, by their characters, initials and English names', async workspace => {
  workspace.write('浙江/西湖区.txt', policy('西湖区', '1500'));
  workspace.write('node_modules/a.txt', policy('上虞区', '1'));
  await workspace.start();
  assert.deepEqual(await workspace.symbols('西湖'), ['西湖区 in 浙江/西湖区.txt:1']);
  assert.deepEqual(await workspace.symbols('xhq'), ['西湖区 xhq in 浙江/西湖区.txt:1']);
  assert.deepEqual(await workspace.symbols('gdp'), ['地区生产总值 GDP in 浙江/西湖区.txt:3']);
  assert.deepEqual(await workspace.symbols('上虞'), []);
});

inWorkspace('files that change, come, go and get another name are followed', async workspace => {
  workspace.write('a.txt', policy('西湖区', '1'));
  workspace.write('x/b.txt', policy('上虞区', '2'));
  await workspace.start();
  await eventually(() => (workspace.registered.some(({ method }) => method === DidChangeWatchedFilesNotification.method) ? true : null), () => 'nothing is watched');
  workspace.write('a.txt', policy('富阳区', '3'));
  await workspace.changed(['a.txt', FileChangeType.Changed]);
  assert.deepEqual([await workspace.symbols('富阳区'), await workspace.symbols('西湖区')], [['富阳区 in a.txt:1'], []]);
  renameSync(join(workspace.folder, 'x'), join(workspace.folder, 'y'));
  await workspace.changed(['x', FileChangeType.Deleted], ['y', FileChangeType.Created]);
  await eventually(async () => ((await workspace.symbols('上虞区')).join() === '上虞区 in y/b.txt:1' ? true : null), () => workspace.said.join('\n'));
  rmSync(join(workspace.folder, 'y'), { recursive: true });
  await workspace.changed(['y', FileChangeType.Deleted]);
  assert.deepEqual(await workspace.symbols('上虞区'), []);
});

inWorkspace('where the client does not watch files, what changed is found when a text is opened', async workspace => {
  workspace.write('a.txt', policy('西湖区', '1'));
  await workspace.start({ capabilities: fullCapabilities });
  workspace.write('b.txt', policy('上虞区', '2'));
  assert.deepEqual(await workspace.symbols('上虞区'), []);
  await workspace.client.open('untitled:note', policy('富阳区', '3'));
  await eventually(async () => ((await workspace.symbols('上虞区')).join() === '上虞区 in b.txt:1' ? true : null), () => workspace.said.join('\n'));
});

inWorkspace('a second start reads only what has changed, and a damaged cache is made anew', async workspace => {
  for (const i of [1, 2, 3]) workspace.write(`${i}.txt`, policy('西湖区', String(i)));
  assert.match(await workspace.start(), /^3 policy texts .* 0 files were known from the cache, 0 by their content, and 3 were read$/);
  assert.match(await workspace.restart(), /^3 policy texts .* 3 files were known from the cache, 0 by their content, and 0 were read$/);
  workspace.write('2.txt', policy('上虞区', '22'));
  renameSync(join(workspace.folder, '3.txt'), join(workspace.folder, 'c.txt'));
  assert.match(await workspace.restart(), /^3 policy texts .* 1 files were known from the cache, 1 by their content, and 1 were read$/);
  assert.deepEqual(await workspace.symbols('上虞区'), ['上虞区 in 2.txt:1']);
  const [cache] = readdirSync(workspace.storage);
  const file = join(workspace.storage, cache!);
  assert.equal(await workspace.client.stop(), 0);
  writeFileSync(file, readFileSync(file).subarray(0, -100));
  workspace.client = new Client();
  assert.match(await workspace.start(), /0 files were known from the cache, 0 by their content, and 3 were read$/);
  assert.match(await workspace.restart(), /3 files were known from the cache/);
});

inWorkspace('two servers on one folder do not disturb each other', async workspace => {
  for (const i of [1, 2, 3]) workspace.write(`${i}.txt`, policy('西湖区', String(i)));
  const other = new Client();
  try {
    await Promise.all([workspace.start(), other.initialize({ capabilities: fullCapabilities, workspaceFolders: [{ uri: pathToFileURL(workspace.folder).href, name: '' }], initializationOptions: { storageUri: pathToFileURL(workspace.storage).href } })]);
    await Promise.all([workspace.client.stop(), other.stop()]);
  } finally {
    other.kill();
  }
  workspace.client = new Client();
  assert.match(await workspace.start(), /3 files were known from the cache/);
});

inWorkspace('what is typed counts before it is saved, and a hover compares with files that nobody has open', async workspace => {
  workspace.write('a.txt', policy('西湖区', '1500'));
  workspace.write('b.txt', policy('上虞区', '1600'));
  await workspace.start();
  const { client } = workspace;
  const text = policy('西湖区', '1700');
  await client.open(workspace.uriOf('a.txt'), text, 'plaintext');
  assert.deepEqual((await workspace.symbols('西湖区')).length, 1);
  const line = text.split('\n')[2]!;
  // A hover gives the texts of others a few milliseconds; what they had no time to say, the next one knows.
  let said = '';
  await eventually(async () => {
    const hover = await client.connection.sendRequest<Hover>(HoverRequest.method, { textDocument: { uri: workspace.uriOf('a.txt') }, position: { line: 2, character: line.indexOf('1700') } });
    said = (hover.contents as MarkupContent).value;
    return /上虞区.*1600亿元.*b\.txt/.test(said) ? true : null;
  }, () => said);
  const references = await client.connection.sendRequest(ReferencesRequest.type, { textDocument: { uri: workspace.uriOf('a.txt') }, position: { line: 2, character: line.indexOf('地区生产总值') }, context: { includeDeclaration: true } });
  assert.deepEqual([...new Set(references?.map(({ uri }) => uri))].sort(), [workspace.uriOf('a.txt'), workspace.uriOf('b.txt')]);
  await client.change(workspace.uriOf('a.txt'), { text: policy('富阳区', '1') });
  assert.deepEqual([await workspace.symbols('西湖区'), await workspace.symbols('富阳区')], [[], ['富阳区 in a.txt:1']]);
  await client.close(workspace.uriOf('a.txt'));
  await eventually(async () => ((await workspace.symbols('西湖区')).length === 1 ? true : null), () => workspace.said.join('\n'));
});

/** The files that a hover over the figure of a text names, in its table and behind it, and that table's rows. */
async function comparedIn({ client, folder }: Workspace, uri: string, text: string, figure: string): Promise<{ readonly table: readonly string[]; readonly further: readonly string[]; readonly value: string }> {
  const line = text.split('\n')[2]!;
  const hover = await client.connection.sendRequest<Hover>(HoverRequest.method, { textDocument: { uri }, position: { line: 2, character: line.indexOf(figure) } });
  const { value } = hover.contents as MarkupContent;
  const filesIn = (lines: readonly string[]): readonly string[] => lines.flatMap(each => [...each.matchAll(/\]\((file:[^)]*)#L\d+\)/g)].map(([, link]) => decodeURIComponent(link!).slice(pathToFileURL(folder).href.length + 1)));
  const lines = value.split('\n');
  return { table: filesIn(lines.filter(each => each.startsWith('|'))), further: filesIn(lines.filter(each => each.startsWith('further in '))), value };
}

inWorkspace('a hover over what a dozen files speak of shows the nearest, names the next, and says nothing twice', async workspace => {
  for (const name of ['m', 'n', 'o', 'p']) workspace.write(`${name}.txt`, policy('西湖区', '1500'));
  for (const name of ['b (1)', 'c*_[d]', 'd', 'e', 'f', 'z浙江/上虞区', 'z浙江/诸暨市', 'z浙江/富阳区']) workspace.write(`${name}.txt`, policy('上虞区', '1600'));
  await workspace.start();
  const { client } = workspace;
  const text = policy('西湖区', '1500');
  const uri = workspace.uriOf('p.txt');
  await client.open(uri, text, 'plaintext');
  // The index has still to hear that these are no files any more.
  rmSync(join(workspace.folder, 'n.txt'));
  rmSync(join(workspace.folder, 'd.txt'));
  mkdirSync(join(workspace.folder, 'd.txt'));
  const nearest = ['m.txt', 'o.txt', 'b (1).txt', 'c*_[d].txt', 'e.txt'];
  const named = [...nearest, 'f.txt', 'z浙江/上虞区.txt'];
  await eventually(async () => {
    const { table, further, value } = await comparedIn(workspace, uri, text, '1500');
    // However many there was time for, all are named, and each once.
    assert.deepEqual([...table, ...further].sort(), [...named].sort(), value);
    assert.deepEqual(further, named.filter(name => !table.includes(name)));
    return table.length === nearest.length ? true : null;
  }, () => 'there was never time for five texts');
  const { table, value } = await comparedIn(workspace, uri, text, '1500');
  assert.deepEqual([...table].sort(), [...nearest].sort());
  assert.match(value, /\[c\\\*\\_\\\[d\\\]\\\.txt · line 3\]\(file:/);
  assert.match(value, /further in \[f\\\.txt\]\(file:[^)]*\/f\.txt#L1\), \[上虞区\\\.txt\]\(file:[^)]*%E4%B8%8A%E8%99%9E%E5%8C%BA\.txt#L1\)/);
});

inWorkspace('a text that an editor spells in its own way is not another one', async workspace => {
  workspace.write('西湖区 (1).txt', policy('西湖区', '1500'));
  workspace.write('b.txt', `${policy('上虞区', '1600')}详见《西湖区2021年工作总结》。\n`);
  await workspace.start();
  const { client } = workspace;
  const text = policy('西湖区', '1500');
  const uri = `${pathToFileURL(workspace.folder).href}/西湖区%20(1).txt`;
  await client.open(uri, text, 'plaintext');
  assert.deepEqual(await workspace.symbols('西湖区'), ['西湖区 in b.txt:4', '西湖区 in 西湖区 (1).txt:1']);
  const { table, further } = await eventually(async () => {
    const compared = await comparedIn(workspace, uri, text, '1500');
    return compared.table.length > 0 ? compared : null;
  }, () => 'nothing is compared');
  assert.deepEqual([table, further], [['b.txt'], []]);
  const references = await client.connection.sendRequest(ReferencesRequest.type, { textDocument: { uri }, position: { line: 2, character: text.split('\n')[2]!.indexOf('地区生产总值') }, context: { includeDeclaration: true } });
  assert.deepEqual([...new Set(references?.map(each => each.uri))].sort(), [uri, workspace.uriOf('b.txt')].sort());
  const other = await client.open(workspace.uriOf('b.txt'), `${policy('上虞区', '1600')}详见《西湖区2021年工作总结》。\n`, 'plaintext');
  const links = await client.connection.sendRequest(DocumentLinkRequest.type, other);
  assert.deepEqual(links?.map(({ target }) => target), [uri]);
});

inWorkspace('an answer over files that is overtaken by an edit, or called off, is answered so', async workspace => {
  workspace.write('a.txt', policy('西湖区', '1500'));
  workspace.write('b.txt', policy('上虞区', '1600'));
  await workspace.start();
  const { client } = workspace;
  // A text that takes long to read leaves time for the edit to come in.
  const text = `${policy('西湖区', '1500')}${'各项工作稳步推进,群众生活持续改善。\n\n'.repeat(6_000)}`;
  const uri = workspace.uriOf('a.txt');
  await client.open(uri, text, 'plaintext');
  const place = { textDocument: { uri }, position: { line: 2, character: text.split('\n')[2]!.indexOf('地区生产总值') } };
  for (const ask of [
    (token?: CancellationToken): Promise<unknown> => client.connection.sendRequest(HoverRequest.type, place, token),
    (token?: CancellationToken): Promise<unknown> => client.connection.sendRequest(ReferencesRequest.type, { ...place, context: { includeDeclaration: true } }, token),
  ]) {
    let asked: Promise<unknown> = Promise.resolve();
    await client.change(uri, { text });
    await client.atOnce(() => {
      asked = ask();
      void client.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: ' ' });
    });
    await assert.rejects(asked, { code: LSPErrorCodes.ContentModified });
    assert.notEqual(await ask(), null);
    const source = new CancellationTokenSource();
    await client.atOnce(() => {
      asked = ask(source.token);
      source.cancel();
    });
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  }
});

inWorkspace('a storage folder that cannot be used costs a word in the log', async workspace => {
  workspace.write('a.txt', policy('西湖区', '1'));
  writeFileSync(join(workspace.storage, 'file'), '');
  await workspace.start({ initializationOptions: { storageUri: pathToFileURL(join(workspace.storage, 'file')).href } });
  assert.deepEqual(await workspace.symbols('西湖区'), ['西湖区 in a.txt:1']);
  assert.equal(await workspace.client.stop(), 0);
  assert.equal(workspace.said.filter(line => line.startsWith('the cache could not be written')).length, 1, workspace.said.join('\n'));
});

inWorkspace('a title that a text names leads to the file that bears it, though nobody has it open', async workspace => {
  workspace.write('b.txt', policy('上虞区', '1600'));
  await workspace.start();
  const { client } = workspace;
  const asked = await client.open(workspace.uriOf('a.txt'), `${policy('西湖区', '1')}详见《上虞区2021年工作总结》。\n`, 'plaintext');
  const links = await client.connection.sendRequest(DocumentLinkRequest.type, asked);
  assert.deepEqual(links?.map(({ target }) => target), [workspace.uriOf('b.txt')]);
});

inWorkspace('a text whose address an editor spells in its own way is one text with its file', async workspace => {
  const text = policy('西湖区', '12');
  // In the index it is `it%27s%20%281%29.txt`, as VS Code spells it.
  workspace.write("it's (1).txt", text);
  await workspace.start();
  const uri = workspace.uriOf("it's (1).txt");
  const { client } = workspace;
  const opened = await client.open(uri, text, 'plaintext');
  const references = await client.connection.sendRequest(ReferencesRequest.type, { ...opened, position: { line: 0, character: 1 }, context: { includeDeclaration: true } });
  assert.deepEqual([...new Set(references?.map(reference => reference.uri))], [uri]);
  const citing = await client.open(workspace.uriOf('a.txt'), `${policy('上虞区', '1')}详见《西湖区2021年工作总结》。\n`, 'plaintext');
  const links = await client.connection.sendRequest(DocumentLinkRequest.type, citing);
  assert.deepEqual(links?.map(({ target }) => target), [uri]);
});

inWorkspace('settings and folders say what is read', async workspace => {
  workspace.write('a.txt', policy('西湖区', '1'));
  workspace.write('old/b.txt', policy('上虞区', '2'));
  await workspace.start({ initializationOptions: { workspace: { exclude: ['old'] } } });
  assert.deepEqual(await workspace.symbols('上虞区'), []);
  const { connection } = workspace.client;
  await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { policyLens: { workspace: { include: ['old/**'], exclude: [] } } } });
  await eventually(async () => ((await workspace.symbols('上虞区')).length === 1 ? true : null), () => workspace.said.join('\n'));
  assert.deepEqual(await workspace.symbols('西湖区'), []);
  await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { policyLens: { enable: 'off' } } });
  await eventually(async () => ((await workspace.symbols('')).length === 0 ? true : null), () => workspace.said.join('\n'));
  await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { policyLens: {} } });
  await eventually(async () => ((await workspace.symbols('西湖区')).length === 1 ? true : null), () => workspace.said.join('\n'));
  const uri = pathToFileURL(workspace.folder).href;
  await connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [{ uri, name: 'folder' }] } });
  await eventually(async () => ((await workspace.symbols('')).length === 0 ? true : null), () => workspace.said.join('\n'));
  await connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: [{ uri, name: 'folder' }], removed: [] } });
  await eventually(async () => ((await workspace.symbols('西湖区')).length === 1 ? true : null), () => workspace.said.join('\n'));
});

inWorkspace('what cannot be read is passed over with a word to the log', async workspace => {
  workspace.write('a.txt', policy('西湖区', '1'));
  workspace.write('vast.txt', policy('西湖区', '1').repeat(30_000));
  workspace.write('bytes.txt', Uint8Array.of(1, 0, 2, 0));
  assert.match(await workspace.start(), /^1 policy texts/);
  assert.match(workspace.said.join('\n'), /vast\.txt: passed over, \d+\.\d MB, and no more than 4 are read/);
  assert.match(workspace.said.join('\n'), /bytes\.txt: passed over, not a text file/);
});

inWorkspace('reading many files shows how far it is, answers meanwhile, and can be stopped', async workspace => {
  for (let i = 0; i < 3000; i++) workspace.write(`${i}.txt`, policy('西湖区', String(i)).repeat(20));
  const { client } = workspace;
  workspace.listen();
  const told: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    client.connection.onProgress(new ProgressType<(typeof told)[number]>(), token, value => {
      told.push(value);
      if (value.kind === 'report') void client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    });
  });
  await client.initialize({ capabilities, workspaceFolders: [{ uri: pathToFileURL(workspace.folder).href, name: 'folder' }] });
  await eventually(() => (told.some(({ kind }) => kind === 'begin') ? true : null), () => workspace.said.join('\n'));
  await eventually(async () => ((await workspace.symbols('西湖区')).length > 0 ? true : null), () => 'nothing was read');
  const summary = await workspace.summary();
  await eventually(() => (told.at(-1)?.kind === 'end' ? true : null), () => JSON.stringify(told));
  assert.deepEqual(told[0], { kind: 'begin', title: 'Reading the texts of the workspace', cancellable: true, percentage: (told[0] as WorkDoneProgressBegin).percentage, message: (told[0] as WorkDoneProgressBegin).message });
  assert.match((told[0] as WorkDoneProgressBegin).message ?? '', /^\d+\/3000$/);
  assert.ok(Number(/^\d+/.exec(summary)![0]) < 3000, summary);
});

inWorkspace('a query that is called off is answered so', async workspace => {
  workspace.write('a.txt', policy('西湖区', '1'));
  await workspace.start();
  const { client } = workspace;
  const source = new CancellationTokenSource();
  let asked: Promise<unknown> = Promise.resolve();
  await client.atOnce(() => {
    asked = client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '西湖' }, source.token);
    source.cancel();
  });
  await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
});
