// Marks in the texts of tests: `|` is the cursor, `<name words>…</name>` a stretch. They are taken out before the text is used.

/** A stretch that a test has marked. */
export interface Tag {
  readonly name: string;
  /** What stands behind the name: `<figure percent 89>` has `percent` and `89`. */
  readonly words: readonly string[];
  /** Offsets into the text without marks. */
  readonly start: number;
  readonly end: number;
}

/** Takes the one `|` out of a text; throws when there is none or more. */
export function extractCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error(`no cursor in ${JSON.stringify(marked)}`);
  if (marked.includes('|', offset + 1)) throw new Error(`two cursors in ${JSON.stringify(marked)}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** Takes the tags out of a text and lists them by where they start, outer before inner; throws when one is not matched. */
export function extractTags(marked: string): { readonly text: string; readonly tags: readonly Tag[] } {
  let text = '';
  const open: { name: string; words: string[]; start: number; order: number }[] = [];
  const tags: (Tag & { readonly order: number })[] = [];
  let order = 0;
  let last = 0;
  for (const match of marked.matchAll(/<(\/?)([a-z]+)([^<>]*)>/g)) {
    const [whole, slash, name, words] = match as unknown as [string, string, string, string];
    text += marked.slice(last, match.index);
    last = match.index + whole.length;
    if (slash === '') {
      open.push({ name, words: words.split(' ').filter(word => word !== ''), start: text.length, order: order++ });
      continue;
    }
    const opened = open.pop();
    if (opened?.name !== name) throw new Error(`</${name}> closes ${opened === undefined ? 'nothing' : `<${opened.name}>`}`);
    tags.push({ ...opened, end: text.length });
  }
  const left = open.pop();
  if (left !== undefined) throw new Error(`<${left.name}> is never closed`);
  text += marked.slice(last);
  return { text, tags: tags.sort((a, b) => a.order - b.order).map(({ name, words, start, end }) => ({ name, words, start, end })) };
}
