// The default colours can be read on the backgrounds they were chosen for, and the grammar's are those of the server's tokens.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { tokenTypes, type TokenType } from '../../server/src/features/semanticTokens';
import { root } from '../harness/articles';

interface Style { readonly foreground?: string; readonly fontStyle?: string }

type Customizations<Rules> = Readonly<Record<string, Rules>>;

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly contributes: {
    readonly configurationDefaults: {
      readonly 'editor.semanticTokenColorCustomizations': Customizations<{ readonly rules: Readonly<Record<TokenType, string>> }>;
      readonly 'editor.tokenColorCustomizations': Customizations<{ readonly textMateRules: readonly { readonly scope: string; readonly settings: Style }[] }>;
    };
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<TokenType, readonly string[]>> }[];
  };
};
const { 'editor.semanticTokenColorCustomizations': semantic, 'editor.tokenColorCustomizations': grammar } = contributes.configurationDefaults;

/** Backgrounds of the themes that VS Code brings under these names, and the contrast that WCAG 2 asks for: AA, and AAA where contrast is high. */
const themes = [
  { name: '[*Light*]', backgrounds: ['#ffffff', '#f5f5f5', '#fdf6e3'], contrast: 4.5 },
  { name: '[*Dark*]', backgrounds: ['#121314', '#1e1e1e', '#1f1f1f', '#002b36', '#221a0f'], contrast: 4.5 },
  { name: '[*High Contrast]', backgrounds: ['#000000'], contrast: 7 },
  { name: '[*High Contrast Light]', backgrounds: ['#ffffff'], contrast: 7 },
];

/** The relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

test('the measure of contrast is the standard’s', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const { name, backgrounds, contrast: least } of themes) {
  test(`every colour of ${name} can be read`, () => {
    const rules = semantic[name]?.rules ?? assert.fail();
    assert.deepEqual(Object.keys(rules), [...tokenTypes]);
    for (const background of backgrounds) {
      for (const [type, colour] of Object.entries(rules)) assert.ok(contrast(colour, background) >= least, `${type} on ${background}: ${contrast(colour, background)}`);
    }
  });

  test(`in ${name} the first colours are the colours that stay`, () => {
    const { scopes } = contributes.semanticTokenScopes[0] ?? assert.fail();
    for (const { scope, settings } of grammar[name]?.textMateRules ?? assert.fail()) {
      const type = tokenTypes.find(candidate => scopes[candidate].includes(scope)) ?? assert.fail(scope);
      assert.equal(settings.foreground, semantic[name]?.rules[type], type);
    }
  });
}
