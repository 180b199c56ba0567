// YAML as a small tree with places. Whatever is wrong is reported, and the rest is read; what would take long or deep is not read at all.
import { Composer, CST, isAlias, isMap, isScalar, isSeq, Lexer, Parser, type Document, type ErrorCode, type Node, type YAMLMap } from 'yaml';
import type { Mistakes, SyntaxReason } from './glossaryMistakes';

interface Placed {
  /** UTF-16 offsets, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** A text, a number, `true`, nothing: as it is written, and as YAML means it. */
export interface YamlScalar extends Placed {
  readonly kind: 'scalar';
  readonly text: string;
  readonly value: unknown;
}

export interface YamlList extends Placed {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
}

export interface YamlKeys extends Placed {
  readonly kind: 'keys';
  /** In their order; a key may stand twice. */
  readonly pairs: readonly { readonly key: YamlScalar; readonly value: YamlValue }[];
}

/** An alias (`*name`) is the very value of its anchor, so the tree may be far larger than the text: whoever walks it counts. */
export type YamlValue = YamlScalar | YamlList | YamlKeys;

/** Every step inwards costs a frame on the stack, and in a lexeme's time. No glossary needs a tenth of these. */
const deepest = { indent: 100, onLine: 16, inBrackets: 16 };
const mostSigns = 500_000;

/** Reads the one document of a text; `null` where there is nothing in it, or nothing that may be read. */
export function readYaml(text: string, mistakes: Mistakes): YamlValue | null {
  // An error's trace costs ten times what finding it costs, and a hostile text has one at every sign.
  const limited = Error as { stackTraceLimit?: number };
  const { stackTraceLimit } = limited;
  limited.stackTraceLimit = 0;
  try {
    if (!isWithinBounds(text, mistakes)) return null;
    return readDocument(text, mistakes);
  } finally {
    if (stackTraceLimit === undefined) delete limited.stackTraceLimit;
    else limited.stackTraceLimit = stackTraceLimit;
  }
}

/** Looks at the signs of a text, which costs little however they nest. */
function isWithinBounds(text: string, mistakes: Mistakes): boolean {
  let at = 0;
  let signs = 0;
  let onLine = 0;
  let inBrackets = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    const type = before === CST.SCALAR ? 'scalar' : CST.tokenType(lexeme);
    const isLineStart = before === '' || before === 'newline';
    before = type === 'newline' ? type : lexeme;
    if (type === 'newline') onLine = 0;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') onLine++;
    else if (type === 'flow-map-start' || type === 'flow-seq-start') inBrackets++;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') inBrackets--;
    const isDeep = (inBrackets === 0 && onLine > deepest.onLine) || inBrackets > deepest.inBrackets || (type === 'space' && isLineStart && lexeme.length > deepest.indent);
    if (isDeep) {
      mistakes.add({ start: at, end: at + 1 }, { kind: 'syntax', reason: 'too-deep' });
      return false;
    }
    if (++signs > mostSigns) {
      mistakes.add({ start: at, end: at + 1 }, { kind: 'too-much', of: 'signs', most: mostSigns });
      return false;
    }
    if (!isControl(lexeme)) at += lexeme.length;
  }
  return true;
}

/** Whether the lexer adds it of its own: no part of the text. */
function isControl(lexeme: string): boolean {
  return lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR;
}

function readDocument(text: string, mistakes: Mistakes): YamlValue | null {
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  const [first, second] = composer.compose(new Parser().parse(text), true, text.length);
  if (first === undefined) return null;
  for (const { code, pos: [start, end] } of first.errors) {
    if (code !== 'MULTIPLE_DOCS') mistakes.add({ start, end: Math.max(end, start + 1) }, { kind: 'syntax', reason: reasons[code] ?? 'other' });
  }
  if (second !== undefined) {
    const [start] = second.range;
    mistakes.add({ start, end: start + 1 }, { kind: 'syntax', reason: 'several-documents' });
  }
  return new TreeMaker(mistakes).valueOf(first.contents, first.range[0]);
}

const reasons: Partial<Record<ErrorCode, SyntaxReason>> = {
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'missing-sign',
  BAD_SCALAR_START: 'leading-sign',
  BLOCK_AS_IMPLICIT_KEY: 'key-on-lines',
  MULTILINE_IMPLICIT_KEY: 'key-on-lines',
  BAD_DQ_ESCAPE: 'escape',
  RESOURCE_EXHAUSTION: 'too-deep',
};

type Contents = Document.Parsed['contents'];

class TreeMaker {
  /** What each anchor stands for so far: an alias means the last one before it, and never what it lies in. */
  private readonly anchors = new Map<string, YamlValue>();

  constructor(private readonly mistakes: Mistakes) {}

  valueOf(node: Contents | Node | null, near: number): YamlValue {
    const start = node?.range?.[0] ?? near;
    const end = node?.range?.[1] ?? start;
    if (isAlias(node)) {
      const known = this.anchors.get(node.source);
      if (known !== undefined) return { ...known, start, end };
      this.mistakes.add({ start, end }, { kind: 'syntax', reason: 'unknown-anchor' });
      return nothing(start, end);
    }
    const value = this.plainValueOf(node, start, end);
    if (node?.anchor !== undefined) this.anchors.set(node.anchor, value);
    return value;
  }

  private plainValueOf(node: Contents | Node | null, start: number, end: number): YamlValue {
    if (isMap<Node, Node | null>(node)) return { kind: 'keys', pairs: this.pairsOf(node), start, end };
    if (isSeq<Node | null>(node)) return { kind: 'list', items: node.items.map(item => this.valueOf(item, start)), start, end };
    if (isScalar(node)) return { kind: 'scalar', text: typeof node.value === 'string' ? node.value : (node.source ?? ''), value: node.value, start, end };
    return nothing(start, end);
  }

  private pairsOf({ items }: YAMLMap<Node, Node | null>): YamlKeys['pairs'] {
    return items.flatMap(({ key, value }) => {
      const name = this.valueOf(key, 0);
      const pair = this.valueOf(value, name.end);
      if (name.kind === 'scalar') return [{ key: name, value: pair }];
      this.mistakes.add(name, { kind: 'wrong-type', expected: ['text'] });
      return [];
    });
  }
}

function nothing(start: number, end: number): YamlScalar {
  return { kind: 'scalar', text: '', value: null, start, end };
}
