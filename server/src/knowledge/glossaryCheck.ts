// Holds YAML against the schema: what keeps to it is handed on, whatever does not is reported and left out.
import type { Mistakes, ValueType } from './glossaryMistakes';
import type { GlossarySchema, SchemaNode } from './glossarySchema';
import type { YamlKeys, YamlList, YamlScalar, YamlValue } from './glossaryYaml';

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A value that keeps to the schema, without what did not. Numbers are texts as they are written. */
export type Checked = CheckedText | CheckedList | CheckedKeys;

export interface CheckedText extends Placed {
  readonly kind: 'text';
  readonly text: string;
}

export interface CheckedList extends Placed {
  readonly kind: 'list';
  readonly items: readonly Checked[];
}

export interface CheckedKeys extends Placed {
  readonly kind: 'keys';
  /** Known keys alone, so that no name in a file can mean anything to the program. */
  readonly values: ReadonlyMap<string, Checked>;
}

/** Aliases can make a small text a huge tree. */
const mostValues = 500_000;

/** Checks a value against the schema; `null` where nothing is left of it. */
export function checkYaml(value: YamlValue, schema: GlossarySchema, mistakes: Mistakes): Checked | null {
  return new Checker(schema, mistakes).check(value, schema.root, value);
}

class Checker {
  private values = 0;

  constructor(private readonly schema: GlossarySchema, private readonly mistakes: Mistakes) {}

  /** `owner`: what to point at where the value itself takes no room, its key. */
  check(value: YamlValue, node: SchemaNode, owner: Placed): Checked | null {
    if (++this.values > mostValues) {
      if (this.values === mostValues + 1) this.mistakes.add(owner, { kind: 'too-much', of: 'signs', most: mostValues });
      return null;
    }
    if (value.kind === 'scalar' && value.value === null && node.type.includes('null')) return null;
    if (value.kind === 'keys' && node.type.includes('object')) return this.keys(value, node);
    if (value.kind === 'list' && node.type.includes('array')) return this.list(value, node);
    if (value.kind === 'scalar' && isOfType(value, node)) return this.text(value, node);
    this.mistakes.add(value.end > value.start ? value : owner, { kind: 'wrong-type', expected: typesOf(node) });
    return null;
  }

  private keys(value: YamlKeys, node: SchemaNode): CheckedKeys | null {
    const given = new Map<string, Checked | null>();
    for (const { key, value: each } of value.pairs) {
      const property = this.schema.property(node, key.text);
      if (property === null) this.mistakes.add(key, { kind: 'unknown-key', key: key.text, known: this.schema.keysOf(node) });
      else if (given.has(key.text)) this.mistakes.add(key, { kind: 'key-twice', key: key.text });
      else given.set(key.text, this.check(each, property, key));
    }
    const lacking = (node.required ?? []).filter(key => !given.has(key));
    for (const key of lacking) this.mistakes.add(value.pairs[0]?.key ?? value, { kind: 'missing-key', key });
    // What is wrong in itself has been reported, and its entry is no more than one without it.
    if (lacking.length > 0 || (node.required ?? []).some(key => given.get(key) === null)) return null;
    const values = new Map([...given].flatMap(([key, each]) => (each === null ? [] : [[key, each] as const])));
    if (values.size < (node.minProperties ?? 0)) {
      if (given.size === 0) this.mistakes.add(value, { kind: 'missing-key', key: this.schema.keysOf(node)[0]! });
      return null;
    }
    return { kind: 'keys', values, start: value.start, end: value.end };
  }

  private list({ items, start, end }: YamlList, node: SchemaNode): CheckedList {
    const item = this.schema.itemOf(node);
    const most = node.maxItems ?? items.length;
    if (items.length > most) this.mistakes.add(items[most]!, { kind: 'too-much', of: 'entries', most });
    const checked = item === null ? [] : items.slice(0, most).flatMap(each => this.check(each, item, { start: each.start - 1, end: each.end }) ?? []);
    return { kind: 'list', items: checked, start, end };
  }

  private text(scalar: YamlScalar, node: SchemaNode): CheckedText | null {
    const text = scalar.text.trim();
    if (node.enum !== undefined && !node.enum.includes(text)) {
      this.mistakes.add(scalar, { kind: 'unknown-value', value: text, known: node.enum });
      return null;
    }
    if (!isOfForm(text, node)) {
      this.mistakes.add(scalar, { kind: 'form', asked: { zh: node['x-description-zh'] ?? '', en: node.description ?? '' } });
      return null;
    }
    const { minLength: least = 0, maxLength: most = Infinity } = node;
    if (node.type.includes('string') && (text.length < least || text.length > most)) {
      this.mistakes.add(scalar, { kind: 'length', least, most });
      return null;
    }
    return { kind: 'text', text, start: scalar.start, end: scalar.end };
  }
}

function isOfType({ value }: YamlScalar, { type }: SchemaNode): boolean {
  return typeof value === 'string' ? type.includes('string') : type.includes('integer') && Number.isSafeInteger(value);
}

/** A number keeps within its bounds, and whatever is written keeps to the pattern. */
function isOfForm(text: string, { type, pattern, minimum = -Infinity, maximum = Infinity }: SchemaNode): boolean {
  if (pattern !== undefined) return new RegExp(pattern, 'u').test(text);
  return type.includes('string') || (Number(text) >= minimum && Number(text) <= maximum);
}

const names = { object: 'keys', array: 'list', string: 'text', integer: 'number' } as const;

function typesOf({ type }: SchemaNode): readonly ValueType[] {
  return type.flatMap(each => (each === 'null' ? [] : [names[each]]));
}
