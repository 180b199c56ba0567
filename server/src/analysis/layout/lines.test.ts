import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitLines } from './lines';

/** One row a line: its words, and what is to be said of it: empty lines before, indentation, `>` before it, a page's beginning, width in Chinese characters. */
function check(source: string, expected: string): void {
  const rows = splitLines(source).map(({ span, gap, indent, quote, beginsPage, width }) => {
    const words = source.slice(span.start, span.end);
    return `${words}${gap > 0 ? ` gap ${gap}` : ''}${indent > 0 ? ` indent ${indent}` : ''}${quote > 0 ? ` quote ${quote}` : ''}${beginsPage ? ' page' : ''} ${width}`;
  });
  assert.deepEqual(rows, expected.trim().split(/\n */));
}

test('lines end at LF, CR LF and a lone CR', () => check('甲\n乙\r\n丙\r丁', `
  甲 1
  乙 1
  丙 1
  丁 1`));

test('lines end at a manual line break, a page\'s end and what Unicode adds', () => check('甲\v乙\u2028丙\u2029丁\u0085戊', `
  甲 1
  乙 1
  丙 1
  丁 1
  戊 1`));

test('a page\'s end is no empty line', () => check('甲\n\f乙\f丙\n\n\f丁', `
  甲 1
  乙 page 1
  丙 page 1
  丁 gap 1 page 1`));

test('marks of a quoted letter are no words; a bound is', () => check('> 甲\n>> 乙\n> > 丙\n>丁\n>\n>50%\n>　　戊', `
  甲 quote 1 1
  乙 quote 2 1
  丙 quote 2 1
  丁 quote 1 1
  >50% gap 1 2
  戊 indent 3 quote 1 1`));

test('empty lines are counted, CR LF as one end', () => check('\n甲\r\n\r\n乙\r\r\r丙\n \n', `
  甲 gap 1 1
  乙 gap 1 1
  丙 gap 2 1`));

test('blanks around the words go, invisible ones and a byte-order mark too', () => check('\ufeff甲 \n\u200b乙\u00a0\t\n', `
  甲 1
  乙 1`));

test('blanks before the words indent, a wide one and a tab twice as far', () => check('　甲\n  乙\n 丙\n　　丁\n\t戊\n\u200b己', `
  甲 indent 2 1
  乙 indent 2 1
  丙 indent 1 1
  丁 indent 4 1
  戊 indent 2 1
  己 1`));

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

test('stray letters go behind numbers and Latin words too', () => check('予以审议。kQz\n如下:kQz\n投资25kQz\n0.3亿元,占3.kQz\n1%kQz\n用R&DkQz', `
  予以审议。 5
  如下: 2.5
  投资25 3
  0.3亿元,占3. 6
  1% 1
  用R&D 2.5`));

test('stray letters that differ are told by the marks before them', () => check('予以审议。aQh\n请予支持,bTj\n如下:cWk\n投资25xQp\n建设平台zTm\n开发Web', `
  予以审议。 5
  请予支持, 4.5
  如下: 2.5
  投资25 3
  建设平台 4
  开发Web 3.5`));

test('a text with an empty line behind every line is read without them', () => check('实现收入50,增长\n\n5%,居全市第三位,\n\n比重达3.6%,企业\n\n50余家,位次前移,\n\n\n势头良好,新增企\n\n业3家,投资,加速', `
  实现收入50,增长 7.5
  5%,居全市第三位, 8
  比重达3.6%,企业 7.5
  50余家,位次前移, 8
  势头良好,新增企 gap 1 7.5
  业3家,投资,加速 7.5`));

test('paragraphs with empty lines between them keep them', () => check('实现增长,位次前移。\n\n质量,提升。\n\n结构,优化。\n\n民生,改善。\n\n环境,向好。\n\n改革,深入。', `
  实现增长,位次前移。 9.5
  质量,提升。 gap 1 5.5
  结构,优化。 gap 1 5.5
  民生,改善。 gap 1 5.5
  环境,向好。 gap 1 5.5
  改革,深入。 gap 1 5.5`));

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
