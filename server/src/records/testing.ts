// Small analyses built by hand, for the tests of this folder: what they write must not hang on how well a text was read.
import { LogicalText } from '../analysis/text/logicalText';
import type { Analysis, Claim, District, Figure, Phrase, Programme } from '../analysis/model';
import type { Source } from './records';

export const xihu: District = { code: '330106', name: '西湖区', level: 'county' };
export const jiashan: District = { code: '330421', name: '嘉善县', level: 'county' };

/** The parts where they next stand in the text, one after the other, as one phrase. Throws where the text has no such part. */
export function phrase(text: string, ...parts: readonly string[]): Phrase {
  let from = 0;
  const ranges = parts.map(part => {
    const start = text.indexOf(part, from);
    if (start < 0) throw new Error(`${part} is not in ${JSON.stringify(text)} after ${from}`);
    from = start + part.length;
    return { start, end: from };
  });
  return { text: parts.join(''), ranges };
}

/** A figure of the given parts: an exact percentage of 1 but for what is overridden. */
export function figure(text: string, parts: readonly string[], overrides: Partial<Figure> = {}): Figure {
  return { ...phrase(text, ...parts), type: 'percent', quantity: { kind: 'exact', value: 1 }, unit: '%', bound: '=', boundWords: [], silence: null, ...overrides };
}

/** A claim of the figure that knows nothing but for what is overridden. */
export function claim(stated: Figure, overrides: Partial<Claim> = {}): Claim {
  const unknown = { metric: null, metricId: null, district: null, period: null, reasons: { relation: null, owner: null, target: null } } as const;
  return { figure: stated, change: 'level', isTarget: false, ...unknown, sentence: stated, section: 0, block: 0, rule: 'test', ...overrides };
}

/** A programme of the given parts that is not a known one. */
export function programme(text: string, parts: readonly string[], core: string, district: District | null = null): Programme {
  return { ...phrase(text, ...parts), core, identity: core, programmeId: null, district };
}

/** An analysis of one article and one section without headings, with what is given. */
export function analysisOf(text: string, found: Partial<Analysis>): Analysis {
  const whole = { start: 0, end: text.length };
  const nothing = { claims: [], figures: [], programmes: [], districts: [], periods: [], cues: [] };
  return {
    ...nothing,
    length: text.length,
    articles: [{ title: null, sections: [0], district: null, districtRule: null }],
    sections: [{ heading: null, depth: 1, span: whole, district: null, isDistrictOwn: false, article: 0 }],
    blocks: [],
    ties: [],
    within: () => ({ ...nothing, ...found }),
    phraseIn: (_block, span) => ({ text: text.slice(span.start, span.end), ranges: [span] }),
    textsIn: () => [LogicalText.of(text, whole)],
    ...found,
  };
}

export function sourceOf(text: string): Source {
  return { uri: 'file:///a.txt', name: 'a.txt', text };
}
