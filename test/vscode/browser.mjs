// Chromium as the tests in the browser use it.
import { chromium } from 'playwright-core';
import { runTasksLast } from '../../scripts/processes.mjs';
import { provideChromium } from '../../scripts/system-packages.mjs';

/** Starts Chromium without a window, and without asking anybody outside for anything. */
export async function launchChromium() {
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    // Otherwise Chinese that no font is named for appears in Japanese shapes.
    env: { ...process.env, FC_LANG: 'zh-cn' },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  runTasksLast();
  return browser;
}
