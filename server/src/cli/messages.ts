// What the command line tells a person, on standard error and in a terminal.
import { translatorFor, type Translate } from '../features/messages';

/** Tells a fault on standard error, with the program's name. */
export function complain(message: string): void {
  process.stderr.write(`policy-lens: ${printable(message)}\n`);
}

/** The language that the environment asks for, by the first of its variables that is set, as POSIX has it. */
export function translatorOf({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Partial<Record<string, string>>>): Translate {
  return translatorFor([LC_ALL, LC_MESSAGES, LANG].find(locale => locale !== undefined && locale !== ''));
}

/** Text as a terminal may show it: a control character in an article or a file's name does nothing there. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, character => character === '\n' ? character : '\uFFFD');
}
