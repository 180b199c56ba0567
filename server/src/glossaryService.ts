// The glossaries of the workspace over the protocol: read at the start and whenever one is saved, their mistakes told as one types, help with
// writing them.
import {
  CompletionRequest, DidChangeWatchedFilesNotification, ErrorCodes, ResponseError,
  type CompletionItem, type CompletionOptions, type Connection, type Hover, type InitializeParams, type Range, type TextDocumentPositionParams, type TextDocuments, type WorkspaceFolder,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { traceOf } from './faults';
import type { Name } from './analysis/names';
import type { GlossaryHelp } from './features/glossaryCompletion';
import type { Translate } from './features/messages';
import { toRange } from './features/positions';
import { mostBytes, type Glossary } from './knowledge/glossary';
import { refusal, type Phase } from './requests';
import { readTextFile } from './textFile';
import { changedGlossary, Glossaries, glossaryOf, glossaryPattern, isGlossary, watchedPatterns } from './workspace/glossaries';
import type { StoredDocument } from './workspace/textStore';

export interface GlossaryServiceParts {
  readonly connection: Connection;
  readonly params: InitializeParams;
  readonly documents: TextDocuments<StoredDocument>;
  readonly translate: Translate;
  readonly phase: () => Phase;
  /** Hears what all glossaries say together, at the start where there are any and after each change. */
  readonly learn: (glossary: Glossary) => void;
}

/** Where an entry of a glossary stands. */
export interface EntryPlace {
  readonly uri: string;
  readonly whole: Range;
  readonly name: Range;
}

/** What completion is offered at, besides letters. */
export const completionOptions: CompletionOptions = { triggerCharacters: [' ', '-', ':'] };

/** Whether the client can be told of completion for glossaries alone, rather than for every document. */
export function canRegisterCompletion({ capabilities }: InitializeParams): boolean {
  return capabilities.textDocument?.completion?.dynamicRegistration === true;
}

/** A pause in typing after which mistakes are told. */
const pause = 150;

/** Loaded when somebody writes a glossary. */
const loadHelp = async (translate: Translate) => {
  const [features, { glossarySchema }, { builtInEntries }] = await Promise.all([import('./features/glossaryCompletion'), import('./knowledge/glossarySchema'), import('./knowledge/builtInReference')]);
  const { metrics, programmes } = builtInEntries();
  const help: GlossaryHelp = { schema: glossarySchema, translate, ids: { metric: metrics.map(({ id, zh }) => ({ id, name: zh })), programme: programmes.map(({ id, name }) => ({ id, name })) } };
  return { ...features, help };
};

export class GlossaryService {
  /** Settles when the glossaries that were there at the start have been read. */
  readonly ready: Promise<void>;
  private readonly glossaries = new Glossaries(async text => (await import('./knowledge/glossaryReader')).readGlossary(text));
  /** Nothing is told to a client that has not yet said that it listens. */
  private listens: () => void = () => { /* set at once */ };
  private readonly listening = new Promise<void>(resolve => { this.listens = resolve; });
  private help: ReturnType<typeof loadHelp> | undefined;
  /** Files are read one after the other, so that the last word on one is the newest. */
  private queue: Promise<void> = Promise.resolve();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly parts: GlossaryServiceParts) {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- some editors still tell nothing else
    const { params: { workspaceFolders, rootUri }, documents } = parts;
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
    this.ready = this.enqueue(() => this.takeFolders(folders.map(glossaryOf), []));
    documents.onDidOpen(({ document }) => { if (isGlossary(document.uri)) void this.enqueue(() => this.open(document)); });
    documents.onDidChangeContent(({ document }) => { if (isGlossary(document.uri)) this.tellSoon(document.uri); });
    documents.onDidSave(({ document: { uri, text } }) => { if (isGlossary(uri)) void this.enqueue(() => this.take([uri], () => ({ kind: 'text', text: text.toString() }))); });
    documents.onDidClose(({ document }) => { if (isGlossary(document.uri)) this.tell(document.uri); });
    parts.connection.onCompletion(this.answer('completion', (features, document, position, help) => features.completeGlossary(document, position, help)));
  }

  /** Asks the client for what can only be asked for once it is initialized. */
  initialized(): void {
    this.listens();
    const { connection, params, params: { capabilities: { workspace } } } = this.parts;
    const watched = { watchers: watchedPatterns.map(globPattern => ({ globPattern })) };
    // What was written before anybody watched is read now.
    const watch = async (): Promise<void> => {
      await connection.client.register(DidChangeWatchedFilesNotification.type, watched);
      await this.enqueue(() => this.load(this.glossaries.uris));
    };
    const registrations: readonly Promise<unknown>[] = [
      ...(workspace?.didChangeWatchedFiles?.dynamicRegistration === true ? [watch()] : []),
      ...(canRegisterCompletion(params) ? [connection.client.register(CompletionRequest.type, { documentSelector: [{ pattern: glossaryPattern }], ...completionOptions })] : []),
    ];
    for (const registration of registrations) registration.catch((fault: unknown) => { connection.console.warn(`the client refused: ${String(fault)}`); });
  }

  /** Files of the workspace are others now. */
  changeFiles(uris: readonly string[]): void {
    void this.enqueue(() => this.load(uris.flatMap(uri => changedGlossary(uri) ?? [])));
  }

  /** Folders came to the workspace, and others went. */
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    void this.enqueue(() => this.takeFolders(added.map(({ uri }) => glossaryOf(uri)), removed.map(({ uri }) => glossaryOf(uri))));
  }

  /** What the key of a glossary means. */
  readonly hover = (params: TextDocumentPositionParams): Promise<Hover | null | ResponseError> => (
    this.answer<Hover | null>('hover', (features, document, position, help) => features.explainGlossary(document, position, help))(params));

  /** Where a glossary says what one of some names is, as it stands on the screen; `null` where none does. */
  async entryOf(names: readonly Pick<Name, 'kind' | 'key'>[]): Promise<EntryPlace | null> {
    for (const name of names) {
      for (const { uri, text, entry } of this.glossaries.definingOf(name)) {
        const open = this.parts.documents.get(uri);
        const written = open?.getText() ?? text;
        const there = written === text ? entry : (await this.glossaries.check(written)).entries.find(({ kind, id }) => kind === name.kind && id === name.key);
        if (there === undefined) continue;
        const document = open ?? TextDocument.create(uri, 'yaml', 0, text);
        return { uri, whole: toRange(document, there), name: toRange(document, there.name) };
      }
    }
    return null;
  }

  private answer<Result extends Hover | CompletionItem[] | null>(
    feature: string,
    give: (features: Awaited<ReturnType<typeof loadHelp>>, document: StoredDocument, position: TextDocumentPositionParams['position'], help: GlossaryHelp) => Result,
  ): (params: TextDocumentPositionParams) => Promise<Result | null | ResponseError> {
    return async ({ textDocument: { uri }, position }) => {
      const refused = refusal(this.parts.phase());
      if (refused !== null) return refused;
      if (!isGlossary(uri)) return null;
      try {
        const features = await (this.help ??= loadHelp(this.parts.translate));
        const document = this.parts.documents.get(uri);
        return document === undefined ? null : give(features, document, position, features.help);
      } catch (fault) {
        this.log(`${feature} of ${uri}`, fault);
        return new ResponseError(ErrorCodes.InternalError, `${feature} failed; the server's log says more`);
      }
    };
  }

  private async takeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const gone = removed.filter(uri => this.glossaries.remove(uri));
    for (const uri of added) this.glossaries.add(uri);
    if (!(await this.load(added)) && gone.length > 0) this.parts.learn(this.glossaries.together);
    for (const uri of removed) this.tell(uri);
  }

  /** Another program may have written the file; of one that is not on the disk only the editor knows. */
  private async open({ uri, text }: StoredDocument): Promise<void> {
    if (uri.startsWith('file:')) await this.load([uri]);
    else await this.take([uri], () => ({ kind: 'text', text: text.toString() }));
    this.tell(uri);
  }

  private load(uris: readonly string[]): Promise<boolean> {
    return this.take(uris, uri => readTextFile(uri, mostBytes));
  }

  /** Takes what is saved of some glossaries; says whether that changed what they say together. */
  private async take(uris: readonly string[], read: (uri: string) => Awaited<ReturnType<typeof readTextFile>> | ReturnType<typeof readTextFile>): Promise<boolean> {
    const own = uris.filter(uri => this.glossaries.has(uri));
    let hasChanged = false;
    for (const uri of own) {
      try {
        const isNew = await this.glossaries.take(uri, await read(uri));
        if (isNew) this.tell(uri);
        hasChanged ||= isNew;
      } catch (fault) {
        this.log(uri, fault);
      }
    }
    if (hasChanged) this.parts.learn(this.glossaries.together);
    return hasChanged;
  }

  private tellSoon(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.set(uri, setTimeout(() => {
      this.timers.delete(uri);
      this.tell(uri);
    }, pause));
  }

  /** Tells what is wrong with a glossary: as it is being written, else as it is saved. */
  private tell(uri: string): void {
    void this.listening.then(() => this.enqueue(() => this.tellNow(uri)));
  }

  private async tellNow(uri: string): Promise<void> {
    const { connection, documents, translate } = this.parts;
    const open = documents.get(uri);
    const saved = this.glossaries.savedMistakes(uri);
    const text = open?.getText() ?? saved?.text ?? '';
    const mistakes = open === undefined || saved?.text === text ? (saved?.mistakes ?? []) : (await this.glossaries.check(text)).mistakes;
    const { glossaryDiagnostics } = await import('./features/glossaryDiagnostics');
    const diagnostics = glossaryDiagnostics(mistakes, open ?? TextDocument.create(uri, 'yaml', 0, text), translate);
    await connection.sendDiagnostics(open === undefined ? { uri, diagnostics } : { uri, version: open.version, diagnostics });
  }

  private enqueue(step: () => Promise<unknown>): Promise<void> {
    this.queue = this.queue.then(step).then(() => { /* the next one may begin */ }, (fault: unknown) => { this.log('glossary', fault); });
    return this.queue;
  }

  private log(what: string, fault: unknown): void {
    this.parts.connection.console.error(`${what} failed: ${traceOf(fault)}`);
  }
}
