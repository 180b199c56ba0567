// The reference that is shipped: the data files as entries.
import metrics from './data/metrics.json';
import metricNeighbours from './data/metricNeighbours.json';
import programmes from './data/programmes.json';
import terms from './data/terms.json';
import { emptyGlossary, withGlossary, type Glossary } from './glossary';
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

/** The reference of the data files and what a user's glossary adds; a few milliseconds, made when somebody first asks. */
export function createReference(glossary: Glossary = emptyGlossary): Reference {
  return new Reference(withGlossary(builtInEntries(), glossary));
}
