// The hover of a figure: whose it is, of what and when, what it comes to, what follows from its ties; below, who says what else of its metric.
import { claimsOf, type Claim, type Figure } from '../analysis/model';
import { nameOf } from './districts';
import { equivalents, hasUnits, withoutBounds } from './equivalents';
import { elsewhere } from './hoverElsewhere';
import { claimOf, startOf, tiesOf } from './hoverIndex';
import { entryWords, inLanguage, periodOf, sourceOf, type Scene } from './hoverScene';
import { termLines } from './hoverTerm';
import { tieRows } from './hoverTies';
import type { Card, Part } from './markup';
import { bounded, plainValue } from './quantities';
import { inOneLine, ours, quoted, said, textOf, type Teller, type Told } from './told';

/** A figure's hover is read at a glance: so many lines between its title and its details. */
const mostLines = 5;

export function figureCard(figure: Figure, scene: Scene): Card {
  const { analysis, teller } = scene;
  const index = claimOf(analysis, figure);
  const claim = index === undefined ? undefined : analysis.claims[index];
  const equal = equivalents(figure, claim, teller);
  if (index === undefined || claim === undefined) return { title: quoted(figure), lines: said([equal, ours(teller.translate('no metric found for this figure'))]), details: [] };
  const definition = definitionOf(claim, scene);
  const told = said([inOneClaim(claim, teller), equal]);
  const ties = tieRows(analysis, index, teller);
  const telling = ties.filter(({ kind }) => kind !== 'list').slice(0, mostLines - told.length - (definition === null ? 0 : 1));
  const lines = [...told, ...telling.map(({ words }) => words), ...said([definition])];
  const rest = ties.filter(tie => !telling.includes(tie)).map(({ words }) => words);
  const tied = new Set(tiesOf(analysis, index).filter(({ kind }) => kind !== 'list').flatMap(claimsOf).map(each => analysis.claims[each]!));
  return { title: quoted(figure), lines, details: detailsOf(claim, rest, tied, scene) };
}

/** `江阴市 · 地区生产总值 · 2023年: more than 4960.5亿元 · target`; `null` where that is no more than the figure. */
function inOneClaim(claim: Claim, teller: Teller): Told | null {
  const { district, metric, isTarget } = claim;
  const whose = inOneLine([district === null ? null : nameOf(district), metric === null ? null : quoted(metric), periodOf(claim, teller)]);
  const value = valueOf(claim, teller);
  const line = inOneLine([whose.length === 0 ? value : teller.say('{0}: {1}', whose, value), isTarget ? ours(teller.translate('target')) : null]);
  return textOf(line) === claim.figure.text ? null : line;
}

/** The value as written, with its bound in words and the way it moved. */
function valueOf({ figure, change }: Claim, teller: Teller): Told {
  const isAmount = hasUnits(figure) && figure.quantity.kind !== 'ratio';
  const value = isAmount ? bounded(figure.bound, withoutBounds(figure), teller) : plainValue(figure, teller);
  return change === 'level' ? value : [...ours(`${teller.translate(change)} `), ...value];
}

/** `R&D经费投入强度: R&D经费支出与GDP之比…` of a known metric. */
function definitionOf({ metric }: Claim, scene: Scene): Told | null {
  const entry = metricEntry(metric?.text, scene);
  if (entry?.definition === undefined) return null;
  const { teller } = scene;
  const name = teller.isChinese ? entry.zh : (entry.en ?? entry.zh);
  return teller.say('{0}: {1}', entryWords(name, 'metric', entry), entryWords(inLanguage(entry.definition, teller), 'metric', entry));
}

function metricEntry(name: string | undefined, { metrics, reference }: Scene): ReturnType<ReturnType<Scene['reference']>['metric']> {
  const id = name === undefined ? null : metrics.idOf(name);
  return id === null ? null : reference().metric(id);
}

/** `ties`: what else ties the claim to others; `tied`: the claims of all of them but lists. */
function detailsOf(claim: Claim, ties: readonly Told[], tied: ReadonlySet<Claim>, scene: Scene): readonly Part[] {
  const { figure, metric, sentence } = claim;
  const entry = metricEntry(metric?.text, scene);
  const source = entry?.definition === undefined ? null : sourceOf('metric', entry, scene.teller);
  const terms = metric === null ? [] : termLines(metric.text, entry, scene);
  return [
    { kind: 'lines', lines: ties },
    ...elsewhere(claim, other => startOf(other.figure) === startOf(figure), scene, other => tied.has(other)),
    { kind: 'lines', lines: said([...terms, source]) },
    { kind: 'quotation', text: quoted(sentence) },
  ];
}
