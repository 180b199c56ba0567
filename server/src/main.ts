// The entry of server/dist/server.cjs: starts the language server as soon as it is loaded, over the transport that the
// process's words name: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. `--cache=FOLDER` says where it may keep what it has read.
import { createConnection } from 'vscode-languageserver/node';
import { limitInlining } from './engine';
import { startServer } from './server';

const cacheWord = '--cache=';

limitInlining();
const cache = process.argv.find(word => word.startsWith(cacheWord));
const server = startServer(createConnection(), { cacheFolder: cache === undefined ? null : cache.slice(cacheWord.length) });
// Over standard input the library ends the process when the client is gone. Over the channel of Node
// processes nobody would: the folders would be read to their end first.
if (process.argv.includes('--node-ipc')) process.once('disconnect', () => process.exit(server.isShutDown() ? 0 : 1));
