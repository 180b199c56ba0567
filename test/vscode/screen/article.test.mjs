// An article on the screen: its outline and its colours, in a light and in a dark theme.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually } from './workbench.mjs';
import { screenTest } from './screenTest.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const colours = manifest.contributes.configurationDefaults['editor.semanticTokenColorCustomizations'];

for (const [theme, rules] of [['Default Light Modern', '[*Light*]'], ['Default Dark Modern', '[*Dark*]']]) {
  screenTest(`shows outline and colours in ${theme}`, { theme }, async workbench => {
    await workbench.untilAwake();
    const rows = await workbench.outline();
    const names = rows.map(({ name }) => name);
    assert.ok(names.includes('江阴市') && names.includes('地区生产总值 4960.5亿元'), names.join('\n'));
    assert.deepEqual(await eventually(async () => {
      const style = await workbench.styleOf('4960.5亿元');
      assert.equal(style.colour, colours[rules].rules.figure);
      return style;
    }), { colour: colours[rules].rules.figure, isBold: true, isItalic: false });
    await workbench.screenshot(`article ${theme}`);
  });
}
