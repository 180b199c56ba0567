// A language client for tests: starts the built server in a process of its own and speaks the protocol with it.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  ConfigurationRequest, createProtocolConnection, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification,
  ExitNotification, InitializedNotification, InitializeRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type InitializeParams, type InitializeResult, type ProtocolConnection, type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { Outbox } from './outbox';

export const serverPath = join(process.env.POLICY_LENS_ROOT ?? '', 'server/dist/server.cjs');

/** What VS Code can show, as far as the server asks. */
export const fullCapabilities: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export class Client {
  readonly connection: ProtocolConnection;
  /** The server's exit code, once it has ended. */
  readonly exitCode: Promise<number | null>;
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly outbox: Outbox;
  private readonly versions = new Map<string, number>();

  constructor(command: readonly [string, ...string[]] = [process.execPath, serverPath, '--stdio']) {
    const [program, ...words] = command;
    this.process = spawn(program, words);
    this.outbox = new Outbox(this.process.stdin);
    this.exitCode = once(this.process, 'exit').then(([code]: (number | null)[]) => code ?? null);
    const reader = new StreamMessageReader(this.process.stdout);
    // A reader that has half a message complains every ten seconds until it has the rest, though its server be dead, and keeps the test's process alive.
    reader.partialMessageTimeout = 0;
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(this.outbox));
    this.connection.listen();
    // Whoever waits for an answer learns that there will be none.
    this.process.once('exit', () => { this.connection.dispose(); });
  }

  /** The number of the server's process. */
  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Initializes as VS Code does; `params` replace what a test wants otherwise. */
  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>(InitializeRequest.method, {
      processId: process.pid, capabilities: fullCapabilities, locale: 'en', ...params,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  /** Answers the server's questions for `policyLens` settings with what `section` returns, for each document. */
  answerConfiguration(section: (uri: string | undefined) => unknown): void {
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ scopeUri }) => section(scopeUri)));
  }

  async open(uri: string, text: string, languageId = 'policytext'): Promise<{ readonly textDocument: { readonly uri: string } }> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
    return { textDocument: { uri } };
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Holds back what is sent by `send` and hands it over in one piece. */
  atOnce(send: () => void): Promise<void> {
    return this.outbox.atOnce(send);
  }

  /** Shuts the server down as the protocol asks; gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    return this.exit();
  }

  /** Sends `exit` alone. */
  async exit(): Promise<number | null> {
    await this.connection.sendNotification(ExitNotification.type);
    return this.exitCode;
  }

  /** Goes away without a word. */
  hangUp(): Promise<number | null> {
    this.process.stdin.end();
    return this.exitCode;
  }

  /** Ends the server however it stands; for after a test. */
  kill(): void {
    this.connection.dispose();
    this.process.kill('SIGKILL');
  }
}

/** Runs a test with an initialized client, which ends with it. */
export async function withClient(params: Partial<InitializeParams>, run: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client();
  try {
    await client.initialize(params);
    await run(client);
  } finally {
    client.kill();
  }
}
