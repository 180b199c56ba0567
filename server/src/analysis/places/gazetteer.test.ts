import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKnowledge } from '../../knowledge/knowledge';
import { readGazetteer } from './gazetteer';

const { places } = createKnowledge();

/** The places of a text, most often named first: name, code (`?` where several are possible), how often. */
function check(text: string, expected: string): void {
  const { counts } = readGazetteer([text], places);
  assert.equal([...counts].map(([{ name, code }, count]) => `${name} ${code ?? '?'} ×${count}`).join(', '), expected);
}

test('a full name', () => check('嘉善县经济向好。', '嘉善县 330421 ×1'));
test('nested names are each a place', () => check('浙江省杭州市西湖区', '浙江省 330000 ×1, 杭州市 330100 ×1, 西湖区 330106 ×1'));
test('most often named first', () => check('嘉善县与上虞区,上虞区与上虞区', '上虞区 330604 ×3, 嘉善县 330421 ×1'));
test('of names that end alike the longest', () => check('呼和浩特市、伊犁哈萨克自治州', '呼和浩特市 150100 ×1, 伊犁哈萨克自治州 654000 ×1'));
test('municipalities and special regions', () => check('上海市、香港特别行政区', '上海市 310000 ×1, 香港特别行政区 810000 ×1'));

test('an ambiguous name by itself stays open', () => check('西湖区经济向好。', '西湖区 ? ×1'));
test('the city right before it settles it, in full or for short', () => {
  check('杭州市西湖区', '杭州市 330100 ×1, 西湖区 330106 ×1');
  check('南昌市西湖区', '南昌市 360100 ×1, 西湖区 360103 ×1');
  check('南昌西湖区', '西湖区 360103 ×1');
});
test('so does the company it keeps', () => {
  check('西湖区与嘉善县', '西湖区 330106 ×1, 嘉善县 330421 ×1');
  check('西湖区位于杭州。', '西湖区 330106 ×1');
  check('西湖区与江西的城市', '西湖区 360103 ×1');
});
test('the city right before it weighs more than company', () => check('南昌西湖区与嘉善县、上虞区、诸暨市、海宁市', '西湖区 360103 ×1, 嘉善县 330421 ×1, 上虞区 330604 ×1, 诸暨市 330681 ×1, 海宁市 330481 ×1'));
test('company of both sides leaves it open', () => check('西湖区,浙江与江西', '西湖区 ? ×1'));
test('what settles one mention settles all', () => check('西湖区。西湖区。杭州市西湖区。', '西湖区 330106 ×3, 杭州市 330100 ×1'));

test('an everyday word is a place only behind its city', () => {
  check('建设新城区,改造老城区,城区更美', '');
  check('西安市新城区', '西安市 610100 ×1, 新城区 610102 ×1');
});

test('functional zones are no places', () => check('滨江高新区、经济技术开发区、南京江北新区、自贸试验区', ''));
test('words that end like a place are none', () => check('各县区、市辖区、居民小区、全省各市', ''));
test('names for short alone are not looked for', () => check('浙江大学与杭州亚运会', ''));

/** The place that a headline's first word names in a text. */
function checkHeadline(word: string, text: string, expected: string): void {
  const place = readGazetteer([text], places).headlinePlace(word);
  assert.equal(place === null ? '' : `${place.name} ${place.code ?? '?'}`, expected);
}

test('a headline may name a county for short, even where only the headline does', () => {
  checkHeadline('嘉善', '近年来', '嘉善县 330421');
  checkHeadline('嘉善县', '近年来', '嘉善县 330421');
});
test('a short name of the text\'s own place means that one', () => checkHeadline('西湖', '南昌市西湖区', '西湖区 360103'));
test('an ambiguous headline stays open, an unknown or everyday one names nothing', () => {
  checkHeadline('西湖', '近年来', '西湖区 ?');
  checkHeadline('聚焦', '近年来', '');
  checkHeadline('新城', '近年来', '');
});

test('a place found in full may from then on be named for short', () => {
  const { names } = readGazetteer(['杭州市西湖区'], places);
  assert.deepEqual(['西湖区', '西湖', '杭州', '上城'].map(name => names.longest(name, 0)?.value.name ?? null), ['西湖区', '西湖区', '杭州市', null]);
});

test('places are counted over all blocks of a page', () => {
  const { counts } = readGazetteer(['上虞区', '嘉善县', '上虞区'], places);
  assert.deepEqual([...counts.values()], [2, 1]);
});
