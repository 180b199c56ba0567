// From mention to mention over the protocol: highlights, definition and references of the metric, programme or district under the cursor.
import {
  LocationLink, type CancellationToken, type Connection, type DefinitionParams, type DocumentHighlight, type DocumentHighlightParams, type InitializeParams, type Location, type ReferenceParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Name } from './analysis/names';
import { definition } from './features/definition';
import { documentHighlights } from './features/documentHighlights';
import { references } from './features/references';
import type { EntryPlace } from './glossaryService';
import type { Knowledge } from './knowledge/knowledge';
import type { Article, HandleWith } from './requests';
import type { OtherTexts } from './workspace/otherTexts';

export const nameCapabilities: Pick<ServerCapabilities, 'documentHighlightProvider' | 'definitionProvider' | 'referencesProvider'> = {
  documentHighlightProvider: true,
  definitionProvider: true,
  referencesProvider: true,
};

/** Gives the places in texts that are not open where one of some names is mentioned; `open` are the addresses of those that are, and have been looked at. */
export type Elsewhere = (names: readonly Name[], open: ReadonlySet<string>, token: CancellationToken) => Promise<readonly Location[]>;

export interface NamesServiceParts {
  readonly connection: Connection;
  readonly params: InitializeParams;
  readonly handleWith: HandleWith;
  readonly otherTexts: OtherTexts;
  /** What the texts are read with at this moment. */
  readonly knowledge: () => Knowledge;
  /** Where a glossary defines one of some names. */
  readonly entryOf: (names: readonly Name[]) => Promise<EntryPlace | null>;
  readonly elsewhere: Elsewhere;
}

/** Registers the three features. */
export function registerNames({ connection, params: { capabilities }, handleWith, otherTexts, knowledge, entryOf, elsewhere }: NamesServiceParts): void {
  const textOf = ({ document, analysis }: Article) => ({ document, analysis, knowledge: knowledge() });

  connection.onDocumentHighlight(handleWith<DocumentHighlightParams, DocumentHighlight[]>('highlights', (article, { position }) => documentHighlights(position, textOf(article))));

  const takesLinks = capabilities.textDocument?.definition?.linkSupport === true;
  connection.onDefinition(handleWith<DefinitionParams, LocationLink[] | Location[]>('definition', async (article, { position }) => {
    const found = definition(position, textOf(article));
    if (found === null) return null;
    const { origin, selection, whole, names } = found;
    const target = await entryOf(names) ?? { uri: article.document.uri, whole, name: selection };
    return takesLinks ? [LocationLink.create(target.uri, target.whole, target.name, origin)] : [{ uri: target.uri, range: target.name }];
  }));

  connection.onReferences(handleWith<ReferenceParams, Location[]>('references', async (article, { position, context: { includeDeclaration } }, token) => {
    await otherTexts.settle();
    const others = otherTexts.besides(article.document);
    const found = references(position, textOf(article), others);
    if (found === null) return null;
    const { introduction, mentions, names } = found;
    const entry = await entryOf(names);
    const further = names.length === 0 ? [] : await elsewhere(names, new Set([article.document.uri, ...others.map(({ uri }) => uri)]), token);
    // Where a glossary defines it, the text does not.
    const own = includeDeclaration || entry !== null ? mentions : mentions.filter(mention => mention !== introduction);
    return [...(includeDeclaration && entry !== null ? [{ uri: entry.uri, range: entry.name }] : []), ...own, ...further];
  }));
}
