// The hovers of names: a metric, a programme, a district, a time. What they are, who says so, and where else they stand.
import { hull, type Claim, type District, type Period, type Phrase, type ProgrammeMention } from '../analysis/model';
import { unitsAbove } from '../knowledge/divisions';
import type { Bilingual, MetricEntry, ProgrammeEntry } from '../knowledge/reference';
import { claimsOfDistrict, claimsOfMetric } from './claimIndex';
import { keyOf, nameOf } from './districts';
import { changeLines } from './hoverChanges';
import { claimTable, elsewhere } from './hoverElsewhere';
import { startOf } from './hoverIndex';
import { entryOrigin, entryWords, furtherTexts, heading, inLanguage, linesOf, placeOf, sinceOf, sourceOf, type Scene } from './hoverScene';
import { termPart } from './hoverTerm';
import { atMost } from './hoverTies';
import type { Card, Part } from './markup';
import type { Message } from './messages';
import { counted, inOneLine, ours, quoted, said, told, workedOut, type Quote, type Told } from './told';

/** As many aliases, neighbours and places in other texts as are named. */
const few = 6;

export function metricCard(metric: Phrase, scene: Scene): Card {
  const { analysis, metrics, reference, teller } = scene;
  const id = metrics.idOf(metric.text);
  const entry = id === null ? null : reference().metric(id);
  const isHere = (claim: Claim): boolean => claim.metric?.ranges.some(range => range.start === startOf(metric)) === true;
  const own = claimsOfMetric(analysis, metric.text, metrics).find(isHere);
  return {
    title: quoted(metric),
    lines: entry === null ? [ours(teller.translate('metric'))] : metricLines(entry, scene),
    details: [
      ...(own === undefined ? [] : metricTable(own, isHere, scene)),
      ...(entry === null ? [] : [{ kind: 'lines', lines: said([aliasesOf(entry, metric.text, scene), ...neighboursOf(entry, scene)]) } as const]),
      termPart(metric.text, entry, scene),
    ],
  };
}

/** The values of the metric; where none but those under the pointer can be compared, these. */
function metricTable(own: Claim, isHere: (claim: Claim) => boolean, scene: Scene): readonly Part[] {
  const parts = elsewhere(own, isHere, scene);
  if (parts.some(({ kind }) => kind === 'table')) return parts;
  const here = claimsOfMetric(scene.analysis, own.metric?.text ?? '', scene.metrics).filter(isHere);
  return [...claimTable(here, ['district'], scene), ...elsewhere(own, isHere, scene, isHere)];
}

function metricLines(entry: MetricEntry, scene: Scene): readonly Told[] {
  const { teller } = scene;
  const { say, translate } = teller;
  const bilingual = (sentence: Bilingual | undefined): Told | null => (sentence === undefined ? null : entryWords(inLanguage(sentence, teller), 'metric', entry));
  const formula = bilingual(entry.formula);
  const unit = entry.unit === '' ? null : say('unit {0}', entry.unit === 'CNY' ? ours(translate('yuan')) : entryWords(entry.unit, 'metric', entry));
  const better = entry.better === undefined ? null : ours(translate(betters[entry.better]));
  return said([
    inOneLine([ours(translate('metric')), entryWords(entry.zh, 'metric', entry), entry.en === undefined ? null : entryWords(entry.en, 'metric', entry)]),
    bilingual(entry.definition),
    formula === null ? null : say('formula: {0}', formula),
    inOneLine([unit, better]),
    sourceOf('metric', entry, teller),
  ]);
}

const betters: Readonly<Record<NonNullable<MetricEntry['better']>, Message>> = { higher: 'higher counts as better', lower: 'lower counts as better', neither: 'neither direction counts as better' };

function aliasesOf(entry: MetricEntry, written: string, { teller }: Scene): Told | null {
  const names = [entry.zh, ...entry.aliases].filter(name => name !== written);
  return names.length === 0 ? null : teller.say('the same: {0}', inOneLine(names.slice(0, few).map(name => entryWords(name, 'metric', entry))));
}

function neighboursOf(entry: MetricEntry, { reference, teller }: Scene): readonly Told[] {
  const nameIn = (metric: MetricEntry): Told => entryWords(teller.isChinese ? metric.zh : (metric.en ?? metric.zh), 'metric', metric);
  return reference().neighboursOf(entry.id).slice(0, few).map(({ metric, reason, isFormer }) => {
    const [former, latter] = isFormer ? [metric, entry] : [entry, metric];
    return teller.say('{0} is not {1}: {2}', nameIn(former), nameIn(latter), told(inLanguage(reason, teller), entryOrigin('neighbour', metric.id, metric.source)));
  });
}

export function programmeCard(programme: ProgrammeMention, here: number, scene: Scene): Card {
  const { analysis, reference, teller } = scene;
  const { say, translate } = teller;
  const { text, district, programmeId } = programme;
  const entry = programmeId === null ? null : reference().programme(programmeId);
  const identity = analysis.programmes.find(other => startOf(other) === startOf(programme))?.identity;
  const mentions = analysis.programmes.filter(other => other.identity === identity);
  const level = entry === null ? null : levels[entry.level];
  const what = inOneLine([
    ours(translate(level ?? 'programme')),
    entry === null && district !== null ? nameOf(district) : null,
    mentions.length > 1 ? say('{0} mentions', counted(mentions.map(quoteOf))) : null,
  ]);
  const forms = [...new Map(mentions.map(other => [other.text, other])).values()].filter(form => form.text !== text);
  const others = forms.length === 0 ? null : say('also written {0}', inOneLine(atMost(forms, form => quoted(form), quoteOf, teller)));
  const claims = mentions.flatMap(mention => analysis.within(hull(mention)).claims.filter(({ sentence }) => sentence.ranges.some(range => range.start <= startOf(mention) && startOf(mention) < range.end)));
  return {
    title: quoted(programme),
    lines: said([what, ...(entry === null ? [] : programmeLines(entry, scene)), others, otherLines(here, mentions, scene)]),
    details: [
      ...withHeading('Claims in its sentences', claimTable(inOrder(claims), ['district', 'metric'], scene), scene),
      ...inOtherTexts(programme, scene),
      termPart(text, entry?.summary === undefined ? null : { zh: entry.name, definition: entry.summary }, scene),
    ],
  };
}

const levels: Readonly<Partial<Record<string, Message>>> = { nation: 'national programme', province: 'provincial programme', city: 'municipal programme' };

function programmeLines(entry: ProgrammeEntry, { teller }: Scene): readonly Told[] {
  const { say } = teller;
  const words = (text: string): Told => entryWords(text, 'programme', entry);
  return said([
    inOneLine([words(entry.fullName ?? entry.name), entry.en === undefined ? null : words(entry.en)]),
    inOneLine([entry.runBy === undefined ? null : say('run by {0}', words(inLanguage(entry.runBy, teller))), sinceOf(entry.since, 'programme', entry, teller)]),
    entry.summary === undefined ? null : words(inLanguage(entry.summary, teller)),
    sourceOf('programme', entry, teller),
  ]);
}

/** Each once, in the order of the text. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map(claim => [startOf(claim.figure), claim])).values()].sort((a, b) => startOf(a.figure) - startOf(b.figure));
}

function withHeading(words: Message, parts: readonly Part[], { teller }: Scene): readonly Part[] {
  return parts.length === 0 ? [] : [{ kind: 'lines', lines: [heading(ours(teller.translate(words)))] }, ...parts];
}

/** Where other texts name it: by its id, or an unknown one by its bare name. */
function inOtherTexts({ programmeId, core }: ProgrammeMention, scene: Scene): readonly Part[] {
  const found = scene.others.flatMap(text => text.analysis.programmes
    .filter(other => (programmeId === null ? other.programmeId === null && other.core === core : other.programmeId === programmeId))
    .map(mention => ({ text, mention })));
  const further = furtherTexts(scene);
  if (found.length === 0) return further === null ? [] : [{ kind: 'lines', lines: [further] }];
  const rows = atMost(found, ({ text, mention }) => placeOf(startOf(mention), text, scene), ({ text, mention }) => ({ uri: text.uri, ranges: mention.ranges }), scene.teller, few);
  return [{ kind: 'lines', lines: said([scene.teller.say('also in {0}', inOneLine(rows)), further]) }];
}

export function districtCard(district: District, here: number, scene: Scene): Card {
  const { analysis, teller } = scene;
  const { say, translate } = teller;
  const claims = claimsOfDistrict(analysis, district);
  const above = district.code === null ? [] : unitsAbove(district.code);
  const number = claims.length === 0 ? null : say(claims.length === 1 ? '{0} claim' : '{0} claims', counted(claims.map(({ figure }) => quoteOf(figure))));
  const { code } = district;
  const mentions = analysis.districts.filter(other => keyOf(other.district) === keyOf(district));
  return {
    title: nameOf(district),
    lines: said([
      inOneLine([ours(translate(district.level)), code === null ? null : say('division code {0}', told(code, { kind: 'division', code })), number]),
      above.length === 0 ? null : say('in {0}', inOneLine(above.map(unit => told(unit.name, { kind: 'division', code: unit.code })), teller.comma)),
      ...changeLines(district, teller),
      otherLines(here, mentions, scene),
    ]),
    details: withHeading('Its claims', claimTable(claims, ['metric'], scene), scene),
  };
}

export function periodCard({ words, iso }: Period, here: number, scene: Scene): Card {
  const { analysis, teller } = scene;
  const what = inOneLine([ours(teller.translate('period')), iso === null ? null : workedOut(iso, { name: 'date', of: quoteOf(words), iso })]);
  const mentions = analysis.periods.filter(other => other.iso === iso && (iso !== null || other.words.text === words.text));
  return { title: quoted(words), lines: [what, otherLines(here, mentions.map(other => other.words), scene)], details: [] };
}

function otherLines(here: number, mentions: readonly Phrase[], scene: Scene): Told {
  const others = mentions.filter(phrase => !phrase.ranges.some(range => range.start === here));
  return linesOf(others, scene) ?? ours(scene.teller.translate('nowhere else in this text'));
}

function quoteOf({ ranges }: Phrase): Quote {
  return { uri: null, ranges };
}
