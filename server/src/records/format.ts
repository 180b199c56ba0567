// What every output format is: a head for the whole output, then pieces for each text, so that many files stream through.
import type { Analysis } from '../analysis/model';
import type { Source } from './records';

/** A way to write down what was found. */
export interface Format {
  /** What stands once before all texts; may be empty. */
  readonly head: string;
  /** The pieces of output for one text, in order; takes the analysis of exactly `source.text`. */
  readonly body: (source: Source, analysis: Analysis) => Iterable<string>;
}
