// From mention to mention through the built server: highlights, definition, references, with other texts and a glossary beside.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import {
  CancellationTokenSource, DefinitionRequest, DocumentHighlightRequest, LSPErrorCodes, ReferencesRequest, ResponseError, ShutdownRequest, ErrorCodes,
  type Location, type LocationLink, type Position, type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticles } from '../harness/articles';
import { Client, fullCapabilities, withClient } from './client';

const samples = new Map(readArticles('samples').map(({ name, file, text }) => [name, TextDocument.create(pathToFileURL(file).href, 'policytext', 1, text)]));
const page = samples.get('newspaper-page')!;
const report = samples.get('county-work-report')!;

const article = TextDocument.create('file:///articles/a.policy.txt', 'policytext', 1, `嘉善县政府工作报告

过去一年,全县深入实施“飞鹰行动”计划,地区生产总值达512亿元,增长5%。成立科技创新委员会（以下简称“科创委”）。

今年,全县要推进“飞鹰计划”,扩大地区生产总值,支持科创委工作。GDP增速达6%以上。
`);
const other = TextDocument.create('file:///articles/b.policy.txt', 'policytext', 1, '2024年,嘉善县地区生产总值达540亿元,“飞鹰计划”引进人才20名,支持科创委工作。\n');

interface Named { readonly textDocument: { readonly uri: string }; readonly position: Position }

/** The place of some words of a text, the first or a later one. */
function at(document: TextDocument, words: string, which = 0): Named {
  let offset = -1;
  for (let i = 0; i <= which; i++) offset = document.getText().indexOf(words, offset + 1);
  assert.ok(offset >= 0, words);
  return { textDocument: { uri: document.uri }, position: document.positionAt(offset + 1) };
}

async function opened(client: Client, ...documents: readonly TextDocument[]): Promise<void> {
  for (const document of documents) await client.open(document.uri, document.getText());
}

function wordsOf(places: readonly { readonly uri?: string; readonly range: Range }[] | null, ...documents: readonly TextDocument[]): readonly string[] | null {
  return places?.map(({ uri, range }) => {
    const document = documents.find(each => each.uri === (uri ?? documents[0]!.uri))!;
    return `${range.start.line + 1} ${document.getText(range)}`;
  }) ?? null;
}

test('the server says what it can', async () => {
  const client = new Client();
  try {
    const { capabilities } = await client.initialize();
    assert.deepEqual([capabilities.documentHighlightProvider, capabilities.definitionProvider, capabilities.referencesProvider], [true, true, true]);
  } finally {
    client.kill();
  }
});

test('highlights: all mentions in every form', () => withClient({}, async client => {
  await opened(client, article);
  const highlights = async (named: Named): Promise<readonly string[] | null> => wordsOf(await client.connection.sendRequest(DocumentHighlightRequest.type, named), article);
  assert.deepEqual(await highlights(at(article, '全县')), ['1 嘉善县', '3 全县', '5 全县']);
  assert.deepEqual(await highlights(at(article, '“飞鹰计划”')), ['3 “飞鹰行动”计划', '5 “飞鹰计划”']);
  assert.deepEqual(await highlights(at(article, '扩大地区生产总值')), null);
  assert.deepEqual(await highlights(at(article, '地区生产总值')), ['3 地区生产总值', '5 地区生产总值']);
  assert.deepEqual(await highlights(at(article, '科创委', 1)), ['3 科技创新委员会', '3 科创委', '5 科创委']);
}));

test('definition: a location, or a link with what was pointed at', async () => {
  await withClient({}, async client => {
    await opened(client, article);
    const answer = await client.connection.sendRequest(DefinitionRequest.type, at(article, '“飞鹰计划”')) as Location[];
    assert.deepEqual(wordsOf(answer, article), ['3 “飞鹰行动”计划']);
  });
  await withClient({ capabilities: { ...fullCapabilities, textDocument: { definition: { linkSupport: true } } } }, async client => {
    await opened(client, article);
    const define = async (named: Named): Promise<readonly (readonly string[] | string)[]> => {
      const links = await client.connection.sendRequest(DefinitionRequest.type, named) as LocationLink[] | null;
      return (links ?? []).map(({ targetUri, originSelectionRange, targetRange, targetSelectionRange }) => [targetUri === article.uri ? '' : targetUri, ...[originSelectionRange!, targetRange, targetSelectionRange].map(range => article.getText(range))]);
    };
    assert.deepEqual(await define(at(article, '“飞鹰计划”')), [['', '“飞鹰计划”', '“飞鹰行动”计划', '“飞鹰行动”计划']]);
    assert.deepEqual(await define(at(article, '全县', 1)), [['', '全县', '嘉善县', '嘉善县']]);
    assert.deepEqual(await define(at(article, '科创委', 1)), [['', '科创委', '科技创新委员会', '科技创新委员会']]);
    assert.deepEqual(await define(at(article, '嘉善县')), [['', '嘉善县', '嘉善县', '嘉善县']]);
    assert.deepEqual(await define(at(article, '过去一年')), []);
  });
});

test('references: over the open texts, with or without the definition', () => withClient({}, async client => {
  await opened(client, article, other);
  const referencesOf = async (named: Named, includeDeclaration: boolean): Promise<readonly string[] | null> => (
    wordsOf(await client.connection.sendRequest(ReferencesRequest.type, { ...named, context: { includeDeclaration } }), article, other));
  assert.deepEqual(await referencesOf(at(article, '“飞鹰计划”'), true), ['3 “飞鹰行动”计划', '5 “飞鹰计划”', '1 “飞鹰计划”']);
  assert.deepEqual(await referencesOf(at(article, '“飞鹰计划”'), false), ['5 “飞鹰计划”', '1 “飞鹰计划”']);
  assert.deepEqual(await referencesOf(at(article, '科创委', 1), true), ['3 科技创新委员会', '3 科创委', '5 科创委']);
  assert.deepEqual(await referencesOf(at(article, '过去一年'), true), null);
  await client.close(other.uri);
  assert.deepEqual(await referencesOf(at(article, '“飞鹰计划”'), false), ['5 “飞鹰计划”']);
}));

test('what is typed counts at once', () => withClient({}, async client => {
  await opened(client, article);
  await client.change(article.uri, { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: '我县向好。' });
  const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, at(article, '全县'));
  assert.deepEqual(highlights?.map(({ range: { start } }) => `${start.line}:${start.character}`), ['0:0', '2:5', '4:0', '4:8']);
}));

test('a request that is overtaken or cancelled, or comes too late, says so', () => withClient({}, async client => {
  await opened(client, page, report);
  const codeOf = (answer: Promise<unknown>): Promise<unknown> => answer.then(() => 'answered', (fault: unknown) => (fault instanceof ResponseError ? fault.code : fault));
  const asked = { ...at(page, '江阴市'), context: { includeDeclaration: true } };
  const source = new CancellationTokenSource();
  const answers: Promise<unknown>[] = [];
  await client.atOnce(() => {
    answers.push(codeOf(client.connection.sendRequest(ReferencesRequest.type, asked, source.token)));
    source.cancel();
  });
  assert.equal(await answers[0], LSPErrorCodes.RequestCancelled);
  const features = [DocumentHighlightRequest.type, DefinitionRequest.type, ReferencesRequest.type];
  for (const type of features) {
    // A text that takes long to read leaves time for the edit to come in.
    const long = await client.open(`file:///${type.method}.policy.txt`, `嘉善县。\n${'各项工作稳步推进,群众生活持续改善。\n\n'.repeat(6_000)}`);
    await client.atOnce(() => {
      answers.push(codeOf(client.connection.sendRequest(type.method, { ...asked, ...long, position: { line: 0, character: 1 } })));
      void client.change(long.textDocument.uri, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: ' ' });
    });
    assert.equal(await answers.at(-1), LSPErrorCodes.ContentModified, type.method);
  }
  await client.connection.sendRequest(ShutdownRequest.type);
  for (const type of features) assert.equal(await codeOf(client.connection.sendRequest(type.method, asked)), ErrorCodes.InvalidRequest);
}));

test('what a glossary defines is defined there, as it stands on the screen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  const text = '# ours\nmetrics:\n  - id: gdp\n    name: 地区生产总值\nprogrammes:\n  - name: 飞鹰行动计划\n    core: 飞鹰行动\n';
  mkdirSync(join(folder, '.policy-lens'));
  writeFileSync(join(folder, '.policy-lens/glossary.yaml'), text);
  const uri = pathToFileURL(join(folder, '.policy-lens/glossary.yaml')).href;
  try {
    await withClient({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'folder' }] }, async client => {
      await opened(client, article);
      const define = async (words: string): Promise<readonly string[]> => {
        const answer = await client.connection.sendRequest(DefinitionRequest.type, at(article, words)) as Location[];
        return answer.map(location => `${location.uri === uri ? 'glossary' : 'article'} ${location.range.start.line}:${location.range.start.character}`);
      };
      assert.deepEqual(await define('“飞鹰行动”计划'), ['glossary 5:10']);
      assert.deepEqual(await define('地区生产总值'), ['glossary 3:10']);
      assert.deepEqual(await define('全县'), ['article 0:0']);
      await client.open(uri, `# more\n${text}`, 'yaml');
      assert.deepEqual(await define('“飞鹰行动”计划'), ['glossary 6:10']);
      const references = await client.connection.sendRequest(ReferencesRequest.type, { ...at(article, '地区生产总值'), context: { includeDeclaration: true } });
      assert.deepEqual(references?.map(location => `${location.uri === uri ? 'glossary' : 'article'} ${location.range.start.line}`), ['glossary 4', 'article 2', 'article 4']);
      const without = await client.connection.sendRequest(ReferencesRequest.type, { ...at(article, '地区生产总值'), context: { includeDeclaration: false } });
      assert.deepEqual(without?.map(location => `${location.uri === uri ? 'glossary' : 'article'} ${location.range.start.line}`), ['article 2', 'article 4']);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
