import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTextRecord, RecordError } from './textRecord';

const read = (line: string | Uint8Array) => readTextRecord(typeof line === 'string' ? new TextEncoder().encode(line) : line);

test('a record is its uri and its text; what else it holds is passed over', () => {
  const record = { uri: 'a', text: '占比5%。' };
  for (const line of ['{"uri":"a","text":"占比5%。"}', ' {"text":"\\u5360比5%。","uri":"a","year":[2021]}\r', '\uFEFF{"uri":"a","text":"占比5%。"}']) assert.deepEqual(read(line), record);
  assert.deepEqual(read('{"uri":"","text":""}'), { uri: '', text: '' });
  // Offsets count in the text as it is given.
  assert.equal(read('{"uri":"a","text":"\\ufeff5%"}')?.text, '\uFEFF5%');
});

test('blank lines are none', () => {
  for (const line of ['', '\r', ' \t ', '\uFEFF']) assert.equal(read(line), null);
});

const bad: readonly (readonly [line: string | Uint8Array, code: string, uri: string | null, message: RegExp])[] = [
  [Uint8Array.from([0x7b, 0xd5, 0xfe]), 'invalid-utf-8', null, /^not valid UTF-8$/],
  ['{"uri":"a","text":"5%', 'invalid-json', null, /^not valid JSON: /],
  ['占比5%。', 'invalid-json', null, /^not valid JSON: /],
  ['['.repeat(1_000_000), 'invalid-json', null, /^not valid JSON: /],
  ['["a","5%"]', 'wrong-shape', null, /an object/],
  ['null', 'wrong-shape', null, /an object/],
  ['"5%"', 'wrong-shape', null, /an object/],
  ['{"text":"5%"}', 'wrong-shape', null, /here uri is no string/],
  ['{"uri":7,"text":"5%"}', 'wrong-shape', null, /here uri is no string/],
  ['{"uri":"a","text":null}', 'wrong-shape', 'a', /here text is no string/],
  ['{"uri":"a","__proto__":{"text":"5%"}}', 'wrong-shape', 'a', /here text is no string/],
  ['{"uri":"a","text":"\\ud800 5%"}', 'lone-surrogate', 'a', /^text holds half/],
  ['{"uri":"\\udc00","text":"5%"}', 'lone-surrogate', null, /^uri holds half/],
];
for (const [line, code, uri, message] of bad) {
  test(`no record: ${typeof line === 'string' ? line.slice(0, 40) : 'bytes'}`, () => {
    assert.throws(() => read(line), (error: unknown) => {
      assert.ok(error instanceof RecordError);
      assert.deepEqual({ code: error.code, uri: error.uri }, { code, uri });
      assert.match(error.message, message);
      return true;
    });
  });
}
