// What a hover is told from, for the tests of hovers.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analyze';
import type { Analysis } from '../../server/src/analysis/model';
import type { OtherText, Scene } from '../../server/src/features/hoverScene';
import { english, type Translate } from '../../server/src/features/messages';
import { tellerFor } from '../../server/src/features/told';
import { createReference } from '../../server/src/knowledge/builtInReference';
import type { Knowledge } from '../../server/src/knowledge/knowledge';
import { MetricNames } from '../../server/src/knowledge/metricNames';
import metrics from '../../server/src/knowledge/data/metrics.json';
import { Reference } from '../../server/src/knowledge/reference';

/** How a scene differs from an English one of a text alone. */
interface Wishes {
  readonly uri?: string;
  readonly translate?: Translate;
  readonly others?: readonly OtherText[];
  readonly further?: readonly string[];
}

let reference: Reference | undefined;
/** The reference that is shipped, made once. */
export const builtIn = (): Reference => (reference ??= createReference());

/** The scene of a text that is really read. */
export function sceneOf(text: string, { knowledge, uri = 'file:///a.txt', translate = english, others = [], further = [] }: Wishes & { readonly knowledge: Knowledge }): Scene {
  return { ...otherText(uri, text, knowledge), others, further, metrics: knowledge.metrics, reference: builtIn, teller: tellerFor(translate) };
}

/** A text that stands open beside another. */
export function otherText(uri: string, text: string, knowledge: Knowledge): OtherText {
  return { uri, document: TextDocument.create(uri, 'policytext', 1, text), analysis: analyze(text, knowledge) };
}

const names = new MetricNames(metrics.metrics);
const nothing = new Reference({ metrics: [], neighbours: [], programmes: [], terms: [] });

/** The scene of an analysis made by hand; nothing is known of the world but what metrics are called. */
export function handmadeScene({ text, analysis }: { readonly text: string; readonly analysis: Analysis }, { uri = 'file:///a.txt', translate = english, others = [] }: Wishes = {}): Scene {
  return { analysis, document: TextDocument.create(uri, 'policytext', 1, text), others, metrics: names, reference: () => nothing, teller: tellerFor(translate) };
}
