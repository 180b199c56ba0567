// All mentions of what is named under the cursor, in its text and in the others that are at hand.
import type { Location, Position } from 'vscode-languageserver';
import { TextNames, type TextMention } from '../analysis/textNames';
import type { Name } from '../analysis/names';
import type { OtherText } from './hoverScene';
import { nameAt, placeOfMention, type NamingText } from './nameAt';

export interface TextReferences {
  /** The mentions of the text in its order, then those of the other texts, one after the other. */
  readonly mentions: readonly Location[];
  /** That of them which introduces it. */
  readonly introduction: Location;
  /** By what names it may be known outside these texts. */
  readonly names: readonly Name[];
}

/** `null` over bare text. What is only called so in this text is looked for nowhere else. */
export function references(position: Position, text: NamingText, others: readonly OtherText[]): TextReferences | null {
  const found = nameAt(position, text);
  if (found === null) return null;
  const { names, mention: { thing } } = found;
  const { document, knowledge } = text;
  const known = names.namesOf(thing);
  const locationIn = ({ document: own }: Pick<OtherText, 'document'>) => (mention: TextMention): Location => ({ uri: own.uri, range: placeOfMention(mention, own) });
  const mentions = names.mentionsOf(thing);
  const here = mentions.map(locationIn({ document }));
  const elsewhere = others.flatMap(other => {
    const named = TextNames.of(other.analysis, knowledge);
    const found = new Set(known.flatMap(name => named.mentionsOfName(name)));
    return [...found].sort((one, another) => one.ranges[0]!.start - another.ranges[0]!.start).map(locationIn(other));
  });
  return { mentions: [...here, ...elsewhere], introduction: here[mentions.indexOf(names.definitionOf(thing)!)]!, names: known };
}
