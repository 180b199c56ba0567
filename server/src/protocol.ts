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
