import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { LineText } from './lineText';

/** The lines with their breaks, found in another way than the text finds them. */
function splitLines(text: string): readonly string[] {
  const ended = text.match(/[^\r\n]*(?:\r\n|\r|\n)/g) ?? [];
  return [...ended, text.slice(ended.join('').length)];
}

function linesOf(text: LineText): readonly string[] {
  return Array.from({ length: text.lineCount }, (_, line) => text.line(line));
}

/** Checks all that a text knows of itself against its string. */
function checkText(text: LineText, expected: string): void {
  assert.equal(text.toString(), expected);
  assert.equal(text.length, expected.length);
  const lines = splitLines(expected);
  assert.deepEqual(linesOf(text), lines);
  let start = 0;
  for (const [number, line] of lines.entries()) {
    assert.equal(text.startOf(number), start);
    assert.equal(text.wordsEnd(number), start + line.replace(/[\r\n]+$/, '').length);
    for (let offset = start; offset < start + line.length; offset++) if (text.lineAt(offset) !== number) assert.fail(`${offset} is in line ${text.lineAt(offset)}, not in ${number}`);
    start += line.length;
  }
  assert.equal(text.lineAt(expected.length), lines.length - 1);
}

/** One line for each change: the lines that went, an arrow, the lines that came. */
function changes(before: LineText, after: LineText): readonly string[] | null {
  return after.changesSince(before)?.map(change => {
    const [went, came] = [change.before, change.after].map(({ firstLine, endLine }) => `${firstLine}-${endLine}`);
    return `${went!} ${JSON.stringify(before.slice(change.before.start, change.before.end))} → ${came!} ${JSON.stringify(after.slice(change.after.start, change.after.end))}`;
  }) ?? null;
}

function checkEdit(text: string, [start, end, replacement]: readonly [start: number, end: number, replacement: string], expectedText: string, expectedChanges: readonly string[]): void {
  const before = LineText.of(text);
  const after = before.edited(start, end, replacement);
  checkText(after, expectedText);
  checkText(before, text);
  assert.deepEqual(changes(before, after), expectedChanges);
}

test('lines end at \\n, \\r\\n and \\r, and nowhere else', () => {
  assert.deepEqual(linesOf(LineText.of('一\n二\r\n三\r四\u2028五\u0085\f\v')), ['一\n', '二\r\n', '三\r', '四\u2028五\u0085\f\v']);
  assert.deepEqual(linesOf(LineText.of('\n\r\r\n')), ['\n', '\r', '\r\n', '']);
  assert.deepEqual(linesOf(LineText.of('')), ['']);
});

test('what lies beyond the text means its beginning or end', () => {
  const text = LineText.of('一\n二');
  assert.deepEqual([text.lineAt(-1), text.lineAt(99), text.startOf(-1), text.startOf(2), text.startOf(99)], [0, 1, 0, 3, 3]);
  assert.deepEqual([text.line(-1), text.line(2), text.slice(-5, 2), text.slice(99, 2)], ['', '', '一\n', '二']);
});

test('a letter in a line', () => checkEdit('一\n二\n三', [3, 3, 'x'], '一\n二x\n三', ['1-2 "二\\n" → 1-2 "二x\\n"']));
test('a new line', () => checkEdit('一\n三', [2, 2, '二\n'], '一\n二\n三', ['1-1 "" → 1-2 "二\\n"']));
test('a new line behind the end of one', () => checkEdit('一\n三', [1, 1, '\n二'], '一\n二\n三', ['1-1 "" → 1-2 "二\\n"']));
test('a line torn in two', () => checkEdit('一二\n三', [1, 1, '\n'], '一\n二\n三', ['0-1 "一二\\n" → 0-2 "一\\n二\\n"']));
test('a line that goes', () => checkEdit('一\n二\n三', [2, 4, ''], '一\n三', ['1-2 "二\\n" → 1-1 ""']));
test('an edit over many lines', () => checkEdit('一\n二\n三\n四', [1, 5, 'x'], '一x\n四', ['0-3 "一\\n二\\n三\\n" → 0-1 "一x\\n"']));
test('the end of the text', () => checkEdit('一\n', [2, 2, '二'], '一\n二', ['1-2 "" → 1-2 "二"']));
test('a break at the end of the text', () => checkEdit('一', [1, 1, '\n'], '一\n', ['0-1 "一" → 0-2 "一\\n"']));
test('into an empty text', () => checkEdit('', [0, 0, '一\n二'], '一\n二', ['0-1 "" → 0-2 "一\\n二"']));
test('all goes', () => checkEdit('一\n二', [0, 3, ''], '', ['0-2 "一\\n二" → 0-1 ""']));
test('offsets beyond the text, the later one first', () => checkEdit('一\n二', [99, -3, '三'], '三', ['0-2 "一\\n二" → 0-1 "三"']));
test('half a character', () => checkEdit('😀', [1, 1, 'x'], '\ud83dx\ude00', ['0-1 "😀" → 0-1 "\\ud83dx\\ude00"']));
test('a \\n behind a \\r', () => checkEdit('一\r二', [2, 2, '\n'], '一\r\n二', ['0-1 "一\\r" → 0-1 "一\\r\\n"']));
test('a \\r before a \\n', () => checkEdit('一\n二', [1, 1, '\r'], '一\r\n二', ['0-1 "一\\n" → 0-1 "一\\r\\n"']));
test('what stood between \\r and \\n goes', () => checkEdit('一\r二\n三', [2, 3, ''], '一\r\n三', ['0-2 "一\\r二\\n" → 0-1 "一\\r\\n"']));
test('something comes between \\r and \\n', () => checkEdit('一\r\n二', [2, 2, 'x'], '一\rx\n二', ['0-1 "一\\r\\n" → 0-2 "一\\rx\\n"']));
test('half of a \\r\\n goes', () => checkEdit('一\r\n二', [2, 3, ''], '一\r二', ['0-1 "一\\r\\n" → 0-1 "一\\r"']));

test('a text that stays the same is the same', () => {
  const text = LineText.of('一\n二\n');
  assert.equal(text.edited(2, 2, ''), text);
  assert.equal(text.edited(0, 99, '一\n二\n'), text);
  assert.deepEqual(text.changesSince(text), []);
});

test('several edits: those that meet are one change, others stay apart', () => {
  const before = LineText.of('一\n二\n三\n四\n五\n六\n');
  const after = before.edited(8, 8, '戊\n').edited(1, 1, 'x').edited(3, 4, '').edited(3, 3, '丁\n');
  assert.equal(after.toString(), '一x\n丁\n\n三\n四\n戊\n五\n六\n');
  assert.deepEqual(changes(before, after), ['0-2 "一\\n二\\n" → 0-3 "一x\\n丁\\n\\n"', '4-4 "" → 5-6 "戊\\n"']);
});

test('what was typed and taken back is no change', () => {
  const before = LineText.of('一\n二\n');
  assert.deepEqual(changes(before, before.edited(2, 2, 'x\n').edited(0, 1, '三').edited(2, 4, '')), ['0-1 "一\\n" → 0-1 "三\\n"']);
  assert.deepEqual(changes(before, before.edited(2, 2, 'x').edited(2, 3, '')), []);
});

test('a whole text that is sent again changes only where it differs', () => {
  const before = LineText.of('一\n二\n三\n四\n五\n');
  const edited = before.edited(9, 9, 'x').edited(1, 1, 'x');
  const after = edited.edited(0, edited.length, '一x\n二\n叁\n四\n五x\n');
  assert.deepEqual(changes(edited, after), ['2-3 "三\\n" → 2-3 "叁\\n"']);
  assert.deepEqual(changes(before, after), ['0-1 "一\\n" → 0-1 "一x\\n"', '2-3 "三\\n" → 2-3 "叁\\n"', '4-5 "五\\n" → 4-5 "五x\\n"']);
});

test('a text knows nothing of one that it was not made from', () => {
  const text = LineText.of('一');
  const [one, other] = [text.edited(0, 0, 'x'), text.edited(0, 0, 'y')];
  assert.equal(one.changesSince(other), null);
  assert.equal(text.changesSince(one), null);
  assert.equal(one.changesSince(LineText.of('一')), null);
});

test('whoever is very many edits behind has to begin anew', () => {
  const opened = LineText.of('');
  let text = opened;
  for (let edits = 0; edits < 1000; edits++) text = text.edited(0, 0, '一');
  assert.notEqual(text.changesSince(opened), null);
  text = text.edited(0, 0, '一');
  assert.equal(text.changesSince(opened), null);
});

/** Stretches of a text, some of them so long that a few make a text of several pieces. */
const stretch = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('\r', '\n', '\r\n', 'a', '政策', '😀', '\ud83d', '\ude00', '') },
  { weight: 1, arbitrary: fc.constantFrom('增长'.repeat(400), '\r\n'.repeat(700), '\r'.repeat(900), '增\n'.repeat(500), '增\r\n'.repeat(1100)) },
);
const someText = fc.array(stretch, { maxLength: 8 }).map(stretches => stretches.join(''));
/** Where an edit begins, as a part of the text's length, which may lie outside of it; how much it removes, and what it puts there. */
const someEdit = fc.record({
  at: fc.oneof(fc.double({ min: -0.1, max: 1.1, noNaN: true }), fc.constantFrom(0, 1)),
  removed: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -4, max: 4 }) }, { weight: 1, arbitrary: fc.integer({ min: -4000, max: 4000 }) }),
  replacement: someText,
});

/** What the changes make of the lines before. */
function withChanges(before: LineText, after: LineText): string {
  let made = '';
  let kept = 0;
  let lastEnd = -1;
  for (const change of after.changesSince(before)!) {
    assert.ok(change.before.firstLine > lastEnd, 'a line stays between two changes');
    assert.ok(change.before.firstLine < change.before.endLine || change.after.firstLine < change.after.endLine, 'a change changes something');
    for (const [text, { firstLine, endLine, start, end }] of [[before, change.before], [after, change.after]] as const) {
      assert.deepEqual([start, end], [text.startOf(firstLine), text.startOf(endLine)]);
    }
    made += before.slice(kept, change.before.start);
    assert.equal(made.length, change.after.start);
    made += after.slice(change.after.start, change.after.end);
    kept = change.before.end;
    lastEnd = change.before.endLine;
  }
  return made + before.slice(kept, before.length);
}

test('after any edits a text is what it is when opened afresh, and tells its way from each text before', () => {
  fc.assert(fc.property(someText, fc.array(someEdit, { minLength: 1, maxLength: 8 }), (opened, edits) => {
    let expected = opened;
    const versions = [LineText.of(opened)];
    checkText(versions[0]!, opened);
    for (const { at, removed, replacement } of edits) {
      const start = Math.floor(at * expected.length);
      const [from, to] = [Math.min(start, start + removed), Math.max(start, start + removed)].map(offset => Math.max(0, Math.min(offset, expected.length)));
      expected = expected.slice(0, from) + replacement + expected.slice(to);
      const text = versions.at(-1)!.edited(start, start + removed, replacement);
      checkText(text, expected);
      versions.push(text);
      for (const before of versions) assert.equal(withChanges(before, text), expected);
    }
  }), { numRuns: 700 });
});

test('a slice between any two offsets is that of the string', () => {
  const offset = fc.double({ min: -0.2, max: 1.2, noNaN: true });
  fc.assert(fc.property(someText, offset, offset, (text, one, other) => {
    const [start, end] = [Math.floor(one * text.length), Math.floor(other * text.length)];
    assert.equal(LineText.of(text).slice(start, end), text.substring(start, end));
  }), { numRuns: 500 });
});

/** Edits all over a text that stays about as long: typing, breaks, pastes, deletions. */
function* manyEdits(text: LineText, count: number): Generator<LineText> {
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let edit = 0; edit < count; edit++) {
    const at = random(text.length);
    const growth = Math.max(0, 200_000 - text.length);
    if (edit % 10 === 0) text = text.edited(at, at + random(600), '新增\r\n'.repeat(random(20) + growth / 4));
    else text = text.edited(at, at + random(2), random(5) === 0 ? '\n' : '字');
    yield text;
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use when nothing more can be set free. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

test('texts of the past do not stay in memory', () => {
  let text = LineText.of('2021年,西湖区新增企业50家。\n'.repeat(10_000));
  for (text of manyEdits(text, 2000));
  const before = heap();
  for (text of manyEdits(text, 10_000));
  const growth = heap() - before;
  assert.ok(text.length > 100_000);
  // An earlier text alone has lists of more than a kilobyte.
  assert.ok(growth < 1_000_000, `${growth} bytes more after 10,000 edits`);
});

test('a text of which little is left takes no more room at each edit than a short one', () => {
  // Deletions that take nearly all of each piece, and of no two at once.
  let text = LineText.of('增长'.repeat(1024 * 3000));
  for (let at = 10; at < text.length; at += 20) text = text.edited(at, at + 2028, '');
  assert.equal(text.length, 60_000);
  const before = heap();
  const kept = Array.from({ length: 200 }, () => (text = text.edited(30_000, 30_000, '字')));
  const growth = (heap() - before) / kept.length;
  // A piece, and the lists of pieces and of remembered edits.
  assert.ok(growth < 25_000, `${growth} bytes an edit`);
});
