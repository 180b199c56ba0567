// Links that lead to a line of a text: `file:///a/b.txt#L12`, which VS Code opens at that line and other editors as a file.

/** Where texts may come from. A link with any other scheme could be a command. */
const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs', 'tmp', 'policy-lens-sample']);

/** The link to a zero-based line; `null` for a text that no link may lead to, or that has a fragment of its own, as cells of notebooks do. */
export function lineLink(uri: string, line: number): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(uri)?.[1];
  if (scheme === undefined || !schemes.has(scheme) || uri.includes('#')) return null;
  return `${encoded(uri)}#L${line + 1}`;
}

/** The name of the file, as people know it. */
export function fileName(uri: string): string {
  const name = /([^/\\]*)[/\\]*$/.exec(uri.replace(/[?#].*$/s, ''))?.[1] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The address with all that could end a link or a cell of a table as `%28`; what was encoded stays as it was. */
function encoded(uri: string): string {
  return uri.replace(/%(?![\dA-Fa-f]{2})|[^%A-Za-z0-9\-._~:/?@!$&+,;=]/gu, sign => Array.from(new TextEncoder().encode(sign), byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}
