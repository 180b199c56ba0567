// `policy-lens lsp`: the language server for any editor.
import type { Command } from './command';
import { join } from 'node:path';
import { runBundle } from '../engine';
import { parseWords } from './arguments';
import { UsageError } from './command';

const transports = { stdio: { type: 'boolean' }, 'node-ipc': { type: 'boolean' }, socket: { type: 'string' }, pipe: { type: 'string' } } as const;

/** Starts the server, which lives until its client lets it go. */
export const lsp: Command = {
  summary: 'run the language server for an editor',
  help: `Usage: policy-lens lsp [--stdio | --node-ipc | --socket=PORT | --pipe=NAME] [--cache=FOLDER]

Runs the language server. It speaks the Language Server Protocol over one of:

  --stdio             standard input and output (default)
  --node-ipc          the channel of the Node process that started it
  --socket=PORT       a local port that the client listens on
  --pipe=NAME         a named pipe or socket file that the client listens on

  --cache=FOLDER      keep there what was read of the workspace, so that the next
                      start reads only what changed; for a client that names no folder

Exit codes: 0 its client ended it in good order; 1 the client went without a word; 2 wrong usage.
`,
  run(words) {
    // Some clients name their process, so that a server can see it go.
    const { values, positionals } = parseWords(words, { ...transports, clientProcessId: { type: 'string' }, cache: { type: 'string' } });
    if (positionals.length > 0) throw new UsageError(`'${positionals.join(' ')}' is too much: the server reads what its client opens`);
    const chosen = Object.keys(transports).filter(name => name in values);
    if (chosen.length > 1) throw new UsageError('choose one of --stdio, --node-ipc, --socket and --pipe');
    // The server reads its transport from the process's words.
    if (chosen.length === 0) process.argv.push('--stdio');
    runBundle(join(__dirname, 'server.cjs'));
    return Promise.resolve(0);
  },
};
