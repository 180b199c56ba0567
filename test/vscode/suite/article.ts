// The newspaper sample, opened in VS Code, and ways to point at its words.
import { commands, extensions, window, workspace, type Position, type Range, type TextDocument } from 'vscode';

export const extensionId = 'policy-lens.policy-lens';
export const sample = 'newspaper-page.policy.txt';

/** Opens a file of the workspace's folder in an editor. */
export async function open(name: string): Promise<TextDocument> {
  const [found] = await workspace.findFiles(name);
  if (found === undefined) throw new Error(`the workspace has no ${name}`);
  const { document } = await window.showTextDocument(found);
  return document;
}

/** Opens the newspaper sample and waits until the extension is awake. */
export async function openSample(): Promise<TextDocument> {
  const document = await open(sample);
  await extensions.getExtension(extensionId)?.activate();
  return document;
}

/** Where the words first stand in a document; it throws where they don't. */
export function positionOf(document: TextDocument, words: string): Position {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`the document has no ${words}`);
  return document.positionAt(offset);
}

/** What a command of VS Code answers about the whole document. */
export async function ask<Answer>(command: `vscode.${string}`, document: TextDocument, ...rest: readonly (Position | Range)[]): Promise<Answer> {
  return await commands.executeCommand<Answer>(command, document.uri, ...rest);
}

/** Tries again until `check` passes; after ten seconds the last complaint is the test's. */
export async function eventually(check: () => unknown): Promise<void> {
  for (const end = Date.now() + 10_000; ;) {
    try {
      await check();
      return;
    } catch (complaint) {
      if (Date.now() > end) throw complaint;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}
