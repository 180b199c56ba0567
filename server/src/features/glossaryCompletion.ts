// What may be written at a place of a glossary: keys with what they mean, words of a fixed choice, units, ids of what is known.
import { CompletionItemKind, MarkupKind, type CompletionItem, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { GlossarySchema, SchemaNode } from '../knowledge/glossarySchema';
import { placeInGlossary, type GlossaryPlace } from './glossaryPlace';
import { isChinese, type Translate } from './messages';

/** An id that may be referred to, and what it stands for. */
export interface KnownId {
  readonly id: string;
  readonly name: string;
}

export interface GlossaryHelp {
  readonly schema: GlossarySchema;
  /** The ids of what is known, by what is asked for. */
  readonly ids: Readonly<Record<'metric' | 'programme', readonly KnownId[]>>;
  readonly translate: Translate;
}

/** What may be written at a position, in the order of the schema. */
export function completeGlossary(document: TextDocument, position: Position, help: GlossaryHelp): CompletionItem[] {
  const place = placeIn(document, position);
  if (place === null) return [];
  const range = { start: { line: position.line, character: place.column }, end: position };
  const around = help.schema.at(place.path);
  if (around === null) return [];
  const choices = place.key === null ? keysAt(place, around, help) : valuesAt(help.schema.at([...place.path, place.key]), help);
  return choices.map(({ text, ...item }, i) => ({ ...item, sortText: String(i).padStart(5, '0'), filterText: text, textEdit: { range, newText: text } }));
}

/** What the key at a position means; `null` where none stands. */
export function explainGlossary(document: TextDocument, position: Position, { schema, translate }: GlossaryHelp): Hover | null {
  const line = lineOf(document, position.line) ?? '';
  const key = /^((?: |- )*)([\w-]+)\s*:/.exec(line);
  if (key === null) return null;
  const [start, end] = [key[1]!.length, key[1]!.length + key[2]!.length];
  if (position.character < start || position.character > end) return null;
  const place = placeIn(document, { line: position.line, character: end });
  const node = place === null ? null : schema.at([...place.path, key[2]!]);
  const words = node === null ? '' : descriptionOf(node, translate);
  if (words === '') return null;
  return { contents: { kind: MarkupKind.PlainText, value: words }, range: { start: { line: position.line, character: start }, end: { line: position.line, character: end } } };
}

interface Choice extends CompletionItem {
  /** What is written. */
  readonly text: string;
}

function keysAt(place: GlossaryPlace, around: SchemaNode, { schema, translate }: GlossaryHelp): readonly Choice[] {
  const item = schema.itemOf(around);
  const node = item ?? around;
  const keys = schema.keysOf(node).filter(key => !place.siblings.includes(key));
  const describe = (key: string): Pick<CompletionItem, 'kind' | 'documentation'> => ({ kind: CompletionItemKind.Property, documentation: descriptionOf(schema.property(node, key)!, translate) });
  // Below the key of a list and without a dash, an item begins.
  if (item !== null && !place.isInItem) return keys.slice(0, 1).map(key => ({ label: `- ${key}`, text: `- ${key}: `, ...describe(key) }));
  return keys.map(key => ({ label: key, text: textOfKey(key, schema.property(node, key)!), ...describe(key) }));
}

/** What holds several values has them on the lines below. */
function textOfKey(key: string, { type }: SchemaNode): string {
  return type.includes('array') || (type.includes('object') && !type.includes('string')) ? `${key}:` : `${key}: `;
}

function valuesAt(node: SchemaNode | null, { ids, translate }: GlossaryHelp): readonly Choice[] {
  if (node === null) return [];
  const meanings = isChinese(translate) ? node['x-enumDescriptions-zh'] : node.enumDescriptions;
  const reference = node['x-reference'];
  return [
    ...(node.enum ?? []).map((word, i) => ({ label: word, text: word, kind: CompletionItemKind.EnumMember, detail: meanings?.[i] ?? '' })),
    ...(node.examples ?? []).map(word => ({ label: word, text: /^\w|^[\u3400-\u9fff]/.test(word) ? word : `'${word}'`, kind: CompletionItemKind.Value })),
    // One may know the name and not the id: both are looked for.
    ...(reference === undefined ? [] : ids[reference]).map(({ id, name }) => ({ label: id, text: id, kind: CompletionItemKind.Reference, detail: name })),
  ];
}

function descriptionOf(node: SchemaNode, translate: Translate): string {
  return (isChinese(translate) ? node['x-description-zh'] : node.description) ?? '';
}

function placeIn(document: TextDocument, { line, character }: Position): GlossaryPlace | null {
  return placeInGlossary(at => lineOf(document, at), line, character);
}

function lineOf(document: TextDocument, line: number): string | undefined {
  if (line < 0 || line >= document.lineCount) return undefined;
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
}
