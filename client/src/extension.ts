// What only VS Code can do: starts the language server and says for which documents. Understands no text.
import { LanguageClient, RevealOutputChannelOn, TransportKind, type DocumentSelector } from 'vscode-languageclient/node';
import type { ExtensionContext } from 'vscode';

/** Whatever its scheme: files, unsaved documents, virtual workspaces. The server keeps silent where the text is no policy prose. */
const documentSelector: DocumentSelector = [{ language: 'policytext' }, { language: 'plaintext' }, { language: 'markdown' }];

let client: LanguageClient | undefined;

/** Starts the server; VS Code calls it when the first text of these languages is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('server/dist/server.cjs'), transport: TransportKind.ipc };
  // A fault is written to the log; it never takes the screen from the person who writes.
  client = new LanguageClient('policyLens', 'Policy Lens', server, { documentSelector, revealOutputChannelOn: RevealOutputChannelOn.Never });
  await client.start();
}

/** VS Code waits for the promise, so that the server is shut down and not killed. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
