// What the word under the pointer is, in short: a figure with its claim, or a name and where else it stands.
import type { Hover, MarkupKind, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Claim, DistrictMention, Figure, Period, Phrase, Programme, Span } from '../analysis/model';
import { keyOf } from './districts';
import { render, type Card } from './markup';
import type { Translate } from './messages';
import { toRange } from './positions';
import { valueInWords } from './quantities';
import { contains } from './spans';

/** What the client can show and the person can read. */
export interface HoverOptions {
  readonly translate: Translate;
  readonly markup: MarkupKind;
}

/** What stands at a position, or `null` over bare text. Its range is the part of the words that is under the pointer. */
export function hover(analysis: Analysis, document: TextDocument, position: Position, options: HoverOptions): Hover | null {
  const offset = document.offsetAt(position);
  // A pointer on the right half of the last character is reported behind it; words that begin there come first.
  const subject = subjectAt(analysis, offset) ?? subjectAt(analysis, offset - 1);
  if (subject === null) return null;
  return { contents: render(cardOf(subject, analysis, document, options.translate), options.markup), range: toRange(document, subject.here) };
}

/** Something that a hover can be about, and the part of it that was pointed at. */
type Subject = { readonly here: Span } & (
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'programme'; readonly programme: Programme }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'district'; readonly mention: DistrictMention }
  | { readonly kind: 'metric'; readonly metric: Phrase }
);

/** The most specific thing at an offset, in the order in which colours cover each other. */
function subjectAt({ figures, programmes, periods, districts, claims }: Analysis, offset: number): Subject | null {
  for (const figure of figures) {
    const here = partAt(figure, offset);
    if (here !== undefined) return { kind: 'figure', figure, here };
  }
  for (const programme of programmes) {
    const here = partAt(programme, offset);
    if (here !== undefined) return { kind: 'programme', programme, here };
  }
  for (const period of periods) {
    const here = partAt(period.words, offset);
    if (here !== undefined) return { kind: 'period', period, here };
  }
  for (const mention of districts) {
    const here = partAt(mention, offset);
    if (here !== undefined) return { kind: 'district', mention, here };
  }
  for (const { metric } of claims) {
    const here = metric === null ? undefined : partAt(metric, offset);
    if (metric !== null && here !== undefined) return { kind: 'metric', metric, here };
  }
  return null;
}

function partAt(phrase: Phrase, offset: number): Span | undefined {
  return phrase.ranges.find(range => contains(range, offset));
}

function cardOf(subject: Subject, analysis: Analysis, document: TextDocument, translate: Translate): Card {
  const elsewhere = (mentions: readonly Phrase[]): string => otherLines(subject.here, mentions, document, translate);
  switch (subject.kind) {
    case 'figure': {
      const { figure } = subject;
      const claim = analysis.claims.find(({ figure: stated }) => startOf(stated) === startOf(figure));
      return figureCard(figure, claim, translate);
    }
    case 'programme': {
      const { text, core, district } = subject.programme;
      const what = inOneLine([translate('programme'), district?.name]);
      const mentions = analysis.programmes.filter(other => other.core === core);
      return { title: text, lines: [what, elsewhere(mentions)], quote: null };
    }
    case 'period': {
      const { words, iso } = subject.period;
      const what = inOneLine([translate('period'), iso]);
      const mentions = analysis.periods.filter(other => other.iso === iso && (iso !== null || other.words.text === words.text));
      return { title: words.text, lines: [what, elsewhere(mentions.map(other => other.words))], quote: null };
    }
    case 'district': {
      const { district } = subject.mention;
      const what = inOneLine([translate(district.level), district.code === null ? null : translate('division code {0}', district.code)]);
      const mentions = analysis.districts.filter(other => keyOf(other.district) === keyOf(district));
      return { title: district.name, lines: [what, elsewhere(mentions)], quote: null };
    }
    case 'metric': return metricCard(subject.metric, analysis.claims, translate);
  }
}

function figureCard(figure: Figure, claim: Claim | undefined, translate: Translate): Card {
  const value = valueInWords(figure, translate);
  if (claim === undefined) return { title: figure.text, lines: [value, translate('no metric found for this figure')], quote: null };
  const { district, metric, change, isTarget, sentence } = claim;
  const whose = inOneLine([district?.name, metric?.text, periodOf(claim)]);
  const meaning = inOneLine([value, change === 'level' ? null : translate(change), isTarget ? translate('target') : null]);
  return { title: figure.text, lines: [whose, meaning].filter(line => line !== ''), quote: sentence.text };
}

/** The period as written, and as a date where the words alone do not say it: `今年 (2022)`, but `2021年`. */
function periodOf({ period }: Claim): string | null {
  if (period === null) return null;
  const { words, iso } = period;
  return iso === null || words.text === `${iso}年` ? words.text : `${words.text} (${iso})`;
}

/** As many rows as a hover can hold without being scrolled. */
const mostRows = 8;

function metricCard(metric: Phrase, claims: readonly Claim[], translate: Translate): Card {
  const same = claims.filter(claim => claim.metric?.text === metric.text);
  const rows = same.slice(0, mostRows).map(claim => inOneLine([claim.figure.text, claim.district?.name, periodOf(claim)]));
  const rest = same.length > mostRows ? [translate('and {0} more', same.length - mostRows)] : [];
  return { title: metric.text, lines: [translate('metric'), ...rows, ...rest], quote: null };
}

function otherLines(here: Span, mentions: readonly Phrase[], document: TextDocument, translate: Translate): string {
  const others = mentions.filter(phrase => !phrase.ranges.some(range => range.start === here.start));
  const lines = [...new Set(others.map(phrase => document.positionAt(startOf(phrase)).line + 1))];
  if (lines.length === 0) return translate('nowhere else in this text');
  const shown = lines.slice(0, mostRows).join(', ');
  return lines.length > mostRows ? translate('also on lines {0} and {1} more', shown, lines.length - mostRows) : translate('also on lines {0}', shown);
}

function inOneLine(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(part => part !== null && part !== undefined && part !== '').join(' · ');
}

function startOf(phrase: Phrase): number {
  return phrase.ranges[0]!.start;
}
