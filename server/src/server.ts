// The language server: what it can do, and one registration a feature.
import {
  DidChangeConfigurationNotification, DocumentSymbolRequest, ErrorCodes, MarkupKind, ResponseError, TextDocuments, TextDocumentSyncKind,
  type ClientCapabilities, type Connection, type Disposable, type Hover, type HoverParams, type InitializeParams, type InitializeResult, type ServerCapabilities,
} from 'vscode-languageserver';
import { name, version } from '../package.json';
import { articleSummary } from './features/articleSummary';
import { documentSymbols, flatDocumentSymbols } from './features/documentSymbols';
import { foldingRanges } from './features/foldingRanges';
import { hover } from './features/hover';
import { translatorFor } from './features/messages';
import { wholeLines } from './features/positions';
import { legend, semanticTokens, semanticTokensOfLines, tokenEdits } from './features/semanticTokens';
import { canRegisterCompletion, completionOptions, GlossaryService } from './glossaryService';
import { createKnowledge } from './knowledge/knowledge';
import { articleSummaryMethod, type ArticleSummary, type ArticleSummaryParams } from './protocol';
import { createRequests, refusal, type HandleWith, type Phase } from './requests';
import { isGlossary } from './workspace/glossaries';
import { Readings } from './workspace/readings';
import { Scope } from './workspace/scope';
import { Settings } from './workspace/settings';
import { storedDocuments, type StoredDocument } from './workspace/textStore';
import { TokenResults } from './workspace/tokenResults';

/** Where several outlines are shown side by side, as in a Markdown file, this is ours. */
const symbolOptions = { label: 'Policy Lens' };

function capabilitiesFor(params: InitializeParams): ServerCapabilities {
  const { capabilities: client } = params;
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    // A client that can be told later is told later, so that it can be told again: see `Symbols`.
    ...(canRegisterSymbols(client) ? {} : { documentSymbolProvider: symbolOptions }),
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    foldingRangeProvider: true,
    ...(canRegisterCompletion(params) ? {} : { completionProvider: completionOptions }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

function canRegisterSymbols({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.documentSymbol?.dynamicRegistration === true;
}

/** Starts a server that speaks over `connection` and lives until its client lets it go. */
export function startServer(connection: Connection): void {
  let phase: Phase = 'starting';

  connection.onInitialize((params): InitializeResult => {
    if (phase !== 'starting') throw new ResponseError(ErrorCodes.InvalidRequest, 'already initialized');
    phase = 'running';
    const documents = new TextDocuments(storedDocuments);
    const symbols = new Symbols(connection);
    const settings = createSettings(connection, params, symbols);
    const readings = createReadings(connection);
    let isInitialized = false;
    const glossaries = new GlossaryService({
      connection,
      params,
      documents,
      translate: translatorFor(params.locale),
      phase: () => phase,
      learn: glossary => {
        readings.learn(createKnowledge(glossary));
        // Before, nothing has been answered: requests wait for the glossaries.
        if (isInitialized) askAnew(connection, params.capabilities, symbols);
      },
    });
    connection.onInitialized(() => {
      isInitialized = true;
      if (canRegisterSymbols(params.capabilities)) symbols.register();
      registerSettings(connection, params.capabilities);
      glossaries.initialized();
    });
    const scope = new Scope(settings, readings, message => { connection.console.info(message); });
    const handleWith = createRequests({
      phase: () => phase,
      find: uri => documents.get(uri),
      read: async document => {
        if (isGlossary(document.uri)) return null;
        await glossaries.ready;
        return scope.read(document);
      },
      logFault: message => { connection.console.error(message); },
    });
    registerFeatures(connection, handleWith, documents, params, glossaries);
    documents.onDidClose(({ document }) => { settings.forget(document.uri); });
    documents.listen(connection);
    return { capabilities: capabilitiesFor(params), serverInfo: { name, version } };
  });
  connection.onShutdown(() => { phase = 'stopped'; });
  // Every request that nobody has registered for: before `initialize` those are all.
  connection.onRequest(method => refusal(phase) ?? new ResponseError(ErrorCodes.MethodNotFound, `unknown method ${method}`));
  connection.listen();
}

function registerFeatures(connection: Connection, handleWith: HandleWith, documents: TextDocuments<StoredDocument>, params: InitializeParams, glossaries: GlossaryService): void {
  const { textDocument } = params.capabilities;
  const translate = translatorFor(params.locale);

  const markup = textDocument?.hover?.contentFormat?.[0] ?? MarkupKind.PlainText;
  const articleHover = handleWith<HoverParams, Hover>('hover', ({ analysis, document, settings }, { position }) => (
    hover(analysis, document, position, { translate, markup, explains: settings.hover.explain })
  ));
  connection.onHover((params, token) => (isGlossary(params.textDocument.uri) ? glossaries.hover(params) : articleHover(params, token)));

  const symbols = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true ? documentSymbols : flatDocumentSymbols;
  connection.onDocumentSymbol(handleWith('document symbols', ({ analysis, document }) => symbols(analysis, document, translate)));

  connection.onRequest(articleSummaryMethod, handleWith<ArticleSummaryParams, ArticleSummary>('article summary', ({ analysis }) => articleSummary(analysis)));

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
  tokens.onRange(handleWith('semantic tokens range', ({ analysis, document }, { range }) => {
    const lines = wholeLines(document, range);
    return { data: semanticTokensOfLines(analysis, document.text.slice(lines.span.start, lines.span.end), lines) };
  }));
}

/** The client's settings, and the word to it that what hangs on them is out of date when they change. */
function createSettings(connection: Connection, { capabilities: client, initializationOptions }: InitializeParams, symbols: Symbols): Settings {
  const canAsk = client.workspace?.configuration === true;
  const settings = new Settings(
    initializationOptions,
    canAsk ? uri => connection.workspace.getConfiguration({ scopeUri: uri, section: 'policyLens' }) : null,
    message => { connection.console.warn(message); },
  );
  connection.onDidChangeConfiguration(({ settings: told }) => {
    settings.change(told);
    askAnew(connection, client, symbols);
  });
  return settings;
}

function registerSettings(connection: Connection, client: ClientCapabilities): void {
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
  logRefusal(connection, connection.client.register(DidChangeConfigurationNotification.type, { section: 'policyLens' }));
}

/**
 * The registration of document symbols. The protocol has no word that makes a client ask for symbols again; a provider that
 * comes anew does.
 */
class Symbols {
  private registered: Promise<Disposable | null> = Promise.resolve(null);

  constructor(private readonly connection: Connection) {}

  register(): void {
    this.registered = this.registered.then(async before => {
      before?.dispose();
      return await this.connection.client.register(DocumentSymbolRequest.type, { documentSelector: null, ...symbolOptions });
    }).catch((fault: unknown) => {
      this.connection.console.warn(`the client refused: ${String(fault)}`);
      return null;
    });
  }
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
function askAnew(connection: Connection, client: ClientCapabilities, symbols: Symbols): void {
  const { workspace } = client;
  if (workspace?.semanticTokens?.refreshSupport === true) logRefusal(connection, connection.languages.semanticTokens.refresh());
  if (workspace?.foldingRange?.refreshSupport === true) logRefusal(connection, connection.languages.foldingRange.refresh());
  if (canRegisterSymbols(client)) symbols.register();
}

/** A client may refuse what it said it could; that ends nothing. */
function logRefusal(connection: Connection, answer: Promise<unknown>): void {
  answer.catch((fault: unknown) => { connection.console.warn(`the client refused: ${String(fault)}`); });
}
