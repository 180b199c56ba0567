import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownDistrict } from './ownDistrict';
import { mentionsIn, placesOf } from './testing';

/** Whom the first mention of a text means in an article of that place. */
function check(text: string, here: string, expected: string): void {
  const article = [...placesOf(here).counts.keys()].at(-1) ?? null;
  const mention = mentionsIn(text)[0]!;
  const district = ownDistrict(mention, article);
  assert.equal(district === null ? '' : `${district.name} ${district.code ?? '?'}`, expected);
}

test('a named place is itself, wherever it stands', () => check('嘉善县', '杭州市西湖区', '嘉善县 330421'));
test('the nation is the nation, even in an article of no place', () => {
  check('全国', '杭州市西湖区', '全国 000000');
  check('我国', '', '全国 000000');
});
test('the levels above a county', () => {
  check('全省', '杭州市西湖区', '浙江省 330000');
  check('我市', '杭州市西湖区', '杭州市 330100');
  check('全区', '杭州市西湖区', '西湖区 330106');
  check('全县', '嘉善县', '嘉善县 330421');
});
test('the whole city of a city that is a county by rank is itself', () => check('全市', '昆山市', '昆山市 320583'));
test('the whole city of a municipality, the whole region of an autonomous one', () => {
  check('全市', '上海市', '上海市 310000');
  check('全区', '新疆维吾尔自治区', '新疆维吾尔自治区 650000');
});
test('a province\'s article that says 全省 means itself', () => check('全省', '浙江省', '浙江省 330000'));
test('no district below the article\'s own', () => check('全县', '浙江省', ''));
test('nothing where the article\'s place is unknown', () => check('全省', '', ''));
test('an article of an unsettled place knows itself, not what stands above', () => {
  check('全区', '西湖区', '西湖区 ?');
  check('全省', '西湖区', '西湖区 ?');
});

test('the levels above a place that is gone are those it had', () => {
  check('全市', '莱芜市莱城区', '莱芜市 371200');
  check('全省', '莱芜市莱城区', '山东省 370000');
  check('全市', '上虞市', '上虞市 330682');
});
test('a place keeps what became of it, however it is spoken of', () => {
  const years = (text: string): string => {
    const gazetteer = placesOf(text);
    const [first] = gazetteer.counts.keys();
    return mentionsIn(text, gazetteer).map(mention => ownDistrict(mention, first!)?.changes?.map(({ date }) => date.slice(0, 4)).join('+') ?? '-').join(' ');
  };
  assert.equal(years('上虞市发展,上虞进步,全市开放,嘉善县'), '2013 2013 2013 -');
});

test('the whole region of a city in an autonomous one', () => check('全区', '银川市', '宁夏回族自治区 640000'));
