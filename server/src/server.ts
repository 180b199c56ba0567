// The language server: what it can do, and one registration a feature.
import {
  DidChangeConfigurationNotification, DidChangeWorkspaceFoldersNotification, DocumentSymbolRequest, ErrorCodes, MarkupKind, ResponseError, TextDocuments, TextDocumentSyncKind,
  type ClientCapabilities, type Connection, type Hover, type HoverParams, type InitializeParams, type InitializeResult, type ServerCapabilities,
} from 'vscode-languageserver';
import { name, version } from '../package.json';
import { articleCapabilities, ArticleService, bearersIn } from './articleService';
import { articleSummary } from './features/articleSummary';
import type { FindText } from './features/documentLinks';
import { documentSymbols, flatDocumentSymbols } from './features/documentSymbols';
import { foldingRanges } from './features/foldingRanges';
import { hover } from './features/hover';
import { translatorFor } from './features/messages';
import { wholeLines } from './features/positions';
import { legend, semanticTokens, semanticTokensOfLines, tokenEdits } from './features/semanticTokens';
import { tellerFor } from './features/told';
import { canRegisterCompletion, completionOptions, GlossaryService } from './glossaryService';
import { IndexingService } from './indexingService';
import { pathOf } from './indexing/paths';
import { createReference } from './knowledge/builtInReference';
import { combineGlossaries } from './knowledge/glossary';
import { createKnowledge } from './knowledge/knowledge';
import type { Reference } from './knowledge/reference';
import { articleSummaryMethod, type ArticleSummary, type ArticleSummaryParams } from './protocol';
import { nameCapabilities, registerNames } from './namesService';
import { Registered } from './registered';
import { createRequests, refusal, type HandleWith, type Phase } from './requests';
import { TreeService } from './treeService';
import { isGlossary } from './workspace/glossaries';
import { OtherTexts } from './workspace/otherTexts';
import { Readings, type Part } from './workspace/readings';
import { Scope } from './workspace/scope';
import { Settings } from './workspace/settings';
import { storedDocuments, type StoredDocument } from './workspace/textStore';
import { TokenResults } from './workspace/tokenResults';
import { WorkspaceService } from './workspaceService';

/** Where several outlines are shown side by side, as in a Markdown file, this is ours. */
const symbolOptions = { label: 'Policy Lens' };

function capabilitiesFor(params: InitializeParams): ServerCapabilities {
  const { capabilities: client } = params;
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    // A client that can be told later is told later, so that it can be told again: see `Registered`.
    ...(canRegisterSymbols(client) ? {} : { documentSymbolProvider: symbolOptions }),
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    foldingRangeProvider: true,
    workspaceSymbolProvider: true,
    ...nameCapabilities,
    ...articleCapabilities(params),
    ...(canRegisterCompletion(params) ? {} : { completionProvider: completionOptions }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

function canRegisterSymbols({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.documentSymbol?.dynamicRegistration === true;
}

/** What the program's words say. */
export interface ServerOptions {
  /** The folder of the cache, for a client that names none itself; `null` for none. */
  readonly cacheFolder: string | null;
}

/** A server that has been started. */
export interface Server {
  /** Whether its client has taken its leave: the process then ends with 0, else with 1. */
  readonly isShutDown: () => boolean;
}

/** Starts a server that speaks over `connection` and lives until its client lets it go. */
export function startServer(connection: Connection, { cacheFolder }: ServerOptions): Server {
  let phase: Phase = 'starting';
  let end = (): Promise<void> => Promise.resolve();

  connection.onInitialize((params): InitializeResult => {
    if (phase !== 'starting') throw new ResponseError(ErrorCodes.InvalidRequest, 'already initialized');
    phase = 'running';
    const documents = new TextDocuments(storedDocuments);
    const symbols = new Registered(connection, () => connection.client.register(DocumentSymbolRequest.type, { documentSelector: null, ...symbolOptions }));
    const articles = new ArticleService(connection, params);
    const askAgain = (): void => {
      askAnew(connection, params.capabilities, symbols);
      articles.askAnew();
    };
    const settings = createSettings(connection, params, () => {
      askAgain();
      indexing.changeSettings();
    });
    const readings = createReadings(connection);
    let reference = lazily(createReference);
    let isInitialized = false;
    const glossaries = new GlossaryService({
      connection,
      params,
      documents,
      translate: translatorFor(params.locale),
      phase: () => phase,
      learn: glossary => {
        readings.learn(createKnowledge(glossary));
        reference = lazily(() => createReference(glossary));
        indexing.learn(glossary);
        tree.changed();
        // Before, nothing has been answered: requests wait for the glossaries.
        if (isInitialized) askAgain();
      },
    });
    connection.onInitialized(() => {
      isInitialized = true;
      if (canRegisterSymbols(params.capabilities)) symbols.register();
      articles.initialized();
      registerSettings(connection, params.capabilities);
      glossaries.initialized();
      indexing.initialized();
      if (params.capabilities.workspace?.workspaceFolders === true) {
        connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
          glossaries.changeFolders(added, removed);
          indexing.changeFolders(added, removed);
        });
      }
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      glossaries.changeFiles(uris);
      indexing.changeFiles(uris);
    });
    const scope = new Scope(settings, readings, message => { connection.console.info(message); });
    const read: Scope['read'] = async document => {
      if (isGlossary(document.uri)) return null;
      await glossaries.ready;
      return scope.read(document);
    };
    const handleWith = createRequests({
      phase: () => phase,
      find: uri => documents.get(uri),
      read,
      logFault: message => { connection.console.error(message); },
    });
    const otherTexts = new OtherTexts(documents, { read }, readings);
    const indexing = new IndexingService({
      connection,
      params,
      documents,
      settings,
      read,
      knowledge: () => readings.knowledge,
      translate: translatorFor(params.locale),
      cacheFolder: cacheFolderOf(params) ?? cacheFolder,
      ready: glossaries.ready,
      onChange: () => { tree.changed(); },
      onRead: () => {
        articles.textsChanged();
        workspace.warmUp();
      },
    }, combineGlossaries([]));
    end = () => indexing.close();
    const tree = new TreeService({ connection, phase: () => phase, source: indexing, reference: () => reference() });
    const workspace = new WorkspaceService({ connection, phase: () => phase, source: indexing, readings, reference: () => reference(), documents, read });
    registerFeatures(connection, handleWith, documents, params, { glossaries, otherTexts, workspace, readings, reference: () => reference() });
    registerNames({ connection, params, handleWith, otherTexts, knowledge: () => readings.knowledge, entryOf: names => glossaries.entryOf(names), elsewhere: (names, open, token) => workspace.mentions(names, open, token) });
    const finderFor = async (document: StoredDocument): Promise<FindText> => {
      await Promise.all([otherTexts.settle(), indexing.settle()]);
      const open = bearersIn(otherTexts.besides(document));
      return key => {
        const [found, ...others] = new Set([...open(key), ...workspace.bearing(key)]);
        // Of several texts that bear one name nobody can tell which is meant.
        return others.length === 0 ? found : undefined;
      };
    };
    articles.answer({ handleWith, documents, readings, finderFor });
    documents.onDidClose(({ document }) => { settings.forget(document.uri); });
    documents.listen(connection);
    return { capabilities: capabilitiesFor(params), serverInfo: { name, version } };
  });
  connection.onShutdown(async () => {
    phase = 'stopped';
    await end();
  });
  // Every request that nobody has registered for: before `initialize` those are all.
  connection.onRequest(method => refusal(phase) ?? new ResponseError(ErrorCodes.MethodNotFound, `unknown method ${method}`));
  connection.listen();
  return { isShutDown: () => phase === 'stopped' };
}

/** Where the client lets extensions keep what belongs to a workspace: VS Code tells it in the options of `initialize`. */
function cacheFolderOf({ initializationOptions }: InitializeParams): string | null {
  const { storageUri } = (initializationOptions ?? {}) as { readonly storageUri?: unknown };
  return typeof storageUri === 'string' ? pathOf(storageUri) : null;
}

/** What hovers look up. */
interface LookUps {
  readonly glossaries: GlossaryService;
  readonly otherTexts: OtherTexts;
  readonly workspace: WorkspaceService;
  readonly readings: Readings;
  readonly reference: () => Reference;
}

function registerFeatures(connection: Connection, handleWith: HandleWith, documents: TextDocuments<StoredDocument>, params: InitializeParams, { glossaries, otherTexts, workspace, readings, reference }: LookUps): void {
  const { textDocument } = params.capabilities;
  const translate = translatorFor(params.locale);

  const markup = textDocument?.hover?.contentFormat?.[0] ?? MarkupKind.PlainText;
  const teller = tellerFor(translate);
  const articleHover = handleWith<HoverParams, Hover>('hover', async (article, { position }) => {
    await otherTexts.settle();
    const { others, further } = await workspace.elsewhere(article.document.uri, position);
    const { analysis, document, settings } = article;
    const { metrics } = readings.knowledge;
    const texts = [...otherTexts.besides(document), ...others];
    return hover(position, { analysis, document, others: texts, further, metrics, reference, teller }, { markup, explains: settings.hover.explain });
  });
  connection.onHover((hovered, token) => (isGlossary(hovered.textDocument.uri) ? glossaries.hover(hovered) : articleHover(hovered, token)));

  const symbols = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true ? documentSymbols : flatDocumentSymbols;
  connection.onDocumentSymbol(handleWith('document symbols', ({ analysis, document }) => symbols(analysis, document, translate)));

  // The numbers in the status bar are asked for first and needed last.
  connection.onRequest(articleSummaryMethod, handleWith<ArticleSummaryParams, ArticleSummary>('article summary', ({ analysis }) => articleSummary(analysis), untilTextIsRead));

  connection.onFoldingRanges(handleWith('folding ranges', ({ analysis, document }) => foldingRanges(analysis, document)));

  const tokens = connection.languages.semanticTokens;
  const results = new TokenResults();
  documents.onDidClose(({ document }) => { results.forget(document.uri); });
  tokens.on(handleWith('semantic tokens', ({ analysis, document }) => {
    const data = semanticTokens(analysis, document.getText());
    return { resultId: results.keep(document.uri, data), data };
  }));
  tokens.onDelta(handleWith('semantic tokens delta', ({ analysis, document }, { previousResultId }) => {
    const before = results.recall(document.uri, previousResultId);
    const data = semanticTokens(analysis, document.getText());
    const resultId = results.keep(document.uri, data);
    return before === undefined ? { resultId, data } : { resultId, edits: tokenEdits(before, data) };
  }));
  tokens.onRange(handleWith('semantic tokens range', (article, { range }) => {
    const { document, reading } = article;
    const { span, first } = wholeLines(document, range);
    const words = document.text.slice(span.start, span.end);
    const tokensIn = ({ start, analysis }: Part): number[] => semanticTokensOfLines(analysis, words, { first, span: { start: span.start - start, end: span.end - start } });
    const tokensInAll = (): number[] => tokensIn({ start: 0, analysis: reading.analysis });
    if (!canRefreshTokens(params.capabilities) || !reading.takesLong || words.length > mostWords) return { data: tokensInAll() };
    const data = tokensIn(reading.partAround(span));
    const { text } = document;
    setTimeout(() => {
      // Who has another text asks anew by itself.
      if (documents.get(document.uri)?.text === text && tokenEdits(data, tokensInAll()).length > 0) refreshTokens(connection);
    }, untilTextIsRead);
    return { data };
  }, 0));
}

/** More than a screenful, in UTF-16 units. */
const mostWords = 20_000;

/** Milliseconds that a long text is left to those who need only a part of it. */
const untilTextIsRead = 300;

/** What is made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The client's settings. `onChange` hears that they are others, perhaps. */
function createSettings(connection: Connection, { capabilities: client, initializationOptions }: InitializeParams, onChange: () => void): Settings {
  const canAsk = client.workspace?.configuration === true;
  const settings = new Settings(
    initializationOptions,
    canAsk ? uri => connection.workspace.getConfiguration({ scopeUri: uri, section: 'policyLens' }) : null,
    message => { connection.console.warn(message); },
  );
  connection.onDidChangeConfiguration(({ settings: told }) => {
    settings.change(told);
    onChange();
  });
  return settings;
}

function registerSettings(connection: Connection, client: ClientCapabilities): void {
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
  logRefusal(connection, connection.client.register(DidChangeConfigurationNotification.type, { section: 'policyLens' }));
}

/** What takes so many milliseconds is worth a word to the log; a message for every key would take longer than the key. */
const slow = 20;

/** The readings, with a word to the log on how long the slow ones took. */
function createReadings({ console: log }: Connection): Readings {
  const start = performance.now();
  const knowledge = createKnowledge();
  log.info(`${name} ${version} is ready; its knowledge took ${Math.round(performance.now() - start)} ms`);
  return new Readings(knowledge, (uri, { length }, milliseconds) => {
    if (milliseconds >= slow) log.debug(`${uri}: ${length} characters read in ${milliseconds.toFixed(1)} ms`);
  });
}

/** Asks the client to ask again, for whatever it can be told so: what it was told no longer holds. */
function askAnew(connection: Connection, client: ClientCapabilities, symbols: { register(): void }): void {
  const { workspace } = client;
  if (canRefreshTokens(client)) refreshTokens(connection);
  if (workspace?.foldingRange?.refreshSupport === true) logRefusal(connection, connection.languages.foldingRange.refresh());
  if (canRegisterSymbols(client)) symbols.register();
}

function canRefreshTokens({ workspace }: ClientCapabilities): boolean {
  return workspace?.semanticTokens?.refreshSupport === true;
}

function refreshTokens(connection: Connection): void {
  logRefusal(connection, connection.languages.semanticTokens.refresh());
}

/** A client may refuse what it said it could; that ends nothing. */
function logRefusal(connection: Connection, answer: Promise<unknown>): void {
  answer.catch((fault: unknown) => { connection.console.warn(`the client refused: ${String(fault)}`); });
}
