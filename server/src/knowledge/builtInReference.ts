// The reference that is shipped: the data files as entries.
import metrics from './data/metrics.json';
import metricNeighbours from './data/metricNeighbours.json';
import programmes from './data/programmes.json';
import terms from './data/terms.json';
import { Reference, type MetricEntry, type ReferenceEntries, type TermEntry } from './reference';

const origin = 'built-in';

/** The entries of the data files. */
export function builtInEntries(): ReferenceEntries {
  return {
    metrics: metrics.metrics.map(entry => ({ ...entry, origin }) as MetricEntry),
    neighbours: metricNeighbours.neighbours,
    programmes: programmes.programmes.map(entry => ({ ...entry, origin })),
    terms: terms.terms.map(entry => ({ ...entry, origin }) as TermEntry),
  };
}

/** The reference of the data files; a few milliseconds, made when somebody first asks. */
export function createReference(): Reference {
  return new Reference(builtInEntries());
}
