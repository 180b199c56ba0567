// The pieces of work that `extract` is cut into, and how each is done: alike on the main thread and on the others.
import { csv } from '../records/csv';
import type { Format } from '../records/format';
import { jsonLine, jsonLines } from '../records/jsonLines';
import { markdown } from '../records/markdown';
import type { ErrorRecord, Source } from '../records/records';
import type { Analyze } from './texts';
import { linesOf, type Lines } from './blocks';
import { InputError, readSource, standardInput } from './input';
import { encoded } from './output';
import { readTextRecord, RecordError } from './textRecord';

/** What can be written. */
export const formats = ['jsonl', 'csv', 'markdown'] as const;

/** How to read and to write; plain data, so that threads can be told. */
export interface Manner {
  readonly format: (typeof formats)[number];
  readonly hasByteOrderMark: boolean;
  /** A WHATWG name, or `undefined` to find it out. */
  readonly encoding: string | undefined;
}

/** Where records come from. */
export interface Origin {
  /** A `file:` URL, or `-` for standard input. */
  readonly uri: string;
  /** As a person knows it. */
  readonly name: string;
}

/** A piece of work; plain data. */
export type Work =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'standardInput'; readonly bytes: Uint8Array }
  | { readonly kind: 'records'; readonly origin: Origin; readonly lines: Lines }
  | { readonly kind: 'badRecord'; readonly record: ErrorRecord; readonly origin: Origin }
  | { readonly kind: 'complaint'; readonly message: string };

/** What went wrong in a piece of work; filled while its output is made. */
export interface Report {
  /** For standard error. */
  readonly complaints: string[];
  /** How many records the output has an error record for. */
  badRecords: number;
}

/** A piece of work that is done; plain data. */
export interface Done extends Report {
  /** The output in UTF-8. */
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
}

/** The format that is wished. */
export function formatOf({ format, hasByteOrderMark }: Manner): Format {
  switch (format) {
    case 'jsonl': return jsonLines;
    case 'csv': return csv({ hasByteOrderMark });
    case 'markdown': return markdown;
  }
}

/** Does a piece of work to its end. */
export async function done(work: Work, manner: Manner, analyze: Analyze): Promise<Done> {
  const report: Report = { complaints: [], badRecords: 0 };
  // The report is complete when the output is.
  const chunks = [...encoded(await output(work, manner, analyze, report))];
  return { chunks, ...report };
}

/** Begins a piece of work: returns the pieces of its output, and tells `report` what could not be read while they are made. */
export async function output(work: Work, manner: Manner, analyze: Analyze, report: Report): Promise<Iterable<string>> {
  const { body } = formatOf(manner);
  const found = (source: Source): Iterable<string> => body(source, analyze(source.text));
  switch (work.kind) {
    case 'file': return ofText(readSource(work.path, manner.encoding), found, report);
    case 'standardInput': return ofText(Promise.resolve().then(() => standardInput(work.bytes, manner.encoding)), found, report);
    case 'records': return ofRecords(work.lines, work.origin, found, report, manner);
    case 'badRecord': return ofBadRecord(work.record, work.origin, report, manner);
    case 'complaint':
      report.complaints.push(work.message);
      return [];
  }
}

async function ofText(source: Promise<Source>, found: (source: Source) => Iterable<string>, report: Report): Promise<Iterable<string>> {
  try {
    return found(await source);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    report.complaints.push(error.message);
    return [];
  }
}

function* ofRecords(lines: Lines, origin: Origin, found: (source: Source) => Iterable<string>, report: Report, manner: Manner): Generator<string> {
  for (const { line, bytes } of linesOf(lines)) {
    let uri: string | null = null;
    try {
      const record = readTextRecord(bytes);
      if (record === null) continue;
      uri = record.uri;
      yield* found({ ...record, name: uri });
    } catch (error) {
      const fault = error instanceof RecordError ? error : new RecordError('not-analysed', String(error), uri);
      yield* ofBadRecord(errorRecord(origin, line, fault), origin, report, manner);
    }
  }
}

/** An error record where the format has room for one, else a complaint. */
function* ofBadRecord(record: ErrorRecord, { name }: Origin, report: Report, { format }: Manner): Generator<string> {
  if (format === 'jsonl') {
    report.badRecords++;
    yield jsonLine(record);
  } else {
    report.complaints.push(`${name}, line ${record.inputLine}: ${record.message}`);
  }
}

/** The record that stands for one that could not be read. */
export function errorRecord({ uri: input }: Origin, inputLine: number, { uri, code, message }: RecordError): ErrorRecord {
  return { kind: 'error', uri, input, inputLine, code, message };
}
