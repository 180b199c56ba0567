// Where the server speaks up: the setting, from wherever the client keeps it, and the text itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DidChangeConfigurationNotification, DocumentSymbolRequest, HoverRequest, LogMessageNotification, RegistrationRequest, SemanticTokensRefreshRequest,
  UnregistrationRequest, type ClientCapabilities, type MarkupContent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { articleText, stretch } from './article';
import { Client, fullCapabilities, withClient } from './client';

const readme = '# left-pad\n\nPads a string on the left. Version 1.3.0 supports 3 arguments and is 20% faster.\n'.repeat(8);
const article = articleText.repeat(3);

async function isServed(client: Client, uri: string): Promise<boolean> {
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  return symbols !== null;
}

test('an ordinary file is read when its text is policy prose', () => withClient({}, async client => {
  await client.open('file:///article.txt', article, 'plaintext');
  await client.open('file:///README.md', readme, 'markdown');
  assert.equal(await isServed(client, 'file:///article.txt'), true);
  assert.equal(await isServed(client, 'file:///README.md'), false);
}));

test('a file becomes policy prose as it is written', () => withClient({}, async client => {
  await client.open('untitled:Untitled-1', '', 'plaintext');
  assert.equal(await isServed(client, 'untitled:Untitled-1'), false);
  await client.change('untitled:Untitled-1', { text: article });
  assert.equal(await isServed(client, 'untitled:Untitled-1'), true);
}));

test('the decision and its reason are logged', () => withClient({}, async client => {
  const logged = new Promise<string>(resolve => {
    client.connection.onNotification(LogMessageNotification.type, ({ message }) => { if (message.startsWith('file:')) resolve(message); });
  });
  await client.open('file:///README.md', readme, 'markdown');
  await isServed(client, 'file:///README.md');
  assert.match(await logged, /^file:\/\/\/README\.md: left alone, ./);
}));

test('initialization options switch it off, later settings on', () => withClient({ initializationOptions: { enable: 'off' } }, async client => {
  await client.open('file:///article.txt', article, 'plaintext');
  await client.open('file:///article.policy.txt', article);
  assert.equal(await isServed(client, 'file:///article.txt'), false);
  assert.equal(await isServed(client, 'file:///article.policy.txt'), true);
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { policyLens: { enable: 'on' } } });
  assert.equal(await isServed(client, 'file:///article.txt'), true);
}));

const asking: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, semanticTokens: { refreshSupport: true } },
};

test('a client that can be asked decides for each document, and a change makes it ask again', () => withClient({ capabilities: asking }, async client => {
  let enable = 'off';
  client.answerConfiguration(uri => (uri === 'file:///one.txt' ? { enable } : { enable: 'on' }));
  const registered = new Promise<readonly string[]>(resolve => {
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => { resolve(registrations.map(({ method }) => method)); });
  });
  const refreshed = new Promise<void>(resolve => {
    client.connection.onRequest(SemanticTokensRefreshRequest.type, () => { resolve(); });
  });
  await client.open('file:///one.txt', article, 'plaintext');
  await client.open('file:///two.txt', readme, 'plaintext');
  assert.equal(await isServed(client, 'file:///one.txt'), false);
  assert.equal(await isServed(client, 'file:///two.txt'), true);
  enable = 'on';
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await refreshed;
  assert.equal(await isServed(client, 'file:///one.txt'), true);
  assert.deepEqual(await registered, ['workspace/didChangeConfiguration']);
}));

test('a hover tells by which rules where the settings of its document ask for it', () => withClient({ capabilities: asking }, async client => {
  client.answerConfiguration(uri => ({ hover: { explain: uri === 'file:///one.policy.txt' } }));
  const position = TextDocument.create('', '', 1, articleText).positionAt(stretch('share').start);
  const hoverIn = async (uri: string): Promise<string> => {
    await client.open(uri, articleText);
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    // Else the second would tell what the first says of the same.
    await client.close(uri);
    return (hover?.contents as MarkupContent).value;
  };
  const [one, two] = [await hoverIn('file:///one.policy.txt'), await hoverIn('file:///two.policy.txt')];
  assert.match(one, /\nwhy: metric: the words before the figure without verb, time and place ·/);
  assert.equal(one.split('\n').filter(line => !line.startsWith('why: ')).join('\n').replace(/ {2}\n\n/, '\n\n'), two);
}));

test('a client that can be told of symbols later is told again after a change, for that makes it ask again', async () => {
  const client = new Client();
  const told: string[] = [];
  const again = new Promise<void>(resolve => {
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      told.push(...registrations.map(({ method }) => `+ ${method}`));
      if (told.length === 3) resolve();
    });
  });
  client.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => { told.push(...unregisterations.map(({ method }) => `- ${method}`)); });
  try {
    const { capabilities } = await client.initialize({ capabilities: { textDocument: { documentSymbol: { dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true } } } });
    assert.equal(capabilities.documentSymbolProvider, undefined);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { policyLens: { enable: 'on' } } });
    await again;
    assert.deepEqual(told, ['+ textDocument/documentSymbol', '- textDocument/documentSymbol', '+ textDocument/documentSymbol']);
  } finally {
    client.kill();
  }
});
