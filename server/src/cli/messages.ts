// What the command line tells a person, on standard error and in a terminal.

/** Tells a fault on standard error, with the program's name. */
export function complain(message: string): void {
  process.stderr.write(`policy-lens: ${printable(message)}\n`);
}

/** Text as a terminal may show it: a control character in an article or a file's name does nothing there. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, character => character === '\n' ? character : '\uFFFD');
}
