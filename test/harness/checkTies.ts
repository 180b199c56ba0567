// Ties as lines: a text, and which of its figures belong together.
//
//   checkTies('出口、进口分别增长31.5%、21.6%,外贸512亿元,下降3.4%。', `
//     list 31.5% | 21.6%
//     change 512亿元 by 3.4%`)
//
// A line for each tie, in their order: `list A | B`, `part whole: A | B`, `fromTo A > B`, `change value by A`,
// `comparison value above 全省平均 by A`, `share value in 全省 by A`, with `—` for a value that is not stated. The whole of a share is told by
// its words, its claim, or both: `share 12亿元 in 外贸 = 20亿元 by 60%`.
import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis/analyze';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import type { Tie } from '../../server/src/analysis/model';

const knowledge = createKnowledge();

/** Reads a text and compares all its ties with the lines; throws where they differ. */
export function checkTies(text: string, expected: string): void {
  const { claims, ties } = analyze(text, knowledge);
  const wanted = expected.split('\n').map(line => line.trim()).filter(line => line !== '');
  assert.deepEqual(ties.map(tie => tieRow(tie, claim => claims[claim]!.figure.text)), wanted);
}

/** A tie in one line; `name` gives the words for a claim. */
export function tieRow(tie: Tie, name: (claim: number) => string): string {
  const row = (claims: readonly number[]): string => claims.map(name).join(' | ');
  switch (tie.kind) {
    case 'list': return `list ${row(tie.members)}`;
    case 'part': return `part ${name(tie.whole)}: ${row(tie.parts)}`;
    case 'fromTo': return `fromTo ${name(tie.from)} > ${name(tie.to)}`;
    case 'change': return `change ${name(tie.of)} by ${name(tie.change)}`;
    case 'share': return `share ${tie.of === null ? '—' : name(tie.of)} in ${[tie.words?.text, tie.whole === null ? null : name(tie.whole)].filter(part => part !== null && part !== undefined).join(' = ')} by ${name(tie.share)}`;
    case 'comparison': return `comparison ${tie.of === null ? '—' : name(tie.of)} ${tie.way} ${tie.against.text} by ${name(tie.difference)}`;
  }
}
