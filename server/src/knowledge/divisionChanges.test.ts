// What must hold of the table of changes, whatever rows are added.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import table from './data/divisionChanges.json';
import { listChangedDivisions } from './divisionChanges';
import { listDivisions } from './divisions';

interface Row {
  readonly name: string;
  readonly code: string;
  readonly date: string;
  readonly became?: readonly string[];
  readonly parted?: readonly string[];
  readonly source: string;
}

const rows: readonly Row[] = table.changes;
const today = new Map(listDivisions().filter(({ isFormer }) => !isFormer).map(({ code, name }) => [code, name]));

/** The rows for which something does not hold, as one would look for them. */
function checkAll(holds: (row: Row) => boolean): void {
  assert.deepEqual(rows.filter(row => !holds(row)).map(({ name, code, date }) => `${date} ${code} ${name}`), []);
}

test('a row tells either what a division became or what parted from it, and nothing else', () => {
  checkAll(row => JSON.stringify(Object.keys(row)) === JSON.stringify(['name', 'code', 'date', 'became' in row ? 'became' : 'parted', 'source']));
  checkAll(row => (row.became ?? row.parted ?? []).length > 0);
});

test('codes are those of a prefecture or county', () => checkAll(({ code }) => /^[1-6]\d{3}(?!00$)\d{2}$|^[1-6]\d(?!00)\d{2}00$/.test(code)));

test('names are full names, and none is an everyday word by itself', () => {
  checkAll(({ name }) => /^\p{Script=Han}+(?:[市县区州盟旗]|地区)$/u.test(name) && !/^(?:市?郊区|[城市新矿]区|[东南西北中]区|[东中西]市区)$/.test(name));
});

test('dates are days, months or years since 2000, and rows stand in their order', () => {
  checkAll(({ date }) => /^20\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date));
  checkAll(({ date }) => date.length < 'yyyy-mm-dd'.length || new Date(date).toISOString().startsWith(date));
  checkAll(row => row === rows[0] || rows[rows.indexOf(row) - 1]!.date <= row.date);
});

test('a source names its issuer and either the number of the document or the ministry\'s list of the year', () => {
  checkAll(({ source, date }) => {
    const [issuer, number] = source.split(' ');
    if (number === undefined) return source === `民政部《${date.slice(0, 4)}年中华人民共和国县级以上行政区划变更情况》`;
    const year = /^\p{Script=Han}+〔(\d{4})〕\d+号$/u.exec(number)?.[1];
    return year === date.slice(0, 4) && ((issuer === '国务院' && number.startsWith('国函')) || (issuer === '民政部' && /^民[函发]/.test(number)) || (issuer?.endsWith('人民政府') ?? false));
  });
});

test('what came of a division is of today, by its code of today', () => {
  checkAll(({ became, parted }) => (became ?? parted ?? []).every(heir => today.get(heir.slice(0, 6)) === heir.slice(7)));
  checkAll(({ code, became, parted }) => (became ?? parted ?? []).every(heir => heir.slice(0, 2) === code.slice(0, 2)));
});

test('what is gone is not of today, and what gave up a part is', () => {
  checkAll(({ name, code, became }) => (today.get(code) === name) === (became === undefined));
});

test('no division is gone twice, and none of one name in one province', () => {
  const gone = rows.filter(({ became }) => became !== undefined);
  const keys = [...gone.map(({ name, code }) => `${code} ${name}`), ...gone.filter(({ name }) => !name.endsWith('区')).map(({ name, code }) => `${code.slice(0, 2)} ${name}`)];
  assert.deepEqual(keys.filter((key, i) => keys.indexOf(key) !== i), []);
});

test('there are as many as there should be', () => {
  assert.ok(rows.filter(({ became }) => became !== undefined).length >= 500, String(rows.length));
});

test('rows of one division come together, in order', () => {
  const [division] = listChangedDivisions().get('440306') ?? [];
  assert.deepEqual(division, {
    name: '宝安区',
    code: '440306',
    changes: [
      { kind: 'parted', date: '2016-09-14', divisions: [{ code: '440309', name: '龙华区' }], source: '国务院 国函〔2016〕159号' },
      { kind: 'parted', date: '2018-02-09', divisions: [{ code: '440311', name: '光明区' }], source: '国务院 国函〔2018〕25号' },
    ],
  });
});
