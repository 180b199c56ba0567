import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { StoredDocument, storedDocuments } from './workspace/textStore';
import { handmade } from '../../test/harness/handmade';
import { createRequests, type Phase, type Surroundings } from './requests';
import { defaultSettings } from './workspace/settings';

const uri = 'file:///a.txt';
const params = { textDocument: { uri } };
const { token } = new CancellationTokenSource();

/** Surroundings with one open document, changed as a test needs. */
function surroundings(changes: Partial<Surroundings> = {}): Surroundings & { readonly document: StoredDocument } {
  const { text, analysis } = handmade('<p>增长<figure percent 3 %>3%</figure></p>');
  const document = new StoredDocument(uri, 'plaintext', 1, text);
  return {
    document,
    phase: () => 'running',
    find: wanted => (wanted === uri ? document : undefined),
    read: () => Promise.resolve({ reading: { analysis, takesLong: false, partAround: () => assert.fail('asked for a part') }, settings: defaultSettings }),
    logFault: message => { throw new Error(message); },
    ...changes,
  };
}

const countClaims = (round: Surroundings) => createRequests(round)('count', ({ analysis }) => analysis.claims.length);

function codeOf(result: unknown): number | null {
  return result instanceof ResponseError ? result.code : null;
}

test('a feature answers from the article', async () => {
  assert.equal(await countClaims(surroundings())(params, token), 1);
});

test('a document that is not open, or not served, is answered with nothing', async () => {
  assert.equal(await countClaims(surroundings())({ textDocument: { uri: 'file:///b.txt' } }, token), null);
  assert.equal(await countClaims(surroundings({ read: () => Promise.resolve(null) }))(params, token), null);
});

test('before and after its life the server refuses', async () => {
  const inPhase = async (phase: Phase) => codeOf(await countClaims(surroundings({ phase: () => phase }))(params, token));
  assert.equal(await inPhase('starting'), ErrorCodes.ServerNotInitialized);
  assert.equal(await inPhase('running'), null);
  assert.equal(await inPhase('stopped'), ErrorCodes.InvalidRequest);
});

test('cancelled is answered as cancelled, and the feature is not asked', async () => {
  const source = new CancellationTokenSource();
  const handler = createRequests(surroundings())('never', () => assert.fail('asked'));
  const answer = handler(params, source.token);
  source.cancel();
  assert.equal(codeOf(await answer), LSPErrorCodes.RequestCancelled);
});

test('a text that changed or was closed while the request waited is not answered for', async () => {
  const changed = surroundings();
  const answer = countClaims(changed)(params, token);
  storedDocuments.update(changed.document, [{ text: '新' }], 2);
  assert.equal(codeOf(await answer), LSPErrorCodes.ContentModified);

  const { document } = surroundings();
  let opened: StoredDocument | undefined = document;
  const late = countClaims(surroundings({ find: () => opened }))(params, token);
  opened = undefined;
  assert.equal(codeOf(await late), LSPErrorCodes.ContentModified);
});

test('a fault is logged and answered as an error, and the next request is answered', async () => {
  const logged: string[] = [];
  const round = surroundings({ logFault: message => logged.push(message) });
  const broken = createRequests(round)('broken', (): number => { throw new Error('figure without ranges'); });
  assert.equal(codeOf(await broken(params, token)), ErrorCodes.InternalError);
  assert.match(logged.join('\n'), /^broken of file:\/\/\/a\.txt failed: Error: figure without ranges\n/);
  assert.equal(await countClaims(round)(params, token), 1);
});

test('an analysis that fails is a fault too', async () => {
  const logged: string[] = [];
  const round = surroundings({ read: () => Promise.reject(new Error('no reading')), logFault: message => logged.push(message) });
  assert.equal(codeOf(await countClaims(round)(params, token)), ErrorCodes.InternalError);
  assert.equal(logged.length, 1);
});

test('an answer that takes a while is given unless the request is overtaken meanwhile', async () => {
  const later = async (meanwhile: (round: ReturnType<typeof surroundings>, cancel: () => void) => void): Promise<unknown> => {
    const [round, source] = [surroundings(), new CancellationTokenSource()];
    const handler = createRequests(round)('slow', async ({ analysis }, _params, own) => {
      assert.equal(own, source.token);
      await new Promise(resolve => setImmediate(resolve));
      meanwhile(round, () => { source.cancel(); });
      return analysis.claims.length;
    });
    return handler(params, source.token);
  };
  assert.equal(await later(() => { /* nothing happens */ }), 1);
  assert.equal(codeOf(await later((_round, cancel) => { cancel(); })), LSPErrorCodes.RequestCancelled);
  assert.equal(codeOf(await later(({ document }) => { storedDocuments.update(document, [{ text: '新' }], 2); })), LSPErrorCodes.ContentModified);
});

test('a fault that comes late is one error and a line in the log', async () => {
  const lines: string[] = [];
  const handler = createRequests(surroundings({ logFault: line => { lines.push(line); } }))('broken', () => Promise.reject(new Error('oh')));
  assert.equal(codeOf(await handler(params, token)), ErrorCodes.InternalError);
  assert.match(lines.join('\n'), /^broken of file:\/\/\/a\.txt failed: Error: oh/);
});

test('a fault over a text that has changed meanwhile is no fault', async () => {
  const round = surroundings();
  const handler = createRequests(round)('slow', async (): Promise<number> => {
    await new Promise(resolve => setImmediate(resolve));
    storedDocuments.update(round.document, [{ text: '新' }], 2);
    throw new Error('no such line');
  });
  assert.equal(codeOf(await handler(params, token)), LSPErrorCodes.ContentModified);
});
