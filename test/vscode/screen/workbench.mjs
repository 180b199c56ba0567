// VS Code's window as a person sees and uses it. What the tests know of its elements is known here alone.
import { clickRow, hexColour, readLines, readOutline, readOverview, readWords } from './elements.mjs';

/** How long VS Code may take for anything. */
const patience = 15_000;
const pause = 100;

/** Tries until the function neither throws nor rejects, and resolves to what it returned. Colours, rows and counts come when they come. */
export async function eventually(attempt) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}

/** One window. Lines and columns count from 1, as they do on the screen. */
export class Workbench {
  /** The page of the browser, for what this class has no word for. */
  page;
  /** The folder that is open. */
  folder;
  #screenshots;

  constructor(page, folder, screenshots) {
    this.page = page;
    this.folder = folder;
    this.#screenshots = screenshots;
    page.setDefaultTimeout(patience);
  }

  /** Waits until the window is there, and the file's tab when one was opened with it. */
  async untilReady(file) {
    await this.page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });
    if (file !== undefined) await this.#untilShown(file);
  }

  /** Waits until our extension is awake, which its item in the status bar tells. */
  async untilAwake() {
    await this.page.locator('[id^="policy-lens.policy-lens."]').first().waitFor();
  }

  /** Opens a file of the folder by its name. */
  async open(name) {
    await this.#pick('Control+p', name, name);
    await this.#untilShown(name);
  }

  /** Runs a command by its title, as in the palette. */
  async runCommand(title) {
    await this.#pick('F1', `>${title}`, title);
  }

  /** Puts the cursor at the beginning of a line, and shows it. */
  async goTo(line) {
    await eventually(async () => {
      await this.page.keyboard.press('Control+g');
      const input = this.page.locator('.quick-input-widget input[type=text]');
      await input.fill(`:${line}`, { timeout: 1000 });
      await this.page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden', timeout: 1000 });
    });
    await eventually(async () => {
      const cursor = await this.cursor();
      if (cursor.line !== line) throw new Error(`the cursor is in line ${cursor.line}, not ${line}`);
    });
  }

  /** Clicks before the words where they first stand on the screen. */
  async clickBefore(words) {
    const { left, top, bottom } = await this.#find(words);
    await this.page.mouse.click(left + 1, (top + bottom) / 2);
  }

  /** Double-clicks the first character of the words where they first stand on the screen. */
  async doubleClick(words) {
    const { left, right, top, bottom } = await this.#find(words);
    await this.page.mouse.dblclick((left + right) / 2, (top + bottom) / 2);
  }

  /** Where the cursor is, and how many characters are selected, as the status bar says. */
  async cursor() {
    const text = await this.page.locator('[id="status.editor.selection"]').innerText();
    const [line, column, selected = 0] = text.match(/\d+/g)?.map(Number) ?? [];
    return { line, column, selected };
  }

  /** The text of an item in the status bar: `article` is our own. */
  async statusText(item = 'article') {
    return (await this.page.locator(`[id="policy-lens.policy-lens.${item}"]`).innerText()).trim();
  }

  /** The lines of the editor that are on the screen, wrapped as they are there. */
  async lines() {
    return await this.page.evaluate(readLines);
  }

  /**
   * How the words look where they first stand on the screen: `{ colour: '#rrggbb', isBold, isItalic }` of their first character.
   * The words must be in one line of the screen. Colours of the server come late: ask `eventually`.
   */
  async styleOf(words) {
    const style = await this.#find(words);
    return { colour: hexColour(style.color), isBold: Number(style.fontWeight) >= 600, isItalic: style.fontStyle === 'italic' };
  }

  /** Puts the mouse on the words and resolves to the text of the hover that appears. */
  async hover(words) {
    // What an earlier hover left is gone before the next one is read.
    await this.page.mouse.move(1, 1);
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
    return await eventually(async () => {
      const { left, right, top, bottom } = await this.#find(words);
      // A hover answers to the mouse that moves and then rests.
      await this.page.mouse.move(left, (top + bottom) / 2);
      await this.page.mouse.move((left + right) / 2, (top + bottom) / 2);
      const hover = this.page.locator('.monaco-hover:visible .hover-contents').first();
      await hover.waitFor({ timeout: 3000 });
      return await hover.innerText();
    });
  }

  /**
   * Gives the outline the whole side bar, and resolves to its rows on the screen, such as
   * `{ level: 3, name: '地区生产总值 4960.5亿元', detail: '2023年', icon: 'number' }`.
   */
  async outline() {
    await this.runCommand('Focus on Outline View');
    const files = this.page.locator('.explorer-viewlet .pane-header.expanded').first();
    if (await this.page.locator('.explorer-viewlet .pane-header.expanded').count() > 1) await files.click();
    return await eventually(async () => {
      const rows = await this.page.evaluate(readOutline);
      if (rows.length === 0) throw new Error('the outline is empty');
      return rows;
    });
  }

  /** Clicks the first row of the outline with that name. */
  async clickOutline(name) {
    await clickRow(this.page, '.outline-pane .monaco-list-row', name);
  }

  /** Shows the overview in the side bar, with the keyboard in it. `name` is what it is called on the screen. */
  async showOverview(name = 'Overview') {
    await this.runCommand(`Focus on ${name} View`);
    await this.page.locator('.sidebar .tree-explorer-viewlet-tree-view').first().waitFor({ state: 'attached' });
  }

  /** The filter's box, opened by its key. While the view is still being filled, VS Code may give the keyboard back to the editor; then it is asked again. */
  async openOverviewFilter(name) {
    const box = this.page.locator('.quick-input-widget input[type=text]');
    return await eventually(async () => {
      await this.showOverview(name);
      await this.page.keyboard.press('Control+f');
      try {
        await box.waitFor({ timeout: 2000 });
      } catch (error) {
        await this.page.keyboard.press('Escape');
        throw error;
      }
      return box;
    });
  }

  /**
   * The rows of the overview on the screen, once `check` has nothing against them, such as
   * `{ level: 1, name: '江阴市', detail: '23', isOpen: false, isFocused: true, met: '' }`.
   */
  async overview(check = () => {}) {
    return await eventually(async () => {
      const rows = await this.page.evaluate(readOverview);
      check(rows);
      return rows;
    });
  }

  /** The notifications on the screen. */
  async notifications() {
    return await this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Writes what is on the screen to out/screenshots/. */
  async screenshot(name) {
    await this.page.screenshot({ path: `${this.#screenshots}/${name}.png` });
  }

  async #find(words) {
    const found = await this.page.evaluate(readWords, words);
    if (found === null) throw new Error(`the screen has no ${words}`);
    return found;
  }

  async #untilShown(file) {
    await this.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Opens the quick input with a key, types, and takes the row with that text. Keys are lost while VS Code starts, hence the attempts. */
  async #pick(key, typed, row) {
    await eventually(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press(key);
      await this.page.locator('.quick-input-widget input[type=text]').fill(typed, { timeout: 1000 });
      await clickRow(this.page, '.quick-input-widget .monaco-list-row', row, 2000);
    });
  }
}
