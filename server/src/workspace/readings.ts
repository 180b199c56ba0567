// What is known of the open documents: one reading for each version, made when first asked for, shared by all features. A version
// is read from the one before it, so that an edit inside a paragraph costs that paragraph.
import { analyze } from '../analysis/analyze';
import { ReadText } from '../analysis/incremental';
import type { Analysis, Span } from '../analysis/model';
import { measurePolicyProse, sampleLength, type PolicyProse } from '../analysis/silence';
import type { Knowledge } from '../knowledge/knowledge';
import type { LineText } from './lineText';
import type { StoredDocument } from './textStore';

/** Texts longer than so many UTF-16 units take a while to be read for the first time. */
const longLength = 100_000;
/** So many units before and behind some words tell what is read in them, nearly always. */
const around = 6_000;

/** A part of a text, read as if there were no more. */
export interface Part {
  /** Where it begins in the text: offsets in its analysis count from there. */
  readonly start: number;
  readonly analysis: Analysis;
}

/** One version of a text and, once asked for, what was found in it. */
export class Reading {
  private foundProse: PolicyProse | undefined;
  private read: ReadText | undefined;

  /**
   * `before` is what was last read of the same document, `isFirst` whether this is the version that was opened. `onAnalysis` hears of the analysis when it has been made, and how many
   * milliseconds that took.
   */
  constructor(
    readonly text: LineText,
    private readonly knowledge: Knowledge,
    private before: ReadText | undefined,
    private readonly isFirst: boolean,
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

  /** Whether a long text was opened, and whoever asks for its analysis first has to wait. Once it is edited, there is no more time to lose. */
  get takesLong(): boolean {
    return this.isFirst && this.read === undefined && this.text.length > longLength;
  }

  /**
   * What a span and the lines around it say by themselves, soon known in a text of any length. The analysis may say otherwise, as
   * the rest of the text can name a place or a programme that is called by a part of its name here.
   */
  partAround({ start, end }: Span): Part {
    const { text } = this;
    // Whole lines, but no line may make the part a long text.
    const from = Math.max(text.startOf(text.lineAt(Math.max(0, start - around))), start - 2 * around);
    const to = Math.min(text.startOf(text.lineAt(Math.min(text.length, end + around)) + 1), end + 2 * around);
    return { start: from, analysis: analyze(text.slice(from, to), this.knowledge) };
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
    private learned: Knowledge,
    private readonly onAnalysis: (uri: string, analysis: Analysis, milliseconds: number) => void = () => { /* nobody listens */ },
  ) {}

  /** What documents are read with. */
  get knowledge(): Knowledge {
    return this.learned;
  }

  /** Takes other knowledge: every document is read anew. */
  learn(knowledge: Knowledge): void {
    this.learned = knowledge;
    this.byDocument = new WeakMap();
  }

  /** The reading of the document as it stands now. The text decides, so that a client which miscounts versions gets no stale answer. */
  of(document: StoredDocument): Reading {
    const last = this.byDocument.get(document);
    if (last?.text === document.text) return last;
    const reading = new Reading(document.text, this.learned, last?.last, last === undefined, (analysis, milliseconds) => { this.onAnalysis(document.uri, analysis, milliseconds); });
    this.byDocument.set(document, reading);
    return reading;
  }
}
