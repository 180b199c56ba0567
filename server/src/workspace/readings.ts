// What is known of the open documents: one analysis for each version, made when first asked for, shared by all features.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../analysis/analyze';
import type { Analysis } from '../analysis/model';
import { measurePolicyProse, type PolicyProse } from '../analysis/silence';
import type { Knowledge } from '../knowledge/knowledge';

/** One version of a text and, once asked for, what was found in it. */
export class Reading {
  private foundProse: PolicyProse | undefined;
  private foundAnalysis: Analysis | undefined;

  /** `onAnalysis` hears of the analysis when it has been made, and how many milliseconds that took. */
  constructor(
    readonly text: string,
    private readonly knowledge: Knowledge,
    private readonly onAnalysis: (analysis: Analysis, milliseconds: number) => void,
  ) {}

  /** Whether the text is policy prose at all; far cheaper than the analysis. */
  get prose(): PolicyProse {
    this.foundProse ??= measurePolicyProse(this.text, this.knowledge.proseWords);
    return this.foundProse;
  }

  get analysis(): Analysis {
    this.foundAnalysis ??= this.analyze();
    return this.foundAnalysis;
  }

  private analyze(): Analysis {
    const start = performance.now();
    const analysis = analyze(this.text, this.knowledge);
    this.onAnalysis(analysis, performance.now() - start);
    return analysis;
  }
}

/** The last reading of each open document. A document that is closed takes its reading with it. */
export class Readings {
  private readonly byDocument = new WeakMap<TextDocument, Reading>();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly onAnalysis: (uri: string, analysis: Analysis, milliseconds: number) => void = () => { /* nobody listens */ },
  ) {}

  /** The reading of the document as it stands now. The text decides, so that a client which miscounts versions gets no stale answer. */
  of(document: TextDocument): Reading {
    const text = document.getText();
    const last = this.byDocument.get(document);
    if (last?.text === text) return last;
    const reading = new Reading(text, this.knowledge, (analysis, milliseconds) => { this.onAnalysis(document.uri, analysis, milliseconds); });
    this.byDocument.set(document, reading);
    return reading;
  }
}
