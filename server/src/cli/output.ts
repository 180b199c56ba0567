// Writes to standard output at the reader's pace.
import type { Writable } from 'node:stream';

/** Nobody reads any more: the pipe is closed. No fault: `policy-lens … | head -1` ends so. */
export class OutputClosed extends Error {}

/** The output could not be written, as on a full disk; the message says why. */
export class OutputError extends Error {}

/** Where a command writes. */
export interface Output {
  /** Writes the pieces and waits until they are taken. Throws `OutputClosed` or an `OutputError`. */
  write(pieces: Iterable<string>): Promise<void>;
  /** The same for pieces that are in UTF-8 already. */
  writeBytes(chunks: Iterable<Uint8Array>): Promise<void>;
}

/** In UTF-16 units: large enough that pieces cost no call each, small enough that nothing piles up before a slow reader. */
const chunkLength = 1 << 16;

/** An output to a stream. The stream's errors come from `write` alone, they do not end the process. */
export function outputTo(stream: Writable): Output {
  stream.on('error', () => { /* `send` has thrown it. */ });
  return {
    async write(pieces) {
      for (const chunk of chunksOf(pieces)) await send(stream, chunk);
    },
    async writeBytes(chunks) {
      for (const chunk of chunks) await send(stream, chunk);
    },
  };
}

/** Pieces of output in UTF-8, put together as `Output.write` does it. */
export function* encoded(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for (const chunk of chunksOf(pieces)) yield encoder.encode(chunk);
}

function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function send(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, error => {
      if (error === null || error === undefined) resolve();
      else reject(isClosed(error) ? new OutputClosed() : new OutputError(`standard output: ${error.message}`, { cause: error }));
    });
  });
}

function isClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
