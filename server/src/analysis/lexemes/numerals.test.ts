import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { extractCursor } from '../../../../test/harness/markers';
import { foldText } from '../text/characters';
import { numeralBeginnings, readNumeral } from './numerals';

/** The numeral at the `|`, or at the beginning: as written, its value or both ends, `+` for more than that. */
function check(marked: string, expected: string): void {
  const { text, offset } = marked.includes('|') ? extractCursor(marked) : { text: marked, offset: 0 };
  const numeral = readNumeral(foldText(text), offset);
  const { start, end, value, high, above } = numeral ?? { start: 0, end: 0, value: 0, high: null, above: null };
  assert.equal(numeral === null ? '' : `${text.slice(start, end)} ${value}${high === null ? '' : `..${high}`}${above === null ? '' : '+'}`, expected);
}

for (const [text, expected] of [
  ['3家', '3 3'],
  ['12.50%', '12.50 12.5'],
  ['1,075家', '1,075 1075'],
  ['82,225.00元', '82,225.00 82225'],
  ['１，２３４，５６７', '１，２３４，５６７ 1234567'],
  ['3 .4倍', '3 .4 3.4'],
  ['1.2万亿', '1.2万亿 1200000000000'],
  ['3千万元', '3千万 30000000'],
  ['5万4千6百', '5万4千6百 54600'],
  ['4亿3000万', '4亿3000万 430000000'],
  ['50余万方', '50余万 500000+'],
  ['3万多家', '3万多 30000+'],
  ['3亿千瓦时', '3亿 300000000'],
  ['100来人', '100来 100+'],
  ['5千3百万元', '5千3百万 53000000'],
  ['1万2', '1万2 12000'],
  ['2万5千里', '2万5千 25000'],
  ['3万4000', '3万4000 34000'],
  ['1千零1', '1千零1 1001'],
  ['1千零20', '1千零20 1020'],
  ['2千零30万', '2千零30万 20300000'],
  ['1.2万 2024年', '1.2万 12000'],
  ['3万400', '3万 30000'],
] as const) test(`digits: ${text}`, () => check(text, expected));

for (const [text, expected] of [
  ['零', '零 0'],
  ['十', '十 10'],
  ['十五家', '十五 15'],
  ['二十', '二十 20'],
  ['一百零五', '一百零五 105'],
  ['一百十五', '一百十五 115'],
  ['四百五', '四百五 450'],
  ['一万三', '一万三 13000'],
  ['两千零八', '两千零八 2008'],
  ['二〇二一', '二〇二一 2021'],
  ['一亿三千万', '一亿三千万 130000000'],
  ['三万五千亿', '三万五千亿 3500000000000'],
  ['壹万贰仟', '壹万贰仟 12000'],
  ['三点五', '三点五 3.5'],
  ['三十五点六亿', '三十五点六亿 3560000000'],
  ['八九亿', '八九亿 800000000..900000000'],
  ['两三家', '两三 2..3'],
  ['三五百', '三五百 300..500'],
  ['数十亿', '数十亿 1000000000+'],
  ['几千', '几千 1000+'],
  ['十余家', '十余 10+'],
  ['三百多万', '三百多万 3000000+'],
  ['一万零十二', '一万零十二 10012'],
  ['一百零一万零三千零十二', '一百零一万零三千零十二 1013012'],
  ['一百零十万', '一百零十万 1100000'],
  ['二万零三亿五千万', '二万零三亿五千万 2000350000000'],
  ['十七八岁', '十七八 17..18'],
  ['二十五六', '二十五六 25..26'],
  ['一百二三十', '一百二三十 120..130'],
  ['三四十万', '三四十万 300000..400000'],
  ['十几家', '十几 10+'],
  ['二十几万', '二十几万 200000+'],
  ['一千五百零几万', '一千五百零几万 15000000+'],
  ['两千两百', '两千两百 2200'],
  ['三千两百两', '三千两百 3200'],
  ['三十两', '三十 30'],
  ['两万两', '两万 20000'],
  ['百余家', '百余 100+'],
  ['一万零十二点一五', '一万零十二点一五 10012.15'],
  ['四百亿点零五零', '四百亿点零五零 40000000000.05'],
  ['八千 三百 八十五 万 二千 三百 二十六 点三三', '八千 三百 八十五 万 二千 三百 二十六 点三三 83852326.33'],
  ['四百 点 五', '四百 点 五 400.5'],
] as const) test(`characters: ${text}`, () => check(text, expected));

for (const [marked, expected, reason] of [
  ['1,23', '1 1', 'two digits behind a comma'],
  ['1,2345', '1 1', 'four digits behind a comma'],
  ['2021,300', '2021 2021', 'four digits before a comma'],
  ['3.家', '3 3', 'a point without decimals'],
  ['3千瓦', '3 3', 'the thousand is the unit\'s'],
  ['0.8百分点', '0.8 0.8', 'the hundred is the unit\'s'],
  ['3来自', '3 3', 'a word of its own'],
  ['三二产业', '三 3', 'neighbours the wrong way round'],
  ['二四', '二 2', 'no neighbours'],
  ['一多半', '一 1', 'more than half is no more than one'],
  ['5万4亿', '5万 50000', 'a larger magnitude begins a number of its own'],
  ['三点水', '三 3', 'a point without decimals'],
  ['三点二十分', '三 3', 'a time of day'],
  ['一百零', '一百 100', 'nothing behind the zero'],
  ['百数据', '百 100', 'no number of a few'],
  ['一一三', '一一三 113', 'three digits are a number'],
] as const) test(`it ends in time: ${marked} (${reason})`, () => check(marked, expected));

for (const [marked, reason] of [['几家', 'no magnitude'], ['数据', 'no magnitude'], ['余家', 'no number'], ['点五', 'no whole'], ['元', 'no numeral'], ['3家|', 'the end']] as const) {
  test(`no numeral: ${marked} (${reason})`, () => check(marked, ''));
}

test('a magnitude that stands for no number is told', () => {
  assert.deepEqual(['百亿', '千', '百亿余元', '一百', '十五', '数百', '3百'].map(text => readNumeral(text, 0)?.isBareMagnitude), [true, true, false, false, false, false, false]);
});

test('the magnitude at the end of a number is what a range shares', () => {
  assert.deepEqual(['15万', '3千万', '一百五十万', '三千万', '五千', '二十', '八九亿', '5万4千', '15'].map(text => readNumeral(text, 0)?.endPower), [4, 7, 4, 7, 3, 0, 8, 0, 0]);
});

test('digits that no double can hold are kept', () => {
  const digits = '9'.repeat(400);
  assert.equal(readNumeral(digits, 0)?.tooLarge, digits);
  assert.equal(readNumeral('9'.repeat(300), 0)?.tooLarge, null);
  assert.equal(readNumeral('九'.repeat(400), 0)?.tooLarge, digits);
});

test('a row of magnitudes is no number without end', () => {
  for (const text of ['万'.repeat(500), `1${'万'.repeat(500)}`, `一${'亿'.repeat(500)}`]) {
    const { end, value } = readNumeral(text, 0)!;
    assert.ok(end < 10 && Number.isFinite(value), `${end} ${value}`);
  }
});

const chineseDigits = '零一二三四五六七八九';
/** A number below 10^16 in Chinese, as one writes it. */
function inChinese(number: bigint): string {
  if (number === 0n) return '零';
  const sections = [[10n ** 12n, '万亿'], [10n ** 8n, '亿'], [10n ** 4n, '万'], [1n, '']] as const;
  let written = '';
  for (const [size, name] of sections) {
    const section = Number((number / size) % 10_000n);
    if (section === 0) continue;
    const isGap = written !== '' && section < 1000;
    written += (isGap ? '零' : '') + sectionInChinese(section) + name;
  }
  return written.replace(/万亿(?=.*亿)/, '万').replace(/^一十/, '十');
}

function sectionInChinese(section: number): string {
  const digits = String(section).padStart(4, '0');
  const written = Array.from(digits, (digit, i) => (digit === '0' ? '零' : chineseDigits[Number(digit)]! + '千百十'.charAt(i))).join('');
  return written.replace(/零+$/, '').replace(/^零+/, '').replace(/零+/g, '零');
}

test('any whole number is read back from its Chinese spelling', () => {
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), number => {
    const written = inChinese(number);
    const numeral = readNumeral(written, 0);
    assert.equal(numeral?.end, written.length, written);
    assert.equal(numeral.value, Number(number), written);
  }));
});

test('any decimal with thousands separators is read to the last digit', () => {
  fc.assert(fc.property(fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 99 }), (whole, hundredths) => {
    const decimals = String(hundredths).padStart(2, '0');
    const written = `${whole.toLocaleString('en-US')}.${decimals}`;
    assert.equal(readNumeral(written, 0)?.value, Number(`${whole}.${decimals}`));
  }));
});

test('only what may begin a numeral does', () => {
  for (const text of ['3', '十', '两', '零', '数', '几', '亿', '壹', '.']) assert.ok(numeralBeginnings.has(text.charCodeAt(0)), text);
  for (const text of ['第', '前', '余', '点', '元', 'R', '-']) assert.ok(!numeralBeginnings.has(text.charCodeAt(0)), text);
});
