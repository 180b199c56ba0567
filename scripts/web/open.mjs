// Shows a page in the user's own browser, where there is one to look at.
import { spawn } from 'node:child_process';

/**
 * Opens the address and returns at once. `env` is the environment that the browser shall have. Does nothing in CI and without a display,
 * and it is no failure when there is no browser: whoever calls prints the address as well.
 */
export function openInBrowser(address, env) {
  const hasDisplay = (env.DISPLAY ?? env.WAYLAND_DISPLAY ?? '') !== '';
  if (!hasDisplay || (env.CI ?? '') !== '') return;
  // BROWSER may name several, with the best first.
  const program = (env.BROWSER ?? '').split(':')[0] || 'xdg-open';
  spawn(program, [address], { env, detached: true, stdio: 'ignore' }).on('error', () => {}).unref();
}
