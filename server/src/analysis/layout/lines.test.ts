import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitLines } from './lines';

/** One row a line: its words, and what is to be said of it: empty lines before, indentation, width in Chinese characters. */
function check(source: string, expected: string): void {
  const rows = splitLines(source).map(({ span, gap, isIndented, width }) => {
    const words = source.slice(span.start, span.end);
    return `${words}${gap > 0 ? ` gap ${gap}` : ''}${isIndented ? ' indented' : ''} ${width}`;
  });
  assert.deepEqual(rows, expected.trim().split(/\n */));
}

test('lines end at LF, CR LF and a lone CR', () => check('甲\n乙\r\n丙\r丁', `
  甲 1
  乙 1
  丙 1
  丁 1`));

test('empty lines are counted, CR LF as one end', () => check('\n甲\r\n\r\n乙\r\r\r丙\n \n', `
  甲 gap 1 1
  乙 gap 1 1
  丙 gap 2 1`));

test('blanks around the words go, invisible ones and a byte-order mark too', () => check('\ufeff甲 \n\u200b乙\u00a0\t\n', `
  甲 1
  乙 1`));

test('two blanks or a wide one indent, one narrow one does not', () => check('　甲\n  乙\n 丙', `
  甲 indented 1
  乙 indented 1
  丙 1`));

test('Latin letters and digits are half as wide', () => check('GDP达5亿元', 'GDP达5亿元 5'));

test('a text of blanks has no lines', () => {
  assert.deepEqual(splitLines('\n \r\n　'), []);
  assert.deepEqual(splitLines(''), []);
});

test('letters that a page put at the ends of its lines go', () => check('予以审议。jMF\n请予支持,jMF\n发展jMF\n建设\n网站web\n网页web', `
  予以审议。 5
  请予支持, 4.5
  发展 2
  建设 2
  网站web 3.5
  网页web 3.5`));

test('letters at the ends of two lines stay', () => check('发展jMF\n建设jMF\n改革', `
  发展jMF 3.5
  建设jMF 3.5
  改革 2`));

test('capitals are words, however often they end a line', () => check('占GDP\n人均GDP\n绿色GDP', `
  占GDP 2.5
  人均GDP 3.5
  绿色GDP 3.5`));

test('units behind digits, long words and what stands alone stay', () => check('长3km\n宽3km\n高3km\n用Linux\n装Linux\n学Linux\nok\nok\nok', `
  长3km 2.5
  宽3km 2.5
  高3km 2.5
  用Linux 3.5
  装Linux 3.5
  学Linux 3.5
  ok 1
  ok 1
  ok 1`));
