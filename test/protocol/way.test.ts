// Finding one's way in an article over the protocol: selections, hints, lines over districts, links; and that clients are told to ask again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CancellationTokenSource, CodeLensRefreshRequest, CodeLensRequest, CodeLensResolveRequest, DidChangeConfigurationNotification, DocumentLinkRequest, InlayHintRefreshRequest, InlayHintRequest, LSPErrorCodes, RegistrationRequest,
  SelectionRangeRequest, UnregistrationRequest, type ClientCapabilities, type CodeLens, type InlayHint, type ResponseError, type SelectionRange,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { showFiguresCommand, type FiguresToShow } from '../../server/src/protocol';
import { articleText, stretch } from './article';
import { Client, fullCapabilities, withClient } from './client';

const uri = 'file:///articles/xihu.policy.txt';
const document = TextDocument.create(uri, 'policytext', 1, articleText);
const whole = { start: document.positionAt(0), end: document.positionAt(articleText.length) };

/** Two districts that say something of one metric. */
const page = `西湖区：经济运行稳中有进

西湖区全年地区生产总值达3.2亿元，增长5%。全区财政收入达2亿元。

富阳区：产业发展提质增效

富阳区全年地区生产总值达4亿元。
`;

test('what a selection grows to, for several positions at once', () => withClient({}, async client => {
  const { textDocument } = await client.open(uri, articleText);
  const positions = [stretch('growth').start + 1, stretch('share').start].map(offset => document.positionAt(offset));
  const selections = await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
  const steps = (selection: SelectionRange | undefined): readonly string[] => (selection === undefined ? [] : [document.getText(selection.range), ...steps(selection.parent)]);
  const [first, second] = selections ?? [];
  assert.deepEqual(steps(first).slice(0, 2), ['财政收入增长6.5%', '😀2021年,西湖区高新技术产业增加值占比达89%以上,财政收入增长6.5%。']);
  assert.equal(steps(second)[0], '89%以上');
  assert.equal(steps(second).at(-1), articleText);
}));

test('hints are off until they are asked for, and told-settings clients get them after a change', () => withClient({}, async client => {
  const { textDocument } = await client.open(uri, articleText);
  const labels = async (range = whole): Promise<readonly InlayHint['label'][]> => ((await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? []).map(({ label }) => label);
  assert.deepEqual(await labels(), []);
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { policyLens: { inlayHints: 'plainUnits' } } });
  assert.deepEqual(await labels(), ['25,030,000,000 yuan']);
  assert.deepEqual(await labels({ start: whole.start, end: document.positionAt(stretch('growth').end) }), []);
}));

/** The lenses of the page as a client has them when they have come into view. */
async function lensesOf(client: Client): Promise<readonly CodeLens[]> {
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, await client.open(uri, page));
  return Promise.all((lenses ?? []).map(lens => client.connection.sendRequest(CodeLensResolveRequest.type, lens)));
}

test('over each district its claims and what it shares; a client that can show them gets a command for it', async () => {
  const showing: ClientCapabilities = { ...fullCapabilities, experimental: { policyLens: { commands: [showFiguresCommand] } } };
  const text = TextDocument.create(uri, 'policytext', 1, page);
  for (const [locale, titles] of [
    ['en', ['西湖区 · 3 claims', '1 metric shared with 富阳区', '富阳区 · 1 claim', '1 metric shared with 西湖区']],
    ['zh-cn', ['西湖区 · 3条数据', '与富阳区共有1个指标', '富阳区 · 1条数据', '与西湖区共有1个指标']],
  ] as const) {
    await withClient({ locale, capabilities: showing }, async client => {
      const lenses = await lensesOf(client);
      assert.deepEqual(lenses.map(({ command }) => command?.title), titles);
      assert.deepEqual(lenses.map(({ range }) => text.getText(range)), ['西湖区：经济运行稳中有进', '西湖区：经济运行稳中有进', '富阳区：产业发展提质增效', '富阳区：产业发展提质增效']);
      const [shown] = lenses[0]?.command?.arguments as [FiguresToShow];
      assert.equal(lenses[0]?.command?.command, showFiguresCommand);
      assert.deepEqual([shown.uri, shown.position, shown.ranges.map(range => text.getText(range))], [uri, lenses[0].range.start, ['3.2亿元', '5%', '2亿元']]);
    });
  }
  await withClient({ capabilities: { ...fullCapabilities, experimental: { policyLens: 'yes' } } }, async client => {
    const lenses = await lensesOf(client);
    assert.deepEqual(lenses.map(({ command }) => [command?.title, command?.command, command?.arguments])[0], ['西湖区 · 3 claims', '', undefined]);
  });
});

test('the line over districts can be switched off for a document', () => withClient({ capabilities: { ...fullCapabilities, workspace: { configuration: true } } }, async client => {
  client.answerConfiguration(of => ({ codeLens: of !== uri }));
  assert.deepEqual(await client.connection.sendRequest(CodeLensRequest.type, await client.open(uri, page)), []);
  assert.equal((await client.connection.sendRequest(CodeLensRequest.type, await client.open('file:///other.policy.txt', page)))?.length, 4);
}));

test('a title or number leads to the open text that bears it, and never to the text itself', () => withClient({}, async client => {
  const plan = `云岭县产业发展规划\n\n云政发〔2021〕5号\n\n${page}`;
  const citing = `${page}\n按照《云岭县产业发展规划》（云政发[2021]5号）和《水法》抓好落实，依据云政发〔2021〕6号有序推进。\n`;
  const article = await client.open(uri, citing);
  const links = async (): Promise<readonly (readonly unknown[])[]> => {
    const text = TextDocument.create(uri, 'policytext', 1, citing);
    return ((await client.connection.sendRequest(DocumentLinkRequest.type, article)) ?? []).map(({ range, target, tooltip }) => [text.getText(range), target, tooltip]);
  };
  assert.deepEqual(await links(), []);
  await client.open('file:///plan.policy.txt', plan);
  assert.deepEqual(await links(), [['《云岭县产业发展规划》', 'file:///plan.policy.txt', 'Open plan.policy.txt'], ['云政发[2021]5号', 'file:///plan.policy.txt', 'Open plan.policy.txt']]);
  assert.deepEqual(await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: 'file:///plan.policy.txt' } }), []);
  // Of two texts that bear one name nobody can tell which is meant.
  await client.open('file:///copy.policy.txt', plan);
  assert.deepEqual(await links(), []);
}));

test('a change of settings makes the client ask again, for links by a provider that comes anew', async () => {
  const client = new Client();
  const asked = new Set<string>();
  const told: string[] = [];
  let done = (): void => { /* set at once */ };
  const all = new Promise<void>(resolve => { done = resolve; });
  const check = (): void => { if (asked.size === 2 && told.length >= 3) done(); };
  client.connection.onRequest(InlayHintRefreshRequest.type, () => { asked.add('hints'); check(); });
  client.connection.onRequest(CodeLensRefreshRequest.type, () => { asked.add('lenses'); check(); });
  client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => { told.push(...registrations.map(({ method }) => `+ ${method}`)); check(); });
  client.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => { told.push(...unregisterations.map(({ method }) => `- ${method}`)); check(); });
  try {
    const { capabilities } = await client.initialize({ capabilities: { textDocument: { documentLink: { dynamicRegistration: true } }, workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } } });
    assert.equal(capabilities.documentLinkProvider, undefined);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { policyLens: { inlayHints: 'all' } } });
    await all;
    assert.deepEqual(told, ['+ textDocument/documentLink', '- textDocument/documentLink', '+ textDocument/documentLink']);
  } finally {
    client.kill();
  }
});

test('a question that is taken back is answered as cancelled, and one about a file that is not read with nothing', () => withClient({}, async client => {
  const article = await client.open(uri, page);
  const silent = await client.open('file:///README.md', '# left-pad', 'markdown');
  const questions = [
    [CodeLensRequest.method, {}],
    [DocumentLinkRequest.method, {}],
    [SelectionRangeRequest.method, { positions: [whole.start] }],
    [InlayHintRequest.method, { range: whole }],
  ] as const;
  for (const [method, rest] of questions) {
    // The word that takes it back may come too late; then it is tried again.
    let code: number | null = null;
    for (let attempt = 0; attempt < 50 && code === null; attempt++) {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, { ...article, ...rest }, source.token).then(() => null, (fault: unknown) => (fault as ResponseError).code);
      source.cancel();
      code = await answer;
    }
    assert.equal(code, LSPErrorCodes.RequestCancelled, method);
    assert.notEqual(await client.connection.sendRequest(method, { ...article, ...rest }), null);
    assert.equal(await client.connection.sendRequest(method, { ...silent, ...rest }), null);
  }
}));
