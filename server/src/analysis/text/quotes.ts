// Straight quotes, which open and close alike: `"鲲鹏行动"计划` is read as `“鲲鹏行动”计划`.

const straight = '"';

/** A text with its straight quotes turned into pairs; as it is where one is left over. One behind a digit opens nothing: `55"`. */
export function pairQuotes(text: string): string {
  let at = text.indexOf(straight);
  if (at < 0) return text;
  const pieces: string[] = [];
  let isOpen = false;
  let done = 0;
  for (; at >= 0; at = text.indexOf(straight, at + 1)) {
    if (!isOpen && /\d/.test(text[at - 1] ?? '')) continue;
    pieces.push(text.slice(done, at), isOpen ? '”' : '“');
    isOpen = !isOpen;
    done = at + 1;
  }
  pieces.push(text.slice(done));
  return isOpen ? text : pieces.join('');
}
