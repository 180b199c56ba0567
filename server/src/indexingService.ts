// The index over the workspace's folders, over the protocol: which folders and settings it has, what it hears from the client, how it shows that it is at work.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DidChangeWatchedFilesNotification, WatchKind, type Connection, type FileSystemWatcher, type InitializeParams, type TextDocuments, type WorkDoneProgressServerReporter, type WorkspaceFolder,
} from 'vscode-languageserver';
import { traceOf } from './faults';
import type { Translate } from './features/messages';
import { CompactIndex } from './index/compactIndex';
import type { WorkspaceIndex } from './index/workspaceIndex';
import { pathOf } from './indexing/paths';
import type { FolderOptions } from './indexing/textFolder';
import { readText } from './indexing/textReader';
import { TextThreads } from './indexing/textThreads';
import { WorkspaceTexts } from './indexing/workspaceTexts';
import type { Progress } from './indexing/workspaceTextsParts';
import type { Glossary } from './knowledge/glossary';
import type { Knowledge } from './knowledge/knowledge';
import type { IndexState } from './protocol';
import { policyLanguage, type Scope } from './workspace/scope';
import type { Settings } from './workspace/settings';
import type { StoredDocument } from './workspace/textStore';

export interface IndexingServiceParts {
  readonly connection: Connection;
  readonly params: InitializeParams;
  readonly documents: TextDocuments<StoredDocument>;
  readonly settings: Settings;
  readonly read: Scope['read'];
  readonly knowledge: () => Knowledge;
  readonly translate: Translate;
  /** Where the cache is kept; `null` for none. */
  readonly cacheFolder: string | null;
  /** Settles when all glossaries that were there at the start have been learnt. */
  readonly ready: Promise<void>;
  /** Hears that the index, or its state, is another. */
  readonly onChange: () => void;
  /** Hears that folders have been read to their end. */
  readonly onRead: () => void;
}

/** The most milliseconds that an answer waits for word of changes to be taken. */
const patience = 50;
/** A pause in typing after which the text is read for the index. */
const pause = 300;
/**
 * Open texts with more UTF-16 units count as they are on the disk: to read one anew after each pause in typing would keep a processor busy, and
 * take as much memory as all else.
 */
const mostTyped = 200_000;
/** Milliseconds after which one is told that the folders are being read: mostly it is done before. */
const untilShown = 400;
/** The least milliseconds between two looks at all folders, for a client that does not say what changes there. */
const betweenLooks = 10_000;
/** How often a text is read until the code that reads it is no longer new, and the milliseconds between. */
const warmingReads = 4;
const betweenWarmingReads = 200;
/** Milliseconds between two words on how far it has come. */
const betweenReports = 250;

export class IndexingService {
  readonly index: WorkspaceIndex = new CompactIndex();
  private readonly threads: TextThreads;
  private readonly texts: WorkspaceTexts;
  private readonly typing = new Map<string, NodeJS.Timeout>();
  private readonly progress: ReadingProgress;
  private glossary: Glossary;
  private folders: readonly WorkspaceFolder[];
  private watches = false;
  private lastLook = -Infinity;
  private isWarm = false;
  private hasStarted = false;
  /** Changes of folders and settings are taken one after the other. */
  private steps: Promise<void> = Promise.resolve();

  constructor(private readonly parts: IndexingServiceParts, noGlossary: Glossary) {
    const { connection, params, documents, cacheFolder } = parts;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- some editors still tell nothing else
    const { workspaceFolders, rootUri } = params;
    this.folders = workspaceFolders ?? (typeof rootUri === 'string' ? [{ uri: rootUri, name: '' }] : []);
    this.glossary = noGlossary;
    const script = join(__dirname, 'indexThread.cjs');
    this.threads = new TextThreads(script, noGlossary, message => { connection.console.error(message); });
    this.progress = new ReadingProgress(parts, () => { this.texts.stop(); });
    this.texts = new WorkspaceTexts({
      index: this.index,
      read: texts => this.threads.read(texts),
      capacity: this.threads.capacity,
      readHere: text => readText(text, parts.knowledge()),
      log: message => { connection.console.info(message); },
      onProgress: progress => {
        this.progress.show(progress);
        if (progress === null) parts.onChange();
      },
      onChange: parts.onChange,
      onRead: () => {
        this.warmUp();
        parts.onRead();
      },
      // What was read hangs on the program and the glossary, and on nothing else.
      cache: cacheFolder === null ? null : { folder: cacheFolder, key: () => `${programHash(script)} ${hashOf(JSON.stringify(this.glossary))}` },
    });
    documents.onDidOpen(({ document }) => {
      this.showSoon(document, 0);
      this.lookAgain();
    });
    documents.onDidChangeContent(({ document }) => { if (document.version > 1) this.showSoon(document, pause); });
    documents.onDidSave(({ document }) => {
      if (!this.watches) this.enqueue(() => this.texts.changed([document.uri]));
      this.lookAgain();
    });
    documents.onDidClose(({ document }) => {
      this.forgetTyping(document.uri);
      this.enqueue(() => this.texts.hide(document.uri));
    });
  }

  get state(): IndexState {
    return this.texts.isReading ? 'indexing' : 'ready';
  }

  /** The address that an open document has in the index. */
  addressOf(uri: string): string {
    return this.texts.addressOf(uri);
  }

  /** Begins, once the client can be asked. */
  initialized(): void {
    this.enqueue(async () => {
      await this.parts.ready;
      await this.watch();
      this.hasStarted = true;
    });
    this.takeFolders();
  }

  /** Settles when the index holds what is open as it stands, or after a moment where that takes long; of the folders it holds what has been read. */
  async settle(): Promise<void> {
    for (const uri of [...this.typing.keys()]) {
      this.forgetTyping(uri);
      const document = this.parts.documents.get(uri);
      if (document !== undefined) await this.show(document);
    }
    await Promise.race([this.steps, new Promise(resolve => setTimeout(resolve, patience).unref())]);
    await this.texts.changesSettled();
  }

  /** Reads all texts again, with this glossary. */
  learn(glossary: Glossary): void {
    this.glossary = glossary;
    this.threads.learn(glossary);
    if (this.hasStarted) this.enqueue(() => this.texts.readAnew());
  }

  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    this.folders = [...this.folders.filter(({ uri }) => !removed.some(other => other.uri === uri)), ...added];
    this.takeFolders();
    if (this.watches) this.enqueue(() => this.watch());
  }

  /** The settings are others, perhaps. */
  changeSettings(): void {
    this.takeFolders();
    for (const document of this.parts.documents.all()) this.showSoon(document, 0);
  }

  changeFiles(uris: readonly string[]): void {
    this.enqueue(() => this.texts.changed(uris));
  }

  /** Ends the reading and writes the cache. */
  async close(): Promise<void> {
    for (const uri of [...this.typing.keys()]) this.forgetTyping(uri);
    await this.texts.close();
    await this.threads.close();
  }

  private takeFolders(): void {
    this.enqueue(async () => {
      const options = await Promise.all(this.folders.map(({ uri }) => this.optionsOf(uri)));
      // Requests are answered meanwhile, with what is there.
      void this.texts.setFolders(options.filter(each => each !== null)).catch((fault: unknown) => { this.logFault(fault); });
    });
  }

  private async optionsOf(uri: string): Promise<FolderOptions | null> {
    const { enable, workspace: { index, include, exclude } } = await this.parts.settings.of(uri);
    if (!index || pathOf(uri) === null) return null;
    return { uri, patterns: { include, exclude }, measure: enable === 'on' ? 'all' : enable === 'auto' ? 'policy-prose' : 'named' };
  }

  /** Asks the client to say what changes on the disk. Of a folder that comes or goes one may hear nothing but its name. */
  private async watch(): Promise<void> {
    const { connection, params: { capabilities: { workspace } } } = this.parts;
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const options = await Promise.all(this.folders.map(({ uri }) => this.optionsOf(uri)));
    const watchers = options.flatMap((folder): FileSystemWatcher[] => (folder === null ? [] : [
      { pattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }, ...folder.patterns.include.map(pattern => ({ pattern, kind: WatchKind.Change })),
    ].map(({ pattern, kind }) => ({ globPattern: workspace.didChangeWatchedFiles?.relativePatternSupport === true ? { baseUri: folder.uri, pattern } : pattern, kind }))));
    if (watchers.length === 0) return;
    try {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      this.watches = true;
    } catch (fault) {
      connection.console.warn(`the client refused: ${String(fault)}`);
    }
  }

  /** Looks for what changed in the folders, where the client does not say so. */
  private lookAgain(): void {
    const now = performance.now();
    if (this.watches || !this.hasStarted || now - this.lastLook < betweenLooks) return;
    this.lastLook = now;
    void this.texts.rescan().catch((fault: unknown) => { this.logFault(fault); });
  }

  private showSoon({ uri }: StoredDocument, milliseconds: number): void {
    this.forgetTyping(uri);
    this.typing.set(uri, setTimeout(() => {
      this.typing.delete(uri);
      const document = this.parts.documents.get(uri);
      if (document !== undefined) void this.show(document).catch((fault: unknown) => { this.logFault(fault); });
    }, milliseconds));
  }

  /**
   * Reads one of the texts as one that changes is read, and forgets it. Code that has never run is ten times slower, and threads have run it
   * so far: the first change would take a sixth of a second.
   */
  private warmUp(): void {
    const [uri] = this.index.uris();
    const path = uri === undefined || this.isWarm ? null : pathOf(uri);
    if (path === null) return;
    this.isWarm = true;
    for (let time = 1; time <= warmingReads; time++) setTimeout(() => { readText({ path, known: [], measure: 'policy-prose' }, this.parts.knowledge()); }, time * betweenWarmingReads).unref();
  }

  private forgetTyping(uri: string): void {
    clearTimeout(this.typing.get(uri));
    this.typing.delete(uri);
  }

  private async show(document: StoredDocument): Promise<void> {
    const { documents, read } = this.parts;
    const isServed = (await read(document)) !== null;
    if (documents.get(document.uri) !== document) return;
    if (document.text.length > mostTyped) {
      await this.texts.hide(document.uri);
      return;
    }
    // What is no policy text is there with nothing in it.
    const isNamed = document.languageId === policyLanguage;
    this.texts.show(document.uri, isServed ? document.text.toString() : '', isNamed ? 'all' : null);
  }

  private enqueue(step: () => Promise<void>): void {
    this.steps = this.steps.then(step).catch((fault: unknown) => { this.logFault(fault); });
  }

  private logFault(fault: unknown): void {
    this.parts.connection.console.error(`index: ${traceOf(fault)}`);
  }
}

/** Tells the client how far the folders are read, where it can be told, and hears when it wants no more of it. */
class ReadingProgress {
  private shown: Promise<WorkDoneProgressServerReporter> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private last = 0;
  private now: Progress | null = null;

  constructor(private readonly parts: Pick<IndexingServiceParts, 'connection' | 'params' | 'translate'>, private readonly stop: () => void) {}

  show(progress: Progress | null): void {
    this.now = progress;
    if (this.parts.params.capabilities.window?.workDoneProgress !== true) return;
    if (progress === null) this.end();
    else if (this.shown === undefined) this.timer ??= setTimeout(() => { this.begin(); }, untilShown);
    else if (performance.now() - this.last > betweenReports) {
      this.last = performance.now();
      void this.shown.then(reporter => { if (this.now !== null) reporter.report(percentage(this.now), words(this.now)); }, () => { /* told in `begin` */ });
    }
  }

  private begin(): void {
    const { connection, translate } = this.parts;
    this.timer = undefined;
    const shown = connection.window.createWorkDoneProgress();
    this.shown = shown;
    shown.then(reporter => {
      reporter.begin(translate('Reading the texts of the workspace'), percentage(this.now), words(this.now), true);
      reporter.token.onCancellationRequested(this.stop);
      if (this.shown !== shown) reporter.done();
    }, (fault: unknown) => { connection.console.warn(`the client refused: ${String(fault)}`); });
  }

  private end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.shown?.then(reporter => { reporter.done(); }, () => { /* told in `begin` */ });
    this.shown = undefined;
  }
}

function percentage(progress: Progress | null): number {
  return progress === null || progress.all === 0 ? 0 : Math.floor(progress.read / progress.all * 100);
}

function words(progress: Progress | null): string {
  return progress === null ? '' : `${progress.read}/${progress.all}`;
}

function programHash(script: string): string {
  return hashOf(readFileSync(script));
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
