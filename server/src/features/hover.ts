// What the word under the pointer is: a figure with its claim, a name, a time, a term. One card for each kind of thing.
import type { Hover, MarkupKind, Position } from 'vscode-languageserver';
import type { Span } from '../analysis/model';
import { reasonsInOneLine } from './explanation';
import { figureCard } from './hoverFigure';
import { subjectAt, type Subject } from './hoverIndex';
import { districtCard, metricCard, periodCard, programmeCard } from './hoverNames';
import type { Scene } from './hoverScene';
import { termAt, termCard } from './hoverTerm';
import { render, type Card } from './markup';
import { toRange } from './positions';
import { ours } from './told';

/** What the client can show, and what the person wants to be told. */
export interface HoverOptions {
  readonly markup: MarkupKind;
  /** Whether a figure tells by which rules it was read. */
  readonly explains: boolean;
}

/** What stands at a position, or `null` over bare text. Its range is the part of the words that is under the pointer. */
export function hover(position: Position, scene: Scene, { markup, explains }: HoverOptions): Hover | null {
  const found = cardAt(scene.document.offsetAt(position), scene, explains);
  return found === null ? null : { contents: render(found.card, markup), range: toRange(scene.document, found.here) };
}

/** The same before it is rendered. */
export function cardAt(offset: number, scene: Scene, explains = false): { readonly card: Card; readonly here: Span } | null {
  // A pointer on the right half of the last character is reported behind it; words that begin there come first.
  for (const at of [offset, offset - 1]) {
    const subject = subjectAt(scene.analysis, at);
    if (subject !== null) return { card: cardOf(subject, scene, explains), here: subject.here };
    const found = at < 0 ? null : termAt(at, scene);
    if (found !== null) return { card: termCard(found.term, scene.document.getText(toRange(scene.document, found.here)), found.here, scene), here: found.here };
  }
  return null;
}

function cardOf(subject: Subject, scene: Scene, explains: boolean): Card {
  switch (subject.kind) {
    case 'figure': {
      const card = figureCard(subject.figure, scene);
      if (!explains) return card;
      const { say, translate } = scene.teller;
      return { ...card, lines: [...card.lines, say('{0}: {1}', ours(translate('why')), ours(reasonsInOneLine(subject.figure, scene.analysis, translate)))] };
    }
    case 'programme': return programmeCard(subject.programme, subject.here.start, scene);
    case 'period': return periodCard(subject.period, subject.here.start, scene);
    case 'district': return districtCard(subject.mention.district, subject.here.start, scene);
    case 'metric': return metricCard(subject.metric, scene);
  }
}
