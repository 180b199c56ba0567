// What is answered from the index over the workspace: symbols of all texts, and the texts that a hover compares with.
import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken, type Connection, type Location, type Position, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { traceOf } from './faults';
import type { Name } from './analysis/names';
import { textsForHover } from './features/elsewhereQuery';
import { rangeOfPlace } from './features/positions';
import { workspaceSymbols } from './features/workspaceSymbols';
import type { WorkspaceIndex } from './index/workspaceIndex';
import { TextsOnDemand, type TextOnDemand } from './indexing/textsOnDemand';
import type { Reference } from './knowledge/reference';
import { nameMatcherOf } from './nameMatching';
import { refusal, type Phase } from './requests';
import type { Readings } from './workspace/readings';
import type { Scope } from './workspace/scope';
import type { StoredDocument } from './workspace/textStore';

export interface WorkspaceServiceParts {
  readonly connection: Connection;
  readonly phase: () => Phase;
  readonly source: { readonly index: WorkspaceIndex; settle(): Promise<void>; addressOf(uri: string): string };
  readonly readings: Readings;
  readonly reference: () => Reference;
  readonly documents: { readonly get: (uri: string) => StoredDocument | undefined; readonly keys: () => readonly string[] };
  readonly read: Scope['read'];
}

/** Texts that a hover compares with, and the addresses of those for which there was no time. */
export interface Elsewhere {
  readonly others: readonly TextOnDemand[];
  readonly further: readonly string[];
}

const nothing: Elsewhere = { others: [], further: [] };
/** As many texts as a hover looks into, and as it names besides. */
const mostTexts = 5;
const mostFurther = 4;
/** As many places as references are given in texts that are not open. */
const mostMentions = 5_000;
/** Letters that no name has, but that its other names and initials are asked for. */
const warmingQuery = 'zqxzqx';
/** Milliseconds after the folders have been read, when nobody is kept waiting by it. */
const untilWarm = 1_000;
/** Milliseconds that the texts of a hover may take. */
const patience = 10;

export class WorkspaceService {
  private readonly onDemand = new TextsOnDemand();

  constructor(private readonly parts: WorkspaceServiceParts) {
    parts.connection.onWorkspaceSymbol((params, token) => this.symbols(params, token));
  }

  /** The texts of the workspace beside the open ones, for a hover at a place in a document. Never rejects. */
  async elsewhere(uri: string, position: Position): Promise<Elsewhere> {
    const { connection, source: { index }, readings, documents, read } = this.parts;
    const document = documents.get(uri);
    try {
      if (document === undefined || index.size === 0 || (await read(document)) === null) return nothing;
      const { analysis } = readings.of(document);
      const uris = textsForHover(analysis, document.offsetAt(position), index, readings.knowledge, mostTexts + mostFurther, this.addressesOf(documents.keys()));
      const { texts, further } = await this.onDemand.take(uris, mostTexts, readings.knowledge, patience);
      return { others: texts, further };
    } catch (fault) {
      connection.console.error(`elsewhere of ${uri} failed: ${traceOf(fault)}`);
      return nothing;
    }
  }

  /** Works out what the first query for symbols would have to wait for: by what each name can be found. */
  warmUp(): void {
    setTimeout(() => { workspaceSymbols(this.parts.source.index, warmingQuery, nameMatcherOf(this.parts.reference())); }, untilWarm).unref();
  }

  /** Where texts of the workspace mention one of some names, without the texts in `open`; no more places than anybody looks through. */
  async mentions(names: readonly Name[], open: ReadonlySet<string>, token: CancellationToken): Promise<readonly Location[]> {
    const { source } = this.parts;
    await source.settle();
    const except = this.addressesOf(open);
    const found: Location[] = [];
    for (const { kind, key } of names) {
      if (token.isCancellationRequested) break;
      // Those of the open texts are left out, and take no place from the others.
      for (const { uri, place } of source.index.mentions(kind, key, mostMentions * 2)) {
        if (!except.has(uri) && found.length < mostMentions) found.push({ uri, range: rangeOfPlace(place) });
      }
    }
    return found;
  }

  /** Texts of the workspace that bear a title or a number, by its key, without those that are open: two, if with these there are so many. */
  bearing(key: string): readonly string[] {
    const { source: { index }, documents } = this.parts;
    const open = this.addressesOf(documents.keys());
    return index.documents(key, 3).filter(uri => !open.has(uri));
  }

  /** The addresses that documents have in the index. */
  private addressesOf(uris: Iterable<string>): ReadonlySet<string> {
    return new Set([...uris].map(uri => this.parts.source.addressOf(uri)));
  }

  private async symbols({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[] | ResponseError> {
    const { connection, phase, source, reference } = this.parts;
    const refused = refusal(phase());
    if (refused !== null) return refused;
    try {
      // A cancellation that is already on its way is seen before the work begins.
      await new Promise(resolve => setImmediate(resolve));
      await source.settle();
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'workspace symbols: cancelled');
      return workspaceSymbols(source.index, query, nameMatcherOf(reference()));
    } catch (fault) {
      connection.console.error(`workspace symbols failed: ${traceOf(fault)}`);
      return new ResponseError(ErrorCodes.InternalError, 'workspace symbols failed; the server’s log says more');
    }
  }
}
