import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from './command';
import { DecodeError, decodeText } from '../decode';
import { encodingNamed } from './encodings';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const gb18030 = bytes(0xd5, 0xfe, 0xb2, 0xdf, 0x35, 0x25); // 政策5%

test('UTF-8, GB18030 and the marked encodings are found out; no mark is left', () => {
  assert.equal(decodeText(utf8('政策5%')), '政策5%');
  assert.equal(decodeText(utf8('\uFEFF政策5%')), '政策5%');
  assert.equal(decodeText(gb18030), '政策5%');
  assert.equal(decodeText(bytes(0x84, 0x31, 0x95, 0x33, ...gb18030)), '政策5%');
  assert.equal(decodeText(bytes(0xff, 0xfe, 0x3f, 0x65, 0x35, 0x00)), '政5');
  assert.equal(decodeText(bytes(0xfe, 0xff, 0x65, 0x3f, 0x00, 0x35)), '政5');
  assert.equal(decodeText(bytes()), '');
});

test('all of GB18030 is read: four bytes, and the euro sign of GBK', () => {
  assert.equal(decodeText(bytes(0x81, 0x39, 0xee, 0x39, 0xa2, 0xe3)), '㐀€');
  assert.equal(decodeText(bytes(0x81, 0x39, 0xee, 0x39), encodingNamed('gbk')), '㐀');
});

test('a named encoding is used, but a byte-order mark knows better', () => {
  assert.equal(decodeText(bytes(0x65, 0x3f, 0x00, 0x35), encodingNamed('utf-16be')), '政5');
  assert.equal(decodeText(bytes(0xa4, 0xa4, 0xb0, 0xea), encodingNamed('Big5')), '中國');
  assert.equal(decodeText(utf8('\uFEFF政策'), encodingNamed('gb18030')), '政策');
});

test('bytes are never replaced in silence', () => {
  for (const broken of [bytes(0xd5), bytes(0xff, 0xff), bytes(0xd5, 0x20), bytes(0x81, 0x30, 0x81, 0x41)]) assert.throws(() => decodeText(broken), DecodeError);
  assert.throws(() => decodeText(bytes(0xef, 0xbb, 0xbf, 0xd5, 0xfe)), /not valid utf-8/);
  assert.throws(() => decodeText(gb18030, 'utf-8'), /not valid utf-8/);
  assert.throws(() => decodeText(bytes(0xff, 0xfe, 0x3f), 'utf-8'), /not valid utf-16le/);
});

test('zero bytes are no text', () => {
  assert.throws(() => decodeText(bytes(0x7f, 0x45, 0x4c, 0x46, 0x00)), /not a text file/);
});

test('names of encodings are the standard’s', () => {
  assert.equal(encodingNamed('GB2312'), 'gb18030');
  assert.equal(encodingNamed('UTF8'), 'utf-8');
  for (const name of ['utf-9', 'replacement', '']) assert.throws(() => encodingNamed(name), UsageError);
});
