import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineDiff } from './lineDiff';

test('equal texts do not differ', () => {
  assert.deepEqual(lineDiff('', ''), []);
  assert.deepEqual(lineDiff('一\n二\n', '一\n二\n'), []);
});

test('lines that went and came have their numbers', () => {
  assert.deepEqual(lineDiff('一\n二\n三\n四', '一\n三\n新\n四'), ['-2 二', '+3 新']);
  assert.deepEqual(lineDiff('一\n二', '一\n贰'), ['-2 二', '+2 贰']);
  assert.deepEqual(lineDiff('一', '零\n一\n二'), ['+1 零', '+3 二']);
});

test('a last line without its end differs', () => {
  assert.deepEqual(lineDiff('一\n', '一'), ['-2 ']);
});
