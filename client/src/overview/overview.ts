// The view in the side bar: all policy texts by district, metric, programme or file, with its commands. What it shows comes from the server.
import { commands, env, Range, TextEditorRevealType, Uri, ViewColumn, window, type Disposable, type Memento, type TreeItem, type TreeView } from 'vscode';
import type { TreeGrouping } from '../../../server/src/protocol';
import type { LanguageServer } from '../languageServer';
import { translate } from '../messages';
import { FilterBox } from './filterBox';
import { wordsOf } from './overviewItems';
import { OverviewTree, type OverviewNode, type ShownNode, type Totals } from './overviewTree';

const groupings = ['district', 'metric', 'programme', 'file'] as const satisfies readonly TreeGrouping[];
const groupingKey = 'policyLens.overview.grouping';

export class Overview implements Disposable {
  private readonly tree: OverviewTree;
  private readonly view: TreeView<OverviewNode>;
  private readonly disposables: readonly { dispose(): unknown }[];
  private box: FilterBox | null = null;
  private totals: Totals = { state: 'starting', nodes: 0, count: 0 };
  private isStale = false;

  /** `memory` is where the workspace's grouping is kept. */
  constructor(server: LanguageServer, private readonly memory: Memento) {
    const kept = memory.get<unknown>(groupingKey);
    this.tree = new OverviewTree(server, groupings.find(grouping => grouping === kept) ?? 'district');
    this.view = window.createTreeView('policyLens.overview', { treeDataProvider: this.tree, showCollapseAll: true });
    this.disposables = [
      this.tree, this.view,
      this.tree.onDidCount(totals => { this.tell(totals); }),
      this.view.onDidExpandElement(({ element }) => { this.tree.remember(element, true); }),
      this.view.onDidCollapseElement(({ element }) => { this.tree.remember(element, false); }),
      this.view.onDidChangeSelection(({ selection }) => { if (selection.length > 0) this.box?.keep(); }),
      this.view.onDidChangeVisibility(({ visible }) => { if (visible && this.isStale) this.refresh(); }),
      server.onDidChange(() => { this.refresh(); }),
      server.onDidChangeIndex(() => { this.refresh(); }),
      ...this.registerCommands(),
    ];
    this.tell(this.totals);
  }

  get grouping(): TreeGrouping {
    return this.tree.grouping;
  }

  get filter(): string {
    return this.tree.filter;
  }

  /** What the view says above its rows; may be empty. */
  get message(): string {
    return this.view.message ?? '';
  }

  /** The rows below a node, as VS Code is given them: for tests, which cannot see them. */
  async rows(parent?: OverviewNode): Promise<readonly { readonly node: OverviewNode; readonly item: TreeItem }[]> {
    return (await this.tree.getChildren(parent)).map(node => ({ node, item: this.tree.getTreeItem(node) }));
  }

  /** Shows what has a name that `filter` meets; all with `''`. */
  setFilter(filter: string): void {
    this.tree.show(this.tree.grouping, filter);
  }

  dispose(): void {
    this.box?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private registerCommands(): readonly Disposable[] {
    return [
      commands.registerCommand('policyLens.overview.filter', () => { this.askForFilter(); }),
      commands.registerCommand('policyLens.overview.clearFilter', () => { this.setFilter(''); }),
      commands.registerCommand('policyLens.overview.groupByDistrict', () => this.group('district')),
      commands.registerCommand('policyLens.overview.groupByMetric', () => this.group('metric')),
      commands.registerCommand('policyLens.overview.groupByProgramme', () => this.group('programme')),
      commands.registerCommand('policyLens.overview.groupByFile', () => this.group('file')),
      commands.registerCommand('policyLens.overview.chooseGrouping', () => this.chooseGrouping()),
      commands.registerCommand('policyLens.overview.refresh', () => { this.refresh(); }),
      commands.registerCommand('policyLens.overview.open', (node: ShownNode) => open(node, ViewColumn.Active)),
      commands.registerCommand('policyLens.overview.openToSide', (node: ShownNode) => open(node, ViewColumn.Beside)),
      commands.registerCommand('policyLens.overview.copy', async (node: ShownNode) => { await env.clipboard.writeText(wordsOf(node)); }),
      commands.registerCommand('policyLens.overview.filterTo', ({ node }: ShownNode) => { if (node.name !== null) this.setFilter(node.name); }),
      commands.registerCommand('policyLens.overview.showMore', async (more: OverviewNode) => {
        if (more.kind !== 'more') return;
        const next = await this.tree.showMore(more);
        if (next !== undefined) await this.view.reveal(next, { select: true, focus: true });
      }),
    ];
  }

  /** A view that nobody sees is read when it is seen. */
  private refresh(): void {
    this.isStale = !this.view.visible;
    if (this.view.visible) this.tree.refresh();
  }

  private async group(grouping: TreeGrouping): Promise<void> {
    this.tree.show(grouping, this.tree.filter);
    this.tell(this.totals);
    await this.memory.update(groupingKey, grouping);
  }

  private async chooseGrouping(): Promise<void> {
    const picks = groupings.map(grouping => ({ label: titleOf(grouping), description: grouping === this.grouping ? translate('shown now') : '', grouping }));
    const picked = await window.showQuickPick(picks, { placeHolder: translate('Show the policy texts …') });
    if (picked !== undefined) await this.group(picked.grouping);
    await this.focus();
  }

  private askForFilter(): void {
    if (this.box !== null) return;
    this.box = new FilterBox({
      value: this.filter,
      apply: filter => { this.setFilter(filter); },
      closed: isKept => {
        this.box = null;
        void this.focusFirst(isKept);
      },
    });
  }

  /** From the box to the rows: the first one under a filter that was kept, else where the person was. */
  private async focusFirst(isKept: boolean): Promise<void> {
    if (!this.view.visible) return;
    const [first] = isKept && this.view.selection.length === 0 ? await this.tree.getChildren() : [];
    if (first === undefined) await this.focus();
    else await this.view.reveal(first, { select: false, focus: true });
  }

  private async focus(): Promise<void> {
    await commands.executeCommand('policyLens.overview.focus');
  }

  /** Says above the rows what they are, and to VS Code what hangs on it. */
  private tell(totals: Totals): void {
    this.totals = totals;
    const { filter, grouping } = this;
    const found = foundWords(totals, grouping);
    const isNothing = totals.nodes === 0;
    // VS Code shows a title beside the container's; a description it would leave out.
    this.view.title = titleOf(grouping);
    // Where nothing is found the view's welcome says so, with buttons; a message would hide it.
    this.view.message = filter === '' || isNothing ? '' : translate('Filter “{0}”: {1}', filter, found);
    if (filter === '') this.box?.tell(found, false);
    else this.box?.tell(isNothing ? translate('Nothing matches.') : found, isNothing);
    const contexts = { state: totals.state, grouping, isFiltered: filter !== '' };
    for (const [name, value] of Object.entries(contexts)) void commands.executeCommand('setContext', `policyLens.overview.${name}`, value);
  }
}

function titleOf(grouping: TreeGrouping): string {
  switch (grouping) {
    case 'district': return translate('By District');
    case 'metric': return translate('By Metric');
    case 'programme': return translate('By Programme');
    case 'file': return translate('By File');
  }
}

function foundWords({ nodes, count }: Totals, grouping: TreeGrouping): string {
  const claims = count === 1 ? translate('1 claim') : translate('{0} claims', count);
  switch (grouping) {
    case 'district': return translate('{0} in {1}', claims, nodes === 1 ? translate('1 district') : translate('{0} districts', nodes));
    case 'metric': return translate('{0} in {1}', claims, nodes === 1 ? translate('1 metric') : translate('{0} metrics', nodes));
    case 'programme': return translate('{0} in {1}', count === 1 ? translate('1 mention') : translate('{0} mentions', count), nodes === 1 ? translate('1 programme') : translate('{0} programmes', nodes));
    case 'file': return translate('{0} in {1}', claims, nodes === 1 ? translate('1 file') : translate('{0} files', nodes));
  }
}

/** Opens the place of a node and selects it. */
async function open({ node: { location } }: ShownNode, viewColumn: ViewColumn): Promise<void> {
  if (location === null) return;
  const { range } = location;
  const selection = range === null ? undefined : new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  const editor = await window.showTextDocument(Uri.parse(location.uri), { viewColumn, ...(selection === undefined ? {} : { selection }) });
  if (selection !== undefined) editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
