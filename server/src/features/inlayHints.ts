// Words that stand behind a figure without being in the text: what it comes to in plain units (`3.2亿元` ⟨320,000,000元⟩), and what it measures
// where its metric stands in another clause (`下降3.4%` ⟨进出口总额⟩).
import type { InlayHint } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { cover, type Analysis, type Figure, type Phrase, type Span } from '../analysis/model';
import { foldText } from '../analysis/text/characters';
import { equivalents, hasUnits, withoutBounds } from './equivalents';
import { toRange } from './positions';
import { amountOf, valuesOf, withUnit } from './quantities';
import { textOf, type Teller } from './told';

export interface InlayHintChoice {
  readonly plainUnits: boolean;
  readonly carriedMetric: boolean;
}

/** The hints of those figures that end in `span`. The cost is that of this part of the text. */
export function inlayHints(analysis: Analysis, document: TextDocument, span: Span, { plainUnits, carriedMetric }: InlayHintChoice, teller: Teller): InlayHint[] {
  const { claims, figures } = analysis.within(span);
  const claimsByFigure = new Map(claims.map(claim => [claim.figure, claim]));
  const placeOf = (figure: Figure | undefined): Neighbour | null => (figure === undefined ? null : { ...cover(figure.ranges), metric: claimsByFigure.get(figure)?.metric?.text ?? null });
  return figures.flatMap((figure, index) => {
    const { end } = figure.ranges.at(-1)!;
    if (end <= span.start || end > span.end) return [];
    const claim = claimsByFigure.get(figure);
    const position = document.positionAt(end);
    const hints: InlayHint[] = [];
    const metric = claim?.metric ?? null;
    if (carriedMetric && metric !== null && isCarried(metric, figure, [figures[index - 1], figures[index + 1]].map(placeOf), document)) hints.push({ position, paddingLeft: true, ...metricHint(metric, document, teller) });
    if (plainUnits) {
      const plain = plainUnitsOf(figure, teller);
      const tooltip = plain === null ? null : equivalents(figure, claim, teller);
      if (plain !== null) hints.push({ position, paddingLeft: true, label: plain, ...(tooltip === null ? {} : { tooltip: textOf(tooltip) }) });
    }
    return hints;
  });
}

/** Smaller numbers are read at a glance, in whatever characters. */
const leastTold = 1000;

/** `320,000,000元`; `null` where the figure says no less itself. */
function plainUnitsOf(figure: Figure, teller: Teller): string | null {
  const values = valuesOf(figure);
  if (!hasUnits(figure) || figure.unit === '' || figure.quantity.kind === 'ratio' || values.length === 0 || Math.max(...values.map(Math.abs)) < leastTold) return null;
  const digits = digitsOf(textOf(amountOf(figure, teller)));
  return digitsOf(textOf(withoutBounds(figure))) === digits ? null : textOf(withUnit(amountOf(figure, teller), figure, teller));
}

/** The digits, and the words that multiply them. */
function digitsOf(words: string): string {
  return foldText(words).replaceAll(/[^\d.〇零一二三四五六七八九十百千万亿兆]/g, '');
}

/** As many characters as stand behind a figure and do not tear its sentence apart. */
const longestLabel = 24;

function metricHint({ text, ranges }: Phrase, document: TextDocument, { translate }: Teller): Pick<InlayHint, 'label'> {
  const value = text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
  return { label: [{ value, tooltip: translate('what it measures: {0}', text), location: { uri: document.uri, range: toRange(document, ranges[0]!) } }] };
}

/** A figure that stands beside another one, and what it measures. */
interface Neighbour extends Span {
  readonly metric: string | null;
}

/**
 * Whether one has to look for what a figure measures: it stands in another clause (`进出口总额512亿元,下降3.4%`), or in a row with others
 * (`出口、进口分别增长31.5%、21.6%`). The second figure of `由3亿元增加到5亿元` says no more than the first.
 */
function isCarried(metric: Phrase, figure: Figure, [before, behind]: readonly (Neighbour | null)[], document: TextDocument): boolean {
  const own = cover(figure.ranges);
  const between = (start: number, end: number): string => (end <= start ? '' : end - start > longestClause ? '…' : document.getText(toRange(document, { start, end })));
  const isBeside = (one: Neighbour | null | undefined): one is Neighbour => one !== null && one !== undefined && !clauseEnd.test(between(one.end, own.start) + between(own.end, one.start));
  if (isBeside(before) && before.metric === metric.text) return false;
  const isInRow = [before, behind].some(one => isBeside(one) && one.metric !== null && one.metric !== metric.text);
  return metric.ranges.some(({ start, end }) => {
    const words = between(end, own.start) + between(own.end, start);
    if (tableMark.test(words)) return false;
    return clauseEnd.test(words) || (isInRow && (words.includes('、') || (before !== undefined && before !== null && before.start >= end) || (behind !== undefined && behind !== null && behind.start > own.end && behind.start < start)));
  });
}

/** What stands further away is no longer read together. */
const longestClause = 60;
const clauseEnd = /[,，;；:：。!！?？…]/;
/** Between the cells of a row, whose head says what it measures. */
const tableMark = /[|｜\t]/;
