// The schema of a glossary as the reader, the completion and the hover go by it. One file says what may stand in a glossary; editors with a
// YAML extension read the same.
import schema from './schema/glossary.schema.json';

type JsonType = 'object' | 'array' | 'string' | 'integer' | 'null';

/** What may stand at a place of a glossary; the part of JSON Schema that the file uses. */
export interface SchemaNode {
  readonly type: readonly JsonType[];
  readonly description?: string;
  readonly 'x-description-zh'?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly items?: unknown;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly 'x-enumDescriptions-zh'?: readonly string[];
  readonly examples?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Of what the id is asked for. */
  readonly 'x-reference'?: 'metric' | 'programme';
}

export class GlossarySchema {
  /** What a whole glossary is. */
  readonly root: SchemaNode;

  constructor(private readonly definitions: Readonly<Record<string, unknown>>, root: unknown) {
    this.root = this.resolve(root);
  }

  /** The keys of a node, in the order in which the schema lists them. */
  keysOf({ properties }: SchemaNode): readonly string[] {
    return Object.keys(properties ?? {});
  }

  /** What stands under a key; `null` for a key that is not known. */
  property({ properties }: SchemaNode, key: string): SchemaNode | null {
    return properties !== undefined && Object.hasOwn(properties, key) ? this.resolve(properties[key]) : null;
  }

  /** What each item of a list is; `null` where there is no list. */
  itemOf({ items }: SchemaNode): SchemaNode | null {
    return items === undefined ? null : this.resolve(items);
  }

  /** What stands at the end of a path of keys, items of lists passed through; `null` where nothing may stand. */
  at(path: readonly string[]): SchemaNode | null {
    return path.reduce<SchemaNode | null>((node, key) => (node === null ? null : this.property(this.itemOf(node) ?? node, key)), this.root);
  }

  /** Follows a reference; what stands beside it goes before what it leads to. */
  private resolve(node: unknown): SchemaNode {
    const { $ref, type, ...own } = node as { readonly $ref?: string; readonly type?: JsonType | readonly JsonType[] };
    const types: Pick<SchemaNode, 'type'> | object = type === undefined ? {} : { type: typeof type === 'string' ? [type] : type };
    const target = $ref === undefined ? { type: [] } : this.resolve(this.definitions[$ref.slice(definitionsPath.length)]);
    return { ...target, ...own, ...types };
  }
}

const definitionsPath = '#/definitions/';

/** The schema that is shipped. */
export const glossarySchema = new GlossarySchema(schema.definitions, schema);
