// Finding one's way in an article over the protocol: what selections grow to, hints behind figures, lines over districts, links to other texts.
import {
  CodeLensRefreshRequest, DocumentLinkRequest, InlayHintRefreshRequest,
  type CodeLens, type CodeLensParams, type Connection, type DocumentLink, type DocumentLinkParams, type InitializeParams, type InlayHint, type InlayHintParams,
  type SelectionRange, type SelectionRangeParams, type ServerCapabilities, type TextDocuments,
} from 'vscode-languageserver';
import { ownDocumentKeys } from './analysis/documentNames';
import type { Analysis } from './analysis/model';
import { districtLenses, lensWords, type DistrictLens } from './features/districtLenses';
import { documentLinks, type FindText } from './features/documentLinks';
import { inlayHints } from './features/inlayHints';
import { translatorFor } from './features/messages';
import { toRange } from './features/positions';
import { selectionRanges } from './features/selectionRanges';
import { tellerFor } from './features/told';
import { showFiguresCommand, type FiguresToShow } from './protocol';
import { Registered } from './registered';
import type { HandleWith } from './requests';
import type { OpenText } from './workspace/otherTexts';
import type { Readings } from './workspace/readings';
import type { StoredDocument } from './workspace/textStore';

export interface ArticleServiceParts {
  readonly handleWith: HandleWith;
  readonly documents: TextDocuments<StoredDocument>;
  readonly readings: Pick<Readings, 'knowledge'>;
  /** What finds texts by what they bear, for the links of one document; made for each question. */
  readonly finderFor: (document: StoredDocument) => Promise<FindText>;
}

/** What is told at the start; links are told later to a client that can be told later, so that it can be told again. */
export function articleCapabilities(params: InitializeParams): ServerCapabilities {
  return {
    selectionRangeProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    ...(canRegisterLinks(params) ? {} : { documentLinkProvider: {} }),
  };
}

function canRegisterLinks({ capabilities }: InitializeParams): boolean {
  return capabilities.textDocument?.documentLink?.dynamicRegistration === true;
}

/** Milliseconds after which a text that was opened or closed counts: others mostly follow at once. */
const pause = 300;

export class ArticleService {
  private readonly links: Registered;
  private isInitialized = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly connection: Connection, private readonly params: InitializeParams) {
    this.links = new Registered(connection, () => connection.client.register(DocumentLinkRequest.type, { documentSelector: null }));
  }

  /** Tells the client what it can be told only once it is initialized. */
  initialized(): void {
    this.isInitialized = true;
    this.askForLinks();
  }

  /** Lets the client ask again for all that it can be told to ask for again. */
  askAnew(): void {
    const { connection, params: { capabilities: { workspace } } } = this;
    const warn = (fault: unknown): void => { connection.console.warn(`the client refused: ${String(fault)}`); };
    if (workspace?.inlayHint?.refreshSupport === true) connection.sendRequest(InlayHintRefreshRequest.type).catch(warn);
    if (workspace?.codeLens?.refreshSupport === true) connection.sendRequest(CodeLensRefreshRequest.type).catch(warn);
    this.askForLinks();
  }

  /** Registers the answers. */
  answer({ handleWith, documents, readings, finderFor }: ArticleServiceParts): void {
    const { connection, params } = this;
    const translate = translatorFor(params.locale);
    const teller = tellerFor(translate);

    connection.onSelectionRanges(handleWith<SelectionRangeParams, SelectionRange[]>('selection ranges', ({ analysis, document }, { positions }) => selectionRanges(analysis, document, positions)));

    connection.languages.inlayHint.on(handleWith<InlayHintParams, InlayHint[]>('inlay hints', (article, { range }) => {
      const { document, settings: { inlayHints: choice } } = article;
      if (choice === 'off') return [];
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return inlayHints(article.analysis, document, span, { plainUnits: choice !== 'carriedMetric', carriedMetric: choice !== 'plainUnits' }, teller);
    }));

    connection.onCodeLens(handleWith<CodeLensParams, CodeLens[]>('code lenses', article => {
      const { document, settings } = article;
      if (!settings.codeLens) return [];
      return districtLenses(article.analysis, readings.knowledge.metrics).map(({ span, about, district }) => ({ range: toRange(document, span), data: { uri: document.uri, about, district } satisfies LensData }));
    }));
    const canShow = canShowFigures(params);
    const resolve = handleWith<LensToResolve, CodeLens>('code lens', ({ analysis, document }, { lens, data }) => {
      const words = lensWords(analysis, data, readings.knowledge.metrics, teller);
      // Without a command there is nothing to click; the words are shown all the same.
      if (words === null || !canShow) return { ...lens, command: { title: words?.title ?? '', command: '' } };
      const shown: FiguresToShow = { uri: document.uri, position: lens.range.start, ranges: words.figures.map(figure => toRange(document, figure)) };
      return { ...lens, command: { title: words.title, command: showFiguresCommand, arguments: [shown] } };
    });
    connection.onCodeLensResolve(async (lens, token) => {
      const data = lens.data as LensData;
      // A client may ask for a lens of a text that it has closed since.
      return await resolve({ textDocument: { uri: data.uri }, lens, data }, token) ?? lens;
    });

    connection.onDocumentLinks(async (asked, token) => {
      const document = documents.get(asked.textDocument.uri);
      const find = document === undefined ? findNothing : await finderFor(document);
      return handleWith<DocumentLinkParams, DocumentLink[]>('document links', article => documentLinks(article.analysis, article.document, find, translate))(asked, token);
    });
    documents.onDidOpen(() => { this.textsChanged(); });
    documents.onDidClose(() => { this.textsChanged(); });
  }

  /** Hears that links may lead elsewhere now. */
  textsChanged(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.askForLinks(); }, pause).unref();
  }

  private askForLinks(): void {
    if (this.isInitialized && canRegisterLinks(this.params)) this.links.register();
  }
}

/** What a lens takes along until it comes into view. */
interface LensData extends Pick<DistrictLens, 'about' | 'district'> {
  readonly uri: string;
}

interface LensToResolve {
  readonly textDocument: { readonly uri: string };
  readonly lens: CodeLens;
  readonly data: LensData;
}

/** Whether the client has our command; what it says of its experiments may be anything. */
function canShowFigures({ capabilities }: InitializeParams): boolean {
  const { policyLens } = (capabilities.experimental ?? {}) as { readonly policyLens?: { readonly commands?: unknown } | null };
  return Array.isArray(policyLens?.commands) && policyLens.commands.includes(showFiguresCommand);
}

const findNothing: FindText = () => undefined;

/** Gives the addresses of those texts that bear a title or a number, by its key. */
export function bearersIn(texts: readonly OpenText[]): (key: string) => readonly string[] {
  let found: Map<string, string[]> | undefined;
  return key => {
    if (found === undefined) {
      found = new Map();
      for (const { uri, analysis } of texts) for (const own of keysOf(analysis)) found.set(own, [...found.get(own) ?? [], uri]);
    }
    return found.get(key) ?? [];
  };
}

const keysByAnalysis = new WeakMap<Analysis, readonly string[]>();

function keysOf(analysis: Analysis): readonly string[] {
  let keys = keysByAnalysis.get(analysis);
  if (keys === undefined) keysByAnalysis.set(analysis, (keys = ownDocumentKeys(analysis)));
  return keys;
}
