// Facts that stand in the manifest and once more elsewhere agree. What a feature declares (the legend, the settings, their words)
// is compared beside that feature.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import bundle from '../../l10n/bundle.l10n.zh-cn.json';
import { glossaryPattern } from '../../server/src/workspace/glossaries';
import { policyLanguage } from '../../server/src/workspace/scope';
import { readArticles, root } from '../harness/articles';
import { sourceFiles } from './files';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines?: Readonly<Record<string, string>>;
}

interface Manifest extends Package {
  readonly main: string;
  readonly icon: string;
  readonly l10n: string;
  readonly workspaces: readonly string[];
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly filenamePatterns: readonly string[]; readonly configuration: string }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly commands: readonly { readonly command: string }[];
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
  };
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { languages, grammars } = manifest.contributes;

test('the language is the one that the server always reads', () => {
  assert.deepEqual(languages.map(({ id }) => id), [policyLanguage]);
});

test('the samples bear the names by which the language is known', () => {
  const endings = languages.flatMap(({ filenamePatterns }) => filenamePatterns.map(pattern => pattern.replace('*', '')));
  const samples = readArticles('samples');
  assert.ok(samples.length >= 3, 'there are samples');
  for (const { file } of samples) assert.ok(endings.some(ending => file.endsWith(ending)), file);
});

test('the client serves the languages that wake the extension, and its own', () => {
  const served = [...read('client/src/languageServer.ts').matchAll(/ language: '(\w+)' \}/g)].map(([, id]) => id).sort();
  const waking = manifest.activationEvents.filter(event => event.startsWith('onLanguage:')).map(event => event.replace('onLanguage:', ''));
  assert.deepEqual([...waking, ...languages.map(({ id }) => id)].sort(), served);
});

test('a glossary wakes the extension, and the client, the server and the YAML extension know it by one pattern', () => {
  const [{ fileMatch, url }] = manifest.contributes.yamlValidation as [{ fileMatch: string; url: string }];
  assert.equal(fileMatch, glossaryPattern);
  assert.ok(existsSync(join(root, url)), url);
  assert.ok(read('client/src/languageServer.ts').includes(`language: 'yaml', pattern: '${glossaryPattern}' }`));
  assert.ok(manifest.activationEvents.includes(glossaryPattern.replace('**/', 'workspaceContains:')));
});

test('what reading Chinese needs is set for each language, each under a key of its own: VS Code loses some of what several share', () => {
  const { '[policytext]': own, '[plaintext]': plain, '[markdown]': markdown } = manifest.contributes.configurationDefaults;
  assert.deepEqual(markdown, plain);
  assert.deepEqual({ ...own, ...plain }, own);
  assert.equal(plain?.['editor.stopRenderingLineAfter'], -1);
});

test('each command of the palette does something', () => {
  const code = sourceFiles().filter(({ path }) => /^client\/src\/.*(?<!\.test)\.ts$/.test(path)).map(({ text }) => text).join('');
  const registered = [...code.matchAll(/registerCommand\('([\w.]+)'/g)].map(([, command]) => command!);
  assert.deepEqual(registered.sort(), manifest.contributes.commands.map(({ command }) => command).sort());
});

test('each language has a grammar that says the same scope', () => {
  assert.deepEqual(grammars.map(({ language }) => language), languages.map(({ id }) => id));
  for (const { path, scopeName } of grammars) assert.equal((JSON.parse(read(path)) as { scopeName: string }).scopeName, scopeName);
});

test('what the manifest names is there, or the build writes it', () => {
  const paths = [manifest.icon, manifest.l10n, ...languages.map(({ configuration }) => configuration), ...grammars.map(({ path }) => path), ...manifest.workspaces.map(folder => `${folder}/package.json`)];
  for (const path of paths) assert.ok(existsSync(join(root, path)), path);
  assert.match(read('scripts/build.mjs'), new RegExp(`outfile: '${manifest.main.replace('./', '')}'`));
});

test('the packages have one version, licence and engine', () => {
  const { version, license, engines } = manifest;
  for (const folder of manifest.workspaces) {
    const own = JSON.parse(read(`${folder}/package.json`)) as Package;
    assert.deepEqual({ version: own.version, license: own.license, node: own.engines?.node ?? engines?.node }, { version, license, node: engines?.node }, own.name);
  }
});

test('every sentence that was translated is said somewhere', () => {
  const code = sourceFiles().filter(({ path }) => /^(?:server|client)\/src\/.*(?<!\.test)\.ts$/.test(path)).map(({ text }) => text).join('');
  for (const sentence of Object.keys(bundle)) assert.ok(code.includes(`'${sentence}'`), sentence);
});
