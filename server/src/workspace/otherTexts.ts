// The policy texts that stand open beside the one that a request is about, with all that was found in them. Which of the open documents are
// policy texts hangs on settings that the client may have to be asked for, so that is settled before, and the analyses are taken as they are.
import type { Analysis } from '../analysis/model';
import type { Readings } from './readings';
import type { Scope } from './scope';
import type { StoredDocument } from './textStore';

/** A policy text; its analysis is made when it is first looked at. */
export interface OpenText {
  readonly uri: string;
  readonly document: StoredDocument;
  readonly analysis: Analysis;
}

/** The open documents, as `TextDocuments` keeps them. */
interface Documents {
  all(): readonly StoredDocument[];
}

export class OtherTexts {
  private served = new Set<StoredDocument>();

  constructor(
    private readonly documents: Documents,
    private readonly scope: Pick<Scope, 'read'>,
    private readonly readings: Pick<Readings, 'of'>,
  ) {}

  /** Finds out which of the documents that are open now are policy texts. */
  async settle(): Promise<void> {
    const all = await Promise.all(this.documents.all().map(async document => ((await this.scope.read(document)) === null ? null : document)));
    this.served = new Set(all.filter(document => document !== null));
  }

  /** Those that still stand open besides one, each as it is at this moment. */
  besides(one: StoredDocument): readonly OpenText[] {
    const { readings } = this;
    return this.documents.all()
      .filter(document => document !== one && this.served.has(document))
      .map(document => ({ uri: document.uri, document, get analysis() { return readings.of(document).analysis; } }));
  }
}
