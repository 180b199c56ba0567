// What is known of the open documents: one reading for each version, made when first asked for, shared by all features. A version
// is read from the one before it, so that an edit inside a paragraph costs that paragraph.
import { ReadText } from '../analysis/incremental';
import type { Analysis } from '../analysis/model';
import { measurePolicyProse, sampleLength, type PolicyProse } from '../analysis/silence';
import type { Knowledge } from '../knowledge/knowledge';
import type { LineText } from './lineText';
import type { StoredDocument } from './textStore';

/** One version of a text and, once asked for, what was found in it. */
export class Reading {
  private foundProse: PolicyProse | undefined;
  private read: ReadText | undefined;

  /**
   * `before` is what was last read of the same document. `onAnalysis` hears of the analysis when it has been made, and how many
   * milliseconds that took.
   */
  constructor(
    readonly text: LineText,
    private readonly knowledge: Knowledge,
    private before: ReadText | undefined,
    private readonly onAnalysis: (analysis: Analysis, milliseconds: number) => void,
  ) {}

  /** Whether the text is policy prose at all; far cheaper than the analysis. */
  get prose(): PolicyProse {
    this.foundProse ??= measurePolicyProse(this.text.slice(0, sampleLength), this.knowledge.proseWords);
    return this.foundProse;
  }

  get analysis(): Analysis {
    this.read ??= this.readNow();
    return this.read.analysis;
  }

  /** What the next version can be read from: this one, or the last one that somebody asked for. */
  get last(): ReadText | undefined {
    return this.read ?? this.before;
  }

  private readNow(): ReadText {
    const start = performance.now();
    const read = this.before === undefined ? ReadText.of(this.text, this.knowledge) : this.before.next(this.text);
    // An old version kept would keep all that came before it.
    this.before = undefined;
    this.onAnalysis(read.analysis, performance.now() - start);
    return read;
  }
}

/** The last reading of each open document. A document that is closed takes its reading with it. */
export class Readings {
  private byDocument = new WeakMap<StoredDocument, Reading>();

  constructor(
    private knowledge: Knowledge,
    private readonly onAnalysis: (uri: string, analysis: Analysis, milliseconds: number) => void = () => { /* nobody listens */ },
  ) {}

  /** Takes other knowledge: every document is read anew. */
  learn(knowledge: Knowledge): void {
    this.knowledge = knowledge;
    this.byDocument = new WeakMap();
  }

  /** The reading of the document as it stands now. The text decides, so that a client which miscounts versions gets no stale answer. */
  of(document: StoredDocument): Reading {
    const last = this.byDocument.get(document);
    if (last?.text === document.text) return last;
    const reading = new Reading(document.text, this.knowledge, last?.last, (analysis, milliseconds) => { this.onAnalysis(document.uri, analysis, milliseconds); });
    this.byDocument.set(document, reading);
    return reading;
  }
}
