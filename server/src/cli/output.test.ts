import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Writable } from 'node:stream';
import { OutputClosed, OutputError, outputTo } from './output';

test('a slow reader gets everything, and no more is made than it takes', async () => {
  const taken: string[] = [];
  let made = 0;
  const ahead: number[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      ahead.push(made - taken.reduce((sum, { length }) => sum + length, 0) - chunk.length);
      taken.push(chunk);
      setImmediate(done);
    },
  });
  function* pieces(): Generator<string> {
    for (let count = 0; count < 1000; count++) {
      const piece = `${'政'.repeat(999)}\n`;
      made += piece.length;
      yield piece;
    }
  }
  await outputTo(stream).write(pieces());
  assert.equal(taken.join('').length, 1_000_000);
  assert.ok(ahead.every(units => units === 0), 'pieces piled up before the reader');
});

test('a reader that is gone is no fault, a full disk is', async () => {
  const failing = (code: string) => new Writable({ write(_chunk, _encoding, done) { done(Object.assign(new Error(code), { code })); } });
  await assert.rejects(outputTo(failing('EPIPE')).write(['政']), OutputClosed);
  await assert.rejects(outputTo(failing('ENOSPC')).write(['政']), new OutputError('standard output: ENOSPC'));
  const gone = new Writable();
  gone.destroy();
  await assert.rejects(outputTo(gone).write(['政']), OutputClosed);
});

test('nothing to write is no write', async () => {
  await outputTo(new Writable({ write() { throw new Error('written'); } })).write(['', '']);
});
