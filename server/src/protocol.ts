// What the server speaks beyond the standard protocol. The client imports this file too: names and shapes, no code.

/** A request about an open document: `ArticleSummaryParams` in, `ArticleSummary` out, or `null` where the server keeps silent. */
export const articleSummaryMethod = 'policyLens/articleSummary';

export interface ArticleSummaryParams {
  readonly textDocument: { readonly uri: string };
}

/** An article in two numbers, for a status bar. */
export interface ArticleSummary {
  /** How many figures state something. */
  readonly claims: number;
  /** The full names of the districts whose claims these are, in the order in which they come up. */
  readonly districts: readonly string[];
}

/**
 * A command of the client that shows figures of a text one by one; its one argument is a `FiguresToShow`. A client that has it says so at the
 * start: its name is among `experimental.policyLens.commands` of the client's capabilities.
 */
export const showFiguresCommand = 'policyLens.showFigures';

/** A place as the protocol counts: from 0, in UTF-16 units. */
export interface ToldPosition {
  readonly line: number;
  readonly character: number;
}

export interface FiguresToShow {
  readonly uri: string;
  /** Where they are shown. */
  readonly position: ToldPosition;
  readonly ranges: readonly { readonly start: ToldPosition; readonly end: ToldPosition }[];
}
