// Reads a command's words: options, choices and files. What is wrong with them is told as a `UsageError`.
import type { ParseArgsConfig } from 'node:util';
import type { TextsToRead } from './texts';
import { parseArgs } from 'node:util';
import { UsageError } from './command';
import { encodingNamed } from './encodings';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>>;

/** The options by name and the words that are none; `--` ends the options. */
export function parseWords<const T extends Options>(words: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    if (isParseError(error)) throw new UsageError(error.message);
    throw error;
  }
}

/** The value of an option as one of its choices. */
export function oneOf<const T extends string>(choices: readonly T[], option: string, value: string): T {
  const choice = choices.find(known => known === value);
  if (choice === undefined) throw new UsageError(`${option} is ${choices.join(' or ')}, not '${value}'`);
  return choice;
}

/** The texts that a command is to read: at least one, `-` at most once, and the encoding where one is named. */
export function textsFrom(positionals: readonly string[], encodingName: string | undefined): TextsToRead {
  if (positionals.length === 0) throw new UsageError('no file is given; - reads standard input');
  if (positionals.filter(path => path === '-').length > 1) throw new UsageError('- is given twice, but standard input can be read once');
  return { paths: positionals, encoding: encodingName === undefined ? undefined : encodingNamed(encodingName) };
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
