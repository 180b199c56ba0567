import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import { blocksOf, linesOf } from './blocks';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (line: Uint8Array) => new TextDecoder().decode(line);

/** The lines of a stream that comes in the given chunks, a long one as its number. */
async function linesFrom(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, mostBytes = 100, end?: number): Promise<readonly (string | number)[]> {
  const lines: (string | number)[] = [];
  for await (const block of blocksOf(Readable.from(chunks), mostBytes, end)) {
    if ('longLine' in block) lines.push(block.longLine);
    else for (const { line, bytes } of linesOf(block, end)) lines.push(`${line} ${text(bytes)}`);
  }
  return lines;
}

test('lines keep their numbers; the last needs no end', async () => {
  assert.deepEqual(await linesFrom([bytes('政策\n\n占比\r\n5%')]), ['1 政策', '2 ', '3 占比\r', '4 5%']);
  assert.deepEqual(await linesFrom([bytes('政策\n')]), ['1 政策']);
  assert.deepEqual(await linesFrom([]), []);
  assert.deepEqual(await linesFrom([bytes('a\nb\0c\0')], 100, 0), ['1 a\nb', '2 c']);
});

test('wherever the chunks are cut, the lines are the same', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.stringMatching(/^[政a]{0,9}$/)), fc.array(fc.nat(80)), async (lines, cuts) => {
    const all = bytes(lines.join('\n'));
    const places = [0, ...cuts.map(cut => cut % (all.length + 1)).sort((one, other) => one - other), all.length];
    const chunks = places.slice(1).map((place, index) => all.subarray(places[index], place)).filter(({ length }) => length > 0);
    const expected = lines.length > 0 && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    assert.deepEqual(await linesFrom(chunks), expected.map((line, index) => `${index + 1} ${line}`));
  }));
});

test('a long line is passed over, wherever it begins and ends, and the next are read', async () => {
  const chunks = ['a\nlong', 'er than ', 'it may be\nb\n', 'another that is too long', '\nc\nand the last', ' one of all'].map(bytes);
  assert.deepEqual(await linesFrom(chunks, 20), ['1 a', 2, '3 b', 4, '5 c', 6]);
});

test('no more of a long line is kept than may be', async () => {
  let kept = 0;
  function* endless(): Generator<Uint8Array> {
    yield bytes('a\n');
    for (let chunk = 0; chunk < 1000; chunk++) {
      const held = new Uint8Array(1 << 16).fill(0x61);
      kept += held.length;
      yield held;
    }
    yield bytes('\nb');
  }
  assert.deepEqual(await linesFrom(endless(), 1 << 20), ['1 a', 2, '3 b']);
  assert.equal(kept, 65_536_000);
});

test('a line is given on as soon as it has ended, and holds bytes of its own', async () => {
  const blocks = blocksOf((async function* () {
    yield bytes('a\nb');
    await new Promise(() => { /* Nothing more comes. */ });
  })(), 100);
  for await (const block of blocks) {
    assert.ok('bytes' in block);
    assert.deepEqual([text(block.bytes), block.bytes.buffer.byteLength], ['a\n', 2]);
    return;
  }
});
