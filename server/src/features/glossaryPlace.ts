// Where in a glossary a position is, told from indentation alone, since what is being typed is seldom YAML yet. Knows the block style; within
// brackets and braces it knows nothing.

/** A place where a key may stand, or where a key's value does. */
export interface GlossaryPlace {
  /** The keys that lead there; lists are passed through: `['metrics', 'source']`. */
  readonly path: readonly string[];
  /** The key whose value stands there; `null` where a key does. */
  readonly key: string | null;
  /** The column where what stands there begins, up to the position. */
  readonly column: number;
  /** Whether an item of a list is under way there: behind its dash or below. */
  readonly isInItem: boolean;
  /** The keys that stand beside it. */
  readonly siblings: readonly string[];
}

interface Line {
  /** The column of the first dash; `null` where there is none. */
  readonly dash: number | null;
  /** The column where the words begin. */
  readonly column: number;
  readonly key: string | null;
  /** What stands behind the key, without a comment. */
  readonly value: string;
}

/** How far a place is looked for; a hostile file would have one look for ever. */
const furthest = 5000;

/** The place of a position; `null` in comments and brackets. `lineAt` gives a line, and nothing beyond the last. */
export function placeInGlossary(lineAt: (line: number) => string | undefined, line: number, character: number): GlossaryPlace | null {
  const before = (lineAt(line) ?? '').slice(0, character);
  const here = readLine(before);
  if (here === null || /^\s*#|\s#|[[\]{}]/.test(before)) return null;
  const value = /^([\w-]+)\s*:(\s+)(.*)$/.exec(before.slice(here.column));
  const isKey = value === null && /^[\w-]*$/.test(before.slice(here.column));
  if (value === null && !isKey) return null;
  const siblings: string[] = [];
  const path: string[] = [];
  let isInItem = here.dash !== null;
  let limit = here.dash === null ? here.column : here.dash + 1;
  for (let at = line - 1, gone = 0; at >= 0 && (limit > 0 || path.length === 0) && gone < furthest; at--, gone++) {
    const above = readLine(lineAt(at) ?? '');
    if (typeof above?.key !== 'string') continue;
    if (path.length === 0 && !isInItem && above.column === here.column) {
      siblings.push(above.key);
      if (above.dash === null) continue;
      isInItem = true;
      limit = above.dash + 1;
    } else if (above.column < limit && above.value === '') {
      path.unshift(above.key);
      limit = above.dash ?? above.column;
      if (above.dash !== null) limit++;
    }
  }
  for (let at = line + 1, gone = 0; gone < furthest; at++, gone++) {
    const text = lineAt(at);
    const below = text === undefined ? null : readLine(text);
    if (text === undefined || (below !== null && (below.column < here.column || (below.dash !== null && below.dash < here.column)))) break;
    if (below?.column === here.column && below.key !== null) siblings.push(below.key);
  }
  const column = value === null ? here.column : here.column + before.slice(here.column).length - value[3]!.length;
  return { path, key: value?.[1] ?? null, column, isInItem, siblings };
}

/** `null` for a comment. */
function readLine(text: string): Line | null {
  const [, indent, dashes, key, value = ''] = /^( *)((?:- +|-$)*)(?:([\w-]+)\s*:(?:\s+(.*))?$)?/.exec(text)!;
  if (text.startsWith('#', indent!.length)) return null;
  return { dash: dashes === '' ? null : indent!.length, column: indent!.length + dashes!.length, key: key ?? null, value: value.startsWith('#') ? '' : value.trim() };
}
