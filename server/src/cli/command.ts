// What a command of the command line is, and how it may end.

/** 0: done. 1: some file could not be read or the output not be written; the rest is done. 2: wrong usage, nothing is done. */
export type ExitCode = 0 | 1 | 2;

/** One word after `policy-lens`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `policy-lens COMMAND --help` prints. */
  readonly help: string;
  /** Runs with the words after the command's name. Throws a `UsageError` before it does anything where they are wrong. */
  readonly run: (words: readonly string[]) => Promise<ExitCode>;
}

/** The person who typed the command can put this right; the message says how. */
export class UsageError extends Error {}
