import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyUnreadable } from './input';

// Files that are missing, folders or no text are read for real in test/command-line; here stands what a test cannot set up everywhere.
const withCode = (code: string) => Object.assign(new Error(`${code}: as Node says it`), { code });

test('each hindrance says what to do', () => {
  assert.match(whyUnreadable(withCode('EACCES')), /^no permission/);
  assert.match(whyUnreadable(withCode('EPERM')), /^no permission/);
  assert.match(whyUnreadable(withCode('ENOTDIR')), /^no such file/);
  assert.match(whyUnreadable(withCode('ERR_FS_FILE_TOO_LARGE')), /^too large/);
  assert.equal(whyUnreadable(withCode('EIO')), 'EIO: as Node says it');
});

test('a fault in the program is not told as one of the file', () => {
  assert.throws(() => whyUnreadable(new TypeError('a bug')), TypeError);
});
