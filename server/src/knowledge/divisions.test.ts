import assert from 'node:assert/strict';
import { test } from 'node:test';
import places from './data/places.json';
import { listDivisions, unitsAbove } from './divisions';

const all = listDivisions();
const divisions = all.filter(({ isFormer }) => !isFormer);

/** All divisions of today of that name: code, level, short name, then what stands above. */
function check(name: string, expected: string): void {
  const found = divisions.filter(division => division.name === name);
  assert.equal(found.map(({ code, level, shortName, prefecture, province }) => `${code} ${level} ${shortName} < ${prefecture.name} < ${province.name}`).join('\n'), expected);
}

test('a county, its prefecture and its province', () => check('嘉善县', '330421 county 嘉善 < 嘉兴市 < 浙江省'));
test('a prefecture stands above itself', () => check('杭州市', '330100 prefecture 杭州 < 杭州市 < 浙江省'));
test('so does a province', () => check('浙江省', '330000 province 浙江 < 浙江省 < 浙江省'));
test('one name, two districts', () => check('西湖区', '330106 county 西湖 < 杭州市 < 浙江省\n360103 county 西湖 < 南昌市 < 江西省'));
test('a municipality is a province, and no prefecture lies between', () => {
  check('上海市', '310000 province 上海 < 上海市 < 上海市');
  check('浦东新区', '310115 county 浦东 < 上海市 < 上海市');
});
test('a county right below its province', () => check('济源市', '419001 county 济源 < 河南省 < 河南省'));
test('peoples are left out of short names', () => {
  check('恩施土家族苗族自治州', '422800 prefecture 恩施 < 恩施土家族苗族自治州 < 湖北省');
  check('新疆维吾尔自治区', '650000 province 新疆 < 新疆维吾尔自治区 < 新疆维吾尔自治区');
  check('景宁畲族自治县', '331127 county 景宁 < 丽水市 < 浙江省');
});
test('a name that would shrink to one character stays', () => check('歙县', '341021 county 歙县 < 黄山市 < 安徽省'));

test('no functional zones, no placeholders', () => {
  for (const name of ['江北新区', '镇江新区', '洋浦经济开发区', '市辖区', '省直辖县']) check(name, '');
  assert.deepEqual(divisions.filter(({ name }) => /(开发区|高新区|示范区|管理区|园区|工业区)$/.test(name) && !/^.{1,2}园区$/.test(name)).map(({ name }) => name), []);
});

test('codes have six digits and are unique', () => {
  for (const { code, name } of divisions) assert.match(code!, /^\d{6}$/, name);
  assert.equal(new Set(divisions.map(({ code }) => code)).size, divisions.length);
});

test('codes tell the level and who stands above', () => {
  const codes = new Set(divisions.map(({ code }) => code));
  for (const { code, name, level, prefecture, province } of divisions) {
    assert.equal(level, code!.endsWith('0000') ? 'province' : code!.endsWith('00') ? 'prefecture' : 'county', name);
    assert.equal(province.code, `${code!.slice(0, 2)}0000`, name);
    assert.ok(codes.has(province.code) && codes.has(prefecture.code), name);
    if (prefecture !== province) assert.equal(prefecture.code, `${code!.slice(0, 4)}00`, name);
  }
});

test('there are as many as there should be', () => {
  const count = (level: string): number => divisions.filter(division => division.level === level).length;
  assert.equal(count('province'), 34);
  assert.ok(count('prefecture') > 330 && count('prefecture') < 350, String(count('prefecture')));
  assert.ok(count('county') > 2800 && count('county') < 3200, String(count('county')));
});

test('a short name is the beginning of the name, or listed, and never one character', () => {
  for (const { name, shortName } of divisions) assert.ok(shortName.length >= 2 && name.startsWith(shortName.slice(0, 1)), `${name}: ${shortName}`);
});

/** Those of that name that are gone: as above, then what they became. */
function checkFormer(name: string, expected: string): void {
  const found = all.filter(division => division.isFormer && division.name === name);
  assert.equal(found.map(({ code, level, shortName, prefecture, province, changes = [] }) =>
    `${code} ${level} ${shortName} < ${prefecture.name} < ${province.name} → ${changes.at(-1)!.divisions.map(heir => heir.name).join(' ')}`).join('\n'), expected);
}

test('divisions that are gone stand below today\'s prefecture of their code, else below the former one', () => {
  checkFormer('上虞市', '330682 county 上虞 < 绍兴市 < 浙江省 → 上虞区');
  checkFormer('莱城区', '371202 county 莱城 < 莱芜市 < 山东省 → 莱芜区');
  checkFormer('莱芜市', '371200 prefecture 莱芜 < 莱芜市 < 山东省 → 济南市');
  checkFormer('密云县', '110228 county 密云 < 北京市 < 北京市 → 密云区');
  checkFormer('万山特区', '522230 county 万山 < 铜仁地区 < 贵州省 → 万山区');
});
test('what the package lists though it is gone, is gone', () => {
  check('港闸区', '');
  checkFormer('港闸区', '320611 county 港闸 < 南通市 < 江苏省 → 崇川区');
});
test('divisions that are gone come after all of today', () => {
  assert.equal(all.findIndex(({ isFormer }) => isFormer), divisions.length);
  assert.deepEqual(all.filter(({ isFormer, changes }) => isFormer && changes?.at(-1)?.kind !== 'became').map(({ name }) => name), []);
});
test('a division of today keeps what parted from it', () => {
  assert.deepEqual(divisions.filter(({ name }) => name === '余杭区').map(({ changes }) => changes?.map(({ kind, date }) => `${kind} ${date}`)), [['parted 2021-03-11']]);
  assert.deepEqual(divisions.filter(({ name }) => name === '嘉善县').map(division => 'changes' in division), [false]);
});

test('every word that needs context names a division', () => {
  const names = new Set(all.filter(({ needsContext }) => needsContext).map(({ name }) => name));
  assert.deepEqual(places.needContext.filter(name => !names.has(name)), []);
});

test('what stands above a division', () => {
  const above = (code: string): string => unitsAbove(code).map(unit => `${unit.code} ${unit.name}`).join(' < ');
  assert.equal(above('330106'), '330100 杭州市 < 330000 浙江省');
  assert.equal(above('330100'), '330000 浙江省');
  assert.equal(above('330000'), '');
  assert.equal(above('000000'), '');
  // 省直辖县级行政区划 and 北京市 are no prefectures.
  assert.equal(above('429004'), '420000 湖北省');
  assert.equal(above('110108'), '110000 北京市');
});
