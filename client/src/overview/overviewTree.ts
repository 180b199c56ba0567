// The nodes of the overview: asks the server for them level by level, and keeps what a person has opened and how much is shown.
import { CancellationTokenSource, EventEmitter, type Disposable, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { IndexState, TreeGrouping, TreeNode, TreePage } from '../../../server/src/protocol';
import type { LanguageServer } from '../languageServer';
import { itemOf } from './overviewItems';

/** A row of the view: something of the tree, or the row that shows more of a level. */
export type OverviewNode = ShownNode | MoreNode;

export interface ShownNode {
  readonly kind: 'node';
  readonly node: TreeNode;
  readonly parent: ShownNode | null;
  readonly grouping: TreeGrouping;
  /** The ids from the outermost node to this one. */
  readonly path: readonly string[];
  /** Its own in the whole tree, and the same again when the tree is read anew. */
  readonly id: string;
  readonly isOpenAtFirst: boolean;
}

export interface MoreNode {
  readonly kind: 'more';
  readonly parent: ShownNode | null;
  readonly id: string;
  /** How many nodes are not shown. */
  readonly count: number;
}

/** How many nodes of a level are shown at first, and how many more each time. */
const pageLength = 100;
/** As many nodes are opened at once where a filter is met inside them; more would have to be scrolled through. */
const mostOpened = 12;

/** What the outermost level says of the whole. */
export interface Totals {
  readonly state: IndexState | 'starting' | 'stopped';
  readonly nodes: number;
  readonly count: number;
}

export class OverviewTree implements TreeDataProvider<OverviewNode>, Disposable {
  private readonly changed = new EventEmitter<OverviewNode | undefined>();
  readonly onDidChangeTreeData: Event<OverviewNode | undefined> = this.changed.event;
  private readonly counted = new EventEmitter<Totals>();
  /** Fires when the outermost level has been read. */
  readonly onDidCount: Event<Totals> = this.counted.event;

  private asked = new CancellationTokenSource();
  /** Which nodes a person has opened or closed, by their ids. */
  private readonly opened = new Map<string, boolean>();
  /** How many nodes of a level are shown, by the ids of their parents, where it is not as many as at first. */
  private readonly lengths = new Map<string, number>();

  /** `filter` is what was typed; `''` for none. */
  constructor(private readonly server: LanguageServer, private shownGrouping: TreeGrouping, private shownFilter = '') {}

  get grouping(): TreeGrouping {
    return this.shownGrouping;
  }

  get filter(): string {
    return this.shownFilter;
  }

  /** Shows the tree otherwise. */
  show(grouping: TreeGrouping, filter: string): void {
    if (grouping === this.shownGrouping && filter === this.shownFilter) return;
    this.shownGrouping = grouping;
    this.shownFilter = filter;
    this.refresh();
  }

  /** Reads what is shown anew; what is open stays open. */
  refresh(): void {
    this.asked.cancel();
    this.asked.dispose();
    this.asked = new CancellationTokenSource();
    this.changed.fire(undefined);
  }

  /** Shows more of the level that the row ends. Resolves to the first node that was not shown before. */
  async showMore({ parent }: MoreNode): Promise<OverviewNode | undefined> {
    const key = this.idOf(parent);
    const length = this.lengths.get(key) ?? pageLength;
    this.lengths.set(key, length + pageLength);
    this.changed.fire(parent ?? undefined);
    return (await this.getChildren(parent ?? undefined))[length];
  }

  remember(node: OverviewNode, isOpen: boolean): void {
    this.opened.set(node.id, isOpen);
  }

  getTreeItem(node: OverviewNode): TreeItem {
    return itemOf(node, node.kind === 'node' && (this.opened.get(node.id) ?? node.isOpenAtFirst));
  }

  getParent(node: OverviewNode): ShownNode | null {
    return node.parent;
  }

  async getChildren(parent?: OverviewNode): Promise<OverviewNode[]> {
    if (parent?.kind === 'more') return [];
    const holder = parent ?? null;
    const page = await this.ask(holder);
    if (holder === null) this.counted.fire(page === null ? { state: this.server.state === 'starting' ? 'starting' : 'stopped', nodes: 0, count: 0 } : { state: page.state, nodes: page.total, count: page.count });
    if (page === null) return [];
    const { nodes, total } = page;
    const isFew = total <= mostOpened;
    const shown: OverviewNode[] = nodes.map(node => {
      const path = [...holder?.path ?? [], node.id];
      return { kind: 'node', node, parent: holder, grouping: this.shownGrouping, path, id: this.idFor(path), isOpenAtFirst: isFew && (node.isMetInside || (holder === null && total === 1 && this.shownFilter !== '')) };
    });
    return total > nodes.length ? [...shown, { kind: 'more', parent: holder, id: `${this.idOf(holder)} more`, count: total - nodes.length }] : shown;
  }

  dispose(): void {
    this.asked.dispose();
    this.changed.dispose();
    this.counted.dispose();
  }

  /** Asks as often as the question changes while it waits; `null` where there is no server to answer. */
  private async ask(parent: ShownNode | null): Promise<TreePage | null> {
    for (;;) {
      const { token } = this.asked;
      try {
        return await this.server.tree({ grouping: this.shownGrouping, path: parent?.path ?? [], filter: this.shownFilter, most: this.lengths.get(this.idOf(parent)) ?? pageLength }, token);
      } catch {
        // The server logs its own faults, and when it comes back the tree is read anew.
        if (!token.isCancellationRequested) return null;
      }
    }
  }

  private idOf(node: ShownNode | null): string {
    return node?.id ?? this.idFor([]);
  }

  /** A filtered tree opens otherwise than the whole one, so it has ids of its own. */
  private idFor(path: readonly string[]): string {
    return JSON.stringify([this.shownGrouping, this.shownFilter, ...path]);
  }
}
