// What has a name in a text and may be looked for elsewhere: a metric, a programme, a district; and where it is mentioned, in every form.
import { bareMetrics, Taken } from './bareMetrics';
import { bareName, keysAcrossTexts } from './programmeIdentity';
import { foldText } from './text/characters';
import { copyOf } from './text/logicalText';
import { oncePer } from './text/oncePer';
import type { Analysis, Claim, District, DistrictMention, Phrase, ProgrammeMention, Span } from './model';
import type { Knowledge } from '../knowledge/knowledge';
import type { MetricNames } from '../knowledge/metricNames';

export const nameKinds = ['metric', 'programme', 'district'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What a mention names. */
export interface Name {
  readonly kind: NameKind;
  /** The same for all mentions of the same thing, in whichever text and form; apart from that it means nothing. */
  readonly key: string;
  /** What to call it: the known name, else the words of its longest form. */
  readonly name: string;
}

/** One mention of it: `上虞区`, or `全区` in an article of 上虞. */
export interface NameMention extends Phrase {
  /** One object for all mentions that are found together. */
  readonly named: Name;
  /** Whether the words are a full name, and neither a short form nor a word that stands for it. */
  readonly isFull: boolean;
}

/** What is known of names. */
export type NameKnowledge = Pick<Knowledge, 'metrics' | 'programmes'>;

/** The key of the metric that some words name: `Name.key` of their mentions. */
export function metricKey(words: string, { metrics }: Pick<NameKnowledge, 'metrics'>): string {
  return readMetric(words, metrics).key;
}

/** The key of a district: its code, or its name where no code could be given. */
export function districtKey(district: District): string {
  return district.code ?? district.name;
}

/**
 * All mentions of names in a text, by where they begin. Words that several claims share are mentioned once, where they stand. A known metric
 * is mentioned as well where no figure is beside it. Mentions may lie in one another: `浙江` in `“浙江飞鹰计划”`.
 */
export function nameMentions(analysis: Analysis, knowledge: NameKnowledge): readonly NameMention[] {
  return mentionsOf(analysis, { start: 0, end: analysis.length }, analysis, knowledge);
}

/**
 * The mentions that touch a part of the text, and perhaps some around it, at the cost of that part; where it names a programme, all
 * programmes of the text are looked at. They are those of the whole text, but `Name.name` is found in the part.
 */
export function nameMentionsIn(analysis: Analysis, span: Span, knowledge: NameKnowledge): readonly NameMention[] {
  return mentionsOf(analysis, span, analysis.within(span), knowledge);
}

/** What of an analysis names something. */
interface Naming {
  readonly claims: readonly Claim[];
  readonly programmes: readonly ProgrammeMention[];
  readonly districts: readonly DistrictMention[];
}

function mentionsOf(analysis: Analysis, span: Span, { claims, programmes, districts }: Naming, knowledge: NameKnowledge): readonly NameMention[] {
  const names = new Names(knowledge);
  const metrics = metricsOf(claims);
  const mentions: NameMention[] = [];
  for (const metric of metrics) mentions.push(names.ofMetric(metric));
  for (const mention of districts) mentions.push(names.ofDistrict(mention));
  // Most blocks have none, and then the text's need not be linked.
  const keys = programmes.length === 0 ? null : programmeKeys(analysis);
  for (const programme of programmes) mentions.push(names.ofProgramme(programme, keys!.get(startOf(programme))!));
  const taken = new Taken(metrics, programmes);
  for (const text of analysis.textsIn(span)) bareMetrics(text, knowledge.metrics, taken, metric => { mentions.push(names.ofMetric(metric)); });
  return mentions.sort(byPlace);
}

function byPlace(one: Phrase, other: Phrase): number {
  return startOf(one) - startOf(other);
}

function startOf({ ranges }: Phrase): number {
  return ranges[0]!.start;
}

/** The words of metrics by where they begin, each once: a metric is carried on from figure to figure. */
function metricsOf(claims: readonly Claim[]): readonly Phrase[] {
  const metrics: Phrase[] = [];
  let last: Phrase | null = null;
  for (const { metric } of claims) {
    if (metric === null || metric === last) continue;
    metrics.push(metric);
    last = metric;
  }
  metrics.sort(byPlace);
  let count = 0;
  for (const metric of metrics) {
    let isNew = true;
    for (let before = count - 1; isNew && before >= 0 && startOf(metrics[before]!) === startOf(metric); before--) isNew = !isSame(metrics[before]!, metric);
    if (isNew) metrics[count++] = metric;
  }
  metrics.length = count;
  return metrics;
}

function isSame(one: Phrase, other: Phrase): boolean {
  return one.text === other.text && one.ranges.length === other.ranges.length && one.ranges.every(({ start, end }, i) => other.ranges[i]!.start === start && other.ranges[i]!.end === end);
}

/** The keys of a text's programmes, by where they are mentioned. */
const programmeKeys = oncePer(({ programmes }: Analysis): ReadonlyMap<number, string> => {
  const keys = keysAcrossTexts(programmes);
  return new Map(programmes.map(programme => [startOf(programme), keys.get(programme.identity)!]));
});

/** The names that are found together, each once. */
class Names {
  private readonly metrics = new Map<string, Found>();
  private readonly programmes = new Map<string, Found>();
  private readonly districts = new Map<string, Found>();

  constructor(private readonly knowledge: NameKnowledge) {}

  ofMetric({ text, ranges }: Phrase): NameMention {
    const { key, known, isFull } = readMetric(text, this.knowledge.metrics);
    return { text, ranges, named: named(this.metrics, 'metric', key, known, text), isFull };
  }

  ofProgramme({ text, ranges, core }: ProgrammeMention, key: string): NameMention {
    const { programmes } = this.knowledge;
    const known = programmes.nameOf.get(key) ?? null;
    const plain = plainName(text);
    const isFull = (known !== null && plain === plainName(known)) || bareName(plainName(core), programmes) !== plain;
    return { text, ranges, named: named(this.programmes, 'programme', key, known, text), isFull };
  }

  ofDistrict({ text, ranges, district }: DistrictMention): NameMention {
    const { name } = district;
    return { text, ranges, named: named(this.districts, 'district', districtKey(district), name, name), isFull: text === name || foldText(text) === name };
  }
}

/** A name whose words may still turn out to have a longer form. */
interface Found {
  readonly kind: NameKind;
  readonly key: string;
  name: string;
}

function named(names: Map<string, Found>, kind: NameKind, key: string, known: string | null, words: string): Name {
  const before = names.get(key);
  if (before === undefined) {
    const name: Found = { kind, key, name: known ?? words };
    names.set(key, name);
    return name;
  }
  if (known === null && words.length > before.name.length) before.name = words;
  return before;
}

/** What the words of a metric say. */
interface MetricReading {
  readonly key: string;
  /** The known name. */
  readonly known: string | null;
  readonly isFull: boolean;
}

/** To read a name takes longer than all else here, and most names come again, in a text or in the next. */
const readings = oncePer<MetricNames, Map<string, MetricReading>>(() => new Map());

/** Beyond so many they are forgotten, so that they take no more than a few megabytes. */
const mostReadings = 20_000;

function readMetric(words: string, metrics: MetricNames): MetricReading {
  const read = readings(metrics);
  const before = read.get(words);
  if (before !== undefined) return before;
  const key = metrics.keyOf(words);
  const known = metrics.nameOf(key);
  const reading = { key, known, isFull: known === null || isFullMetric(words, known) };
  if (read.size >= mostReadings) read.clear();
  read.set(copyOf(words), reading);
  return reading;
}

/** `GDP` and `规上工业增加值` are short for something; `研究与试验发展(R&D)经费` is not. */
function isFullMetric(words: string, known: string): boolean {
  const spelledOut = foldText(words).replace(inBrackets, '');
  return !hasLatin.test(spelledOut) && spelledOut.length >= known.replace(notSpelledOut, '').length;
}

const hasLatin = /[A-Za-z]/;
const inBrackets = /\([^()]*\)/g;
const notSpelledOut = /\([^()]*\)|[A-Za-z\d&.]+/g;

function plainName(words: string): string {
  return foldText(words).replace(/[“”‘’"\s]/g, '');
}
