// The server in a second editor: Neovim without a screen, over stdio. What its person does is in session.lua; here stands what it should see.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { test } from 'node:test';
import { SymbolKind, type DocumentHighlight, type DocumentSymbol, type FoldingRange, type Hover, type Location, type LocationLink, type MarkupContent, type SemanticTokens, type SemanticTokensLegend } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { root } from '../harness/articles';

/** What the server says of one text; `null` where it keeps silent. */
interface Answers {
  readonly hover: Hover | null;
  readonly symbols: readonly DocumentSymbol[] | null;
  readonly tokens: SemanticTokens | null;
  readonly folds: readonly FoldingRange[] | null;
}

/** What session.lua prints. */
interface Report {
  readonly legend: SemanticTokensLegend;
  readonly article: Answers;
  /** The lines of the window in which Neovim shows the hover. */
  readonly window: readonly string[];
  /** The same for further words. */
  readonly windows: readonly (readonly string[])[];
  readonly names: { readonly highlights: readonly DocumentHighlight[]; readonly definition: readonly LocationLink[]; readonly references: readonly Location[] };
  /** The places of the references as Neovim lists them, each with its line, counted from 1, and that line's text. */
  readonly quickfix: readonly { readonly line: number; readonly text: string }[];
  /** The same article after the keys were typed. */
  readonly edited: Answers;
  readonly readme: Answers;
  readonly log: readonly string[];
  readonly exitCode: number;
}

const articlePath = join(root, 'samples/newspaper-page.policy.txt');
const article = TextDocument.create('', 'policytext', 1, readFileSync(articlePath, 'utf8'));
const figure = '66.2%';
const figurePosition = article.positionAt(article.getText().indexOf(figure));
/** What stands there when the keys are typed: an insertion, so that all that follows in the line moves. */
const keys = 'i1';
const editedFigure = `1${figure}`;
const editedArticle = TextDocument.create('', 'policytext', 2, article.getText().replace(figure, editedFigure));

/** Words of each kind, and some lines that the window of their hover shows. */
const kinds = [
  ['4960.5亿元', ['4960.5亿元 = 496,050,000,000 yuan = CNY 496.05 billion', '| district   | period      | value            | place |', '| **江阴市** | **2023年**  | **4960.5亿元**   | here |']],
  ['地区生产总值', ['metric · 地区生产总值 · Gross domestic product', 'unit yuan · higher counts as better']],
  ['“产业强市”战略', ['programme · 江阴市']],
  ['江阴市', ['in 无锡市, 江苏省', '| metric             | period   | value         | place |']],
  ['2023年', ['period · 2023']],
  ['综合保税区', ['Comprehensive Bonded Zone']],
] as const;

/** What has other mentions in the article, and in the other one. */
const name = '地区生产总值';

const options = { skip: spawnSync('nvim', ['--version']).error === undefined ? false : 'Neovim is not installed: no `nvim` on the PATH' };

/** The session that most tests look at: once for all of them. */
let shared: Promise<Report> | undefined;
const report = (): Promise<Report> => (shared ??= session({}));

/** Runs session.lua, in an environment in which some variables are other than here. */
async function session(variables: NodeJS.ProcessEnv): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lens-neovim-'));
  const wishes = {
    command: [process.execPath, join(root, 'server/bin/policy-lens.mjs'), 'lsp', '--stdio'],
    article: articlePath, other: join(root, 'samples/county-work-report.policy.txt'), readme: join(root, 'README.md'), figure, keys, words: kinds.map(([words]) => words), name,
  };
  // Neovim keeps its logs where these lead, and not in the home of whoever runs the tests.
  const folders = { XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder };
  try {
    const neovim = spawn('nvim', ['--headless', '--clean', '-n', '-c', 'luafile test/neovim/session.lua'], {
      cwd: root,
      env: { ...process.env, ...folders, ...variables, POLICY_LENS_SESSION: JSON.stringify(wishes) },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 100_000,
      killSignal: 'SIGKILL',
    });
    const exit = once(neovim, 'exit') as Promise<[number | null]>;
    const [stdout, stderr, [exitCode]] = await Promise.all([textOf(neovim.stdout), textOf(neovim.stderr), exit]);
    assert.equal(exitCode, 0, stderr);
    return JSON.parse(stdout) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('Neovim is told what a figure means', options, async () => {
  const { hover } = (await report()).article;
  const { kind, value } = hover?.contents as MarkupContent;
  assert.equal(kind, 'markdown');
  const lines = linesOf(plain(value));
  assert.equal(lines[0], figure);
  assert.ok(lines.includes('江阴市 · 三者合计占规上工业的比重: 66.2%'), value);
  assert.ok(lines.includes('> 高端纺织、特钢新材、金属制品营业收入分别达1180亿元、2046亿元和1523亿元,三者合计占规上工业的比重为66.2%。'), value);
  assert.equal(hover?.range && article.getText(hover.range), figure);
});

test('the window of its hover shows the same, without the backslashes of Markdown', options, async () => {
  const { window, article: { hover } } = await report();
  // A rule is drawn.
  assert.deepEqual(linesOf(window.join('\n').replaceAll('**', '').replace(/^─+$/gm, '---')), linesOf(plain((hover?.contents as MarkupContent).value)));
});

test('its windows show hovers of every kind, with what another open text says', options, async () => {
  const { windows } = await report();
  for (const [i, [words, expected]] of kinds.entries()) {
    const lines = windows[i]!.map(line => line.trim());
    for (const line of expected) assert.ok(lines.some(shown => shown.replaceAll('**', '').startsWith(line.replaceAll('**', '')) || shown.includes(line)), `${words}: ${line} is not in\n${lines.join('\n')}`);
  }
  assert.ok(windows[0]!.some(line => line.includes('613.8亿元') && line.includes('county-work-report')), windows[0]!.join('\n'));
});

test('it goes from mention to mention, also into another text', options, async () => {
  const { names: { highlights, definition, references }, quickfix } = await report();
  assert.ok(highlights.length > 1);
  for (const { range } of highlights) assert.match(article.getText(range), /生产总值|GDP/);
  assert.deepEqual(definition.map(({ targetSelectionRange }) => article.getText(targetSelectionRange)), [name]);
  const here = references.filter(({ uri }) => uri.endsWith('newspaper-page.policy.txt'));
  assert.deepEqual(here.map(({ range }) => range), highlights.map(({ range }) => range));
  assert.ok(references.some(({ uri }) => uri.endsWith('county-work-report.policy.txt')));
  assert.deepEqual(quickfix.map(({ line }) => line).sort(), references.map(({ range }) => range.start.line + 1).sort());
  for (const { text } of quickfix) assert.match(text, /生产总值|GDP/);
});

test('its outline holds districts, their sections and claims', options, async () => {
  const symbols = (await report()).article.symbols ?? [];
  const districts = symbols.filter(({ kind }) => kind === SymbolKind.Namespace);
  assert.deepEqual(districts.map(({ name }) => name), ['江苏省', '江阴市', '昆山市', '武进区', '如东县', '昆山市 (continued)']);
  const section = districts[1]?.children?.find(({ name }) => name.startsWith('做优集群'));
  const claim = section?.children?.find(({ name }) => name.endsWith(figure));
  assert.equal(claim?.name, `三者合计占规上工业的比重 ${figure}`);
  assert.deepEqual(claim.selectionRange.start, figurePosition);
});

test('its semantic tokens mark the figure as one', options, async () => {
  const { legend, article: { tokens } } = await report();
  assert.deepEqual(tokensFrom(article, legend, tokens, 2), [
    { words: figure, type: 'figure', modifiers: ['percent'] },
    { words: '全年', type: 'period', modifiers: [] },
  ]);
});

test('its folds close an article and a section', options, async () => {
  const { folds } = (await report()).article;
  const lines = article.getText().split('\n');
  const foldOf = (heading: string): readonly string[] | undefined => {
    const fold = folds?.find(({ startLine }) => lines[startLine]?.startsWith(heading) === true);
    return fold && lines.slice(fold.startLine, fold.endLine + 1);
  };
  const section = foldOf('做优集群')?.join('') ?? '';
  assert.ok(section.includes(figure) && !section.includes('激活主体'), section);
  const whole = foldOf('江阴 ')?.join('') ?? '';
  assert.ok(whole.includes('激活主体') && !whole.includes('昆山 '), whole);
});

test('what is typed in Neovim is read at once', options, async () => {
  const { legend, edited: { hover, symbols, tokens }, article: before } = await report();
  assert.equal(linesOf(plain((hover?.contents as MarkupContent).value))[0], editedFigure);
  assert.ok(JSON.stringify(symbols).includes(`占规上工业的比重 ${editedFigure}`));
  const [first, ...rest] = tokensFrom(article, legend, before.tokens, 2);
  assert.deepEqual(tokensFrom(editedArticle, legend, tokens, 2), [{ ...first, words: editedFigure }, ...rest]);
});

test('an English README is left alone', options, async () => {
  const { readme, log } = await report();
  assert.deepEqual(readme, { hover: null, symbols: null, tokens: null, folds: null });
  assert.ok(log.some(message => message.includes('README.md: left alone, ')), log.join('\n'));
});

test('the server ends when Neovim lets it go', options, async () => {
  assert.equal((await report()).exitCode, 0);
});

test('all this holds in a terminal without a language too', options, async () => {
  const other = await session({ LANG: 'C', LC_ALL: 'C', LANGUAGE: '' });
  // The log tells how long things took.
  assert.deepEqual({ ...other, log: [] }, { ...await report(), log: [] });
});

/** Markdown without its escapes and stars. */
function plain(markdown: string): string {
  return markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replaceAll('**', '');
}

/** The lines that are not blank, without the blanks around them: Neovim's releases differ in those. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map(line => line.trim()).filter(line => line !== '');
}

interface Token {
  readonly words: string;
  readonly type: string | undefined;
  readonly modifiers: readonly string[];
}

/** The first semantic tokens from where the figure stands in the article. */
function tokensFrom(document: TextDocument, { tokenTypes, tokenModifiers }: SemanticTokensLegend, tokens: SemanticTokens | null, count: number): readonly Token[] {
  const { data } = tokens ?? { data: [] };
  const found: Token[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length && found.length < count; at += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    if (document.offsetAt({ line, character }) < document.offsetAt(figurePosition)) continue;
    found.push({
      words: document.getText({ start: { line, character }, end: { line, character: character + length } }),
      type: tokenTypes[type],
      modifiers: tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0),
    });
  }
  return found;
}
