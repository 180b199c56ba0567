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

/** A request for some nodes of the tree of all policy texts: `TreeParams` in, `TreePage` out. */
export const treeMethod = 'policyLens/tree';

/** A notification to the client: `IndexChanged`. What a tree showed may no longer hold. */
export const indexChangedMethod = 'policyLens/indexChanged';

/**
 * What the levels of a tree are:
 * - `district`: districts, metrics, claims; `metric`: metrics, districts, claims;
 * - `programme`: programmes, files, mentions; `file`: files, districts, claims.
 */
export type TreeGrouping = 'district' | 'metric' | 'programme' | 'file';

export interface TreeParams {
  readonly grouping: TreeGrouping;
  /** The ids of the nodes that lead to the one whose children are asked for, from the outermost; none for the outermost nodes themselves. */
  readonly path: readonly string[];
  /** What was typed to filter by; blanks part words, of which each must be met by one of the names that a claim or mention has. */
  readonly filter: string;
  /** At most so many nodes. */
  readonly most: number;
}

export interface TreePage {
  readonly state: IndexState;
  readonly nodes: readonly TreeNode[];
  /** How many nodes there are, those left out included. */
  readonly total: number;
  /** How many claims or mentions all of them have. */
  readonly count: number;
}

/** Whether texts are still being read. */
export type IndexState = 'indexing' | 'ready';

export interface IndexChanged {
  readonly state: IndexState;
}

export type TreeNodeKind = 'district' | 'metric' | 'programme' | 'file' | 'claim' | 'mention';

export interface TreeNode {
  readonly kind: TreeNodeKind;
  /** The same for the same thing whenever it is asked for, and among the children of one node its own. */
  readonly id: string;
  /** Its name, the file's, or the words of the claim; `null` for the claims that have no metric or no district. */
  readonly name: string | null;
  /** How many claims or mentions it has; 0 for a claim and a mention, which have no children. */
  readonly count: number;
  /** The parts of the name that met the filter, in UTF-16 units, ends excluded. */
  readonly met: readonly (readonly [start: number, end: number])[];
  /** The other name that met it: `GDP` for 地区生产总值; else `null`. */
  readonly metBy: string | null;
  /** Whether what met the filter lies deeper, so that the node is worth opening at once. */
  readonly isMetInside: boolean;
  /** What tells it from another of the same name: `浙江省` for a 西湖区; for a file its headline; else `null`. */
  readonly detail: string | null;
  /** Where it stands: the file, and for a claim or mention the place in it. */
  readonly location: TreeLocation | null;
  /** What a claim says; `null` for all else. */
  readonly claim: TreeClaim | null;
}

export interface TreeLocation {
  readonly uri: string;
  /** Zero-based lines, UTF-16 units, end excluded; `null` for the whole file. */
  readonly range: { readonly start: TreePosition; readonly end: TreePosition } | null;
}

export interface TreePosition {
  readonly line: number;
  readonly character: number;
}

export interface TreeClaim {
  readonly figure: string;
  /** The words of its metric. */
  readonly metric: string | null;
  readonly district: string | null;
  readonly period: string | null;
  readonly isTarget: boolean;
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
