// The command line: finds the command, prints help and version, and turns every way to end into an exit code.
import type { Command, ExitCode } from './command';
import { version } from '../../package.json';
import { UsageError } from './command';
import { explain } from './explain';
import { extract } from './extract';
import { figures } from './figures';
import { exitHelp } from './help';
import { lsp } from './lsp';
import { complain } from './messages';
import { outline } from './outline';
import { OutputClosed, OutputError, outputTo } from './output';

const commands: ReadonlyMap<string, Command> = new Map(Object.entries({ extract, figures, outline, explain, lsp }));

// A closed standard error must not end the work; there is nobody to tell.
process.stderr.on('error', () => { /* Nothing can be said. */ });
// The code is set, not forced: what is still on its way to a pipe gets there.
void main(process.argv.slice(2)).then(exitCode => { process.exitCode = exitCode; });

async function main([name, ...words]: readonly string[]): Promise<ExitCode> {
  try {
    return await run(name, words);
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    if (error instanceof OutputError) {
      complain(error.message);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    const command = name !== undefined && commands.has(name) ? name : null;
    complain(command === null ? `${error.message}\nTry: policy-lens --help` : `${command}: ${error.message}\nTry: policy-lens ${command} --help`);
    return 2;
  }
}

async function run(name: string | undefined, words: readonly string[]): Promise<ExitCode> {
  if (name === undefined) throw new UsageError('no command is given');
  if (isHelp(name)) return print(help());
  if (name === '--version') return print(`${version}\n`);
  const command = commands.get(name);
  if (command === undefined) throw new UsageError(`'${name}' is no command`);
  const end = words.indexOf('--');
  if (words.slice(0, end < 0 ? undefined : end).some(isHelp)) return print(command.help);
  return command.run(words);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

async function print(text: string): Promise<ExitCode> {
  await outputTo(process.stdout).write([text]);
  return 0;
}

function help(): string {
  const list = [...commands].map(([name, { summary }]) => `  ${name.padEnd(20)}${summary}\n`).join('');
  return `Usage: policy-lens COMMAND [OPTION…] [FILE…|-]

Reads Chinese policy text: every figure with its metric, district and period.

${list}
  --help              print this; policy-lens COMMAND --help tells about a command
  --version           print the version

${exitHelp}`;
}
