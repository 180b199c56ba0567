// Bytes to text. Chinese texts come as UTF-8, as UTF-16 with a byte-order mark, or as GB18030 and its subsets GBK and GB2312.

/** The bytes are no text, or not in the encoding; the message says what is wrong. */
export class DecodeError extends Error {
  /** `advice`: what the person at the command line may do. */
  constructor(message: string, readonly advice: string) {
    super(message);
  }
}

const nameIt = 'name its encoding with --encoding, or convert it to UTF-8';

/**
 * The text of a file's bytes, without a byte-order mark. A byte-order mark decides; else the named encoding, else UTF-8 where all of it
 * is valid, else GB18030. Throws a `DecodeError` rather than replace a single byte.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): string {
  const marked = encodingOfMark(bytes);
  if (marked !== null) return decodeAs(marked, bytes);
  if (encoding !== undefined) return decodeAs(encoding, bytes);
  if (bytes.includes(0)) {
    throw new DecodeError('not a text file (it holds zero bytes)', 'if it is UTF-16 without a byte-order mark, name it: --encoding utf-16le');
  }
  const text = tryDecode('utf-8', bytes) ?? tryDecode('gb18030', bytes);
  if (text === null) throw new DecodeError('neither UTF-8 nor GB18030', nameIt);
  return text;
}

function encodingOfMark([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return 'gb18030';
  return null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = tryDecode(encoding, bytes);
  if (text === null) throw new DecodeError(`not valid ${encoding}`, nameIt);
  return text;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // The decoder drops the mark of UTF-8 and UTF-16 itself.
    return encoding === 'gb18030' && text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch {
    return null;
  }
}
