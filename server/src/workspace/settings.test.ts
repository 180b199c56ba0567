import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { defaultSettings, enableValues, inlayHintValues, Settings } from './settings';

const silent = (): void => { /* nothing to log */ };

test('a client that cannot be asked tells at the start, as a section or under its name', async () => {
  assert.equal((await new Settings({ enable: 'off' }, null, silent).of('a')).enable, 'off');
  assert.equal((await new Settings({ policyLens: { enable: 'on' } }, null, silent).of('a')).enable, 'on');
  assert.equal((await new Settings(undefined, null, silent).of('a')).enable, 'auto');
});

test('what is told later replaces it, and what is not about us does not', async () => {
  const settings = new Settings({ enable: 'off' }, null, silent);
  settings.change({ other: { enable: 'on' } });
  assert.equal((await settings.of('a')).enable, 'off');
  settings.change({ policyLens: { enable: 'on' } });
  assert.equal((await settings.of('a')).enable, 'on');
});

test('a value that is none of ours is the default', async () => {
  for (const enable of ['yes', true, null, {}]) {
    assert.deepEqual(await new Settings({ enable }, null, silent).of('a'), defaultSettings);
    assert.deepEqual(await new Settings(null, () => Promise.resolve({ enable }), silent).of('a'), defaultSettings);
  }
  assert.deepEqual(await new Settings(null, () => Promise.resolve(null), silent).of('a'), defaultSettings);
});

test('settings of a feature stand under its name', async () => {
  const explains = async (told: unknown): Promise<boolean> => (await new Settings(told, null, silent).of('a')).hover.explain;
  assert.equal(await explains({ hover: { explain: true } }), true);
  assert.equal(await explains({ policyLens: { enable: 'on', hover: { explain: true } } }), true);
  for (const hover of [undefined, null, true, {}, { explain: 'yes' }, { explain: 1 }]) assert.equal(await explains({ enable: 'on', hover }), false);
});

test('what is read of the workspace stands under its name too; what is no list of words is the default', async () => {
  const read = async (workspace: unknown) => (await new Settings({ workspace }, null, silent).of('a')).workspace;
  assert.deepEqual(await read({ index: false, include: ['2021/**'], exclude: [] }), { index: false, include: ['2021/**'], exclude: [] });
  for (const workspace of [null, {}, { index: 'no', include: '**/*.txt', exclude: [1] }]) assert.deepEqual(await read(workspace), defaultSettings.workspace);
});

test('hints and lenses are set by name, and what is none of theirs is the default', async () => {
  const of = async (told: unknown): Promise<readonly unknown[]> => {
    const { inlayHints, codeLens } = await new Settings(told, null, silent).of('a');
    return [inlayHints, codeLens];
  };
  assert.deepEqual(await of(undefined), ['off', true]);
  assert.deepEqual(await of({ inlayHints: 'all' }), ['all', true]);
  assert.deepEqual(await of({ codeLens: false }), ['off', false]);
  assert.deepEqual(await of({ policyLens: { inlayHints: 'plainUnits', codeLens: false } }), ['plainUnits', false]);
  for (const wrong of [null, 'on', 1, {}]) assert.deepEqual(await of({ inlayHints: wrong, codeLens: wrong }), ['off', true]);
});

test('a client that can be asked is asked once a document, and again after a change', async () => {
  const questions: string[] = [];
  let enable = 'off';
  const settings = new Settings(null, uri => {
    questions.push(uri);
    return Promise.resolve({ enable });
  }, silent);
  assert.equal((await settings.of('a')).enable, 'off');
  await settings.of('a');
  await settings.of('b');
  assert.deepEqual(questions, ['a', 'b']);
  enable = 'on';
  settings.change(null);
  assert.equal((await settings.of('a')).enable, 'on');
  settings.forget('a');
  await settings.of('a');
  assert.deepEqual(questions, ['a', 'b', 'a', 'a']);
});

test('a client that has no answer is taken at what it told', async () => {
  assert.equal((await new Settings({ enable: 'off' }, () => Promise.resolve(null), silent).of('a')).enable, 'off');
});

test('a question that fails is logged, answered by the default and asked again', async () => {
  const logged: string[] = [];
  let fails = true;
  const settings = new Settings(null, () => (fails ? Promise.reject(new Error('gone')) : Promise.resolve({ enable: 'off' })), message => logged.push(message));
  assert.deepEqual(await settings.of('a'), defaultSettings);
  assert.deepEqual(logged, ['settings of a: Error: gone']);
  fails = false;
  assert.equal((await settings.of('a')).enable, 'off');
});

test('package.json declares the same values and default', () => {
  const manifest = JSON.parse(readFileSync(join(process.env.POLICY_LENS_ROOT ?? '', 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { enum?: string[]; type: string; default: unknown }> } };
  };
  const { properties } = manifest.contributes.configuration;
  const defaults = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, property.default]));
  const { enable, hover, inlayHints, codeLens, workspace } = defaultSettings;
  assert.deepEqual(defaults, {
    'policyLens.enable': enable, 'policyLens.hover.explain': hover.explain, 'policyLens.inlayHints': inlayHints, 'policyLens.codeLens': codeLens,
    'policyLens.workspace.index': workspace.index, 'policyLens.workspace.include': workspace.include, 'policyLens.workspace.exclude': workspace.exclude,
  });
  assert.deepEqual(properties['policyLens.enable']?.enum, enableValues);
  assert.deepEqual(properties['policyLens.inlayHints']?.enum, inlayHintValues);
  assert.equal(properties['policyLens.codeLens']?.type, 'boolean');
  assert.equal(properties['policyLens.hover.explain']?.type, 'boolean');
});

test('package.json speaks both languages', () => {
  const read = (name: string): Record<string, string> => JSON.parse(readFileSync(join(process.env.POLICY_LENS_ROOT ?? '', name), 'utf8')) as Record<string, string>;
  const manifest = readFileSync(join(process.env.POLICY_LENS_ROOT ?? '', 'package.json'), 'utf8');
  const used = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(match => match[1]))].sort();
  assert.deepEqual(Object.keys(read('package.nls.json')).sort(), used);
  assert.deepEqual(Object.keys(read('package.nls.zh-cn.json')).sort(), used);
});
