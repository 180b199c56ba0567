// What the word under the pointer is, in short: a figure with its claim, or a name and where else it stands.
import type { Hover, MarkupKind, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Claim, Figure, Phrase, Span } from '../analysis/model';
import { keyOf } from './districts';
import { reasonsInOneLine } from './explanation';
import { changeLines } from './hoverChanges';
import { claimOf, startOf, subjectAt, type Subject } from './hoverIndex';
import { atMost, mostRows, statedBy, tieRows } from './hoverTies';
import { render, type Card } from './markup';
import type { Translate } from './messages';
import { toRange } from './positions';
import { valueInWords } from './quantities';

/** What the client can show and the person can read. */
export interface HoverOptions {
  readonly translate: Translate;
  readonly markup: MarkupKind;
  /** Whether a figure tells by which rules it was read. */
  readonly explains: boolean;
}

/** What stands at a position, or `null` over bare text. Its range is the part of the words that is under the pointer. */
export function hover(analysis: Analysis, document: TextDocument, position: Position, options: HoverOptions): Hover | null {
  const offset = document.offsetAt(position);
  // A pointer on the right half of the last character is reported behind it; words that begin there come first.
  const subject = subjectAt(analysis, offset) ?? subjectAt(analysis, offset - 1);
  if (subject === null) return null;
  return { contents: render(cardOf(subject, analysis, document, options), options.markup), range: toRange(document, subject.here) };
}

function cardOf(subject: Subject, analysis: Analysis, document: TextDocument, { translate, explains }: HoverOptions): Card {
  const elsewhere = (mentions: readonly Phrase[]): string => otherLines(subject.here, mentions, document, translate);
  switch (subject.kind) {
    case 'figure': {
      const card = figureCard(subject.figure, analysis, translate);
      return explains ? { ...card, lines: [...card.lines, translate('{0}: {1}', translate('why'), reasonsInOneLine(subject.figure, analysis, translate))] } : card;
    }
    case 'programme': {
      const { text, district } = subject.programme;
      const identity = analysis.programmes.find(other => startOf(other) === startOf(subject.programme))?.identity;
      const mentions = analysis.programmes.filter(other => other.identity === identity);
      const what = inOneLine([translate('programme'), district?.name, mentions.length > 1 ? translate('{0} mentions', mentions.length) : null]);
      const forms = [...new Set(mentions.map(other => other.text))].filter(form => form !== text);
      const others = forms.length === 0 ? null : translate('also written {0}', atMost(forms, form => form, translate).join(' · '));
      return { title: text, lines: said([what, others, elsewhere(mentions)]), quote: null };
    }
    case 'period': {
      const { words, iso } = subject.period;
      const what = inOneLine([translate('period'), iso]);
      const mentions = analysis.periods.filter(other => other.iso === iso && (iso !== null || other.words.text === words.text));
      return { title: words.text, lines: [what, elsewhere(mentions.map(other => other.words))], quote: null };
    }
    case 'district': {
      const { district } = subject.mention;
      const claims = analysis.claims.filter(claim => claim.district !== null && keyOf(claim.district) === keyOf(district)).length;
      const number = claims === 0 ? null : claims === 1 ? translate('1 claim') : translate('{0} claims', claims);
      const what = inOneLine([translate(district.level), district.code === null ? null : translate('division code {0}', district.code), number]);
      const mentions = analysis.districts.filter(other => keyOf(other.district) === keyOf(district));
      return { title: district.name, lines: [what, ...changeLines(district, translate), elsewhere(mentions)], quote: null };
    }
    case 'metric': return metricCard(subject.metric, analysis.claims, translate);
  }
}

/** A figure's hover is read at a glance: so many lines between its title and its sentence. */
const mostLines = 5;

function figureCard(figure: Figure, analysis: Analysis, translate: Translate): Card {
  const value = valueInWords(figure, translate);
  // `3家` is not told again as 3 家.
  const plain = value.replaceAll(' ', '') === figure.text ? null : value;
  const index = claimOf(analysis, figure);
  const claim = index === undefined ? undefined : analysis.claims[index];
  if (index === undefined || claim === undefined) return { title: figure.text, lines: said([plain, translate('no metric found for this figure')]), quote: null };
  const { district, metric, change, isTarget, sentence } = claim;
  const whose = inOneLine([district?.name, metric?.text, periodOf(claim)]);
  const meaning = inOneLine([plain, change === 'level' ? null : translate(change), isTarget ? translate('target') : null]);
  const told = said([whose, meaning]);
  return { title: figure.text, lines: [...told, ...tieRows(analysis, index, translate, mostLines - told.length)], quote: sentence.text };
}

/** The period as written, and as a date where the words alone do not say it: `今年 (2022)`, but `2021年`. */
function periodOf({ period }: Claim): string | null {
  if (period === null) return null;
  const { words, iso } = period;
  return iso === null || words.text === `${iso}年` ? words.text : `${words.text} (${iso})`;
}

function metricCard(metric: Phrase, claims: readonly Claim[], translate: Translate): Card {
  const same = claims.filter(claim => claim.metric?.text === metric.text);
  const rows = atMost(same, claim => inOneLine([statedBy(claim, translate), claim.district?.name, periodOf(claim)]), translate);
  return { title: metric.text, lines: [translate('metric'), ...rows], quote: null };
}

function otherLines(here: Span, mentions: readonly Phrase[], document: TextDocument, translate: Translate): string {
  const others = mentions.filter(phrase => !phrase.ranges.some(range => range.start === here.start));
  const lines = [...new Set(others.map(phrase => document.positionAt(startOf(phrase)).line + 1))];
  if (lines.length === 0) return translate('nowhere else in this text');
  if (lines.length === 1) return translate('also on line {0}', lines[0]!);
  const shown = lines.slice(0, mostRows).join(', ');
  return lines.length > mostRows ? translate('also on lines {0} and {1} more', shown, lines.length - mostRows) : translate('also on lines {0}', shown);
}

function inOneLine(parts: readonly (string | null | undefined)[]): string {
  return said(parts).join(' · ');
}

/** What there is to say. */
function said(parts: readonly (string | null | undefined)[]): readonly string[] {
  return parts.filter(part => part !== null && part !== undefined).filter(part => part !== '');
}
