// What the commands that read texts share: one text after the other, each read, analysed, written and let go.
import { join } from 'node:path';
import type { Analysis } from '../analysis/model';
import { runBundle } from '../engine';
import type { Source } from '../records/records';
import type { ExitCode } from './command';
import type { Reader } from './reader';
import { InputError, readSource } from './input';
import { complain } from './messages';
import { outputTo } from './output';

/** Which texts to read, and how. */
export interface TextsToRead {
  /** Paths, or `-` for standard input. */
  readonly paths: readonly string[];
  /** A WHATWG name, or `undefined` to find it out. */
  readonly encoding: string | undefined;
}

/** The analysis with its knowledge. */
export type Analyze = (text: string) => Analysis;

/** How the output looks: a head, then pieces for each text. */
export interface Layout {
  readonly head: string;
  readonly body: (source: Source, analyze: Analyze) => Iterable<string>;
}

/** Writes all texts to standard output. A text that cannot be read is told on standard error and passed over. Throws what `Output.write` throws. */
export async function writeTexts({ paths, encoding }: TextsToRead, { head, body }: Layout): Promise<ExitCode> {
  const output = outputTo(process.stdout);
  const analyze = loadAnalysis();
  let exitCode: ExitCode = 0;
  await output.write([head]);
  for (const path of paths) {
    const source = await readOrComplain(path, encoding);
    if (source === null) exitCode = 1;
    else await output.write(body(source, analyze));
  }
  return exitCode;
}

/** The analysis, loaded only here, so that `--help` and wrong usage answer at once. */
export function loadAnalysis(): Analyze {
  const { analyze, createKnowledge } = runBundle(join(__dirname, 'reader.cjs')) as Reader;
  const knowledge = createKnowledge();
  return text => analyze(text, knowledge);
}

async function readOrComplain(path: string, encoding: string | undefined): Promise<Source | null> {
  try {
    return await readSource(path, encoding);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    complain(error.message);
    return null;
  }
}
