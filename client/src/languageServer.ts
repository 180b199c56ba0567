// The language server's life as VS Code sees it: start, restart, stop, and the requests that are ours alone.
import { EventEmitter, type CancellationToken, type Disposable, type LogOutputChannel, type Uri } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State, TransportKind, WorkDoneProgressCancelNotification, type DocumentSelector, type StaticFeature } from 'vscode-languageclient/node';
import {
  articleSummaryMethod, indexChangedMethod, showFiguresCommand, treeMethod, type ArticleSummary, type ArticleSummaryParams, type TreePage, type TreeParams,
} from '../../server/src/protocol';
import type { ReadingStatus } from './readingStatus';

/** Whatever its scheme: files, unsaved documents, virtual workspaces. The server keeps silent where the text is no policy prose. */
export const documentSelector = [
  { scheme: '*', language: 'policytext' },
  { scheme: '*', language: 'plaintext' },
  { scheme: '*', language: 'markdown' },
] as const satisfies DocumentSelector;

/** The glossary of a folder: the server checks it and helps to write it, and reads no article in it. */
const glossarySelector = [{ scheme: '*', language: 'yaml', pattern: '**/.policy-lens/glossary.yaml' }] as const satisfies DocumentSelector;

/** Tells the server which commands of ours it may name. */
const withCommands: StaticFeature = {
  fillClientCapabilities: capabilities => { capabilities.experimental = { policyLens: { commands: [showFiguresCommand] } }; },
  initialize: () => { /* nothing hangs on what the server can do */ },
  getState: () => ({ kind: 'static' }),
  clear: () => { /* nothing is kept */ },
};

export type ServerState = 'starting' | 'running' | 'stopped';

export class LanguageServer implements Disposable {
  private client: LanguageClient | undefined;
  /** Starts and stops wait for each other, however fast a person asks for them. */
  private queue: Promise<void> = Promise.resolve();
  private readonly changed = new EventEmitter<void>();

  /** Fires when what was said of a document may no longer hold: the server came, went, or took new settings. */
  readonly onDidChange = this.changed.event;

  private readonly indexChanged = new EventEmitter<void>();

  /** Fires when what a tree showed of all texts may no longer hold; at most twice a second. */
  readonly onDidChangeIndex = this.indexChanged.event;

  /**
   * `module`: the path of the bundled server. What it logs goes to `log`. `storage`: where it may keep what it has read of the workspace,
   * `undefined` for nowhere.
   */
  constructor(private readonly module: string, private readonly storage: Uri | undefined, private readonly log: LogOutputChannel, private readonly reading: ReadingStatus) {}

  get state(): ServerState {
    switch (this.client?.state) {
      case State.Running: return 'running';
      case State.Starting: return 'starting';
      default: return 'stopped';
    }
  }

  /** Starts the server, or starts it anew. A failure is logged, and `state` says `stopped`. */
  restart(): Promise<void> {
    return this.enqueue(async () => {
      await this.end();
      this.client = this.createClient();
      await this.client.start();
    });
  }

  stop(): Promise<void> {
    return this.enqueue(() => this.end());
  }

  /** The article in numbers; `null` where the server keeps silent or is not running. Rejects when cancelled or overtaken by an edit. */
  async summary(uri: string, token: CancellationToken): Promise<ArticleSummary | null> {
    if (this.client === undefined || this.state !== 'running') return null;
    const params: ArticleSummaryParams = { textDocument: { uri } };
    return await this.client.sendRequest<ArticleSummary | null>(articleSummaryMethod, params, token);
  }

  /** Some nodes of the tree of all policy texts; `null` where the server is not running. Rejects when cancelled. */
  async tree(params: TreeParams, token: CancellationToken): Promise<TreePage | null> {
    if (this.client === undefined || this.state !== 'running') return null;
    return await this.client.sendRequest<TreePage>(treeMethod, params, token);
  }

  dispose(): void {
    this.changed.dispose();
    this.indexChanged.dispose();
  }

  private createClient(): LanguageClient {
    const server = { module: this.module, transport: TransportKind.ipc };
    const client = new LanguageClient('policyLens', 'Policy Lens', server, {
      documentSelector: [...documentSelector, ...glossarySelector],
      outputChannel: this.log,
      // A fault is written to the log; it never takes the screen from the person who writes.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: { storageUri: this.storage?.toString() },
      middleware: {
        // VS Code's own progress in the status bar cannot be stopped.
        handleWorkDoneProgress: (token, progress) => {
          if (this.client !== client) return;
          this.reading.show(progress, () => { void client.sendNotification(WorkDoneProgressCancelNotification.type, { token }); });
        },
        workspace: {
          didChangeConfiguration: async (sections, next) => {
            await next(sections);
            this.changed.fire();
          },
        },
      },
    });
    client.registerFeature(withCommands);
    client.onDidChangeState(() => { this.changed.fire(); });
    client.onNotification(indexChangedMethod, () => { this.indexChanged.fire(); });
    return client;
  }

  private async end(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    this.reading.hide();
    this.changed.fire();
    // One that failed to start refuses to be stopped, and must not keep the next one from starting.
    await client?.dispose().catch((fault: unknown) => { this.log.debug(String(fault)); });
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(step).catch((fault: unknown) => {
      this.log.error(fault instanceof Error ? fault : String(fault));
      this.changed.fire();
    });
    return this.queue;
  }
}
