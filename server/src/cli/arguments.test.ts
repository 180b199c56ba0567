import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneOf, parseWords, textsFrom } from './arguments';
import { UsageError } from './command';

const options = { format: { type: 'string', default: 'jsonl' }, 'each-line': { type: 'boolean', default: false } } as const;

test('options stand before, between and after the files; -- ends them', () => {
  const { values, positionals } = parseWords(['a.txt', '--format=csv', '-', '--each-line', '--', '--b.txt'], options);
  assert.deepEqual({ ...values }, { format: 'csv', 'each-line': true });
  assert.deepEqual(positionals, ['a.txt', '-', '--b.txt']);
});

test('what is not given has its default', () => {
  assert.deepEqual({ ...parseWords([], options).values }, { format: 'jsonl', 'each-line': false });
});

test('wrong words are the person’s to put right', () => {
  for (const words of [['--fromat', 'csv'], ['--format'], ['--each-line=yes'], ['-x']]) assert.throws(() => parseWords(words, options), UsageError, words.join(' '));
  assert.throws(() => oneOf(['jsonl', 'csv'], '--format', 'xml'), new UsageError("--format is jsonl or csv, not 'xml'"));
  assert.throws(() => textsFrom([], undefined), UsageError);
  assert.throws(() => textsFrom(['-', 'a.txt', '-'], undefined), UsageError);
  assert.throws(() => textsFrom(['a.txt'], 'utf-9'), UsageError);
});

test('the texts to read', () => {
  assert.deepEqual(textsFrom(['a.txt', '-'], undefined), { paths: ['a.txt', '-'], encoding: undefined });
  assert.deepEqual(textsFrom(['a.txt'], 'GBK'), { paths: ['a.txt'], encoding: 'gb18030' });
});
