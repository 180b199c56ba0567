// All that was found in an article as lines that can be read and compared: claims, ties, programmes, outline.
import { outline, type OutlineNode } from '../../server/src/features/outline';
import { tieRow } from '../harness/checkTies';
import type { Analysis, Claim, Phrase, Programme, Quantity } from '../../server/src/analysis/model';

/** The snapshot of an analysis. */
export function render(analysis: Analysis): string {
  const { claims, ties, programmes } = analysis;
  return [
    `claims: ${claims.length}`,
    ...claims.map(claim => claimLine(claim, analysis)),
    '',
    `ties: ${ties.length}`,
    ...ties.map(tie => tieRow(tie, index => figureWords(claims[index]!.figure))),
    '',
    `programmes: ${programmes.length}`,
    ...programmes.map(programmeLine),
    '',
    'outline:',
    ...outlineLines(outline(analysis), 1),
    '',
  ].join('\n');
}

/** The span, the figure, then each field; `—` for what is unknown. */
function claimLine({ figure, metric, metricId, change, isTarget, district, period, section, rule }: Claim, { sections }: Analysis): string {
  const fields = [
    `${figure.type} ${quantityWords(figure.quantity)}${figure.unit === '' ? '' : ` ${figure.unit}`} ${figure.bound}`,
    change,
    `metric ${words(metric)}${metricId === null ? '' : ` (${metricId})`}`,
    `district ${district?.name ?? '—'}`,
    `period ${period === null ? '—' : `${period.words.text} (${period.iso ?? '—'})`}`,
    `section ${words(sections[section]?.heading)}`,
    ...(isTarget ? ['target'] : []),
    `rule ${rule}`,
  ];
  return `${figureWords(figure)} | ${fields.join(' | ')}`;
}

function figureWords(figure: Phrase): string {
  return `${span(figure)} ${figure.text}`;
}

function programmeLine(programme: Programme): string {
  const { text, core, programmeId, district } = programme;
  return `${span(programme)} ${text} | core ${core} | id ${programmeId ?? '—'} | district ${district?.name ?? '—'}`;
}

function outlineLines(nodes: readonly OutlineNode[], depth: number): readonly string[] {
  return nodes.flatMap(({ kind, name, detail, children }) => [`${'  '.repeat(depth)}${kind} ${name}${detail === '' ? '' : ` [${detail}]`}`, ...outlineLines(children, depth + 1)]);
}

function words(phrase: Phrase | null | undefined): string {
  return phrase?.text ?? '—';
}

/** `120..123`, or `120..122+124..129` where layout stands between. */
function span({ ranges }: Phrase): string {
  return ranges.map(({ start, end }) => `${start}..${end}`).join('+');
}

function quantityWords(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'exact': return String(quantity.value);
    case 'range': return `${quantity.low} to ${quantity.high}`;
    case 'ratio': return quantity.parts.join(':');
    case 'tooLarge': return quantity.digits;
  }
}
