// Colours where they are hardest to show: themes without semantic highlighting, high contrast, pages that are one long line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually } from './workbench.mjs';
import { screenTest } from './screenTest.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const colours = manifest.contributes.configurationDefaults['editor.semanticTokenColorCustomizations'];

async function hasColours(workbench, expected) {
  for (const [words, colour] of Object.entries(expected)) {
    await eventually(async () => assert.equal((await workbench.styleOf(words)).colour, colour, words));
  }
}

for (const [theme, name] of [['Default Light Modern', '[*Light*]'], ['Default Dark Modern', '[*Dark*]'], ['Default High Contrast', '[*High Contrast]'], ['Default High Contrast Light', '[*High Contrast Light]']]) {
  screenTest(`each kind of word has its colour in ${theme}`, { theme }, async workbench => {
    const { figure, metric, programme, district, period } = colours[name].rules;
    await hasColours(workbench, { '4960.5亿元': figure, 地区生产总值达: metric, '“产业强市”战略': programme, 江阴市深入: district, '2023年,全市': period });
    await workbench.screenshot(`colours ${theme}`);
  });
}

screenTest('a theme without semantic highlighting shows them in its own colours', { theme: 'Abyss' }, async workbench => {
  await workbench.untilAwake();
  const plain = (await workbench.styleOf('让制造业')).colour;
  const seen = await eventually(async () => {
    const found = await Promise.all(['4960.5亿元', '地区生产总值达', '“产业强市”战略'].map(async words => (await workbench.styleOf(words)).colour));
    assert.ok(!found.includes(plain), found.join());
    return found;
  });
  assert.equal(new Set(seen).size, 3, seen.join());
  await workbench.screenshot('colours Abyss');
});

const sentence = '2024年,全市实现生产总值1,203.5亿元,同比增长5.6%,规模以上工业增加值增长7.2%,高新技术产业增加值占比达68.9%;';
// VS Code drops the very last token of a line that has more than some 400, so another figure stands behind the one looked at.
const page = `${sentence.repeat(Math.ceil(60_000 / sentence.length))}全年粮食总产量达98.7万吨,增长2%。`;

screenTest('a page of one line with 60,000 characters is coloured and shown to its end', { open: 'page.txt', files: { 'page.txt': page } }, async workbench => {
  await workbench.untilAwake();
  await workbench.clickBefore('2024年');
  await workbench.page.keyboard.press('Control+End');
  await hasColours(workbench, { '98.7万吨': colours['[*Light*]'].rules.figure, 粮食总产量: colours['[*Light*]'].rules.metric });
  await workbench.screenshot('one long line');
});

screenTest('an English file stays as it was', { open: 'README.md', files: { 'README.md': '# left-pad\n\nPads a string on the left. Version 1.3.0 supports 3 arguments and is 20% faster.\n'.repeat(8) } }, async workbench => {
  await workbench.open('newspaper-page.policy.txt');
  await workbench.untilAwake();
  await workbench.open('README.md');
  await workbench.page.locator('[id="policy-lens.policy-lens.article"]').waitFor({ state: 'hidden' });
  assert.equal((await workbench.styleOf('20% faster')).colour, (await workbench.styleOf('Pads a string')).colour);
});

screenTest('a double click takes a word, and no sign is boxed', {}, async workbench => {
  await workbench.untilAwake();
  // Lines move while lenses come in above them.
  await eventually(async () => {
    await workbench.doubleClick('先进制造');
    assert.equal((await workbench.cursor()).selected, '先进'.length);
  });
  assert.equal(await workbench.page.locator('.editor-instance .unicode-highlight').count(), 0);
});
