// What a hover would tell of other texts, as a question to the index over the workspace.
import { districtKey, metricKey, nameMentionsIn, type NameKnowledge } from '../analysis/names';
import type { Analysis, Claim } from '../analysis/model';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { claimOf, startOf, subjectAt } from './hoverIndex';

/** The addresses of texts that state what the hover at an offset would compare with or lead to, the likeliest first, without `except`. */
export function textsForHover(analysis: Analysis, offset: number, index: Pick<WorkspaceIndex, 'comparable' | 'mentions'>, knowledge: NameKnowledge, most: number, except: ReadonlySet<string>): readonly string[] {
  for (const at of [offset, offset - 1]) {
    const subject = at < 0 ? null : subjectAt(analysis, at);
    if (subject === null) continue;
    switch (subject.kind) {
      case 'figure': {
        const claim = claimOf(analysis, subject.figure);
        return claim === undefined ? [] : comparable(analysis.claims[claim]!);
      }
      case 'metric': {
        const claim = analysis.within(subject.here).claims.find(({ metric }) => metric !== null && startOf(metric) === startOf(subject.metric));
        return claim === undefined ? [] : comparable(claim);
      }
      case 'programme': {
        const start = startOf(subject.programme);
        const mention = nameMentionsIn(analysis, subject.here, knowledge).find(({ named, ranges }) => named.kind === 'programme' && ranges[0]!.start === start);
        return mention === undefined ? [] : mentioning(mention.named.key);
      }
      case 'district':
      case 'period': return [];
    }
  }
  return [];

  function comparable({ metric, district, period }: Claim): readonly string[] {
    if (metric === null) return [];
    return index.comparable({ metric: metricKey(metric.text, knowledge), district: district && districtKey(district), period: period && (period.iso ?? period.words.text) }, most, except);
  }

  function mentioning(key: string): readonly string[] {
    // A text may mention it many times.
    const uris = new Set(index.mentions('programme', key, most * mentionsPerText).map(({ uri }) => uri));
    return [...uris].filter(uri => !except.has(uri)).slice(0, most);
  }
}

const mentionsPerText = 8;
