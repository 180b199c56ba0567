// Turns what the words of `extract` name into pieces of work, as they are asked for.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { addAbortSignal } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { blocksOf, linesOf } from './blocks';
import { bytesOf, whyUnreadable } from './input';
import { errorRecord, type Origin, type Work } from './work';
import { longestRecord, RecordError } from './textRecord';

/** Where the texts are. */
export interface Texts {
  /** Paths, or `-` for standard input; or a list of paths. */
  readonly files: readonly string[] | FileList;
  /** Whether a file is a text, or holds a record a line. */
  readonly input: 'text' | 'ndjson';
}

/** A file that names files. */
export interface FileList {
  /** Its path, or `-` for standard input. */
  readonly path: string;
  /** The byte behind each name: a line feed or zero. */
  readonly end: 0x0a | 0x00;
}

/** In bytes; systems allow less. */
const longestPath = 1 << 16;

const standardInput: Origin = { uri: '-', name: 'standard input' };

/** The work that the texts make, in order. Streams are read as work is asked for, and end with an error when `signal` says so. */
export async function* workOf({ files, input }: Texts, signal: AbortSignal): AsyncGenerator<Work> {
  if ('path' in files) {
    yield* listed(files, signal, path => input === 'ndjson' ? recordsOf(path, signal) : [{ kind: 'file', path }]);
    return;
  }
  for (const path of files) {
    if (input === 'ndjson') yield* recordsOf(path, signal);
    else if (path === '-') yield* reading(standardInput, signal, async function* (stream) { yield { kind: 'standardInput', bytes: await bytesOf(stream) }; });
    else yield { kind: 'file', path };
  }
}

async function* listed({ path: list, end }: FileList, signal: AbortSignal, work: (path: string) => Iterable<Work> | AsyncIterable<Work>): AsyncGenerator<Work> {
  const origin = originOf(list);
  yield* reading(origin, signal, async function* (stream) {
    for await (const block of blocksOf(stream, longestPath, end)) {
      if ('longLine' in block) {
        yield { kind: 'complaint', message: `${origin.name}, line ${block.longLine}: too long for a path` };
        continue;
      }
      for (const { line, bytes } of linesOf(block, end)) {
        const path = pathIn(bytes, end);
        if (path === null) yield { kind: 'complaint', message: `${origin.name}, line ${line}: no path in UTF-8` };
        else if (path !== '') yield* work(path);
      }
    }
  });
}

/** The path in a line of a list, empty for a blank one; `null` where it is not in UTF-8. */
function pathIn(bytes: Uint8Array, end: number): string | null {
  try {
    const line = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const path = end === 0 ? line : line.replace(/\r$/, '');
    // In a list a dash names a file.
    return path === '-' ? './-' : path;
  } catch {
    return null;
  }
}

function recordsOf(path: string, signal: AbortSignal): AsyncGenerator<Work> {
  const origin = originOf(path);
  return reading(origin, signal, async function* (stream) {
    for await (const block of blocksOf(stream, longestRecord)) {
      if ('firstLine' in block) yield { kind: 'records', origin, lines: block };
      else yield { kind: 'badRecord', origin, record: errorRecord(origin, block.longLine, new RecordError('too-long', `a line of more than ${longestRecord} bytes; split the text`)) };
    }
  });
}

/** What `work` makes of a stream, and a complaint where it cannot be read on. */
async function* reading(origin: Origin, signal: AbortSignal, work: (stream: Readable) => AsyncGenerator<Work>): AsyncGenerator<Work> {
  try {
    const stream = origin === standardInput ? process.stdin : createReadStream(origin.name);
    yield* work(addAbortSignal(signal, stream));
  } catch (error) {
    if (signal.aborted) throw error;
    yield { kind: 'complaint', message: `${origin.name}: ${whyUnreadable(error)}` };
  }
}

function originOf(path: string): Origin {
  return path === '-' ? standardInput : { uri: pathToFileURL(path).href, name: path };
}
