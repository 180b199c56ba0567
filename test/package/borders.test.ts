// The borders between the layers: the linter's rules fire, and what is bundled for the analysis is the analysis.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from '../harness/articles';

/** Types are not needed to see an import, and the files do not exist. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }, { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } }],
});

/** What the linter says of an import in a file of the server, or of the client by its whole path; empty where the border is open. */
async function complaint(file: string, imported: string): Promise<string> {
  const [result] = await eslint.lintText(`import { thing } from '${imported}';\nthing();\n`, { filePath: file.startsWith('client/') ? `${root}/${file}` : `${root}/server/src/${file}` });
  return result!.messages.map(({ ruleId, message }) => (ruleId === 'no-restricted-imports' ? message : `${String(ruleId)}: ${message}`)).join('\n');
}

const closed: readonly (readonly [file: string, imported: string, reason: RegExp])[] = [
  ['analysis/new.ts', 'node:fs', /no Node modules/],
  ['analysis/claims/new.ts', 'vscode-languageserver', /nothing of the protocol/],
  ['analysis/claims/new.ts', 'vscode-languageserver-textdocument', /nothing of the protocol/],
  ['analysis/new.ts', 'vscode', /Only client/],
  ['analysis/new.ts', '../workspace/settings', /point down/],
  ['analysis/claims/new.ts', '../../features/outline', /point down/],
  ['analysis/new.ts', '../cli/main', /point down/],
  ['knowledge/new.ts', 'node:path', /no Node modules/],
  ['knowledge/new.ts', '../workspace/settings', /point down/],
  ['features/new.ts', 'node:fs', /no Node modules/],
  ['features/new.ts', 'vscode', /Only client/],
  ['features/new.ts', '../workspace/settings', /point down/],
  ['workspace/new.ts', '../features/outline', /point down/],
  ['workspace/new.ts', 'node:fs', /no Node modules/],
  ['cli/new.ts', 'vscode-languageserver', /nothing of the protocol/],
  ['new.ts', 'vscode', /Only client/],
  ['client/src/new.ts', '../../server/src/analysis/analyze', /its protocol and its sentences/],
  ['client/src/new.ts', '../../server/src/features/hover', /its protocol and its sentences/],
];
const open: readonly (readonly [file: string, imported: string])[] = [
  ['analysis/claims/new.ts', '../model'],
  ['analysis/new.ts', '../knowledge/knowledge'],
  ['analysis/new.test.ts', 'node:test'],
  ['knowledge/new.ts', '../analysis/text/lexicon'],
  ['features/new.ts', 'vscode-languageserver'],
  ['features/new.ts', '../analysis/model'],
  ['workspace/new.ts', 'vscode-languageserver-textdocument'],
  ['cli/new.ts', 'node:fs'],
  ['new.ts', './features/outline'],
  ['client/src/new.ts', 'vscode'],
  ['client/src/new.ts', '../../server/src/protocol'],
];

test('closed borders', async () => {
  for (const [file, imported, reason] of closed) assert.match(await complaint(file, imported), reason, `${file} imports ${imported}`);
});

test('open borders', async () => {
  for (const [file, imported] of open) assert.equal(await complaint(file, imported), '', `${file} imports ${imported}`);
});

test('the analysis is made of itself, its knowledge and the list of divisions, and needs no platform', async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: 'export * from "./analysis/analyze"; export * from "./analysis/silence"; export * from "./knowledge/knowledge";', resolveDir: `${root}/server/src` },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const foreign = Object.keys(metafile.inputs).filter(path => !/^(?:server\/src\/(?:analysis|knowledge)\/|(?:.*\/)?node_modules\/@vant\/area-data\/|<stdin>$)/.test(path));
  assert.deepEqual(foreign, []);
  assert.ok(Object.keys(metafile.inputs).length > 30);
});
