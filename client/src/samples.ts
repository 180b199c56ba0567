// The sample articles that ship with the extension, opened for reading: nobody's edit changes an installed file.
import { FileType, Uri, window, workspace, type Disposable } from 'vscode';
import { translate } from './messages';

const scheme = 'policy-lens-sample';

/** Serves the articles of `folder` under a scheme of their own, where VS Code lets nobody write. */
export function serveSamples(folder: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    // The name alone is taken from the address, so that it leads nowhere but into the folder.
    provideTextDocumentContent: uri => read(Uri.joinPath(folder, uri.path.slice(uri.path.lastIndexOf('/') + 1))),
  });
}

/** Lets the person choose one of the articles in `folder`, and opens it. */
export async function openSample(folder: Uri): Promise<void> {
  const chosen = await window.showQuickPick(samplesIn(folder), { placeHolder: translate('Choose an article to open') });
  if (chosen === undefined) return;
  await window.showTextDocument(Uri.from({ scheme, path: `/${chosen.description}` }), { preview: false });
}

async function samplesIn(folder: Uri): Promise<{ readonly label: string; readonly description: string }[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const names = entries.filter(([name, type]) => type === FileType.File && /\.policy\.(?:txt|md)$/.test(name)).map(([name]) => name).sort();
  return Promise.all(names.map(async name => ({ label: firstLine(await read(Uri.joinPath(folder, name))) ?? name, description: name })));
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** The first line with something on it, without the signs of a Markdown heading. */
function firstLine(text: string): string | undefined {
  return /^[#\s]*(\S.*?)\s*$/m.exec(text)?.[1];
}
