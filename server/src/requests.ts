// The one way in for requests about a document: it keeps to the protocol's order of life, answers from fresh data, and
// keeps a fault in one feature from touching the rest.
import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken, type TextDocumentIdentifier } from 'vscode-languageserver';
import { traceOf } from './faults';
import type { Analysis } from './analysis/model';
import type { Reading } from './workspace/readings';
import type { SettingValues } from './workspace/settings';
import type { StoredDocument } from './workspace/textStore';

/** A server answers requests only between `initialize` and `shutdown`. */
export type Phase = 'starting' | 'running' | 'stopped';

/** Why no request can be answered in this phase, or `null`. */
export function refusal(phase: Phase): ResponseError | null {
  switch (phase) {
    case 'starting': return new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized yet');
    case 'running': return null;
    case 'stopped': return new ResponseError(ErrorCodes.InvalidRequest, 'already shut down');
  }
}

/** What was found in a text, or first in a part of it. */
export type ReadingInPart = Pick<Reading, 'analysis' | 'takesLong' | 'partAround'>;

/** What the requests must know of the server round them. */
export interface Surroundings {
  readonly phase: () => Phase;
  /** The open document, or `undefined`. */
  readonly find: (uri: string) => StoredDocument | undefined;
  /** What was found in the document as it stands when the promise settles; `null` where the server keeps silent. */
  readonly read: (document: StoredDocument) => Promise<{ readonly reading: ReadingInPart; readonly settings: SettingValues } | null>;
  readonly logFault: (message: string) => void;
}

/** What a feature is handed: a document, all that was found in this very version of it, and the settings that hold for it. */
export interface Article {
  readonly document: StoredDocument;
  /** Made when it is first asked for. */
  readonly analysis: Analysis;
  readonly reading: ReadingInPart;
  readonly settings: SettingValues;
}

/** Enough for an answer that is made to go out, and for a question that has come to be seen. */
const usualPatience = 5;

export type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result | null | ResponseError>;

/**
 * Makes the handler of a feature from its name, for the log, and the function that answers from an article, at once or after a while. Where the analysis of a
 * long text has still to be made, the answer waits so many milliseconds (`patience`) for those that need only a part of the text.
 */
export type HandleWith = <Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
  feature: string,
  answer: (article: Article, params: Params, token: CancellationToken) => Result | null | Promise<Result | null>,
  patience?: number,
) => Handler<Params, Result>;

/**
 * The maker of all handlers. They answer `null` for a document that is not open or not served, and with an error after
 * `shutdown`, when cancelled, when the text changed while they waited, and for a fault, which is logged.
 */
export function createRequests({ phase, find, read, logFault }: Surroundings): HandleWith {
  return (feature, answer, patience = usualPatience) => async (params, token) => {
    const refused = refusal(phase());
    if (refused !== null) return refused;
    const { uri } = params.textDocument;
    const document = find(uri);
    if (document === undefined) return null;
    const { version } = document;
    const overtaken = (): ResponseError | null => {
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `${feature}: cancelled`);
      return find(uri) === document && document.version === version ? null : new ResponseError(LSPErrorCodes.ContentModified, `${feature}: the text has changed since`);
    };
    try {
      // A cancellation that is already on its way is seen before the work begins.
      await new Promise(resolve => setImmediate(resolve));
      const served = await read(document);
      if (patience > 0 && served?.reading.takesLong === true) await new Promise(resolve => setTimeout(resolve, patience));
      const refusedNow = overtaken();
      if (refusedNow !== null) return refusedNow;
      if (served === null) return null;
      const { reading, settings } = served;
      const answered = answer({ document, reading, settings, get analysis() { return reading.analysis; } }, params, token);
      if (!(answered instanceof Promise)) return answered;
      const result = await answered;
      return overtaken() ?? result;
    } catch (fault) {
      // An analysis and a text that has changed since do not fit together.
      const refusedNow = overtaken();
      if (refusedNow !== null) return refusedNow;
      logFault(`${feature} of ${uri} failed: ${traceOf(fault)}`);
      return new ResponseError(ErrorCodes.InternalError, `${feature} failed; the server's log says more`);
    }
  };
}
