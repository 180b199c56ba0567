// One name for one key, the same whoever came first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameTable } from './nameTable';
import type { Name } from '../analysis/names';

const named = (name: string): Name => ({ kind: 'metric', key: 'gdp', name });

test('a name is called as most call it, then by the longer words, then by those that sort first', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['生产总值 GDP GDP', 'GDP'],
    ['GDP 生产总值', '生产总值'],
    ['乙乙 甲甲', '乙乙'],
    ['甲 乙 丙 丙 乙', '丙'],
    ['', ''],
  ];
  for (const [words, expected] of cases) {
    for (const order of [words.split(' '), words.split(' ').reverse()]) {
      const table = new NameTable();
      const [id] = order.map(word => table.hold(named(word)));
      assert.equal(table.name(id!).name, expected, order.join(' '));
    }
  }
});

test('when those who call it so are gone, it is called otherwise again', () => {
  const table = new NameTable();
  const id = table.hold(named('GDP'));
  for (const word of ['生产总值', '生产总值', '地区生产总值']) table.hold(named(word));
  assert.equal(table.name(id).name, '生产总值');
  table.release(id, '生产总值');
  assert.equal(table.name(id).name, '地区生产总值');
  table.release(id, '地区生产总值');
  assert.equal(table.name(id).name, '生产总值');
  table.release(id, '生产总值');
  assert.equal(table.name(id).name, 'GDP');
  table.hold(named('GDP'));
  assert.equal(table.name(id).name, 'GDP');
});

test('a name stays the same object as long as it is called the same', () => {
  const table = new NameTable();
  const id = table.hold(named('生产总值'));
  const name = table.name(id);
  table.hold(named('生产总值'));
  table.hold(named('GDP'));
  table.release(id, 'GDP');
  assert.equal(table.name(id), name);
});

test('a name that nobody holds is forgotten, and its number used again', () => {
  const table = new NameTable();
  const id = table.hold(named('GDP'));
  assert.equal(table.hold({ kind: 'programme', key: 'gdp', name: 'GDP' }), 1);
  table.hold(named('生产总值'));
  table.release(id, 'GDP');
  assert.deepEqual([table.size, table.idOf('metric', 'gdp')], [2, id]);
  table.release(id, '生产总值');
  assert.deepEqual([table.size, table.idOf('metric', 'gdp'), table.limit], [1, undefined, 2]);
  assert.equal(table.hold({ kind: 'district', key: '330106', name: '西湖区' }), id);
});
