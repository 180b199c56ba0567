// What must hold of every data file, whatever words are added.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureBeginnings } from '../analysis/lexemes/figures';
import bounds from './data/bounds.json';
import claimWords from './data/claimWords.json';
import clauseWords from './data/clauseWords.json';
import cues from './data/cues.json';
import layout from './data/layout.json';
import metrics from './data/metrics.json';
import metricWords from './data/metricWords.json';
import notUnits from './data/notUnits.json';
import periods from './data/periods.json';
import places from './data/places.json';
import programmes from './data/programmes.json';
import programmeWords from './data/programmeWords.json';
import proseWords from './data/proseWords.json';
import tieWords from './data/tieWords.json';
import units from './data/units.json';

const files = { bounds, claimWords, clauseWords, cues, layout, metrics, metricWords, notUnits, periods, places, programmes, programmeWords, proseWords, tieWords, units };

/** Every list of words in a file, with its path. */
function wordLists(value: unknown, path: string): [path: string, words: string[]][] {
  if (Array.isArray(value) && value.length > 0 && value.every(each => typeof each === 'string')) return [[path, value]];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => wordLists(each, `${path}.${key}`)) : [];
}

function repeated(words: readonly string[]): string[] {
  return words.filter((word, i) => words.indexOf(word) !== i);
}

for (const [name, file] of Object.entries(files)) {
  test(`${name}: no list holds a word twice, an empty one, or one with blanks around it`, () => {
    const lists = wordLists(file, name);
    assert.ok(lists.length > 0);
    for (const [path, words] of lists) {
      assert.deepEqual(repeated(words), [], path);
      assert.deepEqual(words.filter(word => word === '' || word !== word.trim()), [], path);
    }
  });
}

for (const [name, entries] of [['metrics', metrics.metrics], ['programmes', programmes.programmes]] as const) {
  test(`${name}: ids are unique and kebab-case`, () => {
    const ids = entries.map(({ id }) => id);
    assert.deepEqual(repeated(ids), []);
    assert.deepEqual(ids.filter(id => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)), []);
  });
}

/** Names that stand under two ids. */
function sharedNames(entries: readonly { readonly id: string; readonly names: readonly string[] }[]): string[] {
  const owner = new Map<string, string>();
  return entries.flatMap(({ id, names }) => names.filter(name => {
    const isShared = (owner.get(name) ?? id) !== id;
    owner.set(name, id);
    return isShared;
  }));
}

test('no metric\'s name stands under two ids', () => {
  assert.deepEqual(sharedNames(metrics.metrics.map(({ id, zh, aliases }) => ({ id, names: [zh, ...aliases] }))), []);
});

test('no metric has its own name among its aliases', () => {
  assert.deepEqual(metrics.metrics.filter(({ zh, aliases }) => aliases.includes(zh)).map(({ id }) => id), []);
});

test('no programme\'s name stands under two ids, and none is said to be no programme', () => {
  const entries = programmes.programmes.map(({ id, name, core, aliases }) => ({ id, names: [name, core, ...aliases] }));
  assert.deepEqual(sharedNames(entries), []);
  const cores = new Set(programmes.programmes.map(({ core }) => core));
  assert.deepEqual(programmes.notProgrammes.filter(word => cores.has(word)), []);
});

test('a programme\'s name holds its core', () => {
  assert.deepEqual(programmes.programmes.filter(({ name, core }) => !name.replace(/[“”]/g, '').includes(core)).map(({ id }) => id), []);
});

test('every fixed word holds a numeral or what else would begin a figure', () => {
  assert.deepEqual(units.fixed.filter(word => !Array.from(word).some(character => character === '双' || figureBeginnings.has(character.charCodeAt(0)))), []);
});

test('no word is two units', () => {
  const words = [...units.currencies.flatMap(each => each.words), ...units.measures.flatMap(each => each.words), ...units.classifiers, ...units.counters];
  assert.deepEqual(repeated(words), []);
});

test('currencies have ISO codes', () => {
  assert.deepEqual(units.currencies.map(({ unit }) => unit).filter(unit => !/^[A-Z]{3}$/.test(unit)), []);
});

test('bounds are those of the contract, and no word has two', () => {
  for (const list of [bounds.before, bounds.after]) {
    assert.deepEqual(list.map(({ bound }) => bound).filter(bound => !['>', '≥', '<', '≤', '≈'].includes(bound)), []);
    assert.deepEqual(repeated(list.flatMap(({ words }) => words)), []);
  }
});

test('a verb does not say two things of a change', () => {
  assert.deepEqual(repeated([...cues.level, ...cues.increase, ...cues.decrease]), []);
});

/** Exceptions that except nothing: words that neither begin nor end, whichever counts, like one of those that they are told from. */
function needless(words: readonly string[], end: 'begin' | 'end', like: readonly string[]): string[] {
  return words.filter(word => !like.some(other => word !== other && (end === 'begin' ? word.startsWith(other) : word.endsWith(other))));
}

test('what is said to be no leading word, no comparison and the like would else be taken for one', () => {
  const { subject, comparison, construction } = claimWords;
  assert.deepEqual(needless(clauseWords.notLeading, 'begin', [...clauseWords.leading, ...clauseWords.lightVerbs]), []);
  assert.deepEqual(needless(comparison.beginLikeThan, 'begin', comparison.than), []);
  assert.deepEqual(needless(comparison.endLikeThan, 'end', comparison.than), []);
  assert.deepEqual(needless(comparison.endLikePlainVerbs, 'end', comparison.plainVerbs), []);
  assert.deepEqual(needless(comparison.endLikeEach, 'end', comparison.each), []);
  assert.deepEqual(needless(construction.beginLikeGrowth, 'begin', construction.growth.flatMap(({ words }) => words)), []);
  assert.deepEqual(needless(subject.notAchieving, 'begin', subject.achieving), []);
  assert.deepEqual(needless(subject.beginWithAndOthers, 'begin', ['等']), []);
  assert.deepEqual(needless(subject.endInAndOthers, 'end', ['等']), []);
});

test('a verb of comparison says one thing, and those that may stand behind anything are among those behind a measure', () => {
  const { sides, outdoing, verbs, plainVerbs } = claimWords.comparison;
  const behind = verbs.flatMap(({ words }) => words);
  assert.deepEqual(repeated([...sides, ...outdoing].flatMap(({ words }) => words)), []);
  assert.deepEqual(repeated(behind), []);
  assert.deepEqual(plainVerbs.filter(verb => !behind.includes(verb)), []);
  assert.deepEqual([...sides, ...outdoing, ...verbs].map(({ side }) => side).filter(side => side !== null && side !== 'above' && side !== 'below'), []);
  assert.deepEqual([...verbs, ...claimWords.construction.growth].map(({ change }) => change).filter(change => !['level', 'increase', 'decrease'].includes(change)), []);
});

test('what may stand within a noun is a function word, and what takes what moves as its object is a verb of moving', () => {
  assert.deepEqual(claimWords.counted.inside.filter(word => !claimWords.counted.functions.includes(word)), []);
  assert.deepEqual(cues.falling.filter(word => !cues.decrease.includes(word)), []);
  assert.deepEqual(cues.rising.filter(word => !cues.increase.includes(word)), []);
});

test('a modifier that makes a part is not listed among the others', () => {
  assert.deepEqual(metricWords.modifiers.filter(word => metricWords.partModifiers.includes(word)), []);
});

test('a word of time has one meaning, and its months are in order', () => {
  assert.deepEqual(repeated(periods.words.flatMap(({ words }) => words)), []);
  for (const word of periods.words) {
    if (!('months' in word)) continue;
    const [from, to] = word.months as [number, number];
    assert.ok(from >= 1 && from <= to && to <= 12, word.words.join());
  }
});

test('five-year plans take five years and follow one another', () => {
  const plans = Object.values(periods.plans);
  for (const [i, [first, last]] of plans.entries()) {
    assert.equal(last! - first!, 4);
    if (i > 0) assert.equal(first, plans[i - 1]![1]! + 1);
  }
});

test('own words name levels of divisions', () => {
  assert.deepEqual(places.own.map(({ level }) => level), ['nation', 'province', 'prefecture', 'county']);
  assert.deepEqual(repeated(places.own.flatMap(({ words }) => words)), []);
});

test('the units of metrics are units', () => {
  const known = new Set(['', '%', 'pp', '倍', ...units.currencies.flatMap(({ unit, words }) => [unit, ...words]), ...units.measures.flatMap(({ words }) => words), ...units.classifiers]);
  const isKnown = (unit: string): boolean => known.has(unit) || unit.split('/').every(part => known.has(part.replace(/^[十百千万亿]+/, '')));
  assert.deepEqual(metrics.metrics.map(({ unit }) => unit).filter(unit => !isKnown(unit)), []);
});

