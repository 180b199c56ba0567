// The entry of server/dist/server.cjs: starts the language server as soon as it is loaded, over the transport that the
// process's words name: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
import { createConnection } from 'vscode-languageserver/node';
import { limitInlining } from './engine';
import { startServer } from './server';

limitInlining();
startServer(createConnection());
