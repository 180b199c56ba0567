// What is read from the elements of VS Code's page. Functions that are named in `page.evaluate` run in the page and see nothing but it.

/** `rgb(11, 107, 94)` as `#0b6b5e`. */
export function hexColour(rgb) {
  return `#${rgb.match(/\d+/g).slice(0, 3).map(part => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Clicks the first row of a list that holds the text. */
export async function clickRow(page, rows, text, timeout) {
  await page.locator(rows).filter({ hasText: text }).first().click(timeout === undefined ? {} : { timeout });
}

/** In the page: the lines of the editor from top to bottom. Their elements stand in any order, and their blanks are no-break ones. */
export function readLines() {
  const top = line => parseFloat(line.style.top);
  return [...document.querySelectorAll('.editor-instance .view-lines .view-line')].sort((one, other) => top(one) - top(other)).map(line => line.textContent.replaceAll('\u00a0', ' '));
}

/** In the page: place and look of the words' first character; `null` where they are not in one line on the screen. */
export function readWords(words) {
  for (const line of document.querySelectorAll('.editor-instance .view-lines .view-line')) {
    let rest = line.textContent.replaceAll('\u00a0', ' ').indexOf(words);
    if (rest < 0) continue;
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode } = texts;
      if (rest < currentNode.data.length) {
        const range = document.createRange();
        range.setStart(currentNode, rest);
        range.setEnd(currentNode, rest + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const { color, fontWeight, fontStyle } = getComputedStyle(currentNode.parentElement);
        return { left, right, top, bottom, color, fontWeight, fontStyle };
      }
      rest -= currentNode.data.length;
    }
  }
  return null;
}

/** In the page: the rows of the outline from top to bottom. */
export function readOutline() {
  return [...document.querySelectorAll('.outline-pane .monaco-list-row')]
    .sort((one, other) => Number(one.dataset.index) - Number(other.dataset.index))
    .map(row => ({
      level: Number(row.getAttribute('aria-level')),
      name: row.querySelector('.label-name')?.textContent ?? '',
      detail: row.querySelector('.label-description')?.textContent ?? '',
      icon: /codicon-symbol-([\w-]+)/.exec(row.querySelector('[class*="codicon-symbol-"]')?.className ?? '')?.[1] ?? '',
    }));
}

/** In the page: the rows of the overview from top to bottom. */
export function readOverview() {
  const view = document.querySelector('.pane[aria-label*="Overview"], .pane[aria-label*="总览"], .sidebar .tree-explorer-viewlet-tree-view');
  return [...(view?.querySelectorAll('.monaco-list-row') ?? [])]
    .sort((one, other) => Number(one.dataset.index) - Number(other.dataset.index))
    .map(row => ({
      level: Number(row.getAttribute('aria-level')),
      name: row.querySelector('.label-name')?.textContent ?? '',
      detail: row.querySelector('.label-description')?.textContent ?? '',
      isOpen: row.getAttribute('aria-expanded') === 'true',
      isFocused: row.classList.contains('focused'),
      met: [...row.querySelectorAll('.label-name .highlight')].map(part => part.textContent).join('+'),
    }));
}
