// What people type when they look for a name, and what they find.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReference } from '../knowledge/builtInReference';
import { initialsOf } from '../knowledge/pinyin';
import { compareMatches, NameMatcher, nameWithMatch, queryWords } from './nameQuery';
import { otherNames } from './otherNames';

const otherNamesOf = otherNames(createReference());
const matcher = new NameMatcher({ initialsOf, otherNamesOf });

/** `rank by words [parts]`, or null. */
function found(word: string, name: string): string | null {
  const match = matcher.match(word, name);
  if (match === null) return null;
  const parts = match.parts.map(([start, end]) => name.slice(start, end)).join('+');
  return [match.rank, match.by.kind === 'name' ? 'name' : `${match.by.kind} ${match.by.words}`, parts].filter(part => part !== '').join(' ');
}

test('by characters', () => {
  assert.equal(found('上虞区', '上虞区'), 'exact name 上虞区');
  assert.equal(found('上虞', '上虞区'), 'exact name 上虞');
  assert.equal(found('上', '上虞区'), 'prefix name 上');
  assert.equal(found('上虞', '上虞人才码'), 'prefix name 上虞');
  assert.equal(found('总值', '地区生产总值'), 'inside name 总值');
  assert.equal(found('鲲鹏', '“鲲鹏行动”计划'), 'prefix name 鲲鹏');
  assert.equal(found('生总', '地区生产总值'), 'scattered name 生+总');
  assert.equal(found('总生', '地区生产总值'), null);
  assert.equal(found('西湖', '上虞区'), null);
  assert.equal(found('', '上虞区'), null);
});

test('by letters of the name, in whichever case and width', () => {
  assert.equal(found('r&d', 'R&D经费支出'), 'prefix name R&D');
  assert.equal(found('Ｒ＆Ｄ', 'R&D经费支出'), 'prefix name R&D');
  assert.equal(found('gdp', '人均GDP增速'), 'word name GDP');
  assert.equal(found('4.0', '人才新政4.0版'), 'word name 4.0');
});

test('by the initials of its pinyin, which may be mixed with characters', () => {
  assert.equal(found('syq', '上虞区'), 'exact initials syq 上虞区');
  assert.equal(found('SY', '上虞区'), 'prefix initials sy 上虞');
  assert.equal(found('jck', '货物进出口总额'), 'inside initials jck 进出口');
  assert.equal(found('上yq', '上虞区'), 'exact initials 上yq 上虞区');
  assert.equal(found('cq', '重庆市'), 'prefix initials cq 重庆');
  assert.equal(found('zq', '重庆市'), null);
  assert.equal(found('r&djf', 'R&D经费支出'), 'prefix initials r&djf R&D经费');
  // Gaps between initials would find too much.
  assert.equal(found('sq', '上虞区'), null);
});

test('by another name that the reference knows', () => {
  assert.equal(found('gdp', '地区生产总值'), 'exact other GDP');
  assert.equal(found('gross', '地区生产总值'), 'prefix other Gross domestic product');
  assert.equal(found('domestic', '地区生产总值'), 'word other Gross domestic product');
  assert.equal(found('mestic', '地区生产总值'), 'inside other Gross domestic product');
  assert.equal(found('grodompro', '地区生产总值'), 'scattered other Gross domestic product');
  // What stands in the name itself is seen, unless the other name is all that was typed.
  assert.equal(found('生产', '地区生产总值'), 'inside name 生产');
  assert.equal(found('生产总值', '地区生产总值'), 'exact other 生产总值');
  assert.equal(found('odp', '地区生产总值'), null);
  assert.equal(found('revitalization', '乡村振兴战略'), 'word other Rural Revitalization Strategy');
});

test('what met it decides the order: whole, beginning, word, inside, scattered; the name before its initials before other names', () => {
  const names = ['重庆出口', '进出口总额', '出口', '出口额'];
  const order = (word: string, among: readonly string[]): readonly string[] =>
    among.map(name => ({ name, match: matcher.match(word, name) })).filter(({ match }) => match !== null).sort((a, b) => compareMatches(a.match!, b.match!)).map(({ name }) => name);
  assert.deepEqual(order('出口', names), ['出口', '出口额', '重庆出口', '进出口总额']);
  assert.deepEqual(order('ck', names), ['出口', '出口额', '重庆出口', '进出口总额']);
  assert.deepEqual(order('gdp', ['人均GDP', '地区生产总值', 'GDP']), ['GDP', '地区生产总值', '人均GDP']);
});

test('a name with what met it holds the letters that were typed', () => {
  const named = (word: string, name: string): string => nameWithMatch(name, matcher.match(word, name)!);
  assert.equal(named('gdp', '地区生产总值'), '地区生产总值 GDP');
  assert.equal(named('syq', '上虞区'), '上虞区 syq');
  assert.equal(named('上虞', '上虞区'), '上虞区');
});

test('a query is words', () => {
  assert.deepEqual(queryWords('  syq  gdp　syq '), ['syq', 'gdp']);
  assert.deepEqual(queryWords(' '), []);
});

test('a query of any length is answered at once, whatever the name', () => {
  const start = performance.now();
  assert.equal(matcher.match('a'.repeat(2000), 'a b '.repeat(5000)), null);
  assert.equal(new NameMatcher({ initialsOf, otherNamesOf: () => ['a b '.repeat(500)] }).match('ab'.repeat(300), '甲')?.rank, 'scattered');
  assert.ok(performance.now() - start < 2000);
});
