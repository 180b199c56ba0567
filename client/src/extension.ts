// What only VS Code can do: starts the server, owns the commands, the status bar and the overview. Understands no text.
import { commands, Uri, window, type ExtensionContext } from 'vscode';
import { ArticleStatus } from './articleStatus';
import { registerFiguresPeek } from './figuresPeek';
import { LanguageServer, type ServerState } from './languageServer';
import { Overview } from './overview/overview';
import { ReadingStatus } from './readingStatus';
import { openSample, serveSamples } from './samples';

/** What other extensions can ask, and tests, which cannot see the status bar. */
export interface Api {
  readonly serverState: ServerState;
  /** What the item of the status bar says, or `null` while it is hidden. */
  readonly status: string | null;
  readonly overview: Pick<Overview, 'grouping' | 'filter' | 'message' | 'rows' | 'setFilter'>;
}

let server: LanguageServer | undefined;

/** VS Code calls it when the first text of our languages is opened, or for one of the commands. */
export async function activate(context: ExtensionContext): Promise<Api> {
  const log = window.createOutputChannel('Policy Lens', { log: true });
  const reading = new ReadingStatus();
  const running = new LanguageServer(context.asAbsolutePath('server/dist/server.cjs'), context.storageUri, log, reading);
  server = running;
  const status = new ArticleStatus(running);
  const overview = new Overview(running, context.workspaceState);
  const samples = Uri.joinPath(context.extensionUri, 'samples');
  context.subscriptions.push(
    log,
    running,
    reading,
    status,
    overview,
    serveSamples(samples),
    registerFiguresPeek(),
    commands.registerCommand('policyLens.restartServer', () => running.restart()),
    commands.registerCommand('policyLens.showLog', () => { log.show(); }),
    commands.registerCommand('policyLens.openSample', () => openSample(samples)),
    commands.registerCommand('policyLens.stopReading', () => { reading.stop(); }),
  );
  await running.restart();
  return {
    get serverState() { return running.state; },
    get status() { return status.text; },
    overview,
  };
}

/** VS Code waits for the promise, so that the server is shut down and not killed. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
