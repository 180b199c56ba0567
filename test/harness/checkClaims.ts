// Claims as lines: a text in which tags mark its figures, and what each of them is to state.
//
//   checkClaims('出口、进口分别增长<figure>31.5%</figure>、<figure>21.6%</figure>。', `
//     31.5%  percent = 31.5  increase  出口
//     21.6%  percent = 21.6  increase  进口`)
//
// Columns stand two blanks apart: the figure, its type with bound and value, the change, the metric. Behind them a line may say
// more, and then every line must: `in 西湖区` the district, `at 2021年` the period's words, `when 2021` its ISO form, `by list` the
// rule, `said 出口增长5%。` the sentence. `target` stands last where the claim is one. What is unknown is `—`. Every quantity of the text is tagged, those
// that state nothing with `<figure loose>`.
import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis/analyze';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { hull, type Claim, type Quantity } from '../../server/src/analysis/model';
import { extractTags } from './markers';

const knowledge = createKnowledge();

/** What a line may say beyond the figure and its metric. */
const more: Readonly<Record<string, (claim: Claim) => string | undefined>> = {
  in: claim => claim.district?.name,
  at: claim => claim.period?.words.text,
  when: claim => claim.period?.iso ?? undefined,
  by: claim => claim.rule,
  said: claim => claim.sentence.text,
};

/** Reads a text and compares its figures with the tags and its claims with the lines; throws where they differ. */
export function checkClaims(marked: string, expected: string): void {
  const { text, tags } = extractTags(marked);
  const wanted = expected.split('\n').map(line => line.trim()).filter(line => line !== '');
  const names = columnsOf(wanted);
  const { claims, figures } = analyze(text, knowledge);
  const stated = new Set(claims.map(claim => claim.figure));
  assert.deepEqual(
    figures.map(figure => figureRow(text, hull(figure), !stated.has(figure))),
    tags.map(tag => figureRow(text, tag, tag.words.includes('loose'))),
    `the figures of ${JSON.stringify(text)} are not those tagged`,
  );
  assert.equal(claims.map(claim => claimRow(claim, names)).join('\n'), wanted.join('\n'));
}

/** Checks that figures are read and none states anything; the text has tags for those. */
export function checkSilence(marked: string): void {
  checkClaims(marked, '');
}

function columnsOf(lines: readonly string[]): readonly string[] {
  const named = lines.map(line => line.split('  ').slice(4).filter(column => column !== 'target').map(column => column.split(' ')[0]!));
  const names = named[0] ?? [];
  for (const own of named) if (own.join() !== names.join()) throw new Error(`lines with other columns: ${names.join(' ')} and ${own.join(' ')}`);
  for (const name of names) if (!Object.hasOwn(more, name)) throw new Error(`no column is called ${JSON.stringify(name)}`);
  return names;
}

function figureRow(text: string, { start, end }: { readonly start: number; readonly end: number }, isLoose: boolean): string {
  return `${start} ${text.slice(start, end)}${isLoose ? ' loose' : ''}`;
}

function claimRow(claim: Claim, names: readonly string[]): string {
  const { figure, change, metric, isTarget } = claim;
  const columns = [figure.text, `${figure.type} ${figure.bound} ${numberOf(figure.quantity)}`, change, metric?.text ?? '—'];
  return [...columns, ...names.map(name => `${name} ${more[name]!(claim) ?? '—'}`), ...(isTarget ? ['target'] : [])].join('  ');
}

/** `15..20` for a range, `9:43:48` for a ratio. */
function numberOf(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'exact': return String(quantity.value);
    case 'range': return `${quantity.low}..${quantity.high}`;
    case 'ratio': return quantity.parts.join(':');
    case 'tooLarge': return quantity.digits;
  }
}
