// `policy-lens outline`: the outline of texts as an indented tree.
import type { OutlineNode } from '../features/outline';
import type { Source } from '../records/records';
import type { Command } from './command';
import type { Analyze } from './texts';
import { outline as outlineOf } from '../features/outline';
import { parseWords, textsFrom } from './arguments';
import { encodingHelp, exitHelp, filesHelp } from './help';
import { printable } from './messages';
import { writeTexts } from './texts';

/** Prints the outline that an editor shows: districts, sections and their claims. */
export const outline: Command = {
  summary: 'print the outline of texts as a tree',
  help: `Usage: policy-lens outline [--encoding NAME] FILE…|-

Prints the outline that an editor shows: districts, sections and their claims, indented by two spaces a level.
Of several files each one's name comes first, its outline below it.

${encodingHelp}
${filesHelp}
${exitHelp}`,
  async run(words) {
    const { values, positionals } = parseWords(words, { encoding: { type: 'string' } });
    const texts = textsFrom(positionals, values.encoding);
    return writeTexts(texts, { head: '', body: texts.paths.length > 1 ? namedTree : tree });
  },
};

function tree({ text }: Source, analyze: Analyze): Iterable<string> {
  return treeLines(outlineOf(analyze(text)), 0);
}

function* namedTree(source: Source, analyze: Analyze): Generator<string> {
  yield `${printable(source.name)}\n`;
  yield* treeLines(outlineOf(analyze(source.text)), 1);
}

function* treeLines(nodes: readonly OutlineNode[], depth: number): Generator<string> {
  for (const { name, detail, children } of nodes) {
    yield `${'  '.repeat(depth)}${printable(detail === '' ? name : `${name}  ${detail}`)}\n`;
    yield* treeLines(children, depth + 1);
  }
}
