// Stands in for the finding of names until that is there.
import type { Analysis, District, Phrase } from '../analysis/model';
import type { NameMention } from '../analysis/names';
import type { Knowledge } from '../knowledge/knowledge';

export type NameKnowledge = Pick<Knowledge, 'metrics' | 'programmes'>;

export function metricKey(words: string, { metrics }: Pick<NameKnowledge, 'metrics'>): string {
  return metrics.keyOf(words);
}

export function districtKey(district: District): string {
  return district.code ?? district.name;
}

export function nameMentions({ claims, programmes, districts }: Analysis, knowledge: NameKnowledge): readonly NameMention[] {
  const startOf = ({ ranges }: Phrase): number => ranges[0]!.start;
  return [
    ...claims.flatMap(({ metric }) => (metric === null ? [] : [{ text: metric.text, ranges: metric.ranges, named: { kind: 'metric' as const, key: metricKey(metric.text, knowledge), name: metric.text }, isFull: true }])),
    ...programmes.map(({ text, ranges, identity }) => ({ text, ranges, named: { kind: 'programme' as const, key: identity, name: text }, isFull: true })),
    ...districts.map(({ text, ranges, district }) => ({ text, ranges, named: { kind: 'district' as const, key: districtKey(district), name: district.name }, isFull: text === district.name })),
  ].sort((one, other) => startOf(one) - startOf(other));
}
