// Reads one line of NDJSON as a text with its name: `{"uri": …, "text": …}`.
import type { FaultCode } from '../records/records';

/** A text as a record holds it. */
export interface TextRecord {
  /** Whatever names the text where it came from; it need not be an address. */
  readonly uri: string;
  readonly text: string;
}

/** In bytes of UTF-8: several times the longest work there is in Chinese, and not more than a thread can read at once. */
export const longestRecord = 1 << 24;
/** A record is not what it should be; the message says how. */
export class RecordError extends Error {
  constructor(readonly code: FaultCode, message: string, readonly uri: string | null = null) {
    super(message);
  }
}

const loneSurrogate = /\p{Surrogate}/u;

/** The record of a line, a byte-order mark before it passed over; `null` for a blank line. Throws a `RecordError`. */
export function readTextRecord(line: Uint8Array): TextRecord | null {
  const json = decoded(line);
  if (/^[ \t\r]*$/.test(json)) return null;
  const { uri, text } = fieldsOf(parsed(json));
  const name = typeof uri === 'string' && !loneSurrogate.test(uri) ? uri : null;
  if (typeof uri !== 'string' || typeof text !== 'string') {
    throw new RecordError('wrong-shape', `a record is an object {"uri": string, "text": string}; here ${typeof uri === 'string' ? 'text' : 'uri'} is no string`, name);
  }
  if (name === null || loneSurrogate.test(text)) {
    throw new RecordError('lone-surrogate', `${name === null ? 'uri' : 'text'} holds half a surrogate pair, which is no character`, name);
  }
  return { uri, text };
}

function decoded(line: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    throw new RecordError('invalid-utf-8', 'not valid UTF-8');
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new RecordError('invalid-json', `not valid JSON: ${(error as Error).message}`);
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  throw new RecordError('wrong-shape', 'a record is an object {"uri": string, "text": string}');
}
