// One test that looks at the screen: a window of its own, on a workspace of its own, closed afterwards.
import { test } from 'node:test';
import { addressesOf } from '../../../scripts/web/server.mjs';
import { createWorkspace } from '../workspace.mjs';
import { Workbench } from './workbench.mjs';

const timeout = 120_000;
let screen;
let failures = 0;

/** Tells the tests of the running browser and server, and of the folder for screenshots. */
export function useScreen(running) {
  screen = running;
}

/** Whether a test has failed by now. */
export function hasFailed() {
  return failures > 0;
}

/**
 * Declares a test. `body` gets a `Workbench`. Options:
 * - `open`: the file to open, `newspaper-page.policy.txt` unless told; `null` for none.
 * - `theme`: its name in VS Code. `language`: `en-US` or `zh-CN`, as the browser asks for it.
 * - `files`: further files by their names. `settings`: of the workspace. `size`: the window's, in pixels.
 */
export function screenTest(name, options, body) {
  const { open = 'newspaper-page.policy.txt', theme = 'Default Light Modern', language = 'en-US', files, settings, size = { width: 1400, height: 900 } } = options;
  test(name, { timeout }, async () => {
    if (screen === undefined) throw new Error('Run these tests with: npm run vscode:screen');
    const { browser, server, screenshots } = screen;
    const workspace = createWorkspace({ files, settings: { 'workbench.colorTheme': theme, ...settings } });
    const context = await browser.newContext({ viewport: size, locale: language });
    const workbench = new Workbench(await context.newPage(), workspace.folder, screenshots);
    try {
      const { page, file } = addressesOf(server);
      await workbench.page.goto(page({ folder: workspace.folder, payload: open === null ? [] : [['openFile', file(`${workspace.folder}/${open}`)]] }));
      await workbench.untilReady(open ?? undefined);
      await body(workbench);
    } catch (error) {
      failures++;
      await workbench.screenshot(`failed ${name}`).catch(() => {});
      throw error;
    } finally {
      await context.close();
      workspace.remove();
    }
  });
}
