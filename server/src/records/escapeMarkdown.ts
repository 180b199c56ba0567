// Article text is data: in Markdown it must show as it stands and do nothing.

const replacements: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Entities first, so that the backslashes below do not get into them.
  [/&/g, '&amp;'],
  [/</g, '&lt;'],
  [/>/g, '&gt;'],
  [/[\\`*_[\]|~#$]/g, '\\$&'],
  // Bare addresses become links by themselves in most renderers.
  [/:\/\//g, '\\://'],
  [/\b(www)\./gi, '$1\\.'],
  [/\s+/g, ' '],
];

/** Any text as one line of Markdown that renders as that text: no markup, HTML, link, image, formula or table border comes of it. */
export function escapeMarkdown(text: string): string {
  return replacements.reduce((escaped, [pattern, replacement]) => escaped.replace(pattern, replacement), text);
}
