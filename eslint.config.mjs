// Lint: the borders between the layers, and the few rules that catch what the compiler does not.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids imports that match the patterns, each with the reason a reader is told. */
const border = (files, ...patterns) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});
const node = { regex: '^node:', message: 'This layer runs anywhere: no Node modules.' };
const lsp = { regex: '^vscode-languageserver', message: 'The analysis knows nothing of the protocol.' };
const vscode = { regex: '^vscode$', message: 'Only client/ imports vscode.' };
const up = (...layers) => ({ regex: `/(${layers.join('|')})(/|$)`, message: 'Dependencies point down: see ARCHITECTURE.md.' });

export default defineConfig(
  { ignores: ['**/dist/', 'out/', '.cache/', '.vscode-test/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A new kind of figure or block must fail to compile until every switch has met it.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Offsets and counts are numbers; writing them into a message needs no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // An index that a loop has just checked is certain; the assertion says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `while (true)` reads best in a scanner.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // node:test returns promises that its own runner waits for.
      '@typescript-eslint/no-floating-promises': 'off',
      // `test('…', () => check('…'))` is one thought on one line.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', URLSearchParams: 'readonly', console: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly' } },
  },
  // Functions that run in the page which they look at.
  { files: ['test/vscode/screen/elements.mjs'], languageOptions: { globals: { document: 'readonly', getComputedStyle: 'readonly', NodeFilter: 'readonly' } } },
  border(['server/src/knowledge/**'], node, lsp, vscode, up('workspace', 'features', 'cli', 'index')),
  border(['server/src/analysis/**'], node, lsp, vscode, up('workspace', 'features', 'cli', 'index')),
  border(['server/src/indexing/**'], vscode, up('features', 'workspace', 'cli', 'records')),
  border(['server/src/index/**'], node, lsp, vscode, up('workspace', 'features', 'cli', 'records')),
  border(['server/src/records/**'], node, lsp, vscode, up('workspace', 'features', 'cli')),
  border(['server/src/features/**'], node, vscode, up('workspace', 'cli')),
  border(['server/src/workspace/**'], node, vscode, up('features', 'cli')),
  border(['server/src/cli/**'], vscode, lsp),
  border(['server/src/*.ts'], vscode),
  border(['client/src/**'], { regex: '/server/src/(?!protocol$|features/messages$)', message: 'Of the server the client knows its protocol and its sentences.' }),
);
