// Compiles the words that one rule of claims alone goes by. They stand in `claimWords.json` by the rule's file.
import { Lexicon } from '../analysis/text/lexicon';
import { UnitSet } from '../analysis/text/unitSet';
import type { Change } from '../analysis/model';
import data from './data/claimWords.json';
import { alternation, alternations, wordSet, type Alternation } from './words';

export interface ClaimRuleWords {
  readonly silence: SilenceWords;
  readonly subject: SubjectWords;
  readonly owner: OwnerWords;
  readonly time: TimeWords;
  readonly comparison: ComparisonWords;
  readonly construction: ConstructionWords;
  readonly counted: CountedWords;
  readonly list: ListWords;
  readonly carrying: CarryingWords;
  readonly table: TableWords;
}

/** Words of the rules by which a figure states nothing: `claims/statements.ts`. */
export interface SilenceWords {
  /** Units of time, of which one speaks in passing: 小时 in `24小时服务`. */
  readonly timeSpans: ReadonlySet<string>;
  /** The last characters of these. */
  readonly spanEnds: UnitSet;
  /** Classifiers with which a small number in words still counts things: `两个省创新服务综合体`. */
  readonly firmClassifiers: ReadonlySet<string>;
  /** What begins a rank or the verb of one: 居, 第. */
  readonly rankSigns: Alternation;
  /** Of what the names of the divisions are made among which one is ranked: `22个县(市)区第2位`. */
  readonly rankedLevels: Alternation;
  /** Units of age, which tell people apart: `65岁以上老年人`. */
  readonly ages: ReadonlySet<string>;
  /** What makes a number a threshold where 的 follows it, walked backward: `过500万元的`. */
  readonly passing: Lexicon<true>;
  /** What may stand between a noun and its number: `企业共11家`. */
  readonly beforeCount: Alternation;
  /** Shares of what a threshold describes: `50万元以上的企业占比`. */
  readonly shares: Alternation;
  /** Verbs and nouns by which a number right behind them measures something, walked backward: 缩短, 时间. */
  readonly measuring: Lexicon<true>;
  /** What may follow such a number besides a mark: `15分钟以内`. */
  readonly behindMeasured: Lexicon<true>;
}

/** Words that are taken off a subject, or part it: `claims/subject.ts`. */
export interface SubjectWords {
  /** How a story says who reports: 报讯 in `湖北日报讯`, and behind a day 日电 in `9月26日电`. */
  readonly datelines: Alternation;
  readonly datedLines: Alternation;
  /** What goes on right behind a figure: 并 in `3亿元并进口`. */
  readonly joiningOn: Lexicon<true>;
  /** What closes a row of places: 等地. */
  readonly andOtherPlaces: Lexicon<true>;
  /** Adverbs before a verb with 了 that closes a subject: 已 in `农户已搬了`. */
  readonly beforeDone: Alternation;
  /** What makes a verb a noun: 率 in 开工率. */
  readonly nounEndings: Lexicon<true>;
  /** Verbs between what brings something about and the metric: 带动. */
  readonly causing: Alternation;
  /** Words with 等 that close no examples: 高等, 等级. */
  readonly endInAndOthers: Alternation;
  readonly beginWithAndOthers: Alternation;
  /** Verbs between whose a metric is and its name: `第二产业` 实现 `增加值`. */
  readonly achieving: Alternation;
  readonly notAchieving: Alternation;
  /** What ends the name of one who achieves and is no part of the metric, walked backward: 局. */
  readonly agents: Lexicon<true>;
  readonly beforeAchieving: Alternation;
}

/** Words that tell whose a claim is: `claims/owners.ts`. */
export interface OwnerWords {
  /** What makes a place before it a field of comparison: 首 in `全省首个`. */
  readonly behindScope: Lexicon<true>;
  /** What a place bestows: 示范 in `全国农业标准化示范区`. */
  readonly honours: Lexicon<true>;
}

/** Words that tell which time governs: `claims/governing.ts`. */
export interface TimeWords {
  /** What opens a point of a list: 二是. */
  readonly points: Lexicon<true>;
  /** What a comparison says behind the time that it starts from: 相比 in `与去年同期相比`. */
  readonly sameTime: Lexicon<true>;
  readonly behindBase: Lexicon<true>;
  /** What begins a run of times: 连 in `连续17年`. */
  readonly running: Lexicon<true>;
  /** What makes a time a point of time, walked backward: 末. */
  readonly endings: Lexicon<true>;
  /** What may stand before a time up to which something has come, walked backward: 截至. */
  readonly until: Lexicon<true>;
  /** Verbs of saying, walked backward: 介绍 in `局长介绍,截至3月底`. */
  readonly reporting: Lexicon<true>;
  /** Words that look like a time and govern nothing: 多年 in `多年想办的大事`. */
  readonly passing: ReadonlySet<string>;
}

/** Where the metric stands beside what it is compared with. */
export type Side = 'above' | 'below';

/** What a verb says of the metric beside what it is compared with. */
export interface ComparisonVerb {
  /** On which side the metric stands; `null` where only its move is told. */
  readonly side: Side | null;
  readonly change: Change;
}

/** Words of comparison: `claims/comparisons.ts`. */
export interface ComparisonWords {
  /** Each verb of comparison with what it says: 高于, 高出, 提高. */
  readonly saying: ReadonlyMap<string, ComparisonVerb>;
  /** Verbs with 于, walked backward: 高于. */
  readonly sides: Lexicon<Side>;
  readonly anySide: Alternation;
  /** Verbs that are compared with measures alone: 高出, 领先. */
  readonly outdoing: Alternation;
  /** Verbs behind the measure: 高 in `比全省高`. */
  readonly verbs: Alternation;
  /** Those of them that may stand behind anything: `比市场价低`. */
  readonly plainVerbs: Alternation;
  readonly endLikePlainVerbs: Alternation;
  /** 比 and 较, and words that end or begin with them: 占比, 比重. */
  readonly than: Alternation;
  readonly endLikeThan: Alternation;
  readonly beginLikeThan: Alternation;
  /** What stands before the time that a comparison starts from, walked backward: 比, 高于. */
  readonly bases: Lexicon<true>;
  /** What one measures against: 平均, 上年. */
  readonly measures: Alternation;
  /** Levels of divisions, which are measures where the measure ends in them: `比邻省高`. */
  readonly levels: Alternation;
  readonly wholes: Alternation;
  readonly averages: Alternation;
  /** What makes a measure a time. */
  readonly times: Alternation;
  readonly periodic: Alternation;
  readonly moreOrLess: Alternation;
  readonly onBasis: Alternation;
  /** `是全国的2.1倍` */
  readonly copulas: Lexicon<true>;
  readonly equals: Lexicon<true>;
  readonly anyEqual: Alternation;
  /** Where something began or ended: 前 in `由整合前的`. */
  readonly moments: Alternation;
  /** Adverbs of dealing out behind a measure, and words that end like one: 均, 平均. */
  readonly each: Alternation;
  readonly endLikeEach: Alternation;
}

export type Growth = Exclude<Change, 'level'>;

/** Words that tell constructions apart: `claims/constructions.ts`. */
export interface ConstructionWords {
  /** What of a thing an amount may measure, walked backward: 规模 in `总规模50亿元的基金`. */
  readonly attributes: Lexicon<true>;
  /** `年度目标任务数`: what was planned, with what may stand before and behind. */
  readonly plans: Alternation;
  readonly beforePlan: Alternation;
  readonly behindPlan: Alternation;
  /** What a rate is per: 人 in `平均每万人`. */
  readonly baseUnits: Alternation;
  readonly averages: Alternation;
  /** How far things have come: `已竣工19个`. */
  readonly states: Alternation;
  readonly beforeState: Alternation;
  /** Marks to be passed: 大关. */
  readonly thresholds: Lexicon<true>;
  /** Words with 占 that are no share of anything: `占地300亩`. */
  readonly notShares: Lexicon<true>;
  /** Units that say what is counted: `7镇8乡`. */
  readonly unitNouns: ReadonlySet<string>;
  /** Nouns of growth behind a figure, and words that begin like them: 增长 in `30%以上的快速增长`, 增长极. */
  readonly growth: ReadonlyMap<string, Growth>;
  readonly anyGrowth: Alternation;
  readonly beginLikeGrowth: Alternation;
  readonly beforeGrowth: Alternation;
  /** Before a verb that names nothing: 可 in `可建设550万千瓦`. */
  readonly modals: Alternation;
  /** What ends the name of a list of the best, what it may list, and verbs before it: `位列全国百强县第五`. */
  readonly rankings: Alternation;
  readonly rankedThings: Alternation;
  readonly rankingVerbs: Alternation;
  /** `其中10亿元以上29个` */
  readonly classesOfSize: Alternation;
  /** Rates that are of all, not only of what is new: 总数. */
  readonly totals: ReadonlySet<string>;
  /** What is taken off for them, at the beginning of a metric: 新增. */
  readonly adding: Lexicon<true>;
  /** What begins a rate that names nothing of its own: 这 in `这一数字`. */
  readonly pronouns: Lexicon<true>;
}

/** Words around the noun behind a figure: `claims/counted.ts`. */
export interface CountedWords {
  /** Function words that no noun begins with, and that end one. */
  readonly functions: Lexicon<true>;
  /** Those of them that may stand within one: 和. */
  readonly inside: Lexicon<true>;
  /** What closes the words and is no part of the noun, walked backward: 等, 建设. */
  readonly closing: Lexicon<true>;
}

/** Words of lists: `claims/lists.ts`. */
export interface ListWords {
  /** What may stand between two values of a list. */
  readonly connectives: Lexicon<true>;
  /** Verbs between 分别 and the noun of the values, and behind it: 完成 in `分别完成产值`. */
  readonly achieving: Alternation;
  readonly reaching: Alternation;
}

/** Which of the metrics just before a word means: 后者. */
export type Reference = 'former' | 'latter' | 'both' | 'firstTwo';

/** Words by which a metric carries on, or a clause names one: `claims/bind.ts`. */
export interface CarryingWords {
  /** What begins a sentence that goes on with the metric of the one before: 同比. */
  readonly openings: Lexicon<true>;
  /** The same, anywhere near its beginning, as a pronoun and a noun: `该比例`. */
  readonly pronouns: Lexicon<true>;
  readonly pronounNouns: Lexicon<true>;
  readonly references: Lexicon<Reference>;
  /** What is shared out to each, whose verb belongs to the metric: 户均 in `户均增收`. */
  readonly averages: Lexicon<true>;
  /** What may stand between a place and the bracket with its figures: 平均水平. */
  readonly ofPlace: Alternation;
  /** What closes the subject of a clause without a figure, walked backward: 方面, 最大. */
  readonly closing: Lexicon<true>;
  /** What begins its predicate besides verbs: 受. */
  readonly predicates: Lexicon<true>;
  /** What makes a multiple a rise or a fall: 翻, 减. */
  readonly multiplying: Lexicon<true>;
  readonly dividing: Lexicon<true>;
  /** Metrics with a word of intent in their name: 预期寿命. */
  readonly notTargets: Lexicon<true>;
}

/** What heads the columns of a table: `claims/table.ts`. */
export interface TableWords {
  /** What the first column's head begins with where no strokes rule the table. */
  readonly first: Alternation;
  /** What the head of the column of names holds. */
  readonly names: Alternation;
  readonly units: Alternation;
  /** What makes a column one of rates of growth. */
  readonly growing: Alternation;
}

/** Compiles the words of single rules. */
export function compileClaimRuleWords(): ClaimRuleWords {
  return {
    silence: silenceWords(),
    subject: subjectWords(),
    owner: { behindScope: wordSet(data.owner.behindScope), honours: wordSet(data.owner.honours) },
    time: timeWords(),
    comparison: comparisonWords(),
    construction: constructionWords(),
    counted: countedWords(),
    list: { ...alternations(data.list), connectives: wordSet(data.list.connectives) },
    carrying: carryingWords(),
    table: alternations(data.table),
  };
}

function silenceWords(): SilenceWords {
  const { silence: words } = data;
  return {
    ...alternations(words),
    timeSpans: new Set(words.timeSpans),
    spanEnds: UnitSet.of(words.timeSpans.map(unit => unit.slice(-1)).join('')),
    firmClassifiers: new Set(words.firmClassifiers),
    ages: new Set(words.ages),
    passing: wordSet(words.passing, 'backward'),
    measuring: wordSet(words.measuring, 'backward'),
    behindMeasured: wordSet(words.behindMeasured),
  };
}

function subjectWords(): SubjectWords {
  const { subject: words } = data;
  return {
    ...alternations(words),
    joiningOn: wordSet(words.joiningOn),
    andOtherPlaces: wordSet(words.andOtherPlaces),
    nounEndings: wordSet(words.nounEndings),
    agents: wordSet(words.agents, 'backward'),
  };
}

function timeWords(): TimeWords {
  const { points, sameTime, behindBase, running, endings, until, reporting, passing } = data.time;
  return { points: wordSet(points), sameTime: wordSet(sameTime), behindBase: wordSet(behindBase), running: wordSet(running), endings: wordSet(endings, 'backward'), until: wordSet(until, 'backward'), reporting: wordSet(reporting, 'backward'), passing: new Set(passing) };
}

function comparisonWords(): ComparisonWords {
  const { sides, outdoing, verbs, ...words } = data.comparison;
  const standing = [...sides, ...outdoing].flatMap(({ side, words: each }) => each.map(verb => [verb, { side: side as Side, change: 'level' }] as const));
  const moving = verbs.flatMap(({ words: each, ...saying }) => each.map(verb => [verb, saying as ComparisonVerb] as const));
  const withYu = sides.flatMap(({ side, words: each }) => each.map(verb => [verb, side as Side] as const));
  return {
    ...alternations(words),
    saying: new Map([...standing, ...moving]),
    sides: new Lexicon(withYu, 'backward'),
    anySide: alternation(withYu.map(([verb]) => verb)),
    outdoing: alternation(outdoing.flatMap(({ words: each }) => each)),
    verbs: alternation(moving.map(([verb]) => verb)),
    bases: wordSet([...words.bases, ...withYu.map(([verb]) => verb)], 'backward'),
    copulas: wordSet(words.copulas, 'backward'),
    equals: wordSet(words.equals, 'backward'),
    anyEqual: alternation([...words.copulas, ...words.equals]),
  };
}

function constructionWords(): ConstructionWords {
  const { growth, ...words } = data.construction;
  const nouns = growth.flatMap(({ change, words: each }) => each.map(noun => [noun, change as Growth] as const));
  return {
    ...alternations(words),
    attributes: wordSet(words.attributes, 'backward'),
    thresholds: wordSet(words.thresholds),
    notShares: wordSet(words.notShares),
    unitNouns: new Set(words.unitNouns),
    growth: new Map(nouns),
    anyGrowth: alternation(nouns.map(([noun]) => noun)),
    totals: new Set(words.totals),
    adding: wordSet(words.adding),
    pronouns: wordSet(words.pronouns),
  };
}

function countedWords(): CountedWords {
  const { functions, inside, closing } = data.counted;
  return { functions: wordSet(functions), inside: wordSet(inside), closing: wordSet(closing, 'backward') };
}

function carryingWords(): CarryingWords {
  const { references, ...words } = data.carrying;
  return {
    openings: wordSet(words.openings),
    pronouns: wordSet(words.pronouns),
    pronounNouns: wordSet(words.pronounNouns),
    references: new Lexicon(references.flatMap(({ to, words: each }) => each.map(word => [word, to as Reference] as const))),
    averages: wordSet(words.averages),
    ofPlace: alternation(words.ofPlace),
    closing: wordSet(words.closing, 'backward'),
    predicates: wordSet(words.predicates),
    multiplying: wordSet(words.multiplying),
    dividing: wordSet(words.dividing),
    notTargets: wordSet(words.notTargets),
  };
}
