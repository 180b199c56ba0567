// What each rule of the analysis did, in words. The keys are the names that the rules bear where they stand.
import type { DistrictRule, YearRule } from '../analysis/model';
import type { Message } from './messages';

/** How a figure was bound to its metric: the names of `constructions`, and of what stands beside them. */
export const metricRules: Readonly<Partial<Record<string, Message>>> = {
  'threshold': 'the metric before: the figure is a mark that it passes, as in 2000亿元大关',
  'rank': 'what is ranked: the words before the rank, else the metric before',
  'growth behind': 'the words before the figure, whose growth is named behind it',
  'attributive': 'what the figure describes: the noun behind it and 的',
  'counted noun': 'the noun that is counted, behind the figure',
  'plan': 'the metric before, of whose plan the figure tells',
  'share': 'the metric before, with the whole that the figure is a share of',
  'state of things': 'the things before, with how far so many of them have come',
  'named by its unit': 'the unit of the figure, as in 7镇8乡',
  'verb alone': 'the metric before, as the verb before the figure names none',
  'part of a whole': 'the part that is named, of the metric before',
  'per base': 'the metric before, for each so many people or things',
  'bare rate': 'the metric before, with the rate of it that is named',
  'subject': 'the words before the figure without verb, time and place',
  'carried over': 'the metric before, as no words stand before the figure',
  'noun behind': 'the noun behind the figure',
  'list': 'one of several metrics in a row, each with its value',
  'former and latter': 'the former or latter of the metrics before',
  'table': 'the first cell of the row',
  'none': 'no words name it',
};

/** Why a figure states nothing. */
export const silenceRules: Readonly<Partial<Record<string, Message>>> = {
  'a rate’s base': 'it is the base of a rate, as in 每万人',
  'the field of a ranking': 'it says among how many something is ranked, as in 在11个区中',
  'the number of what is listed': 'it counts the things listed before it, to which values are dealt out, as in 汽车、电子、化工三大产业',
  'a small number in words': 'a small number in words counts nothing of note, as in 四种模式',
  'ten': 'as many as one promises, as in 十件实事',
  'a span of time in passing': 'a span of time that no verb measures, as in 24小时服务',
  'a threshold': 'it says which things another figure counts, as in 10亿元以上项目29个',
  'a class of size': 'it names a class of size, as in 百亿级',
  'an ordinal': 'it is a place in an order, as in 第三名',
  'a bare number': 'a number without a unit that no verb measures',
  'a count of nothing named': 'no words name what it counts',
  'beside the cells of a table': 'it stands in the row of a table, but is no cell of its own',
};

/** What told whose article it is. */
export const districtRules: Readonly<Record<DistrictRule, Message>> = {
  headline: 'the title of the article begins with it',
  signature: 'a byline or a note names it',
  title: 'the title of the article names it',
  headings: 'the headings name no other place',
  mentions: 'the article names it most',
  parts: 'the article speaks as a province, and all places that it names lie in this one',
  page: 'the page around the article names it most',
  nation: 'the article speaks of the nation and names no other place',
};

/** How the year of a time is known, where its words do not say it. */
export const yearRules: Readonly<Record<Exclude<YearRule, 'words'>, Message>> = {
  article: 'its year by the date of the article',
  context: 'its year by the last one named before',
  heading: 'its year by the heading',
};
