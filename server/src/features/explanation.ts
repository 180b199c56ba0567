// What was decided for a figure, and by which rule and words: for users who wonder and developers who debug.
import type { Analysis, Claim, Figure, Phrase } from '../analysis/model';
import { claimOf, startOf } from './hoverIndex';
import { tieRows } from './hoverTies';
import type { Message, Translate } from './messages';
import { valueInWords } from './quantities';
import { districtRules, metricRules, silenceRules, yearRules } from './ruleWords';
import { tellerFor, textOf } from './told';

/** One thing that was decided, in the language of the reader. */
export interface Decision {
  readonly name: string;
  readonly text: string;
}

/** All that was decided for a figure of the analysis, in the order in which it is told. */
export function explanation(figure: Figure, analysis: Analysis, translate: Translate): readonly Decision[] {
  const rows: Decision[] = [];
  const tell = (name: Message, ...parts: readonly (string | null)[]): void => {
    rows.push({ name: translate(name), text: parts.filter(part => part !== null && part !== '').join(' ') });
  };
  tell('value', valueInWords(figure, translate));
  tell('bound', because(figure.bound, boundReason(figure, translate), translate));
  tell('type', because(translate(figure.type), figure.unit === '' ? null : translate('unit {0}', figure.unit), translate));
  const index = claimOf(analysis, figure);
  const claim = index === undefined ? undefined : analysis.claims[index];
  if (index === undefined || claim === undefined) {
    tell('claim', because(translate('none'), silenceReason(figure, translate), translate), named(figure.silence));
    return rows;
  }
  const { metric, metricId, change, district, period, reasons } = claim;
  tell('metric', because(metric?.text ?? translate('unknown'), metricReason(claim, translate), translate), named(claim.rule), metricId === null ? null : translate('known as {0}', metricId));
  tell('change', because(translate(change), reasons.relation === null ? translate('no verb stands before the figure') : translate('from the words {0}', reasons.relation.text), translate));
  tell('district', because(district === null ? translate('unknown') : [district.name, district.code ?? ''].join(' ').trim(), districtReason(claim, analysis, translate), translate));
  tell('period', because(period === null ? translate('unknown') : [period.words.text, period.iso ?? ''].join(' ').trim(), periodReason(claim, translate), translate));
  if (reasons.target !== null) tell('target', targetReason(claim, translate));
  for (const { words } of tieRows(analysis, index, tellerFor(translate))) tell('tie', textOf(words));
  tell('sentence', claim.sentence.text);
  return rows;
}

/** The rules behind a figure's metric, district and period, or behind its silence, in one line. */
export function reasonsInOneLine(figure: Figure, analysis: Analysis, translate: Translate): string {
  const index = claimOf(analysis, figure);
  const claim = index === undefined ? undefined : analysis.claims[index];
  if (claim === undefined) return silenceReason(figure, translate) ?? translate('none');
  const { district, period } = claim;
  const parts = [
    translate('{0}: {1}', translate('metric'), metricReason(claim, translate)),
    district === null ? null : translate('{0}: {1}', translate('district'), districtReason(claim, analysis, translate)),
    period === null ? null : translate('{0}: {1}', translate('period'), periodReason(claim, translate)),
    targetReason(claim, translate) === null ? null : translate('{0}: {1}', translate('target'), targetReason(claim, translate) ?? ''),
  ];
  return parts.filter(part => part !== null).join(' · ');
}

function because(what: string, reason: string | null, translate: Translate): string {
  return reason === null ? what : translate('{0} ({1})', what, reason);
}

/** A rule by the name that it bears in the code. */
function named(rule: string | null): string | null {
  return rule === null ? null : `[${rule}]`;
}

function boundReason({ bound, boundWords }: Figure, translate: Translate): string | null {
  if (boundWords.length > 0) return translate('from the words {0}', boundWords.map(({ text }) => text).join('、'));
  return bound === '=' ? translate('no word bounds it') : null;
}

/** A rule that nobody has put in words is told by its name. */
function inWords(rule: string, sentences: Readonly<Partial<Record<string, Message>>>, translate: Translate): string {
  const sentence = sentences[rule];
  return sentence === undefined ? rule : translate(sentence);
}

function metricReason({ rule }: Claim, translate: Translate): string {
  return inWords(rule, metricRules, translate);
}

function silenceReason({ silence }: Figure, translate: Translate): string | null {
  return silence === null ? null : inWords(silence, silenceRules, translate);
}

function districtReason({ reasons, section: index }: Claim, { sections, articles }: Analysis, translate: Translate): string {
  if (reasons.owner !== null) return translate('the words {0} name it', reasons.owner.text);
  const section = sections[index]!;
  if (section.isDistrictOwn) return translate('the heading of the section begins with it');
  const rule = articles[section.article]?.districtRule ?? null;
  return translate(rule === null ? 'the text does not tell' : districtRules[rule]);
}

function periodReason(claim: Claim, translate: Translate): string {
  const { period } = claim;
  if (period === null) return translate('no time governs the figure');
  const place = translate(placeOfPeriod(period.words, claim));
  const { yearRule } = period;
  if (yearRule === 'words') return place;
  return translate('{0}, {1}', place, translate(yearRule === null ? 'no date can be known' : yearRules[yearRule]));
}

/** Where a claim's time stands, seen from its figure. */
function placeOfPeriod(words: Phrase, { figure, sentence, rule }: Claim): Message {
  const at = offsetIn(sentence, startOf(words));
  const figureAt = offsetIn(sentence, startOf(figure));
  if (at === null || figureAt === null) return rule === 'table' ? 'at the head of the column' : 'carried on from an earlier sentence';
  if (at > figureAt) return 'behind the figure';
  const between = sentence.text.slice(at + words.text.length, figureAt);
  if (/^的?$/.test(between.trim())) return 'right before the figure';
  return /[,，;；:：。]/.test(between) ? 'in an earlier clause of the sentence' : 'before the figure in its clause';
}

/** Where in a phrase's text the character at an offset of the source stands; `null` where it is no part of it. */
function offsetIn({ ranges }: Phrase, source: number): number | null {
  let before = 0;
  for (const { start, end } of ranges) {
    if (start <= source && source < end) return before + source - start;
    before += end - start;
  }
  return null;
}

function targetReason({ reasons: { target } }: Claim, translate: Translate): string | null {
  switch (target) {
    case null: return null;
    case 'word': return translate('a word of intent stands before the figure');
    case 'time': return translate('the time lies ahead of the article');
  }
}
