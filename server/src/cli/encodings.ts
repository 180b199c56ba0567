// The encodings that the command line takes.
import { UsageError } from './command';

/** The WHATWG name of an encoding that the user named. Throws a `UsageError` where there is none of that name. */
export function encodingNamed(name: string): string {
  try {
    const { encoding } = new TextDecoder(name);
    // By the standard GBK is read as GB18030, which holds it; Node reads less, and takes some broken bytes for private characters.
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    throw new UsageError(`--encoding '${name}' is not known; try utf-8, gb18030, utf-16le, utf-16be or big5`);
  }
}
